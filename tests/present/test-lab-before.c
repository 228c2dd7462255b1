/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-before.h"

#include <locale.h>

#include "record-fixture.h"

#define COLLECTED "2012-11-12T08:00"

static RtCatalogue *catalogue = NULL;

static RtIntervention *
add (RtRecord *record, const char *name, const char *catalogue_id, RtInterventionKind kind)
{
  RtIntervention *intervention = fixture_add_intervention (record, name, kind, NULL);

  intervention->catalogue_id = g_strdup (catalogue_id);
  return intervention;
}

static void
take (RtIntervention *intervention, const char *from, RtRegimenMode mode)
{
  fixture_add_step (intervention, from, mode, 0)->has_dose = FALSE;
}

static void
add_note (RtRecord *record, const char *at, const char *text)
{
  RtNote *note = rt_note_new ();

  note->at = fixture_moment (at);
  note->text = g_strdup (text);
  g_ptr_array_add (record->notes, note);
}

static void
assert_diet (const RtRecord *record, const char *expected)
{
  g_autofree char *diet = rt_lab_diet_before (catalogue, record, fixture_moment (COLLECTED));

  g_assert_cmpstr (diet, ==, expected);
}

/* Food, drink and ways of eating; no medicine, no sleep therapy, nothing that is planned. */
static void
test_what_is_eaten (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *planned = add (record, "Kiwi", NULL, RT_INTERVENTION_LIFESTYLE);

  assert_diet (record, NULL);
  take (add (record, "Sertraline", "sertraline", RT_INTERVENTION_THERAPEUTIC), "2012-01-01",
        RT_REGIMEN_SCHEDULED);
  take (add (record, "CBT-I", "sleep_cbti", RT_INTERVENTION_LIFESTYLE), "2012-01-01",
        RT_REGIMEN_SCHEDULED);
  fixture_add_step (planned, "2012-11-01", RT_REGIMEN_SCHEDULED, 1)->planned = TRUE;
  assert_diet (record, NULL);
  take (add (record, "Two cups of coffee", "caffeine", RT_INTERVENTION_LIFESTYLE), "2012-01-01",
        RT_REGIMEN_SCHEDULED);
  take (add (record, "Ketogenic diet", "ketogenic_diet", RT_INTERVENTION_LIFESTYLE), "2012-10-01",
        RT_REGIMEN_SCHEDULED);
  take (add (record, "Beer", "sub_alcoholic_drinks", RT_INTERVENTION_LIFESTYLE), "2012-10-01",
        RT_REGIMEN_SCHEDULED);
  take (add (record, "A banana", NULL, RT_INTERVENTION_LIFESTYLE), "2012-10-01",
        RT_REGIMEN_SCHEDULED);
  take (add (record, "5-HTP", "five_htp", RT_INTERVENTION_PRECURSOR), "2012-10-01",
        RT_REGIMEN_SCHEDULED);
  assert_diet (record, "Two cups of coffee\nKetogenic diet\nBeer\nA banana\n5-HTP");
}

/* The edges of the 72 hours before 12 November, 8:00. */
static void
test_window (void)
{
  static const struct
  {
    const char *from, *until; /* of a use that ends */
    gboolean offered;
  } cases[] = {
    { "2012-01-01", "2012-11-08", FALSE }, { "2012-01-01", "2012-11-10", TRUE },
    { "2012-11-10", "2012-11-11", TRUE },  { "2012-11-12", "2012-12-01", TRUE },
    { "2012-11-13", "2012-12-01", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtRecord) record = fixture_record ();
      RtIntervention *tea = add (record, "Tea", NULL, RT_INTERVENTION_LIFESTYLE);
      g_autofree char *medication = NULL;

      take (tea, cases[i].from, RT_REGIMEN_SCHEDULED);
      take (tea, cases[i].until, RT_REGIMEN_STOP);
      g_test_message ("%s to %s", cases[i].from, cases[i].until);
      assert_diet (record, cases[i].offered ? "Tea" : NULL);
      medication = rt_lab_medication_before (record, fixture_moment (COLLECTED));
      g_assert_cmpstr (medication, ==, cases[i].offered ? "Tea" : NULL);
    }
}

/* Once, or as a use of its own, or paused for the day of the sample only. */
static void
test_single_uses (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *wine = add (record, "Wine", NULL, RT_INTERVENTION_LIFESTYLE);
  RtIntervention *tea = add (record, "Tea", NULL, RT_INTERVENTION_LIFESTYLE);
  RtIntervention *cheese = add (record, "Cheese", NULL, RT_INTERVENTION_LIFESTYLE);
  RtAdministration *use = rt_administration_new ();

  take (wine, "2012-11-11", RT_REGIMEN_SINGLE);
  take (wine, "2012-11-02", RT_REGIMEN_SINGLE);
  take (tea, "2012-01-01", RT_REGIMEN_SCHEDULED);
  take (tea, "2012-11-12", RT_REGIMEN_PAUSE);
  use->at = fixture_moment ("2012-11-10T20:00");
  g_ptr_array_add (cheese->administrations, use);
  assert_diet (record, "Wine once\nTea\nCheese");
  use->at = fixture_moment ("2012-11-08T20:00");
  assert_diet (record, "Wine once\nTea");
}

/* Foods by the words the knowledge has for them, of notes of these hours only. */
static void
test_notes (void)
{
  g_autoptr (RtRecord) record = fixture_record ();

  add_note (record, "2012-11-08T10:00", "Ate walnuts.");
  add_note (record, "2012-11-11T10:00", "Two BANANAS and some chocolate yesterday; a bandanna.");
  add_note (record, "2012-11-12T09:00", "A kiwi after the sample.");
  add_note (record, "2012-11-11T11:00", "Pineapple, for nobody else to read.");
  ((RtNote *)g_ptr_array_index (record->notes, record->notes->len - 1))->is_private = TRUE;
  assert_diet (record, "Bananas and plantain (note of 11 Nov 2012)\n"
                       "Chocolate (note of 11 Nov 2012)");
}

int
main (int argc, char *argv[])
{
  int failed;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (NULL);
  g_test_add_func ("/lab-before/what-is-eaten", test_what_is_eaten);
  g_test_add_func ("/lab-before/window", test_window);
  g_test_add_func ("/lab-before/single-uses", test_single_uses);
  g_test_add_func ("/lab-before/notes", test_notes);
  failed = g_test_run ();
  rt_catalogue_unref (catalogue);
  return failed;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "catalogue.h"
#include "instrument-about.h"

static RtCatalogue *catalogue;

static const RtAboutSection *
find_section (const GPtrArray *sections, const char *id)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const RtAboutSection *section = g_ptr_array_index (sections, i);

      if (g_str_equal (section->id, id))
        return section;
    }
  return NULL;
}

static guint
n_rows (const GPtrArray *sections, const char *id)
{
  const RtAboutSection *section = find_section (sections, id);

  return section != NULL ? section->rows->len : 0;
}

static gboolean
says (const GPtrArray *sections, const char *id, const char *words)
{
  const RtAboutSection *section = find_section (sections, id);

  for (guint i = 0; section != NULL && i < section->rows->len; i++)
    {
      const RtAboutRow *row = g_ptr_array_index (section->rows, i);

      if (strstr (row->text, words) != NULL || strstr (row->label, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Nothing of the file is left out: every figure has its row. */
static void
test_complete (gconstpointer data)
{
  const RtInstrument *instrument = data;
  g_autoptr (GPtrArray) sections = rt_instrument_about (instrument);

  g_assert_cmpstr (((const RtAboutSection *)g_ptr_array_index (sections, 0))->id, ==, "identity");
  g_assert_cmpstr (((const RtAboutSection *)g_ptr_array_index (sections, 1))->id, ==,
                   "unconfirmed");
  g_assert_cmpuint (n_rows (sections, "items"), ==,
                    instrument->items->len + instrument->facts->len);
  g_assert_cmpuint (n_rows (sections, "scoring"), >=,
                    instrument->subscales->len + instrument->skips->len);
  g_assert_cmpuint (n_rows (sections, "bands"), ==, instrument->bands->len);
  g_assert_cmpuint (n_rows (sections, "cutoffs"), ==, instrument->cutoffs->len);
  g_assert_cmpuint (n_rows (sections, "rules"), ==, instrument->rules->len);
  g_assert_cmpuint (n_rows (sections, "risks"), ==, instrument->risks->len);
  g_assert_cmpuint (n_rows (sections, "reliability"), ==, instrument->reliabilities->len);
  g_assert_cmpuint (n_rows (sections, "norms"), ==, instrument->norms->len);
  g_assert_cmpuint (n_rows (sections, "change"), ==,
                    MAX (instrument->reliable_changes->len, 1) + instrument->clinical_cutoffs->len
                        + instrument->differences->len + 2);
  g_assert_cmpuint (n_rows (sections, "sources"), ==, instrument->sources->len + 1);
  g_assert_cmpuint (n_rows (sections, "licence"), >=, 2);
  g_assert_cmpuint (n_rows (sections, "codes"), >=, 1);
  g_assert_true (says (sections, "identity", instrument->id));
  g_assert_true (says (sections, "sources", instrument->citation));
}

/* Each figure that was not read in its source is named among what is not confirmed. */
static void
test_unconfirmed (gconstpointer data)
{
  const RtInstrument *instrument = data;
  g_autoptr (GPtrArray) sections = rt_instrument_about (instrument);
  guint n = instrument->uncertain != NULL ? g_strv_length (instrument->uncertain) : 0;

  for (guint i = 2; i < sections->len; i++)
    {
      const RtAboutSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->rows->len; j++)
        {
          const RtAboutRow *row = g_ptr_array_index (section->rows, j);

          if (row->has_certainty && row->certainty != RT_CERTAINTY_VERIFIED)
            {
              n++;
              g_assert_true (says (sections, "unconfirmed", row->label));
            }
        }
    }
  g_assert_cmpuint (n_rows (sections, "unconfirmed"), ==, MAX (n, 1));
}

/* Words people can read: none is empty, none is left from a program. */
static void
test_words (gconstpointer data)
{
  g_autoptr (GPtrArray) sections = rt_instrument_about (data);

  for (guint i = 0; i < sections->len; i++)
    {
      const RtAboutSection *section = g_ptr_array_index (sections, i);

      g_assert_cmpstr (section->title, !=, "");
      g_assert_cmpuint (section->rows->len, >, 0);
      for (guint j = 0; j < section->rows->len; j++)
        {
          const RtAboutRow *row = g_ptr_array_index (section->rows, j);
          g_autofree char *words = rt_about_row_words (row);

          g_assert_cmpstr (row->label, !=, "");
          g_assert_cmpstr (row->text, !=, "");
          g_assert_null (strstr (words, "(null)"));
          g_assert_null (strstr (words, "\n\n"));
          g_assert_true (g_utf8_validate (words, -1, NULL));
        }
    }
}

/* Some of what must be read there, word for word. */
static void
test_examples (void)
{
  g_autoptr (GPtrArray) phq9 = rt_instrument_about (rt_catalogue_instrument (catalogue, "phq9"));
  g_autoptr (GPtrArray) audit_c =
      rt_instrument_about (rt_catalogue_instrument (catalogue, "audit_c"));
  g_autoptr (GPtrArray) ciwa_b =
      rt_instrument_about (rt_catalogue_instrument (catalogue, "ciwa_b"));
  g_autoptr (GPtrArray) cgi = rt_instrument_about (rt_catalogue_instrument (catalogue, "cgi"));

  g_assert_true (says (phq9, "identity", "phq9, version 1, language en"));
  g_assert_true (says (phq9, "bands", "10 to 14: moderate"));
  g_assert_true (says (phq9, "change", "above 5.6079 points"));
  g_assert_true (says (phq9, "change", "The program judges changes by this limit."));
  g_assert_true (says (phq9, "change", "A score of below 5."));
  g_assert_true (says (phq9, "codes", "44249-1"));
  g_assert_true (says (audit_c, "cutoffs", "(women)"));
  g_assert_true (says (audit_c, "scoring", "Items 2–3 may be left unasked"));
  g_assert_true (says (ciwa_b, "items", "a number from 0 to 24 h"));
  g_assert_true (says (ciwa_b, "change", "No limit is known"));
  g_assert_true (says (ciwa_b, "codes", "None is confirmed."));
  g_assert_nonnull (find_section (cgi, "change"));
}

static void
add (const char *what, const RtInstrument *instrument, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/instrument-about/%s/%s", instrument->id, what);

  g_test_add_data_func (path, instrument, test);
}

int
main (int argc, char *argv[])
{
  const GPtrArray *all;
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (NULL);
  all = rt_catalogue_instruments (catalogue);
  for (guint i = 0; i < all->len; i++)
    {
      const RtInstrument *instrument = g_ptr_array_index (all, i);

      add ("complete", instrument, test_complete);
      add ("unconfirmed", instrument, test_unconfirmed);
      add ("words", instrument, test_words);
    }
  g_test_add_func ("/instrument-about/examples", test_examples);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}

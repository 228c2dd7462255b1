/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-choice.h"

#include <locale.h>
#include <string.h>

#include "course-panel.h"
#include "measure-domain.h"
#include "record-fixture.h"

static RtSeries *
add (RtRecord *record, const char *id, double minimum, double maximum)
{
  RtSeries *series = fixture_add_measure (record, id, NULL, RT_MEASURE_RATING,
                                          RT_DIRECTION_HIGHER_BETTER, minimum, maximum);

  fixture_add_value (series, "2012-08-14T09:00:00+02:00", minimum + 1);
  fixture_add_value (series, "2012-09-14T09:00:00+02:00", minimum + 2);
  return series;
}

static RtRecord *
new_record (void)
{
  RtRecord *record = fixture_record ();

  add (record, "daily_nrs.mood", 0, 10);
  add (record, "daily_nrs.sleep_quality", 0, 10);
  add (record, "daily_nrs.focus", 0, 10);
  add (record, "phq9.total", 0, 27);
  return record;
}

/* What is remembered comes back as it was, whatever the ids hold. */
static void
test_text (void)
{
  const char *const measures[] = { "b;c", "a", "ü = 1", NULL };
  const char *const joined[] = { "a", NULL };
  g_autoptr (RtCourseChoice) choice = rt_course_choice_new ();
  g_autoptr (RtCourseChoice) again = NULL;
  g_autofree char *text = NULL;

  rt_course_choice_set_measures (choice, measures, joined);
  choice->compare = TRUE;
  choice->hide_events = TRUE;
  text = rt_course_choice_to_text (choice);
  again = rt_course_choice_from_text (text);
  g_assert_cmpint (again->preset, ==, RT_COURSE_OWN);
  g_assert_true (g_strv_equal ((const char *const *)again->measure_ids, measures));
  g_assert_true (g_strv_equal ((const char *const *)again->joined, joined));
  g_assert_true (again->compare);
  g_assert_true (again->hide_events);
  g_assert_false (again->hide_interventions);
  g_assert_false (again->hide_encounters);
}

/* A text of another version, damaged or empty is the usual choice. */
static void
test_unreadable_text (void)
{
  static const char *const texts[] = {
    NULL, "", "course", "[course]\npreset=moon\n", "[other]\npreset=own\n", "\xff\xfe"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RtCourseChoice) choice = rt_course_choice_from_text (texts[i]);

      g_assert_cmpint (choice->preset, ==, RT_COURSE_USUAL);
      g_assert_null (choice->measure_ids);
    }
}

static void
test_lost_measures (void)
{
  const char *const measures[] = { "gone", "phq9.total", NULL };
  const char *const lost[] = { "gone", NULL };
  const char *const none[] = { NULL };
  g_autoptr (RtRecord) record = new_record ();
  g_autoptr (RtCourseChoice) choice = rt_course_choice_new ();

  rt_course_choice_set_measures (choice, measures, none);
  rt_course_choice_forget_lost (choice, record);
  g_assert_cmpint (choice->preset, ==, RT_COURSE_OWN);
  g_assert_cmpstr (choice->measure_ids[0], ==, "phq9.total");
  g_assert_null (choice->measure_ids[1]);
  rt_course_choice_set_measures (choice, lost, none);
  rt_course_choice_forget_lost (choice, record);
  g_assert_cmpint (choice->preset, ==, RT_COURSE_USUAL);
}

static char *
shown (RtRecord *record, RtCatalogue *catalogue, RtCoursePreset preset)
{
  g_autoptr (RtCourseChoice) choice = rt_course_choice_new ();
  g_auto (GStrv) ids = NULL;

  choice->preset = preset;
  ids = rt_course_choice_measures (choice, record, catalogue, 4);
  return g_strjoinv (" ", ids);
}

static void
assert_shown (RtRecord *record, RtCatalogue *catalogue, RtCoursePreset preset, const char *expected)
{
  g_autofree char *found = shown (record, catalogue, preset);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (rt_course_preset_has_values (preset, record, catalogue), ==, *expected != '\0');
}

static void
test_presets (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (&error);
  g_autoptr (RtRecord) record = new_record ();

  g_assert_no_error (error);
  assert_shown (record, catalogue, RT_COURSE_SLEEP, "daily_nrs.sleep_quality");
  assert_shown (record, catalogue, RT_COURSE_FOCUS, "daily_nrs.focus");
  assert_shown (record, catalogue, RT_COURSE_BEHAVIOUR, "");
  {
    g_autofree char *mood = shown (record, catalogue, RT_COURSE_MOOD);

    g_assert_nonnull (strstr (mood, "phq9.total"));
    g_assert_nonnull (strstr (mood, "daily_nrs.mood"));
    g_assert_null (strstr (mood, "sleep"));
  }
}

/* The aim follows from the knowledge; words that only contain a stem are not taken for it. */
static void
test_domains (void)
{
  static const struct
  {
    const char *id;
    RtDomain domain;
  } cases[] = { { "phq9.total", RT_DOMAIN_MOOD },
                { "isi.total", RT_DOMAIN_SLEEP },
                { "hamd17.sleep", RT_DOMAIN_SLEEP },
                { "asrs18.inattention", RT_DOMAIN_FOCUS },
                { "asrs18.hyperactivity_impulsivity", RT_DOMAIN_BEHAVIOUR },
                { "ocir.total", RT_DOMAIN_OTHER },
                { "oci_r.total", RT_DOMAIN_BEHAVIOUR },
                { "daily_nrs.side_effects", RT_DOMAIN_OTHER },
                { "diary.concentration", RT_DOMAIN_FOCUS },
                { "diary.mood_down", RT_DOMAIN_MOOD },
                { "diary.asleep_weight", RT_DOMAIN_OTHER },
                { "urine.5hiaa", RT_DOMAIN_OTHER } };
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RtMeasure measure = { .id = (char *)cases[i].id,
                            .name = (char *)"",
                            .kind = RT_MEASURE_RATING };

      g_test_message ("%s", cases[i].id);
      g_assert_cmpint (rt_measure_domain (catalogue, &measure), ==, cases[i].domain);
    }
}

/* Two measures of one scale share a panel, with a line each and no band of either. */
static void
test_shared_panel (void)
{
  const char *const measures[] = { "phq9.total", "daily_nrs.mood", "daily_nrs.focus",
                                   "daily_nrs.sleep_quality", NULL };
  const char *const joined[] = { "daily_nrs.mood", "daily_nrs.focus", NULL };
  g_autoptr (RtRecord) record = new_record ();
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (NULL);
  RtCourseOptions options = { .measure_ids = measures, .joined = joined };
  g_autoptr (RtChartSpec) spec = rt_course_chart_new (record, catalogue, &options);
  const RtChartPanel *panel = NULL;

  /* The questionnaire has another scale, so that the first rating cannot join it. */
  g_assert_cmpuint (spec->panels->len, ==, 3);
  panel = g_ptr_array_index (spec->panels, 0);
  g_assert_cmpuint (panel->series->len, ==, 1);
  g_assert_cmpuint (panel->bands->len, >, 0);
  g_assert_nonnull (panel->trend);
  panel = g_ptr_array_index (spec->panels, 1);
  g_assert_cmpuint (panel->series->len, ==, 2);
  g_assert_cmpuint (panel->bands->len, ==, 0);
  g_assert_cmpuint (panel->lines->len, ==, 0);
  g_assert_cmpfloat (panel->low, ==, 0);
  g_assert_cmpfloat (panel->high, ==, 10);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (((RtChartSeries *)g_ptr_array_index (panel->series, i))->points->len, ==, 2);
}

static void
test_can_share (void)
{
  RtMeasure scale = { .has_range = TRUE, .minimum = 0, .maximum = 10 };
  RtMeasure other = { .has_range = TRUE, .minimum = 0, .maximum = 27 };
  RtMeasure mmol = { .unit = (char *)"mmol/L" };
  RtMeasure umol = { .unit = (char *)"µmol/L" };
  RtMeasure nothing = { 0 };

  g_assert_true (rt_course_can_share_panel (&scale, &scale));
  g_assert_false (rt_course_can_share_panel (&scale, &other));
  g_assert_true (rt_course_can_share_panel (&mmol, &mmol));
  g_assert_false (rt_course_can_share_panel (&mmol, &umol));
  g_assert_false (rt_course_can_share_panel (&mmol, &scale));
  g_assert_false (rt_course_can_share_panel (&nothing, &nothing));
  g_assert_false (rt_course_can_share_panel (NULL, &scale));
}

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/present/course-choice/text", test_text);
  g_test_add_func ("/present/course-choice/unreadable", test_unreadable_text);
  g_test_add_func ("/present/course-choice/lost", test_lost_measures);
  g_test_add_func ("/present/course-choice/presets", test_presets);
  g_test_add_func ("/present/course-choice/domains", test_domains);
  g_test_add_func ("/present/course-choice/shared-panel", test_shared_panel);
  g_test_add_func ("/present/course-choice/can-share", test_can_share);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "clock.h"
#include "table-fixture.h"

/* The five shipped profiles against tables of the shape they are for: invented ones that are always
 * there, and the real ones where REUPTAKE_SHARED names them. Every expected value is read from the
 * table by a second, simpler way: these tables have no quotes. */

static RtImportPlan *
read_table (const char *folder, const char *file, RtMappingProfile **profile, const char *name)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);

  *profile = rt_fixture_profile (name);
  return rt_fixture_read_file (*profile, path);
}

static char **
lines_of (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_strchomp (content);
  return g_strsplit (content, "\r\n", -1);
}

/* What the categories of the diaries stand for, in their order. */
static double
expected_value (const char *cell)
{
  static const char *const words[] = { "0-5 minutes",    "5-15 minutes",  "15-30 minutes",
                                       "30-45 minutes",  "45-60 minutes", "60-120 minutes",
                                       "120-240 minutes" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], cell))
      return i + 1;
  if (g_str_equal (cell, "no") || g_str_equal (cell, "0 times"))
    return 0;
  if (g_str_equal (cell, "yes"))
    return 1;
  return g_str_equal (cell, "5+ times") ? 6 : g_ascii_strtod (cell, NULL);
}

static void
assert_value (
    const RtImportValue *value, guint line, const char *id, const char *at, const char *cell)
{
  g_autofree char *iso = rt_moment_to_local_iso (value->measurement->at);

  g_assert_cmpuint (value->line, ==, line);
  g_assert_cmpstr (value->measurement->measure_id, ==, id);
  g_assert_cmpstr (value->measure->id, ==, id);
  g_assert_cmpstr (iso, ==, at);
  g_assert_cmpstr (value->measurement->value_text, ==, cell);
  g_assert_cmpfloat (value->measurement->value, ==, expected_value (cell));
}

/* Every cell from @first_column on is a value or blank, and nothing else is in the plan. */
static void
assert_every_cell (const RtImportPlan *plan, char **lines, guint first_column, guint n_rows)
{
  g_auto (GStrv) header = g_strsplit (lines[0], ",", -1);
  guint n = 0;

  g_assert_cmpuint (plan->rows, ==, n_rows);
  g_assert_cmpuint (g_strv_length (lines), ==, n_rows + 1);
  g_assert_cmpuint (plan->rejections->len, ==, 0);
  g_assert_cmpuint (plan->duplicates, ==, 0);
  for (guint line = 1; lines[line] != NULL; line++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[line], ",", -1);

      for (guint i = first_column; cells[i] != NULL; i++)
        {
          g_autofree char *id = g_strdup_printf ("%s.%s", plan->profile->name, header[i]);

          if (*cells[i] != '\0')
            assert_value (g_ptr_array_index (plan->values, n++), line + 1, id, cells[0], cells[i]);
        }
    }
  g_assert_cmpuint (plan->values->len, ==, n);
}

static void
summary_of (const RtImportPlan *plan, const char *id, guint *n, double *mean, double *deviation)
{
  double sum = 0, squares = 0;

  *n = 0;
  for (guint i = 0; i < plan->values->len; i++)
    {
      const RtMeasurement *m =
          ((const RtImportValue *)g_ptr_array_index (plan->values, i))->measurement;

      if (!g_str_equal (m->measure_id, id))
        continue;
      (*n)++;
      sum += m->value;
      squares += m->value * m->value;
    }
  *mean = sum / *n;
  *deviation = sqrt ((squares - *n * *mean * *mean) / (*n - 1));
}

static void
assert_doses (const RtImportPlan *plan, char **lines)
{
  g_assert_cmpuint (plan->rows, ==, 10);
  g_assert_cmpuint (plan->steps->len, ==, 10);
  g_assert_cmpuint (plan->rejections->len + plan->values->len, ==, 0);
  for (guint i = 0; i < 10; i++)
    {
      const RtImportStep *step = g_ptr_array_index (plan->steps, i);
      g_autofree char *from = rt_moment_to_iso (step->step->from);
      g_autofree char *line = g_strdup_printf ("%s,%s", from, step->step->dose_text);

      g_assert_cmpstr (line, ==, lines[i + 1]);
      g_assert_cmpfloat (step->step->dose, ==, g_ascii_strtod (step->step->dose_text, NULL));
      g_assert_cmpint (step->step->mode, ==, i < 9 ? RT_REGIMEN_SCHEDULED : RT_REGIMEN_STOP);
    }
}

static void
read_all_of (const char *folder, const guint *n_rows)
{
  static const struct
  {
    const char *file;
    const char *profile;
    guint first_column;
  } tables[] = { { "momentary.csv", "tapering-momentary", 4 },
                 { "weekly-scl90r-depression.csv", "tapering-weekly", 1 },
                 { "morning-sleep.csv", "tapering-sleep", 1 },
                 { "evening.csv", "tapering-evening", 1 } };
  g_autoptr (RtMappingProfile) doses = NULL;
  g_autoptr (RtImportPlan) plan = read_table (folder, "venlafaxine.csv", &doses, "tapering-dose");
  g_auto (GStrv) dose_lines = lines_of (folder, "venlafaxine.csv");

  assert_doses (plan, dose_lines);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (RtMappingProfile) profile = NULL;
      g_autoptr (RtImportPlan) table =
          read_table (folder, tables[i].file, &profile, tables[i].profile);
      g_auto (GStrv) lines = lines_of (folder, tables[i].file);

      assert_every_cell (table, lines, tables[i].first_column, n_rows[i]);
    }
}

static void
invented_tables_come_whole (void)
{
  static const guint n_rows[] = { 240, 28, 48, 48 };

  read_all_of (g_getenv ("REUPTAKE_TABLES"), n_rows);
}

static void
invented_phases_follow_each_other (void)
{
  static const char *const expected[][2] = { { "Baseline", "2014-10-06" },
                                             { "Blinded, dose unchanged", "2014-10-30" },
                                             { "Blinded reduction", "2014-11-23" },
                                             { "After the reduction", "2015-02-03" },
                                             { "Follow-up", "2015-03-17" } };
  g_autoptr (RtMappingProfile) profile = NULL;
  g_autoptr (RtImportPlan) plan =
      read_table (g_getenv ("REUPTAKE_TABLES"), "momentary.csv", &profile, "tapering-momentary");

  g_assert_cmpuint (plan->phases->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < plan->phases->len; i++)
    {
      const RtPhase *phase = g_ptr_array_index (plan->phases, i);
      g_autofree char *from = rt_moment_to_iso (phase->from);

      g_assert_cmpstr (phase->name, ==, expected[i][0]);
      g_assert_cmpstr (from, ==, expected[i][1]);
    }
}

/* The same table again, with the machine in another zone: the same identities. */
static void
the_machine_s_zone_does_not_matter (void)
{
  static const char *const zones[] = { "Asia/Tokyo", "America/St_Johns", "UTC" };
  const char *folder = g_getenv ("REUPTAKE_TABLES");
  g_autoptr (RtMappingProfile) profile = NULL;
  g_autoptr (RtImportPlan) plan =
      read_table (folder, "momentary.csv", &profile, "tapering-momentary");
  guint n = plan->values->len;

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *path = g_build_filename (folder, "momentary.csv", NULL);
      g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
      g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);

      g_setenv ("TZ", zones[i], TRUE);
      g_assert_true (rt_import_plan_read (plan, "again.csv", bytes, NULL));
      g_assert_cmpuint (plan->duplicates, ==, (i + 1) * n);
    }
  g_assert_cmpuint (plan->values->len, ==, n);
  g_assert_cmpuint (plan->rejections->len, ==, 0);
  g_assert_cmpuint (plan->phases->len, ==, 5);
}

/* Kossakowski et al. 2017, doi 10.5334/jopd.29. */
static void
real_tables_come_whole (void)
{
  static const guint n_rows[] = { 1476, 28, 143, 194 };
  const char *folder = rt_fixture_real_data ();

  if (folder != NULL)
    read_all_of (folder, n_rows);
}

static void
real_moods_agree_with_the_publication (void)
{
  const char *folder = rt_fixture_real_data ();
  g_autoptr (RtMappingProfile) profile = NULL;
  g_autoptr (RtImportPlan) plan = NULL;
  double mean, deviation;
  guint n;

  if (folder == NULL)
    return;
  plan = read_table (folder, "momentary.csv", &profile, "tapering-momentary");
  summary_of (plan, "tapering-momentary.mood_down", &n, &mean, &deviation);
  g_assert_cmpuint (n, ==, 1474);
  g_assert_cmpfloat_with_epsilon (mean, 0.17843, 0.000005);
  g_assert_cmpfloat_with_epsilon (deviation, 0.74433, 0.000005);
  g_assert_cmpuint (plan->values->len, ==, 51525);
}

static void
real_weeks_agree_with_the_publication (void)
{
  const char *folder = rt_fixture_real_data ();
  g_autoptr (RtMappingProfile) profile = NULL;
  g_autoptr (RtImportPlan) plan = NULL;
  double sum[2] = { 0, 0 };
  guint n[2] = { 0, 0 };

  if (folder == NULL)
    return;
  plan = read_table (folder, "weekly-scl90r-depression.csv", &profile, "tapering-weekly");
  for (guint i = 0; i < plan->values->len; i++)
    {
      const RtMeasurement *m =
          ((const RtImportValue *)g_ptr_array_index (plan->values, i))->measurement;
      /* Day 1 is 13 August 2012, day 15565 since 1970. */
      guint after = rt_moment_date (m->at).day_number >= 15565 + 126;

      if (!g_str_equal (m->measure_id, "tapering-weekly.depression_mean"))
        continue;
      sum[after] += m->value;
      n[after]++;
    }
  g_assert_cmpuint (n[0], ==, 15);
  g_assert_cmpuint (n[1], ==, 13);
  g_assert_cmpfloat_with_epsilon (sum[0] / n[0], 1.272, 0.0005);
  g_assert_cmpfloat_with_epsilon (sum[1] / n[1], 1.905, 0.0005);
}

static void
real_phases_are_those_described (void)
{
  static const char *const expected[][3] = { { "Baseline", "2012-08-13", "2012-09-10" },
                                             { "Blinded, dose unchanged", "2012-09-10",
                                               "2012-09-24" },
                                             { "Blinded reduction", "2012-09-24", "2012-11-19" },
                                             { "After the reduction", "2012-11-19", "2013-01-15" },
                                             { "Follow-up", "2013-01-15", "2013-04-09" } };
  const char *folder = rt_fixture_real_data ();
  g_autoptr (RtMappingProfile) profile = NULL;
  g_autoptr (RtImportPlan) plan = NULL;

  if (folder == NULL)
    return;
  plan = read_table (folder, "momentary.csv", &profile, "tapering-momentary");
  g_assert_cmpuint (plan->phases->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < plan->phases->len; i++)
    {
      const RtPhase *phase = g_ptr_array_index (plan->phases, i);
      g_autofree char *from = rt_moment_to_iso (phase->from);
      g_autofree char *until = rt_moment_to_iso (phase->until);

      g_assert_cmpstr (phase->name, ==, expected[i][0]);
      g_assert_cmpstr (from, ==, expected[i][1]);
      g_assert_cmpstr (until, ==, expected[i][2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/tapering/invented-tables-come-whole", invented_tables_come_whole);
  g_test_add_func ("/exchange/tapering/invented-phases-follow-each-other",
                   invented_phases_follow_each_other);
  g_test_add_func ("/exchange/tapering/the-machine-s-zone-does-not-matter",
                   the_machine_s_zone_does_not_matter);
  g_test_add_func ("/exchange/tapering/real-tables-come-whole", real_tables_come_whole);
  g_test_add_func ("/exchange/tapering/real-moods", real_moods_agree_with_the_publication);
  g_test_add_func ("/exchange/tapering/real-weeks", real_weeks_agree_with_the_publication);
  g_test_add_func ("/exchange/tapering/real-phases", real_phases_are_those_described);
  return g_test_run ();
}

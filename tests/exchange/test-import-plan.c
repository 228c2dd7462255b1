/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-plan.h"

#include <glib/gstdio.h>
#include <string.h>

#include "clock.h"
#include "exchange-error.h"
#include "table-fixture.h"

#define HEADER "date,mor_asleep,mor_nrwakeup,mor_lieawake,mor_qualsleep,mor_feellike,mor_med\n"
#define WEEKLY                                                                                     \
  "date,scl90r_14,scl90r_20,scl90r_22,scl90r_05,scl90r_29,scl90r_26,scl90r_15,scl90r_30,"          \
  "scl90r_31,scl90r_32,scl90r_54,scl90r_71,scl90r_79,depression_mean\n"

static const RtImportValue *
value_of (const RtImportPlan *plan, const char *measure_id, guint line)
{
  for (guint i = 0; i < plan->values->len; i++)
    {
      const RtImportValue *value = g_ptr_array_index (plan->values, i);

      if (value->line == line && g_str_equal (value->measurement->measure_id, measure_id))
        return value;
    }
  return NULL;
}

static void
takes_values_as_written (void)
{
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-sleep");
  g_autoptr (RtImportPlan) plan = rt_fixture_read (
      profile, HEADER "2012-08-13,15-30 minutes,5+ times, 5-15  MINUTES ,+5,,yes\n\n"
                      "2012-08-14,,,,,,\n,,,,,,\n2012-08-15,0-5 minutes,0 times,,7,1,no,,\n");
  const RtImportValue *asleep = value_of (plan, "tapering-sleep.mor_asleep", 2);
  g_autofree char *at = rt_moment_to_iso (asleep->measurement->at);

  g_assert_cmpuint (plan->rows, ==, 3);
  g_assert_cmpuint (plan->rejections->len, ==, 0);
  g_assert_cmpuint (plan->values->len, ==, 10);
  g_assert_cmpfloat (asleep->measurement->value, ==, 3);
  g_assert_cmpstr (asleep->measurement->value_text, ==, "15-30 minutes");
  g_assert_cmpstr (asleep->measurement->source, ==, "import/tapering-sleep");
  g_assert_cmpstr (asleep->file, ==, "table.csv");
  g_assert_cmpstr (at, ==, "2012-08-13");
  g_assert_cmpfloat (value_of (plan, "tapering-sleep.mor_nrwakeup", 2)->measurement->value, ==, 6);
  g_assert_cmpfloat (value_of (plan, "tapering-sleep.mor_lieawake", 2)->measurement->value, ==, 2);
  g_assert_cmpfloat (value_of (plan, "tapering-sleep.mor_qualsleep", 2)->measurement->value, ==, 5);
  g_assert_cmpstr (value_of (plan, "tapering-sleep.mor_qualsleep", 2)->measurement->value_text, ==,
                   "+5");
  g_assert_null (value_of (plan, "tapering-sleep.mor_feellike", 2));
  g_assert_cmpfloat (value_of (plan, "tapering-sleep.mor_med", 6)->measurement->value, ==, 0);
}

/* One bad cell each: it goes with a reason, its neighbours stay. */
static void
rejects_cells_one_by_one (void)
{
  static const struct
  {
    const char *cell;
    const char *word;
  } cases[] = {
    { "NaN", "not a number" }, { "inf", "not a number" },    { "1e999", "too large" },
    { "1e-999", "too small" }, { "=1+1", "formula" },        { "+cmd", "formula" },
    { "@SUM(A1)", "formula" }, { "-cmd|'x'!A0", "formula" }, { "0x5", "not a number" },
    { "8", "from 1 to 7" },    { "0", "from 1 to 7" },       { "3.5", "whole" },
    { "1 500", "two ways" },   { "\"1,500\"", "two ways" },  { "five", "not a number" },
    { "1/2", "not a number" },
  };
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-sleep");
  g_autoptr (GString) table = g_string_new (HEADER);
  g_autoptr (RtImportPlan) plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_string_append_printf (table, "2012-08-%02u,,,,%s,4,yes\n", i + 1, cases[i].cell);
  g_string_append (table, "2012-09-01,7 minutes,6,,4,4,maybe\n");
  plan = rt_fixture_read (profile, table->str);
  g_assert_cmpuint (plan->rows, ==, G_N_ELEMENTS (cases) + 1);
  g_assert_cmpuint (plan->values->len, ==, 2 * G_N_ELEMENTS (cases) + 2);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RtImportRejection *rejection = rt_fixture_assert_rejected (plan, i + 2, cases[i].word);

      g_assert_cmpstr (rejection->column, ==, "mor_qualsleep");
      g_assert_nonnull (strstr (rejection->reason, "mor_qualsleep"));
    }
  g_assert_cmpuint (plan->rejections->len, ==, G_N_ELEMENTS (cases) + 3);
}

/* A bad time, or a row in which cells may have shifted: nothing of the row is taken. */
static void
rejects_rows_without_a_time (void)
{
  static const struct
  {
    const char *row;
    const char *word;
  } cases[] = {
    { "2012-02-31,,,,4,4,yes", "no such day" },  { ",,,,4,4,yes", "missing" },
    { "0001-01-01,,,,4,4,yes", "1900" },         { "9999-12-31,,,,4,4,yes", "future" },
    { "1899-12-31,,,,4,4,yes", "1900" },         { "2013-04-12,,,,4,4,yes", "future" },
    { "13.08.2012,,,,4,4,yes", "not a date" },   { "2012-08,,,,4,4,yes", "day is missing" },
    { "0000-01-01,,,,4,4,yes", "year" },         { "=TODAY(),,,,4,4,yes", "not a date" },
    { "2012-08-13,,,,4,4", "6 cells" },          { "2012-08-13,,,,4,4,yes,1", "8 cells" },
    { "2013-03-31T02:30,,,,4,4,yes", "clocks" },
  };
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-sleep");
  g_autoptr (GString) table = g_string_new (HEADER);
  g_autoptr (RtImportPlan) plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_string_append_printf (table, "%s\n", cases[i].row);
  g_string_append (table, "2013-04-11,,,,4,4,yes\n");
  plan = rt_fixture_read (profile, table->str);
  g_assert_cmpuint (plan->rows, ==, G_N_ELEMENTS (cases) + 1);
  g_assert_cmpuint (plan->rejections->len, ==, G_N_ELEMENTS (cases));
  g_assert_cmpuint (plan->values->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    rt_fixture_assert_rejected (plan, i + 2, cases[i].word);
}

static void
refuses_hopeless_files (void)
{
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-weekly");
  g_autofree char *endless = g_strnfill (10000000, 'x');
  g_autoptr (GString) wide = g_string_new ("c0");
  guint8 binary[4096];
  static const char *const no_text[] = { "PK\003\004xlsx", "\211PNG\r\n\032\n",
                                         "d\xe4te,1\n1,2\n" };
  static const char *const no_table[] = { WEEKLY "2012-09-03,\"1,1\n", WEEKLY "\"a\"b,1\n" };
  static const struct
  {
    const char *content;
    const char *word;
  } mismatches[] = {
    { "", "empty" },
    { "\n\r\n \n", "no column" },
    { "a,b,c\n1,2,3\n", "no column “date”" },
    { "date;scl90r_14\n", "parted by “;”" },
    { "date\tscl90r_14\n", "parted by tabs" },
    { "date,scl90r_14\n", "no column “scl90r_20”" },
    { "date,date,scl90r_14,scl90r_20,scl90r_22,scl90r_05,scl90r_29,scl90r_26,scl90r_15,scl90r_30,"
      "scl90r_31,scl90r_32,scl90r_54,scl90r_71,scl90r_79,depression_mean\n",
      "twice" },
  };

  for (guint i = 0; i < sizeof binary; i++)
    binary[i] = (guint8)i;
  for (guint i = 1; i < 200; i++)
    g_string_append_printf (wide, ",c%u", i);
  g_string_append_c (wide, '\n');
  g_free (rt_fixture_refuse (profile, binary, sizeof binary, RT_EXCHANGE_ERROR_NOT_TEXT));
  g_free (rt_fixture_refuse (profile, endless, strlen (endless), RT_EXCHANGE_ERROR_TOO_LARGE));
  g_free (rt_fixture_refuse (profile, wide->str, wide->len, RT_EXCHANGE_ERROR_MISMATCH));
  for (guint i = 0; i < G_N_ELEMENTS (no_text); i++)
    g_free (
        rt_fixture_refuse (profile, no_text[i], strlen (no_text[i]), RT_EXCHANGE_ERROR_NOT_TEXT));
  for (guint i = 0; i < G_N_ELEMENTS (no_table); i++)
    g_free (rt_fixture_refuse (profile, no_table[i], strlen (no_table[i]),
                               RT_EXCHANGE_ERROR_NOT_TABLE));
  for (guint i = 0; i < G_N_ELEMENTS (mismatches); i++)
    {
      g_autofree char *sentence =
          rt_fixture_refuse (profile, mismatches[i].content, strlen (mismatches[i].content),
                             RT_EXCHANGE_ERROR_MISMATCH);

      g_assert_nonnull (strstr (sentence, mismatches[i].word));
    }
}

/* 200 columns, the known ones among them: those are read, the others named once. */
static void
names_unknown_columns_once (void)
{
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-dose");
  g_autoptr (GString) table = g_string_new ("from_date");
  g_autoptr (RtImportPlan) plan = NULL;
  const RtImportRejection *rejection;

  for (guint i = 1; i < 199; i++)
    g_string_append_printf (table, ",extra%u", i);
  g_string_append (table, ",dose_mg_per_day\n2012-08-13");
  for (guint i = 1; i < 199; i++)
    g_string_append (table, ",=1+1");
  g_string_append (table, ",150\n");
  plan = rt_fixture_read (profile, table->str);
  rejection = rt_fixture_assert_rejected (plan, 1, "198 columns");
  g_assert_nonnull (strstr (rejection->reason, "extra1, extra2"));
  g_assert_cmpuint (strlen (rejection->reason), <, 200);
  g_assert_cmpuint (plan->rejections->len, ==, 1);
  g_assert_cmpuint (plan->steps->len, ==, 1);
}

static void
a_value_counts_once (void)
{
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-sleep");
  g_autoptr (RtImportPlan) plan =
      rt_fixture_read (profile, HEADER "2012-08-13,,,,5,4,yes\n2012-08-13,,,,5,4,yes\n"
                                       "2012-08-13,,,,6,,\n2012-08-13,15-30 minutes,,,,,\n");
  g_autoptr (GBytes) again = g_bytes_new_static (HEADER "2012-08-13,,,,5,3,yes\n",
                                                 strlen (HEADER "2012-08-13,,,,5,3,yes\n"));
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (plan->rows, ==, 4);
  g_assert_cmpuint (plan->duplicates, ==, 3);
  g_assert_cmpuint (plan->values->len, ==, 4);
  rt_fixture_assert_rejected (plan, 4, "Line 2");
  g_assert_true (rt_import_plan_read (plan, "more.csv", again, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (plan->duplicates, ==, 5);
  g_assert_cmpuint (plan->rejections->len, ==, 2);
  g_assert_nonnull (
      strstr (((const RtImportRejection *)g_ptr_array_index (plan->rejections, 1))->reason,
              "Line 2 of table.csv"));
  g_assert_cmpuint (plan->values->len, ==, 4);
}

/* The second file breaks off in the middle: the plan is what the first file made of it. */
static void
a_broken_file_leaves_no_trace (void)
{
  static const char broken[] = HEADER "2012-08-13,,,,6,,\n2012-08-14,,,,5,9,yes\n\"";
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-sleep");
  g_autoptr (RtImportPlan) plan = rt_fixture_read (profile, HEADER "2012-08-13,,,,5,4,yes\n");
  g_autoptr (GBytes) bytes = g_bytes_new_static (broken, strlen (broken));
  g_autoptr (GBytes) good =
      g_bytes_new_static (HEADER "2012-08-14,,,,5,,\n2012-08-13,,,,5,,\n", strlen (HEADER) + 36);

  g_assert_false (rt_import_plan_read (plan, "broken.csv", bytes, NULL));
  g_assert_cmpuint (plan->rows, ==, 1);
  g_assert_cmpuint (plan->values->len, ==, 3);
  g_assert_cmpuint (g_hash_table_size (plan->seen), ==, 3);
  g_assert_cmpuint (plan->rejections->len, ==, 0);
  g_assert_true (rt_import_plan_read (plan, "good.csv", good, NULL));
  g_assert_cmpuint (plan->values->len, ==, 4);
  g_assert_cmpuint (plan->duplicates, ==, 1);
}

static void
takes_doses_as_steps (void)
{
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-dose");
  g_autoptr (RtImportPlan) plan = rt_fixture_read (
      profile, "from_date,dose_mg_per_day\n2012-08-13,150\n2012-09-25,112.5\n2012-09-25,112.50\n"
               "2012-10-01,-3\n2012-10-01,1e300\n2012-11-19,0\n2013-04-20,5\n2012-08-13,75\n"
               "2025-01-01,5\n");
  const RtImportStep *first = g_ptr_array_index (plan->steps, 0);
  const RtImportStep *stop = g_ptr_array_index (plan->steps, 2);
  const RtImportStep *planned = g_ptr_array_index (plan->steps, 3);

  g_assert_cmpuint (plan->rows, ==, 9);
  g_assert_cmpuint (plan->steps->len, ==, 4);
  g_assert_cmpuint (plan->duplicates, ==, 1);
  g_assert_cmpfloat (first->step->dose, ==, 150);
  g_assert_cmpstr (first->step->dose_text, ==, "150");
  g_assert_cmpint (first->step->mode, ==, RT_REGIMEN_SCHEDULED);
  g_assert_cmpint (first->step->from.precision, ==, RT_PRECISION_DAY);
  g_assert_false (first->step->planned);
  g_assert_cmpint (stop->step->mode, ==, RT_REGIMEN_STOP);
  g_assert_cmpuint (stop->line, ==, 7);
  g_assert_true (planned->step->planned);
  rt_fixture_assert_rejected (plan, 5, "from 0 to 1000");
  rt_fixture_assert_rejected (plan, 6, "from 0 to 1000");
  rt_fixture_assert_rejected (plan, 9, "Line 2");
  rt_fixture_assert_rejected (plan, 10, "ten years");
}

/* Semicolons, decimal commas, day before month, Windows-1252. */
static void
reads_other_conventions (void)
{
  static const char content[] =
      "{\"format\": 1, \"title\": \"T\", \"delimiter\": \";\", \"decimal_sign\": \",\", "
      "\"encoding\": \"Windows-1252\", \"date_order\": \"dmy\", \"time_zone\": \"Europe/Berlin\", "
      "\"columns\": [{\"column\": \"Datum\", \"role\": \"time\"}, {\"column\": "
      "\"Qualit\xc3\xa4t\", "
      "\"role\": \"measure\", \"name\": \"Q\", \"min\": 0, \"max\": 10, \"direction\": "
      "\"higher_better\"}]}";
  g_autofree char *folder = g_dir_make_tmp ("reuptake-profile-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "schlaf.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RtMappingProfile) profile = NULL;
  g_autoptr (RtImportPlan) plan = NULL;
  const RtImportValue *value;
  g_autofree char *at = NULL;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  profile = rt_mapping_profile_load (path, &error);
  g_unlink (path);
  g_rmdir (folder);
  g_assert_no_error (error);
  plan =
      rt_fixture_read (profile, "Datum;Qualit\xe4t\r\n03.04.2012 08:30;7,25\r\n04.04.2012;7.25\r\n"
                                "04/13/2012;3\r\n5.4.2012;1.000\r\n");
  g_assert_cmpuint (plan->rows, ==, 4);
  g_assert_cmpuint (plan->values->len, ==, 1);
  value = g_ptr_array_index (plan->values, 0);
  at = rt_moment_to_iso (value->measurement->at);
  g_assert_cmpstr (value->measurement->measure_id, ==, "schlaf.Qualit\xc3\xa4t");
  g_assert_cmpstr (at, ==, "2012-04-03T08:30+02:00");
  g_assert_cmpfloat (value->measurement->value, ==, 7.25);
  g_assert_cmpstr (value->measurement->value_text, ==, "7,25");
  rt_fixture_assert_rejected (plan, 3, "two ways");
  rt_fixture_assert_rejected (plan, 4, "no such day");
  rt_fixture_assert_rejected (plan, 5, "two ways");
}

static void
assert_phase (
    const RtImportPlan *plan, guint i, const char *name, const char *from, const char *until)
{
  const RtPhase *phase = g_ptr_array_index (plan->phases, i);
  g_autofree char *begins = rt_moment_to_iso (phase->from);
  g_autofree char *ends = rt_moment_to_iso (phase->until);

  g_assert_cmpstr (phase->name, ==, name);
  g_assert_cmpstr (phase->source, ==, "import/tapering-momentary");
  g_assert_cmpstr (begins, ==, from);
  g_assert_true (phase->has_until);
  g_assert_cmpstr (ends, ==, until);
}

/* Rows in any order; two phases on one day meet at the row that names the second. */
static void
phases_follow_time (void)
{
  static const char *const rows[] = { "2012-09-12T10:00:00,follow-up",
                                      "2012-08-13T08:00:00,exp: baseline",
                                      "2012-09-10T20:00:00,washout",
                                      "2012-08-20T08:00:00,exp: baseline",
                                      "2012-09-10T09:00:00,exp: baseline" };
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile ("tapering-momentary");
  g_autoptr (GString) table = g_string_new ("datetime,phase");
  g_autoptr (RtImportPlan) plan = NULL;
  guint n = 0;

  for (guint i = 0; i < profile->columns->len; i++)
    {
      const RtProfileColumn *column = g_ptr_array_index (profile->columns, i);

      if (column->role == RT_COLUMN_MEASURE && ++n > 0)
        g_string_append_printf (table, ",%s", column->name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *blanks = g_strnfill (n, ',');

      g_string_append_printf (table, "\n%s%s", rows[i], blanks);
    }
  plan = rt_fixture_read (profile, table->str);
  g_assert_cmpuint (plan->rejections->len, ==, 0);
  g_assert_cmpuint (plan->values->len, ==, 0);
  g_assert_cmpuint (plan->phases->len, ==, 3);
  assert_phase (plan, 0, "Baseline", "2012-08-13", "2012-09-10T20:00:00+02:00");
  assert_phase (plan, 1, "washout", "2012-09-10T20:00:00+02:00", "2012-09-12");
  assert_phase (plan, 2, "Follow-up", "2012-09-12", "2012-09-13");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  rt_clock_fix ((RtMoment){
      .local_s = 1365588000, .offset_s = 7200, .precision = RT_PRECISION_SECOND }); /* 2013-04-10 */
  g_test_add_func ("/exchange/import-plan/takes-values-as-written", takes_values_as_written);
  g_test_add_func ("/exchange/import-plan/rejects-cells-one-by-one", rejects_cells_one_by_one);
  g_test_add_func ("/exchange/import-plan/rejects-rows-without-a-time",
                   rejects_rows_without_a_time);
  g_test_add_func ("/exchange/import-plan/refuses-hopeless-files", refuses_hopeless_files);
  g_test_add_func ("/exchange/import-plan/names-unknown-columns-once", names_unknown_columns_once);
  g_test_add_func ("/exchange/import-plan/a-value-counts-once", a_value_counts_once);
  g_test_add_func ("/exchange/import-plan/a-broken-file-leaves-no-trace",
                   a_broken_file_leaves_no_trace);
  g_test_add_func ("/exchange/import-plan/takes-doses-as-steps", takes_doses_as_steps);
  g_test_add_func ("/exchange/import-plan/reads-other-conventions", reads_other_conventions);
  g_test_add_func ("/exchange/import-plan/phases-follow-time", phases_follow_time);
  return g_test_run ();
}

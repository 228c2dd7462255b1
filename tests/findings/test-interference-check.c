/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interference-check.h"

#define DAY 86400

static RtCatalogue *catalogue;

/* A record with one report of one result, and one intervention that may be stopped. */
typedef struct
{
  RtRecord *record;
  RtLabReport *report;
  RtLabResult *result;
} Case;

static RtMoment
at_day (gint64 day)
{
  return (RtMoment){ .local_s = 20000 * (gint64)DAY + day * DAY, .precision = RT_PRECISION_SECOND };
}

static void
add_step (RtIntervention *intervention, RtRegimenMode mode, gint64 day)
{
  RtRegimenStep *step = rt_regimen_step_new ();

  step->mode = mode;
  step->from = at_day (day);
  g_ptr_array_add (intervention->steps, step);
}

/* Taken from @start on; stopped at @stop when that is before collection on day 0. */
static Case
make_case (
    const char *analyte, const char *specimen, const char *catalogue_id, gint64 start, gint64 stop)
{
  Case made = { rt_record_new (), rt_lab_report_new (), rt_lab_result_new () };
  RtIntervention *intervention = rt_intervention_new ();

  made.record->patient = rt_patient_new ();
  made.report->id = made.result->report_id = 1;
  made.report->specimen = g_strdup (specimen);
  made.report->collected_at = at_day (0);
  made.result->analyte_id = g_strdup (analyte);
  g_ptr_array_add (made.record->lab_reports, made.report);
  g_ptr_array_add (made.record->lab_results, made.result);
  intervention->catalogue_id = g_strdup (catalogue_id);
  intervention->name = g_strdup (catalogue_id != NULL ? catalogue_id : "nothing known");
  intervention->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);
  add_step (intervention, RT_REGIMEN_SCHEDULED, start);
  if (stop > start)
    add_step (intervention, RT_REGIMEN_STOP, stop);
  g_ptr_array_add (made.record->interventions, intervention);
  return made;
}

/* Whether anything is said about the intervention, and what. */
static gboolean
check (const char *analyte,
       const char *specimen,
       const char *id,
       gint64 start,
       gint64 stop,
       RtDisturbance *said)
{
  Case made = make_case (analyte, specimen, id, start, stop);
  g_autoptr (GPtrArray) found =
      rt_interference_check (catalogue, made.record, made.report, made.result);
  gboolean any = found->len > 0;

  g_assert_cmpuint (found->len, <=, 1);
  if (any && said != NULL)
    *said = *(RtDisturbance *)g_ptr_array_index (found, 0);
  rt_record_free (made.record);
  return any;
}

/* Of all interferences with one intervention, the one that says most when it was stopped. */
static int
longest_look_back (const RtAnalyte *analyte,
                   const char *specimen,
                   const char *id,
                   gboolean *unsourced)
{
  int days = 0;

  *unsourced = FALSE;
  for (guint i = 0; i < analyte->interferences->len; i++)
    {
      const RtInterference *one = g_ptr_array_index (analyte->interferences, i);

      if (!rt_interference_names (one, id) || !rt_interference_concerns (one, specimen))
        continue;
      days = MAX (days, one->look_back_days);
      *unsourced |= one->look_back_days == 0;
    }
  return days;
}

static gboolean
disturbs_while_taken (const RtAnalyte *analyte, const char *specimen, const char *id)
{
  for (guint i = 0; i < analyte->interferences->len; i++)
    {
      const RtInterference *one = g_ptr_array_index (analyte->interferences, i);

      if (rt_interference_names (one, id) && rt_interference_concerns (one, specimen)
          && !one->after_stopping)
        return TRUE;
    }
  return FALSE;
}

static guint n_pairs;

static void
check_pair (const RtAnalyte *analyte, const char *specimen, const char *id)
{
  gboolean unsourced;
  int days = longest_look_back (analyte, specimen, id, &unsourced);
  RtDisturbance said;

  n_pairs++;
  /* Taken at collection, begun three days before. */
  if (check (analyte->id, specimen, id, -3, G_MININT64, &said)
      != disturbs_while_taken (analyte, specimen, id))
    g_error ("%s in %s, %s taken", analyte->id, specimen, id);
  if (disturbs_while_taken (analyte, specimen, id))
    {
      g_assert_cmpint (said.kind, ==, RT_DISTURBANCE_TAKEN);
      g_assert_cmpint (said.days, ==, 3);
    }
  /* Begun after collection. */
  g_assert_false (check (analyte->id, specimen, id, 1, G_MININT64, NULL));
  /* Stopped inside and outside a look-back that a source states. */
  if (days > 0)
    {
      g_assert_true (check (analyte->id, specimen, id, -100, -days, &said));
      g_assert_cmpint (said.kind, ==, RT_DISTURBANCE_LOOK_BACK);
      g_assert_true (rt_disturbance_is_sure (&said));
    }
  if (days > 0 && !unsourced)
    g_assert_false (check (analyte->id, specimen, id, -100, -days - 1, NULL));
  /* Where no source states it, it says so. */
  if (days == 0)
    {
      g_assert_true (check (analyte->id, specimen, id, -100, -5, &said));
      g_assert_cmpint (said.kind, ==, RT_DISTURBANCE_UNKNOWN);
      g_assert_false (rt_disturbance_is_sure (&said));
    }
  g_assert_false (check (analyte->id, specimen, id, -400, -100, NULL));
}

static void
check_interference (const RtAnalyte *analyte, const char *specimen, const RtInterference *one)
{
  if (!rt_interference_concerns (one, specimen))
    return;
  for (char **id = one->interventions; *id != NULL; id++)
    check_pair (analyte, specimen, *id);
  for (char **id = one->substances; *id != NULL; id++)
    check_pair (analyte, specimen, *id);
}

/* Every linked pair of intervention and analyte, in every specimen. */
static void
test_every_pair (void)
{
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);

  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      for (guint j = 0; j < analyte->interferences->len; j++)
        for (guint k = 0; k < analyte->specimens->len; k++)
          check_interference (
              analyte, ((RtAnalyteSpecimen *)g_ptr_array_index (analyte->specimens, k))->specimen,
              g_ptr_array_index (analyte->interferences, j));
    }
  g_test_message ("%u pairs", n_pairs);
  g_assert_cmpuint (n_pairs, >, 1500);
}

static void
test_not_linked (void)
{
  g_assert_false (check ("five_hiaa", "urine_24h", "light_therapy", -3, G_MININT64, NULL));
  g_assert_false (check ("five_hiaa", "urine_24h", NULL, -3, G_MININT64, NULL));
  g_assert_false (check ("ferritin", "serum", "five_htp", -3, G_MININT64, NULL));
}

/* A pause is no use; the step after it is. */
static void
test_pause (void)
{
  Case made = make_case ("five_hiaa", "urine_24h", "five_htp", -40, G_MININT64);
  RtIntervention *intervention = g_ptr_array_index (made.record->interventions, 0);
  g_autoptr (GPtrArray) found = NULL;
  const RtDisturbance *said;

  add_step (intervention, RT_REGIMEN_PAUSE, -6);
  found = rt_interference_check (catalogue, made.record, made.report, made.result);
  g_assert_cmpuint (found->len, ==, 1);
  said = g_ptr_array_index (found, 0);
  g_assert_cmpint (said->kind, ==, RT_DISTURBANCE_UNKNOWN);
  g_assert_cmpint (said->days, ==, 6);
  rt_record_free (made.record);
}

/* A use of which no step is known counts on its day, and as stopped later. */
static void
test_use (void)
{
  for (gint64 day = 0; day <= 6; day += 6)
    {
      Case made = make_case ("five_hiaa", "urine_24h", "five_htp", -40, G_MININT64);
      RtIntervention *intervention = g_ptr_array_index (made.record->interventions, 0);
      RtAdministration *use = rt_administration_new ();
      g_autoptr (GPtrArray) found = NULL;
      const RtDisturbance *said;

      g_ptr_array_set_size (intervention->steps, 0);
      use->at = at_day (-day);
      g_ptr_array_add (intervention->administrations, use);
      found = rt_interference_check (catalogue, made.record, made.report, made.result);
      g_assert_cmpuint (found->len, ==, 1);
      said = g_ptr_array_index (found, 0);
      g_assert_cmpint (said->kind, ==, day == 0 ? RT_DISTURBANCE_TAKEN : RT_DISTURBANCE_UNKNOWN);
      if (day > 0)
        g_assert_cmpint (said->days, ==, day);
      rt_record_free (made.record);
    }
}

static guint
n_found (const Case *one)
{
  g_autoptr (GPtrArray) found =
      rt_interference_check (catalogue, one->record, one->report, one->result);

  return found->len;
}

/* What was entered in error, what is planned only and a dose of 0 are no use; a stop that is
 * planned ends none. */
static void
test_no_use (void)
{
  Case made = make_case ("five_hiaa", "urine_24h", "five_htp", -3, G_MININT64);
  RtIntervention *intervention = g_ptr_array_index (made.record->interventions, 0);
  RtRegimenStep *step = g_ptr_array_index (intervention->steps, 0);
  RtRegimenStep *stop;

  g_assert_cmpuint (n_found (&made), ==, 1);
  intervention->withdrawn = TRUE;
  g_assert_cmpuint (n_found (&made), ==, 0);
  intervention->withdrawn = FALSE;
  step->withdrawn = TRUE;
  g_assert_cmpuint (n_found (&made), ==, 0);
  step->withdrawn = FALSE;
  step->planned = TRUE;
  g_assert_cmpuint (n_found (&made), ==, 0);
  step->planned = FALSE;
  step->has_dose = TRUE;
  g_assert_cmpuint (n_found (&made), ==, 0);
  step->dose = 50;
  g_assert_cmpuint (n_found (&made), ==, 1);
  step->from = at_day (-300);
  add_step (intervention, RT_REGIMEN_STOP, -200);
  g_assert_cmpuint (n_found (&made), ==, 0);
  stop = g_ptr_array_index (intervention->steps, 1);
  stop->planned = TRUE;
  g_assert_cmpuint (n_found (&made), ==, 1);
  rt_record_free (made.record);
}

/* Begun at noon of the day of collection: when its hour is not known the sample may be later. */
static void
test_day_of_collection (void)
{
  Case made = make_case ("five_hiaa", "urine_24h", "five_htp", 0, G_MININT64);
  RtIntervention *intervention = g_ptr_array_index (made.record->interventions, 0);

  ((RtRegimenStep *)g_ptr_array_index (intervention->steps, 0))->from.local_s += DAY / 2;
  g_assert_cmpuint (n_found (&made), ==, 0);
  made.report->collected_at.precision = RT_PRECISION_DAY;
  g_assert_cmpuint (n_found (&made), ==, 1);
  rt_record_free (made.record);
}

static void
test_foods (void)
{
  Case made = make_case ("five_hiaa", "urine_24h", NULL, -3, G_MININT64);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) serum = NULL;

  made.report->diet = g_strdup ("Porridge, two BANANAS, a handful of walnuts");
  found = rt_interference_check (catalogue, made.record, made.report, made.result);
  g_assert_cmpuint (found->len, ==, 2);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (((RtDisturbance *)g_ptr_array_index (found, i))->kind, ==,
                     RT_DISTURBANCE_FOOD);
  /* In cerebrospinal fluid they say nothing. */
  g_free (made.report->specimen);
  made.report->specimen = g_strdup ("csf");
  serum = rt_interference_check (catalogue, made.record, made.report, made.result);
  g_assert_cmpuint (serum->len, ==, 0);
  rt_record_free (made.record);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/interference-check/every-pair", test_every_pair);
  g_test_add_func ("/interference-check/not-linked", test_not_linked);
  g_test_add_func ("/interference-check/pause", test_pause);
  g_test_add_func ("/interference-check/use", test_use);
  g_test_add_func ("/interference-check/no-use", test_no_use);
  g_test_add_func ("/interference-check/day-of-collection", test_day_of_collection);
  g_test_add_func ("/interference-check/foods", test_foods);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  return result;
}

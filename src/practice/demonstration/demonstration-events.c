/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "demonstration-events.h"

#include <math.h>

#include "administration-store.h"
#include "event-store.h"
#include "intervention-store.h"
#include "keep-laboratory.h"
#include "number-text.h"

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_DAY 86400
#define DAYS_TO_REVIEW 3
#define LAST_VISIT_DAY 336

/**
 * rt_demonstration_days_at:
 * @day: 0 to 364, and beyond for what is planned
 * @minute: of that day
 *
 * Returns: that minute on the wall clock.
 */
RtMoment
rt_demonstration_days_at (const RtDemonstrationDays *days, int day, int minute)
{
  RtCalendarDate date = rt_calendar_date_add_days (days->last, day - (RT_DEMONSTRATION_DAYS - 1));
  RtMoment moment = rt_moment_from_date (date, days->zone);
  RtMoment later =
      rt_moment_from_utc (rt_moment_utc_s (moment) + minute * SECONDS_PER_MINUTE, days->zone);

  later.precision = RT_PRECISION_MINUTE;
  return later;
}

/** rt_demonstration_days_on: Returns: the day with that number, without a time. */
RtMoment
rt_demonstration_days_on (const RtDemonstrationDays *days, int day)
{
  return rt_moment_from_date (
      rt_calendar_date_add_days (days->last, day - (RT_DEMONSTRATION_DAYS - 1)), days->zone);
}

/**
 * rt_demonstration_burden:
 *
 * Returns: how much side effects weigh on @day, 0 to 1: what the diary asks for.
 */
double
rt_demonstration_burden (const RtDemonstrationPerson *person, int day)
{
  static const double weights[] = {
    [RT_SEVERITY_MILD] = 0.2, [RT_SEVERITY_MODERATE] = 0.4, [RT_SEVERITY_SEVERE] = 0.7
  };
  double burden = 0.02;

  for (guint i = 0; i < person->n_adverse_events; i++)
    {
      const RtDemonstrationAdverse *event = &person->adverse_events[i];

      if (day >= event->onset && (event->end < 0 || day <= event->end))
        burden += weights[event->severity];
    }
  return MIN (burden, 1);
}

static RtRegimenStep *
new_step (const RtDemonstrationStep *said,
          const RtDemonstrationIntervention *intervention,
          const RtDemonstrationDays *days)
{
  RtRegimenStep *step = rt_regimen_step_new ();

  step->mode = said->mode;
  step->from = rt_demonstration_days_on (days, said->day);
  step->has_dose = intervention->unit != NULL && said->dose > 0;
  step->dose = said->dose;
  step->dose_text = step->has_dose ? rt_number_to_c (said->dose) : NULL;
  step->timing = rt_dose_timing_parse (said->timing);
  step->reason = g_strdup (said->reason);
  return step;
}

static void
add_ingredients (RtIntervention *intervention, const RtDemonstrationIngredient *said)
{
  for (guint i = 0; i < RT_DEMONSTRATION_MAX_INGREDIENTS && said[i].name != NULL; i++)
    {
      RtIngredient *ingredient = rt_ingredient_new ();

      ingredient->catalogue_id = g_strdup (said[i].catalogue_id);
      ingredient->name = g_strdup (said[i].name);
      ingredient->has_amount = TRUE;
      ingredient->amount = said[i].amount;
      ingredient->amount_text = rt_number_to_c (said[i].amount);
      ingredient->unit = g_strdup (said[i].unit);
      g_ptr_array_add (intervention->ingredients, ingredient);
    }
}

static RtIntervention *
new_intervention (const RtDemonstrationIntervention *said,
                  gint64 patient_id,
                  const RtDemonstrationDays *days)
{
  RtIntervention *intervention = rt_intervention_new ();

  intervention->patient_id = patient_id;
  intervention->catalogue_id = g_strdup (said->catalogue_id);
  intervention->name = g_strdup (said->name);
  intervention->kind = said->kind;
  intervention->unit = g_strdup (said->unit);
  intervention->aim = said->aim;
  intervention->primary_measure_id = g_strdup (said->primary_measure_id);
  intervention->has_primary_named = said->primary_measure_id != NULL && said->n_steps > 0;
  if (intervention->has_primary_named)
    intervention->primary_named_at =
        rt_demonstration_days_at (days, said->steps[0].day - 1, 9 * 60);
  intervention->reason = g_strdup (said->reason);
  intervention->stop_reason = g_strdup (said->stop_reason);
  intervention->decided_by = g_strdup (g_strcmp0 (said->reason, "Begun by the patient") == 0
                                           ? "patient"
                                           : RT_DEMONSTRATION_PRACTITIONER);
  intervention->exposure = g_strcmp0 (said->catalogue_id, "sub_coffee") == 0;
  intervention->source = g_strdup ("entry");
  intervention->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);
  add_ingredients (intervention, said->ingredients);
  for (guint i = 0; i < said->n_steps; i++)
    if (said->steps[i].mode != RT_REGIMEN_SINGLE)
      g_ptr_array_add (intervention->steps, new_step (&said->steps[i], said, days));
  return intervention;
}

static gboolean
add_adverse_event (RtDatabase *database,
                   const RtDemonstrationAdverse *said,
                   gint64 patient_id,
                   const gint64 *intervention_ids,
                   const RtDemonstrationDays *days,
                   GError **error)
{
  g_autoptr (RtAdverseEvent) event = rt_adverse_event_new ();

  event->patient_id = patient_id;
  event->onset = rt_demonstration_days_on (days, said->onset);
  event->has_end = said->end >= 0;
  if (event->has_end)
    event->end = rt_demonstration_days_on (days, said->end);
  event->description = g_strdup (said->description);
  event->severity = said->severity;
  event->intervention_id = said->intervention >= 0 ? intervention_ids[said->intervention] : 0;
  event->causality = said->causality;
  event->outcome = said->outcome;
  return rt_adverse_event_store_insert (database, event, error);
}

/* What is taken still was spoken of at the last visit. */
static gboolean
add_adherence (RtDatabase *database,
               const RtIntervention *intervention,
               const RtDemonstrationDays *days,
               GError **error)
{
  g_autoptr (RtAdherenceReport) report = rt_adherence_report_new ();
  guint n_steps = intervention->steps->len;

  if (intervention->kind != RT_INTERVENTION_THERAPEUTIC || n_steps == 0
      || ((const RtRegimenStep *)g_ptr_array_index (intervention->steps, n_steps - 1))->mode
             != RT_REGIMEN_SCHEDULED)
    return TRUE;
  report->intervention_id = intervention->id;
  report->at = rt_demonstration_days_on (days, LAST_VISIT_DAY);
  report->has_percent = TRUE;
  report->percent = 93;
  report->report = g_strdup ("Missed on two or three days of the last six weeks");
  return rt_adherence_store_insert (database, intervention->patient_id, report, error);
}

/* What was used when needed, each use at its time. */
static gboolean
add_uses (RtDatabase *database,
          const RtDemonstrationIntervention *said,
          const RtIntervention *intervention,
          const RtDemonstrationDays *days,
          GError **error)
{
  for (guint i = 0; i < said->n_steps; i++)
    {
      g_autoptr (RtAdministration) use = rt_administration_new ();

      if (said->steps[i].mode != RT_REGIMEN_SINGLE)
        continue;
      use->intervention_id = intervention->id;
      use->at = rt_demonstration_days_at (days, said->steps[i].day, 8 * 60);
      use->has_dose = TRUE;
      use->dose = said->steps[i].dose;
      use->dose_text = rt_number_to_c (said->steps[i].dose);
      if (!rt_administration_store_insert (database, intervention->patient_id, use, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_interventions (RtDatabase *database,
                   const RtDemonstrationPerson *person,
                   gint64 patient_id,
                   const RtDemonstrationDays *days,
                   GError **error)
{
  g_autofree gint64 *ids = g_new0 (gint64, person->n_interventions + 1);

  for (guint i = 0; i < person->n_interventions; i++)
    {
      g_autoptr (RtIntervention) intervention =
          new_intervention (&person->interventions[i], patient_id, days);

      if (!rt_intervention_store_insert (database, intervention, error)
          || !add_uses (database, &person->interventions[i], intervention, days, error)
          || !add_adherence (database, intervention, days, error))
        return FALSE;
      ids[i] = intervention->id;
    }
  for (guint i = 0; i < person->n_adverse_events; i++)
    if (!add_adverse_event (database, &person->adverse_events[i], patient_id, ids, days, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_life (RtDatabase *database,
          const RtDemonstrationPerson *person,
          gint64 patient_id,
          const RtDemonstrationDays *days,
          GError **error)
{
  for (guint i = 0; i < person->n_life_events; i++)
    {
      g_autoptr (RtLifeEvent) event = rt_life_event_new ();

      event->patient_id = patient_id;
      event->from = rt_demonstration_days_on (days, person->life_events[i].day);
      event->description = g_strdup (person->life_events[i].text);
      if (!rt_life_event_store_insert (database, event, error))
        return FALSE;
    }
  return TRUE;
}

static RtLabResult *
new_result (const RtDemonstrationResult *said)
{
  RtLabResult *result = rt_lab_result_new ();

  result->analyte_id = g_strdup (said->analyte_id);
  result->name = g_strdup (said->name);
  result->has_value = TRUE;
  result->value = said->value;
  result->value_text = rt_number_to_c (said->value);
  result->unit = g_strdup (said->unit);
  result->has_low = !isnan (said->low);
  result->low = result->has_low ? said->low : 0;
  result->has_high = !isnan (said->high);
  result->high = result->has_high ? said->high : 0;
  result->laboratory_flag = g_strdup (said->flag);
  return result;
}

/* Results of the same day and specimen came in one report. */
static gboolean
add_laboratory (RtDatabase *database,
                const RtDemonstrationPerson *person,
                gint64 patient_id,
                const RtDemonstrationDays *days,
                GError **error)
{
  for (guint i = 0; i < person->n_results;)
    {
      const RtDemonstrationResult *first = &person->results[i];
      g_autoptr (RtLabReport) report = rt_lab_report_new ();
      g_autoptr (GPtrArray) results =
          g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);

      report->patient_id = patient_id;
      report->laboratory = g_strdup ("Demonstration laboratory");
      report->specimen = g_strdup (first->specimen);
      report->collected_at = rt_demonstration_days_at (days, first->day, 8 * 60);
      for (; i < person->n_results && person->results[i].day == first->day
             && g_str_equal (person->results[i].specimen, first->specimen);
           i++)
        g_ptr_array_add (results, new_result (&person->results[i]));
      report->reviewed = i < person->n_results;
      report->reviewed_utc =
          rt_moment_utc_s (report->collected_at) + DAYS_TO_REVIEW * SECONDS_PER_DAY;
      if (report->reviewed)
        report->reviewed_by = g_strdup (RT_DEMONSTRATION_PRACTITIONER);
      if (!rt_keep_laboratory_report (database, report, results, 0, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rt_demonstration_add_events:
 * @person: one of the cast
 * @patient_id: the stored patient
 *
 * Writes interventions, adverse and life events and laboratory reports, inside the transaction
 * under way. The last report of each person is still to be read.
 *
 * Returns: whether all were written.
 */
gboolean
rt_demonstration_add_events (RtDatabase *database,
                             const RtDemonstrationPerson *person,
                             gint64 patient_id,
                             const RtDemonstrationDays *days,
                             GError **error)
{
  return add_interventions (database, person, patient_id, days, error)
         && add_life (database, person, patient_id, days, error)
         && add_laboratory (database, person, patient_id, days, error);
}

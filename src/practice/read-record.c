/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "read-record.h"

#include <glib/gi18n.h>

#include "assessment-store.h"
#include "audit-log.h"
#include "change-log.h"
#include "critical-answer-store.h"
#include "encounter-store.h"
#include "event-store.h"
#include "goal-store.h"
#include "intervention-store.h"
#include "lab-report-store.h"
#include "lab-result-store.h"
#include "measure-store.h"
#include "measurement-store.h"
#include "patient-setting-store.h"
#include "patient-settings.h"
#include "patient-store.h"
#include "personal-target-store.h"
#include "phase-store.h"
#include "practice-private.h"
#include "rater-view.h"
#include "split-raters.h"

typedef struct
{
  gint64 patient_id;
  const RtRecordScope *scope;
  RtCatalogue *catalogue;
  RtRecord *record;
} ReadJob;

/* A measure that is wanted as somebody else's view is read as the measure it is a view of. */
static gboolean
wanted (const RtRecordScope *scope, const char *measure_id)
{
  if (scope == NULL || scope->measure_ids == NULL)
    return TRUE;
  for (guint i = 0; scope->measure_ids[i] != NULL; i++)
    {
      g_autofree char *plain = rt_rater_view_plain_id (scope->measure_ids[i]);

      if (g_str_equal (plain, measure_id))
        return TRUE;
    }
  return FALSE;
}

/* A measure nobody has ever heard of is a slip; one without values at present is an empty series.
 */
static gboolean
check_measures (RtDatabase *database, const RtRecordScope *scope, GError **error)
{
  for (guint i = 0; scope != NULL && scope->measure_ids != NULL && scope->measure_ids[i] != NULL;
       i++)
    {
      g_autofree char *plain = rt_rater_view_plain_id (scope->measure_ids[i]);
      gint64 row_id = rt_measure_store_find (database, plain, error);

      if (row_id > 0)
        continue;
      if (row_id == 0)
        g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                     _ ("This practice has no values of the measure “%s”."), scope->measure_ids[i]);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_series (RtDatabase *database, ReadJob *job, GError **error)
{
  const RtRecordScope *scope = job->scope;
  const RtMoment *from = scope != NULL && scope->has_from ? &scope->from : NULL;
  const RtMoment *to = scope != NULL && scope->has_to ? &scope->to : NULL;
  g_autoptr (GPtrArray) measures = rt_measurement_store_measures (database, job->patient_id, error);

  if (measures == NULL || !check_measures (database, scope, error))
    return FALSE;
  g_ptr_array_set_free_func (measures, NULL);
  for (guint i = 0; i < measures->len; i++)
    {
      RtMeasure *measure = g_ptr_array_index (measures, i);
      RtSeries *series;

      if (!wanted (scope, measure->id))
        {
          rt_measure_free (measure);
          continue;
        }
      g_ptr_array_add (job->record->measures, measure);
      series =
          rt_measurement_store_series (database, job->patient_id, measure->id, from, to, error);
      if (series == NULL)
        {
          for (guint j = i + 1; j < measures->len; j++)
            rt_measure_free (g_ptr_array_index (measures, j));
          return FALSE;
        }
      g_ptr_array_add (job->record->series, series);
    }
  return TRUE;
}

static gboolean
replace (GPtrArray **list, GPtrArray *read)
{
  if (read == NULL)
    return FALSE;
  g_ptr_array_unref (*list);
  *list = read;
  return TRUE;
}

/* Completed questionnaires that no correction replaced; the others are listed by enter-assessment.
 */
static void
keep_valid (GPtrArray *assessments)
{
  for (guint i = assessments->len; i > 0; i--)
    {
      const RtAssessment *assessment = g_ptr_array_index (assessments, i - 1);

      if (assessment->status != RT_ASSESSMENT_COMPLETE || assessment->superseded)
        g_ptr_array_remove_index (assessments, i - 1);
    }
}

static gboolean
read_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  ReadJob *job = data;
  RtRecord *record = job->record = rt_record_new ();
  gint64 id = job->patient_id;

  record->patient = rt_patient_store_get (database, id, error);
  if (record->patient == NULL || !read_series (database, job, error)
      || !replace (&record->interventions, rt_intervention_store_list (database, id, error))
      || !replace (&record->adverse_events, rt_adverse_event_store_list (database, id, error))
      || !replace (&record->life_events, rt_life_event_store_list (database, id, error))
      || !replace (&record->phases, rt_phase_store_list (database, id, error))
      || !replace (&record->encounters, rt_encounter_store_list (database, id, error))
      || !replace (&record->notes, rt_note_store_list (database, id, error))
      || !replace (&record->goals, rt_goal_store_list (database, id, error))
      || !replace (&record->assessments, rt_assessment_store_list (database, id, error))
      || !replace (&record->critical_answers, rt_critical_answer_store_list (database, id, error))
      || !replace (&record->lab_reports, rt_lab_report_store_list (database, id, error))
      || !replace (&record->lab_results, rt_lab_result_store_list (database, id, error))
      || !replace (&record->personal_targets, rt_personal_target_store_list (database, id, error)))
    return FALSE;
  keep_valid (record->assessments);
  if (!rt_split_raters (database, job->catalogue,
                        job->scope != NULL ? job->scope->measure_ids : NULL, record, error))
    return FALSE;
  record->course_choice =
      rt_patient_setting_store_get (database, id, RT_PATIENT_SETTING_COURSE, error);
  if (record->course_choice == NULL)
    return FALSE;
  record->audit_head = rt_audit_log_head (database, NULL, error);
  return record->audit_head != NULL;
}

static gboolean
log_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *patient_id = data;
  g_autoptr (RtPatient) patient = rt_patient_store_get (database, *patient_id, error);

  return patient != NULL && rt_change_log_read (database, patient->id, patient->uuid, error);
}

/**
 * rt_practice_log_reading:
 * @purpose: a word for the activity log: "export", "copy"
 *
 * Leaves a row in the activity log before something that was read already leaves the program.
 *
 * Returns: whether it was logged; without that it must not leave.
 */
gboolean
rt_practice_log_reading (RtPractice *practice,
                         gint64 patient_id,
                         const char *purpose,
                         GError **error)
{
  g_autofree char *action = g_strconcat ("record.", purpose, NULL);

  return rt_practice_write (practice, action, log_job, &patient_id, NULL, error);
}

/**
 * rt_practice_read_record:
 * @patient_id: whose
 * @scope: (nullable): which part; %NULL for everything, unlogged
 *
 * Reads a record in one go. With a purpose, the reading leaves a row in the activity log first; a
 * reading that cannot be logged does not happen.
 *
 * Returns: (transfer full): the record; %NULL with an error.
 */
RtRecord *
rt_practice_read_record (RtPractice *practice,
                         gint64 patient_id,
                         const RtRecordScope *scope,
                         GError **error)
{
  ReadJob job = { .patient_id = patient_id,
                  .scope = scope,
                  .catalogue = rt_practice_catalogue (practice) };

  if (!rt_practice_read (practice, read_job, &job, NULL, error)
      || (scope != NULL && scope->purpose != NULL
          && !rt_practice_log_reading (practice, patient_id, scope->purpose, error)))
    {
      g_clear_pointer (&job.record, rt_record_free);
      return NULL;
    }
  job.record->is_demonstration = rt_practice_is_demonstration (practice);
  return job.record;
}

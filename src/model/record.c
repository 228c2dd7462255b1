/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record.h"

/**
 * rt_record_new:
 *
 * Returns: (transfer full): a record without a patient and with empty arrays.
 */
RtRecord *
rt_record_new (void)
{
  RtRecord *record = g_new0 (RtRecord, 1);

#define ARRAY(free_func) g_ptr_array_new_with_free_func ((GDestroyNotify)free_func)
  record->measures = ARRAY (rt_measure_free);
  record->series = ARRAY (rt_series_free);
  record->interventions = ARRAY (rt_intervention_free);
  record->adverse_events = ARRAY (rt_adverse_event_free);
  record->life_events = ARRAY (rt_life_event_free);
  record->phases = ARRAY (rt_phase_free);
  record->encounters = ARRAY (rt_encounter_free);
  record->notes = ARRAY (rt_note_free);
  record->goals = ARRAY (rt_goal_free);
  record->assessments = ARRAY (rt_assessment_free);
  record->critical_answers = ARRAY (rt_critical_answer_free);
  record->lab_reports = ARRAY (rt_lab_report_free);
  record->lab_results = ARRAY (rt_lab_result_free);
  record->personal_targets = ARRAY (rt_personal_target_free);
#undef ARRAY
  return record;
}

/**
 * rt_record_free:
 * @record: (transfer full) (nullable): a record
 *
 * Frees the record and everything in it.
 */
void
rt_record_free (RtRecord *record)
{
  if (record == NULL)
    return;
  rt_patient_free (record->patient);
  g_ptr_array_unref (record->measures);
  g_ptr_array_unref (record->series);
  g_ptr_array_unref (record->interventions);
  g_ptr_array_unref (record->adverse_events);
  g_ptr_array_unref (record->life_events);
  g_ptr_array_unref (record->phases);
  g_ptr_array_unref (record->encounters);
  g_ptr_array_unref (record->notes);
  g_ptr_array_unref (record->goals);
  g_ptr_array_unref (record->assessments);
  g_ptr_array_unref (record->critical_answers);
  g_ptr_array_unref (record->lab_reports);
  g_ptr_array_unref (record->lab_results);
  g_ptr_array_unref (record->personal_targets);
  g_free (record->course_choice);
  g_free (record->audit_head);
  g_free (record);
}

/**
 * rt_record_series:
 *
 * Returns: (transfer none) (nullable): the series of @measure_id, if the record has one.
 */
const RtSeries *
rt_record_series (const RtRecord *record, const char *measure_id)
{
  for (guint i = 0; i < record->series->len; i++)
    {
      const RtSeries *series = g_ptr_array_index (record->series, i);

      if (g_str_equal (series->measure_id, measure_id))
        return series;
    }
  return NULL;
}

/**
 * rt_record_measure:
 *
 * Returns: (transfer none) (nullable): the definition of @measure_id, if the record has a series
 *   of it.
 */
const RtMeasure *
rt_record_measure (const RtRecord *record, const char *measure_id)
{
  for (guint i = 0; i < record->measures->len; i++)
    {
      const RtMeasure *measure = g_ptr_array_index (record->measures, i);

      if (g_str_equal (measure->id, measure_id))
        return measure;
    }
  return NULL;
}

static const GPtrArray *
entries_of (const RtRecord *record, RtEntryKind kind)
{
  const GPtrArray *const lists[RT_N_ENTRY_KINDS] = {
    [RT_ENTRY_ENCOUNTER] = record->encounters,
    [RT_ENTRY_NOTE] = record->notes,
    [RT_ENTRY_ADVERSE_EVENT] = record->adverse_events,
    [RT_ENTRY_LIFE_EVENT] = record->life_events,
    [RT_ENTRY_PHASE] = record->phases,
    [RT_ENTRY_GOAL] = record->goals,
  };

  return lists[kind];
}

/**
 * rt_record_entry:
 *
 * Returns: (transfer none) (nullable): the entry of @kind with that row id, if it is in the record.
 */
gconstpointer
rt_record_entry (const RtRecord *record, RtEntryKind kind, gint64 id)
{
  const GPtrArray *entries = entries_of (record, kind);

  for (guint i = 0; i < entries->len; i++)
    if (rt_entry_head (g_ptr_array_index (entries, i))->id == id)
      return g_ptr_array_index (entries, i);
  return NULL;
}

/**
 * rt_record_entry_id:
 * @uuid: the public id of an entry
 *
 * Returns: its row id; 0 when the record has no entry of @kind with that id.
 */
gint64
rt_record_entry_id (const RtRecord *record, RtEntryKind kind, const char *uuid)
{
  const GPtrArray *entries = entries_of (record, kind);

  for (guint i = 0; i < entries->len; i++)
    {
      const RtEntryHead *head = rt_entry_head (g_ptr_array_index (entries, i));

      if (g_strcmp0 (head->uuid, uuid) == 0)
        return head->id;
    }
  return 0;
}

static void
widen (RtMoment moment, gboolean *found, RtMoment *from, RtMoment *to)
{
  if (!*found || rt_moment_compare (moment, *from) < 0)
    *from = moment;
  if (!*found || rt_moment_compare (moment, *to) > 0)
    *to = moment;
  *found = TRUE;
}

/**
 * rt_record_span:
 * @from: (out): the earliest time of any measurement, regimen step or use of an intervention
 * @to: (out): the latest
 *
 * Returns: whether the record has any; the results are untouched if not.
 */
gboolean
rt_record_span (const RtRecord *record, RtMoment *from, RtMoment *to)
{
  gboolean found = FALSE;

  for (guint i = 0; i < record->series->len; i++)
    {
      const RtSeries *series = g_ptr_array_index (record->series, i);

      if (rt_series_length (series) == 0)
        continue;
      widen (rt_series_point (series, 0)->at, &found, from, to);
      widen (rt_series_last (series)->at, &found, from, to);
    }
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      for (guint j = 0; intervention->steps != NULL && j < intervention->steps->len; j++)
        {
          const RtRegimenStep *step = g_ptr_array_index (intervention->steps, j);

          if (!step->planned)
            widen (step->from, &found, from, to);
        }
      for (guint j = 0; j < intervention->administrations->len; j++)
        widen (((const RtAdministration *)g_ptr_array_index (intervention->administrations, j))->at,
               &found, from, to);
    }
  return found;
}

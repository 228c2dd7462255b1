/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "due-list.h"

#include "patient-setting-store.h"
#include "patient-settings.h"
#include "rater-view.h"
#include "schedule-rater.h"

/** rt_due_assessment_free: Frees @due, which may be %NULL. */
void
rt_due_assessment_free (RtDueAssessment *due)
{
  if (due == NULL)
    return;
  g_free (due->battery);
  g_free (due->instrument_id);
  g_free (due->informant);
  g_free (due);
}

/** rt_due_assessment_copy: Returns: (transfer full): a copy of @due */
RtDueAssessment *
rt_due_assessment_copy (const RtDueAssessment *due)
{
  RtDueAssessment *copy = g_memdup2 (due, sizeof *due);

  copy->battery = g_strdup (due->battery);
  copy->instrument_id = g_strdup (due->instrument_id);
  copy->informant = g_strdup (due->informant);
  return copy;
}

/** rt_due_list_free: Frees @list, which may be %NULL. */
void
rt_due_list_free (RtDueList *list)
{
  if (list == NULL)
    return;
  g_clear_pointer (&list->of, g_hash_table_unref);
  g_clear_pointer (&list->schedules, g_ptr_array_unref);
  g_clear_pointer (&list->answers, g_hash_table_unref);
  g_clear_pointer (&list->raters, g_hash_table_unref);
  g_clear_pointer (&list->catalogue, rt_catalogue_unref);
  g_free (list);
}

/* What one person answered never counts as an answer of another one. */
static char *
key_of (const RtDueList *list,
        gint64 patient_id,
        const char *instrument_id,
        RtRater rater,
        const char *informant)
{
  g_autofree char *view =
      rt_rater_view (rt_catalogue_instrument (list->catalogue, instrument_id), rater, informant);
  g_autofree char *measure = rt_rater_view_measure_id (instrument_id, view);

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s", patient_id, measure);
}

static char *
rater_key_of (gint64 patient_id, const char *name)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s", patient_id, name);
}

static void
add_rater (gint64 patient_id, const char *name, const char *value, gpointer user_data)
{
  RtDueList *list = user_data;

  g_hash_table_replace (list->raters, rater_key_of (patient_id, name), g_strdup (value));
}

/* Two ways of writing one informant are one person; the later answer counts. */
static void
add_answer (RtDueList *list, RtLastAnswer *answer)
{
  g_autofree char *key =
      key_of (list, answer->patient_id, answer->instrument_id, answer->rater, answer->informant);
  const RtLastAnswer *other = g_hash_table_lookup (list->answers, key);

  if (other == NULL || rt_calendar_date_compare (other->day, answer->day) < 0)
    g_hash_table_replace (list->answers, g_steal_pointer (&key), answer);
  else
    rt_last_answer_free (answer);
}

static void
sort_by_patient (RtDueList *list)
{
  list->of =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < list->schedules->len; i++)
    {
      RtSchedule *schedule = g_ptr_array_index (list->schedules, i);
      GPtrArray *theirs = g_hash_table_lookup (list->of, &schedule->patient_id);

      if (theirs == NULL)
        {
          theirs = g_ptr_array_new ();
          g_hash_table_insert (list->of, &schedule->patient_id, theirs);
        }
      g_ptr_array_add (theirs, schedule);
    }
}

/**
 * rt_due_list_read:
 * @patient_id: whose; 0 for everybody
 *
 * Returns: (transfer full): schedules and latest answers; %NULL with an error.
 */
RtDueList *
rt_due_list_read (RtDatabase *database, RtCatalogue *catalogue, gint64 patient_id, GError **error)
{
  g_autoptr (RtDueList) list = g_new0 (RtDueList, 1);
  g_autoptr (GPtrArray) answers = NULL;

  list->schedules = rt_schedule_store_list (database, patient_id, error);
  answers =
      list->schedules != NULL ? rt_schedule_store_last_answers (database, patient_id, error) : NULL;
  list->raters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (answers == NULL
      || !rt_patient_setting_store_each (database, patient_id, RT_PATIENT_SETTING_RATER, add_rater,
                                         list, error))
    return NULL;
  list->catalogue = rt_catalogue_ref (catalogue);
  list->answers =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)rt_last_answer_free);
  sort_by_patient (list);
  g_ptr_array_set_free_func (answers, NULL);
  for (guint i = 0; i < answers->len; i++)
    add_answer (list, g_ptr_array_index (answers, i));
  return g_steal_pointer (&list);
}

static void
ask_whom (const RtDueList *list,
          const RtSchedule *schedule,
          const char *instrument_id,
          RtDueAssessment *due)
{
  const RtInstrument *instrument = rt_catalogue_instrument (list->catalogue, instrument_id);
  g_autofree char *name = rt_schedule_rater_key (schedule->id, instrument_id);
  g_autofree char *key = rater_key_of (schedule->patient_id, name);
  const char *value = g_hash_table_lookup (list->raters, key);

  if (value != NULL && rt_schedule_rater_read (value, &due->rater, &due->informant))
    return;
  if (instrument == NULL || instrument->rater == NULL
      || !rt_rater_from_string (instrument->rater, &due->rater))
    due->rater = RT_RATER_SELF;
}

static char *
key_of_due (const RtDueList *list, const RtDueAssessment *due)
{
  return key_of (list, due->patient_id, due->instrument_id, due->rater, due->informant);
}

static RtDueAssessment *
assess (const RtDueList *list,
        const RtSchedule *schedule,
        const char *instrument_id,
        RtCalendarDate today)
{
  RtDueAssessment *due = g_new0 (RtDueAssessment, 1);
  g_autofree char *key = NULL;
  const RtLastAnswer *answer;

  due->patient_id = schedule->patient_id;
  due->schedule_id = schedule->id;
  due->battery = g_strdup (schedule->name);
  due->instrument_id = g_strdup (instrument_id);
  ask_whom (list, schedule, instrument_id, due);
  key = key_of_due (list, due);
  answer = g_hash_table_lookup (list->answers, key);
  due->has_last = answer != NULL;
  if (answer != NULL)
    due->last = answer->day;
  due->state = rt_due_state (schedule, answer != NULL ? &answer->day : NULL, today, &due->day);
  return due;
}

static int
by_urgency (gconstpointer a, gconstpointer b)
{
  const RtDueAssessment *first = a;
  const RtDueAssessment *second = b;

  return rt_calendar_date_compare (first->day, second->day);
}

/* A questionnaire that two schedules ask the same person for is answered once: the earlier day
 * counts. */
static void
add_once (const RtDueList *list, GPtrArray *found, RtDueAssessment *due)
{
  g_autofree char *key = key_of_due (list, due);

  for (guint i = 0; i < found->len; i++)
    {
      RtDueAssessment *other = g_ptr_array_index (found, i);
      g_autofree char *other_key = key_of_due (list, other);

      if (!g_str_equal (other_key, key))
        continue;
      if (rt_calendar_date_compare (due->day, other->day) < 0)
        g_ptr_array_remove_index (found, i);
      else
        {
          rt_due_assessment_free (due);
          return;
        }
      break;
    }
  g_ptr_array_add (found, due);
}

/**
 * rt_due_list_of:
 * @patient_id: whose
 * @today: the present day
 *
 * Returns: (transfer full) (element-type RtDueAssessment): what the patient's schedules ask for,
 * each questionnaire once, by day; ended schedules ask for nothing.
 */
GPtrArray *
rt_due_list_of (const RtDueList *list, gint64 patient_id, RtCalendarDate today)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_due_assessment_free);

  const GPtrArray *schedules = g_hash_table_lookup (list->of, &patient_id);

  for (guint i = 0; schedules != NULL && i < schedules->len; i++)
    {
      const RtSchedule *schedule = g_ptr_array_index (schedules, i);

      for (int j = 0; schedule->instrument_ids[j] != NULL; j++)
        {
          RtDueAssessment *due = assess (list, schedule, schedule->instrument_ids[j], today);

          if (due->state == RT_DUE_ENDED)
            rt_due_assessment_free (due);
          else
            add_once (list, found, due);
        }
    }
  g_ptr_array_sort_values (found, by_urgency);
  return found;
}

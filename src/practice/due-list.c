/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "due-list.h"

/** rt_due_assessment_free: Frees @due, which may be %NULL. */
void
rt_due_assessment_free (RtDueAssessment *due)
{
  if (due == NULL)
    return;
  g_free (due->battery);
  g_free (due->instrument_id);
  g_free (due);
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
  g_free (list);
}

static char *
key_of (gint64 patient_id, const char *instrument_id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s", patient_id, instrument_id);
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
rt_due_list_read (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (RtDueList) list = g_new0 (RtDueList, 1);
  g_autoptr (GPtrArray) answers = NULL;

  list->schedules = rt_schedule_store_list (database, patient_id, error);
  answers =
      list->schedules != NULL ? rt_schedule_store_last_answers (database, patient_id, error) : NULL;
  if (answers == NULL)
    return NULL;
  list->answers =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)rt_last_answer_free);
  sort_by_patient (list);
  g_ptr_array_set_free_func (answers, NULL);
  for (guint i = 0; i < answers->len; i++)
    {
      RtLastAnswer *answer = g_ptr_array_index (answers, i);

      g_hash_table_replace (list->answers, key_of (answer->patient_id, answer->instrument_id),
                            answer);
    }
  return g_steal_pointer (&list);
}

static RtDueAssessment *
assess (const RtDueList *list,
        const RtSchedule *schedule,
        const char *instrument_id,
        RtCalendarDate today)
{
  g_autofree char *key = key_of (schedule->patient_id, instrument_id);
  const RtLastAnswer *answer = g_hash_table_lookup (list->answers, key);
  RtDueAssessment *due = g_new0 (RtDueAssessment, 1);

  due->schedule_id = schedule->id;
  due->battery = g_strdup (schedule->name);
  due->instrument_id = g_strdup (instrument_id);
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

/* A questionnaire that two schedules ask for is answered once: the earlier day counts. */
static void
add_once (GPtrArray *found, RtDueAssessment *due)
{
  for (guint i = 0; i < found->len; i++)
    {
      RtDueAssessment *other = g_ptr_array_index (found, i);

      if (!g_str_equal (other->instrument_id, due->instrument_id))
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
            add_once (found, due);
        }
    }
  g_ptr_array_sort_values (found, by_urgency);
  return found;
}

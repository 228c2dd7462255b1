/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/quick-task.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "quick-words.h"
#include "regimen-words.h"
#include "text-fold.h"

static gpointer
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, sentence);
  return NULL;
}

static gboolean
is_same (const RtIntervention *stored, const RtIntervention *draft)
{
  g_autofree char *first = rt_text_fold (stored->name);
  g_autofree char *second = rt_text_fold (draft->name);

  return (draft->catalogue_id != NULL && g_strcmp0 (stored->catalogue_id, draft->catalogue_id) == 0)
         || g_str_equal (first, second);
}

/* What a line changes: the one of that name that is going on. */
static const RtIntervention *
find_stored (const RtRecord *record, const RtQuickEntry *entry, GError **error)
{
  const RtIntervention *found = NULL;
  RtMoment now = rt_clock_now ();

  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *stored = g_ptr_array_index (record->interventions, i);
      RtRegimenStatus status = rt_regimen_status (stored, now);

      if (!is_same (stored, entry->draft)
          || (status == RT_REGIMEN_STATUS_ENDED && entry->action != RT_QUICK_RESUME))
        continue;
      if (found != NULL)
        return refuse (error,
                       _ ("Several things of that name go on. Open the one that is meant and "
                          "change it there."));
      found = stored;
    }
  if (found == NULL)
    return refuse (error, _ ("Nothing of that name is recorded as going on. Write since when it is "
                             "taken or done to record it."));
  return found;
}

/* Words nothing was made of are kept. */
static void
keep_words (RtIntervention *intervention, const RtQuickEntry *entry)
{
  g_autofree char *words = NULL;
  g_autofree char *note = g_steal_pointer (&intervention->note);

  if (entry->not_understood->len == 0)
    {
      intervention->note = g_steal_pointer (&note);
      return;
    }
  words = rt_quick_not_understood_text (entry);
  intervention->note =
      note != NULL ? g_strdup_printf ("%s; %s", note, words) : g_steal_pointer (&words);
}

static RtInterventionsTask *
change_task (const RtIntervention *stored, const RtQuickEntry *entry, GError **error)
{
  const RtIntervention *draft = entry->draft;
  RtInterventionsTask *task = NULL;

  if (draft->steps == NULL || draft->steps->len != 1)
    return refuse (error, _ ("Several steps at once cannot be added to something that goes on. Add "
                             "them one by one on its page."));
  task = rt_interventions_task_new (stored);
  task->step = rt_regimen_step_copy (g_ptr_array_index (draft->steps, 0));
  if (task->step->unit == NULL)
    task->step->unit = g_strdup (draft->unit);
  return task;
}

static RtInterventionsTask *
mark_task (const RtIntervention *stored, const RtQuickEntry *entry)
{
  const RtIntervention *draft = entry->draft;
  const RtRegimenStep *step =
      draft->steps != NULL && draft->steps->len > 0 ? g_ptr_array_index (draft->steps, 0) : NULL;
  const char *reason = step != NULL && step->reason != NULL ? step->reason
                       : draft->stop_reason != NULL         ? draft->stop_reason
                                                            : draft->reason;
  RtInterventionsTask *task = rt_interventions_task_new (stored);

  task->from = step != NULL ? step->from : rt_clock_now ();
  task->from.precision = MIN (task->from.precision, RT_PRECISION_DAY);
  task->reason = g_strdup (reason);
  return task;
}

/**
 * rt_quick_task_new:
 * @entry: a line whose questions are answered
 * @work: (out): what is to be done with the task
 *
 * Returns: (transfer full): what the line says as work to be done; NULL with an error that says
 * what is missing
 */
RtInterventionsTask *
rt_quick_task_new (const RtRecord *record,
                   const RtQuickEntry *entry,
                   RtInterventionsWork *work,
                   GError **error)
{
  const RtIntervention *stored = NULL;
  RtInterventionsTask *task = NULL;

  if (entry->questions->len > 0)
    return refuse (error, _ ("Please answer first what is asked above."));
  if (entry->action == RT_QUICK_START)
    {
      *work = rt_interventions_work_add;
      task = rt_interventions_task_new (entry->draft);
      keep_words (task->intervention, entry);
      return task;
    }
  stored = find_stored (record, entry, error);
  if (stored == NULL)
    return NULL;
  if (entry->action == RT_QUICK_CHANGE)
    {
      *work = rt_interventions_work_add_step;
      return change_task (stored, entry, error);
    }
  *work = entry->action == RT_QUICK_STOP    ? rt_interventions_work_stop
          : entry->action == RT_QUICK_PAUSE ? rt_interventions_work_pause
                                            : rt_interventions_work_resume;
  return mark_task (stored, entry);
}

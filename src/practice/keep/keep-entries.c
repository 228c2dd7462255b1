/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-entries.h"

#include <glib/gi18n.h>

#include "check-entry.h"
#include "clock.h"
#include "draft-store.h"
#include "encounter-store.h"
#include "event-store.h"
#include "goal-store.h"
#include "intervention-store.h"
#include "measure-store.h"
#include "number-text.h"
#include "phase-store.h"
#include "practice-private.h"
#include "rater-view.h"
#include "withdrawal.h"

typedef gboolean (*InsertFunc) (RtDatabase *database, gpointer entry, GError **error);
typedef gboolean (*UpdateFunc) (RtDatabase *database, gconstpointer entry, GError **error);

static const struct
{
  RtEntity entity;
  InsertFunc insert;
  UpdateFunc update;
} kinds[RT_N_ENTRY_KINDS] = {
  [RT_ENTRY_ENCOUNTER] = { RT_ENTITY_ENCOUNTER, (InsertFunc)rt_encounter_store_insert,
                           (UpdateFunc)rt_encounter_store_update },
  [RT_ENTRY_NOTE] = { RT_ENTITY_NOTE, (InsertFunc)rt_note_store_insert,
                      (UpdateFunc)rt_note_store_update },
  [RT_ENTRY_ADVERSE_EVENT] = { RT_ENTITY_ADVERSE_EVENT, (InsertFunc)rt_adverse_event_store_insert,
                               (UpdateFunc)rt_adverse_event_store_update },
  [RT_ENTRY_LIFE_EVENT] = { RT_ENTITY_LIFE_EVENT, (InsertFunc)rt_life_event_store_insert,
                            (UpdateFunc)rt_life_event_store_update },
  [RT_ENTRY_PHASE] = { RT_ENTITY_PHASE, (InsertFunc)rt_phase_store_insert,
                       (UpdateFunc)rt_phase_store_update },
  [RT_ENTRY_GOAL] = { RT_ENTITY_GOAL, (InsertFunc)rt_goal_store_insert,
                      (UpdateFunc)rt_goal_store_update },
};

typedef struct
{
  RtEntryKind kind;
  gpointer entry;
} EntryJob;

/* The suspected intervention is one of this patient. */
static gboolean
check_suspect (RtDatabase *database, const RtAdverseEvent *event, GError **error)
{
  g_autoptr (GPtrArray) known = NULL;

  if (event->intervention_id == 0)
    return TRUE;
  known = rt_intervention_store_list (database, event->patient_id, error);
  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < known->len; i++)
    if (((const RtIntervention *)g_ptr_array_index (known, i))->id == event->intervention_id)
      return TRUE;
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                       _ ("The suspected intervention is not one of this patient."));
  return FALSE;
}

/* A goal lies on the scale of its measure, as far as the practice has values of it. */
static gboolean
check_scale (RtDatabase *database, const RtGoal *goal, GError **error)
{
  g_autoptr (RtMeasure) measure = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  gint64 row_id;

  if (goal->measure_id == NULL)
    return TRUE;
  plain = rt_rater_view_plain_id (goal->measure_id);
  row_id = rt_measure_store_find (database, plain, error);
  if (row_id <= 0)
    return row_id == 0;
  measure = rt_measure_store_get (database, row_id, error);
  if (measure == NULL)
    return FALSE;
  if (!measure->has_range || (goal->value >= measure->minimum && goal->value <= measure->maximum))
    return TRUE;
  low = rt_number_format_shortest (measure->minimum, 4);
  high = rt_number_format_shortest (measure->maximum, 4);
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
               /* Translators: the lowest and the highest value of a scale. */
               _ ("This measure runs from %s to %s. Check the value of the goal."), low, high);
  return FALSE;
}

static gboolean
save_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const EntryJob *job = data;

  if (job->kind == RT_ENTRY_ADVERSE_EVENT && !check_suspect (database, job->entry, error))
    return FALSE;
  if (job->kind == RT_ENTRY_GOAL && !check_scale (database, job->entry, error))
    return FALSE;
  return rt_entry_head (job->entry)->id == 0
             ? kinds[job->kind].insert (database, job->entry, error)
             : kinds[job->kind].update (database, job->entry, error);
}

static gboolean
withdraw_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const EntryJob *job = data;
  const RtEntryHead *head = rt_entry_head (job->entry);

  return rt_withdrawal_mark (database, kinds[job->kind].entity, head->id, head->patient_id,
                             head->uuid, error);
}

static gboolean
take_back_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const EntryJob *job = data;
  const RtEntryHead *head = rt_entry_head (job->entry);

  return rt_withdrawal_take_back (database, kinds[job->kind].entity, head->id, head->patient_id,
                                  head->uuid, error);
}

static gboolean
write_entry (RtPractice *practice,
             RtStoreJob run,
             const char *verb,
             RtEntryKind kind,
             gconstpointer entry,
             GError **error)
{
  EntryJob job = { kind, (gpointer)entry };
  g_autofree char *action = g_strconcat (rt_entry_kind_to_string (kind), ".", verb, NULL);

  if (!rt_practice_write (practice, action, run, &job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, rt_entry_head (entry)->patient_id);
  return TRUE;
}

/**
 * rt_practice_save_entry:
 * @entry: an entry of @kind: a new one, whose id and UUID are filled in, or a stored one, corrected
 *
 * Returns: whether it was recorded; the error says in one sentence what cannot be right.
 */
gboolean
rt_practice_save_entry (RtPractice *practice, RtEntryKind kind, gpointer entry, GError **error)
{
  const char *verb = rt_entry_head (entry)->id == 0 ? "add" : "amend";

  return rt_entry_check (kind, entry, rt_clock_now (), error)
         && write_entry (practice, save_job, verb, kind, entry, error);
}

/**
 * rt_practice_withdraw_entry:
 * @entry: a stored entry of @kind
 *
 * Marks an entry as entered in error: it stays stored and is shown nowhere.
 *
 * Returns: whether it was marked.
 */
gboolean
rt_practice_withdraw_entry (RtPractice *practice,
                            RtEntryKind kind,
                            gconstpointer entry,
                            GError **error)
{
  return write_entry (practice, withdraw_job, "withdraw", kind, entry, error);
}

/** rt_practice_take_back_withdrawal: Returns: whether a withdrawn entry counts again. */
gboolean
rt_practice_take_back_withdrawal (RtPractice *practice,
                                  RtEntryKind kind,
                                  gconstpointer entry,
                                  GError **error)
{
  return write_entry (practice, take_back_job, "take_back", kind, entry, error);
}

typedef struct
{
  gint64 patient_id;
  const char *place;
  const char *text;
  char *found;
} DraftJob;

static gboolean
keep_draft_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const DraftJob *job = data;

  return rt_draft_store_put (database, job->patient_id, job->place, job->text, error);
}

static gboolean
read_draft_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  DraftJob *job = data;

  job->found = rt_draft_store_get (database, job->patient_id, job->place, error);
  return job->found != NULL;
}

/**
 * rt_practice_keep_draft:
 * @place: where the text is being typed, for example "note"
 * @text: what stands there now; the empty text forgets the draft
 *
 * Keeps a text while it is typed, so that a power cut loses nothing. No view reads it again because
 * of it, and the activity log does not tell of it.
 *
 * Returns: whether it was kept.
 */
gboolean
rt_practice_keep_draft (
    RtPractice *practice, gint64 patient_id, const char *place, const char *text, GError **error)
{
  DraftJob job = { patient_id, place, text, NULL };

  return rt_practice_write (practice, "draft.keep", keep_draft_job, &job, NULL, error);
}

/** rt_practice_read_draft: Returns: (transfer full): the text that was being typed there, empty
 * when there is none; %NULL with an error. */
char *
rt_practice_read_draft (RtPractice *practice, gint64 patient_id, const char *place, GError **error)
{
  DraftJob job = { patient_id, place, NULL, NULL };

  rt_practice_read (practice, read_draft_job, &job, NULL, error);
  return job.found;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/entry-work.h"

typedef struct
{
  RtEntryWorkVerb verb;
  RtEntryKind kind;
  gpointer entry; /* moved to the result */
} EntryJob;

typedef struct
{
  gint64 patient_id;
  char *place;
  char *text; /* nullable: the draft is read */
} DraftJob;

static void
entry_job_free (gpointer data)
{
  EntryJob *job = data;

  if (job->entry != NULL)
    rt_entry_free (job->kind, job->entry);
  g_free (job);
}

static gpointer
entry_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  EntryJob *job = data;
  gboolean done = FALSE;

  switch (job->verb)
    {
    case RT_ENTRY_WORK_WITHDRAW:
      done = rt_practice_withdraw_entry (practice, job->kind, job->entry, error);
      break;
    case RT_ENTRY_WORK_TAKE_BACK:
      done = rt_practice_take_back_withdrawal (practice, job->kind, job->entry, error);
      break;
    case RT_ENTRY_WORK_SAVE:
    default:
      done = rt_practice_save_entry (practice, job->kind, job->entry, error);
      break;
    }
  return done ? g_steal_pointer (&job->entry) : NULL;
}

/**
 * rt_entry_work_async:
 * @verb: what is done
 * @entry: (transfer full): an entry of @kind
 *
 * Does it without blocking the main thread; @callback is called there and always takes the result.
 */
void
rt_entry_work_async (RtPractice *practice,
                     RtEntryWorkVerb verb,
                     RtEntryKind kind,
                     gpointer entry,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  EntryJob *job = g_new0 (EntryJob, 1);

  job->verb = verb;
  job->kind = kind;
  job->entry = entry;
  rt_practice_run_async (practice, entry_work, job, entry_job_free, NULL, NULL, callback,
                         user_data);
}

/** rt_entry_work_finish: Returns: (transfer full): the entry as it is stored now; NULL with an
 * error. */
gpointer
rt_entry_work_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

static void
draft_job_free (gpointer data)
{
  DraftJob *job = data;

  g_free (job->place);
  g_free (job->text);
  g_free (job);
}

static gpointer
draft_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  DraftJob *job = data;

  if (job->text == NULL)
    return rt_practice_read_draft (practice, job->patient_id, job->place, error);
  if (!rt_practice_keep_draft (practice, job->patient_id, job->place, job->text, error))
    return NULL;
  return g_strdup (job->text);
}

static void
run_draft (RtPractice *practice,
           gint64 patient_id,
           const char *place,
           const char *text,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  DraftJob *job = g_new0 (DraftJob, 1);

  job->patient_id = patient_id;
  job->place = g_strdup (place);
  job->text = g_strdup (text);
  rt_practice_run_async (practice, draft_work, job, draft_job_free, g_free, cancellable, callback,
                         user_data);
}

/**
 * rt_draft_work_keep_async:
 * @place: where the text is being typed
 * @text: what stands there; the empty text forgets the draft
 *
 * Keeps a draft.
 */
void
rt_draft_work_keep_async (RtPractice *practice,
                          gint64 patient_id,
                          const char *place,
                          const char *text,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  run_draft (practice, patient_id, place, text, NULL, callback, user_data);
}

/** rt_draft_work_read_async: Reads a draft. */
void
rt_draft_work_read_async (RtPractice *practice,
                          gint64 patient_id,
                          const char *place,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  run_draft (practice, patient_id, place, NULL, cancellable, callback, user_data);
}

/** rt_draft_work_finish: Returns: (transfer full): the draft as it is stored now, "" when there is
 * none; NULL with an error. */
char *
rt_draft_work_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-worker.h"

typedef struct
{
  RtStorePriority priority;
  RtStoreJob run;
  gpointer data;
  GCancellable *cancellable;
  GError *error;
  gboolean succeeded;
  gboolean done;
} Job;

struct _RtStoreWorker
{
  GThread *thread;
  RtDatabase *database;
  GMutex mutex; /* guards what follows and every job's done */
  GCond changed;
  GQueue jobs;
  gboolean stopping;
};

static Job *
next_job (RtStoreWorker *worker)
{
  Job *job;

  g_mutex_lock (&worker->mutex);
  while (g_queue_is_empty (&worker->jobs) && !worker->stopping)
    g_cond_wait (&worker->changed, &worker->mutex);
  job = g_queue_pop_head (&worker->jobs);
  g_mutex_unlock (&worker->mutex);
  return job;
}

static void
run_job (RtStoreWorker *worker, Job *job)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    {
      g_clear_error (&job->error);
      rt_store_set_sqlite (9 /* SQLITE_INTERRUPT */, &job->error);
    }
  else
    {
      rt_database_set_cancellable (worker->database, job->cancellable);
      job->succeeded = job->run (worker->database, job->data, job->cancellable, &job->error);
      rt_database_set_cancellable (worker->database, NULL);
    }
  g_mutex_lock (&worker->mutex);
  job->done = TRUE;
  g_cond_broadcast (&worker->changed);
  g_mutex_unlock (&worker->mutex);
}

static gpointer
work (gpointer data)
{
  RtStoreWorker *worker = data;
  Job *job;

  while ((job = next_job (worker)) != NULL)
    run_job (worker, job);
  return NULL;
}

/**
 * rt_store_worker_new:
 * @name: name of the thread
 * @database: (transfer full): the connection, used by this thread alone from here on
 *
 * Returns: (transfer full): a running worker.
 */
RtStoreWorker *
rt_store_worker_new (const char *name, RtDatabase *database)
{
  RtStoreWorker *worker = g_new0 (RtStoreWorker, 1);

  worker->database = database;
  g_mutex_init (&worker->mutex);
  g_cond_init (&worker->changed);
  g_queue_init (&worker->jobs);
  worker->thread = g_thread_new (name, work, worker);
  return worker;
}

/**
 * rt_store_worker_free:
 * @worker: (transfer full) (nullable): a worker
 *
 * Waits for the jobs already queued, ends the thread and closes the connection.
 */
void
rt_store_worker_free (RtStoreWorker *worker)
{
  if (worker == NULL)
    return;
  g_mutex_lock (&worker->mutex);
  worker->stopping = TRUE;
  g_cond_broadcast (&worker->changed);
  g_mutex_unlock (&worker->mutex);
  g_thread_join (worker->thread);
  rt_database_close (worker->database);
  g_mutex_clear (&worker->mutex);
  g_cond_clear (&worker->changed);
  g_free (worker);
}

static int
compare_priority (gconstpointer queued, gconstpointer added, gpointer unused)
{
  return ((const Job *)queued)->priority <= ((const Job *)added)->priority ? -1 : 1;
}

/**
 * rt_store_worker_run:
 * @job: what to do with the connection
 * @cancellable: (nullable): cancels it, also while it waits
 *
 * Runs @job on the worker's thread and waits for it. Never called from a job of the same worker.
 *
 * Returns: what @job returned.
 */
gboolean
rt_store_worker_run (RtStoreWorker *worker,
                     RtStorePriority priority,
                     RtStoreJob run,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  Job job = { .priority = priority, .run = run, .data = data, .cancellable = cancellable };

  g_assert (g_thread_self () != worker->thread);
  g_mutex_lock (&worker->mutex);
  g_queue_insert_sorted (&worker->jobs, &job, compare_priority, NULL);
  g_cond_broadcast (&worker->changed);
  while (!job.done)
    g_cond_wait (&worker->changed, &worker->mutex);
  g_mutex_unlock (&worker->mutex);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  return job.succeeded;
}

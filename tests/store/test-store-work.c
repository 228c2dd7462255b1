/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "store-fixture.h"

/* What the two connections and their threads promise. */

static gboolean
fail_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();

  patient->name = g_strdup ("Never");
  if (!rt_patient_store_insert (database, patient, error))
    return FALSE;
  g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_CONFLICT, "second thoughts");
  return FALSE;
}

static void
a_failed_job_leaves_nothing (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 rows = store_fixture_count (store, "SELECT max (seq) FROM audit");
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_store_write (store, "test", fail_job, NULL, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, "second thoughts");
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient"), ==, 0);
  g_assert_cmpint (store_fixture_count (store, "SELECT max (seq) FROM audit"), ==, rows);
  store_fixture_add_patient (store, "Afterwards");
  rt_store_close (store);
}

static gboolean
sneak_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_database_run (database, "DELETE FROM patient", error);
}

static void
the_reader_cannot_write (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  g_autoptr (GError) error = NULL;

  store_fixture_add_patient (store, "Somebody");
  g_assert_false (rt_store_read (store, RT_STORE_NORMAL, sneak_job, NULL, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient"), ==, 1);
  rt_store_close (store);
}

/* ---- at the same time ---- */

typedef struct
{
  RtStore *store;
  GMutex mutex;
  GCond changed;
  gboolean written; /* the transaction has written and is open */
  gboolean answered;
} Meeting;

static gboolean
wait_inside_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Meeting *meeting = data;
  g_autoptr (RtPatient) patient = rt_patient_new ();

  patient->name = g_strdup ("Second");
  if (!rt_patient_store_insert (database, patient, error))
    return FALSE;
  g_mutex_lock (&meeting->mutex);
  meeting->written = TRUE;
  g_cond_broadcast (&meeting->changed);
  while (!meeting->answered)
    g_cond_wait (&meeting->changed, &meeting->mutex);
  g_mutex_unlock (&meeting->mutex);
  return TRUE;
}

static gpointer
write_thread (gpointer data)
{
  Meeting *meeting = data;
  g_autoptr (GError) error = NULL;

  rt_store_write (meeting->store, "patient.add", wait_inside_job, meeting, NULL, &error);
  g_assert_no_error (error);
  return NULL;
}

static void
reading_goes_on_while_a_transaction_is_open (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  Meeting meeting = { .store = store_fixture_create (fixture) };
  GThread *thread;

  g_mutex_init (&meeting.mutex);
  g_cond_init (&meeting.changed);
  store_fixture_add_patient (meeting.store, "First");
  thread = g_thread_new ("writer", write_thread, &meeting);
  g_mutex_lock (&meeting.mutex);
  while (!meeting.written)
    g_cond_wait (&meeting.changed, &meeting.mutex);
  g_mutex_unlock (&meeting.mutex);
  g_assert_cmpint (store_fixture_count (meeting.store, "SELECT count (*) FROM patient"), ==, 1);
  g_mutex_lock (&meeting.mutex);
  meeting.answered = TRUE;
  g_cond_broadcast (&meeting.changed);
  g_mutex_unlock (&meeting.mutex);
  g_thread_join (thread);
  g_assert_cmpint (store_fixture_count (meeting.store, "SELECT count (*) FROM patient"), ==, 2);
  rt_store_close (meeting.store);
  g_mutex_clear (&meeting.mutex);
  g_cond_clear (&meeting.changed);
}

static gpointer
add_many_thread (gpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Number %u", i);

      store_fixture_add_patient (data, name);
      g_assert_cmpint (store_fixture_count (data, "SELECT count (*) FROM patient"), >, 0);
    }
  return NULL;
}

static void
any_thread_may_call (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("caller", add_many_thread, store);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient"), ==, 160);
  store_fixture_assert_sound (store);
  rt_store_close (store);
}

/* ---- cancelling ---- */

static gboolean
endless_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 n;

  if (data != NULL)
    g_cancellable_cancel (data);
  return rt_database_query_integer (
      database,
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max (i) FROM n", &n,
      error);
}

static gboolean
endless_write_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();

  patient->name = g_strdup ("Never");
  return rt_patient_store_insert (database, patient, error)
         && endless_job (database, data, cancellable, error);
}

static void
long_work_can_be_cancelled (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GCancellable) reading = g_cancellable_new ();
  g_autoptr (GCancellable) writing = g_cancellable_new ();
  RtStore *store = store_fixture_create (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_store_read (store, RT_STORE_NORMAL, endless_job, reading, reading, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (
      rt_store_write (store, "patient.add", endless_write_job, writing, writing, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_CANCELLED);
  g_clear_error (&error);
  /* One that was cancelled before is not begun, and the next one works. */
  g_assert_false (rt_store_write (store, "patient.add", endless_write_job, NULL, writing, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_CANCELLED);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient"), ==, 0);
  store_fixture_add_patient (store, "Afterwards");
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient"), ==, 1);
  rt_store_close (store);
}

/* ---- the settings of the connections ---- */

typedef struct
{
  gint64 synchronous, foreign_keys, secure_delete, trusted_schema, temp_store, mmap_size, wal;
} Settings;

static gboolean
settings_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Settings *settings = data;

  return rt_database_query_integer (database, "PRAGMA synchronous", &settings->synchronous, error)
         && rt_database_query_integer (database, "PRAGMA foreign_keys", &settings->foreign_keys,
                                       error)
         && rt_database_query_integer (database, "PRAGMA secure_delete", &settings->secure_delete,
                                       error)
         && rt_database_query_integer (database, "PRAGMA trusted_schema", &settings->trusted_schema,
                                       error)
         && rt_database_query_integer (database, "PRAGMA temp_store", &settings->temp_store, error)
         && rt_database_query_integer (database, "PRAGMA mmap_size", &settings->mmap_size, error)
         && rt_database_query_integer (database,
                                       "SELECT journal_mode = 'wal' FROM pragma_journal_mode",
                                       &settings->wal, error);
}

static void
the_writer_is_durable (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  Settings settings = { 0 };
  g_autoptr (GError) error = NULL;

  rt_store_write (store, "test", settings_job, &settings, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (settings.synchronous, ==, 2);
  g_assert_cmpint (settings.foreign_keys, ==, 1);
  g_assert_cmpint (settings.secure_delete, ==, 1);
  g_assert_cmpint (settings.trusted_schema, ==, 0);
  g_assert_cmpint (settings.temp_store, ==, 2);
  g_assert_cmpint (settings.mmap_size, ==, 0);
  g_assert_cmpint (settings.wal, ==, 1);
  rt_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/work/failed-job", a_failed_job_leaves_nothing);
  g_test_add_func ("/store/work/reader", the_reader_cannot_write);
  g_test_add_func ("/store/work/meanwhile", reading_goes_on_while_a_transaction_is_open);
  g_test_add_func ("/store/work/any-thread", any_thread_may_call);
  g_test_add_func ("/store/work/cancelled", long_work_can_be_cancelled);
  g_test_add_func ("/store/work/durable", the_writer_is_durable);
  return g_test_run ();
}

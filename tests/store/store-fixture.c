/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "audit-log.h"
#include "key-file.h"

StoreFixture *
store_fixture_new (void)
{
  StoreFixture *fixture = g_new0 (StoreFixture, 1);

  fixture->home = g_dir_make_tmp ("reuptake-store-XXXXXX", NULL);
  g_assert_nonnull (fixture->home);
  fixture->folder = g_build_filename (fixture->home, "Test.reuptake", NULL);
  return fixture;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_tree (inside);
    }
  g_remove (path);
}

void
store_fixture_free (StoreFixture *fixture)
{
  remove_tree (fixture->home);
  g_free (fixture->home);
  g_free (fixture->folder);
  g_free (fixture->recovery_key);
  g_free (fixture);
}

static RtSecretBytes *
secret (const char *passphrase)
{
  return rt_secret_bytes_new_copy (passphrase, strlen (passphrase));
}

RtStore *
store_fixture_create (StoreFixture *fixture)
{
  g_autoptr (RtSecretBytes) passphrase = secret (FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  RtStoreNew wanted = { .name = "Test", .passphrase = passphrase, .is_demonstration = TRUE };
  RtStore *store = rt_store_create (fixture->folder, &wanted, &fixture->recovery_key, &error);

  g_assert_no_error (error);
  return store;
}

RtStore *
store_fixture_try_open (StoreFixture *fixture, const char *passphrase, GError **error)
{
  g_autoptr (RtSecretBytes) bytes = secret (passphrase);

  return rt_store_open (fixture->folder, bytes, error);
}

RtStore *
store_fixture_open (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtStore *store = store_fixture_try_open (fixture, FIXTURE_PASSPHRASE, &error);

  g_assert_no_error (error);
  return store;
}

char *
store_fixture_path (StoreFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* SHA-256 of a file of the practice; NULL when there is none. */
char *
store_fixture_digest (StoreFixture *fixture, const char *name)
{
  g_autofree char *path = store_fixture_path (fixture, name);
  g_autofree char *data = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)data, size);
}

/* Turns one bit of a file over. */
void
store_fixture_flip (const char *path, goffset at)
{
  int file = open (path, O_RDWR);
  guint8 byte;

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (pread (file, &byte, 1, at), ==, 1);
  byte ^= 0x10;
  g_assert_cmpint (pwrite (file, &byte, 1, at), ==, 1);
  close (file);
}

RtSecretBytes *
store_fixture_key (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtKeyFile) keys = rt_key_file_load (fixture->folder, &error);
  g_autoptr (RtSecretBytes) passphrase = secret (FIXTURE_PASSPHRASE);
  const RtKeyHolder *holder;
  RtSecretBytes *key;

  g_assert_no_error (error);
  key = rt_key_file_unlock (keys, RT_KEY_HOLDER_USER, passphrase, &holder, &error);
  g_assert_no_error (error);
  return key;
}

sqlite3 *
store_fixture_raw (StoreFixture *fixture)
{
  g_autoptr (RtSecretBytes) key = store_fixture_key (fixture);
  g_autofree char *path = store_fixture_path (fixture, "practice.db");
  g_autoptr (GString) text = g_string_new ("x'");
  sqlite3 *raw;

  for (gsize i = 0; i < rt_secret_bytes_size (key); i++)
    g_string_append_printf (text, "%02x", rt_secret_bytes_peek (key)[i]);
  g_string_append_c (text, '\'');
  g_assert_cmpint (sqlite3_open_v2 (path, &raw, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_key (raw, text->str, (int)text->len), ==, SQLITE_OK);
  return raw;
}

void
store_fixture_exec (sqlite3 *raw, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (raw, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

typedef struct
{
  const char *sql;
  gint64 value;
} Count;

static gboolean
count_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Count *count = data;

  return rt_database_query_integer (database, count->sql, &count->value, error);
}

gint64
store_fixture_count (RtStore *store, const char *sql)
{
  Count count = { sql, -1 };
  g_autoptr (GError) error = NULL;

  rt_store_read (store, RT_STORE_NORMAL, count_job, &count, NULL, &error);
  g_assert_no_error (error);
  return count.value;
}

/* Whether the decrypted pages of the closed practice, unused ones included, hold @marker. */
gboolean
store_fixture_holds (StoreFixture *fixture, const char *marker)
{
  sqlite3 *raw = store_fixture_raw (fixture);
  sqlite3_int64 size;
  guchar *pages = sqlite3_serialize (raw, "main", &size, 0);
  gboolean found;

  g_assert_nonnull (pages);
  g_assert_cmpint (size, >, 4096);
  found = memmem (pages, (gsize)size, marker, strlen (marker)) != NULL;
  sqlite3_free (pages);
  sqlite3_close (raw);
  return found;
}

typedef struct
{
  FixtureInsert insert;
  gpointer entity;
  FixtureList list;
  gint64 patient_id;
  GPtrArray *found;
} EntityWork;

static gboolean
insert_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  EntityWork *work = data;

  return work->insert (database, work->entity, error);
}

void
store_fixture_insert (RtStore *store, FixtureInsert insert, gpointer entity)
{
  EntityWork work = { .insert = insert, .entity = entity };
  g_autoptr (GError) error = NULL;

  rt_store_write (store, "test.add", insert_job, &work, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
list_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  EntityWork *work = data;

  work->found = work->list (database, work->patient_id, error);
  return work->found != NULL;
}

GPtrArray *
store_fixture_list (RtStore *store, FixtureList list, gint64 patient_id)
{
  EntityWork work = { .list = list, .patient_id = patient_id };
  g_autoptr (GError) error = NULL;

  rt_store_read (store, RT_STORE_NORMAL, list_job, &work, NULL, &error);
  g_assert_no_error (error);
  return work.found;
}

static gboolean
add_patient_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_patient_store_insert (database, data, error);
}

gint64
store_fixture_add_patient (RtStore *store, const char *name)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();
  g_autoptr (GError) error = NULL;

  patient->name = g_strdup (name);
  patient->sex = RT_SEX_UNKNOWN;
  rt_store_write (store, "patient.add", add_patient_job, patient, NULL, &error);
  g_assert_no_error (error);
  return patient->id;
}

RtMoment
store_fixture_moment (const char *iso)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  g_autoptr (GError) error = NULL;
  RtMoment moment = { 0 };

  rt_moment_parse (iso, zone, &moment, &error);
  g_assert_no_error (error);
  return moment;
}

static RtMeasure *
rating (const char *id)
{
  RtMeasure *measure = rt_measure_new ();

  measure->id = g_strdup (id);
  measure->name = g_strdup (id);
  measure->kind = RT_MEASURE_RATING;
  measure->unit = g_strdup ("points");
  measure->has_range = TRUE;
  measure->minimum = -3;
  measure->maximum = 7;
  measure->direction = RT_DIRECTION_HIGHER_WORSE;
  return measure;
}

gboolean
store_fixture_put_in (RtDatabase *database,
                      const FixtureValue *value,
                      RtPutOutcome *outcome,
                      char **stored,
                      GError **error)
{
  g_autoptr (RtMeasurementBatch) batch = rt_measurement_batch_new (
      database, value->patient_id, value->source, value->batch_id, value->replace, error);
  g_autoptr (RtMeasure) measure = rating (value->measure_id);
  g_autoptr (RtMeasurement) measurement = rt_measurement_new ();

  measurement->at = store_fixture_moment (value->at);
  measurement->value = value->value;
  measurement->value_text = g_strdup_printf ("%g", value->value);
  return batch != NULL
         && rt_measurement_batch_put (batch, measure, measurement, outcome, stored, error);
}

typedef struct
{
  const FixtureValue *value;
  RtPutOutcome outcome;
  char *stored;
} Put;

static gboolean
put_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Put *put = data;
  RtAuditEntry entry = { "measurement", "test", NULL, NULL };

  return store_fixture_put_in (database, put->value, &put->outcome, &put->stored, error)
         && rt_audit_log_append (database, &entry, NULL, error);
}

RtPutOutcome
store_fixture_put (RtStore *store, const FixtureValue *value, char **stored)
{
  Put put = { value, RT_PUT_ADDED, NULL };
  g_autoptr (GError) error = NULL;

  rt_store_write (store, "measurement.put", put_job, &put, NULL, &error);
  g_assert_no_error (error);
  if (stored != NULL)
    *stored = put.stored;
  else
    g_free (put.stored);
  return put.outcome;
}

typedef struct
{
  gint64 patient_id;
  const char *measure_id;
  RtSeries *series;
} SeriesQuestion;

static gboolean
series_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  SeriesQuestion *question = data;

  question->series = rt_measurement_store_series (database, question->patient_id,
                                                  question->measure_id, NULL, NULL, error);
  return question->series != NULL;
}

RtSeries *
store_fixture_series (RtStore *store, gint64 patient_id, const char *measure_id)
{
  SeriesQuestion question = { patient_id, measure_id, NULL };
  g_autoptr (GError) error = NULL;

  rt_store_read (store, RT_STORE_NORMAL, series_job, &question, NULL, &error);
  g_assert_no_error (error);
  return question.series;
}

void
store_fixture_assert_sound (RtStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  guint64 rows;
  g_autoptr (GPtrArray) problems = rt_store_check (store, &rows, &head, &error);

  g_assert_no_error (error);
  if (problems->len > 0)
    g_error ("%s", (const char *)g_ptr_array_index (problems, 0));
  g_assert_cmpuint (rows, >, 0);
}

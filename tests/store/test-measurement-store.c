/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "batch-store.h"
#include "store-fixture.h"

#define PLAIN "import/test"

static FixtureValue
value_at (gint64 patient_id, const char *at, double value)
{
  return (FixtureValue){ patient_id, PLAIN, "mood", at, value, FALSE, 0 };
}

static void
assert_put (RtStore *store, FixtureValue value, RtPutOutcome outcome)
{
  g_assert_cmpint (store_fixture_put (store, &value, NULL), ==, (int)outcome);
}

static void
the_same_twice_adds_nothing (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 id = store_fixture_add_patient (store, "Somebody");
  g_autoptr (RtSeries) series = NULL;

  assert_put (store, value_at (id, "2024-03-01T08:00", -3), RT_PUT_ADDED);
  assert_put (store, value_at (id, "2024-03-01T08:00", -3), RT_PUT_EXISTING);
  assert_put (store, value_at (id, "2024-03-01T08:01", 0), RT_PUT_ADDED);
  series = store_fixture_series (store, id, "mood");
  g_assert_cmpuint (rt_series_length (series), ==, 2);
  g_assert_cmpfloat (rt_series_point (series, 0)->value, ==, -3);
  g_assert_cmpfloat (rt_series_point (series, 1)->value, ==, 0);
  g_assert_cmpstr (series->unit, ==, "points");
  rt_store_close (store);
}

/* Patient, measure, local time and source are the identity, each of them. */
static void
each_part_of_identity_counts (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 id = store_fixture_add_patient (store, "Somebody");
  gint64 other = store_fixture_add_patient (store, "Somebody Else");
  FixtureValue value = value_at (id, "2024-03-01T08:00", 1);

  assert_put (store, value, RT_PUT_ADDED);
  value.patient_id = other;
  assert_put (store, value, RT_PUT_ADDED);
  value.measure_id = "sleep";
  assert_put (store, value, RT_PUT_ADDED);
  value.source = "entry";
  assert_put (store, value, RT_PUT_ADDED);
  assert_put (store, value, RT_PUT_EXISTING);
  rt_store_close (store);
}

/* The wall clock is the identity, whatever offset it was read under. */
static void
the_time_zone_does_not_count (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 id = store_fixture_add_patient (store, "Somebody");

  assert_put (store, value_at (id, "2024-03-31T03:30+02:00", 1), RT_PUT_ADDED);
  assert_put (store, value_at (id, "2024-03-31T03:30+01:00", 1), RT_PUT_EXISTING);
  assert_put (store, value_at (id, "2024-03-31T03:30-08:00", 1), RT_PUT_EXISTING);
  assert_put (store, value_at (id, "2024-03-31T03:30-08:00", 2), RT_PUT_CHANGED);
  /* The hour that comes twice in autumn. */
  assert_put (store, value_at (id, "2024-10-27T02:30+02:00", 1), RT_PUT_ADDED);
  assert_put (store, value_at (id, "2024-10-27T02:30+01:00", 1), RT_PUT_EXISTING);
  rt_store_close (store);
}

static void
a_changed_value_is_not_overwritten (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 id = store_fixture_add_patient (store, "Somebody");
  FixtureValue value = value_at (id, "2024-03-01", 4);
  g_autoptr (RtSeries) series = NULL;
  g_autofree char *stored = NULL;
  gint64 uuid;

  assert_put (store, value, RT_PUT_ADDED);
  value.value = 5;
  g_assert_cmpint (store_fixture_put (store, &value, &stored), ==, RT_PUT_CHANGED);
  g_assert_cmpstr (stored, ==, "4");
  series = store_fixture_series (store, id, "mood");
  g_assert_cmpfloat (rt_series_last (series)->value, ==, 4);
  uuid = store_fixture_count (store, "SELECT count (DISTINCT uuid) FROM measurement");
  g_assert_cmpint (uuid, ==, 1);
  rt_store_close (store);
}

/* Asked for, it is; the old value and the row of the log that tells of it are kept, and the
 * measurement keeps its id. */
static void
a_replaced_value_leaves_the_old_one_in_history (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 id = store_fixture_add_patient (store, "Somebody");
  FixtureValue value = value_at (id, "2024-03-01", 4);
  sqlite3 *raw;

  assert_put (store, value, RT_PUT_ADDED);
  rt_store_close (store);
  raw = store_fixture_raw (fixture);
  store_fixture_exec (raw, "CREATE TABLE seen AS SELECT uuid FROM measurement");
  sqlite3_close (raw);
  store = store_fixture_open (fixture);
  value.value = 5;
  value.replace = TRUE;
  assert_put (store, value, RT_PUT_REPLACED);
  g_assert_cmpint (store_fixture_count (store, "SELECT value FROM measurement"), ==, 5);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM history WHERE old_values "
                                               "LIKE 'value=4%' AND audit_seq = (SELECT max (seq) "
                                               "FROM audit)"),
                   ==, 1);
  g_assert_cmpint (
      store_fixture_count (store, "SELECT count (*) FROM measurement JOIN seen USING (uuid)"), ==,
      1);
  store_fixture_assert_sound (store);
  rt_store_close (store);
}

static void
a_range_is_cut_by_time_not_by_clock (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 id = store_fixture_add_patient (store, "Somebody");
  g_autoptr (RtSeries) series = NULL;

  assert_put (store, value_at (id, "2024-03-01T23:00+14:00", 1), RT_PUT_ADDED);
  assert_put (store, value_at (id, "2024-03-01T10:00+00:00", 2), RT_PUT_ADDED);
  assert_put (store, value_at (id, "2024-03-01T01:00-11:00", 3), RT_PUT_ADDED);
  series = store_fixture_series (store, id, "mood");
  g_assert_cmpuint (rt_series_length (series), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (rt_series_point (series, i)->value, ==, i + 1);
  rt_store_close (store);
}

/* ---- batches ---- */

typedef struct
{
  gint64 patient_id;
  guint n;
  double shift;
  gboolean replace;
  RtImportBatch *batch;
  guint outcomes[4];
  gint64 undone_patient;
} Import;

static gboolean
import_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;
  g_autoptr (RtMeasurementBatch) batch = NULL;
  g_autoptr (RtMeasure) measure = rt_measure_new ();
  g_autoptr (RtMeasurement) measurement = rt_measurement_new ();

  measure->id = g_strdup ("mood");
  measure->name = g_strdup ("Mood");
  import->batch->patient_id = import->patient_id;
  g_set_str (&import->batch->profile, "test");
  import->batch->at = store_fixture_moment ("2024-06-01T12:00");
  if (!rt_batch_store_begin (database, import->batch, error))
    return FALSE;
  batch = rt_measurement_batch_new (database, import->patient_id, PLAIN, import->batch->id,
                                    import->replace, error);
  for (guint i = 0; batch != NULL && i < import->n; i++)
    {
      RtPutOutcome outcome;
      g_autofree char *stored = NULL;

      measurement->at = store_fixture_moment ("2024-01-01T00:00+01:00");
      measurement->at.local_s += i * 60;
      measurement->value = i % 7 + import->shift;
      if (!rt_measurement_batch_put (batch, measure, measurement, &outcome, &stored, error))
        return FALSE;
      import->outcomes[outcome]++;
    }
  import->batch->rows = import->n;
  import->batch->added = import->outcomes[RT_PUT_ADDED];
  import->batch->replaced = import->outcomes[RT_PUT_REPLACED];
  return batch != NULL && rt_batch_store_finish (database, import->batch, error);
}

static void
run_import (RtStore *store, Import *import)
{
  g_autoptr (GError) error = NULL;

  rt_import_batch_free (import->batch);
  import->batch = rt_import_batch_new ();
  memset (import->outcomes, 0, sizeof import->outcomes);
  rt_store_write (store, "import", import_job, import, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
undo_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;

  return rt_batch_store_undo (database, import->batch->uuid, &import->undone_patient, error);
}

static void
an_import_is_one_row_and_one_undo (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  Import import = { .patient_id = store_fixture_add_patient (store, "Somebody"), .n = 1000 };
  gint64 rows = store_fixture_count (store, "SELECT max (seq) FROM audit");
  g_autoptr (GError) error = NULL;

  run_import (store, &import);
  g_assert_cmpuint (import.outcomes[RT_PUT_ADDED], ==, 1000);
  g_assert_cmpint (store_fixture_count (store, "SELECT max (seq) FROM audit"), ==, rows + 1);
  rt_store_write (store, "import.undo", undo_job, &import, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (import.undone_patient, ==, import.patient_id);
  g_assert_cmpint (store_fixture_count (store, "SELECT max (seq) FROM audit"), ==, rows + 2);
  g_assert_cmpint (
      store_fixture_count (store, "SELECT count (*) FROM measurement WHERE status = 'final'"), ==,
      0);
  g_assert_false (rt_store_write (store, "import.undo", undo_job, &import, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_CONFLICT);
  /* What was undone comes back as added; a row is never there twice. */
  run_import (store, &import);
  g_assert_cmpuint (import.outcomes[RT_PUT_ADDED], ==, 1000);
  run_import (store, &import);
  g_assert_cmpuint (import.outcomes[RT_PUT_EXISTING], ==, 1000);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM measurement"), ==, 1000);
  store_fixture_assert_sound (store);
  rt_import_batch_free (import.batch);
  rt_store_close (store);
}

/* Undoing one import leaves what another one, or a person, recorded. */
static void
an_undo_takes_only_its_own (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  Import first = { .patient_id = store_fixture_add_patient (store, "Somebody"), .n = 10 };
  Import second = { .patient_id = first.patient_id, .n = 15 };
  FixtureValue entered = value_at (first.patient_id, "2024-01-01T00:00", 1);
  g_autoptr (GError) error = NULL;

  entered.source = "entry";
  assert_put (store, entered, RT_PUT_ADDED);
  run_import (store, &first);
  run_import (store, &second);
  g_assert_cmpuint (second.outcomes[RT_PUT_EXISTING], ==, 10);
  rt_store_write (store, "import.undo", undo_job, &second, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
      store_fixture_count (store, "SELECT count (*) FROM measurement WHERE status = 'final'"), ==,
      11);
  rt_import_batch_free (first.batch);
  rt_import_batch_free (second.batch);
  rt_store_close (store);
}

static void
undo (RtStore *store, Import *import)
{
  g_autoptr (GError) error = NULL;

  rt_store_write (store, "import.undo", undo_job, import, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_first_value (RtStore *store, gint64 patient_id, double value)
{
  g_autoptr (RtSeries) series = store_fixture_series (store, patient_id, "mood");

  if (isnan (value))
    g_assert_cmpuint (rt_series_length (series), ==, 0);
  else
    g_assert_cmpfloat (rt_series_point (series, 0)->value, ==, value);
}

/* Undone in any order, imports that replaced each other's values leave what nobody undid. */
static void
an_undo_brings_back_what_was_replaced (void)
{
  for (guint order = 0; order < 2; order++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      RtStore *store = store_fixture_create (fixture);
      gint64 id = store_fixture_add_patient (store, "Somebody");
      Import imports[] = { { .patient_id = id, .n = 10 },
                           { .patient_id = id, .n = 10, .shift = 20, .replace = TRUE },
                           { .patient_id = id, .n = 10, .shift = 40, .replace = TRUE } };

      for (guint i = 0; i < G_N_ELEMENTS (imports); i++)
        run_import (store, &imports[i]);
      g_assert_cmpuint (imports[2].outcomes[RT_PUT_REPLACED], ==, 10);
      assert_first_value (store, id, 40);
      undo (store, &imports[order == 0 ? 2 : 1]);
      assert_first_value (store, id, order == 0 ? 20 : 40);
      undo (store, &imports[order == 0 ? 1 : 2]);
      assert_first_value (store, id, 0);
      undo (store, &imports[0]);
      assert_first_value (store, id, NAN);
      store_fixture_assert_sound (store);
      for (guint i = 0; i < G_N_ELEMENTS (imports); i++)
        rt_import_batch_free (imports[i].batch);
      rt_store_close (store);
    }
}

/* The first import undone first: nothing of it comes back later. */
static void
an_undone_value_does_not_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 id = store_fixture_add_patient (store, "Somebody");
  Import first = { .patient_id = id, .n = 5 };
  Import second = { .patient_id = id, .n = 5, .shift = 20, .replace = TRUE };

  run_import (store, &first);
  run_import (store, &second);
  undo (store, &first);
  assert_first_value (store, id, 20);
  undo (store, &second);
  assert_first_value (store, id, NAN);
  rt_import_batch_free (first.batch);
  rt_import_batch_free (second.batch);
  rt_store_close (store);
}

static void
many_values_are_quick (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  Import import = { .patient_id = store_fixture_add_patient (store, "Somebody"), .n = 51000 };
  g_autoptr (RtSeries) series = NULL;
  gint64 began = g_get_monotonic_time (), written, read;

  run_import (store, &import);
  written = g_get_monotonic_time ();
  series = store_fixture_series (store, import.patient_id, "mood");
  read = g_get_monotonic_time ();
  g_assert_cmpuint (rt_series_length (series), ==, 51000);
  g_test_message ("51000 values: %.0f ms written, %.0f ms read", (double)(written - began) / 1e3,
                  (double)(read - written) / 1e3);
  g_assert_cmpint (written - began, <, 20 * G_USEC_PER_SEC);
  rt_import_batch_free (import.batch);
  rt_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measurement/same-twice", the_same_twice_adds_nothing);
  g_test_add_func ("/measurement/identity", each_part_of_identity_counts);
  g_test_add_func ("/measurement/time-zone", the_time_zone_does_not_count);
  g_test_add_func ("/measurement/changed", a_changed_value_is_not_overwritten);
  g_test_add_func ("/measurement/replaced", a_replaced_value_leaves_the_old_one_in_history);
  g_test_add_func ("/measurement/range", a_range_is_cut_by_time_not_by_clock);
  g_test_add_func ("/measurement/one-import", an_import_is_one_row_and_one_undo);
  g_test_add_func ("/measurement/own-undo", an_undo_takes_only_its_own);
  g_test_add_func ("/measurement/replaced-undo", an_undo_brings_back_what_was_replaced);
  g_test_add_func ("/measurement/undone-stays", an_undone_value_does_not_come_back);
  g_test_add_func ("/measurement/many", many_values_are_quick);
  return g_test_run ();
}

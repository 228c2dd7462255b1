/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "batch-store.h"
#include "erasure.h"
#include "fault-disk.h"
#include "intervention-store.h"
#include "record-filler.h"
#include "store-fixture.h"

/* Every write, sync and truncation of an operation fails once, then from there on: each time there
 * is a sentence, and afterwards the practice is sound and as before or as wanted, nothing between.
 */

#define VALUES 400
#define MAX_FAULTS 600

static guint n_faults;

typedef struct
{
  StoreFixture *fixture;
  gint64 patient_id;
  char *batch_uuid;
} Case;

typedef struct
{
  const char *name;
  gboolean (*run) (Case *what, RtStore *store, GError **error);
  const char *state; /* a number that tells the old state from the new one */
  guint stride;      /* how many calls lie between two that fail; 0: none */
} Operation;

/* ---- the operations ---- */

static gboolean
add_intervention (RtDatabase *database, const RtImportBatch *batch, GError **error)
{
  g_autoptr (RtIntervention) intervention = rt_intervention_new ();
  RtRegimenStep *step = rt_regimen_step_new ();

  intervention->patient_id = batch->patient_id;
  intervention->name = g_strdup ("Zinc");
  intervention->batch_id = step->batch_id = batch->id;
  step->from = store_fixture_moment ("2024-01-01");
  rt_intervention_add_step (intervention, step);
  return rt_intervention_store_insert (database, intervention, error);
}

static gboolean
import_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Case *what = data;
  g_autoptr (RtImportBatch) batch = rt_import_batch_new ();
  g_autoptr (RtMeasurementBatch) values = NULL;
  g_autoptr (RtMeasure) measure = rt_measure_new ();
  g_autoptr (RtMeasurement) measurement = rt_measurement_new ();

  batch->patient_id = what->patient_id;
  batch->profile = g_strdup ("test");
  measure->id = g_strdup ("mood");
  measure->name = g_strdup ("Mood");
  if (!rt_batch_store_begin (database, batch, error))
    return FALSE;
  g_set_str (&what->batch_uuid, batch->uuid);
  values =
      rt_measurement_batch_new (database, what->patient_id, "import/test", batch->id, FALSE, error);
  for (guint i = 0; values != NULL && i < VALUES; i++)
    {
      RtPutOutcome outcome;
      g_autofree char *stored = NULL;

      measurement->at.local_s = i;
      if (!rt_measurement_batch_put (values, measure, measurement, &outcome, &stored, error))
        return FALSE;
    }
  return values != NULL && add_intervention (database, batch, error)
         && rt_batch_store_finish (database, batch, error);
}

static gboolean
undo_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Case *what = data;
  gint64 patient_id;

  return rt_batch_store_undo (database, what->batch_uuid, &patient_id, error);
}

static gboolean
rename_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Case *what = data;
  g_autoptr (RtPatient) patient = rt_patient_store_get (database, what->patient_id, error);

  if (patient == NULL)
    return FALSE;
  patient->archived = TRUE;
  return rt_patient_store_update (database, patient, error);
}

static gboolean
run_import (Case *what, RtStore *store, GError **error)
{
  return rt_store_write (store, "import", import_job, what, NULL, error);
}

static gboolean
run_undo (Case *what, RtStore *store, GError **error)
{
  return rt_store_write (store, "import.undo", undo_job, what, NULL, error);
}

static gboolean
run_rename (Case *what, RtStore *store, GError **error)
{
  return rt_store_write (store, "patient.archive", rename_job, what, NULL, error);
}

static gboolean
run_erase (Case *what, RtStore *store, GError **error)
{
  return rt_erasure_run (store, what->patient_id, error);
}

/* ---- the loop ---- */

/* What the operation starts from, made once and copied for each fault. */
static Case *
make_template (gboolean imported)
{
  Case *what = g_new0 (Case, 1);
  g_autoptr (GError) error = NULL;
  RtStore *store;

  what->fixture = store_fixture_new ();
  store = store_fixture_create (what->fixture);
  what->patient_id = store_fixture_add_patient (store, "Somebody");
  if (imported)
    run_import (what, store, &error);
  g_assert_no_error (error);
  rt_store_close (store);
  return what;
}

static Case *
copy_case (const Case *what)
{
  static const char *const files[] = { "practice.db", "keys", "keys.copy" };
  Case *copy = g_new0 (Case, 1);

  copy->fixture = store_fixture_new ();
  copy->patient_id = what->patient_id;
  copy->batch_uuid = g_strdup (what->batch_uuid);
  g_assert_cmpint (g_mkdir (copy->fixture->folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *from = store_fixture_path (what->fixture, files[i]);
      g_autofree char *to = store_fixture_path (copy->fixture, files[i]);
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (from, &data, &size, NULL));
      g_assert_true (
          g_file_set_contents_full (to, data, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
  return copy;
}

static void
case_free (Case *what)
{
  store_fixture_free (what->fixture);
  g_free (what->batch_uuid);
  g_free (what);
}

static gint64
state_now (Case *what, const char *sql)
{
  RtStore *store = store_fixture_open (what->fixture);
  gint64 state;

  store_fixture_assert_sound (store);
  state = store_fixture_count (store, sql);
  rt_store_close (store);
  return state;
}

static gint64
wanted_state (const Operation *operation, const Case *template)
{
  Case *what = copy_case (template);
  RtStore *store = store_fixture_open (what->fixture);
  g_autoptr (GError) error = NULL;
  gint64 state;

  operation->run (what, store, &error);
  g_assert_no_error (error);
  rt_store_close (store);
  state = state_now (what, operation->state);
  case_free (what);
  return state;
}

typedef struct
{
  const Case *template;
  gint64 before;
  gint64 wanted;
} Frame;

/* One fault; returns whether there was a call left to fail. */
static gboolean
try_fault (
    const Operation *operation, const Frame *frame, FaultKind kind, guint nth, gboolean for_ever)
{
  Case *what = copy_case (frame->template);
  RtStore *store = store_fixture_open (what->fixture);
  g_autoptr (GError) error = NULL;
  gboolean done, has_failed;
  gint64 after;

  fault_disk_arm (kind, nth, for_ever);
  done = operation->run (what, store, &error);
  has_failed = fault_disk_has_failed ();
  rt_store_close (store);
  fault_disk_disarm ();
  if (!done)
    {
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 20);
      g_assert_true (has_failed);
      n_faults++;
    }
  after = state_now (what, operation->state);
  if (after != frame->before && after != frame->wanted)
    g_error ("%s: after fault %u neither old nor new", operation->name, nth);
  if (done)
    g_assert_cmpint (after, ==, frame->wanted);
  case_free (what);
  return has_failed;
}

static void
loop_from (const Operation *operation, Case *template)
{
  const Frame frame = { template, state_now (template, operation->state),
                        wanted_state (operation, template) };
  guint nth = 0;

  g_assert_cmpint (frame.before, !=, frame.wanted);
  for (int for_ever = 0; for_ever <= 1; for_ever++)
    for (int kind = FAULT_FULL; kind <= FAULT_IO; kind++)
      {
        for (nth = operation->stride > 0 ? 1 + (guint)kind : 1; nth < MAX_FAULTS;
             nth += operation->stride + 1)
          if (!try_fault (operation, &frame, (FaultKind)kind, nth, for_ever != 0))
            break;
        g_assert_cmpuint (nth, >, 3);
        g_assert_cmpuint (nth, <, MAX_FAULTS);
      }
  g_test_message ("%s: %u calls", operation->name, nth - 1);
  case_free (template);
}

static void
loop (const Operation *operation, gboolean imported)
{
  loop_from (operation, make_template (imported));
}

static void
saving (void)
{
  static const Operation operation = { "save", run_rename, "SELECT archived FROM patient" };

  loop (&operation, FALSE);
}

static void
importing (void)
{
  static const Operation operation = { "import", run_import,
                                       "SELECT (SELECT count (*) FROM measurement) + 1000 * "
                                       "(SELECT count (*) FROM import_batch) + 10000 * "
                                       "(SELECT count (*) FROM intervention) + 100000 * "
                                       "(SELECT count (*) FROM regimen_step)" };

  loop (&operation, FALSE);
}

static void
undoing (void)
{
  static const Operation operation = {
    "undo", run_undo,
    "SELECT (SELECT count (*) FROM measurement WHERE status = 'withdrawn') + 1000 * "
    "(SELECT sum (undone) FROM import_batch) + 10000 * "
    "(SELECT sum (withdrawn) FROM intervention) + 100000 * "
    "(SELECT sum (withdrawn) FROM regimen_step)"
  };

  loop (&operation, TRUE);
}

static void
erasing (void)
{
  static const Operation operation = { "erase", run_erase,
                                       "SELECT (SELECT count (*) FROM measurement) + 1000 * "
                                       "(SELECT count (*) FROM patient) + 10000 * "
                                       "(SELECT count (*) FROM patient_key)" };

  loop (&operation, TRUE);
}

/* A row in every table of the schema that belongs to the patient: all of them go, or none. So many
 * pages are written that every seventh fails. */
static void
erasing_every_table (void)
{
  Case *template = make_template (FALSE);
  Operation operation = { "erase every table", run_erase, NULL, 6 };
  FixtureValue value = { template->patient_id, "entry", "mood", "2024-01-01T10:00", 1, FALSE, 0 };
  g_autofree char *rows = NULL;
  RtStore *store = store_fixture_open (template->fixture);
  sqlite3 *raw;

  store_fixture_put (store, &value, NULL);
  rt_store_close (store);
  raw = store_fixture_raw (template->fixture);
  record_filler_fill (raw, template->patient_id, "Zyxwvutsq");
  rows = record_filler_count_sql (raw);
  store_fixture_exec (raw, "PRAGMA wal_checkpoint (TRUNCATE)");
  sqlite3_close (raw);
  operation.state = rows;
  loop_from (&operation, template);
}

/* A practice is there as a whole or not at all, and nothing is left beside it. */
static void
creating (void)
{
  for (int for_ever = 0; for_ever <= 1; for_ever++)
    for (guint nth = 1; nth < MAX_FAULTS; nth++)
      {
        g_autoptr (StoreFixture) fixture = store_fixture_new ();
        g_autoptr (RtSecretBytes) passphrase =
            rt_secret_bytes_new_copy (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
        RtStoreNew wanted = { .name = "T", .passphrase = passphrase, .is_demonstration = TRUE };
        g_autoptr (GError) error = NULL;
        RtStore *store;

        fault_disk_arm (FAULT_FULL, nth, for_ever != 0);
        store = rt_store_create (fixture->folder, &wanted, &fixture->recovery_key, &error);
        rt_store_close (store);
        fault_disk_disarm ();
        if (!fault_disk_has_failed ())
          break;
        g_assert_true (store != NULL || error != NULL);
        if (g_file_test (fixture->folder, G_FILE_TEST_EXISTS))
          {
            store = store_fixture_open (fixture);
            store_fixture_assert_sound (store);
            rt_store_close (store);
          }
        else
          {
            g_autoptr (GDir) dir = g_dir_open (fixture->home, 0, NULL);

            g_assert_null (g_dir_read_name (dir));
            n_faults++;
          }
      }
}

static void
enough_faults_were_met (void)
{
  g_test_message ("%u faults", n_faults);
  g_assert_cmpuint (n_faults, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_disk_install ();
  g_test_add_func ("/faults/save", saving);
  g_test_add_func ("/faults/import", importing);
  g_test_add_func ("/faults/undo", undoing);
  g_test_add_func ("/faults/erase", erasing);
  g_test_add_func ("/faults/erase-every-table", erasing_every_table);
  g_test_add_func ("/faults/create", creating);
  g_test_add_func ("/faults/enough", enough_faults_were_met);
  return g_test_run ();
}

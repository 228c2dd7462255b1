/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "batch-store.h"
#include "intervention-store.h"
#include "regimen-step-store.h"
#include "store-fixture.h"

/* Doses that an import replaced are kept, and come back when it is undone. */

typedef struct
{
  RtStore *store;
  gint64 patient_id;
  gint64 intervention_id;
  double dose;
  RtImportBatch *batch;
} Import;

static gboolean
begin_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;
  g_autoptr (RtIntervention) intervention = rt_intervention_new ();

  intervention->patient_id = import->patient_id;
  intervention->name = g_strdup ("Venlafaxine");
  intervention->source = g_strdup ("import/test");
  if (!rt_intervention_store_insert (database, intervention, error))
    return FALSE;
  import->intervention_id = intervention->id;
  return TRUE;
}

/* As an import does it: a new step is added, a known one gets the dose of the file. */
static gboolean
import_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;
  g_autoptr (RtRegimenStep) step = rt_regimen_step_new ();
  g_autoptr (GPtrArray) stored = NULL;

  import->batch->patient_id = import->patient_id;
  g_set_str (&import->batch->profile, "test");
  if (!rt_batch_store_begin (database, import->batch, error))
    return FALSE;
  stored = rt_regimen_step_store_list (database, import->intervention_id, TRUE, error);
  step->intervention_id = import->intervention_id;
  step->from = store_fixture_moment ("2024-01-01");
  step->has_dose = TRUE;
  step->dose = import->dose;
  step->batch_id = import->batch->id;
  if (stored == NULL
      || !(stored->len == 0
               ? rt_regimen_step_store_insert (database, import->patient_id, step, error)
               : rt_regimen_step_store_revive (
                     database, ((RtRegimenStep *)g_ptr_array_index (stored, 0))->id, step, error)))
    return FALSE;
  return rt_batch_store_finish (database, import->batch, error);
}

static gboolean
undo_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Import *import = data;
  gint64 patient_id;

  return rt_batch_store_undo (database, import->batch->uuid, &patient_id, error);
}

static void
run (Import *import, RtStoreJob job)
{
  g_autoptr (GError) error = NULL;

  rt_store_write (import->store, "test", job, import, NULL, &error);
  g_assert_no_error (error);
}

/* The dose now; -1 when the step is withdrawn. */
static gint64
dose_now (const Import *import)
{
  return store_fixture_count (import->store, "SELECT CASE withdrawn WHEN 1 THEN -1 ELSE "
                                             "CAST (dose AS INTEGER) END FROM regimen_step");
}

static void
import_dose (Import *import, const Import *first, double dose)
{
  *import = (Import){ .store = first->store,
                      .patient_id = first->patient_id,
                      .intervention_id = first->intervention_id,
                      .dose = dose,
                      .batch = rt_import_batch_new () };
  run (import, import_job);
}

static void
old_doses_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  Import start = { .store = store_fixture_create (fixture) };
  Import first, second, third;

  start.patient_id = store_fixture_add_patient (start.store, "Somebody");
  run (&start, begin_job);
  import_dose (&first, &start, 150);
  import_dose (&second, &start, 75);
  import_dose (&third, &start, 37);
  g_assert_cmpint (dose_now (&start), ==, 37);
  g_assert_cmpint (store_fixture_count (start.store, "SELECT count (*) FROM history WHERE "
                                                     "entity_kind = 'regimen_step'"),
                   ==, 2);
  run (&second, undo_job);
  g_assert_cmpint (dose_now (&start), ==, 37);
  run (&third, undo_job);
  g_assert_cmpint (dose_now (&start), ==, 150);
  run (&first, undo_job);
  g_assert_cmpint (dose_now (&start), ==, -1);
  rt_import_batch_free (third.batch);
  /* An undone step comes back with the next import, and goes with it. */
  import_dose (&third, &start, 20);
  g_assert_cmpint (dose_now (&start), ==, 20);
  run (&third, undo_job);
  g_assert_cmpint (dose_now (&start), ==, -1);
  store_fixture_assert_sound (start.store);
  rt_import_batch_free (first.batch);
  rt_import_batch_free (second.batch);
  rt_import_batch_free (third.batch);
  rt_store_close (start.store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step/undo", old_doses_come_back);
  return g_test_run ();
}

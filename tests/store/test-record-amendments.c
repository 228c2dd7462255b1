/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "encounter-store.h"
#include "event-store.h"
#include "store-fixture.h"
#include "withdrawal.h"

/* What was entered in error or is corrected stays stored, with one row of the log each. */

static StoreFixture *fixture;
static RtStore *store;
static gint64 patient_id;

static gint64
last_row (void)
{
  return store_fixture_count (store, "SELECT max (seq) FROM audit");
}

/* Leaves one row of the log. */
static void
insert (gpointer insert_function, gpointer entity)
{
  gint64 rows = last_row ();

  store_fixture_insert (store, (FixtureInsert)insert_function, entity);
  g_assert_cmpint (last_row (), ==, rows + 1);
}

static GPtrArray *
list (FixtureList list_function)
{
  return store_fixture_list (store, list_function, patient_id);
}

typedef struct
{
  RtEntity entity;
  gint64 row_id;
  const char *uuid;
} Mark;

static gboolean
mark_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Mark *mark = data;

  return rt_withdrawal_mark (database, mark->entity, mark->row_id, patient_id, mark->uuid, error);
}

static void
withdrawn_entries_stay_stored (void)
{
  g_autoptr (RtLifeEvent) life = rt_life_event_new ();
  g_autoptr (GPtrArray) before = list (rt_life_event_store_list);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  Mark mark = { .entity = RT_ENTITY_LIFE_EVENT };
  gint64 rows;

  life->patient_id = patient_id;
  life->from = store_fixture_moment ("2024-01-06");
  life->description = g_strdup ("of somebody else");
  insert (rt_life_event_store_insert, life);
  mark.row_id = life->id;
  mark.uuid = "another";
  rows = last_row ();
  g_assert_false (rt_store_write (store, "life-event.withdraw", mark_job, &mark, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (last_row (), ==, rows);
  mark.uuid = life->uuid;
  rt_store_write (store, "life-event.withdraw", mark_job, &mark, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (last_row (), ==, rows + 1);
  after = list (rt_life_event_store_list);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM life_event WHERE "
                                               "description = 'of somebody else' AND withdrawn"),
                   ==, 1);
}

static gboolean
mark_every_kind_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  for (int entity = 0; entity < RT_N_ENTITIES; entity++)
    if (rt_withdrawal_can ((RtEntity)entity))
      {
        Mark mark = { (RtEntity)entity, 1, "nobody" };
        g_autoptr (GError) local_error = NULL;

        g_assert_false (mark_job (database, &mark, cancellable, &local_error));
        g_assert_error (local_error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND);
      }
  return TRUE;
}

/* The statement of every kind fits its table. */
static void
every_kind_can_be_marked (void)
{
  g_autoptr (GError) error = NULL;

  rt_store_write (store, "test", mark_every_kind_job, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (rt_withdrawal_can (RT_ENTITY_PATIENT));
}

static gboolean
amend_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_note_store_update (database, data, error);
}

/* A correction keeps what stood there, leaves one row of the log, and touches nobody else's entry;
 * one that changes nothing leaves no trace. */
static void
corrections_keep_the_old (void)
{
  g_autoptr (RtNote) note = rt_note_new ();
  g_autoptr (GError) error = NULL;
  gint64 rows;

  note->patient_id = patient_id;
  note->at = store_fixture_moment ("2024-07-02");
  note->text = g_strdup ("First wording");
  insert (rt_note_store_insert, note);
  rows = last_row ();
  g_set_str (&note->text, "Second wording");
  rt_store_write (store, "note.amend", amend_job, note, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (last_row (), ==, rows + 1);
  g_assert_cmpint (store_fixture_count (store,
                                        "SELECT count (*) FROM history WHERE entity_kind = 'note' "
                                        "AND old_values LIKE '%First wording%'"),
                   ==, 1);
  rt_store_write (store, "note.amend", amend_job, note, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (last_row (), ==, rows + 1);
  note->patient_id += 1;
  g_assert_false (rt_store_write (store, "note.amend", amend_job, note, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (last_row (), ==, rows + 1);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fixture = store_fixture_new ();
  store = store_fixture_create (fixture);
  patient_id = store_fixture_add_patient (store, "Somebody");
  g_test_add_func ("/record-amendments/withdrawn", withdrawn_entries_stay_stored);
  g_test_add_func ("/record-amendments/every-kind", every_kind_can_be_marked);
  g_test_add_func ("/record-amendments/corrections", corrections_keep_the_old);
  result = g_test_run ();
  store_fixture_assert_sound (store);
  rt_store_close (store);
  store_fixture_free (fixture);
  return result;
}

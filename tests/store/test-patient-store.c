/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "encounter-store.h"
#include "erasure.h"
#include "record-filler.h"
#include "store-fixture.h"

#define MARKER "Zyxwvutsq"

typedef struct
{
  gint64 id;
  const char *query;
  gboolean with_archived;
  RtPatient *patient;
  GPtrArray *rows;
} Question;

static gboolean
list_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  question->rows =
      rt_patient_store_list (database, question->query, question->with_archived, error);
  return question->rows != NULL;
}

static gboolean
get_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  question->patient = rt_patient_store_get (database, question->id, error);
  return question->patient != NULL;
}

static gboolean
insert_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_patient_store_insert (database, data, error);
}

static gboolean
update_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_patient_store_update (database, data, error);
}

static RtPatient *
get (RtStore *store, gint64 id)
{
  Question question = { .id = id };
  g_autoptr (GError) error = NULL;

  rt_store_read (store, RT_STORE_NORMAL, get_job, &question, NULL, &error);
  g_assert_no_error (error);
  return question.patient;
}

static char *
found (RtStore *store, const char *query, gboolean with_archived)
{
  Question question = { .query = query, .with_archived = with_archived };
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  rt_store_read (store, RT_STORE_URGENT, list_job, &question, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < question.rows->len; i++)
    {
      const RtPatientRow *row = g_ptr_array_index (question.rows, i);

      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", row->patient->name);
    }
  g_ptr_array_unref (question.rows);
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
assert_found (RtStore *store, const char *query, const char *names)
{
  g_autofree char *text = found (store, query, FALSE);

  g_assert_cmpstr (text, ==, names);
}

static RtPatient *
full_patient (void)
{
  RtPatient *patient = rt_patient_new ();
  g_autoptr (GError) error = NULL;

  patient->name = g_strdup (MARKER " Müller");
  patient->preferred_name = g_strdup ("Jo");
  patient->has_birth_date = TRUE;
  rt_calendar_date_parse ("1984-05", &patient->birth_date, &error);
  g_assert_no_error (error);
  patient->sex = RT_SEX_OTHER;
  patient->record_number = g_strdup ("A-17");
  patient->contact = g_strdup ("telephone");
  patient->emergency_contact = g_strdup ("sister");
  patient->referring_practitioner = g_strdup ("Dr. Other");
  return patient;
}

static void
insert (RtStore *store, RtPatient *patient)
{
  g_autoptr (GError) error = NULL;

  rt_store_write (store, "patient.add", insert_job, patient, NULL, &error);
  g_assert_no_error (error);
}

static void
comes_back_as_it_went (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (RtPatient) patient = full_patient ();
  g_autoptr (RtPatient) again = NULL;
  RtStore *store = store_fixture_create (fixture);

  insert (store, patient);
  g_assert_cmpint (patient->id, >, 0);
  g_assert_true (g_uuid_string_is_valid (patient->uuid));
  again = get (store, patient->id);
  g_assert_cmpstr (again->uuid, ==, patient->uuid);
  g_assert_cmpstr (again->name, ==, patient->name);
  g_assert_cmpstr (again->preferred_name, ==, "Jo");
  g_assert_true (again->has_birth_date);
  g_assert_cmpint (again->birth_date.day_number, ==, patient->birth_date.day_number);
  g_assert_cmpint (again->birth_date.precision, ==, RT_PRECISION_MONTH);
  g_assert_cmpint (again->sex, ==, RT_SEX_OTHER);
  g_assert_cmpstr (again->record_number, ==, "A-17");
  g_assert_cmpstr (again->contact, ==, "telephone");
  g_assert_cmpstr (again->emergency_contact, ==, "sister");
  g_assert_cmpstr (again->referring_practitioner, ==, "Dr. Other");
  g_assert_false (again->archived);
  rt_store_close (store);
}

static void
is_found_by_what_one_knows (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (RtPatient) patient = full_patient ();
  RtStore *store = store_fixture_create (fixture);
  g_autofree char *archived = NULL;

  g_set_str (&patient->name, "Jürgen Müller");
  insert (store, patient);
  store_fixture_add_patient (store, "Anna Berg");
  store_fixture_add_patient (store, "Anna Albers");
  assert_found (store, NULL, "Anna Albers|Anna Berg|Jürgen Müller");
  assert_found (store, "anna", "Anna Albers|Anna Berg");
  assert_found (store, "be an", "Anna Berg");
  assert_found (store, "muller", "Jürgen Müller");
  assert_found (store, "a-17", "Jürgen Müller");
  assert_found (store, "1984", "Jürgen Müller");
  assert_found (store, "jo", "Jürgen Müller");
  assert_found (store, "ürgen", "");
  assert_found (store, "%", "");
  assert_found (store, "' OR 1 = 1 --", "");
  patient->archived = TRUE;
  rt_store_write (store, "patient.archive", update_job, patient, NULL, NULL);
  assert_found (store, "muller", "");
  archived = found (store, "muller", TRUE);
  g_assert_cmpstr (archived, ==, "Jürgen Müller");
  rt_store_close (store);
}

static void
a_change_keeps_the_old_values (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (RtPatient) patient = full_patient ();
  g_autoptr (RtPatient) again = NULL;
  g_autoptr (GError) error = NULL;
  RtStore *store = store_fixture_create (fixture);
  gint64 rows;

  insert (store, patient);
  rows = store_fixture_count (store, "SELECT max (seq) FROM audit");
  g_set_str (&patient->name, "Other Name");
  rt_store_write (store, "patient.change", update_job, patient, NULL, &error);
  g_assert_no_error (error);
  again = get (store, patient->id);
  g_assert_cmpstr (again->name, ==, "Other Name");
  g_assert_cmpint (store_fixture_count (store, "SELECT max (seq) FROM audit"), ==, rows + 1);
  g_assert_cmpint (store_fixture_count (
                       store, "SELECT count (*) FROM history WHERE old_values LIKE '%name=" MARKER
                              "%' AND audit_seq = (SELECT max (seq) FROM audit)"),
                   ==, 1);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM audit WHERE action = "
                                               "'patient.change' AND before_hash IS NOT NULL AND "
                                               "after_hash <> before_hash"),
                   ==, 1);
  /* Saving what is there already leaves no trace. */
  rt_store_write (store, "patient.change", update_job, patient, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (store, "SELECT max (seq) FROM audit"), ==, rows + 1);
  rt_store_close (store);
}

static void
unknown_is_said (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  Question question = { .id = 99 };
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_store_read (store, RT_STORE_NORMAL, get_job, &question, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (rt_erasure_run (store, 99, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND);
  rt_store_close (store);
}

/* ---- erasing ---- */

static gboolean
write_note_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *patient_id = data;
  g_autoptr (RtEncounter) encounter = rt_encounter_new ();
  g_autoptr (RtNote) note = rt_note_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  encounter->patient_id = note->patient_id = *patient_id;
  encounter->at = note->at = store_fixture_moment ("2024-02-03T10:00");
  encounter->reason = g_strdup ("why " MARKER);
  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "said " MARKER " ");
  note->text = g_string_free_and_steal (g_steal_pointer (&text));
  if (!rt_encounter_store_insert (database, encounter, error))
    return FALSE;
  note->encounter_id = encounter->id;
  return rt_note_store_insert (database, note, error);
}

static gint64
fill_record (RtStore *store)
{
  g_autoptr (RtPatient) patient = full_patient ();
  g_autoptr (GError) error = NULL;
  FixtureValue value = { 0, "entry", "mood", "2024-01-01T10:00", 1, FALSE, 0 };

  insert (store, patient);
  value.patient_id = patient->id;
  store_fixture_put (store, &value, NULL);
  rt_store_write (store, "note.add", write_note_job, &patient->id, NULL, &error);
  g_assert_no_error (error);
  g_set_str (&patient->name, "Renamed " MARKER);
  rt_store_write (store, "patient.change", update_job, patient, NULL, &error);
  g_assert_no_error (error);
  return patient->id;
}

static void
erasing_leaves_nothing (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  RtStore *store = store_fixture_create (fixture);
  gint64 other = store_fixture_add_patient (store, "Stays Here");
  gint64 id = fill_record (store);
  gint64 rows;

  rt_store_close (store);
  g_assert_true (store_fixture_holds (fixture, MARKER));
  store = store_fixture_open (fixture);
  rows = store_fixture_count (store, "SELECT max (seq) FROM audit");
  g_assert_true (rt_erasure_run (store, id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (store, "SELECT max (seq) FROM audit"), ==, rows + 1);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient_key"), ==, 1);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM history"), ==, 0);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM measurement"), ==, 0);
  store_fixture_assert_sound (store);
  g_assert_cmpint (other, >, 0);
  rt_store_close (store);
  g_assert_true (store_fixture_holds (fixture, "Stays Here"));
  g_assert_false (store_fixture_holds (fixture, MARKER));
  g_assert_false (store_fixture_holds (fixture, "said"));
}

static sqlite3 *
fill_every_table (StoreFixture *fixture, gint64 id)
{
  sqlite3 *raw = store_fixture_raw (fixture);

  record_filler_fill (raw, id, MARKER);
  return raw;
}

/* Nothing is left in any table of the schema, and nothing of anybody else is gone. */
static void
erasing_empties_every_table (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  gint64 other = store_fixture_add_patient (store, "Stays Here");
  gint64 id = store_fixture_add_patient (store, "Goes " MARKER);
  FixtureValue value = { other, "entry", "mood", "2024-01-01T10:00", 1, FALSE, 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;
  sqlite3 *raw;
  gint64 rows;

  store_fixture_put (store, &value, NULL);
  rt_store_close (store);
  raw = fill_every_table (fixture, id);
  count = record_filler_count_sql (raw);
  sqlite3_close (raw);
  store = store_fixture_open (fixture);
  rows = store_fixture_count (store, count);
  g_test_message ("%" G_GINT64_FORMAT " rows", rows);
  g_assert_true (rt_erasure_run (store, id, &error));
  g_assert_no_error (error);
  /* The other patient, their key and their value. */
  g_assert_cmpint (store_fixture_count (store, count), ==, 3);
  g_assert_cmpint (rows, >, 25);
  store_fixture_assert_sound (store);
  rt_store_close (store);
  g_assert_true (store_fixture_holds (fixture, "Stays Here"));
  g_assert_false (store_fixture_holds (fixture, MARKER));
}

/* No file of the practice tells a name, while it is open and after a kill left its log behind. */
static void
no_file_tells_a_name (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  fill_record (store);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = store_fixture_path (fixture, name);
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      g_assert_null (memmem (data, size, MARKER, strlen (MARKER)));
      g_assert_null (memmem (data, size, "SQLite format", 13));
      n++;
    }
  g_assert_cmpuint (n, >=, 7);
  rt_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patient/comes-back", comes_back_as_it_went);
  g_test_add_func ("/patient/found", is_found_by_what_one_knows);
  g_test_add_func ("/patient/old-values", a_change_keeps_the_old_values);
  g_test_add_func ("/patient/unknown", unknown_is_said);
  g_test_add_func ("/patient/erased", erasing_leaves_nothing);
  g_test_add_func ("/patient/every-table", erasing_empties_every_table);
  g_test_add_func ("/patient/no-name", no_file_tells_a_name);
  return g_test_run ();
}

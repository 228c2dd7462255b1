/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "audit-log.h"
#include "backup.h"
#include "migration.h"
#include "store-fixture.h"

typedef struct
{
  StoreFixture *fixture;
  char *file;   /* the backup */
  char *folder; /* where it is restored */
} Scene;

static void
set_up (Scene *scene, gconstpointer unused)
{
  scene->fixture = store_fixture_new ();
  scene->file = g_build_filename (scene->fixture->home, "copy.reuptake-backup", NULL);
  scene->folder = g_build_filename (scene->fixture->home, "Restored.reuptake", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Scene *scene, gconstpointer unused)
{
  g_unlink (scene->file);
  remove_folder (scene->folder);
  store_fixture_free (scene->fixture);
  g_free (scene->file);
  g_free (scene->folder);
}

static RtStore *
filled (Scene *scene)
{
  RtStore *store = store_fixture_create (scene->fixture);
  gint64 patient = store_fixture_add_patient (store, "Somebody");

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *at = g_strdup_printf ("2024-03-%02dT08:00", i % 28 + 1);
      FixtureValue value = { patient, i < 28 ? "entry" : "again", "mood", at, i, FALSE, 0 };

      store_fixture_put (store, &value, NULL);
    }
  return store;
}

static RtBackupFacts *
back_up (Scene *scene, RtStore *store)
{
  g_autoptr (GError) error = NULL;
  RtBackupFacts *facts = rt_backup_write (store, scene->file, &error);

  g_assert_no_error (error);
  return facts;
}

/* What comes back is what was there: the same rows, the same log, the same passphrase. */
static void
comes_back_whole (Scene *scene, gconstpointer unused)
{
  RtStore *store = filled (scene);
  g_autoptr (RtBackupFacts) facts = back_up (scene, store);
  g_autoptr (RtSecretBytes) passphrase =
      rt_secret_bytes_new_copy (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  g_autoptr (GError) error = NULL;
  RtStore *restored;

  g_assert_cmpint (facts->n_patients, ==, 1);
  g_assert_cmpint (facts->schema, ==, rt_migration_newest ());
  rt_store_close (store);
  g_assert_true (rt_backup_restore (scene->file, scene->folder, &error));
  g_assert_no_error (error);
  restored = rt_store_open (scene->folder, passphrase, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (restored, "SELECT count (*) FROM measurement"), ==, 40);
  {
    g_autofree char *head = NULL;
    guint64 rows;
    g_autoptr (GPtrArray) problems = rt_store_check (restored, &rows, &head, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (problems->len, ==, 0);
    g_assert_cmpstr (head, ==, facts->audit_head);
  }
  rt_store_close (restored);
}

/* Nobody's name and no key is in the file. */
static void
tells_nothing (Scene *scene, gconstpointer unused)
{
  RtStore *store = filled (scene);
  g_autoptr (RtBackupFacts) facts = back_up (scene, store);
  g_autoptr (RtSecretBytes) key = NULL;
  g_autofree char *data = NULL;
  gsize size;

  rt_store_close (store);
  key = store_fixture_key (scene->fixture);
  g_assert_true (g_file_get_contents (scene->file, &data, &size, NULL));
  g_assert_null (memmem (data, size, "Somebody", strlen ("Somebody")));
  g_assert_null (memmem (data, size, "mood", strlen ("mood")));
  g_assert_null (memmem (data, size, "SQLite format 3", strlen ("SQLite format 3")));
  g_assert_null (memmem (data, size, rt_secret_bytes_peek (key), rt_secret_bytes_size (key)));
}

static void
never_over_anything (Scene *scene, gconstpointer unused)
{
  RtStore *store = filled (scene);
  g_autoptr (RtBackupFacts) facts = back_up (scene, store);
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_backup_restore (scene->file, scene->fixture->folder, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_EXISTS);
  rt_store_close (store);
}

static void
assert_refused (Scene *scene, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) home = NULL;
  const char *name;

  g_test_message ("%s", what);
  g_assert_false (rt_backup_restore (scene->file, scene->folder, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (scene->folder, G_FILE_TEST_EXISTS));
  home = g_dir_open (scene->fixture->home, 0, NULL);
  while ((name = g_dir_read_name (home)) != NULL)
    g_assert_false (g_str_has_prefix (name, ".new-practice-"));
}

/* One changed bit anywhere is noticed, and nothing is left behind. */
static void
every_flip_is_noticed (Scene *scene, gconstpointer unused)
{
  RtStore *store = filled (scene);
  g_autoptr (RtBackupFacts) facts = back_up (scene, store);
  g_autofree char *whole = NULL;
  gsize size;

  rt_store_close (store);
  g_assert_true (g_file_get_contents (scene->file, &whole, &size, NULL));
  for (int round = 0; round < 200; round++)
    {
      gsize at = (gsize)(g_test_rand_double () * (double)size);
      g_autofree char *where = g_strdup_printf ("byte %" G_GSIZE_FORMAT, at);
      g_autofree char *changed = g_memdup2 (whole, size);

      changed[at] = (char)(changed[at] ^ (1 << g_test_rand_int_range (0, 8)));
      g_assert_true (g_file_set_contents (scene->file, changed, (gssize)size, NULL));
      assert_refused (scene, where);
    }
}

static void
hostile_files (Scene *scene, gconstpointer unused)
{
  RtStore *store = filled (scene);
  g_autoptr (RtBackupFacts) facts = back_up (scene, store);
  g_autofree char *whole = NULL;
  g_autofree char *changed = NULL;
  gsize size;

  rt_store_close (store);
  g_assert_true (g_file_get_contents (scene->file, &whole, &size, NULL));
  changed = g_memdup2 (whole, size);
  g_assert_true (g_file_set_contents (scene->file, whole, 0, NULL));
  assert_refused (scene, "empty");
  g_assert_true (g_file_set_contents (scene->file, whole, 100, NULL));
  assert_refused (scene, "one hundred bytes");
  g_assert_true (g_file_set_contents (scene->file, whole, (gssize)size - 512, NULL));
  assert_refused (scene, "cut short");
  g_assert_true (g_file_set_contents (scene->file, "PK\003\004 some other file", 20, NULL));
  assert_refused (scene, "another kind of file");
  memcpy (changed, "../../escape", 13);
  g_assert_true (g_file_set_contents (scene->file, changed, (gssize)size, NULL));
  assert_refused (scene, "a name that climbs");
  memcpy (changed, whole, size);
  memcpy (changed + 124, "77777777777", 12);
  g_assert_true (g_file_set_contents (scene->file, changed, (gssize)size, NULL));
  assert_refused (scene, "a size beyond the file");
}

/* A backup of a program to come is refused by name, not as damage. */
static void
newer_is_refused_politely (Scene *scene, gconstpointer unused)
{
  RtStore *store = filled (scene);
  g_autoptr (RtBackupFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *now = g_strdup_printf ("schema=%d", rt_migration_newest ());
  char *found;
  gsize size;

  facts = back_up (scene, store);
  rt_store_close (store);
  g_assert_true (g_file_get_contents (scene->file, &data, &size, NULL));
  found = memmem (data, size, now, strlen (now));
  g_assert_nonnull (found);
  found[strlen (now) - 1] = '9';
  g_assert_true (g_file_set_contents (scene->file, data, (gssize)size, NULL));
  g_assert_false (rt_backup_restore (scene->file, scene->folder, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_NEWER);
}

/* Where there is no room or no right to write, the old backup stays. */
static void
failing_leaves_the_old_one (Scene *scene, gconstpointer unused)
{
  RtStore *store = filled (scene);
  g_autoptr (RtBackupFacts) facts = back_up (scene, store);
  g_autofree char *nowhere =
      g_build_filename (scene->fixture->home, "no-such-folder", "a.reuptake-backup", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (scene->file, &before, &size, NULL));
  g_assert_null (rt_backup_write (store, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (scene->file, &after, &size, NULL));
  g_assert_cmpmem (before, size, after, size);
  rt_store_close (store);
}

#define ADD(path, test) g_test_add (path, Scene, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/backup/whole", comes_back_whole);
  ADD ("/backup/tells-nothing", tells_nothing);
  ADD ("/backup/never-over", never_over_anything);
  ADD ("/backup/flips", every_flip_is_noticed);
  ADD ("/backup/hostile", hostile_files);
  ADD ("/backup/newer", newer_is_refused_politely);
  ADD ("/backup/failing", failing_leaves_the_old_one);
  return g_test_run ();
}

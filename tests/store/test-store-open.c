/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ballast.h"
#include "store-fixture.h"

static const char *const files[] = { "practice.db", "keys", "keys.copy" };

typedef struct
{
  char *digests[G_N_ELEMENTS (files)];
} Digests;

static void
note_files (StoreFixture *fixture, Digests *digests)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    digests->digests[i] = store_fixture_digest (fixture, files[i]);
}

static void
assert_untouched (StoreFixture *fixture, Digests *before)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *now = store_fixture_digest (fixture, files[i]);

      g_assert_cmpstr (now, ==, before->digests[i]);
      g_free (before->digests[i]);
    }
}

static void
assert_refused (StoreFixture *fixture, const char *passphrase, RtStoreError code)
{
  g_autoptr (GError) error = NULL;
  Digests before;

  note_files (fixture, &before);
  g_assert_null (store_fixture_try_open (fixture, passphrase, &error));
  g_assert_error (error, RT_STORE_ERROR, (int)code);
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_null (strstr (error->message, fixture->home));
  assert_untouched (fixture, &before);
}

static StoreFixture *
closed_practice (void)
{
  StoreFixture *fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);

  store_fixture_add_patient (store, "Somebody");
  rt_store_close (store);
  return fixture;
}

static void
holds_what_it_should (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *copy = NULL;
  g_autofree char *keys = NULL;
  RtStore *store = store_fixture_create (fixture);
  struct stat about;

  g_assert_cmpstr (rt_store_name (store), ==, "Test");
  g_assert_true (rt_store_is_demonstration (store));
  store_fixture_assert_sound (store);
  rt_store_close (store);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = store_fixture_path (fixture, files[i]);

      g_assert_cmpint (g_stat (path, &about), ==, 0);
      g_assert_cmpint (about.st_mode & 077, ==, 0);
    }
  keys = store_fixture_digest (fixture, "keys");
  copy = store_fixture_digest (fixture, "keys.copy");
  g_assert_cmpstr (keys, ==, copy);
  g_clear_pointer (&copy, g_free);
  copy = store_fixture_digest (fixture, "practice.db-wal");
  g_assert_null (copy);
}

static void
is_never_made_over_something (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  g_autoptr (RtSecretBytes) passphrase = rt_secret_bytes_new_copy ("x", 1);
  RtStoreNew wanted = { .name = "Other", .passphrase = passphrase, .is_demonstration = TRUE };
  g_autofree char *recovery_key = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n = 0;
  Digests before;

  note_files (fixture, &before);
  g_assert_null (rt_store_create (fixture->folder, &wanted, &recovery_key, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_EXISTS);
  assert_untouched (fixture, &before);
  dir = g_dir_open (fixture->home, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 1);
}

static void
wrong_then_right (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  RtStore *store;

  assert_refused (fixture, "wrong", RT_STORE_ERROR_WRONG_PASSPHRASE);
  assert_refused (fixture, "", RT_STORE_ERROR_WRONG_PASSPHRASE);
  assert_refused (fixture, FIXTURE_PASSPHRASE " ", RT_STORE_ERROR_WRONG_PASSPHRASE);
  store = store_fixture_open (fixture);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient"), ==, 1);
  rt_store_close (store);
}

static void
real_passphrase_and_recovery_key (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (RtSecretBytes) passphrase = rt_secret_bytes_new_copy (FIXTURE_PASSPHRASE, 28);
  RtStoreNew wanted = { .name = "Praxis Ü", .passphrase = passphrase };
  g_autofree char *keys_path = store_fixture_path (fixture, "keys");
  g_autofree char *keys = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  RtStore *store = rt_store_create (fixture->folder, &wanted, &fixture->recovery_key, &error);

  g_assert_no_error (error);
  g_assert_false (rt_store_is_demonstration (store));
  rt_store_close (store);
  g_assert_true (g_file_get_contents (keys_path, &keys, NULL, NULL));
  g_assert_nonnull (strstr (keys, "argon2id-memory=134217728"));
  assert_refused (fixture, "wrong", RT_STORE_ERROR_WRONG_PASSPHRASE);
  store = rt_store_open (fixture->folder, passphrase, &error);
  g_assert_no_error (error);
  rt_store_close (store);
  typed = g_ascii_strdown (fixture->recovery_key, -1);
  store = rt_store_open_with_recovery_key (fixture->folder, typed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rt_store_name (store), ==, "Praxis Ü");
  rt_store_close (store);
}

static void
recovery_key_of_another_practice (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  g_autoptr (StoreFixture) other = closed_practice ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_store_open_with_recovery_key (fixture->folder, other->recovery_key, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_WRONG_RECOVERY_KEY);
  g_assert_nonnull (strstr (error->message, "another practice"));
}

static void
strange_files_are_refused (void)
{
  static const struct
  {
    const char *content;
    gsize size;
    RtStoreError code;
  } cases[] = {
    { "", 0, RT_STORE_ERROR_EMPTY },
    { "Hello", 5, RT_STORE_ERROR_DAMAGED },
    { "SQLite format 3\0\x10\0\1\1\0\x40\x20\x20", 24, RT_STORE_ERROR_NOT_A_PRACTICE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StoreFixture) fixture = closed_practice ();
      g_autofree char *path = store_fixture_path (fixture, "practice.db");
      g_autofree char *content = g_malloc0 (8192);

      memcpy (content, cases[i].content, cases[i].size);
      g_assert_true (g_file_set_contents (path, content, cases[i].size > 0 ? 8192 : 0, NULL));
      assert_refused (fixture, FIXTURE_PASSPHRASE, cases[i].code);
    }
}

static void
nothing_is_there (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  assert_refused (fixture, "x", RT_STORE_ERROR_NOT_A_PRACTICE);
  g_mkdir (fixture->folder, 0700);
  assert_refused (fixture, "x", RT_STORE_ERROR_NOT_A_PRACTICE);
}

static void
newer_is_refused (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  sqlite3 *raw = store_fixture_raw (fixture);

  store_fixture_exec (raw, "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
  sqlite3_close (raw);
  assert_refused (fixture, FIXTURE_PASSPHRASE, RT_STORE_ERROR_NEWER);
}

static void
foreign_encrypted_file_is_refused (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  sqlite3 *raw = store_fixture_raw (fixture);

  store_fixture_exec (raw, "PRAGMA journal_mode = DELETE; PRAGMA application_id = 7");
  sqlite3_close (raw);
  assert_refused (fixture, FIXTURE_PASSPHRASE, RT_STORE_ERROR_NOT_A_PRACTICE);
}

/* The folder of one practice with the keys of another: the passphrase is right, the file is not. */
static void
foreign_keys_are_noticed (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  g_autoptr (StoreFixture) other = closed_practice ();

  for (guint i = 1; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *from = store_fixture_path (other, files[i]);
      g_autofree char *to = store_fixture_path (fixture, files[i]);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (from, &text, NULL, NULL));
      g_assert_true (g_file_set_contents (to, text, -1, NULL));
    }
  assert_refused (fixture, FIXTURE_PASSPHRASE, RT_STORE_ERROR_DAMAGED);
}

static void
unlisted_holder_is_refused (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  sqlite3 *raw = store_fixture_raw (fixture);

  store_fixture_exec (raw, "UPDATE key_holder SET removed_utc = 1 WHERE kind = 'user'");
  sqlite3_close (raw);
  assert_refused (fixture, FIXTURE_PASSPHRASE, RT_STORE_ERROR_DAMAGED);
}

/* The first page cannot be read: damage, and not a wrong passphrase. */
static void
damage_is_not_a_wrong_passphrase (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  g_autofree char *path = store_fixture_path (fixture, "practice.db");

  store_fixture_flip (path, 2000);
  assert_refused (fixture, FIXTURE_PASSPHRASE, RT_STORE_ERROR_DAMAGED);
  assert_refused (fixture, "wrong", RT_STORE_ERROR_WRONG_PASSPHRASE);
}

/* A bit anywhere in the file is noticed, at the latest by the check. */
static void
every_flipped_bit_is_noticed (void)
{
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (StoreFixture) fixture = closed_practice ();
      g_autofree char *path = store_fixture_path (fixture, "practice.db");
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *head = NULL;
      guint64 rows;
      struct stat about;
      RtStore *store;

      g_assert_cmpint (g_stat (path, &about), ==, 0);
      store_fixture_flip (path, g_test_rand_int_range (0, (gint32)about.st_size));
      store = store_fixture_try_open (fixture, FIXTURE_PASSPHRASE, &error);
      if (store == NULL)
        {
          g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED);
          continue;
        }
      problems = rt_store_check (store, &rows, &head, &error);
      g_assert_true (error != NULL || problems->len > 0);
      rt_store_close (store);
    }
}

static void
one_damaged_key_file_is_repaired (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (StoreFixture) fixture = closed_practice ();
      g_autofree char *path = store_fixture_path (fixture, files[i]);
      g_autofree char *before = store_fixture_digest (fixture, files[i]);
      g_autofree char *after = NULL;

      store_fixture_flip (path, 150);
      assert_refused (fixture, "wrong", RT_STORE_ERROR_WRONG_PASSPHRASE);
      rt_store_close (store_fixture_open (fixture));
      after = store_fixture_digest (fixture, files[i]);
      g_assert_cmpstr (before, ==, after);
      g_unlink (path);
      rt_store_close (store_fixture_open (fixture));
      g_clear_pointer (&after, g_free);
      after = store_fixture_digest (fixture, files[i]);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
both_damaged_key_files_are_damage (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();

  for (guint i = 1; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = store_fixture_path (fixture, files[i]);

      store_fixture_flip (path, 200);
    }
  assert_refused (fixture, FIXTURE_PASSPHRASE, RT_STORE_ERROR_DAMAGED);
}

static void
only_one_opens_it (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  int status;
  pid_t child;

  assert_refused (fixture, FIXTURE_PASSPHRASE, RT_STORE_ERROR_IN_USE);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (store_fixture_try_open (fixture, FIXTURE_PASSPHRASE, &error));
      _exit (g_error_matches (error, RT_STORE_ERROR, RT_STORE_ERROR_IN_USE) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  rt_store_close (store);
  rt_store_close (store_fixture_open (fixture));
}

static void
ballast_is_real_room (void)
{
  g_autoptr (StoreFixture) fixture = closed_practice ();
  g_autofree char *path = store_fixture_path (fixture, "ballast");
  struct stat about;

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_size, ==, RT_BALLAST_BYTES);
  g_assert_cmpint (about.st_blocks * 512, >=, RT_BALLAST_BYTES);
  rt_ballast_release (fixture->folder);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_blocks, ==, 0);
  rt_store_close (store_fixture_open (fixture));
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_blocks * 512, >=, RT_BALLAST_BYTES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/open/holds-what-it-should", holds_what_it_should);
  g_test_add_func ("/store/open/never-over-something", is_never_made_over_something);
  g_test_add_func ("/store/open/wrong-then-right", wrong_then_right);
  g_test_add_func ("/store/open/real-passphrase", real_passphrase_and_recovery_key);
  g_test_add_func ("/store/open/recovery-key-of-another", recovery_key_of_another_practice);
  g_test_add_func ("/store/open/strange-files", strange_files_are_refused);
  g_test_add_func ("/store/open/nothing-there", nothing_is_there);
  g_test_add_func ("/store/open/newer", newer_is_refused);
  g_test_add_func ("/store/open/foreign-encrypted", foreign_encrypted_file_is_refused);
  g_test_add_func ("/store/open/foreign-keys", foreign_keys_are_noticed);
  g_test_add_func ("/store/open/unlisted-holder", unlisted_holder_is_refused);
  g_test_add_func ("/store/open/damage-not-passphrase", damage_is_not_a_wrong_passphrase);
  g_test_add_func ("/store/open/flipped-bits", every_flipped_bit_is_noticed);
  g_test_add_func ("/store/open/key-file-repaired", one_damaged_key_file_is_repaired);
  g_test_add_func ("/store/open/key-files-damaged", both_damaged_key_files_are_damage);
  g_test_add_func ("/store/open/only-one", only_one_opens_it);
  g_test_add_func ("/store/open/ballast", ballast_is_real_room);
  return g_test_run ();
}

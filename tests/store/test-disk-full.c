/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include "ballast.h"
#include "store-fixture.h"

/* A disk that is really full: a file system in memory, in a mount name space of this program's own
 * where that is allowed; elsewhere test-faults stands alone. */

#define STEP_BYTES (64 * 1024)

static gboolean may_mount;

static void
fill_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  FILE *file = g_fopen (path, "wb");
  char block[4096] = { 0 };

  g_assert_nonnull (file);
  setvbuf (file, NULL, _IONBF, 0);
  while (fwrite (block, 1, sizeof block, file) == sizeof block)
    ;
  fclose (file);
}

static gboolean
write_note_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();

  patient->name = g_strdup ("Much");
  patient->contact = g_strnfill (400 * 1024, 'c');
  return rt_patient_store_insert (database, patient, error);
}

static StoreFixture *
fixture_on_disk (const char *options)
{
  StoreFixture *fixture = store_fixture_new ();

  if (mount ("tmpfs", fixture->home, "tmpfs", 0, options) != 0)
    g_error ("mount: %s", g_strerror (errno));
  return fixture;
}

static void
give_back (StoreFixture *fixture)
{
  umount2 (fixture->home, MNT_DETACH);
  store_fixture_free (fixture);
}

/* Told, nothing changed, and the ballast makes room to go on. */
static void
a_full_disk_is_survived (void)
{
  StoreFixture *fixture;
  RtStore *store;
  g_autoptr (GError) error = NULL;
  struct stat about;
  g_autofree char *ballast = NULL;

  if (!may_mount)
    {
      g_test_skip ("mounting is not allowed here");
      return;
    }
  fixture = fixture_on_disk ("size=16m");
  store = store_fixture_create (fixture);
  store_fixture_add_patient (store, "Somebody");
  fill_disk (fixture->home);
  g_assert_false (rt_store_write (store, "patient.add", write_note_job, NULL, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_DISK_FULL);
  g_assert_nonnull (strstr (error->message, "disk is full"));
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient"), ==, 1);
  ballast = store_fixture_path (fixture, "ballast");
  g_assert_cmpint (g_stat (ballast, &about), ==, 0);
  g_assert_cmpint (about.st_size, ==, 0);
  g_clear_error (&error);
  g_assert_true (rt_store_write (store, "patient.add", write_note_job, NULL, NULL, &error));
  g_assert_no_error (error);
  store_fixture_assert_sound (store);
  rt_store_close (store);
  store = store_fixture_open (fixture);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM patient"), ==, 2);
  rt_store_close (store);
  give_back (fixture);
}

/* Whatever the disk's size, a practice is made as a whole or not at all. */
static void
creating_on_small_disks (void)
{
  guint made = 0, refused = 0;

  if (!may_mount)
    {
      g_test_skip ("mounting is not allowed here");
      return;
    }
  for (guint size = 0; size < 12 * 1024 * 1024;
       size += size < RT_BALLAST_BYTES - 4 * STEP_BYTES ? 24 * STEP_BYTES : STEP_BYTES)
    {
      g_autofree char *options = g_strdup_printf ("size=%u", size + 4096);
      StoreFixture *fixture = fixture_on_disk (options);
      g_autoptr (RtSecretBytes) passphrase = rt_secret_bytes_new_copy ("x", 1);
      RtStoreNew wanted = { .name = "T", .passphrase = passphrase, .is_demonstration = TRUE };
      g_autoptr (GError) error = NULL;
      RtStore *store = rt_store_create (fixture->folder, &wanted, &fixture->recovery_key, &error);

      if (store == NULL)
        {
          g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_DISK_FULL);
          refused++;
        }
      else
        {
          store_fixture_assert_sound (store);
          made++;
        }
      rt_store_close (store);
      give_back (fixture);
    }
  g_test_message ("%u made, %u refused", made, refused);
  g_assert_cmpuint (made, >, 3);
  g_assert_cmpuint (refused, >, 3);
}

/* A folder that cannot be written to is said to be one. */
static void
a_read_only_disk_is_said (void)
{
  StoreFixture *fixture;
  g_autoptr (GError) error = NULL;

  if (!may_mount)
    {
      g_test_skip ("mounting is not allowed here");
      return;
    }
  fixture = fixture_on_disk ("size=16m");
  rt_store_close (store_fixture_create (fixture));
  g_assert_cmpint (mount (NULL, fixture->home, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  g_assert_null (store_fixture_try_open (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_READ_ONLY);
  give_back (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  may_mount = unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
  g_test_add_func ("/disk/full", a_full_disk_is_survived);
  g_test_add_func ("/disk/small", creating_on_small_disks);
  g_test_add_func ("/disk/read-only", a_read_only_disk_is_said);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "backup.h"
#include "migration.h"
#include "store-fixture.h"

/* A backup of every released schema is restored and brought up to date. */

static char *
golden_path (int version, const char *name)
{
  g_autofree char *folder = g_strdup_printf ("practice-%d.reuptake", version);

  g_assert_nonnull (g_getenv ("REUPTAKE_DATABASES"));
  return g_build_filename (g_getenv ("REUPTAKE_DATABASES"), folder, name, NULL);
}

/* As the program of that time wrote it: members with their checksums, sealed by its own. */
static void
write_manifest (const char *path, int version, char **sources)
{
  g_autoptr (GKeyFile) manifest = g_key_file_new ();
  g_autofree char *text = NULL;
  g_autofree char *seal = NULL;
  g_autofree char *sealed = NULL;

  g_key_file_set_integer (manifest, "backup", "format", 1);
  g_key_file_set_integer (manifest, "backup", "schema", version);
  g_key_file_set_string (manifest, "backup", "program", "0.1");
  g_key_file_set_string (manifest, "backup", "practice", "6a0f5f0e-0000-4000-8000-000000000001");
  g_key_file_set_int64 (manifest, "backup", "created", 1700000000);
  g_key_file_set_string (manifest, "backup", "audit-head", "1:00");
  g_key_file_set_int64 (manifest, "backup", "patients", 1);
  for (int member = RT_BACKUP_MANIFEST + 1; member < RT_N_BACKUP_MEMBERS; member++)
    {
      const char *name = rt_backup_member_name ((RtBackupMember)member);
      gint64 size;
      g_autofree char *sha256 = rt_backup_file_sha256 (sources[member], &size, NULL);

      g_assert_nonnull (sha256);
      g_key_file_set_string (manifest, name, "sha256", sha256);
      g_key_file_set_int64 (manifest, name, "size", size);
    }
  text = g_key_file_to_data (manifest, NULL, NULL);
  seal = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  sealed = g_strconcat (text, "\n[seal]\nsha256=", seal, "\n", NULL);
  g_assert_true (g_file_set_contents (path, sealed, -1, NULL));
}

static char *
write_backup (const StoreFixture *fixture, int version)
{
  char *path = g_build_filename (fixture->home, "old.reuptake-backup", NULL);
  g_auto (GStrv) sources = g_new0 (char *, RT_N_BACKUP_MEMBERS + 1);
  g_autoptr (GError) error = NULL;

  sources[RT_BACKUP_MANIFEST] = g_build_filename (fixture->home, "manifest", NULL);
  for (int member = RT_BACKUP_MANIFEST + 1; member < RT_N_BACKUP_MEMBERS; member++)
    sources[member] = golden_path (version, rt_backup_member_name ((RtBackupMember)member));
  write_manifest (sources[RT_BACKUP_MANIFEST], version, sources);
  rt_backup_archive_write (path, sources, &error);
  g_assert_no_error (error);
  return path;
}

static gint64
schema_of (RtStore *store)
{
  return store_fixture_count (store, "SELECT user_version FROM pragma_user_version");
}

static void
every_released_backup_comes_back (void)
{
  for (int version = 1; version <= rt_migration_newest (); version++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *path = write_backup (fixture, version);
      g_autoptr (RtBackupFacts) facts = NULL;
      g_autoptr (RtSeries) series = NULL;
      g_autoptr (GError) error = NULL;
      RtStore *store;

      facts = rt_backup_inspect (path, &error);
      g_assert_no_error (error);
      g_assert_cmpint (facts->schema, ==, version);
      rt_backup_restore (path, fixture->folder, &error);
      g_assert_no_error (error);
      store = store_fixture_open (fixture);
      g_assert_cmpint (schema_of (store), ==, rt_migration_newest ());
      store_fixture_assert_sound (store);
      series = store_fixture_series (store, 1, "mood");
      g_assert_cmpuint (rt_series_length (series), ==, 2);
      rt_store_close (store);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/old-backups/restored", every_released_backup_comes_back);
  return g_test_run ();
}

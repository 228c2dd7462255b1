/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "backup.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "audit-log.h"
#include "ballast.h"
#include "clock.h"
#include "migration.h"
#include "practice-files.h"
#include "practice-row.h"
#include "store-check.h"
#include "store-private.h"
#include "version.h"

#define FORMAT 1
#define GROUP "backup"
#define SEAL "\n[seal]\nsha256="

/** rt_backup_facts_free: Frees @facts, which may be %NULL. */
void
rt_backup_facts_free (RtBackupFacts *facts)
{
  if (facts == NULL)
    return;
  g_free (facts->program);
  g_free (facts->practice_uuid);
  g_free (facts->audit_head);
  g_free (facts);
}

/* ---- the manifest ---- */

static gboolean
read_practice (RtDatabase *database, RtBackupFacts *facts, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT uuid FROM practice WHERE id = 1", error);
  gint64 schema;

  if (statement == NULL || rt_statement_step (statement, error) != RT_STEP_ROW)
    return FALSE;
  facts->practice_uuid = rt_statement_text (statement, 0);
  if (!rt_database_query_integer (database, "PRAGMA user_version", &schema, error)
      || !rt_database_query_integer (database, "SELECT count (*) FROM patient", &facts->n_patients,
                                     error))
    return FALSE;
  facts->schema = (int)schema;
  facts->audit_head = rt_audit_log_head (database, NULL, error);
  return facts->audit_head != NULL;
}

/* The last line is the checksum of everything before it. */
static gboolean
seal_manifest (const char *path, GKeyFile *manifest, GError **error)
{
  g_autofree char *text = g_key_file_to_data (manifest, NULL, NULL);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *sealed = g_strconcat (text, SEAL, sha256, "\n", NULL);

  return g_file_set_contents (path, sealed, -1, error);
}

static gboolean
is_sealed (const char *text)
{
  const char *seal = g_strrstr (text, SEAL);
  g_autofree char *sha256 =
      seal != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, seal - text) : NULL;
  g_autofree char *wanted = sha256 != NULL ? g_strconcat (SEAL, sha256, "\n", NULL) : NULL;

  return wanted != NULL && g_str_equal (seal, wanted);
}

static gboolean
write_manifest (const char *path, const RtBackupFacts *facts, char **sources, GError **error)
{
  g_autoptr (GKeyFile) manifest = g_key_file_new ();

  g_key_file_set_integer (manifest, GROUP, "format", FORMAT);
  g_key_file_set_integer (manifest, GROUP, "schema", facts->schema);
  g_key_file_set_string (manifest, GROUP, "program", facts->program);
  g_key_file_set_string (manifest, GROUP, "practice", facts->practice_uuid);
  g_key_file_set_int64 (manifest, GROUP, "created", facts->created_utc);
  g_key_file_set_string (manifest, GROUP, "audit-head", facts->audit_head);
  g_key_file_set_int64 (manifest, GROUP, "patients", facts->n_patients);
  for (int member = RT_BACKUP_MANIFEST + 1; member < RT_N_BACKUP_MEMBERS; member++)
    {
      const char *name = rt_backup_member_name ((RtBackupMember)member);
      gint64 size;
      g_autofree char *sha256 = rt_backup_file_sha256 (sources[member], &size, error);

      if (sha256 == NULL)
        return FALSE;
      g_key_file_set_string (manifest, name, "sha256", sha256);
      g_key_file_set_int64 (manifest, name, "size", size);
    }
  return seal_manifest (path, manifest, error);
}

static gboolean
refuse (RtStoreError code, const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_STORE_ERROR, code, sentence);
  return FALSE;
}

static gboolean
damaged (GError **error)
{
  return refuse (RT_STORE_ERROR_DAMAGED,
                 _ ("This backup is damaged: its parts do not agree with what was written. Nothing "
                    "was restored; use another backup."),
                 error);
}

static RtBackupFacts *
read_facts (GKeyFile *manifest, const char *text, GError **error)
{
  g_autoptr (RtBackupFacts) facts = g_new0 (RtBackupFacts, 1);
  int format = g_key_file_get_integer (manifest, GROUP, "format", NULL);

  facts->schema = g_key_file_get_integer (manifest, GROUP, "schema", NULL);
  facts->program = g_key_file_get_string (manifest, GROUP, "program", NULL);
  facts->practice_uuid = g_key_file_get_string (manifest, GROUP, "practice", NULL);
  facts->created_utc = g_key_file_get_int64 (manifest, GROUP, "created", NULL);
  facts->audit_head = g_key_file_get_string (manifest, GROUP, "audit-head", NULL);
  facts->n_patients = g_key_file_get_int64 (manifest, GROUP, "patients", NULL);
  facts->size =
      g_key_file_get_int64 (manifest, rt_backup_member_name (RT_BACKUP_DATABASE), "size", NULL);
  if (format > FORMAT || facts->schema > rt_migration_newest ())
    {
      refuse (RT_STORE_ERROR_NEWER,
              _ ("This backup was made by a newer version of Reuptake. Update the program to "
                 "restore it; nothing was changed."),
              error);
      return NULL;
    }
  if (!is_sealed (text) || format < 1 || facts->schema < 1 || facts->program == NULL
      || facts->practice_uuid == NULL || facts->audit_head == NULL)
    {
      damaged (error);
      return NULL;
    }
  return g_steal_pointer (&facts);
}

static char *
load_manifest (const char *path, const RtBackupExtent *extent, GError **error)
{
  g_autofree char *text = g_malloc0 ((gsize)extent->size + 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  gsize n = 0;

  if (stream == NULL
      || !g_seekable_seek (G_SEEKABLE (stream), extent->offset, G_SEEK_SET, NULL, error)
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, (gsize)extent->size, &n, NULL,
                                   error))
    return NULL;
  if (n != (gsize)extent->size || !g_utf8_validate (text, (gssize)n, NULL))
    {
      damaged (error);
      return NULL;
    }
  return g_steal_pointer (&text);
}

/* Copies every member, or only reads it, and compares what was read with the manifest. */
static gboolean
take_members (const char *path,
              const RtBackupExtent *extents,
              GKeyFile *manifest,
              const char *folder,
              GError **error)
{
  for (int member = RT_BACKUP_MANIFEST + 1; member < RT_N_BACKUP_MEMBERS; member++)
    {
      const char *name = rt_backup_member_name ((RtBackupMember)member);
      g_autofree char *wanted = g_key_file_get_string (manifest, name, "sha256", NULL);
      g_autofree char *target = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
      g_autofree char *found = rt_backup_archive_copy (path, &extents[member], target, error);

      if (found == NULL)
        return FALSE;
      if (g_strcmp0 (found, wanted) != 0)
        return damaged (error);
    }
  return TRUE;
}

static RtBackupFacts *
inspect (const char *path, const char *folder, GError **error)
{
  RtBackupExtent extents[RT_N_BACKUP_MEMBERS];
  g_autoptr (GKeyFile) manifest = g_key_file_new ();
  g_autoptr (RtBackupFacts) facts = NULL;
  g_autofree char *text = NULL;

  if (!rt_backup_archive_index (path, extents, error))
    return NULL;
  text = load_manifest (path, &extents[RT_BACKUP_MANIFEST], error);
  if (text == NULL)
    return NULL;
  if (!g_key_file_load_from_data (manifest, text, (gsize)-1, G_KEY_FILE_NONE, NULL))
    {
      damaged (error);
      return NULL;
    }
  facts = read_facts (manifest, text, error);
  return facts != NULL && take_members (path, extents, manifest, folder, error)
             ? g_steal_pointer (&facts)
             : NULL;
}

/**
 * rt_backup_inspect:
 * @path: a file that may be anything
 *
 * Reads the whole file and compares it with its checksums. No key is needed, and nothing of a
 * record is seen.
 *
 * Returns: (transfer full): what it says about itself; %NULL with a sentence.
 */
RtBackupFacts *
rt_backup_inspect (const char *path, GError **error)
{
  return inspect (path, NULL, error);
}

/**
 * rt_backup_restore:
 * @path: a file that may be anything
 * @folder: where the practice will be; nothing may be there
 *
 * Puts the practice together beside its place and moves it there in one step. It is opened with its
 * passphrase as any practice; an older schema is brought up to date then.
 *
 * Returns: whether it is there; if not, nothing is left behind.
 */
gboolean
rt_backup_restore (const char *path, const char *folder, GError **error)
{
  g_autofree char *temporary = rt_practice_files_begin (folder, error);
  g_autoptr (RtBackupFacts) facts = NULL;

  if (temporary == NULL)
    return FALSE;
  facts = inspect (path, temporary, error);
  if (facts != NULL && rt_practice_files_check (temporary, error)
      && rt_ballast_make (temporary, error) && rt_practice_files_finish (temporary, folder, error))
    return TRUE;
  rt_practice_files_give_up (temporary);
  return FALSE;
}

/* ---- writing ---- */

static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  g_autofree char *data = NULL;
  gsize size;

  return g_file_get_contents (from, &data, &size, error)
         && g_file_set_contents_full (to, data, (gssize)size, G_FILE_SET_CONTENTS_DURABLE, 0600,
                                      error);
}

/* The copy opens with the key, reads through page by page, and its log ends where the practice's
 * does. */
static gboolean
verify_copy (RtStore *store, const char *path, RtBackupFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RtDatabase) copy = NULL;

  if (!rt_store_check_database (path, rt_store_key (store), problems, error))
    return FALSE;
  if (problems->len > 0)
    return refuse (RT_STORE_ERROR_DAMAGED, g_ptr_array_index (problems, 0), error);
  copy = rt_database_open (path, RT_DATABASE_READ, rt_store_key (store), error);
  return copy != NULL && read_practice (copy, facts, error) && rt_database_settle (copy, error);
}

/* A connection of its own: records can be read and written meanwhile. */
static gboolean
copy_database (RtStore *store, const char *target, GError **error)
{
  g_autofree char *path = rt_practice_files_database (rt_store_folder (store));
  g_autoptr (RtDatabase) database =
      rt_database_open (path, RT_DATABASE_READ, rt_store_key (store), error);

  return database != NULL && rt_database_copy (database, target, rt_store_key (store), error);
}

static gboolean
gather (RtStore *store, char **sources, RtBackupFacts *facts, GError **error)
{
  const char *folder = rt_store_folder (store);

  for (int member = RT_BACKUP_KEYS; member <= RT_BACKUP_KEYS_COPY; member++)
    {
      g_autofree char *from =
          g_build_filename (folder, rt_backup_member_name ((RtBackupMember)member), NULL);

      if (!copy_file (from, sources[member], error))
        return FALSE;
    }
  facts->program = g_strdup (RT_VERSION);
  facts->created_utc = rt_moment_utc_s (rt_clock_now ());
  return copy_database (store, sources[RT_BACKUP_DATABASE], error)
         && verify_copy (store, sources[RT_BACKUP_DATABASE], facts, error)
         && write_manifest (sources[RT_BACKUP_MANIFEST], facts, sources, error);
}

/* Written beside its place, read back, and moved there in one step. */
static gboolean
pack (const char *path, char **sources, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (RtBackupFacts) facts = NULL;

  g_unlink (part);
  if (rt_backup_archive_write (part, sources, error))
    facts = rt_backup_inspect (part, error);
  if (facts != NULL && rename (part, path) == 0)
    return TRUE;
  if (facts != NULL)
    rt_store_set_errno (errno, error);
  g_unlink (part);
  return FALSE;
}

/**
 * rt_backup_write:
 * @path: where the backup goes; a file of that name is replaced only when the new one is whole
 *
 * Copies the practice as it stands in one transaction while it stays in use, opens the copy and
 * reads it through, and packs it into one file that is read back and compared.
 *
 * Returns: (transfer full): what the backup says about itself; %NULL with an error, and nothing is
 * left behind.
 */
RtBackupFacts *
rt_backup_write (RtStore *store, const char *path, GError **error)
{
  g_autofree char *temporary = g_build_filename (rt_store_folder (store), ".backup-XXXXXX", NULL);
  g_autoptr (RtBackupFacts) facts = g_new0 (RtBackupFacts, 1);
  g_auto (GStrv) sources = g_new0 (char *, RT_N_BACKUP_MEMBERS + 1);
  gboolean written;

  if (g_mkdtemp_full (temporary, 0700) == NULL)
    {
      rt_store_set_errno (errno, error);
      return NULL;
    }
  for (int member = 0; member < RT_N_BACKUP_MEMBERS; member++)
    sources[member] =
        g_build_filename (temporary, rt_backup_member_name ((RtBackupMember)member), NULL);
  written = gather (store, sources, facts, error) && pack (path, sources, error);
  rt_practice_files_give_up (temporary);
  return written ? g_steal_pointer (&facts) : NULL;
}

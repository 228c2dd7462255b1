/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "migration.h"

#include <glib/gi18n.h>

#include "migration-scripts.h"

/** rt_migration_newest: Returns: the number of the newest schema. */
int
rt_migration_newest (void)
{
  return (int)G_N_ELEMENTS (rt_migration_scripts);
}

/**
 * rt_migration_script:
 * @version: 1 to rt_migration_newest()
 *
 * Returns: (transfer none): the statements that lead from the schema before to @version.
 */
const char *
rt_migration_script (int version)
{
  return rt_migration_scripts[version - 1];
}

/**
 * rt_migration_check_version:
 * @version: (out): the schema of the database; 0 for an empty one
 *
 * Returns: whether this is a practice of a schema this program knows; %RT_STORE_ERROR_NEWER or
 *   %RT_STORE_ERROR_NOT_A_PRACTICE with a sentence if not. Nothing is written.
 */
gboolean
rt_migration_check_version (RtDatabase *database, int *version, GError **error)
{
  gint64 application, user_version;

  if (!rt_database_query_integer (database, "PRAGMA application_id", &application, error)
      || !rt_database_query_integer (database, "PRAGMA user_version", &user_version, error))
    return FALSE;
  *version = (int)user_version;
  if (user_version > rt_migration_newest ())
    {
      g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NEWER,
                           _ ("This practice was last used with a newer version of Reuptake. "
                              "Update the program to open it; nothing was changed."));
      return FALSE;
    }
  if (application == RT_DATABASE_APPLICATION_ID && user_version > 0)
    return TRUE;
  g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_A_PRACTICE,
                       _ ("The database in this folder does not belong to a practice."));
  return FALSE;
}

static gboolean
run_one (RtDatabase *database, int version, GError **error)
{
  if (!rt_database_run (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (rt_database_run_script (database, rt_migration_script (version), error)
      && rt_database_run (database, "PRAGMA application_id = 1383428212", error)
      && rt_database_set_version (database, version, error)
      && rt_database_run (database, "COMMIT", error))
    return TRUE;
  rt_database_run (database, "ROLLBACK", NULL);
  return FALSE;
}

/* A copy that opens with the key and reads through is a backup; anything else is none. */
static gboolean
back_up (RtDatabase *database, const char *path, const RtSecretBytes *key, GError **error)
{
  g_autoptr (RtDatabase) copy = NULL;
  gint64 problems;

  if (!rt_database_copy (database, path, key, error))
    return FALSE;
  copy = rt_database_open (path, RT_DATABASE_READ, key, error);
  return copy != NULL
         && rt_database_query_integer (
             copy, "SELECT count (*) FROM pragma_quick_check WHERE quick_check <> 'ok'", &problems,
             error)
         && (problems == 0 || rt_store_set_sqlite (11, error)) && rt_database_settle (copy, error);
}

/**
 * rt_migration_run:
 * @backup_path: (nullable): where a verified copy goes before anything is changed; %NULL only for a
 *   new database
 * @key: the database's key
 *
 * Brings the database to the newest schema, one transaction for each step.
 *
 * Returns: whether it is there; if not, the database is as the last finished step left it.
 */
gboolean
rt_migration_run (RtDatabase *database,
                  const char *backup_path,
                  const RtSecretBytes *key,
                  GError **error)
{
  gint64 version;

  if (!rt_database_query_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == rt_migration_newest ())
    return TRUE;
  if (backup_path != NULL && !back_up (database, backup_path, key, error))
    return FALSE;
  for (int next = (int)version + 1; next <= rt_migration_newest (); next++)
    if (!run_one (database, next, error))
      return FALSE;
  return TRUE;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-check.h"

#include <glib/gi18n.h>

#include "audit-log.h"
#include "practice-row.h"

typedef gboolean (*Check) (RtDatabase *database, GPtrArray *problems, GError **error);

static void
add_problem (GPtrArray *problems, const char *sentence)
{
  if (!g_ptr_array_find_with_equal_func (problems, sentence, g_str_equal, NULL))
    g_ptr_array_add (problems, g_strdup (sentence));
}

/* Every row the statement gives, but "ok", is a problem of the same kind; so is a page that stops
 * the statement from being run to its end. */
static gboolean
check_rows (RtDatabase *database,
            const char *sql,
            const char *sentence,
            GPtrArray *problems,
            GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (database, sql, error);
  guint n = 0;
  RtStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    if (g_strcmp0 (rt_statement_peek_text (statement, 0), "ok") != 0)
      n++;
  if (n > 0)
    add_problem (problems, sentence);
  return step == RT_STEP_DONE;
}

static gboolean
check_pages (RtDatabase *database, GPtrArray *problems, GError **error)
{
  return check_rows (database, "PRAGMA cipher_integrity_check",
                     _ ("Pages of the database are damaged or were changed from outside."),
                     problems, error);
}

static gboolean
check_structure (RtDatabase *database, GPtrArray *problems, GError **error)
{
  return check_rows (database, "PRAGMA quick_check",
                     _ ("The structure of the database is damaged."), problems, error);
}

static gboolean
check_references (RtDatabase *database, GPtrArray *problems, GError **error)
{
  return check_rows (database, "PRAGMA foreign_key_check",
                     _ ("Entries of the database refer to others that are missing."), problems,
                     error);
}

static gboolean
check_log (RtDatabase *database, GPtrArray *problems, GError **error)
{
  g_autofree char *sentence = NULL;
  gint64 broken;

  if (!rt_audit_log_verify (database, &broken, error))
    return FALSE;
  if (broken == 0)
    return TRUE;
  sentence = g_strdup_printf (_ ("The activity log was changed from outside: row "
                                 "%" G_GINT64_FORMAT " does not follow from the one before."),
                              broken);
  add_problem (problems, sentence);
  return TRUE;
}

/* One check on a connection of its own: a bad page spoils what comes after it on the same one. */
static gboolean
run_check (
    const char *path, const RtSecretBytes *key, Check check, GPtrArray *problems, GError **error)
{
  g_autoptr (RtDatabase) database = rt_database_open (path, RT_DATABASE_READ, key, error);
  g_autoptr (GError) local_error = NULL;

  if (database == NULL)
    return FALSE;
  if (check (database, problems, &local_error))
    return TRUE;
  if (g_error_matches (local_error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED))
    {
      add_problem (problems, _ ("Pages of the database are damaged or were changed from outside."));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * rt_store_check_database:
 * @path: the database file
 * @key: its key
 * @problems: (element-type utf8): gets one sentence for each kind of problem
 *
 * Checks every page's authenticity, the structure, the references, and the activity log.
 *
 * Returns: whether the checks could be run.
 */
gboolean
rt_store_check_database (const char *path,
                         const RtSecretBytes *key,
                         GPtrArray *problems,
                         GError **error)
{
  static const Check checks[] = { check_pages, check_structure, check_references, check_log };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!run_check (path, key, checks[i], problems, error))
      return FALSE;
  return TRUE;
}

/**
 * rt_store_check_keys:
 * @folder: the practice folder
 *
 * Checks that keys and keys.copy hold and agree, and that the database knows every holder.
 *
 * Returns: whether the checks could be run.
 */
gboolean
rt_store_check_keys (RtDatabase *database, const char *folder, GPtrArray *problems, GError **error)
{
  g_autoptr (RtKeyFile) keys = rt_key_file_load (folder, error);

  if (keys == NULL)
    return FALSE;
  if (keys->needs_repair)
    g_ptr_array_add (problems, g_strdup (_ ("The keys and their copy differ.")));
  for (guint i = 0; i < keys->holders->len; i++)
    {
      gboolean known;

      if (!rt_practice_row_knows_holder (database, g_ptr_array_index (keys->holders, i), &known,
                                         error))
        return FALSE;
      if (!known)
        g_ptr_array_add (problems, g_strdup (_ ("The keys name somebody the database does not "
                                                "know.")));
    }
  return TRUE;
}

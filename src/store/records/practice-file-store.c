/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "practice-file-store.h"

#include "audit-log.h"

/** rt_practice_file_free: frees the file. */
void
rt_practice_file_free (RtPracticeFile *file)
{
  g_free (file->name);
  g_free (file->media_type);
  g_clear_pointer (&file->content, g_bytes_unref);
  g_free (file);
}

static gboolean
run_logged (RtDatabase *database, RtStatement *statement, const char *name, GError **error)
{
  RtAuditEntry entry = { "practice_file", name, NULL, NULL };

  return rt_statement_run (statement, error) && rt_audit_log_append (database, &entry, NULL, error);
}

/**
 * rt_practice_file_store_put:
 * @name: such as pack/own_sleep.json; a file of that name is replaced
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_practice_file_store_put (
    RtDatabase *database, const char *name, const char *media_type, GBytes *content, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO practice_file (name, media_type, content) VALUES (?1, ?2, ?3) "
      "ON CONFLICT (name) DO UPDATE SET media_type = excluded.media_type, "
      "content = excluded.content",
      error);
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "ttb", name, media_type, data != NULL ? data : (const guint8 *)"",
                     size);
  return run_logged (database, statement, name, error);
}

/** rt_practice_file_store_remove: Returns: whether no file of that name is there any more. */
gboolean
rt_practice_file_store_remove (RtDatabase *database, const char *name, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "DELETE FROM practice_file WHERE name = ?1", error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "t", name);
  return run_logged (database, statement, name, error);
}

/**
 * rt_practice_file_store_list:
 * @prefix: what the names begin with
 *
 * Returns: (transfer full) (element-type RtPracticeFile): the files with their contents, by name;
 *   %NULL with an error.
 */
GPtrArray *
rt_practice_file_store_list (RtDatabase *database, const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_practice_file_free);
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "SELECT name, media_type, content FROM practice_file "
                           "WHERE substr (name, 1, length (?1)) = ?1 ORDER BY name",
                           error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "t", prefix);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      RtPracticeFile *file = g_new0 (RtPracticeFile, 1);
      gsize size = 0;
      const guint8 *data = rt_statement_peek_blob (statement, 2, &size);

      file->name = rt_statement_text (statement, 0);
      file->media_type = rt_statement_text (statement, 1);
      file->content = g_bytes_new (data, size);
      g_ptr_array_add (files, file);
    }
  return step == RT_STEP_DONE ? g_steal_pointer (&files) : NULL;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "attachment-store.h"

#include <glib/gi18n.h>

#include "change-log.h"

/**
 * rt_attachment_store_insert:
 * @attachment: with its content; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_attachment_store_insert (RtDatabase *database, RtAttachment *attachment, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO attachment (uuid, patient_id, encounter_id, added_utc, added_local, title, "
      "media_type, content, lab_report_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      error);
  gsize size;
  const guint8 *data = g_bytes_get_data (attachment->content, &size);

  if (statement == NULL)
    return FALSE;
  if (attachment->uuid == NULL)
    attachment->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "tiIiittbI", attachment->uuid, attachment->patient_id,
                     attachment->encounter_id, rt_moment_utc_s (attachment->added_at),
                     attachment->added_at.local_s, attachment->title, attachment->media_type,
                     data != NULL ? data : (const guint8 *)"", size, attachment->lab_report_id);
  return rt_change_log_insert (database, statement, RT_ENTITY_ATTACHMENT, attachment->patient_id,
                               attachment->uuid, &attachment->id, error);
}

/**
 * rt_attachment_store_list:
 *
 * Returns: (transfer full) (element-type RtAttachment): the patient's attachments without their
 * content, oldest first; %NULL with an error.
 */
GPtrArray *
rt_attachment_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_attachment_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, encounter_id, added_utc, added_local, title, media_type, "
      "lab_report_id FROM attachment WHERE patient_id = ?1 AND withdrawn = 0 ORDER BY added_utc, "
      "id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      RtAttachment *attachment = rt_attachment_new ();

      attachment->id = rt_statement_integer (statement, 0);
      attachment->uuid = rt_statement_text (statement, 1);
      attachment->patient_id = rt_statement_integer (statement, 2);
      attachment->encounter_id = rt_statement_integer (statement, 3);
      attachment->added_at.local_s = rt_statement_integer (statement, 5);
      attachment->added_at.offset_s =
          (gint32)(attachment->added_at.local_s - rt_statement_integer (statement, 4));
      attachment->added_at.precision = RT_PRECISION_SECOND;
      attachment->title = rt_statement_text (statement, 6);
      attachment->media_type = rt_statement_text (statement, 7);
      attachment->lab_report_id = rt_statement_integer (statement, 8);
      g_ptr_array_add (list, attachment);
    }
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * rt_attachment_store_content:
 *
 * Returns: (transfer full): the bytes of an attachment; %NULL with an error.
 */
GBytes *
rt_attachment_store_content (RtDatabase *database, gint64 id, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT content FROM attachment WHERE id = ?1", error);
  const guint8 *data;
  gsize size;
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", id);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_DONE)
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                         _ ("There is no such attachment in this practice."));
  if (step != RT_STEP_ROW)
    return NULL;
  data = rt_statement_peek_blob (statement, 0, &size);
  return g_bytes_new (data, size);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "patient-setting-store.h"

#include <glib/gi18n.h>

#include "audit-log.h"
#include "store-error.h"

/**
 * rt_patient_setting_store_get:
 * @name: what is remembered
 *
 * Returns: (transfer full): its value, the empty text when nothing is; %NULL with an error.
 */
char *
rt_patient_setting_store_get (RtDatabase *database,
                              gint64 patient_id,
                              const char *name,
                              GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "SELECT value FROM patient_setting WHERE patient_id = ?1 AND name = ?2", error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "it", patient_id, name);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return NULL;
  return step == RT_STEP_ROW ? rt_statement_text (statement, 0) : g_strdup ("");
}

/**
 * rt_patient_setting_store_each:
 * @patient_id: whose; 0 for everybody
 * @prefix: how the names begin
 * @func: (scope call): called for each
 *
 * Returns: whether they could be read.
 */
gboolean
rt_patient_setting_store_each (RtDatabase *database,
                               gint64 patient_id,
                               const char *prefix,
                               RtPatientSettingFunc func,
                               gpointer user_data,
                               GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT patient_id, name, value FROM patient_setting "
      "WHERE (patient_id = ?1 OR ?1 = 0) AND substr (name, 1, length (?2)) = ?2",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "it", patient_id, prefix);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    func (rt_statement_integer (statement, 0), rt_statement_peek_text (statement, 1),
          rt_statement_peek_text (statement, 2), user_data);
  return step == RT_STEP_DONE;
}

static char *
patient_uuid (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT uuid FROM patient WHERE id = ?1", error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ROW)
    return rt_statement_text (statement, 0);
  if (step == RT_STEP_DONE)
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                         _ ("The patient is not in this practice any more."));
  return NULL;
}

static gboolean
put (RtDatabase *database,
     gint64 patient_id,
     const char *name,
     const char *value,
     gboolean forget,
     GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      forget ? "DELETE FROM patient_setting WHERE patient_id = ?1 AND name = ?2"
             : "INSERT INTO patient_setting (patient_id, name, value) VALUES (?1, ?2, ?3) "
               "ON CONFLICT (patient_id, name) DO UPDATE SET value = excluded.value",
      error);

  if (statement == NULL)
    return FALSE;
  if (forget)
    rt_statement_bind (statement, "it", patient_id, name);
  else
    rt_statement_bind (statement, "itt", patient_id, name, value);
  return rt_statement_run (statement, error);
}

/**
 * rt_patient_setting_store_set:
 * @name: what is remembered
 * @value: (nullable): %NULL or the empty text forgets it
 *
 * Returns: whether it was stored. The activity log tells that something was remembered for the
 *   patient, not what; what belongs to a batch is not logged on its own.
 */
gboolean
rt_patient_setting_store_set (
    RtDatabase *database, gint64 patient_id, const char *name, const char *value, GError **error)
{
  g_autofree char *uuid = patient_uuid (database, patient_id, error);
  RtAuditEntry entry = { "patient_setting", uuid, NULL, NULL };

  return uuid != NULL
         && put (database, patient_id, name, value, value == NULL || *value == '\0', error)
         && (rt_database_is_batch (database)
             || rt_audit_log_append (database, &entry, NULL, error));
}

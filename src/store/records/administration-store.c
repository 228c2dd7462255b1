/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "administration-store.h"

#include "change-log.h"

/**
 * rt_administration_store_insert:
 * @administration: a use of a stored intervention; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_administration_store_insert (RtDatabase *database,
                                gint64 patient_id,
                                RtAdministration *administration,
                                GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO administration (uuid, intervention_id, at_utc, at_local, at_precision, dose, "
      "dose_text, unit, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      error);

  if (statement == NULL)
    return FALSE;
  if (administration->uuid == NULL)
    administration->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "timRttt", administration->uuid, administration->intervention_id,
                     administration->at, administration->has_dose, administration->dose,
                     administration->dose_text, administration->unit, administration->note);
  return rt_change_log_insert (database, statement, RT_ENTITY_ADMINISTRATION, patient_id,
                               administration->uuid, &administration->id, error);
}

static RtAdministration *
read_administration (RtStatement *statement)
{
  RtAdministration *administration = rt_administration_new ();

  administration->id = rt_statement_integer (statement, 0);
  administration->uuid = rt_statement_text (statement, 1);
  administration->intervention_id = rt_statement_integer (statement, 2);
  administration->at = rt_statement_moment (statement, 3);
  administration->has_dose = !rt_statement_is_null (statement, 6);
  administration->dose = rt_statement_real (statement, 6);
  administration->dose_text = rt_statement_text (statement, 7);
  administration->unit = rt_statement_text (statement, 8);
  administration->note = rt_statement_text (statement, 9);
  return administration;
}

/**
 * rt_administration_store_list:
 *
 * Returns: (transfer full) (element-type RtAdministration): the uses of an intervention in time
 *   order, withdrawn ones left out; %NULL with an error.
 */
GPtrArray *
rt_administration_store_list (RtDatabase *database, gint64 intervention_id, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_administration_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, intervention_id, at_utc, at_local, at_precision, dose, dose_text, unit, "
      "note FROM administration WHERE intervention_id = ?1 AND withdrawn = 0 ORDER BY at_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", intervention_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_administration (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * rt_adherence_store_insert:
 * @adherence: a report about a stored intervention; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_adherence_store_insert (RtDatabase *database,
                           gint64 patient_id,
                           RtAdherenceReport *adherence,
                           GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO adherence_report (uuid, intervention_id, at_utc, at_local, at_precision, "
      "percent, report) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);

  if (statement == NULL)
    return FALSE;
  if (adherence->uuid == NULL)
    adherence->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "timRt", adherence->uuid, adherence->intervention_id, adherence->at,
                     adherence->has_percent, adherence->percent, adherence->report);
  return rt_change_log_insert (database, statement, RT_ENTITY_ADHERENCE_REPORT, patient_id,
                               adherence->uuid, &adherence->id, error);
}

static RtAdherenceReport *
read_adherence (RtStatement *statement)
{
  RtAdherenceReport *adherence = rt_adherence_report_new ();

  adherence->id = rt_statement_integer (statement, 0);
  adherence->uuid = rt_statement_text (statement, 1);
  adherence->intervention_id = rt_statement_integer (statement, 2);
  adherence->at = rt_statement_moment (statement, 3);
  adherence->has_percent = !rt_statement_is_null (statement, 6);
  adherence->percent = rt_statement_real (statement, 6);
  adherence->report = rt_statement_text (statement, 7);
  return adherence;
}

/**
 * rt_adherence_store_list:
 *
 * Returns: (transfer full) (element-type RtAdherenceReport): what the patient said about an
 *   intervention in time order, withdrawn reports left out; %NULL with an error.
 */
GPtrArray *
rt_adherence_store_list (RtDatabase *database, gint64 intervention_id, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_adherence_report_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, intervention_id, at_utc, at_local, at_precision, percent, report FROM "
      "adherence_report WHERE intervention_id = ?1 AND withdrawn = 0 ORDER BY at_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", intervention_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_adherence (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "draft-store.h"

#include "clock.h"

/**
 * rt_draft_store_put:
 * @place: where the text is being typed
 * @text: what stands there now; the empty text forgets the draft
 *
 * Keeps a text that is not saved yet. The activity log tells of what is saved, not of every pause
 * in typing.
 *
 * Returns: whether it was kept.
 */
gboolean
rt_draft_store_put (
    RtDatabase *database, gint64 patient_id, const char *place, const char *text, GError **error)
{
  gboolean forget = *text == '\0';
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      forget ? "DELETE FROM draft WHERE patient_id = ?1 AND place = ?2"
             : "INSERT INTO draft (patient_id, place, text, written_utc) VALUES (?1, ?2, ?3, ?4) "
               "ON CONFLICT (patient_id, place) DO UPDATE SET text = excluded.text, "
               "written_utc = excluded.written_utc",
      error);

  if (statement == NULL)
    return FALSE;
  if (forget)
    rt_statement_bind (statement, "it", patient_id, place);
  else
    rt_statement_bind (statement, "itti", patient_id, place, text,
                       rt_moment_utc_s (rt_clock_now ()));
  return rt_statement_run (statement, error);
}

/**
 * rt_draft_store_get:
 * @place: where the text was being typed
 *
 * Returns: (transfer full): the text, empty without a draft; %NULL with an error.
 */
char *
rt_draft_store_get (RtDatabase *database, gint64 patient_id, const char *place, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "SELECT text FROM draft WHERE patient_id = ?1 AND place = ?2", error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "it", patient_id, place);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return NULL;
  return step == RT_STEP_ROW ? rt_statement_text (statement, 0) : g_strdup ("");
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hand-over-store.h"

#include <sodium.h>
#include <string.h>

#include "change-log.h"
#include "clock.h"
#include "patient-store.h"

/* Of an assessment a and the hand-over s: whether the patient finished it since that began,
 * whenever it was begun. What is finished has its values before in the history. */
#define FINISHED_SINCE                                                                             \
  "a.status = 'complete' AND a.entered_through = 'patient' AND EXISTS ("                           \
  "SELECT 1 FROM history AS h JOIN audit AS l ON l.seq = h.audit_seq "                             \
  "WHERE h.patient_id = a.patient_id AND h.entity_kind = 'assessment' "                            \
  "AND h.entity_uuid = a.uuid AND l.at_utc >= s.started_utc)"

/* The log tells that the device changed hands, with the patient's random id. */
static gboolean
log_hands (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (RtPatient) patient = rt_patient_store_get (database, patient_id, error);

  return patient != NULL && rt_change_log_read (database, patient_id, patient->uuid, error);
}

/* A PIN is short; Argon2id makes trying all of them on a copy of the open database slow, and the
 * number of tries here is limited. */
static gboolean
hash_pin (const char *pin, char *hash, GError **error)
{
  if (crypto_pwhash_str (hash, pin, strlen (pin), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                         crypto_pwhash_MEMLIMIT_INTERACTIVE)
      == 0)
    return TRUE;
  return rt_store_set_sqlite (7, error); /* out of memory */
}

/**
 * rt_hand_over_store_begin:
 * @instrument_ids: what is to be answered, in order
 * @pin: (nullable): digits that end it; %NULL when only the passphrase does
 *
 * Takes the place of a hand-over before.
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_hand_over_store_begin (RtDatabase *database,
                          gint64 patient_id,
                          const char *const *instrument_ids,
                          const char *pin,
                          GError **error)
{
  g_autofree char *ids = g_strjoinv ("\n", (char **)instrument_ids);
  char hash[crypto_pwhash_STRBYTES] = "";
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT OR REPLACE INTO patient_session (id, patient_id, instruments, started_utc, pin_hash) "
      "VALUES (1, ?1, ?2, ?3, ?4)",
      error);

  if (statement == NULL || (pin != NULL && !hash_pin (pin, hash, error)))
    return FALSE;
  rt_statement_bind (statement, "itit", patient_id, ids, rt_moment_utc_s (rt_clock_now ()),
                     pin != NULL ? hash : NULL);
  return rt_statement_run (statement, error) && log_hands (database, patient_id, error);
}

static gboolean
is_answered (RtDatabase *database,
             gint64 patient_id,
             const char *instrument_id,
             gboolean *answered,
             GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT 1 FROM patient_session AS s JOIN assessment AS a ON a.patient_id = s.patient_id "
      "WHERE s.id = 1 AND a.patient_id = ?1 AND a.instrument_id = ?2 AND " FINISHED_SINCE
      " LIMIT 1",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "it", patient_id, instrument_id);
  step = rt_statement_step (statement, error);
  *answered = step == RT_STEP_ROW;
  return step != RT_STEP_ERROR;
}

static gboolean
find_remaining (RtDatabase *database, RtHandOver *hand_over, const char *ids, GError **error)
{
  g_auto (GStrv) all = g_strsplit (ids, "\n", -1);
  g_autoptr (GStrvBuilder) remaining = g_strv_builder_new ();

  for (int i = 0; all[i] != NULL; i++)
    {
      gboolean answered;

      if (!is_answered (database, hand_over->patient_id, all[i], &answered, error))
        return FALSE;
      if (!answered)
        g_strv_builder_add (remaining, all[i]);
    }
  hand_over->remaining = g_strv_builder_end (remaining);
  return TRUE;
}

/* Answers are on the list of critical ones from the moment they are saved; what is begun counts
 * whenever it was, because the patient goes on with it. */
static gboolean
find_calls (RtDatabase *database, RtHandOver *hand_over, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "SELECT 1 FROM patient_session AS s "
                           "JOIN assessment AS a ON a.patient_id = s.patient_id "
                           "JOIN critical_answer AS c ON c.assessment_id = a.id "
                           "WHERE s.id = 1 AND c.withdrawn = 0 "
                           "AND instr (char (10) || s.instruments || char (10), "
                           "           char (10) || a.instrument_id || char (10)) > 0 "
                           "AND ((a.status = 'in_progress' AND a.entered_through = 'patient') "
                           "     OR (" FINISHED_SINCE ")) LIMIT 1",
                           error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  step = rt_statement_step (statement, error);
  hand_over->calls = step == RT_STEP_ROW;
  return step != RT_STEP_ERROR;
}

/**
 * rt_hand_over_store_read:
 *
 * Returns: (transfer full): the hand-over under way; with patient_id 0 when there is none; %NULL
 * with an error.
 */
RtHandOver *
rt_hand_over_store_read (RtDatabase *database, GError **error)
{
  g_autoptr (RtHandOver) hand_over = rt_hand_over_new ();
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "SELECT patient_id, instruments, pin_hash IS NOT NULL, tries "
                           "FROM patient_session WHERE id = 1",
                           error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return NULL;
  if (step == RT_STEP_DONE)
    return g_steal_pointer (&hand_over);
  hand_over->patient_id = rt_statement_integer (statement, 0);
  hand_over->has_pin = rt_statement_integer (statement, 2) != 0;
  hand_over->n_tries = (int)rt_statement_integer (statement, 3);
  return find_remaining (database, hand_over, rt_statement_peek_text (statement, 1), error)
                 && find_calls (database, hand_over, error)
             ? g_steal_pointer (&hand_over)
             : NULL;
}

static gboolean
run (RtDatabase *database, const char *sql, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (database, sql, error);

  return statement != NULL && rt_statement_run (statement, error);
}

/**
 * rt_hand_over_store_try_pin:
 * @pin: as typed
 * @right: (out): whether it is the PIN of the hand-over
 *
 * Counts the try before it is known whether it is right, so that a try cannot be undone by killing
 * the program.
 *
 * Returns: whether it was tried and counted.
 */
gboolean
rt_hand_over_store_try_pin (RtDatabase *database, const char *pin, gboolean *right, GError **error)
{
  g_autoptr (RtStatement) statement = NULL;
  const char *hash;
  RtStep step;

  *right = FALSE;
  if (!run (database, "UPDATE patient_session SET tries = tries + 1 WHERE id = 1", error))
    return FALSE;
  statement =
      rt_database_prepare (database, "SELECT pin_hash FROM patient_session WHERE id = 1", error);
  if (statement == NULL)
    return FALSE;
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return FALSE;
  hash = step == RT_STEP_ROW ? rt_statement_peek_text (statement, 0) : NULL;
  *right = hash != NULL && crypto_pwhash_str_verify (hash, pin, strlen (pin)) == 0;
  return TRUE;
}

/**
 * rt_hand_over_store_end:
 *
 * The device is back in the practitioner's hands. Answers given so far stay.
 *
 * Returns: whether it was stored and logged; also %TRUE when nobody had it.
 */
gboolean
rt_hand_over_store_end (RtDatabase *database, GError **error)
{
  g_autoptr (RtHandOver) hand_over = rt_hand_over_store_read (database, error);

  if (hand_over == NULL)
    return FALSE;
  return hand_over->patient_id == 0
         || (run (database, "DELETE FROM patient_session WHERE id = 1", error)
             && log_hands (database, hand_over->patient_id, error));
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hand-over.h"

#include <glib/gi18n.h>
#include <string.h>

#include "assessment-store.h"
#include "hand-over-store.h"
#include "practice-private.h"
#include "practice-settings.h"
#include "setting-store.h"

#define MIN_PIN_DIGITS 4
#define MAX_PIN_DIGITS 12

static gboolean
invalid (const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, sentence);
  return FALSE;
}

/**
 * rt_hand_over_check_pin:
 * @pin: as typed
 *
 * Returns: whether it can be a PIN: 4 to 12 digits that are not all the same.
 */
gboolean
rt_hand_over_check_pin (const char *pin, GError **error)
{
  gsize length = strspn (pin, "0123456789");
  gboolean all_same = TRUE;

  if (pin[length] != '\0' || length < MIN_PIN_DIGITS || length > MAX_PIN_DIGITS)
    return invalid (_ ("A PIN has 4 to 12 digits."), error);
  for (gsize i = 1; i < length; i++)
    all_same = all_same && pin[i] == pin[0];
  return !all_same
         || invalid (_ ("This PIN is one digit repeated. Choose one that is harder to guess."),
                     error);
}

typedef struct
{
  gint64 patient_id;
  const char *const *instrument_ids;
  const char *pin;
  gboolean right;
  RtHandOver *hand_over;
} Job;

static gboolean
begin_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;

  return rt_hand_over_store_begin (database, job->patient_id, job->instrument_ids, job->pin, error);
}

/**
 * rt_practice_begin_hand_over:
 * @instrument_ids: what the patient answers, in order
 * @pin: (nullable): digits that end it beside the passphrase, valid for this hand-over alone
 *
 * From now on @practice answers nothing but what appends answers of the patient to these
 * questionnaires, and what ends it: every other call fails with %RT_PRACTICE_ERROR_HANDED_OVER.
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_begin_hand_over (RtPractice *practice,
                             gint64 patient_id,
                             const char *const *instrument_ids,
                             const char *pin,
                             GError **error)
{
  Job job = { .patient_id = patient_id, .instrument_ids = instrument_ids, .pin = pin };

  if (instrument_ids == NULL || instrument_ids[0] == NULL)
    return invalid (_ ("Choose at least one questionnaire."), error);
  for (int i = 0; instrument_ids[i] != NULL; i++)
    if (rt_catalogue_instrument (rt_practice_catalogue (practice), instrument_ids[i]) == NULL)
      return invalid (_ ("This practice has no questionnaire of that name."), error);
  if (pin != NULL && !rt_hand_over_check_pin (pin, error))
    return FALSE;
  if (!rt_practice_write (practice, "hand-over.begin", begin_job, &job, NULL, error))
    return FALSE;
  rt_practice_set_handed_over (
      practice, &(RtHandOver){ .patient_id = patient_id, .remaining = (char **)instrument_ids });
  return TRUE;
}

static gboolean
read_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  job->hand_over = rt_hand_over_store_read (database, error);
  return job->hand_over != NULL;
}

/* Nobody knows who has it, so nobody gets at anything: closed for the battery of nobody. */
static void
close_unread (RtPractice *practice)
{
  g_autoptr (RtHandOver) unknown = rt_hand_over_new ();

  if (!rt_practice_is_handed_over (practice))
    rt_practice_set_handed_over (practice, unknown);
}

/**
 * rt_practice_read_hand_over:
 *
 * When somebody has it, as after a restart, @practice is closed as rt_practice_begin_hand_over()
 * closes it; also when it cannot be read whether somebody has it. Then only the passphrase opens
 * it.
 *
 * Returns: (transfer full): who has the device and what is still to be answered; patient_id is 0
 * when nobody has it; %NULL with an error.
 */
RtHandOver *
rt_practice_read_hand_over (RtPractice *practice, GError **error)
{
  Job job = { 0 };

  if (!rt_practice_read_for_patient (practice, read_job, &job, NULL, error))
    {
      close_unread (practice);
      return NULL;
    }
  if (job.hand_over->patient_id != 0)
    rt_practice_set_handed_over (practice, job.hand_over);
  return job.hand_over;
}

typedef struct
{
  gint64 patient_id;
  GPtrArray *begun;
} BegunJob;

static gboolean
begun_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  BegunJob *job = data;

  job->begun = rt_assessment_store_list (database, job->patient_id, error);
  return job->begun != NULL;
}

/**
 * rt_practice_list_handed_over:
 * @hand_over: as it was read
 *
 * What the practitioner began is not the patient's to go on with, and what is finished is not
 * theirs to see.
 *
 * Returns: (transfer full) (element-type RtAssessment): what the patient began of it and did not
 * finish; %NULL with an error.
 */
GPtrArray *
rt_practice_list_handed_over (RtPractice *practice, const RtHandOver *hand_over, GError **error)
{
  BegunJob job = { hand_over->patient_id, NULL };

  if (!rt_practice_read_for_patient (practice, begun_job, &job, NULL, error))
    return NULL;
  for (guint i = job.begun->len; i > 0; i--)
    {
      const RtAssessment *begun = g_ptr_array_index (job.begun, i - 1);

      if (begun->status != RT_ASSESSMENT_IN_PROGRESS || begun->entered_through != RT_ENTERED_PATIENT
          || hand_over->remaining == NULL
          || !g_strv_contains ((const char *const *)hand_over->remaining, begun->instrument_id))
        g_ptr_array_remove_index (job.begun, i - 1);
    }
  return job.begun;
}

static gboolean
sentence_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  char **sentence = data;

  *sentence = rt_setting_store_get (database, RT_SETTING_PATIENT_SENTENCE, error);
  return *sentence != NULL;
}

/**
 * rt_practice_patient_sentence:
 *
 * Returns: (transfer full): what a patient reads after a critical answer, empty when the practice
 * chose none; %NULL with an error.
 */
char *
rt_practice_patient_sentence (RtPractice *practice, GError **error)
{
  char *sentence = NULL;

  return rt_practice_read_for_patient (practice, sentence_job, &sentence, NULL, error) ? sentence
                                                                                       : NULL;
}

static gboolean
try_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return rt_hand_over_store_try_pin (database, job->pin, &job->right, error);
}

static gboolean
end_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_hand_over_store_end (database, error);
}

static gboolean
end (RtPractice *practice, GError **error)
{
  if (!rt_practice_write (practice, "hand-over.end", end_job, NULL, NULL, error))
    return FALSE;
  rt_practice_set_handed_over (practice, NULL);
  return TRUE;
}

/**
 * rt_practice_end_hand_over_with_pin:
 * @pin: as typed
 *
 * Five tries, also across a restart; after that only the passphrase ends it.
 *
 * Returns: whether it ended; %RT_PRACTICE_ERROR_INVALID with a sentence for a wrong PIN.
 */
gboolean
rt_practice_end_hand_over_with_pin (RtPractice *practice, const char *pin, GError **error)
{
  g_autoptr (RtHandOver) now = rt_practice_read_hand_over (practice, error);
  Job job = { .pin = pin };
  guint left;

  if (now == NULL)
    return FALSE;
  if (!now->has_pin || now->n_tries >= RT_HAND_OVER_MAX_TRIES)
    return invalid (_ ("The PIN is no longer valid. Enter the passphrase of the practice."), error);
  if (!rt_practice_write (practice, "hand-over.try", try_job, &job, NULL, error))
    return FALSE;
  if (job.right)
    return end (practice, error);
  left = (guint)(RT_HAND_OVER_MAX_TRIES - now->n_tries - 1);
  if (left == 0)
    return invalid (
        _ ("This is not the PIN, and it is no longer valid. Enter the passphrase of the "
           "practice."),
        error);
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
               ngettext ("This is not the PIN. %u try is left.",
                         "This is not the PIN. %u tries are left.", left),
               left);
  return FALSE;
}

/**
 * rt_practice_end_hand_over:
 * @passphrase: of the practice
 *
 * The right passphrase opens the practice also where it cannot be read who has the computer:
 * whoever knows it could open all of it anyway.
 *
 * Returns: whether it ended; an error with a sentence for a wrong passphrase.
 */
gboolean
rt_practice_end_hand_over (RtPractice *practice, const RtSecretBytes *passphrase, GError **error)
{
  RtStore *store = rt_practice_hold_for_patient (practice, error);
  g_autoptr (RtHandOver) now = NULL;
  gboolean right;

  if (store == NULL)
    return FALSE;
  right = rt_store_check_passphrase (store, passphrase, error);
  rt_practice_release (practice);
  if (!right)
    return FALSE;
  now = rt_practice_read_hand_over (practice, NULL);
  if (now != NULL)
    return end (practice, error);
  rt_practice_set_handed_over (practice, NULL);
  return TRUE;
}

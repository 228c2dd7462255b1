/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hand-over.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hand-over-store.h"
#include "practice-private.h"

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
 * Returns: whether it was recorded. Whoever shows the patient's page takes everything else away.
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
  return rt_practice_write (practice, "hand-over.begin", begin_job, &job, NULL, error);
}

static gboolean
read_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  job->hand_over = rt_hand_over_store_read (database, error);
  return job->hand_over != NULL;
}

/**
 * rt_practice_read_hand_over:
 *
 * Returns: (transfer full): who has the device and what is still to be answered; patient_id is 0
 * when nobody has it; %NULL with an error.
 */
RtHandOver *
rt_practice_read_hand_over (RtPractice *practice, GError **error)
{
  Job job = { 0 };

  return rt_practice_read (practice, read_job, &job, NULL, error) ? job.hand_over : NULL;
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
    return rt_practice_write (practice, "hand-over.end", end_job, NULL, NULL, error);
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
 * Returns: whether it ended; an error with a sentence for a wrong passphrase.
 */
gboolean
rt_practice_end_hand_over (RtPractice *practice, const RtSecretBytes *passphrase, GError **error)
{
  RtStore *store = rt_practice_hold (practice, error);
  gboolean right;

  if (store == NULL)
    return FALSE;
  right = rt_store_check_passphrase (store, passphrase, error);
  rt_practice_release (practice);
  return right && rt_practice_write (practice, "hand-over.end", end_job, NULL, NULL, error);
}

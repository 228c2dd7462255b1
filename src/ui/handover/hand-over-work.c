/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "handover/hand-over-work.h"

#include <string.h>

#include "enter-assessment.h"
#include "practice-settings.h"

typedef struct
{
  gint64 patient_id;
  GStrv instrument_ids;
  char *pin;                 /* nullable */
  char *sentence;            /* nullable: stays as it is */
  RtSecretBytes *passphrase; /* nullable */
} Call;

/** rt_patient_start_free: Frees @start, which may be %NULL. */
void
rt_patient_start_free (RtPatientStart *start)
{
  if (start == NULL)
    return;
  g_clear_pointer (&start->hand_over, rt_hand_over_free);
  g_clear_pointer (&start->begun, g_ptr_array_unref);
  g_free (start->sentence);
  g_free (start);
}

/** rt_patient_start_find: Returns: (transfer none) (nullable): what was begun of a questionnaire.
 */
const RtAssessment *
rt_patient_start_find (const RtPatientStart *start, const char *instrument_id)
{
  for (guint i = 0; i < start->begun->len; i++)
    {
      const RtAssessment *begun = g_ptr_array_index (start->begun, i);

      if (g_str_equal (begun->instrument_id, instrument_id))
        return begun;
    }
  return NULL;
}

static void
call_free (gpointer data)
{
  Call *call = data;

  g_strfreev (call->instrument_ids);
  if (call->pin != NULL)
    rt_secret_wipe (call->pin, strlen (call->pin));
  g_free (call->pin);
  g_free (call->sentence);
  g_clear_pointer (&call->passphrase, rt_secret_bytes_free);
  g_free (call);
}

static gpointer
begin_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  if (call->sentence != NULL
      && !rt_practice_set_setting (practice, RT_SETTING_PATIENT_SENTENCE, call->sentence, error))
    return NULL;
  return GINT_TO_POINTER (rt_practice_begin_hand_over (
      practice, call->patient_id, (const char *const *)call->instrument_ids, call->pin, error));
}

/**
 * rt_hand_over_work_begin_async:
 * @pin: (nullable): digits that end it
 * @sentence: (nullable): what the patient reads after a critical answer; %NULL leaves it as it is
 *
 * Records that the device is handed over.
 */
void
rt_hand_over_work_begin_async (RtPractice *practice,
                               gint64 patient_id,
                               const char *const *instrument_ids,
                               const char *pin,
                               const char *sentence,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->sentence = g_strdup (sentence);
  call->patient_id = patient_id;
  call->instrument_ids = g_strdupv ((char **)instrument_ids);
  call->pin = g_strdup (pin);
  rt_practice_run_async (practice, begin_work, call, call_free, NULL, NULL, callback, user_data);
}

static gpointer
end_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;
  gboolean ended = call->passphrase != NULL
                       ? rt_practice_end_hand_over (practice, call->passphrase, error)
                       : rt_practice_end_hand_over_with_pin (practice, call->pin, error);

  return GINT_TO_POINTER (ended);
}

/**
 * rt_hand_over_work_end_async:
 * @pin: (nullable): as typed
 * @passphrase: (transfer full) (nullable): as typed; it comes before @pin
 *
 * Takes the device back.
 */
void
rt_hand_over_work_end_async (RtPractice *practice,
                             const char *pin,
                             RtSecretBytes *passphrase,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->pin = g_strdup (pin);
  call->passphrase = passphrase;
  rt_practice_run_async (practice, end_work, call, call_free, NULL, NULL, callback, user_data);
}

/** rt_hand_over_work_finish: Returns: whether it was done. */
gboolean
rt_hand_over_work_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error) != NULL;
}

static gpointer
start_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RtPatientStart) start = g_new0 (RtPatientStart, 1);

  start->hand_over = rt_practice_read_hand_over (practice, error);
  if (start->hand_over == NULL)
    return NULL;
  start->begun = rt_practice_list_handed_over (practice, start->hand_over, error);
  if (start->begun == NULL)
    return NULL;
  start->sentence = rt_practice_patient_sentence (practice, error);
  return start->sentence != NULL ? g_steal_pointer (&start) : NULL;
}

/** rt_hand_over_work_start_async: Reads what the patient's page begins with. */
void
rt_hand_over_work_start_async (RtPractice *practice,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  rt_practice_run_async (practice, start_work, NULL, NULL, (GDestroyNotify)rt_patient_start_free,
                         cancellable, callback, user_data);
}

/** rt_hand_over_work_start_finish: Returns: (transfer full): what was read; %NULL with an error. */
RtPatientStart *
rt_hand_over_work_start_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

static gpointer
sentence_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_practice_get_setting (practice, RT_SETTING_PATIENT_SENTENCE, error);
}

/** rt_hand_over_work_sentence_async: Reads what the patient reads after a critical answer. */
void
rt_hand_over_work_sentence_async (RtPractice *practice,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  rt_practice_run_async (practice, sentence_work, NULL, NULL, g_free, cancellable, callback,
                         user_data);
}

/** rt_hand_over_work_sentence_finish: Returns: (transfer full): it, empty when it was never set. */
char *
rt_hand_over_work_sentence_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

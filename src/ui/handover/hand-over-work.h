/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "hand-over.h"
#include "secret-bytes.h"

/* What the patient's page needs to begin. */
typedef struct
{
  RtHandOver *hand_over;
  GPtrArray *begun; /* (element RtAssessment) by the patient, not finished */
  char *sentence;   /* of the practice, after a critical answer; "" for the usual one */
} RtPatientStart;

void rt_patient_start_free (RtPatientStart *start);
const RtAssessment *rt_patient_start_find (const RtPatientStart *start, const char *instrument_id);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPatientStart, rt_patient_start_free)

/* Handing over and taking back on a worker thread. */
void rt_hand_over_work_begin_async (RtPractice *practice,
                                    gint64 patient_id,
                                    const char *const *instrument_ids,
                                    const char *pin,
                                    const char *sentence,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void rt_hand_over_work_end_async (RtPractice *practice,
                                  const char *pin,
                                  RtSecretBytes *passphrase,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean rt_hand_over_work_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_hand_over_work_start_async (RtPractice *practice,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
RtPatientStart *
rt_hand_over_work_start_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_hand_over_work_sentence_async (RtPractice *practice,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
char *
rt_hand_over_work_sentence_finish (RtPractice *practice, GAsyncResult *result, GError **error);

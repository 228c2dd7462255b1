/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hand-over-state.h"
#include "practice.h"

/* The device goes into a patient's hands and comes back. While it is there nothing of the record
 * can be reached; answers are appended, and only the passphrase or the PIN of this hand-over ends
 * it. */
#define RT_HAND_OVER_MAX_TRIES 5

gboolean rt_hand_over_check_pin (const char *pin, GError **error);
gboolean rt_practice_begin_hand_over (RtPractice *practice,
                                      gint64 patient_id,
                                      const char *const *instrument_ids,
                                      const char *pin,
                                      GError **error);
RtHandOver *rt_practice_read_hand_over (RtPractice *practice, GError **error);
GPtrArray *
rt_practice_list_handed_over (RtPractice *practice, const RtHandOver *hand_over, GError **error);
char *rt_practice_patient_sentence (RtPractice *practice, GError **error);
gboolean rt_practice_end_hand_over_with_pin (RtPractice *practice, const char *pin, GError **error);
gboolean
rt_practice_end_hand_over (RtPractice *practice, const RtSecretBytes *passphrase, GError **error);

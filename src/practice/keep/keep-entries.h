/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"
#include "record-entry.h"

/* Encounters, notes, adverse and life events, phases and goals: recorded, corrected, withdrawn and
 * taken back. Each call is one transaction and one row of the activity log; what stood there before
 * stays in the patient's history. An entry is the structure of its kind. */
gboolean
rt_practice_save_entry (RtPractice *practice, RtEntryKind kind, gpointer entry, GError **error);
gboolean rt_practice_withdraw_entry (RtPractice *practice,
                                     RtEntryKind kind,
                                     gconstpointer entry,
                                     GError **error);
gboolean rt_practice_take_back_withdrawal (RtPractice *practice,
                                           RtEntryKind kind,
                                           gconstpointer entry,
                                           GError **error);

/* What is being typed and not saved. */
gboolean rt_practice_keep_draft (
    RtPractice *practice, gint64 patient_id, const char *place, const char *text, GError **error);
char *
rt_practice_read_draft (RtPractice *practice, gint64 patient_id, const char *place, GError **error);

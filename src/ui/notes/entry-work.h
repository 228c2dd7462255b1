/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keep-entries.h"

/* Entries and drafts written and read on a worker thread. */

/* What is done with an entry. */
typedef enum
{
  RT_ENTRY_WORK_SAVE,
  RT_ENTRY_WORK_WITHDRAW,
  RT_ENTRY_WORK_TAKE_BACK,
} RtEntryWorkVerb;

void rt_entry_work_async (RtPractice *practice,
                          RtEntryWorkVerb verb,
                          RtEntryKind kind,
                          gpointer entry,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gpointer rt_entry_work_finish (RtPractice *practice, GAsyncResult *result, GError **error);

void rt_draft_work_keep_async (RtPractice *practice,
                               gint64 patient_id,
                               const char *place,
                               const char *text,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void rt_draft_work_read_async (RtPractice *practice,
                               gint64 patient_id,
                               const char *place,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
char *rt_draft_work_finish (RtPractice *practice, GAsyncResult *result, GError **error);

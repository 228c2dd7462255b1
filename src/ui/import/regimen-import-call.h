/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-regimen.h"

/* A list to read, with copies of what is needed on a worker thread. */
typedef struct
{
  char *path;      /* of a file; NULL: @content */
  GBytes *content; /* what was pasted; nullable */
  char *profile;
  char *from; /* nullable */
  gboolean has_kind;
  RtInterventionKind kind;
  GHashTable *answers; /* (element-type utf8 utf8) by id of the question */
  gint64 patient_id;
  gboolean store; /* FALSE: only say what would happen */
} RtRegimenImportCall;

RtRegimenImportCall *rt_regimen_import_call_new (void);
void rt_regimen_import_call_free (RtRegimenImportCall *call);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRegimenImportCall, rt_regimen_import_call_free)

void rt_regimen_import_call_run_async (RtPractice *practice,
                                       RtRegimenImportCall *call,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
RtRegimenImport *
rt_regimen_import_call_finish (RtPractice *practice, GAsyncResult *result, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

/* One import: what was read, what became of it, whether it was undone. */
typedef struct
{
  gint64 id;
  char *uuid;
  gint64 patient_id;
  char *profile;
  guint8 content_hash[32]; /* SHA-256 of the files */
  RtMoment at;
  guint rows;
  guint added;
  guint replaced;
  guint rejected;
  gboolean undone;
} RtImportBatch;

RtImportBatch *rt_import_batch_new (void);
void rt_import_batch_free (RtImportBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtImportBatch, rt_import_batch_free)

gboolean rt_batch_store_begin (RtDatabase *database, RtImportBatch *batch, GError **error);
gboolean rt_batch_store_finish (RtDatabase *database, const RtImportBatch *batch, GError **error);
gboolean
rt_batch_store_undo (RtDatabase *database, const char *uuid, gint64 *patient_id, GError **error);
GPtrArray *rt_batch_store_list (RtDatabase *database, gint64 patient_id, GError **error);

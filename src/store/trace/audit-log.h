/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

#define RT_AUDIT_HASH_BYTES 32

/* What one row of the activity log says beside time, actor and action, which come from the clock
 * and the connection. */
typedef struct
{
  const char *entity_kind;
  const char *entity_uuid;
  const guint8 *before_hash; /* RT_AUDIT_HASH_BYTES; nullable */
  const guint8 *after_hash;  /* likewise */
} RtAuditEntry;

gboolean
rt_audit_log_append (RtDatabase *database, const RtAuditEntry *entry, gint64 *seq, GError **error);
char *rt_audit_log_head (RtDatabase *database, guint64 *n_rows, GError **error);
gboolean rt_audit_log_verify (RtDatabase *database, gint64 *broken_seq, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "backup-archive.h"
#include "store.h"

/* What a backup says about itself, without any key. */
typedef struct
{
  int schema;
  char *program;       /* version that made it */
  char *practice_uuid; /* random id of the practice */
  gint64 created_utc;  /* seconds since 1970 */
  char *audit_head;    /* of the activity log: "seq:hash" */
  gint64 n_patients;
  gint64 size; /* of the database in bytes */
} RtBackupFacts;

void rt_backup_facts_free (RtBackupFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtBackupFacts, rt_backup_facts_free)

/* A copy of the practice folder in one file, encrypted like the practice, verified by opening it.
 */
RtBackupFacts *rt_backup_write (RtStore *store, const char *path, GError **error);
RtBackupFacts *rt_backup_inspect (const char *path, GError **error);
gboolean rt_backup_restore (const char *path, const char *folder, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"

/* A backup as a person needs to know it. */
typedef struct
{
  int schema;
  char *program;       /* version of the program that made it */
  char *practice_uuid; /* random id of the practice */
  gint64 created_utc;  /* seconds since 1970 */
  char *audit_head;    /* of the activity log: "seq:hash" */
  gint64 n_patients;
  gint64 size; /* of the database in bytes */
} RtBackupReport;

void rt_backup_report_free (RtBackupReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtBackupReport, rt_backup_report_free)

#define RT_BACKUP_SUFFIX ".reuptake-backup"

RtBackupReport *rt_practice_back_up (RtPractice *practice, const char *path, GError **error);
RtBackupReport *rt_backup_file_check (const char *path, GError **error);
gboolean rt_backup_file_restore (const char *path, const char *folder, GError **error);
char *rt_backup_file_suggest_name (const char *path);
char *rt_practice_backup_name (RtPractice *practice);

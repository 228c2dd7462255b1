/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-error.h"

/* The container of a backup: a POSIX ustar archive of the practice's files, which every archiver
 * can take apart. Members have fixed names, so that nothing in a file can name a place. */
typedef enum
{
  RT_BACKUP_MANIFEST,
  RT_BACKUP_KEYS,
  RT_BACKUP_KEYS_COPY,
  RT_BACKUP_DATABASE,
  RT_N_BACKUP_MEMBERS,
} RtBackupMember;

#define RT_BACKUP_SHA256_LENGTH 64

typedef struct
{
  gint64 offset; /* of its bytes in the archive */
  gint64 size;   /* in bytes */
} RtBackupExtent;

const char *rt_backup_member_name (RtBackupMember member);
gboolean rt_backup_archive_write (const char *path, char **sources, GError **error);
gboolean rt_backup_archive_index (const char *path,
                                  RtBackupExtent extents[RT_N_BACKUP_MEMBERS],
                                  GError **error);
char *rt_backup_archive_copy (const char *path,
                              const RtBackupExtent *extent,
                              const char *target,
                              GError **error);
char *rt_backup_file_sha256 (const char *path, gint64 *size, GError **error);

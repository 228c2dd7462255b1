/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

/* Files that belong to the practice itself: the letterhead's logo, packs of knowledge. Their
 * contents never reach the activity log, their names do. */
typedef struct
{
  char *name;
  char *media_type;
  GBytes *content;
} RtPracticeFile;

void rt_practice_file_free (RtPracticeFile *file);

gboolean rt_practice_file_store_put (RtDatabase *database,
                                     const char *name,
                                     const char *media_type,
                                     GBytes *content,
                                     GError **error);
gboolean rt_practice_file_store_remove (RtDatabase *database, const char *name, GError **error);
GPtrArray *rt_practice_file_store_list (RtDatabase *database, const char *prefix, GError **error);

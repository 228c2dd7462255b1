/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "knowledge-pack.h"
#include "practice.h"

/* The questionnaires, wordings, laboratories' intervals and panels a practice has added; they lie
 * in its encrypted database and are part of its catalogue from unlocking on. */
typedef struct
{
  char *file;
  RtPackKind kind;
  char *instrument_id; /* nullable with a problem, or about a laboratory */
  char *language;      /* likewise */
  char *title;         /* of the questionnaire or panel, the laboratory; nullable with a problem */
  char *problem;       /* why it is not in use (another version of the program …); nullable */
} RtPackEntry;

void rt_pack_entry_free (RtPackEntry *entry);

gboolean rt_practice_add_pack (RtPractice *practice, const char *path, GError **error);
gboolean rt_practice_put_pack (
    RtPractice *practice, const char *file, const char *text, gsize length, GError **error);
gboolean rt_practice_remove_pack (RtPractice *practice, const char *file, GError **error);
GPtrArray *rt_practice_list_packs (RtPractice *practice, GError **error);
char *rt_practice_read_pack (RtPractice *practice, const char *file, GError **error);
gboolean rt_practice_load_packs (RtPractice *practice, GError **error);

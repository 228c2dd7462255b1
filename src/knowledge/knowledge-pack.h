/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

/* What a practice adds to the knowledge: files ID.json, each a questionnaire of its own, the
 * intervals of its laboratory or a panel, and files INSTRUMENT.LANGUAGE.txt, each the wording of a
 * questionnaire. */

typedef enum
{
  RT_PACK_QUESTIONNAIRE,
  RT_PACK_WORDING,
  RT_PACK_INTERVALS,
  RT_PACK_PANEL,
} RtPackKind;

/* What is wrong with one file. */
typedef struct
{
  char *file;
  guint line;       /* 0 = the file as a whole */
  char *reason;     /* a sentence with file and line */
  gboolean is_note; /* the file is right, but cannot be added to a practice */
} RtPackProblem;

void rt_pack_problem_free (RtPackProblem *problem);
GPtrArray *rt_pack_problem_list_new (void);
void rt_pack_problem_list_add (GPtrArray *problems, const char *file, const GError *error);

gboolean rt_knowledge_pack_is_wording (const char *file);
RtPackKind rt_knowledge_pack_kind (const char *file, const char *text, gsize length);
const char *rt_pack_kind_to_string (RtPackKind kind);
gboolean rt_knowledge_pack_check_name (const char *file, GError **error);
gboolean rt_knowledge_pack_add (
    RtCatalogue *catalogue, const char *file, const char *text, gsize length, GError **error);
gboolean rt_knowledge_pack_add_earlier (
    RtCatalogue *catalogue, const char *file, const char *text, gsize length, GError **error);
GPtrArray *rt_knowledge_pack_check_folder (const char *folder, guint *n_files, GError **error);

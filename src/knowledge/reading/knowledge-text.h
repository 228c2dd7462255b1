/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A text file of sections in brackets and lines "key = value", read with the line of each, so that
 * a person without a programmer at hand is told where to look. */

typedef struct
{
  char *section;
  char *key;
  char *value;
  guint line; /* from 1 */
  gboolean used;
} RtTextEntry;

typedef struct _RtKnowledgeText RtKnowledgeText;

RtKnowledgeText *
rt_knowledge_text_parse (const char *name, const char *text, gsize length, GError **error);
void rt_knowledge_text_free (RtKnowledgeText *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtKnowledgeText, rt_knowledge_text_free)

const RtTextEntry *rt_knowledge_text_only (RtKnowledgeText *file,
                                           const char *section,
                                           const char *key,
                                           gboolean required);
GPtrArray *rt_knowledge_text_section (RtKnowledgeText *file, const char *section);
gboolean rt_knowledge_text_all_used (RtKnowledgeText *file);
gboolean rt_knowledge_text_fail (RtKnowledgeText *file, guint line, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void rt_knowledge_text_take_error (RtKnowledgeText *file, GError **error);

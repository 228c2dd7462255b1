/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

/* Where a figure of an analyte or an intervention comes from, and how well it was checked. */
typedef struct
{
  char *id;
  char *authors; /* or the agency, laboratory or company */
  char *title;
  char *container; /* journal, book or site; nullable */
  int year;        /* 0 = none stated */
  char *url;       /* nullable */
  char *doi;       /* nullable */
  char *checked;   /* seen, seen_abstract, seen_secondary or recalled */
} RtKnowledgeSource;

gboolean rt_knowledge_sources_load (const char *path, GPtrArray *sources, GError **error);
void rt_knowledge_source_free (RtKnowledgeSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtKnowledgeSource, rt_knowledge_source_free)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record-entry.h"
#include "record.h"

/* One thing on the list of what happened: an entry of one of the kinds, in words. */
typedef struct
{
  RtEntryKind kind;
  gint64 id;            /* row id of the entry */
  RtMoment at;          /* when it was, began or was set */
  char *when;           /* that in words */
  char *title;          /* what it is */
  char *facts;          /* what else is known of it, "" when nothing */
  char *mark;           /* nullable: one word such as "private" or "planned" */
  gboolean lies_ahead;  /* it is planned for later */
  gboolean can_correct; /* phases that came with an import are changed by the import */
} RtTimelineEntry;

/* A set of kinds: bit 1 << RtEntryKind. */
#define RT_TIMELINE_ALL ((1u << RT_N_ENTRY_KINDS) - 1)

GPtrArray *
rt_timeline_new (const RtRecord *record, RtCatalogue *catalogue, guint kinds, RtMoment now);
void rt_timeline_entry_free (RtTimelineEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtTimelineEntry, rt_timeline_entry_free)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"
#include "record-entry.h"

/* What was noted, agreed and planned: encounters, notes, side effects, life events, goals and
 * phases on one list, the newest first, with a place to write above it. */
#define RT_TYPE_NOTES_VIEW (rt_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (RtNotesView, rt_notes_view, RT, NOTES_VIEW, AdwBin)

void rt_notes_view_set_record (RtNotesView *self, RtOpenRecord *record);
void rt_notes_view_write_note (RtNotesView *self);
void rt_notes_view_record_new (RtNotesView *self, RtEntryKind kind);
void rt_notes_view_open_entry (RtNotesView *self, RtEntryKind kind, gint64 id);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lab-draft.h"

/* One line of a report that is being entered: what was measured, value, unit, the laboratory's
 * interval and flag. Under it stands what is wrong with it.
 *
 * Signals: finished () when Enter is pressed in it; table-pasted (GBytes) when more than one cell
 * was pasted into it. */
#define RT_TYPE_LAB_ENTRY_LINE (rt_lab_entry_line_get_type ())
G_DECLARE_FINAL_TYPE (RtLabEntryLine, rt_lab_entry_line, RT, LAB_ENTRY_LINE, AdwBin)

RtLabEntryLine *rt_lab_entry_line_new (void);
void rt_lab_entry_line_fill (RtLabEntryLine *self, const RtLabDraft *draft);
gboolean rt_lab_entry_line_is_empty (RtLabEntryLine *self);
void rt_lab_entry_line_draft (RtLabEntryLine *self, RtLabDraft *draft);
void rt_lab_entry_line_complain (RtLabEntryLine *self, const char *sentence);
void rt_lab_entry_line_focus (RtLabEntryLine *self);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "lab-report.h"
#include "labs/entry-line.h"

/* The lines of a report that is being entered, one below the other. Enter in one goes to the next;
 * after the last there is a new one. */
#define RT_TYPE_LAB_ENTRY_LINES (rt_lab_entry_lines_get_type ())
G_DECLARE_FINAL_TYPE (RtLabEntryLines, rt_lab_entry_lines, RT, LAB_ENTRY_LINES, AdwBin)

void rt_lab_entry_lines_add (RtLabEntryLines *self, const RtLabDraft *draft);
void rt_lab_entry_lines_add_and_focus (RtLabEntryLines *self);
void rt_lab_entry_lines_remove_empty (RtLabEntryLines *self);
void rt_lab_entry_lines_focus_first (RtLabEntryLines *self);
GPtrArray *rt_lab_entry_lines_read (RtLabEntryLines *self,
                                    RtCatalogue *catalogue,
                                    const RtLabReport *report,
                                    char decimal_sign);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "document.h"

/* What is printed, for whom, on which paper, in which language; remembered for the next time.
 *
 * Signal: changed () when the pages have to be laid out anew. */
#define RT_TYPE_PRINT_OPTIONS (rt_print_options_get_type ())
G_DECLARE_FINAL_TYPE (RtPrintOptions, rt_print_options, RT, PRINT_OPTIONS, AdwBin)

void rt_print_options_show_record (RtPrintOptions *self,
                                   const RtRecord *record,
                                   RtCatalogue *catalogue,
                                   const char *wanted);
void rt_print_options_have_taper (RtPrintOptions *self);
void rt_print_options_have_day (RtPrintOptions *self, RtCalendarDate day);
void rt_print_options_set_kind (RtPrintOptions *self, RtDocumentKind kind);
RtDocumentKind rt_print_options_kind (RtPrintOptions *self);
const char *rt_print_options_language (RtPrintOptions *self);
RtPageStyle rt_print_options_style (RtPrintOptions *self);
void rt_print_options_fill (RtPrintOptions *self, RtDocumentRequest *request);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "baseline.h"
#include "sheet-content.h"

/* A sheet being filled: what each part of it works from. Private to the sheet's parts. */
typedef struct
{
  RtSheetContent *content;
  const RtRecord *record;
  RtCatalogue *catalogue;
  const RtSheetOptions *options;
  RtMoment prepared_at;
  RtMoment from; /* of the period */
  RtMoment to;
  RtBaseline baseline;
  const char *const *measure_ids; /* shown in the course; NULL-terminated */
} RtSheetMaker;

void rt_sheet_add_regimen (RtSheetMaker *maker);
void rt_sheet_add_goals (RtSheetMaker *maker);
void rt_sheet_add_extents (RtSheetMaker *maker);
void rt_sheet_add_attention (RtSheetMaker *maker);
void rt_sheet_add_critical_answers (RtSheetMaker *maker);
void rt_sheet_add_notes (RtSheetMaker *maker);
void rt_sheet_add_results (RtSheetMaker *maker);
void rt_sheet_add_changes (RtSheetMaker *maker);
void rt_sheet_add_method (RtSheetMaker *maker);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "chart-spec.h"
#include "due-assessment.h"
#include "key-figures.h"
#include "record-entry.h"
#include "record.h"

/* One line of the overview, and where it leads. */
typedef struct
{
  char *title;
  char *text;        /* nullable */
  RtFigureTone tone; /* how it is set off; never by colour alone, the words say it too */
  const char *view;  /* "course", "measures", "labs", "interventions" or "notes" */
  gboolean is_entry; /* of the kind and row id below, to be opened in its view */
  RtEntryKind kind;
  gint64 id;
  char *report; /* nullable: public id of the laboratory report it is about */
} RtOverviewLine;

void rt_overview_line_free (RtOverviewLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtOverviewLine, rt_overview_line_free)

gboolean rt_overview_is_empty (const RtRecord *record);
GPtrArray *rt_overview_attention (const RtRecord *record, RtCatalogue *catalogue, RtMoment now);
GPtrArray *rt_overview_regimen (const RtRecord *record, RtMoment now);
GPtrArray *rt_overview_encounters (const RtRecord *record, RtMoment now);
GPtrArray *rt_overview_goals (const RtRecord *record, RtCatalogue *catalogue, RtMoment now);
GPtrArray *rt_overview_life (const RtRecord *record, RtMoment now);
RtOverviewLine *rt_overview_due_line (RtCatalogue *catalogue,
                                      const char *instrument_id,
                                      RtDueState state,
                                      RtCalendarDate day);
RtChartSpec *
rt_overview_chart_new (const RtRecord *record, RtCatalogue *catalogue, const char *measure_id);

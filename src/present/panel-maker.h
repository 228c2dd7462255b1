/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-spec.h"
#include "measure-knowledge.h"
#include "own-limits.h"
#include "record.h"

/* One measure on its way onto the chart. */
typedef struct
{
  RtChartPanel *panel;
  RtChartSeries *chart;
  const RtRecord *record;
  const RtMeasure *measure;
  const RtSeries *series;
  guint index; /* of the series in the record */
  RtMeasureKnowledge *knowledge;
  GPtrArray *laboratory;     /* (element RtLabSeries) of a laboratory value; nullable: not one */
  const RtOwnLimits *limits; /* found or not; NULL when the measure has none by its kind */
  gboolean shared;           /* the panel has several series */
} RtPanelMaker;

void rt_panel_maker_add_series (RtPanelMaker *maker, GTimeZone *zone);
void rt_panel_maker_mark_laboratory (RtPanelMaker *maker, RtChartPoint *mark);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pathway-values.h"
#include "scene-board.h"

typedef enum
{
  RT_BOARD_THING_COMPOUND,
  RT_BOARD_THING_STEP,
} RtBoardThingKind;

/* What an item of the scene is about: item n is thing n - 1. */
typedef struct
{
  RtBoardThingKind kind;
  const char *id; /* of the map */
} RtBoardThing;

/* A page of the board, drawn. */
typedef struct
{
  RtScene *scene;
  GArray *things; /* (element RtBoardThing) */
} RtPathwayChart;

RtPathwayChart *rt_pathway_chart_new (const RtPathwayValues *values,
                                      const RtBoardPage *page,
                                      const RtChartStyle *style);
GPtrArray *rt_pathway_chart_sheets (const RtPathwayValues *values,
                                    const RtBoardPage *page,
                                    const RtChartStyle *style);
double rt_pathway_chart_natural_width (const RtBoardPage *page, const RtChartStyle *style);
void rt_pathway_chart_free (RtPathwayChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPathwayChart, rt_pathway_chart_free)
const RtBoardThing *rt_pathway_chart_thing (const RtPathwayChart *chart, const RtSceneItem *item);
const RtSceneItem *rt_pathway_chart_compound (const RtPathwayChart *chart, const char *id);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "chart-spec.h"
#include "chart-style.h"
#include "palette.h"
#include "time-scale.h"
#include "value-scale.h"

typedef enum
{
  RT_SCENE_RECT,     /* filled */
  RT_SCENE_FRAME,    /* outlined rectangle */
  RT_SCENE_LINE,     /* straight; horizontal and vertical ones are snapped on the screen */
  RT_SCENE_POLYLINE, /* n vertices from `first` */
  RT_SCENE_COLUMNS,  /* n column bars from `first`: pairs of top and bottom, side by side from x */
  RT_SCENE_DOTS,     /* n equal dots from `first` */
  RT_SCENE_MARKER,
  RT_SCENE_TEXT,
  RT_SCENE_HATCH, /* rectangle filled with a pattern of lines */
  RT_SCENE_BOX,   /* filled with `role`, rounded by `radius`, outlined with `edge` */
  RT_SCENE_ARROW, /* n vertices from `first`, with a head of `width` points at the last */
} RtSceneKind;

typedef enum
{
  RT_MARKER_CIRCLE,
  RT_MARKER_SQUARE,
  RT_MARKER_DIAMOND,
  RT_MARKER_TRIANGLE_UP,
  RT_MARKER_TRIANGLE_DOWN,
  RT_MARKER_CROSS,
  RT_MARKER_DOT,        /* smallest quiet dot */
  RT_MARKER_ARROW_DOWN, /* open: the true value is below */
  RT_MARKER_ARROW_UP,
  RT_MARKER_WARNING, /* triangle with a stroke: adverse event */
  RT_MARKER_STAR,    /* life event */
  RT_MARKER_FLAG,    /* encounter */
  RT_MARKER_DROP,    /* single administration */
  RT_MARKER_RING,    /* as needed */
} RtMarkerShape;

typedef enum
{
  RT_DASH_SOLID,
  RT_DASH_DASHED,
  RT_DASH_DOTTED,
  RT_DASH_LONG,
  RT_DASH_DASH_DOT,
} RtDash;

/* One thing to paint. x, y, width, height in points: box of a rectangle, frame, hatch or text;
 * start and extent of a line; centre of a marker. */
typedef struct
{
  guint8 kind;     /* RtSceneKind */
  guint8 role;     /* RtPaletteRole */
  guint8 shape;    /* RtMarkerShape, or hatch number */
  guint8 dash;     /* RtDash */
  gint16 row;      /* row of the scene it belongs to; -1 = none */
  gint16 clip;     /* row to whose plot it is clipped; -1 = not */
  guint8 edge;     /* RtPaletteRole of a box's outline */
  gboolean hollow; /* marker filled with the background, arrow with an open head */
  double x;
  double y;
  double width;
  double height;
  double size;     /* line width or marker diameter, points; 0 = a box without outline */
  double radius;   /* of a box's corners, points */
  double fade_in;  /* rectangle, hatch: from nothing at its left edge, points; 0 = not */
  double fade_out; /* to nothing at its right edge, points; 0 = not */
  guint first;     /* polyline, columns: index in the scene's vertices */
  guint count;
  gint64 item;
  PangoLayout *layout; /* text; owned */
} RtScenePrimitive;

typedef enum
{
  RT_SCENE_ROW_PANEL,
  RT_SCENE_ROW_LANE,
} RtSceneRowType;

/* A panel or lane as laid out. */
typedef struct
{
  RtSceneRowType type;
  guint index; /* in spec->panels or spec->lanes */
  double x;    /* plot box */
  double y;
  double width;
  double height;
  RtValueScale scale; /* value or dose */
} RtSceneRow;

typedef enum
{
  RT_SCENE_NODE,  /* a box with words */
  RT_SCENE_EDGE,  /* an arrow between boxes */
  RT_SCENE_BADGE, /* a small mark on a box or an arrow */
} RtSceneItemType;

/* A thing on a board that can be pointed at, walked to and spoken: what points, steps and events
 * are in the rows of a chart. */
typedef struct
{
  RtSceneItemType type;
  gint64 item; /* the caller's own number */
  char *name;  /* spoken: whole sentences */
  double x;    /* box, points; of an edge the box around it */
  double y;
  double width;
  double height;
  guint first; /* of an edge: its vertices */
  guint count;
} RtSceneItem;

/* A chart laid out for one size. Immutable; reference-counted; keeps its spec. */
typedef struct
{
  gatomicrefcount ref_count; /* private */
  RtChartSpec *spec;
  RtChartStyle style;
  RtTimeScale time;     /* the visible stretch */
  double top;           /* of the first row, for lines through all rows */
  double bottom;        /* of the last row */
  double ribbon_y;      /* of the phases */
  double ribbon_height; /* 0 = not shown */
  GArray *rows;         /* (element RtSceneRow), top to bottom */
  GArray *primitives;   /* (element RtScenePrimitive), in order of painting */
  GArray *vertices;     /* (element double), x and y, or top and bottom, in pairs */
  GArray *items;        /* (element RtSceneItem), of a board, in order of reading */
} RtScene;

RtScene *rt_scene_ref (RtScene *scene);
void rt_scene_unref (RtScene *scene);
const RtSceneRow *rt_scene_row (const RtScene *scene, guint row);
const RtChartPanel *rt_scene_row_panel (const RtScene *scene, guint row);
const RtChartLane *rt_scene_row_lane (const RtScene *scene, guint row);
int rt_scene_series_colour (const RtScene *scene, guint row, guint series);

/* Making one; used by the layout. */
RtScene *rt_scene_new (RtChartSpec *spec, const RtChartStyle *style);
RtScenePrimitive *rt_scene_add (RtScene *scene, RtSceneKind kind, RtPaletteRole role, int row);
guint rt_scene_add_vertex (RtScene *scene, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtScene, rt_scene_unref)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "label-stack.h"
#include "scene.h"
#include "text-measure.h"
#include "value-tick.h"

/* Private to the layout: where the parts of a chart stand, before anything is drawn. */

/* The lines of text a panel of ordinary importance likes to be high. */
#define RT_PANEL_LINES 5.5

typedef enum
{
  RT_WORDS_CHART_TITLE,
  RT_WORDS_ROW_TITLE,
  RT_WORDS_TICK, /* ticks, subtitles, notes */
  RT_WORDS_EDGE, /* band words */
  RT_WORDS_END,  /* last values */
  RT_WORDS_DOSE,
} RtWordsKind;

/* A word beside the right edge of a plot. */
typedef struct
{
  PangoLayout *layout; /* owned */
  RtTextSize size;
  RtPaletteRole role;
  double value;     /* where it belongs */
  double band_from; /* for the word of a band */
  double band_to;
  gboolean firm;
  gint64 t; /* of the value, for the leader line */
  gboolean placed;
  double centre; /* where it came to stand, if placed */
} RtEdgeWord;

/* A row before it is drawn. */
typedef struct
{
  RtSceneRowType type;
  guint index;
  double y;
  double height;
  double share; /* relative height; 0 = fixed */
  RtValueScale scale;
  /* Of each stretch of the axis between breaks, from the bottom up. */
  RtValueTicks ticks[RT_VALUE_BREAKS_MAX + 1];
  GPtrArray *words; /* (element RtEdgeWord) */
} RtFrameRow;

typedef struct
{
  RtScene *scene;
  RtChartSpec *spec;
  const RtChartStyle *style;
  double text;   /* tick size, scaled */
  double line;   /* height of a line of ticks */
  double pad;    /* to the outside */
  double gap;    /* between rows */
  double tight;  /* 1, or less when the rows had to be squeezed */
  double hair;   /* thinnest line */
  double stroke; /* line of a series */
  double mark;   /* marker diameter */
  double plot_x;
  double plot_width;
  double tick_width;
  double label_x;
  double label_width;
  double word_x;
  double word_width;
  double title_y;
  double ribbon_y;
  double ribbon_height; /* 0 = none */
  double strip_y;       /* marker labels */
  guint strip_lines;
  guint strip_limit; /* no more than so many */
  guint omitted;     /* how much of head and foot there is no room for */
  double axis_y;
  double footnote_y;
  char *footnote; /* owned; nullable: that of the spec, and what is compared */
  GArray *rows;   /* (element RtFrameRow) */
} RtFrame;

void rt_frame_init (RtFrame *frame, RtScene *scene);
void rt_frame_clear (RtFrame *frame);
void rt_frame_stack (RtFrame *frame);
void rt_frame_share_width (RtFrame *frame);
double rt_frame_grid (const RtFrame *frame, double value);
double rt_frame_natural_height (RtFrame *frame);
gboolean rt_frame_shows_title (const RtFrame *frame);
gboolean rt_frame_shows_subtitle (const RtFrame *frame);
gboolean rt_frame_shows_footnote (const RtFrame *frame);

/* Lines at most: a title is told short, a caveat is never cut. */
#define RT_TITLE_LINES 2
#define RT_FOOTNOTE_LINES 8

double rt_frame_words_size (const RtFrame *frame, RtWordsKind kind);
PangoLayout *rt_frame_words (
    const RtFrame *frame, const char *text, RtWordsKind kind, double max_width, int max_lines);
void
rt_frame_put (RtFrame *frame, PangoLayout *layout, RtPaletteRole role, int row, double x, double y);
void rt_frame_line (RtFrame *frame,
                    RtPaletteRole role,
                    int row,
                    RtDash dash,
                    double x,
                    double y,
                    double width,
                    double height);
RtScenePrimitive *rt_frame_rect (
    RtFrame *frame, RtPaletteRole role, int row, double x, double y, double width, double height);

void rt_frame_edge_words (RtFrame *frame, RtFrameRow *row);
void rt_frame_scale_panel (RtFrame *frame, RtFrameRow *row);

void rt_frame_draw_head (RtFrame *frame);
void rt_frame_draw_watermark (RtFrame *frame);
void rt_frame_draw_axis (RtFrame *frame);
void rt_frame_draw_markers (RtFrame *frame);
guint rt_frame_strip_lines (RtFrame *frame);
void rt_frame_draw_marker_labels (RtFrame *frame);
void rt_frame_draw_breaks (RtFrame *frame, guint row);
void rt_frame_draw_panel_ground (RtFrame *frame, guint row);
void rt_frame_draw_panel (RtFrame *frame, guint row);
void rt_frame_draw_series (RtFrame *frame, guint row, guint series);
void rt_frame_draw_row_label (RtFrame *frame, guint row);
void rt_frame_draw_edge_words (RtFrame *frame, guint row);
void rt_frame_draw_lane (RtFrame *frame, guint row);
void rt_frame_draw_reason (RtFrame *frame, guint row, const char *reason);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "value-scale.h"

/* How a series is drawn. */
typedef enum
{
  RT_CHART_MARK_LINE,    /* a line with its points */
  RT_CHART_MARK_POINTS,  /* points only */
  RT_CHART_MARK_SCATTER, /* every value as a quiet dot, and the line of RtChartSeries.summary */
  RT_CHART_MARK_STEP,    /* a value holds until the next one */
} RtChartMark;

/* What is known of a value: exact, or only that it lies below or above a limit. */
typedef enum
{
  RT_CHART_EXACT,
  RT_CHART_BELOW, /* the true value is below `value` */
  RT_CHART_ABOVE, /* the true value is above `value` */
} RtChartCensoring;

typedef enum
{
  RT_CHART_POINT_PLAIN = 0,
  RT_CHART_POINT_DISTURBED = 1 << 0,     /* hollow: a drug or food may have changed it */
  RT_CHART_POINT_OUT_OF_LIMITS = 1 << 1, /* outside the person's own limits */
  RT_CHART_POINT_LOW_QUALITY = 1 << 2,   /* small cross: doubtful collection, prorated score */
  RT_CHART_POINT_APART = 1 << 3,         /* measured otherwise than the one before: not joined */
} RtChartPointFlags;

/* One value. t in UTC seconds; value finite (others are refused by rt_chart_series_add).
 * note: 0 or a number returned by rt_chart_series_add_note. item: the record behind the value, the
 * caller's own number (0 = none), given back by the hit test. */
typedef struct
{
  gint64 t;
  double value;
  gint64 item;
  guint32 note;
  guint8 censoring; /* RtChartCensoring */
  guint8 flags;     /* RtChartPointFlags */
} RtChartPoint;

/* A series of one panel. Points are kept in order of time (ties as added). */
typedef struct
{
  char *id;
  char *name;
  RtChartMark mark;
  int colour;         /* 0 to 7: one accent of the palette; -1 = by position in the chart */
  gint64 gap_s;       /* lines break over longer gaps, seconds; 0 = never */
  char *end_label;    /* nullable: NULL = last value, "" = none */
  char *summary_name; /* nullable: what the summary line is, e.g. "weekly median" */
  GArray *points;     /* (element RtChartPoint), read-only outside chart-panel.c */
  GArray *summary;    /* (element RtChartPoint), the line of RT_CHART_MARK_SCATTER */
  GPtrArray *notes;   /* (element utf8) */
  gboolean sorted;    /* private */
  double lowest;      /* of points and summary; meaningless without points */
  double highest;
} RtChartSeries;

RtChartSeries *rt_chart_series_new (const char *id, const char *name, RtChartMark mark);
void rt_chart_series_free (RtChartSeries *series);
gboolean rt_chart_series_add (RtChartSeries *series, const RtChartPoint *point);
gboolean rt_chart_series_add_value (RtChartSeries *series, gint64 t, double value, gint64 item);
gboolean rt_chart_series_add_summary (RtChartSeries *series, gint64 t, double value);
guint32 rt_chart_series_add_note (RtChartSeries *series, const char *note);
const char *rt_chart_series_note (const RtChartSeries *series, const RtChartPoint *point);
void rt_chart_series_summarise (RtChartSeries *series, int days, GTimeZone *zone);
void rt_chart_series_settle (RtChartSeries *series);
guint rt_chart_series_find (const RtChartSeries *series, gint64 t);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtChartSeries, rt_chart_series_free)

/* What a band means; each has its own quiet tint. */
typedef enum
{
  RT_CHART_TINT_LEVEL_0, /* severity levels from none … */
  RT_CHART_TINT_LEVEL_1,
  RT_CHART_TINT_LEVEL_2,
  RT_CHART_TINT_LEVEL_3,
  RT_CHART_TINT_LEVEL_4,
  RT_CHART_TINT_LEVEL_5,    /* … to the worst; higher ones are clamped */
  RT_CHART_TINT_REFERENCE,  /* the population's interval */
  RT_CHART_TINT_TARGET,     /* the personal goal */
  RT_CHART_TINT_OWN_LIMITS, /* limits from the person's own baseline */
  RT_CHART_TINT_CORRIDOR,   /* measurement noise around the baseline; dashed edges */
} RtChartTint;

/* A horizontal stretch of the value axis; from may be -INFINITY, to may be INFINITY. */
typedef struct
{
  double from;
  double to;
  char *label; /* nullable; printed at the edge and spoken with each value inside */
  RtChartTint tint;
} RtChartBand;

typedef enum
{
  RT_CHART_LINE_MEAN,  /* dashed, quiet */
  RT_CHART_LINE_GOAL,  /* long dashes, goal colour */
  RT_CHART_LINE_LIMIT, /* dotted */
} RtChartLineKind;

/* A horizontal line through a panel. */
typedef struct
{
  double value;
  char *label; /* nullable */
  RtChartLineKind kind;
  gint64 until; /* marked on the line: when it is to be reached; 0 = no date */
  char *words;  /* nullable: a whole sentence, spoken with the panel and a row of the table */
} RtChartLine;

typedef enum
{
  RT_CHART_DIRECTION_NONE,
  RT_CHART_DIRECTION_HIGHER_BETTER,
  RT_CHART_DIRECTION_HIGHER_WORSE,
} RtChartDirection;

/* One value axis with its series. */
typedef struct
{
  char *id;
  char *title;    /* bold, left of the panel */
  char *subtitle; /* nullable, below the title */
  char *unit;     /* nullable */
  char *trend;    /* nullable: whole sentences, spoken with the panel: how it stands to before */
  gboolean has_range; /* FALSE = from the data */
  double low;
  double high;
  double importance; /* relative height; 1 = ordinary; > 0 */
  RtChartDirection direction;
  int decimals;                             /* of a value in words, 0 to 6 */
  guint n_breaks;                           /* of the value axis; only where it follows the data */
  RtValueBreak breaks[RT_VALUE_BREAKS_MAX]; /* from the bottom up; no value lies inside */
  char *empty_reason; /* nullable: printed instead of a plot without any point */
  GPtrArray *bands;   /* (element RtChartBand) */
  GPtrArray *lines;   /* (element RtChartLine) */
  GPtrArray *series;  /* (element RtChartSeries) */
} RtChartPanel;

RtChartPanel *rt_chart_panel_new (const char *id, const char *title);
void rt_chart_panel_free (RtChartPanel *panel);
void rt_chart_panel_set_range (RtChartPanel *panel, double low, double high);
void rt_chart_panel_add_band (
    RtChartPanel *panel, double from, double to, RtChartTint tint, const char *label);
RtChartLine *rt_chart_panel_add_line (RtChartPanel *panel,
                                      double value,
                                      RtChartLineKind kind,
                                      const char *label);
void rt_chart_panel_break_at_outliers (RtChartPanel *panel);
RtChartSeries *
rt_chart_panel_add_series (RtChartPanel *panel, const char *id, const char *name, RtChartMark mark);
const RtChartBand *rt_chart_panel_band_at (const RtChartPanel *panel, double value);
guint rt_chart_panel_n_points (const RtChartPanel *panel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtChartPanel, rt_chart_panel_free)

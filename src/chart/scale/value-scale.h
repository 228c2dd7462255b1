/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Never more breaks of an axis than this. */
#define RT_VALUE_BREAKS_MAX 2

/* A stretch of a value axis that is left out. from < to always holds. */
typedef struct
{
  double from;
  double to;
} RtValueBreak;

/* Values to points and back, higher values further up. low < high always holds. Linear, and with
 * the same points for a unit on both sides of a break; what a break leaves out shares `gap`. */
typedef struct
{
  double low;
  double high;
  double top;    /* y of high */
  double bottom; /* y of low */
  double gap;    /* height of a break, points */
  guint n_breaks;
  RtValueBreak breaks[RT_VALUE_BREAKS_MAX]; /* inside low and high, from the bottom up */
} RtValueScale;

RtValueScale rt_value_scale_new (double low, double high, double top, double bottom);
double rt_value_scale_y (const RtValueScale *scale, double value);
double rt_value_scale_value (const RtValueScale *scale, double y);
void rt_value_scale_break (RtValueScale *scale, double from, double to, double gap);
double rt_value_breaks_kept (double span, const RtValueBreak *breaks, guint n_breaks);
void rt_value_range_widen (double *low, double *high, gboolean any);

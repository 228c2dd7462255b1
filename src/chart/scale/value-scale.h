/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Values to points and back, linear, higher values further up. low < high always holds. */
typedef struct
{
  double low;
  double high;
  double top;    /* y of high */
  double bottom; /* y of low */
} RtValueScale;

RtValueScale rt_value_scale_new (double low, double high, double top, double bottom);
double rt_value_scale_y (const RtValueScale *scale, double value);
double rt_value_scale_value (const RtValueScale *scale, double y);
void rt_value_range_widen (double *low, double *high, gboolean any);

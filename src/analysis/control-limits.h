/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Natural process limits of an individuals chart (XmR). */
typedef struct
{
  double mean;
  double moving_range; /* mean of the absolute differences of neighbours */
  double low;
  double high;
  double range_high; /* upper limit of the moving ranges */
} RtControlLimits;

#define RT_CONTROL_LIMITS_MINIMUM 8

gboolean rt_control_limits (const double *values, gsize n, RtControlLimits *limits);

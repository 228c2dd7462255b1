/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Never more value ticks than this, whatever is asked. */
#define RT_VALUE_TICKS_MAX 64

/* Evenly spaced round values. */
typedef struct
{
  double first;
  double step;  /* > 0 */
  guint count;  /* at most RT_VALUE_TICKS_MAX */
  int decimals; /* needed to print them */
} RtValueTicks;

RtValueTicks rt_value_ticks (double low, double high, guint max_count, int max_decimals);
double rt_value_tick (const RtValueTicks *ticks, guint index);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "time-range.h"

/* Seconds to points and back, linear in UTC. */
typedef struct
{
  RtTimeRange range;
  double left;  /* x of range.from */
  double right; /* x of range.to */
} RtTimeScale;

RtTimeScale rt_time_scale_new (RtTimeRange range, double left, double right);
double rt_time_scale_x (const RtTimeScale *scale, gint64 t);
gint64 rt_time_scale_t (const RtTimeScale *scale, double x);

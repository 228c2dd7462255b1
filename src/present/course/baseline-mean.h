/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "baseline.h"

/* The mean of a series over one side of the first change, and on how many values it rests: days
 * with a value for what is rated several times a day, otherwise values. */
typedef struct
{
  guint n;
  double mean; /* meaningless without values */
} RtSideMean;

RtSideMean rt_side_mean_before (const RtSeries *series, const RtBaseline *baseline);
RtSideMean rt_side_mean_after (const RtSeries *series, const RtBaseline *baseline);

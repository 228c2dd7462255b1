/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "baseline.h"
#include "measure-knowledge.h"

/* Limits of ordinary variation from the person's own baseline. Without enough of it, why. */
typedef struct
{
  gboolean found;
  double mean;
  double low;
  double high;
  guint n;         /* values of the baseline, or days with values */
  gboolean coarse; /* no limits, since the baseline hardly ever varied */
  char *reason;    /* nullable: why there are no limits */
} RtOwnLimits;

gboolean rt_own_limits_apply (const RtMeasureKnowledge *knowledge, const RtMeasure *measure);
RtOwnLimits
rt_own_limits_find (const RtMeasure *measure, const RtSeries *series, const RtBaseline *baseline);
void rt_own_limits_clear (RtOwnLimits *limits);
gboolean rt_own_limits_exceeded (const RtOwnLimits *limits, double value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RtOwnLimits, rt_own_limits_clear)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-judgement.h"

/* A ratio of two results of a record, or why there is none. */
typedef struct
{
  const RtRatio *ratio;
  const char *specimen; /* of the numerator; nullable without a value */
  gboolean has_value;
  double value; /* mole by mole */
  RtMoment at;  /* collection of the numerator's sample */
  gboolean has_low;
  double low; /* the published limits, mole by mole */
  gboolean has_high;
  double high;
  RtLabFlag flag;    /* none without a limit or where it is uncertain */
  gboolean censored; /* one of the two is only known to lie below or above */
  char *reason;      /* why there is no value, as a sentence; nullable */
} RtLabRatio;

void rt_lab_ratio_free (RtLabRatio *ratio);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabRatio, rt_lab_ratio_free)
GPtrArray *rt_lab_ratios (RtCatalogue *catalogue, const RtRecord *record, const RtRatio *ratio);
gboolean rt_lab_ratio_compute (RtCatalogue *catalogue,
                               const RtRatio *ratio,
                               double numerator,
                               const char *numerator_unit,
                               const RtConversionContext *numerator_context,
                               double denominator,
                               const char *denominator_unit,
                               const RtConversionContext *denominator_context,
                               double *value,
                               GError **error);
void rt_lab_ratio_limits (RtCatalogue *catalogue, const RtRatio *ratio, RtLabLimits *limits);

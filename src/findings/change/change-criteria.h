/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "change-report.h"

/* Percentage, important differences, response and remission of a change. */

/* A stretch of scores that meet the criterion of remission, up to the last one. */
typedef struct
{
  RtMet now;        /* whether the last score meets it; not known without a criterion or a score */
  guint n_scores;   /* how many in a row, up to the last */
  guint first;      /* index of the first of them */
  gint64 n_seconds; /* from the first to the last of them */
} RtRemissionRun;

gboolean rt_percent_improvement (const RtInstrumentSubscale *subscale,
                                 double before,
                                 double after,
                                 double *percent);
void rt_change_read_differences (RtChangeReport *report);
RtMet rt_change_response (const RtChangeReport *report);
RtMet rt_change_remission (const RtInstrument *instrument, const char *subscale, double score);
gboolean rt_change_start_is_low (const RtInstrument *instrument,
                                 const RtInstrumentSubscale *subscale,
                                 double before);
RtRemissionRun rt_remission_run (const RtInstrument *instrument,
                                 const char *subscale,
                                 const double *scores,
                                 const gint64 *seconds,
                                 guint n);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How restless a series is. Differences are taken only between neighbours that are both there. */
typedef struct
{
  gsize n_pairs;                     /* neighbours that are both there */
  double mean_square_of_differences; /* MSSD */
  double root_mean_square;           /* RMSSD, in the unit of the values */
} RtInstability;

gboolean
rt_instability (const double *values, const gboolean *present, gsize n, RtInstability *instability);
gboolean rt_autocorrelation (const double *values, gsize n, double *autocorrelation);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

gboolean rt_mean (const double *values, gsize n, double *mean);
gboolean rt_standard_deviation (const double *values, gsize n, double *standard_deviation);
gboolean rt_median (const double *values, gsize n, double *median);
gboolean rt_quantile (const double *values, gsize n, double share, double *quantile);
gboolean
rt_root_mean_square_of_successive_differences (const double *values, gsize n, double *rmssd);

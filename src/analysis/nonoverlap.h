/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How far the values of a phase stand clear of those of the phase before it. */
typedef struct
{
  double nap;                /* share of pairs in which the later value is better, ties half */
  double nap_standard_error; /* when has_standard_error */
  gboolean has_standard_error;
  double tau; /* 2 × NAP - 1 */
  double pnd; /* share of later values beyond the best earlier one */
  double pem; /* share of later values beyond the earlier median, ties half */
} RtNonoverlap;

#define RT_NONOVERLAP_MINIMUM 3

gboolean rt_nonoverlap (const double *before,
                        gsize n_before,
                        const double *after,
                        gsize n_after,
                        gboolean lower_is_better,
                        RtNonoverlap *result);

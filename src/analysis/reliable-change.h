/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Cut-offs between a clinical and a functional group. */
typedef struct
{
  double a; /* two standard deviations from the clinical mean, toward function */
  double b; /* two standard deviations from the functional mean, toward illness */
  double c; /* where both groups are equally likely */
} RtClinicalCutoffs;

/* What happened between two scores. */
typedef enum
{
  RT_CHANGE_RECOVERED, /* reliably better, and across the cut-off */
  RT_CHANGE_IMPROVED,
  RT_CHANGE_UNCHANGED,
  RT_CHANGE_DETERIORATED,
  RT_CHANGE_HARMED, /* reliably worse, and across the cut-off */
} RtChangeClass;

double rt_standard_error_of_measurement (double standard_deviation, double reliability);
double rt_standard_error_of_difference (double standard_deviation, double reliability);
double rt_reliable_change_limit (double standard_deviation, double reliability);
double rt_smallest_detectable_change (double standard_error_of_measurement);
gboolean rt_reliable_change_index (
    double before, double after, double standard_deviation, double reliability, double *index);
gboolean rt_clinical_cutoffs (double clinical_mean,
                              double clinical_standard_deviation,
                              double functional_mean,
                              double functional_standard_deviation,
                              RtClinicalCutoffs *cutoffs);
RtChangeClass rt_change_class (
    double before, double after, double limit, double cutoff, gboolean lower_is_better);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "unit-table.h"

/* What is known beside a value, for conversions that need it; 0 = not known. */
typedef struct
{
  double molar_mass;            /* of the analyte, g/mol */
  double creatinine_molar_mass; /* g/mol */
  double volume;                /* of the 24-hour collection, L */
  double creatinine;            /* in the sample, g/L */
} RtConversionContext;

gboolean rt_unit_convert (double value,
                          RtUnit from,
                          RtUnit to,
                          const RtConversionContext *context,
                          double *converted,
                          GError **error);
gboolean rt_unit_creatinine_per_litre (double value,
                                       RtUnit unit,
                                       const RtConversionContext *context,
                                       double *grams_per_litre,
                                       GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-context.h"

/* Whether a value is about a thousand times too large or too small for its unit. */
typedef enum
{
  RT_LAB_PLAUSIBLE,
  RT_LAB_THOUSAND_TIMES_TOO_LARGE,
  RT_LAB_THOUSAND_TIMES_TOO_SMALL,
} RtLabPlausibility;

RtLabPlausibility rt_lab_plausibility (RtCatalogue *catalogue,
                                       const RtAnalyte *analyte,
                                       const char *specimen,
                                       double value,
                                       const char *unit,
                                       const RtConversionContext *context);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How exactly a date is known. Ordered from coarse to fine: comparisons with < and > are meant. */
typedef enum
{
  RT_PRECISION_YEAR,
  RT_PRECISION_MONTH,
  RT_PRECISION_DAY,
  RT_PRECISION_MINUTE,
  RT_PRECISION_SECOND,
} RtPrecision;

#define RT_N_PRECISIONS 5

const char *rt_precision_to_string (RtPrecision precision);
gboolean rt_precision_from_string (const char *text, RtPrecision *precision);

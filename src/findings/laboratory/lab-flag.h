/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measurement.h"

typedef enum
{
  RT_LAB_FLAG_NONE, /* nothing to judge by, or a censored value that could lie on either side */
  RT_LAB_FLAG_LOW,
  RT_LAB_FLAG_NORMAL,
  RT_LAB_FLAG_HIGH,
} RtLabFlag;

/* The limits a value is read against, in the unit of the value. */
typedef struct
{
  gboolean has_low;
  double low;
  gboolean has_high;
  double high;
} RtLabLimits;

RtLabFlag rt_lab_flag (double value, RtComparator comparator, const RtLabLimits *limits);
gboolean
rt_lab_limit_ratio (double value, RtLabFlag flag, const RtLabLimits *limits, double *ratio);
gboolean rt_lab_flag_parse (const char *text, RtLabFlag *flag);
const char *rt_lab_flag_to_string (RtLabFlag flag);

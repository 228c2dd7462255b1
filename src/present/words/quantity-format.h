/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"

char *rt_quantity_format (double value, RtComparator comparator, int decimals, const char *unit);
char *rt_quantity_format_point (const RtMeasure *measure, const RtSeriesPoint *point);
char *rt_quantity_format_signed (double value, int decimals);
char *rt_quantity_format_range (double low, double high, int max_decimals);
char *rt_quantity_unit_text (const char *unit);
int rt_quantity_decimals_of (double value);
int rt_quantity_decimals (const RtMeasure *measure, const RtSeries *series);

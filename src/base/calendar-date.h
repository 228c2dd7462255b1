/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "precision.h"

/* A day of the proleptic Gregorian calendar, or a month or a year when no more is known.
 * day_number counts days from 1970-01-01 (which is 0); for coarser precisions it is the first
 * day of the month or year. Supported years: 1 to 9999. A value type: pass and copy freely. */
typedef struct
{
  gint32 day_number;
  RtPrecision precision; /* year, month or day */
} RtCalendarDate;

/* The order in which day, month and year stand in a text. */
typedef enum
{
  RT_DATE_ORDER_YMD,
  RT_DATE_ORDER_DMY,
  RT_DATE_ORDER_MDY,
} RtDateOrder;

#define RT_DATE_ERROR (rt_date_error_quark ())
GQuark rt_date_error_quark (void);

typedef enum
{
  RT_DATE_ERROR_SYNTAX,
  RT_DATE_ERROR_NO_SUCH_DAY,
  RT_DATE_ERROR_RANGE,
} RtDateError;

gboolean rt_calendar_date_from_ymd (int year, int month, int day, RtCalendarDate *date);
void rt_calendar_date_get_ymd (RtCalendarDate date, int *year, int *month, int *day);
gboolean rt_calendar_date_parse (const char *text, RtCalendarDate *date, GError **error);
gboolean rt_calendar_date_parse_order (const char *text,
                                       RtDateOrder order,
                                       RtCalendarDate *date,
                                       GError **error);
char *rt_calendar_date_to_iso (RtCalendarDate date);
int rt_calendar_date_compare (RtCalendarDate a, RtCalendarDate b);
RtCalendarDate rt_calendar_date_add_days (RtCalendarDate date, int days);
RtCalendarDate rt_calendar_date_add_months (RtCalendarDate date, int months);
int rt_calendar_date_weekday (RtCalendarDate date);
int rt_calendar_date_years_between (RtCalendarDate from, RtCalendarDate to);

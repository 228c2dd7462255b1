/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "calendar-date.h"

/* A point in time as somebody wrote it down: the wall clock reading and the offset from UTC that
 * held there. local_s counts seconds from 1970-01-01T00:00:00 on that wall clock; offset_s is local
 * minus UTC in seconds (east positive). The precision says how much of it is known.
 * A value type: pass and copy freely. */
typedef struct
{
  gint64 local_s;
  gint32 offset_s;
  RtPrecision precision;
} RtMoment;

gint64 rt_moment_utc_s (RtMoment moment);
RtCalendarDate rt_moment_date (RtMoment moment);
RtMoment rt_moment_from_date (RtCalendarDate date, GTimeZone *zone);
RtMoment rt_moment_end_of_day (RtCalendarDate day, GTimeZone *zone);
RtMoment rt_moment_from_utc (gint64 utc_s, GTimeZone *zone);
gboolean rt_moment_parse (const char *text, GTimeZone *zone, RtMoment *moment, GError **error);
gboolean rt_moment_parse_order (
    const char *text, RtDateOrder order, GTimeZone *zone, RtMoment *moment, GError **error);
char *rt_moment_to_iso (RtMoment moment);
char *rt_moment_to_local_iso (RtMoment moment);
int rt_moment_compare (RtMoment a, RtMoment b);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "moment.h"

#include <glib/gi18n.h>
#include <string.h>

#define SECONDS_PER_DAY G_GINT64_CONSTANT (86400)
#define MAX_OFFSET_S (18 * 3600)

/**
 * rt_moment_utc_s:
 *
 * Returns: seconds since 1970-01-01T00:00:00 UTC.
 */
gint64
rt_moment_utc_s (RtMoment moment)
{
  return moment.local_s - moment.offset_s;
}

static gint64
floor_day (gint64 seconds)
{
  gint64 day = seconds / SECONDS_PER_DAY;

  return seconds % SECONDS_PER_DAY < 0 ? day - 1 : day;
}

/**
 * rt_moment_date:
 *
 * Returns: the calendar day on the wall where the moment was written down, or the month or year
 * when no more is known.
 */
RtCalendarDate
rt_moment_date (RtMoment moment)
{
  return (RtCalendarDate){ .day_number = (gint32)floor_day (moment.local_s),
                           .precision = MIN (moment.precision, RT_PRECISION_DAY) };
}

static gint32
offset_at_utc (GTimeZone *zone, gint64 utc_s)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc_s);

  return g_time_zone_get_offset (zone, MAX (interval, 0));
}

/* The offset that holds in @zone at the wall clock reading @local_s; of two readings of a repeated
 * hour the first. FALSE when the clocks skipped that reading (then the offset after the gap).
 * Tried are the offsets of the day before and the day after: which of two readings is called summer
 * time differs from zone to zone, which comes first does not. */
static gboolean
offset_at_local (GTimeZone *zone, gint64 local_s, gint32 *offset_s)
{
  gint32 before = offset_at_utc (zone, local_s - offset_at_utc (zone, local_s) - SECONDS_PER_DAY);
  gint32 after = offset_at_utc (zone, local_s - offset_at_utc (zone, local_s) + SECONDS_PER_DAY);

  *offset_s = before;
  if (offset_at_utc (zone, local_s - before) == before)
    return TRUE;
  *offset_s = after;
  return offset_at_utc (zone, local_s - after) == after;
}

/**
 * rt_moment_from_date:
 * @date: a day, month or year
 * @zone: where it was written down
 *
 * Returns: the beginning of @date, no more precise than the date. Where the clocks skip midnight it
 * is the first reading after it that the offset belongs to.
 */
RtMoment
rt_moment_from_date (RtCalendarDate date, GTimeZone *zone)
{
  RtMoment moment = { .local_s = date.day_number * SECONDS_PER_DAY, .precision = date.precision };

  offset_at_local (zone, moment.local_s, &moment.offset_s);
  return moment;
}

/**
 * rt_moment_end_of_day:
 * @day: a day, no month and no year
 * @zone: where it ends
 *
 * Returns: the last second of @day, so that whatever happened on it lies before or at it.
 */
RtMoment
rt_moment_end_of_day (RtCalendarDate day, GTimeZone *zone)
{
  RtMoment moment = { .local_s = (day.day_number + 1) * SECONDS_PER_DAY - 1,
                      .precision = RT_PRECISION_SECOND };

  offset_at_local (zone, moment.local_s, &moment.offset_s);
  return moment;
}

/**
 * rt_moment_from_utc:
 * @utc_s: seconds since 1970-01-01T00:00:00 UTC
 * @zone: whose wall clock is read
 *
 * Returns: that time on the wall clock of @zone, to the second.
 */
RtMoment
rt_moment_from_utc (gint64 utc_s, GTimeZone *zone)
{
  gint32 offset_s = offset_at_utc (zone, utc_s);

  return (RtMoment){ .local_s = utc_s + offset_s,
                     .offset_s = offset_s,
                     .precision = RT_PRECISION_SECOND };
}

static gboolean
fail (RtDateError code, const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_DATE_ERROR, code, sentence);
  return FALSE;
}

static gboolean
two_digits (const char **text, int *number)
{
  const char *c = *text;

  if (!g_ascii_isdigit (c[0]) || !g_ascii_isdigit (c[1]))
    return FALSE;
  *number = (c[0] - '0') * 10 + (c[1] - '0');
  *text = c + 2;
  return TRUE;
}

/* HH:MM[:SS[.fraction]]; a fraction of a second is read over: no source is that exact. */
static gboolean
parse_clock (const char **text, int *second_of_day, RtPrecision *precision)
{
  int hour, minute, second = 0;

  if (!two_digits (text, &hour) || **text != ':')
    return FALSE;
  (*text)++;
  if (!two_digits (text, &minute))
    return FALSE;
  *precision = RT_PRECISION_MINUTE;
  if (**text == ':')
    {
      (*text)++;
      if (!two_digits (text, &second))
        return FALSE;
      *precision = RT_PRECISION_SECOND;
      if (**text == '.')
        while (g_ascii_isdigit (*++(*text)))
          ;
    }
  *second_of_day = hour * 3600 + minute * 60 + second;
  return hour < 24 && minute < 60 && second < 60;
}

/* Nothing, Z, +HH:MM, +HHMM or +HH. */
static gboolean
parse_offset (const char *text, gboolean *given, gint32 *offset_s)
{
  int sign, hours, minutes = 0;

  *given = *text != '\0';
  *offset_s = 0;
  if (*text == '\0' || g_str_equal (text, "Z"))
    return TRUE;
  if (*text != '+' && *text != '-')
    return FALSE;
  sign = *text++ == '-' ? -1 : 1;
  if (!two_digits (&text, &hours))
    return FALSE;
  if (*text == ':')
    text++;
  if (*text != '\0' && !two_digits (&text, &minutes))
    return FALSE;
  *offset_s = sign * (hours * 3600 + minutes * 60);
  return *text == '\0' && minutes < 60 && ABS (*offset_s) <= MAX_OFFSET_S;
}

/* Where the date ends and the time of day begins; NULL when only a date stands there. */
static char *
find_clock (char *text)
{
  char *colon = strchr (text, ':');
  char *start = colon;

  if (colon == NULL)
    return NULL;
  while (start > text && g_ascii_isdigit (start[-1]))
    start--;
  return start > text ? start : NULL;
}

static gboolean
parse_with_clock (const char *date_text,
                  const char *clock_text,
                  RtDateOrder order,
                  GTimeZone *zone,
                  RtMoment *moment,
                  GError **error)
{
  RtCalendarDate date;
  gboolean given;
  int second_of_day;

  if (!rt_calendar_date_parse_order (date_text, order, &date, error))
    return FALSE;
  if (date.precision != RT_PRECISION_DAY
      || !parse_clock (&clock_text, &second_of_day, &moment->precision)
      || !parse_offset (clock_text, &given, &moment->offset_s))
    return fail (RT_DATE_ERROR_SYNTAX,
                 _ ("This is not a time. Write it like 2026-03-31T08:30 or 2026-03-31 08:30:00."),
                 error);
  moment->local_s = date.day_number * SECONDS_PER_DAY + second_of_day;
  if (given || offset_at_local (zone, moment->local_s, &moment->offset_s))
    return TRUE;
  g_set_error (error, RT_DATE_ERROR, RT_DATE_ERROR_NO_SUCH_DAY,
               _ ("This time does not exist in %s: the clocks went forward over it."),
               g_time_zone_get_identifier (zone));
  return FALSE;
}

/**
 * rt_moment_parse_order:
 * @text: (nullable): a date as rt_calendar_date_parse_order() reads it, optionally followed by T or
 * a space, a time of day and an offset (Z, +02:00)
 * @order: in which order the numbers of the date stand
 * @zone: whose wall clock it was when no offset is written
 * @moment: (out): the moment with the precision that was written
 *
 * A reading that the clocks skipped is refused; of a repeated hour the first is taken unless an
 * offset is written.
 *
 * Returns: whether @text is a moment; %RT_DATE_ERROR with a sentence if not.
 */
gboolean
rt_moment_parse_order (
    const char *text, RtDateOrder order, GTimeZone *zone, RtMoment *moment, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  char *clock_text = find_clock (trimmed);
  RtMoment read = { 0 };
  RtCalendarDate date;

  if (clock_text == NULL)
    {
      if (!rt_calendar_date_parse_order (trimmed, order, &date, error))
        return FALSE;
      *moment = rt_moment_from_date (date, zone);
      return TRUE;
    }
  if (clock_text[-1] != 'T' && clock_text[-1] != ' ')
    return rt_calendar_date_parse_order ("", order, &date, error);
  {
    g_autofree char *date_text = g_strndup (trimmed, (gsize)(clock_text - trimmed - 1));

    g_strchomp (date_text);
    if (!parse_with_clock (date_text, clock_text, order, zone, &read, error))
      return FALSE;
  }
  *moment = read;
  return TRUE;
}

/**
 * rt_moment_parse:
 * @text: (nullable): an ISO 8601 date or time
 * @zone: whose wall clock it was when no offset is written
 * @moment: (out): the moment with the precision that was written
 *
 * Returns: whether @text is a moment; %RT_DATE_ERROR with a sentence if not.
 */
gboolean
rt_moment_parse (const char *text, GTimeZone *zone, RtMoment *moment, GError **error)
{
  return rt_moment_parse_order (text, RT_DATE_ORDER_YMD, zone, moment, error);
}

/**
 * rt_moment_to_local_iso:
 *
 * Returns: (transfer full): the wall clock reading without its offset, as precise as it is known:
 *   2026, 2026-03, 2026-03-31, 2026-03-31T08:30, 2026-03-31T08:30:00.
 */
char *
rt_moment_to_local_iso (RtMoment moment)
{
  g_autofree char *date = rt_calendar_date_to_iso (rt_moment_date (moment));
  int second_of_day = (int)(moment.local_s - floor_day (moment.local_s) * SECONDS_PER_DAY);
  int hour = second_of_day / 3600;
  int minute = second_of_day / 60 % 60;

  if (moment.precision <= RT_PRECISION_DAY)
    return g_steal_pointer (&date);
  if (moment.precision == RT_PRECISION_MINUTE)
    return g_strdup_printf ("%sT%02d:%02d", date, hour, minute);
  return g_strdup_printf ("%sT%02d:%02d:%02d", date, hour, minute, second_of_day % 60);
}

/**
 * rt_moment_to_iso:
 *
 * Returns: (transfer full): ISO 8601 with the offset (+02:00; UTC is +00:00, never Z). A day, month
 *   or year alone has no offset.
 */
char *
rt_moment_to_iso (RtMoment moment)
{
  g_autofree char *local = rt_moment_to_local_iso (moment);
  int minutes = ABS (moment.offset_s) / 60;

  if (moment.precision <= RT_PRECISION_DAY)
    return g_steal_pointer (&local);
  return g_strdup_printf ("%s%c%02d:%02d", local, moment.offset_s < 0 ? '-' : '+', minutes / 60,
                          minutes % 60);
}

/**
 * rt_moment_compare:
 *
 * Returns: below, at or above 0 as @a is earlier than, at the same time as or later than @b in UTC.
 */
int
rt_moment_compare (RtMoment a, RtMoment b)
{
  gint64 first = rt_moment_utc_s (a);
  gint64 second = rt_moment_utc_s (b);

  return (first > second) - (first < second);
}

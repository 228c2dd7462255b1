/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "date-format.h"

#include <glib/gi18n.h>

#include "language.h"

#define DAY_S (24 * 60 * 60)

/* A translation can hold a pattern that is none; the date is then written as ISO 8601. */
static char *
format_local (gint64 local_s, const char *pattern)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (local_s);
  char *text = time != NULL ? rt_language_format_date (time, pattern) : NULL;

  if (text == NULL && time != NULL)
    text = g_date_time_format (time, "%Y-%m-%d");
  return text != NULL ? text : g_strdup ("");
}

/**
 * rt_date_format: A date for people, as exactly as it is known: "9 Apr 2013", "Apr 2013", "2013".
 *
 * Returns: (transfer full): the date in the order and language of the locale.
 */
char *
rt_date_format (RtCalendarDate date)
{
  gint64 local_s = (gint64)date.day_number * DAY_S;

  switch (date.precision)
    {
    case RT_PRECISION_YEAR:
      return format_local (local_s, "%Y");
    case RT_PRECISION_MONTH:
      /* Translators: a month of a year as g_date_time_format() writes it; %b is its short name. */
      return format_local (local_s, _ ("%b %Y"));
    default:
      /* Translators: a day as g_date_time_format() writes it; put day (%-d), month (%b: short
       * name) and year in your order. */
      return format_local (local_s, _ ("%-d %b %Y"));
    }
}

/**
 * rt_date_format_unbroken: The same as rt_date_format(), for a column of a table, where a day is
 * read at a glance.
 *
 * Returns: (transfer full): the date, which is never broken into two lines.
 */
char *
rt_date_format_unbroken (RtCalendarDate date)
{
  g_autofree char *text = rt_date_format (date);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  return g_strjoinv ("\u00a0", parts);
}

/**
 * rt_date_format_approximate: A date that is a recollection: "about 1955".
 *
 * Returns: (transfer full): the text.
 */
char *
rt_date_format_approximate (RtCalendarDate date)
{
  g_autofree char *text = rt_date_format (date);

  /* Translators: a date that is only roughly known. */
  return g_strdup_printf (_ ("about %s"), text);
}

/**
 * rt_date_format_moment: A point in time on the wall clock where it was written down: with the time
 * of day when that is known, otherwise the date.
 *
 * Returns: (transfer full): the text.
 */
char *
rt_date_format_moment (RtMoment moment)
{
  if (moment.precision < RT_PRECISION_MINUTE)
    {
      RtCalendarDate date = rt_moment_date (moment);

      date.precision = MIN (moment.precision, RT_PRECISION_DAY);
      return rt_date_format (date);
    }
  /* Translators: day and time of day as g_date_time_format() writes them. */
  return format_local (moment.local_s, _ ("%-d %b %Y, %H:%M"));
}

/**
 * rt_date_format_period: From the first day to the last, both included.
 *
 * Returns: (transfer full): "13 Aug 2012 – 8 Apr 2013", or one date when both are the same.
 */
char *
rt_date_format_period (RtCalendarDate from, RtCalendarDate to)
{
  g_autofree char *first = rt_date_format (from);
  g_autofree char *last = rt_date_format (to);

  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: first and last day of a period. */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

/**
 * rt_date_format_days: A number of days in words.
 *
 * Returns: (transfer full): "239 days".
 */
char *
rt_date_format_days (int days)
{
  return g_strdup_printf (ngettext ("%d day", "%d days", (unsigned long)ABS (days)), days);
}

static int
months_between (RtCalendarDate from, RtCalendarDate to)
{
  int year[2];
  int month[2];
  int day[2];

  rt_calendar_date_get_ymd (from, &year[0], &month[0], &day[0]);
  rt_calendar_date_get_ymd (to, &year[1], &month[1], &day[1]);
  return (year[1] - year[0]) * 12 + month[1] - month[0] - (day[1] < day[0] ? 1 : 0);
}

/* Small children's ages are told in days, months, or years and months. */
static char *
format_exact_age (RtCalendarDate birth, RtCalendarDate on)
{
  int months = months_between (birth, on);
  g_autofree char *years_text = NULL;
  g_autofree char *months_text = NULL;

  if (months < 1)
    return rt_date_format_days (on.day_number - birth.day_number);
  if (months < 24)
    return g_strdup_printf (ngettext ("%d month", "%d months", (unsigned long)months), months);
  years_text =
      g_strdup_printf (ngettext ("%d year", "%d years", (unsigned long)(months / 12)), months / 12);
  if (months >= 12 * 12 || months % 12 == 0)
    return g_steal_pointer (&years_text);
  months_text = g_strdup_printf (ngettext ("%d month", "%d months", (unsigned long)(months % 12)),
                                 months % 12);
  /* Translators: a child's age: years, then months. */
  return g_strdup_printf (_ ("%s, %s"), years_text, months_text);
}

/* The last day that a date known to the month or year may mean. */
static RtCalendarDate
latest_meant (RtCalendarDate date)
{
  RtCalendarDate next = date;

  next.precision = RT_PRECISION_DAY;
  next = rt_calendar_date_add_months (next, date.precision == RT_PRECISION_YEAR ? 12 : 1);
  return rt_calendar_date_add_days (next, -1);
}

/**
 * rt_date_format_age: The age on a day in words, in months for small children. A birth date known
 * to the month or year may leave two ages possible; then both are named.
 *
 * Returns: (transfer full) (nullable): the age; NULL when @birth lies after @on.
 */
char *
rt_date_format_age (RtCalendarDate birth, RtCalendarDate on)
{
  RtCalendarDate earliest = birth;
  int oldest = 0;
  int youngest = 0;

  earliest.precision = RT_PRECISION_DAY;
  on.precision = RT_PRECISION_DAY;
  if (earliest.day_number > on.day_number)
    return NULL;
  if (birth.precision >= RT_PRECISION_DAY)
    return format_exact_age (birth, on);
  oldest = months_between (earliest, on) / 12;
  youngest = MAX (0, months_between (latest_meant (birth), on)) / 12;
  if (oldest == youngest)
    return g_strdup_printf (ngettext ("%d year", "%d years", (unsigned long)oldest), oldest);
  /* Translators: an age when only the year of birth is known. */
  return g_strdup_printf (_ ("%d or %d years"), youngest, oldest);
}

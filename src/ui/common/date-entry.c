/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/date-entry.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* The C locale writes the month first, but only because nobody chose it. */
static gboolean
nobody_chose_the_locale (void)
{
  const char *locale = setlocale (LC_TIME, NULL);

  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX")
         || g_str_has_prefix (locale, "C.");
}

/**
 * rt_date_entry_locale_order:
 *
 * Returns: the order of day, month and year that the locale writes dates in
 */
RtDateOrder
rt_date_entry_locale_order (void)
{
  const char *format = nl_langinfo (D_FMT);
  gsize day = strcspn (format, "de");
  gsize month = strcspn (format, "mbBD");
  gsize year = strcspn (format, "yYF");

  if (year < day && year < month)
    return RT_DATE_ORDER_YMD;
  if (day < month || nobody_chose_the_locale ())
    return RT_DATE_ORDER_DMY;
  return RT_DATE_ORDER_MDY;
}

/**
 * rt_date_entry_parse:
 * @text: a day, month or year as typed
 * @date: (out): the date with its precision
 * @error: what is wrong, as a sentence for the screen
 *
 * Reads ISO 8601 (1980-05-31, 1980-05, 1980) and the order of the locale (31.5.1980).
 *
 * Returns: whether it is a date
 */
gboolean
rt_date_entry_parse (const char *text, RtCalendarDate *date, GError **error)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));

  if (rt_calendar_date_parse (clean, date, NULL))
    return TRUE;
  if (rt_calendar_date_parse_order (clean, rt_date_entry_locale_order (), date, NULL))
    return TRUE;
  return rt_calendar_date_parse (clean, date, error);
}

/**
 * rt_date_entry_parse_moment:
 * @text: a date, with or without a time of day: ISO 8601 first, else in the order of the locale
 * @moment: (out): in the local time zone
 *
 * Returns: whether it was understood
 */
gboolean
rt_date_entry_parse_moment (const char *text, RtMoment *moment, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return rt_moment_parse (text, zone, moment, NULL)
         || rt_moment_parse_order (text, rt_date_entry_locale_order (), zone, moment, error);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-format.h"

#include <glib/gi18n.h>

#include "language.h"
#include "number-text.h"

/**
 * rt_chart_format_value: A value as it is printed, in the locale's way, with "<" or ">" before a
 * limit; without unit.
 *
 * Returns: (transfer full): the text
 */
char *
rt_chart_format_value (const RtChartPanel *panel, const RtChartPoint *point)
{
  g_autofree char *number = rt_number_format (point->value, CLAMP (panel->decimals, 0, 6));

  switch ((RtChartCensoring)point->censoring)
    {
    case RT_CHART_BELOW:
      return g_strconcat ("<", number, NULL);
    case RT_CHART_ABOVE:
      return g_strconcat (">", number, NULL);
    case RT_CHART_EXACT:
    default:
      return g_steal_pointer (&number);
    }
}

/**
 * rt_chart_format_time: @t in words on the wall clock of @zone: the date, and the time of day
 * unless it is midnight.
 *
 * Returns: (transfer full): the text
 */
char *
rt_chart_format_time (gint64 t, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (t);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  gboolean midnight = FALSE;

  if (local == NULL)
    return g_strdup (_ ("unknown date"));
  midnight = g_date_time_get_hour (local) == 0 && g_date_time_get_minute (local) == 0;
  return rt_language_format_date (local,
                                  midnight
                                      /* Translators: strftime pattern of a date in words. */
                                      ? C_ ("spoken", "%-d %B %Y")
                                      /* Translators: strftime pattern of a date with a time. */
                                      : C_ ("spoken", "%-d %B %Y, %H:%M"));
}

/**
 * rt_chart_format_day: The date of @t in words on the wall clock of @zone, without a time of day.
 *
 * Returns: (transfer full): the text
 */
char *
rt_chart_format_day (gint64 t, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (t);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  if (local == NULL)
    return g_strdup (_ ("unknown date"));
  return g_date_time_format (local, C_ ("spoken", "%-d %B %Y"));
}

/**
 * rt_chart_speak_value: A value in words, with its unit.
 *
 * Returns: (transfer full): the text
 */
char *
rt_chart_speak_value (const RtChartPanel *panel, const RtChartPoint *point)
{
  g_autofree char *number = rt_number_format (point->value, CLAMP (panel->decimals, 0, 6));
  g_autofree char *amount = panel->unit == NULL || *panel->unit == '\0'
                                ? g_strdup (number)
                                /* Translators: a number and its unit. */
                                : g_strdup_printf (C_ ("spoken", "%1$s %2$s"), number, panel->unit);

  switch ((RtChartCensoring)point->censoring)
    {
    case RT_CHART_BELOW:
      return g_strdup_printf (_ ("below %s"), amount);
    case RT_CHART_ABOVE:
      return g_strdup_printf (_ ("above %s"), amount);
    case RT_CHART_EXACT:
    default:
      return g_steal_pointer (&amount);
    }
}

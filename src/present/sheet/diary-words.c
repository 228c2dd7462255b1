/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diary-words.h"

#include <glib/gi18n.h>

#include "language.h"
#include "number-text.h"

#define DAY_S (24 * 60 * 60)

/* The diary is an instrument of our own, so its topics are its wording and may be translated. */
static const struct
{
  const char *topic;
  const char *words;
  const char *low;
  const char *high;
} own_words[] = {
  { "overall mood", N_ ("Mood"), N_ ("very low"), N_ ("very good") },
  { "calm versus anxious", N_ ("Anxiety"), N_ ("calm"), N_ ("very anxious") },
  { "irritability level", N_ ("Irritability"), N_ ("none"), N_ ("very strong") },
  { "energy level", N_ ("Energy"), N_ ("none"), N_ ("very much") },
  { "focus level", N_ ("Focus"), N_ ("none"), N_ ("very good") },
  { "stress level", N_ ("Stress"), N_ ("none"), N_ ("very much") },
  { "sleep quality", N_ ("Sleep last night"), N_ ("very bad"), N_ ("very good") },
  { "side-effect burden", N_ ("Side effects"), N_ ("none"), N_ ("very strong") },
};

static int
find (const RtInstrumentItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_words); i++)
    if (g_strcmp0 (own_words[i].topic, item->topic) == 0)
      return (int)i;
  return -1;
}

/**
 * rt_diary_topic:
 *
 * Returns: (transfer full): what one column of the diary asks.
 */
char *
rt_diary_topic (const RtInstrumentItem *item)
{
  int i = find (item);

  return g_strdup (i >= 0 ? _ (own_words[i].words) : item->topic);
}

/**
 * rt_diary_ends:
 * @instrument: the diary
 * @item: one of its items
 *
 * Returns: (transfer full): what the lowest and the highest number mean, on two lines.
 */
char *
rt_diary_ends (const RtInstrument *instrument, const RtInstrumentItem *item)
{
  const GArray *options = item->options->options;
  int i = find (item);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (options->len == 0)
    return g_strdup ("");
  low = rt_number_format_shortest (g_array_index (options, RtInstrumentOption, 0).score, 1);
  high = rt_number_format_shortest (
      g_array_index (options, RtInstrumentOption, options->len - 1).score, 1);
  if (i < 0)
    /* Translators: lowest and highest number of a rating. */
    return g_strdup_printf (_ ("%s to %s"), low, high);
  /* Translators: the lowest number of a rating and what it means, then the highest. */
  return g_strdup_printf (_ ("%s %s\n%s %s"), low, _ (own_words[i].low), high,
                          _ (own_words[i].high));
}

static char *
format (RtCalendarDate day, const char *pattern)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc ((gint64)day.day_number * DAY_S);
  char *text = time != NULL ? rt_language_format_date (time, pattern) : NULL;

  return text != NULL ? text : g_strdup ("");
}

/**
 * rt_diary_day:
 *
 * Returns: (transfer full): the label of a row: "Mon 3".
 */
char *
rt_diary_day (RtCalendarDate day)
{
  /* Translators: a day of the diary as g_date_time_format() writes it: %a short weekday, %-d day.
   */
  return format (day, C_ ("diary", "%a %-d"));
}

/**
 * rt_diary_month:
 *
 * Returns: (transfer full): the month a diary is for: "March 2026".
 */
char *
rt_diary_month (RtCalendarDate day)
{
  /* Translators: a month as g_date_time_format() writes it: %B its full name. */
  return format (day, C_ ("diary", "%B %Y"));
}

/** rt_diary_first_day: Returns: the first day of the month @day lies in. */
RtCalendarDate
rt_diary_first_day (RtCalendarDate day)
{
  int year = 0;
  int month = 0;
  int number = 0;

  rt_calendar_date_get_ymd (day, &year, &month, &number);
  day.precision = RT_PRECISION_DAY;
  return rt_calendar_date_add_days (day, 1 - number);
}

/** rt_diary_days: Returns: how many days the month of @day has. */
guint
rt_diary_days (RtCalendarDate day)
{
  RtCalendarDate first = rt_diary_first_day (day);

  return (guint)(rt_calendar_date_add_months (first, 1).day_number - first.day_number);
}

/** rt_diary_is_weekend: Returns: whether @day is a Saturday or Sunday. */
gboolean
rt_diary_is_weekend (RtCalendarDate day)
{
  /* 1 January 1970 was a Thursday. */
  int weekday = ((day.day_number + 3) % 7 + 7) % 7;

  return weekday >= 5;
}

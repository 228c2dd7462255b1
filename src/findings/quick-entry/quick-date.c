/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "quick-parser.h"

/* Days, months, years, seasons and times of the clock. */

#define MINUTES_PER_HOUR 60

static gboolean
month_at (const RtQuickParser *parser, guint at, int *month)
{
  RtQuickPhrase found;

  if (!rt_quick_phrase_at (parser, at, &found) || found.phrase->meaning != RT_WORD_MONTH)
    return FALSE;
  *month = (int)g_ascii_strtoll (found.phrase->value, NULL, 10);
  return TRUE;
}

static gboolean
year_at (const RtQuickParser *parser, guint at, int *year)
{
  const RtQuickToken *token = rt_quick_token (parser, at);

  if (token == NULL || strlen (token->folded) != 4 || strspn (token->folded, "0123456789") != 4)
    return FALSE;
  *year = (int)g_ascii_strtoull (token->folded, NULL, 10);
  return *year >= 1900 && *year <= 2200;
}

/* 1, 1st, 1. */
static gboolean
day_at (const RtQuickParser *parser, guint at, int *day)
{
  static const char *const endings[] = { "", "st", "nd", "rd", "th", NULL };
  const RtQuickToken *token = rt_quick_token (parser, at);
  gsize digits = token != NULL ? strspn (token->folded, "0123456789") : 0;

  if (digits == 0 || digits > 2 || !g_strv_contains (endings, token->folded + digits))
    return FALSE;
  *day = (int)g_ascii_strtoull (token->folded, NULL, 10);
  return *day >= 1 && *day <= 31;
}

/* 2025-03-12, 2025-03, 12.3.2025; 3/12/2025 only where it can be read in one way. */
static gboolean
numeric_at (RtQuickParser *parser, guint at, RtCalendarDate *date)
{
  const RtQuickToken *token = rt_quick_token (parser, at);
  g_auto (GStrv) parts = g_strsplit_set (token->folded, "./", -1);
  int numbers[3];

  if (strchr (token->folded, '-') != NULL)
    return g_ascii_isdigit (token->folded[0]) && strlen (token->folded) >= 7
           && rt_calendar_date_parse (token->folded, date, NULL);
  if (g_strv_length (parts) != 3 || strlen (parts[2]) != 4)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      if (strspn (parts[i], "0123456789") != strlen (parts[i]) || parts[i][0] == '\0')
        return FALSE;
      numbers[i] = (int)g_ascii_strtoull (parts[i], NULL, 10);
    }
  if (strchr (token->folded, '/') == NULL || numbers[0] > 12)
    return rt_calendar_date_from_ymd (numbers[2], numbers[1], numbers[0], date);
  if (numbers[1] > 12 || numbers[0] == numbers[1])
    return rt_calendar_date_from_ymd (numbers[2], numbers[0], numbers[1], date);
  rt_quick_ask (
      parser, RT_QUICK_ASK_DATE,
      g_strdup_printf (_ ("“%s” can be two days. Write the month as a word."), token->text));
  return rt_calendar_date_from_ymd (numbers[2], numbers[1], numbers[0], date);
}

/* A month with what stands around it: "12 March 2025", "March 12 2025", "March 2025". */
static gboolean
written_at (const RtQuickParser *parser, guint at, RtCalendarDate *date, guint *length)
{
  int day = 0, month = 0, year = 0;
  guint here = at;

  if (day_at (parser, here, &day))
    here++;
  if (!month_at (parser, here, &month))
    return FALSE;
  here++;
  if (day == 0 && day_at (parser, here, &day) && !year_at (parser, here, &year))
    here++;
  if (rt_quick_token (parser, here) != NULL && rt_quick_token (parser, here)->separator)
    here++;
  if (!year_at (parser, here, &year))
    return FALSE;
  *length = here + 1 - at;
  if (!rt_calendar_date_from_ymd (year, month, MAX (day, 1), date))
    return FALSE;
  date->precision = day > 0 ? RT_PRECISION_DAY : RT_PRECISION_MONTH;
  return TRUE;
}

static gboolean
without_year (RtQuickParser *parser, guint at, guint *length)
{
  g_autofree char *written = NULL;
  int day = 0, month = 0;
  guint here = at;

  if (day_at (parser, here, &day))
    here++;
  if (!month_at (parser, here, &month))
    return FALSE;
  here++;
  if (day == 0 && day_at (parser, here, &day))
    here++;
  *length = here - at;
  written = rt_quick_words (parser, at, *length);
  rt_quick_ask (parser, RT_QUICK_ASK_DATE,
                g_strdup_printf (_ ("“%s”: write the year too."), written));
  return TRUE;
}

static gboolean
relative_at (const RtQuickParser *parser, guint at, RtCalendarDate *date, guint *length)
{
  RtQuickPhrase found;

  if (!rt_quick_phrase_at (parser, at, &found) || found.phrase->meaning != RT_WORD_DAY)
    return FALSE;
  *date = rt_calendar_date_add_days (parser->today,
                                     (int)g_ascii_strtoll (found.phrase->value, NULL, 10));
  *length = found.length;
  return TRUE;
}

static void
set_date (RtQuickParser *parser, RtCalendarDate date)
{
  RtQuickSegment *segment = parser->segment;

  if (parser->expect == RT_QUICK_EXPECT_UNTIL)
    {
      segment->has_until = TRUE;
      segment->until = date;
    }
  else
    {
      segment->has_from = TRUE;
      segment->from = date;
      segment->approximate = parser->about;
    }
  parser->about = FALSE;
  parser->expect = RT_QUICK_EXPECT_NOTHING;
}

/* "October to March", without years. */
static gboolean
take_season (RtQuickParser *parser)
{
  RtDoseTiming *timing = NULL;
  int first, last, year;

  if (!month_at (parser, parser->at, &first)
      || !(rt_quick_means (parser, parser->at + 1, RT_WORD_TO)
           || rt_quick_means (parser, parser->at + 1, RT_WORD_UNTIL))
      || !month_at (parser, parser->at + 2, &last) || year_at (parser, parser->at + 3, &year))
    return FALSE;
  timing = rt_quick_timing (parser->segment);
  timing->season_from = first;
  timing->season_to = last;
  rt_quick_understood (parser, RT_QUICK_SCHEDULE, parser->at, 3);
  parser->at += 3;
  parser->expect = RT_QUICK_EXPECT_NOTHING;
  return TRUE;
}

/**
 * rt_quick_take_date:
 *
 * Takes a date as the beginning, or as the end where one was announced; or a season.
 *
 * Returns: whether one stood where reading stands.
 */
gboolean
rt_quick_take_date (RtQuickParser *parser)
{
  RtCalendarDate date;
  guint length = 1;
  int year, day;

  if (take_season (parser))
    return TRUE;
  if (!relative_at (parser, parser->at, &date, &length)
      && !written_at (parser, parser->at, &date, &length)
      && !numeric_at (parser, parser->at, &date))
    {
      if (year_at (parser, parser->at, &year)
          && (parser->expect != RT_QUICK_EXPECT_NOTHING || parser->about))
        {
          rt_calendar_date_from_ymd (year, 1, 1, &date);
          date.precision = RT_PRECISION_YEAR;
        }
      else if ((parser->expect != RT_QUICK_EXPECT_NOTHING || day_at (parser, parser->at, &day))
               && without_year (parser, parser->at, &length))
        {
          rt_quick_understood (parser, RT_QUICK_TIME, parser->at, length);
          parser->at += length;
          parser->expect = RT_QUICK_EXPECT_NOTHING;
          return TRUE;
        }
      else
        return FALSE;
    }
  rt_quick_understood (parser, RT_QUICK_TIME, parser->at, length);
  set_date (parser, date);
  parser->at += length;
  return TRUE;
}

static gboolean
read_clock (const char *text, int *minute)
{
  char *end = NULL;
  guint64 hours = g_ascii_strtoull (text, &end, 10);
  guint64 minutes;

  if (end == text || (*end != ':' && *end != '.') || hours > 23 || strlen (end) != 3)
    return FALSE;
  text = end + 1;
  minutes = g_ascii_strtoull (text, &end, 10);
  if (end != text + 2 || *end != '\0' || minutes > 59)
    return FALSE;
  *minute = (int)(hours * MINUTES_PER_HOUR + minutes);
  return TRUE;
}

/* 8:00, 8 am, 8:30 pm, at 20:00; a number alone only with am or pm behind it. */
static gboolean
clock_at (const RtQuickParser *parser, guint at, int *minute, guint *length)
{
  const RtQuickToken *token = rt_quick_token (parser, at);
  RtQuickPhrase found;
  int hour = 0;
  gboolean full =
      token != NULL && strchr (token->text, ':') != NULL && read_clock (token->folded, minute);

  if (!full && (token == NULL || !rt_quick_number_at (parser, at, &hour) || hour > 12))
    return FALSE;
  *length = 1;
  if (rt_quick_phrase_at (parser, at + 1, &found) && found.phrase->meaning == RT_WORD_CLOCK
      && (full || found.phrase->value[0] != '\0'))
    {
      gboolean pm = g_str_equal (found.phrase->value, "pm");

      *length += found.length;
      hour = full ? *minute / MINUTES_PER_HOUR : hour;
      if (found.phrase->value[0] != '\0')
        *minute = (full ? *minute % MINUTES_PER_HOUR : 0)
                  + (hour % 12 + (pm ? 12 : 0)) * MINUTES_PER_HOUR;
      return TRUE;
    }
  return full;
}

/* 23:00-07:00 as one word. */
static gboolean
window_in (const char *text, int *from, int *to)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  return g_strv_length (parts) == 2 && strchr (text, ':') != NULL && read_clock (parts[0], from)
         && read_clock (parts[1], to);
}

static void
set_window (RtQuickParser *parser, int from, int to, guint length)
{
  RtDoseTiming *timing = rt_quick_timing (parser->segment);

  timing->has_window = TRUE;
  timing->window_from = from;
  timing->window_to = to;
  rt_quick_understood (parser, RT_QUICK_SCHEDULE, parser->at, length);
  parser->at += length;
  parser->expect = RT_QUICK_EXPECT_NOTHING;
}

/**
 * rt_quick_take_clock:
 *
 * Takes a time of the clock, or a span between two.
 *
 * Returns: whether one stood where reading stands.
 */
gboolean
rt_quick_take_clock (RtQuickParser *parser)
{
  guint skip = rt_quick_means (parser, parser->at, RT_WORD_CLOCK) ? 1 : 0;
  int from, to;
  guint first = 0, second = 0;

  if (skip == 0 && window_in (rt_quick_token (parser, parser->at)->folded, &from, &to))
    {
      set_window (parser, from, to, 1);
      return TRUE;
    }
  if (!clock_at (parser, parser->at + skip, &from, &first))
    return FALSE;
  if ((rt_quick_means (parser, parser->at + skip + first, RT_WORD_TO)
       || rt_quick_means (parser, parser->at + skip + first, RT_WORD_UNTIL))
      && clock_at (parser, parser->at + skip + first + 1, &to, &second))
    {
      set_window (parser, from, to, skip + first + 1 + second);
      return TRUE;
    }
  rt_quick_add_time (parser->segment, RT_DAYTIME_CLOCK, from);
  rt_quick_understood (parser, RT_QUICK_SCHEDULE, parser->at, skip + first);
  parser->at += skip + first;
  parser->expect = RT_QUICK_EXPECT_NOTHING;
  return TRUE;
}

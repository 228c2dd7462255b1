/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "calendar-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define UNIX_EPOCH_JULIAN 719163 /* g_date_get_julian() of 1970-01-01 */

G_DEFINE_QUARK (rt-date-error-quark, rt_date_error)

static const char *const precision_words[] = { "year", "month", "day", "minute", "second" };

/**
 * rt_precision_to_string:
 *
 * Returns: (transfer none): the stored word of @precision.
 */
const char *
rt_precision_to_string (RtPrecision precision)
{
  g_return_val_if_fail ((guint)precision < RT_N_PRECISIONS, NULL);
  return precision_words[precision];
}

/**
 * rt_precision_from_string:
 *
 * Returns: whether @text is the stored word of a precision; @precision is untouched if not.
 */
gboolean
rt_precision_from_string (const char *text, RtPrecision *precision)
{
  for (guint i = 0; text != NULL && i < RT_N_PRECISIONS; i++)
    if (g_str_equal (precision_words[i], text))
      {
        *precision = (RtPrecision)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * rt_calendar_date_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12, or 0 when only the year is known
 * @day: 1 to 31, or 0 when only the month is known
 * @date: (out): the date
 *
 * Returns: whether there is such a day, month or year.
 */
gboolean
rt_calendar_date_from_ymd (int year, int month, int day, RtCalendarDate *date)
{
  RtPrecision precision = month == 0 ? RT_PRECISION_YEAR
                          : day == 0 ? RT_PRECISION_MONTH
                                     : RT_PRECISION_DAY;
  GDate g;

  if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31
      || (month == 0 && day != 0)
      || !g_date_valid_dmy ((GDateDay)MAX (day, 1), (GDateMonth)MAX (month, 1), (GDateYear)year))
    return FALSE;
  g_date_clear (&g, 1);
  g_date_set_dmy (&g, (GDateDay)MAX (day, 1), (GDateMonth)MAX (month, 1), (GDateYear)year);
  date->day_number = (gint32)g_date_get_julian (&g) - UNIX_EPOCH_JULIAN;
  date->precision = precision;
  return TRUE;
}

static void
to_gdate (RtCalendarDate date, GDate *g)
{
  g_date_clear (g, 1);
  g_date_set_julian (g, (guint32)(date.day_number + UNIX_EPOCH_JULIAN));
}

/**
 * rt_calendar_date_get_ymd:
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1 to 12
 * @day: (out) (optional): the day, 1 to 31
 *
 * Parts finer than the date's precision are 1.
 */
void
rt_calendar_date_get_ymd (RtCalendarDate date, int *year, int *month, int *day)
{
  GDate g;

  to_gdate (date, &g);
  if (year != NULL)
    *year = g_date_get_year (&g);
  if (month != NULL)
    *month = (int)g_date_get_month (&g);
  if (day != NULL)
    *day = g_date_get_day (&g);
}

/* The numbers of a date and the mark between them. */
typedef struct
{
  int n;
  int number[3];
  int digits[3];
  char mark;
} DateParts;

static gboolean
split_date (const char *text, DateParts *parts)
{
  memset (parts, 0, sizeof *parts);
  while (parts->n < 3)
    {
      int digits = 0, number = 0;

      for (; g_ascii_isdigit (*text) && digits < 5; text++, digits++)
        number = number * 10 + (*text - '0');
      if (digits == 0 || digits > 4)
        return FALSE;
      parts->number[parts->n] = number;
      parts->digits[parts->n++] = digits;
      if (*text == '\0')
        return TRUE;
      if (strchr ("-./ ", *text) == NULL || (parts->mark != 0 && *text != parts->mark))
        return FALSE;
      parts->mark = *text++;
    }
  return FALSE;
}

static gboolean
order_parts (const DateParts *parts, RtDateOrder order, int *year, int *month, int *day)
{
  static const int place[3][3] = { { 0, 1, 2 }, { 2, 1, 0 }, { 2, 0, 1 } };
  const int *at = place[order];

  *month = *day = 0;
  if (parts->n == 1)
    {
      *year = parts->number[0];
      return parts->digits[0] == 4;
    }
  if (parts->n == 2)
    {
      int year_at = order == RT_DATE_ORDER_YMD ? 0 : 1;

      *year = parts->number[year_at];
      *month = parts->number[1 - year_at];
      return parts->digits[year_at] == 4 && *month >= 1;
    }
  *year = parts->number[at[0]];
  *month = parts->number[at[1]];
  *day = parts->number[at[2]];
  return parts->digits[at[0]] == 4 && *month >= 1 && *day >= 1;
}

static gboolean
fail (RtDateError code, GError **error)
{
  static const char *const sentences[] = {
    [RT_DATE_ERROR_SYNTAX] = N_ ("This is not a date. Write it like 2026-03-31, with four digits "
                                 "for the year."),
    [RT_DATE_ERROR_NO_SUCH_DAY] = N_ ("There is no such day in the calendar."),
    [RT_DATE_ERROR_RANGE] = N_ ("The year must lie between 1 and 9999."),
  };

  g_set_error_literal (error, RT_DATE_ERROR, code, _ (sentences[code]));
  return FALSE;
}

/**
 * rt_calendar_date_parse_order:
 * @text: (nullable): a date, month or year in digits, parted by - . / or a space
 * @order: in which order the numbers stand
 * @date: (out): the date with the precision that was written
 *
 * The year always has four digits: two-digit years are a guess about somebody's age.
 *
 * Returns: whether @text is a date; %RT_DATE_ERROR with a sentence if not.
 */
gboolean
rt_calendar_date_parse_order (const char *text,
                              RtDateOrder order,
                              RtCalendarDate *date,
                              GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  DateParts parts;
  int year, month, day;

  if (!split_date (trimmed, &parts) || !order_parts (&parts, order, &year, &month, &day))
    return fail (RT_DATE_ERROR_SYNTAX, error);
  if (year < 1)
    return fail (RT_DATE_ERROR_RANGE, error);
  if (!rt_calendar_date_from_ymd (year, month, day, date))
    return fail (RT_DATE_ERROR_NO_SUCH_DAY, error);
  return TRUE;
}

/**
 * rt_calendar_date_parse:
 * @text: (nullable): an ISO 8601 date, month or year: 2026-03-31, 2026-03, 2026
 * @date: (out): the date with the precision that was written
 *
 * Returns: whether @text is a date; %RT_DATE_ERROR with a sentence if not.
 */
gboolean
rt_calendar_date_parse (const char *text, RtCalendarDate *date, GError **error)
{
  return rt_calendar_date_parse_order (text, RT_DATE_ORDER_YMD, date, error);
}

/**
 * rt_calendar_date_to_iso:
 *
 * Returns: (transfer full): the date as ISO 8601, as precise as it is known.
 */
char *
rt_calendar_date_to_iso (RtCalendarDate date)
{
  int year, month, day;

  rt_calendar_date_get_ymd (date, &year, &month, &day);
  if (date.precision == RT_PRECISION_YEAR)
    return g_strdup_printf ("%04d", year);
  if (date.precision == RT_PRECISION_MONTH)
    return g_strdup_printf ("%04d-%02d", year, month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * rt_calendar_date_compare:
 *
 * Returns: below, at or above 0 as @a is earlier than, the same day as or later than @b. A month or
 *   year counts as its first day.
 */
int
rt_calendar_date_compare (RtCalendarDate a, RtCalendarDate b)
{
  return (a.day_number > b.day_number) - (a.day_number < b.day_number);
}

static RtCalendarDate
first_possible (void)
{
  RtCalendarDate date = { 0 };

  rt_calendar_date_from_ymd (1, 1, 1, &date);
  return date;
}

static RtCalendarDate
last_possible (void)
{
  RtCalendarDate date = { 0 };

  rt_calendar_date_from_ymd (9999, 12, 31, &date);
  return date;
}

/**
 * rt_calendar_date_add_days:
 *
 * Returns: the date @days later, never outside the years 1 to 9999.
 */
RtCalendarDate
rt_calendar_date_add_days (RtCalendarDate date, int days)
{
  gint64 number = (gint64)date.day_number + days;

  date.day_number =
      (gint32)CLAMP (number, first_possible ().day_number, last_possible ().day_number);
  return date;
}

/**
 * rt_calendar_date_add_months:
 *
 * Returns: the date @months later; the 31st becomes the last day of a shorter month. Never outside
 *   the years 1 to 9999.
 */
RtCalendarDate
rt_calendar_date_add_months (RtCalendarDate date, int months)
{
  RtCalendarDate moved = { 0 };
  int year, month, day;
  gint64 count;

  rt_calendar_date_get_ymd (date, &year, &month, &day);
  count = (gint64)year * 12 + (month - 1) + months;
  if (count < 12)
    return first_possible ();
  if (count >= (gint64)10000 * 12)
    return last_possible ();
  year = (int)(count / 12);
  month = (int)(count % 12) + 1;
  day = MIN (day, g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year));
  rt_calendar_date_from_ymd (year, month, day, &moved);
  date.day_number = moved.day_number;
  return date;
}

/**
 * rt_calendar_date_weekday:
 *
 * Returns: 1 = Monday … 7 = Sunday.
 */
int
rt_calendar_date_weekday (RtCalendarDate date)
{
  GDate g;

  to_gdate (date, &g);
  return (int)g_date_get_weekday (&g);
}

/**
 * rt_calendar_date_years_between:
 *
 * Returns: completed years from @from to @to; somebody born on 29 February completes a year on
 *   1 March of a common year. Negative when @to is earlier.
 */
int
rt_calendar_date_years_between (RtCalendarDate from, RtCalendarDate to)
{
  int from_year, from_month, from_day, to_year, to_month, to_day;

  if (rt_calendar_date_compare (from, to) > 0)
    return -rt_calendar_date_years_between (to, from);
  rt_calendar_date_get_ymd (from, &from_year, &from_month, &from_day);
  rt_calendar_date_get_ymd (to, &to_year, &to_month, &to_day);
  return to_year - from_year
         - (to_month < from_month || (to_month == from_month && to_day < from_day) ? 1 : 0);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "age.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "json-check.h"

#define DAYS_OF_YEAR 365.25
#define DAYS_OF_MONTH (DAYS_OF_YEAR / 12)
#define MAX_YEARS 150

static gboolean
days_of_unit (char unit, double *days)
{
  switch (unit)
    {
    case '\0':
    case 'y':
      *days = DAYS_OF_YEAR;
      return TRUE;
    case 'm':
      *days = DAYS_OF_MONTH;
      return TRUE;
    case 'd':
      *days = 1;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
parse_part (const char **text, RtAge *age)
{
  char *end = NULL;
  double number = g_ascii_isdigit (**text) ? g_ascii_strtod (*text, &end) : -1;
  double days;

  if (number < 0 || !isfinite (number) || strcspn (*text, "eExX") < (gsize)(end - *text))
    return FALSE;
  while (*end == ' ')
    end++;
  if (!days_of_unit (*end, &days))
    return FALSE;
  *age += number * days;
  for (end += *end != '\0'; *end == ' ';)
    end++;
  *text = end;
  return TRUE;
}

/**
 * rt_age_parse:
 * @text: years, months and days, such as 7, 7y, 8m, 12d, 0.2y or "10y 1d"
 *
 * Returns: whether it is an age from 0 to 150 years.
 */
gboolean
rt_age_parse (const char *text, RtAge *age, GError **error)
{
  const char *rest = text + strspn (text, " ");
  RtAge sum = 0;
  gboolean good = *rest != '\0';

  while (good && *rest != '\0')
    good = parse_part (&rest, &sum);
  if (!good || sum > MAX_YEARS * DAYS_OF_YEAR)
    {
      g_set_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID,
                   _ ("“%s” is not an age. Write years, months or days, such as 42y, 8m or 12d."),
                   text);
      return FALSE;
    }
  *age = sum;
  return TRUE;
}

/**
 * rt_age_between:
 * @birth: the day of birth; of a year or a month its first day is taken
 * @day: not before @birth
 *
 * Returns: the age on @day: years and months are completed ones, so a birthday is the whole year.
 */
RtAge
rt_age_between (RtCalendarDate birth, RtCalendarDate day)
{
  int year, month, of_month, birth_year, birth_month, birth_of_month, months;
  RtCalendarDate from;

  rt_calendar_date_get_ymd (birth, &birth_year, &birth_month, &birth_of_month);
  rt_calendar_date_get_ymd (day, &year, &month, &of_month);
  months = (year - birth_year) * 12 + month - birth_month;
  birth.precision = RT_PRECISION_DAY;
  from = rt_calendar_date_add_months (birth, months);
  if (from.day_number > day.day_number)
    from = rt_calendar_date_add_months (birth, --months);
  return (months / 12) * DAYS_OF_YEAR + (months % 12) * DAYS_OF_MONTH
         + (day.day_number - from.day_number);
}

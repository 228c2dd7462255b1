/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dose-timing.h"

#define DAYS_PER_WEEK 7
#define MINUTES_PER_DAY 1440
#define HOURS_PER_DAY 24
#define MOST_DAYS 3660

static const char *const dose_rhythm_words[] = {
  "daily", "hours", "days",     "weekdays",  "weeks",     "months",
  "cycle", "turns", "per-week", "per-month", "over-week", "as-needed",
};

RT_DEFINE_VOCABULARY (RtDoseRhythm, dose_rhythm, dose_rhythm_words)

static const char *const daytime_words[] = {
  "morning", "noon", "afternoon", "evening", "bedtime", "clock", "open",
};

RT_DEFINE_VOCABULARY (RtDaytime, daytime, daytime_words)

static const char *const meal_relation_words[] = {
  "any", "with", "before", "after", "between", "fasting",
};

RT_DEFINE_VOCABULARY (RtMealRelation, meal_relation, meal_relation_words)

/**
 * rt_dose_timing_new:
 *
 * Returns: (transfer full): the rhythm with an n of 1 and nothing else said.
 */
RtDoseTiming *
rt_dose_timing_new (RtDoseRhythm rhythm)
{
  RtDoseTiming *timing = g_new0 (RtDoseTiming, 1);

  timing->rhythm = rhythm;
  timing->every = 1;
  timing->turns = g_array_new (FALSE, FALSE, sizeof (RtRational));
  timing->times = g_array_new (FALSE, FALSE, sizeof (RtDoseTime));
  return timing;
}

/**
 * rt_dose_timing_copy:
 * @timing: (nullable): a timing
 *
 * Returns: (transfer full) (nullable): a copy that shares nothing with @timing.
 */
RtDoseTiming *
rt_dose_timing_copy (const RtDoseTiming *timing)
{
  RtDoseTiming *copy = NULL;

  if (timing == NULL)
    return NULL;
  copy = g_memdup2 (timing, sizeof *timing);
  copy->turns = g_array_copy (timing->turns);
  copy->times = g_array_copy (timing->times);
  return copy;
}

/**
 * rt_dose_timing_free:
 * @timing: (transfer full) (nullable): a timing
 */
void
rt_dose_timing_free (RtDoseTiming *timing)
{
  if (timing == NULL)
    return;
  g_array_unref (timing->turns);
  g_array_unref (timing->times);
  g_free (timing);
}

/**
 * rt_dose_timing_add_time:
 * @minute: of the day, for %RT_DAYTIME_CLOCK; else ignored
 *
 * Adds a time of the day that has the dose of the step.
 */
void
rt_dose_timing_add_time (RtDoseTiming *timing, RtDaytime daytime, int minute)
{
  RtDoseTime time = { .daytime = daytime,
                      .minute = daytime == RT_DAYTIME_CLOCK ? minute : 0,
                      .amount = rt_rational (0, 1) };

  g_array_append_val (timing->times, time);
}

static gboolean
is_minute (int minute)
{
  return minute >= 0 && minute < MINUTES_PER_DAY;
}

static gboolean
times_are_sound (const RtDoseTiming *timing)
{
  for (guint i = 0; i < timing->times->len; i++)
    {
      const RtDoseTime *time = &g_array_index (timing->times, RtDoseTime, i);

      if (!is_minute (time->minute) || time->has_amount != rt_dose_timing_has_amounts (timing)
          || (time->has_amount && time->amount.numerator <= 0)
          || (time->daytime == RT_DAYTIME_OPEN && !time->has_amount))
        return FALSE;
    }
  return timing->times->len == 0 || timing->times_per_day == 0;
}

static gboolean
turns_are_sound (const RtDoseTiming *timing)
{
  gboolean some = FALSE;

  for (guint i = 0; i < timing->turns->len; i++)
    {
      RtRational amount = g_array_index (timing->turns, RtRational, i);

      if (amount.numerator < 0)
        return FALSE;
      some = some || amount.numerator > 0;
    }
  return timing->rhythm == RT_DOSE_TURNS
             ? some && timing->turns->len >= 2 && !rt_dose_timing_has_amounts (timing)
             : timing->turns->len == 0;
}

/* Every day that is named has an amount, and times of the day have none of their own. */
static gboolean
weekdays_are_sound (const RtDoseTiming *timing)
{
  if (!timing->has_weekday_amounts)
    return TRUE;
  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    if ((timing->weekdays & (1U << i)) != 0 && timing->weekday_amounts[i].numerator <= 0)
      return FALSE;
  return timing->rhythm == RT_DOSE_WEEKDAYS && !rt_dose_timing_has_amounts (timing);
}

static gboolean
has_no_number (RtDoseRhythm rhythm)
{
  return rhythm == RT_DOSE_DAILY || rhythm == RT_DOSE_OVER_WEEK || rhythm == RT_DOSE_AS_NEEDED
         || rhythm == RT_DOSE_WEEKDAYS || rhythm == RT_DOSE_TURNS;
}

static gboolean
is_month (int month)
{
  return month >= 1 && month <= 12;
}

/**
 * rt_dose_timing_is_sound:
 *
 * Returns: whether every part is within its range and fits the others: either every time of the day
 *   has an amount of its own or none, turns have at least two days, a cycle has days off, and
 *   where one day of the week has an amount every one that is named has.
 */
gboolean
rt_dose_timing_is_sound (const RtDoseTiming *timing)
{
  gboolean season = timing->season_from != 0 || timing->season_to != 0;

  return timing->every >= 1 && timing->every <= MOST_DAYS
         && (timing->every == 1 || !has_no_number (timing->rhythm)) && timing->off >= 0
         && timing->off <= MOST_DAYS && (timing->off > 0) == (timing->rhythm == RT_DOSE_CYCLE)
         && timing->weekdays < 1U << DAYS_PER_WEEK
         && (timing->rhythm != RT_DOSE_WEEKDAYS || timing->weekdays != 0)
         && timing->times_per_day >= 0 && timing->times_per_day <= HOURS_PER_DAY
         && times_are_sound (timing) && turns_are_sound (timing) && weekdays_are_sound (timing)
         && timing->minutes >= 0 && timing->minutes <= MINUTES_PER_DAY
         && (!season || (is_month (timing->season_from) && is_month (timing->season_to)))
         && (!timing->has_window
             || (is_minute (timing->window_from) && is_minute (timing->window_to)))
         && timing->most_uses >= 0 && (timing->most_uses > 0) == (timing->most_days > 0);
}

/** rt_dose_timing_has_amounts: Returns: whether the times of the day have amounts of their own; the
 * dose of the step is then their sum. */
gboolean
rt_dose_timing_has_amounts (const RtDoseTiming *timing)
{
  return timing->times->len > 0 && g_array_index (timing->times, RtDoseTime, 0).has_amount;
}

/** rt_dose_timing_has_dose: Returns: whether the timing holds all amounts itself: of the times of
 * a day, of days in turn, or of days of the week. */
gboolean
rt_dose_timing_has_dose (const RtDoseTiming *timing)
{
  return rt_dose_timing_has_amounts (timing) || timing->turns->len > 0
         || timing->has_weekday_amounts;
}

/**
 * rt_dose_timing_sum:
 * @sum: (out): the amounts of the times of a day together
 *
 * Returns: whether they fit an exact number.
 */
gboolean
rt_dose_timing_sum (const RtDoseTiming *timing, RtRational *sum)
{
  *sum = rt_rational (0, 1);
  for (guint i = 0; i < timing->times->len; i++)
    if (!rt_rational_add (*sum, g_array_index (timing->times, RtDoseTime, i).amount, sum))
      return FALSE;
  return TRUE;
}

/** rt_dose_timing_uses: Returns: how often on a day on which it is taken; at least 1. */
int
rt_dose_timing_uses (const RtDoseTiming *timing)
{
  if (timing->rhythm == RT_DOSE_HOURS)
    return MAX (1, HOURS_PER_DAY / timing->every);
  if (timing->times->len > 0)
    return (int)timing->times->len;
  return MAX (1, timing->times_per_day);
}

/** rt_dose_timing_is_every_day: Returns: whether every day is alike: the same amount each day all
 * year. */
gboolean
rt_dose_timing_is_every_day (const RtDoseTiming *timing)
{
  return timing->season_from == 0
         && (timing->rhythm == RT_DOSE_DAILY
             || (timing->rhythm == RT_DOSE_HOURS && HOURS_PER_DAY % timing->every == 0)
             || (timing->rhythm == RT_DOSE_DAYS && timing->every == 1));
}

/**
 * rt_dose_timing_day_amount:
 * @dose: of the step: of each use, or, where the times have amounts of their own, of the day
 * @amount: (out): of a day on which it is taken
 *
 * Returns: whether it can be said: not where the days differ (turns, days of the week with amounts
 *   of their own), nor where a number would be too large to be exact.
 */
gboolean
rt_dose_timing_day_amount (const RtDoseTiming *timing, RtRational dose, RtRational *amount)
{
  if (timing->rhythm == RT_DOSE_TURNS || timing->has_weekday_amounts)
    return FALSE;
  if (rt_dose_timing_has_amounts (timing))
    {
      *amount = dose;
      return TRUE;
    }
  return rt_rational_multiply (dose, rt_rational (rt_dose_timing_uses (timing), 1), amount);
}

/* The amounts of the days of a week together. */
static gboolean
sum_of_week (const RtDoseTiming *timing, RtRational dose, RtRational *sum)
{
  RtRational uses = rt_rational (rt_dose_timing_uses (timing), 1);
  RtRational amount;

  *sum = rt_rational (0, 1);
  for (guint day = 0; day < DAYS_PER_WEEK; day++)
    if ((timing->weekdays & (1U << day)) != 0
        && (!(timing->has_weekday_amounts
                  ? rt_rational_multiply (timing->weekday_amounts[day], uses, &amount)
                  : rt_dose_timing_day_amount (timing, dose, &amount))
            || !rt_rational_add (*sum, amount, sum)))
      return FALSE;
  return TRUE;
}

static gboolean
sum_of_turns (const RtDoseTiming *timing, RtRational *sum)
{
  *sum = rt_rational (0, 1);
  for (guint i = 0; i < timing->turns->len; i++)
    if (!rt_rational_add (*sum, g_array_index (timing->turns, RtRational, i), sum))
      return FALSE;
  return rt_rational_multiply (*sum, rt_rational (rt_dose_timing_uses (timing), 1), sum);
}

/**
 * rt_dose_timing_mean_amount:
 * @dose: of the step, as in rt_dose_timing_day_amount(); not used where the days have amounts of
 *   their own
 * @mean: (out): of a day: the amounts of a week, or of all turns, divided by the days of it
 *
 * Returns: whether the days differ in a way that has a mean of a day: several days of the week, or
 *   amounts that take turns. What is taken once a week has a dose each time.
 */
gboolean
rt_dose_timing_mean_amount (const RtDoseTiming *timing, RtRational dose, RtRational *mean)
{
  RtRational sum;

  if (timing->season_from != 0)
    return FALSE;
  if (timing->rhythm == RT_DOSE_TURNS)
    return sum_of_turns (timing, &sum)
           && rt_rational_divide (sum, rt_rational (timing->turns->len, 1), mean);
  return timing->rhythm == RT_DOSE_WEEKDAYS && (timing->weekdays & (timing->weekdays - 1)) != 0
         && sum_of_week (timing, dose, &sum)
         && rt_rational_divide (sum, rt_rational (DAYS_PER_WEEK, 1), mean);
}

/** rt_dose_timing_in_season: Returns: whether @day lies in the months it is for; always where none
 * are named. */
gboolean
rt_dose_timing_in_season (const RtDoseTiming *timing, RtCalendarDate day)
{
  int year, month, day_of_month;

  if (timing->season_from == 0)
    return TRUE;
  rt_calendar_date_get_ymd (day, &year, &month, &day_of_month);
  if (timing->season_from <= timing->season_to)
    return month >= timing->season_from && month <= timing->season_to;
  return month >= timing->season_from || month <= timing->season_to;
}

static gboolean
on_weekday (const RtDoseTiming *timing, RtCalendarDate day)
{
  return (timing->weekdays & (1U << (rt_calendar_date_weekday (day) - 1))) != 0;
}

static gboolean
in_week (const RtDoseTiming *timing, RtCalendarDate from, RtCalendarDate day)
{
  int monday = from.day_number - (rt_calendar_date_weekday (from) - 1);

  if (timing->weekdays == 0)
    return (day.day_number - from.day_number) % (DAYS_PER_WEEK * timing->every) == 0;
  return (day.day_number - monday) / DAYS_PER_WEEK % timing->every == 0 && on_weekday (timing, day);
}

static gboolean
in_month (const RtDoseTiming *timing, RtCalendarDate from, RtCalendarDate day)
{
  int from_year, from_month, year, month, rest;
  int months;

  rt_calendar_date_get_ymd (from, &from_year, &from_month, &rest);
  rt_calendar_date_get_ymd (day, &year, &month, &rest);
  months = (year - from_year) * 12 + month - from_month;
  return months % timing->every == 0
         && rt_calendar_date_add_months (from, months).day_number == day.day_number;
}

/**
 * rt_dose_timing_falls_on:
 * @from: the day the step begins
 * @day: a day
 *
 * Returns: whether it is to be taken or done on @day; never where the days are left open (so many
 *   times a week, as needed).
 */
gboolean
rt_dose_timing_falls_on (const RtDoseTiming *timing, RtCalendarDate from, RtCalendarDate day)
{
  int passed = day.day_number - from.day_number;

  if (passed < 0 || !rt_dose_timing_in_season (timing, day))
    return FALSE;
  switch (timing->rhythm)
    {
    case RT_DOSE_DAILY:
    case RT_DOSE_HOURS:
      return TRUE;
    case RT_DOSE_DAYS:
      return passed % timing->every == 0;
    case RT_DOSE_WEEKDAYS:
      return on_weekday (timing, day);
    case RT_DOSE_WEEKS:
      return in_week (timing, from, day);
    case RT_DOSE_MONTHS:
      return in_month (timing, from, day);
    case RT_DOSE_CYCLE:
      return passed % (timing->every + timing->off) < timing->every;
    case RT_DOSE_TURNS:
      return g_array_index (timing->turns, RtRational, (guint)passed % timing->turns->len).numerator
             > 0;
    case RT_DOSE_PER_WEEK:
    case RT_DOSE_PER_MONTH:
    case RT_DOSE_OVER_WEEK:
    case RT_DOSE_AS_NEEDED:
    default:
      return FALSE;
    }
}

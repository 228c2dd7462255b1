/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dose-timing-words.h"

#include <glib/gi18n.h>

#include "counted-unit.h"
#include "language.h"
#include "quantity-format.h"

#define MINUTES_PER_HOUR 60
#define DAYS_PER_WEEK 7

/**
 * rt_words_joined:
 * @words: (element-type utf8): at least one
 *
 * Returns: (transfer full): all of them: "morning, noon and evening".
 */
char *
rt_words_joined (const GPtrArray *words)
{
  g_autofree char *text = g_strdup (g_ptr_array_index (words, 0));

  for (guint i = 1; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      char *longer = i + 1 < words->len
                         /* Translators: the beginning of a list, its next member. */
                         ? g_strdup_printf (C_ ("list", "%s, %s"), text, word)
                         /* Translators: the beginning of a list, its last member. */
                         : g_strdup_printf (C_ ("list", "%s and %s"), text, word);

      g_free (text);
      text = longer;
    }
  return g_steal_pointer (&text);
}

static char *
clock_text (int minute)
{
  /* Translators: hour and minute of a clock. */
  return g_strdup_printf (_ ("%d:%02d"), minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
}

/* Monday first. */
static char *
weekday_name (guint weekday)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, 1 + (int)weekday, 12, 0, 0);

  return rt_language_format_date (day, "%A");
}

static char *
month_name (int month)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2024, month, 1, 12, 0, 0);

  return rt_language_format_date (day, "%B");
}

/* Days of the week as a run of at least three in a row; FALSE where they are none. */
static gboolean
are_in_a_row (guint weekdays, guint *first, guint *last)
{
  guint day = 0;

  while (day < DAYS_PER_WEEK && (weekdays & (1U << day)) == 0)
    day++;
  *first = day;
  while (day < DAYS_PER_WEEK && (weekdays & (1U << day)) != 0)
    day++;
  *last = day - 1;
  return weekdays >> day == 0 && *last >= *first + 2;
}

static char *
weekdays_text (guint weekdays)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint first, last;

  if (are_in_a_row (weekdays, &first, &last))
    {
      g_autofree char *from = weekday_name (first);
      g_autofree char *to = weekday_name (last);

      /* Translators: two names of days of the week. */
      return g_strdup_printf (C_ ("weekdays", "from %s to %s"), from, to);
    }
  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    if ((weekdays & (1U << i)) != 0)
      g_ptr_array_add (names, weekday_name (i));
  list = rt_words_joined (names);
  /* Translators: one or several names of days of the week. */
  return g_strdup_printf (_ ("on %s"), list);
}

static char *
amount_text (RtRational amount, const char *unit)
{
  g_autofree char *number = rt_rational_format (amount);
  g_autofree char *unit_text = rt_counted_unit_text (unit, amount);

  return *unit_text != '\0' ? g_strconcat (number, "\u00a0", unit_text, NULL)
                            : g_steal_pointer (&number);
}

static char *
turns_text (const RtDoseTiming *timing, const char *unit)
{
  g_autoptr (GPtrArray) amounts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < timing->turns->len; i++)
    g_ptr_array_add (amounts, amount_text (g_array_index (timing->turns, RtRational, i), unit));
  list = rt_words_joined (amounts);
  /* Translators: amounts of successive days: "5 mg and 10 mg". */
  return g_strdup_printf (_ ("%s in turn, one each day"), list);
}

/* "20 mg from Monday to Friday, 10 mg on Saturday and Sunday": days of one amount together. */
static char *
weekday_amounts_text (const RtDoseTiming *timing, const char *unit)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  guint said = 0;

  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    {
      g_autofree char *amount = NULL;
      g_autofree char *days = NULL;
      guint alike = 0;

      if ((timing->weekdays & (1U << i)) == 0 || (said & (1U << i)) != 0)
        continue;
      for (guint day = i; day < DAYS_PER_WEEK; day++)
        if ((timing->weekdays & (1U << day)) != 0
            && rt_rational_compare (timing->weekday_amounts[day], timing->weekday_amounts[i]) == 0)
          alike |= 1U << day;
      said |= alike;
      amount = amount_text (timing->weekday_amounts[i], unit);
      days = weekdays_text (alike);
      /* Translators: an amount and days: "20 mg", "from Monday to Friday". */
      g_ptr_array_add (groups, g_strdup_printf (C_ ("weekdays", "%s %s"), amount, days));
    }
  g_ptr_array_add (groups, NULL);
  return g_strjoinv (", ", (char **)groups->pdata);
}

/* "on Monday" could be one Monday. */
static char *
named_days_text (guint weekdays)
{
  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    if (weekdays == 1U << i)
      {
        g_autofree char *name = weekday_name (i);

        /* Translators: the name of a day of the week. */
        return g_strdup_printf (C_ ("weekdays", "every %s"), name);
      }
  return weekdays_text (weekdays);
}

static char *
daily_text (const RtDoseTiming *timing)
{
  if (timing->times->len > 0)
    return g_strdup (_ ("daily"));
  if (timing->times_per_day > 1)
    return g_strdup_printf (
        ngettext ("%d time a day", "%d times a day", (gulong)timing->times_per_day),
        timing->times_per_day);
  return g_strdup (_ ("every day"));
}

/* The days, without the times of a day. */
static char *
rhythm_text (const RtDoseTiming *timing, const char *unit)
{
  gulong n = (gulong)timing->every;

  switch (timing->rhythm)
    {
    case RT_DOSE_HOURS:
      return g_strdup_printf (ngettext ("every %d hour", "every %d hours", n), timing->every);
    case RT_DOSE_DAYS:
      if (timing->every == 1)
        return g_strdup (_ ("every day"));
      if (timing->every == 2)
        return g_strdup (_ ("every other day"));
      return g_strdup_printf (ngettext ("every %d day", "every %d days", n), timing->every);
    case RT_DOSE_WEEKDAYS:
      return timing->has_weekday_amounts ? weekday_amounts_text (timing, unit)
                                         : named_days_text (timing->weekdays);
    case RT_DOSE_WEEKS:
      return timing->every == 1
                 ? g_strdup (_ ("every week"))
                 : g_strdup_printf (ngettext ("every %d week", "every %d weeks", n), timing->every);
    case RT_DOSE_MONTHS:
      return timing->every == 1
                 ? g_strdup (_ ("every month"))
                 : g_strdup_printf (ngettext ("every %d month", "every %d months", n),
                                    timing->every);
    case RT_DOSE_CYCLE:
      /* Translators: numbers of days. */
      return g_strdup_printf (_ ("%d days on, then %d days off"), timing->every, timing->off);
    case RT_DOSE_TURNS:
      return turns_text (timing, unit);
    case RT_DOSE_PER_WEEK:
      return timing->every == 1
                 ? g_strdup (_ ("once a week"))
                 : g_strdup_printf (ngettext ("%d time a week", "%d times a week", n),
                                    timing->every);
    case RT_DOSE_PER_MONTH:
      return timing->every == 1
                 ? g_strdup (_ ("once a month"))
                 : g_strdup_printf (ngettext ("%d time a month", "%d times a month", n),
                                    timing->every);
    case RT_DOSE_AS_NEEDED:
      return g_strdup (_ ("when needed"));
    case RT_DOSE_OVER_WEEK:
      return g_strdup (_ ("in a week, over its days"));
    case RT_DOSE_DAILY:
    default:
      return daily_text (timing);
    }
}

static char *
daytime_text (const RtDoseTime *time)
{
  g_autofree char *clock = NULL;

  switch (time->daytime)
    {
    case RT_DAYTIME_MORNING:
      return g_strdup (_ ("in the morning"));
    case RT_DAYTIME_NOON:
      return g_strdup (_ ("at noon"));
    case RT_DAYTIME_AFTERNOON:
      return g_strdup (_ ("in the afternoon"));
    case RT_DAYTIME_EVENING:
      return g_strdup (_ ("in the evening"));
    case RT_DAYTIME_BEDTIME:
      return g_strdup (_ ("at bedtime"));
    case RT_DAYTIME_OPEN:
      return g_strdup_printf (ngettext ("%d time a day", "%d times a day", 1), 1);
    case RT_DAYTIME_CLOCK:
    default:
      clock = clock_text (time->minute);
      /* Translators: a time of the clock. */
      return g_strdup_printf (_ ("at %s"), clock);
    }
}

static char *
time_text (const RtDoseTime *time, const char *unit)
{
  g_autofree char *when = daytime_text (time);
  g_autofree char *amount = NULL;

  if (!time->has_amount)
    return g_steal_pointer (&when);
  amount = amount_text (time->amount, unit);
  /* Translators: an amount and when: "50 mg", "in the morning". */
  return g_strdup_printf (_ ("%s %s"), amount, when);
}

static const RtDoseTime *
time_at (const RtDoseTiming *timing, guint i)
{
  return &g_array_index (timing->times, RtDoseTime, i);
}

/* How many uses from the place on have the same amount and no time said. */
static guint
alike_from (const RtDoseTiming *timing, guint from)
{
  guint n = 0;

  while (from + n < timing->times->len && time_at (timing, from + n)->daytime == RT_DAYTIME_OPEN
         && rt_rational_compare (time_at (timing, from + n)->amount, time_at (timing, from)->amount)
                == 0)
    n++;
  return n;
}

static char *
times_text (const RtDoseTiming *timing, const char *unit)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < timing->times->len; i++)
    {
      guint n = alike_from (timing, i);
      g_autofree char *amount = NULL;

      if (n < 2)
        {
          g_ptr_array_add (times, time_text (time_at (timing, i), unit));
          continue;
        }
      amount = amount_text (time_at (timing, i)->amount, unit);
      g_ptr_array_add (
          times,
          g_strdup_printf (/* Translators: an amount, how often: "25 mg". */
                           ngettext ("%s %u time a day", "%s %u times a day", n), amount, n));
      i += n - 1;
    }
  return rt_words_joined (times);
}

static const char *
meal_text (RtMealRelation meal)
{
  switch (meal)
    {
    case RT_MEAL_WITH:
      return _ ("with food");
    case RT_MEAL_BEFORE:
      return _ ("before a meal");
    case RT_MEAL_AFTER:
      return _ ("after a meal");
    case RT_MEAL_BETWEEN:
      return _ ("between meals");
    case RT_MEAL_FASTING:
      return _ ("on an empty stomach");
    case RT_MEAL_ANY:
    default:
      return NULL;
    }
}

static char *
most_text (const RtDoseTiming *timing)
{
  gulong n = (gulong)timing->most_uses;

  switch (timing->most_days)
    {
    case 7:
      return g_strdup_printf (ngettext ("at most %d time a week", "at most %d times a week", n),
                              timing->most_uses);
    case 30:
      return g_strdup_printf (ngettext ("at most %d time a month", "at most %d times a month", n),
                              timing->most_uses);
    default:
      return g_strdup_printf (ngettext ("at most %d time a day", "at most %d times a day", n),
                              timing->most_uses);
    }
}

/* What is said besides days and times, each after a comma. */
static void
append_rest (GString *text, const RtDoseTiming *timing)
{
  if (timing->meal != RT_MEAL_ANY)
    g_string_append_printf (text, ", %s", meal_text (timing->meal));
  if (timing->minutes > 0)
    {
      g_autofree char *minutes = g_strdup_printf (
          ngettext ("for %d minute", "for %d minutes", (gulong)timing->minutes), timing->minutes);

      g_string_append_printf (text, ", %s", minutes);
    }
  if (timing->has_window)
    {
      g_autofree char *from = clock_text (timing->window_from);
      g_autofree char *to = clock_text (timing->window_to);

      g_string_append (text, ", ");
      /* Translators: two times of the clock. */
      g_string_append_printf (text, _ ("from %s to %s"), from, to);
    }
  if (timing->season_from > 0)
    {
      g_autofree char *from = month_name (timing->season_from);
      g_autofree char *to = month_name (timing->season_to);

      g_string_append (text, ", ");
      /* Translators: two months. */
      g_string_append_printf (text, _ ("from %s to %s"), from, to);
    }
  if (timing->most_uses > 0)
    {
      g_autofree char *most = most_text (timing);

      g_string_append_printf (text, ", %s", most);
    }
}

/* Whether the times would be read as those of the last days only. */
static gboolean
stands_apart (const RtDoseTiming *timing)
{
  return timing->has_weekday_amounts || timing->rhythm == RT_DOSE_CYCLE;
}

/* "25 mg 2 times a day and 50 mg at bedtime" says itself that it is every day. */
static gboolean
is_plain_day (const RtDoseTiming *timing)
{
  return timing->rhythm == RT_DOSE_DAILY && time_at (timing, 0)->daytime == RT_DAYTIME_OPEN;
}

/**
 * rt_dose_timing_words:
 * @unit: (nullable): of amounts that belong to times or days
 *
 * Returns: (transfer full): the schedule in words: "every 2 weeks on Tuesday", "daily in the
 * morning and at bedtime, with food".
 */
char *
rt_dose_timing_words (const RtDoseTiming *timing, const char *unit)
{
  g_autofree char *rhythm = rhythm_text (timing, unit);
  GString *text = g_string_new (rhythm);

  if (timing->weekdays != 0 && timing->rhythm != RT_DOSE_WEEKDAYS)
    {
      g_autofree char *days = weekdays_text (timing->weekdays);

      g_string_append_printf (text, " %s", days);
    }
  if (timing->rhythm != RT_DOSE_DAILY && timing->times_per_day > 1)
    {
      g_autofree char *often = g_strdup_printf (
          ngettext ("%d time a day", "%d times a day", (gulong)timing->times_per_day),
          timing->times_per_day);

      g_string_append_printf (text, ", %s", often);
    }
  if (timing->times->len > 0)
    {
      g_autofree char *times = times_text (timing, unit);

      if (is_plain_day (timing))
        g_string_assign (text, times);
      else
        g_string_append_printf (text, stands_apart (timing) ? ", %s" : " %s", times);
    }
  append_rest (text, timing);
  return g_string_free_and_steal (text);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "dose-timing.h"

/* The canonical text of a timing: the rhythm, then "name=value" behind single spaces. */

#define MOST_DIGITS 5
#define MINUTES_PER_HOUR 60

static const char *const weekday_words[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

static void
append_clock (GString *text, int minute)
{
  g_string_append_printf (text, "%02d:%02d", minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
}

static void
append_weekdays (GString *text, const char *name, guint weekdays)
{
  const char *before = name;

  for (guint i = 0; i < G_N_ELEMENTS (weekday_words); i++)
    if ((weekdays & (1U << i)) != 0)
      {
        g_string_append_printf (text, "%s%s", before, weekday_words[i]);
        before = ",";
      }
}

/* The days with what is taken on each: "=mon*20,sat*10". */
static void
append_weekday_amounts (GString *text, const RtDoseTiming *timing)
{
  const char *before = "=";

  for (guint i = 0; i < G_N_ELEMENTS (weekday_words); i++)
    if ((timing->weekdays & (1U << i)) != 0)
      {
        g_autofree char *amount = rt_rational_to_c (timing->weekday_amounts[i]);

        g_string_append_printf (text, "%s%s*%s", before, weekday_words[i], amount);
        before = ",";
      }
}

static void
append_turns (GString *text, const RtDoseTiming *timing)
{
  for (guint i = 0; i < timing->turns->len; i++)
    {
      g_autofree char *amount = rt_rational_to_c (g_array_index (timing->turns, RtRational, i));

      g_string_append_printf (text, "%s%s", i == 0 ? "=" : ",", amount);
    }
}

static void
append_times (GString *text, const RtDoseTiming *timing)
{
  for (guint i = 0; i < timing->times->len; i++)
    {
      const RtDoseTime *time = &g_array_index (timing->times, RtDoseTime, i);
      g_autofree char *amount = rt_rational_to_c (time->amount);

      g_string_append (text, i == 0 ? " at=" : ",");
      if (time->daytime == RT_DAYTIME_CLOCK)
        append_clock (text, time->minute);
      else
        g_string_append (text, rt_daytime_to_string (time->daytime));
      if (time->has_amount)
        g_string_append_printf (text, "*%s", amount);
    }
}

static void
append_rhythm (GString *text, const RtDoseTiming *timing)
{
  g_string_append (text, rt_dose_rhythm_to_string (timing->rhythm));
  switch (timing->rhythm)
    {
    case RT_DOSE_DAILY:
    case RT_DOSE_OVER_WEEK:
    case RT_DOSE_AS_NEEDED:
      break;
    case RT_DOSE_WEEKDAYS:
      if (timing->has_weekday_amounts)
        append_weekday_amounts (text, timing);
      else
        append_weekdays (text, "=", timing->weekdays);
      break;
    case RT_DOSE_CYCLE:
      g_string_append_printf (text, "=%d/%d", timing->every, timing->off);
      break;
    case RT_DOSE_TURNS:
      append_turns (text, timing);
      break;
    case RT_DOSE_HOURS:
    case RT_DOSE_DAYS:
    case RT_DOSE_WEEKS:
    case RT_DOSE_MONTHS:
    case RT_DOSE_PER_WEEK:
    case RT_DOSE_PER_MONTH:
    default:
      g_string_append_printf (text, "=%d", timing->every);
      break;
    }
  if (timing->rhythm != RT_DOSE_WEEKDAYS)
    append_weekdays (text, " on=", timing->weekdays);
}

/**
 * rt_dose_timing_to_text:
 *
 * Returns: (transfer full): the canonical text, whatever the locale; rt_dose_timing_parse() reads
 *   it.
 */
char *
rt_dose_timing_to_text (const RtDoseTiming *timing)
{
  GString *text = g_string_new (NULL);

  append_rhythm (text, timing);
  if (timing->times_per_day > 0)
    g_string_append_printf (text, " times=%d", timing->times_per_day);
  append_times (text, timing);
  if (timing->meal != RT_MEAL_ANY)
    g_string_append_printf (text, " meal=%s", rt_meal_relation_to_string (timing->meal));
  if (timing->minutes > 0)
    g_string_append_printf (text, " minutes=%d", timing->minutes);
  if (timing->season_from > 0)
    g_string_append_printf (text, " season=%d-%d", timing->season_from, timing->season_to);
  if (timing->has_window)
    {
      g_string_append (text, " window=");
      append_clock (text, timing->window_from);
      g_string_append_c (text, '-');
      append_clock (text, timing->window_to);
    }
  if (timing->most_uses > 0)
    g_string_append_printf (text, " most=%d/%d", timing->most_uses, timing->most_days);
  return g_string_free_and_steal (text);
}

/* A whole number at *text, which is moved behind it. */
static gboolean
take_number (const char **text, int *number)
{
  gsize digits = strspn (*text, "0123456789");

  if (digits == 0 || digits > MOST_DIGITS)
    return FALSE;
  *number = (int)g_ascii_strtoull (*text, NULL, 10);
  *text += digits;
  return TRUE;
}

static gboolean
take (const char **text, char sign)
{
  if (**text != sign)
    return FALSE;
  (*text)++;
  return TRUE;
}

static gboolean
take_clock (const char **text, int *minute)
{
  int hours = 0, minutes = 0;

  if (!take_number (text, &hours) || !take (text, ':') || !take_number (text, &minutes)
      || hours > 23 || minutes > 59)
    return FALSE;
  *minute = hours * MINUTES_PER_HOUR + minutes;
  return TRUE;
}

static gboolean
read_number (const char *text, int *number)
{
  return take_number (&text, number) && *text == '\0';
}

static gboolean
read_pair (const char *text, char between, int *first, int *second)
{
  return take_number (&text, first) && take (&text, between) && take_number (&text, second)
         && *text == '\0';
}

/* The number of a day, Monday 0; 7 for what is none. */
static guint
weekday_of (const char *word)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (weekday_words) && !g_str_equal (word, weekday_words[i]))
    i++;
  return i;
}

static gboolean
read_weekdays (const char *text, guint *weekdays)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (char **word = words; *word != NULL; word++)
    {
      guint i = weekday_of (*word);

      if (i == G_N_ELEMENTS (weekday_words))
        return FALSE;
      *weekdays |= 1U << i;
    }
  return *weekdays != 0;
}

static gboolean
read_weekday_amounts (const char *text, RtDoseTiming *timing)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  timing->has_weekday_amounts = TRUE;
  for (char **word = words; *word != NULL; word++)
    {
      char *star = strchr (*word, '*');
      guint i;

      if (star == NULL)
        return FALSE;
      *star = '\0';
      i = weekday_of (*word);
      if (i == G_N_ELEMENTS (weekday_words) || (timing->weekdays & (1U << i)) != 0
          || !rt_rational_parse_c (star + 1, &timing->weekday_amounts[i]))
        return FALSE;
      timing->weekdays |= 1U << i;
    }
  return timing->weekdays != 0;
}

static gboolean
read_turns (const char *text, RtDoseTiming *timing)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (char **word = words; *word != NULL; word++)
    {
      RtRational amount;

      if (!rt_rational_parse_c (*word, &amount))
        return FALSE;
      g_array_append_val (timing->turns, amount);
    }
  return TRUE;
}

static gboolean
read_time (char *text, RtDoseTiming *timing)
{
  RtDoseTime time = { .daytime = RT_DAYTIME_CLOCK, .amount = rt_rational (0, 1) };
  char *star = strchr (text, '*');
  const char *rest = text;

  if (star != NULL)
    {
      *star = '\0';
      time.has_amount = TRUE;
      if (!rt_rational_parse_c (star + 1, &time.amount))
        return FALSE;
    }
  if (take_clock (&rest, &time.minute))
    {
      if (*rest != '\0')
        return FALSE;
    }
  else if (!rt_daytime_from_string (text, &time.daytime) || time.daytime == RT_DAYTIME_CLOCK)
    return FALSE;
  g_array_append_val (timing->times, time);
  return TRUE;
}

static gboolean
read_times (const char *text, RtDoseTiming *timing)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (char **word = words; *word != NULL; word++)
    if (!read_time (*word, timing))
      return FALSE;
  return timing->times->len > 0;
}

static gboolean
read_window (const char *text, RtDoseTiming *timing)
{
  timing->has_window = TRUE;
  return take_clock (&text, &timing->window_from) && take (&text, '-')
         && take_clock (&text, &timing->window_to) && *text == '\0';
}

static gboolean
read_part (const char *name, const char *value, RtDoseTiming *timing)
{
  if (g_str_equal (name, "on"))
    return read_weekdays (value, &timing->weekdays);
  if (g_str_equal (name, "times"))
    return read_number (value, &timing->times_per_day);
  if (g_str_equal (name, "at"))
    return read_times (value, timing);
  if (g_str_equal (name, "meal"))
    return rt_meal_relation_from_string (value, &timing->meal);
  if (g_str_equal (name, "minutes"))
    return read_number (value, &timing->minutes);
  if (g_str_equal (name, "season"))
    return read_pair (value, '-', &timing->season_from, &timing->season_to);
  if (g_str_equal (name, "window"))
    return read_window (value, timing);
  if (g_str_equal (name, "most"))
    return read_pair (value, '/', &timing->most_uses, &timing->most_days);
  return FALSE;
}

static gboolean
read_rhythm (const char *value, RtDoseTiming *timing)
{
  switch (timing->rhythm)
    {
    case RT_DOSE_DAILY:
    case RT_DOSE_OVER_WEEK:
    case RT_DOSE_AS_NEEDED:
      return value == NULL;
    case RT_DOSE_WEEKDAYS:
      if (value != NULL && strchr (value, '*') != NULL)
        return read_weekday_amounts (value, timing);
      return value != NULL && read_weekdays (value, &timing->weekdays);
    case RT_DOSE_CYCLE:
      return value != NULL && read_pair (value, '/', &timing->every, &timing->off);
    case RT_DOSE_TURNS:
      return value != NULL && read_turns (value, timing);
    case RT_DOSE_HOURS:
    case RT_DOSE_DAYS:
    case RT_DOSE_WEEKS:
    case RT_DOSE_MONTHS:
    case RT_DOSE_PER_WEEK:
    case RT_DOSE_PER_MONTH:
    default:
      return value != NULL && read_number (value, &timing->every);
    }
}

/* Cuts "name=value" in two; the value is NULL where there is none. */
static const char *
cut_value (char *word)
{
  char *sign = strchr (word, '=');

  if (sign == NULL)
    return NULL;
  *sign = '\0';
  return sign + 1;
}

/**
 * rt_dose_timing_parse:
 * @text: (nullable): what rt_dose_timing_to_text() wrote
 *
 * Returns: (transfer full) (nullable): the timing; %NULL for what is no sound timing.
 */
RtDoseTiming *
rt_dose_timing_parse (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);
  g_autoptr (RtDoseTiming) timing = NULL;
  RtDoseRhythm rhythm;
  const char *value = words[0] != NULL ? cut_value (words[0]) : NULL;

  if (words[0] == NULL || !rt_dose_rhythm_from_string (words[0], &rhythm))
    return NULL;
  timing = rt_dose_timing_new (rhythm);
  if (!read_rhythm (value, timing))
    return NULL;
  for (char **word = words + 1; *word != NULL; word++)
    {
      value = cut_value (*word);
      if (value == NULL || !read_part (*word, value, timing))
        return NULL;
    }
  return rt_dose_timing_is_sound (timing) ? g_steal_pointer (&timing) : NULL;
}

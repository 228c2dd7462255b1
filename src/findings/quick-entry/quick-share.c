/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "quick-parser.h"

/* Which of several amounts belongs to which time of the day, or to which days of the week. What can
 * be shared out in more than one way is not. */

#define DAYS_PER_WEEK 7

static gboolean
is_slot (char sign, const char *slots)
{
  return sign != '\0' && strchr (slots, sign) != NULL;
}

/* Whether the amounts stand behind what they belong to: "morning 25 mg, evening 50 mg". */
static gboolean
slots_come_first (const GString *order, const char *slots)
{
  for (gsize i = 0; i < order->len; i++)
    if (order->str[i] == RT_QUICK_WRITTEN_AMOUNT || is_slot (order->str[i], slots))
      return order->str[i] != RT_QUICK_WRITTEN_AMOUNT;
  return FALSE;
}

/* The amount of each slot, in the order of the slots; NULL where an amount or a slot is left over.
 */
static GArray *
share (const GString *order, const char *slots, guint n_amounts)
{
  gboolean first = slots_come_first (order, slots);
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *used = g_new0 (gboolean, n_amounts);
  guint passed = 0;

  for (gsize i = 0; i < order->len; i++)
    {
      guint amount = first ? passed : passed - 1;

      passed += order->str[i] == RT_QUICK_WRITTEN_AMOUNT ? 1 : 0;
      if (!is_slot (order->str[i], slots))
        continue;
      if (amount >= n_amounts)
        return NULL;
      used[amount] = TRUE;
      g_array_append_val (amounts, amount);
    }
  for (guint i = 0; i < n_amounts; i++)
    if (!used[i])
      return NULL;
  return g_steal_pointer (&amounts);
}

static guint
how_many (const GString *order, char sign)
{
  guint n = 0;

  for (gsize i = 0; i < order->len; i++)
    n += order->str[i] == sign ? 1 : 0;
  return n;
}

static RtRational
value_of (const RtQuickSegment *segment, guint amount)
{
  return ((const RtQuickAmount *)g_ptr_array_index (segment->amounts, amount))->value;
}

static gboolean
are_of_one_unit (const RtQuickSegment *segment)
{
  const RtDoseUnit *unit = NULL;

  for (guint i = 0; i < segment->amounts->len; i++)
    {
      const RtQuickAmount *amount = g_ptr_array_index (segment->amounts, i);

      if (amount->value.numerator <= 0
          || (unit != NULL && amount->known != NULL && amount->known != unit))
        return FALSE;
      unit = amount->known != NULL ? amount->known : unit;
    }
  return TRUE;
}

static void
add_times (GArray *times, RtDoseTime time, int n, RtRational amount)
{
  time.has_amount = TRUE;
  time.amount = amount;
  for (int i = 0; i < n; i++)
    g_array_append_val (times, time);
}

/* "25 mg twice a day, in the morning and at noon": the times are those of the count. */
static void
drop_count_of_times (const RtQuickSegment *segment, GString *order)
{
  char *count = strchr (order->str, RT_QUICK_WRITTEN_COUNT);
  const char *sign = count;
  int times = 0;

  while (sign != NULL && *sign != '\0' && *sign != RT_QUICK_WRITTEN_AMOUNT)
    times += *sign++ == RT_QUICK_WRITTEN_TIME ? 1 : 0;
  if (count != NULL && times > 0 && times == segment->timing->times_per_day)
    *count = RT_QUICK_WRITTEN_COMMA;
}

/* "25 mg bid, 50 mg nocte": the two of "bid" are times that were not named. */
static gboolean
share_times (RtQuickSegment *segment, const GString *order)
{
  RtDoseTiming *timing = segment->timing;
  g_autoptr (GArray) shares = share (order, "TN", segment->amounts->len);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (RtDoseTime));
  RtDoseTime open = { .daytime = RT_DAYTIME_OPEN };
  guint slot = 0, named = 0;

  if (shares == NULL || how_many (order, RT_QUICK_WRITTEN_TIME) != timing->times->len
      || timing->times->len == 0 || how_many (order, RT_QUICK_WRITTEN_COUNT) > 1)
    return FALSE;
  for (gsize i = 0; i < order->len; i++)
    {
      char sign = order->str[i];

      if (sign == RT_QUICK_WRITTEN_TIME)
        add_times (times, g_array_index (timing->times, RtDoseTime, named++), 1,
                   value_of (segment, g_array_index (shares, guint, slot)));
      else if (sign == RT_QUICK_WRITTEN_COUNT)
        add_times (times, open, timing->times_per_day,
                   value_of (segment, g_array_index (shares, guint, slot)));
      slot += is_slot (sign, "TN") ? 1 : 0;
    }
  g_array_unref (timing->times);
  timing->times = g_steal_pointer (&times);
  timing->times_per_day = 0;
  return TRUE;
}

/* "2 cups in the morning, 1 cup after lunch": a relation to a meal that was written with one of
 * the amounts only is kept as a note. */
static void
keep_meals_as_notes (RtQuickSegment *segment)
{
  const char *text = segment->order->str;
  const char *first = strpbrk (text, "ATNW");
  const char *meal = strchr (text, RT_QUICK_WRITTEN_MEAL);
  const char *last = strrchr (text, RT_QUICK_WRITTEN_MEAL);

  if (meal == NULL || meal < first || segment->meals->len >= segment->amounts->len
      || (meal == last && strpbrk (meal, "ATNW") == NULL && meal > text
          && meal[-1] == RT_QUICK_WRITTEN_COMMA))
    return;
  segment->timing->meal = RT_MEAL_ANY;
  for (guint i = 0; i < segment->meals->len; i++)
    g_string_append_printf (segment->note, "%s%s", segment->note->len > 0 ? ", " : "",
                            (const char *)g_ptr_array_index (segment->meals, i));
}

/* A time of the day holds for all the days where it stands in front of them, or behind them after a
 * comma. */
static gboolean
times_are_common (const GString *order)
{
  const char *text = order->str;
  const char *first = strpbrk (text, "AW");
  const char *last =
      MAX (strrchr (text, RT_QUICK_WRITTEN_AMOUNT), strrchr (text, RT_QUICK_WRITTEN_DAYS));
  gboolean comma = FALSE;

  for (const char *sign = first; sign != NULL && sign < last; sign++)
    if (*sign == RT_QUICK_WRITTEN_TIME || *sign == RT_QUICK_WRITTEN_COUNT)
      return FALSE;
  for (const char *sign = last; sign != NULL && *sign != '\0'; sign++)
    {
      comma = comma || *sign == RT_QUICK_WRITTEN_COMMA;
      if ((*sign == RT_QUICK_WRITTEN_TIME || *sign == RT_QUICK_WRITTEN_COUNT) && !comma)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_every_week (const RtQuickSegment *segment)
{
  const RtDoseTiming *timing = segment->timing;

  return !segment->has_rhythm || timing->rhythm == RT_DOSE_DAILY
         || (timing->rhythm == RT_DOSE_WEEKS && timing->every == 1);
}

/* "20 mg Mon-Fri, 10 mg Sat Sun". */
static gboolean
share_days (RtQuickSegment *segment)
{
  RtDoseTiming *timing = segment->timing;
  g_autoptr (GArray) shares = share (segment->order, "W", segment->amounts->len);
  RtRational amounts[DAYS_PER_WEEK] = { 0 };
  guint taken[DAYS_PER_WEEK];

  if (shares == NULL || !is_every_week (segment) || !times_are_common (segment->order))
    return FALSE;
  for (guint slot = 0; slot < shares->len; slot++)
    for (guint day = 0; day < DAYS_PER_WEEK; day++)
      if ((g_array_index (segment->days, guint, slot) & (1U << day)) != 0)
        {
          guint amount = g_array_index (shares, guint, slot);

          if (amounts[day].denominator != 0 && taken[day] != amount)
            return FALSE;
          taken[day] = amount;
          amounts[day] = value_of (segment, amount);
        }
  timing->has_weekday_amounts = TRUE;
  for (guint day = 0; day < DAYS_PER_WEEK; day++)
    timing->weekday_amounts[day] =
        amounts[day].denominator != 0 ? amounts[day] : rt_rational (0, 1);
  return TRUE;
}

/**
 * rt_quick_share_amounts:
 *
 * Gives each time of the day, or each day of the week, the amount that was written with it.
 *
 * Returns: whether there are several amounts and every one found its place; else nothing is
 *   changed.
 */
gboolean
rt_quick_share_amounts (RtQuickSegment *segment)
{
  GString *order = NULL;
  gboolean shared;

  if (segment->timing == NULL || segment->amounts->len < 2 || !are_of_one_unit (segment))
    return FALSE;
  order = g_string_new (segment->order->str);
  drop_count_of_times (segment, order);
  shared = segment->days->len > 0 ? share_days (segment) : share_times (segment, order);
  if (shared)
    keep_meals_as_notes (segment);
  g_string_free (order, TRUE);
  return shared;
}

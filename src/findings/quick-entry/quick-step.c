/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "quick-parser.h"

/* What was read of each step becomes steps of the draft. */

static const RtQuickAmount *
amount_at (const RtQuickSegment *segment, guint i)
{
  return i < segment->amounts->len ? g_ptr_array_index (segment->amounts, i) : NULL;
}

static void
remove_amount (RtQuickSegment *segment, guint i)
{
  guint n = 0;

  g_ptr_array_remove_index (segment->amounts, i);
  for (gsize c = 0; c < segment->order->len; c++)
    if (segment->order->str[c] == RT_QUICK_WRITTEN_AMOUNT && n++ == i)
      {
        g_string_erase (segment->order, (gssize)c, 1);
        return;
      }
}

static gboolean
is_of (const RtQuickAmount *amount, const char *dimension)
{
  return amount != NULL && amount->known != NULL
         && g_str_equal (amount->known->dimension, dimension);
}

/* "10000 lux 30 min": the time is how long. */
static void
take_minutes (RtQuickSegment *segment)
{
  for (guint i = 0; segment->amounts->len > 1 && i < segment->amounts->len; i++)
    {
      const RtQuickAmount *amount = amount_at (segment, i);
      RtRational minutes;

      if (!is_of (amount, "time")
          || !rt_rational_multiply (amount->value, amount->known->factor, &minutes)
          || minutes.denominator != 1 || minutes.numerator > 1440)
        continue;
      rt_quick_timing (segment)->minutes = (int)minutes.numerator;
      remove_amount (segment, i);
      return;
    }
}

/* "25 mg in the morning and 1 tablet in the evening": each amount has its own time. */
static gboolean
have_times_of_their_own (const RtQuickSegment *segment)
{
  static const char slots[] = { RT_QUICK_WRITTEN_TIME, RT_QUICK_WRITTEN_COUNT,
                                RT_QUICK_WRITTEN_DAYS, '\0' };
  const char *first = strchr (segment->order->str, RT_QUICK_WRITTEN_AMOUNT);
  const char *last = strrchr (segment->order->str, RT_QUICK_WRITTEN_AMOUNT);
  const char *between = first != NULL ? strpbrk (first, slots) : NULL;

  return between != NULL && between < last && strpbrk (last, slots) != NULL;
}

/* "1 tablet 50 mg" or "2 tablets of 50 mg each": the mass is the strength. */
static void
take_strength (RtQuickParser *parser, RtQuickSegment *segment)
{
  const RtQuickAmount *first = amount_at (segment, 0);
  const RtQuickAmount *second = amount_at (segment, 1);
  const RtQuickAmount *count = is_of (first, "count") ? first : second;
  const RtQuickAmount *content = count == first ? second : first;

  if (segment->amounts->len != 2 || !is_of (count, "count") || is_of (content, "count")
      || content->known == NULL || have_times_of_their_own (segment))
    return;
  if (!content->each && count->value.numerator != count->value.denominator)
    {
      rt_quick_ask (parser, RT_QUICK_ASK_AMOUNT,
                    g_strdup_printf (_ ("Is “%s %s” the strength of one, or all of it together? "
                                        "Write “each” behind it if it is that of one."),
                                     content->text, content->unit));
      return;
    }
  g_free (parser->strength);
  parser->strength =
      g_strdup_printf ("%s %s per %s", content->text, content->unit, count->known->id);
  remove_amount (segment, content == first ? 0 : 1);
}

/* "1000 mg a day in 2 doses": each is the half of it. */
static void
divide_day (RtQuickParser *parser, RtQuickSegment *segment, RtRegimenStep *step)
{
  int uses = segment->timing != NULL ? rt_dose_timing_uses (segment->timing) : 1;
  RtRational amount;

  if (!segment->of_day || uses < 2 || step->dose_text == NULL
      || !rt_rational_parse_entered (step->dose_text, &amount, NULL)
      || !rt_rational_divide (amount, rt_rational (uses, 1), &amount))
    return;
  g_free (step->dose_text);
  step->dose_text = rt_rational_to_entered (amount);
  if (!rt_rational_is_decimal (amount))
    rt_quick_ask (parser, RT_QUICK_ASK_AMOUNT,
                  g_strdup (_ ("The amount of the day cannot be divided evenly into so many doses. "
                               "Write the dose of each.")));
}

static RtDoseTiming *
finished_timing (RtQuickSegment *segment)
{
  RtDoseTiming *timing = g_steal_pointer (&segment->timing);

  if (timing == NULL)
    return segment->mode == RT_REGIMEN_AS_NEEDED ? rt_dose_timing_new (RT_DOSE_AS_NEEDED) : NULL;
  if (timing->weekdays != 0
      && (!segment->has_rhythm || timing->rhythm == RT_DOSE_DAILY
          || (timing->rhythm == RT_DOSE_WEEKS && timing->every == 1)))
    timing->rhythm = RT_DOSE_WEEKDAYS;
  if (timing->weekdays != 0 && timing->rhythm == RT_DOSE_WEEKDAYS)
    timing->every = 1;
  if (timing->times->len > 0)
    timing->times_per_day = 0;
  if (segment->mode == RT_REGIMEN_AS_NEEDED && timing->rhythm == RT_DOSE_DAILY)
    {
      timing->rhythm = RT_DOSE_AS_NEEDED;
      if (timing->times_per_day > 0 && timing->most_uses == 0)
        {
          timing->most_uses = timing->times_per_day;
          timing->most_days = 1;
        }
      timing->times_per_day = 0;
    }
  return timing;
}

static void
ask_amounts (RtQuickParser *parser, RtQuickSegment *segment)
{
  GString *all = NULL;

  if (segment->amounts->len < 2)
    return;
  all = g_string_new (NULL);
  for (guint i = 0; i < segment->amounts->len; i++)
    {
      const RtQuickAmount *amount = amount_at (segment, i);

      g_string_append_printf (all, "%s%s%s%s", i > 0 ? ", " : "", amount->text,
                              amount->unit != NULL ? " " : "",
                              amount->unit != NULL ? amount->unit : "");
    }
  rt_quick_ask (parser, RT_QUICK_ASK_AMOUNT,
                g_strdup_printf (_ ("More than one amount was written: %s. Write one for each step "
                                    "or each time of the day."),
                                 all->str));
  g_string_free (all, TRUE);
}

/* "50 mg and 100 mg on alternate days": an amount for each day in turn. */
static gboolean
take_turns (RtQuickSegment *segment)
{
  RtDoseTiming *timing = segment->timing;
  gboolean alternate = timing != NULL && timing->rhythm == RT_DOSE_DAYS
                       && (guint)timing->every == segment->amounts->len;

  if (segment->amounts->len < 2 || !(segment->in_turn || alternate)
      || (timing != NULL && !alternate && timing->rhythm != RT_DOSE_DAILY)
      || (timing != NULL && timing->weekdays != 0)
      || strchr (segment->order->str, RT_QUICK_WRITTEN_COUNT) != NULL
      || (timing != NULL && timing->times->len > 1))
    return FALSE;
  timing = rt_quick_timing (segment);
  timing->rhythm = RT_DOSE_TURNS;
  timing->every = 1;
  for (guint i = 0; i < segment->amounts->len; i++)
    g_array_append_val (timing->turns, amount_at (segment, i)->value);
  if (rt_dose_timing_is_sound (timing))
    return TRUE;
  g_array_set_size (timing->turns, 0);
  timing->rhythm = RT_DOSE_DAILY;
  return FALSE;
}

/* "16 sessions weekly": that many each week, or in all? */
static void
ask_sessions (RtQuickParser *parser, const RtQuickSegment *segment)
{
  const RtQuickAmount *amount = amount_at (segment, 0);

  if (segment->amounts->len != 1 || amount->known == NULL
      || !g_str_equal (amount->known->id, "session")
      || amount->value.numerator == amount->value.denominator || segment->timing == NULL
      || segment->timing->rhythm == RT_DOSE_OVER_WEEK
      || segment->timing->rhythm == RT_DOSE_AS_NEEDED)
    return;
  rt_quick_ask (parser, RT_QUICK_ASK_AMOUNT,
                g_strdup_printf (_ ("Are “%s %s” meant each time, or in all? Write how often in a "
                                    "week, and until when."),
                                 amount->text, amount->unit));
}

/* Dose, unit and timing of a step. */
static void
fill_step (RtQuickParser *parser, RtQuickSegment *segment, RtRegimenStep *step)
{
  const RtQuickAmount *amount = NULL;
  gboolean given;

  take_minutes (segment);
  take_strength (parser, segment);
  if (segment->changes && segment->amounts->len > 1)
    {
      parser->entry->before_text = g_strdup (amount_at (segment, 0)->text);
      remove_amount (segment, 0);
    }
  given = take_turns (segment) || rt_quick_share_amounts (segment);
  ask_sessions (parser, segment);
  amount = amount_at (segment, 0);
  if (!given)
    ask_amounts (parser, segment);
  if (!given && amount != NULL)
    step->dose_text = g_strdup (amount->text);
  step->mode = segment->mode;
  if (segment->on_day > 0 && !segment->goes_on && segment->timing == NULL
      && step->mode == RT_REGIMEN_SCHEDULED)
    step->mode = RT_REGIMEN_SINGLE;
  step->timing = finished_timing (segment);
  if (amount != NULL && amount->unit == NULL)
    for (guint i = 1; i < segment->amounts->len; i++)
      amount = amount_at (segment, i)->unit != NULL ? amount_at (segment, i) : amount;
  step->unit = amount != NULL ? g_strdup (amount->unit) : NULL;
  segment->timing = rt_dose_timing_copy (step->timing);
  divide_day (parser, segment, step);
  step->maximum_text = g_strdup (segment->maximum_text);
  step->note = segment->note->len > 0 ? g_strdup (segment->note->str) : NULL;
}

/** rt_quick_later: Returns: the day so many days and months after @date. */
RtCalendarDate
rt_quick_later (RtCalendarDate date, int days, int months)
{
  RtPrecision precision = date.precision;

  date = rt_calendar_date_add_days (rt_calendar_date_add_months (date, months), days);
  date.precision = days > 0 || months > 0 ? RT_PRECISION_DAY : precision;
  return date;
}

/** rt_quick_last_step: Returns: (transfer none) (nullable): the last step made of the line. */
RtRegimenStep *
rt_quick_last_step (const RtQuickParser *parser)
{
  const GPtrArray *steps = parser->entry->draft->steps;

  return steps != NULL && steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

/* The first day of a step, from what was written and from the step before. */
static RtCalendarDate
first_day (RtQuickParser *parser, const RtQuickSegment *segment, const RtQuickSegment *before)
{
  const RtRegimenStep *last = rt_quick_last_step (parser);
  RtCalendarDate date = parser->today;

  if (last == NULL)
    {
      /* "after 3 days" without what they are counted from */
      if (!segment->has_from
          && (segment->after_days > 0 || segment->after_months > 0 || segment->on_day > 1))
        rt_quick_ask (parser, RT_QUICK_ASK_DATE,
                      g_strdup (_ ("From which day that is counted was not written. Write a date: "
                                   "“from 3 March”.")));
      parser->entry->starts_today = !segment->has_from;
      return segment->has_from ? segment->from : date;
    }
  if (segment->has_from)
    return segment->from;
  if (segment->on_day > 0)
    return rt_quick_later (
        rt_moment_date (
            ((const RtRegimenStep *)g_ptr_array_index (parser->entry->draft->steps, 0))->from),
        segment->on_day - 1, 0);
  date = rt_moment_date (last->from);
  if (segment->after_days > 0 || segment->after_months > 0)
    return rt_quick_later (date, segment->after_days, segment->after_months);
  if (before != NULL && (before->for_days > 0 || before->for_months > 0))
    return rt_quick_later (date, before->for_days, before->for_months);
  rt_quick_ask (parser, RT_QUICK_ASK_DATE,
                g_strdup (_ ("From when the next step holds was not written: “for 2 weeks”, “after "
                             "2 weeks” or a date.")));
  return date;
}

static void
set_until (RtQuickParser *parser, const RtQuickSegment *segment, RtRegimenStep *step)
{
  RtCalendarDate end;

  if (segment->has_until)
    {
      end = segment->until;
      if (end.precision == RT_PRECISION_DAY)
        end = rt_calendar_date_add_days (end, 1);
      else
        end = rt_calendar_date_add_months (end, end.precision == RT_PRECISION_MONTH ? 1 : 12);
    }
  else if ((segment->for_days > 0 || segment->for_months > 0) && step->mode != RT_REGIMEN_SINGLE)
    end = rt_quick_later (rt_moment_date (step->from), segment->for_days, segment->for_months);
  else
    return;
  step->has_until = TRUE;
  step->until = rt_moment_from_date (end, parser->zone);
}

/** rt_quick_add_step: Adds a step, taken over, that begins on @from and ends the one before. */
void
rt_quick_add_step (RtQuickParser *parser,
                   RtRegimenStep *step,
                   RtCalendarDate from,
                   gboolean approximate)
{
  RtRegimenStep *before = rt_quick_last_step (parser);

  if (before != NULL && from.day_number < rt_moment_date (before->from).day_number)
    rt_quick_ask (parser, RT_QUICK_ASK_DATE,
                  g_strdup (_ ("A step begins before the one that is written in front of it. Write "
                               "the steps in the order in which they follow.")));
  step->from = rt_moment_from_date (from, parser->zone);
  step->approximate = approximate;
  step->planned = from.day_number > parser->today.day_number;
  if (before != NULL && before->has_until && rt_moment_compare (before->until, step->from) >= 0)
    before->has_until = FALSE;
  rt_intervention_add_step (parser->entry->draft, step);
}

/* What a later step does not say is as before. */
static void
inherit (RtRegimenStep *step, const RtRegimenStep *before)
{
  if (before == NULL || step->mode == RT_REGIMEN_STOP || step->mode == RT_REGIMEN_PAUSE)
    return;
  if (step->unit == NULL)
    step->unit = g_strdup (before->unit);
  if (step->dose_text == NULL && step->timing != NULL && before->timing != NULL
      && step->mode == before->mode && !rt_dose_timing_has_dose (step->timing)
      && !rt_dose_timing_has_dose (before->timing))
    step->dose_text = g_strdup (before->dose_text);
  if (step->timing == NULL && before->mode == step->mode && before->timing != NULL
      && !rt_dose_timing_has_dose (before->timing))
    step->timing = rt_dose_timing_copy (before->timing);
}

static gboolean
is_ramp (const RtQuickSegment *segment)
{
  return segment->ramp != 0 && segment->has_by;
}

/**
 * rt_quick_make_steps:
 *
 * Turns everything read into steps of the draft.
 */
void
rt_quick_make_steps (RtQuickParser *parser)
{
  const RtQuickSegment *before = NULL;
  RtIntervention *draft = parser->entry->draft;

  for (guint i = 0; i < parser->segments->len; i++)
    {
      RtQuickSegment *segment = g_ptr_array_index (parser->segments, i);
      RtRegimenStep *step = NULL;

      if (is_ramp (segment))
        {
          rt_quick_add_ramp (parser, segment, before);
          before = NULL;
          continue;
        }
      step = rt_regimen_step_new ();
      fill_step (parser, segment, step);
      inherit (step, rt_quick_last_step (parser));
      if (step->unit == NULL && segment->amounts->len > 0 && parser->entry->before_text == NULL)
        rt_quick_ask (parser, RT_QUICK_ASK_UNIT,
                      g_strdup_printf (_ ("“%s” has no unit. Write mg, µg, tablets …"),
                                       amount_at (segment, 0)->text));
      if (i == 0 && parser->entry->action == RT_QUICK_START)
        draft->reason = g_strdup (segment->reason);
      else
        step->reason = g_strdup (segment->reason);
      rt_quick_add_step (parser, step, first_day (parser, segment, before), segment->approximate);
      set_until (parser, segment, step);
      before = segment;
    }
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "quick-parser.h"

/* "Increase by 25 mg every week to 100 mg": a step for each week. */

#define MOST_RAMP_STEPS 60
#define DAYS_PER_WEEK 7

typedef struct
{
  const RtRegimenStep *start;
  const RtQuickAmount *by;
  const RtQuickAmount *to;
  RtRational dose;  /* of the start */
  int days, months; /* between two steps */
} Ramp;

static void
ask (RtQuickParser *parser, char *sentence)
{
  rt_quick_ask (parser, RT_QUICK_ASK_AMOUNT, sentence);
}

static void
read_interval (const RtDoseTiming *timing, Ramp *ramp)
{
  if (timing == NULL)
    return;
  if (timing->rhythm == RT_DOSE_DAYS)
    ramp->days = timing->every;
  else if (timing->rhythm == RT_DOSE_WEEKS)
    ramp->days = timing->every * DAYS_PER_WEEK;
  else if (timing->rhythm == RT_DOSE_MONTHS)
    ramp->months = timing->every;
}

/* From what, by how much, how often and to what: all of it was said. */
static gboolean
read_ramp (RtQuickParser *parser, const RtQuickSegment *segment, Ramp *ramp)
{
  const RtRegimenStep *start = rt_quick_last_step (parser);

  if (start == NULL || segment->amounts->len != 2)
    return FALSE;
  ramp->start = start;
  ramp->by = g_ptr_array_index (segment->amounts, 0);
  ramp->to = g_ptr_array_index (segment->amounts, 1);
  read_interval (segment->timing, ramp);
  return (ramp->days > 0 || ramp->months > 0)
         && rt_regimen_step_reckon ((RtRegimenStep *)start, NULL)
         && rt_regimen_step_amount (start, &ramp->dose) && ramp->by->value.numerator > 0
         && (start->timing == NULL || rt_dose_timing_uses (start->timing) <= 1);
}

/* An amount without a unit is in that of the step before. */
static gboolean
is_in (const RtQuickParser *parser, const RtQuickAmount *amount, const char *unit)
{
  return amount->unit == NULL
         || (unit != NULL && amount->known != NULL
             && amount->known == rt_dose_units_find (parser->units, unit));
}

static gboolean
are_in_one_unit (RtQuickParser *parser, const Ramp *ramp)
{
  const char *unit = rt_intervention_unit_of (parser->entry->draft, ramp->start);

  if (is_in (parser, ramp->by, unit) && is_in (parser, ramp->to, unit))
    return TRUE;
  ask (parser, g_strdup (_ ("The dose to start from, by how much it changes and the dose it leads "
                            "to are not in one unit. Write all of them in the same unit.")));
  return FALSE;
}

/* What would be lost: an end, a limit, a time of the day. */
static gboolean
says_more (const RtQuickSegment *segment)
{
  const RtDoseTiming *timing = segment->timing;

  return segment->has_until || segment->for_days > 0 || segment->for_months > 0
         || segment->maximum_text != NULL || segment->mode != RT_REGIMEN_SCHEDULED
         || segment->in_turn || segment->of_day || timing->times->len > 0
         || timing->times_per_day > 1 || timing->weekdays != 0 || timing->meal != RT_MEAL_ANY
         || timing->minutes > 0 || timing->most_uses > 0;
}

static char *
with_unit (const char *text, const char *unit)
{
  return unit != NULL ? g_strdup_printf ("%s %s", text, unit) : g_strdup (text);
}

/* A decrease from 50 mg does not lead to 100 mg. */
static gboolean
leads_there (RtQuickParser *parser, const Ramp *ramp, int direction)
{
  const char *unit = rt_intervention_unit_of (parser->entry->draft, ramp->start);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (rt_rational_compare (ramp->to->value, ramp->dose) * direction > 0)
    return TRUE;
  from = with_unit (ramp->start->dose_text, unit);
  to = with_unit (ramp->to->text, unit);
  ask (parser, g_strdup_printf (direction > 0
                                    ? _ ("An increase from %s does not lead to %s. Correct one of "
                                         "the doses, or write “decrease”.")
                                    : _ ("A decrease from %s does not lead to %s. Correct one of "
                                         "the doses, or write “increase”."),
                                from, to));
  return FALSE;
}

static void
ask_for_less (RtQuickParser *parser)
{
  ask (parser, g_strdup_printf (_ ("This change would take more than %d steps. Write larger steps, "
                                   "or a dose that is reached earlier."),
                                MOST_RAMP_STEPS));
}

/* Whether the dose is reached in a number of steps that can be looked through. */
static gboolean
ends (RtQuickParser *parser, const Ramp *ramp, int direction)
{
  RtRational way, most;

  if ((direction > 0 ? rt_rational_subtract (ramp->to->value, ramp->dose, &way)
                     : rt_rational_subtract (ramp->dose, ramp->to->value, &way))
      && rt_rational_multiply (ramp->by->value, rt_rational (MOST_RAMP_STEPS, 1), &most)
      && rt_rational_compare (way, most) <= 0)
    return TRUE;
  ask_for_less (parser);
  return FALSE;
}

/* The next step; nothing is left of the intervention at 0. */
static RtRegimenStep *
step_with (const RtRegimenStep *before, RtRational dose)
{
  RtRegimenStep *step = rt_regimen_step_copy (before);

  g_clear_pointer (&step->dose_text, g_free);
  g_clear_pointer (&step->reason, g_free);
  g_clear_pointer (&step->note, g_free);
  step->has_until = FALSE;
  if (dose.numerator == 0)
    {
      step->mode = RT_REGIMEN_STOP;
      g_clear_pointer (&step->timing, rt_dose_timing_free);
    }
  else
    step->dose_text = rt_rational_to_entered (dose);
  return step;
}

/* When the dose changes for the first time: as said with the change or with the step before; else
 * after the interval. */
static RtCalendarDate
first_change (const RtQuickParser *parser,
              const RtQuickSegment *segment,
              const RtQuickSegment *before,
              const Ramp *ramp)
{
  const RtRegimenStep *first = g_ptr_array_index (parser->entry->draft->steps, 0);
  RtCalendarDate start = rt_moment_date (ramp->start->from);

  if (segment->has_from)
    return segment->from;
  if (segment->on_day > 0)
    return rt_quick_later (rt_moment_date (first->from), segment->on_day - 1, 0);
  if (segment->after_days > 0 || segment->after_months > 0)
    return rt_quick_later (start, segment->after_days, segment->after_months);
  if (before != NULL && (before->for_days > 0 || before->for_months > 0))
    return rt_quick_later (start, before->for_days, before->for_months);
  return rt_quick_later (start, ramp->days, ramp->months);
}

static void
add_steps (RtQuickParser *parser,
           const RtQuickSegment *segment,
           const RtQuickSegment *before,
           const Ramp *ramp)
{
  RtRational change =
      rt_rational (ramp->by->value.numerator * segment->ramp, ramp->by->value.denominator);
  RtRational dose = ramp->dose;
  RtCalendarDate from = first_change (parser, segment, before, ramp);
  gboolean done = FALSE, first = TRUE;

  while (!done && rt_rational_add (dose, change, &dose))
    {
      RtRegimenStep *step = NULL;

      done = rt_rational_compare (dose, ramp->to->value) * segment->ramp >= 0;
      step = step_with (rt_quick_last_step (parser), done ? ramp->to->value : dose);
      if (first)
        {
          step->reason = g_strdup (segment->reason);
          step->note = segment->note->len > 0 ? g_strdup (segment->note->str) : NULL;
        }
      rt_quick_add_step (parser, step, from, first && segment->approximate);
      from = rt_quick_later (from, ramp->days, ramp->months);
      first = FALSE;
    }
  if (!done)
    ask_for_less (parser);
}

/**
 * rt_quick_add_ramp:
 * @segment: a change by an amount, each time, to another
 * @before: (nullable): what was read of the step before
 *
 * Adds the steps of it to the draft; or asks, where they would not lead where they should.
 */
void
rt_quick_add_ramp (RtQuickParser *parser,
                   const RtQuickSegment *segment,
                   const RtQuickSegment *before)
{
  Ramp ramp = { 0 };

  if (!read_ramp (parser, segment, &ramp))
    ask (parser, g_strdup (_ ("A stepwise change needs a dose that is taken once a day to start "
                              "from, by how much, how often, and up or down to which dose.")));
  else if (says_more (segment))
    ask (parser, g_strdup (_ ("A stepwise change says by how much, how often, up or down to which "
                              "dose and when it begins. Write what else is planned as a step of "
                              "its own.")));
  else if (are_in_one_unit (parser, &ramp) && leads_there (parser, &ramp, segment->ramp)
           && ends (parser, &ramp, segment->ramp))
    add_steps (parser, segment, before, &ramp);
}

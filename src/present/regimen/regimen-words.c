/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "regimen-words.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "dose-timing-words.h"
#include "number-text.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "record-words.h"
#include "regimen-now.h"

static const RtRegimenStep *
step_at (const RtIntervention *intervention, guint i)
{
  if (intervention->steps == NULL || i >= intervention->steps->len)
    return NULL;
  return g_ptr_array_index (intervention->steps, i);
}

/**
 * rt_regimen_next_planned:
 *
 * Returns: (transfer none) (nullable): the first step that has not begun.
 */
const RtRegimenStep *
rt_regimen_next_planned (const RtIntervention *intervention)
{
  const RtRegimenStep *step = NULL;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    if (step->planned && !step->withdrawn)
      return step;
  return NULL;
}

/**
 * rt_regimen_n_planned:
 *
 * Returns: how many of its steps have not begun.
 */
guint
rt_regimen_n_planned (const RtIntervention *intervention)
{
  const RtRegimenStep *step = NULL;
  guint n = 0;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    n += step->planned && !step->withdrawn;
  return n;
}

/**
 * rt_regimen_last_step:
 *
 * Returns: (transfer none) (nullable): the last step that was really taken, pauses and stops
 *   included; single administrations are none.
 */
const RtRegimenStep *
rt_regimen_last_step (const RtIntervention *intervention)
{
  const RtRegimenStep *last = NULL;
  const RtRegimenStep *step = NULL;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    if (rt_regimen_step_counts (step) && step->mode != RT_REGIMEN_SINGLE)
      last = step;
  return last;
}

/**
 * rt_regimen_status:
 *
 * Returns: where it stands at @when.
 */
RtRegimenStatus
rt_regimen_status (const RtIntervention *intervention, RtMoment when)
{
  const RtRegimenStep *now = rt_regimen_step_on (intervention, when, NULL);
  gboolean begun = FALSE;
  gboolean single = FALSE;
  const RtRegimenStep *step = NULL;

  if (now != NULL && now->mode == RT_REGIMEN_PAUSE)
    return RT_REGIMEN_STATUS_PAUSED;
  if (now != NULL && !rt_regimen_step_ends (now))
    return RT_REGIMEN_STATUS_CURRENT;
  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    if (rt_regimen_step_counts (step))
      {
        begun = begun || step->mode != RT_REGIMEN_SINGLE;
        single = single || step->mode == RT_REGIMEN_SINGLE;
      }
  if (begun)
    return RT_REGIMEN_STATUS_ENDED;
  if (!single && rt_regimen_next_planned (intervention) != NULL)
    return RT_REGIMEN_STATUS_PLANNED;
  return RT_REGIMEN_STATUS_OCCASIONAL;
}

/**
 * rt_regimen_from_text:
 *
 * Returns: (transfer full): when a step begins, as exactly as it is known: "12 May 2025", "about
 *   2019".
 */
char *
rt_regimen_from_text (const RtRegimenStep *step)
{
  RtCalendarDate date = rt_moment_date (step->from);

  date.precision = MIN (step->from.precision, RT_PRECISION_DAY);
  return step->approximate ? rt_date_format_approximate (date) : rt_date_format (date);
}

/**
 * rt_regimen_step_title:
 *
 * Returns: (transfer full): when a step holds: "From 3 May 2025", "From 3 May 2025 until 1 June
 * 2025"
 */
char *
rt_regimen_step_title (const RtRegimenStep *step)
{
  g_autofree char *from = rt_regimen_from_text (step);
  g_autofree char *until = NULL;

  if (!step->has_until)
    /* Translators: a date. */
    return g_strdup_printf (_ ("From %s"), from);
  until = rt_date_format (rt_moment_date (step->until));
  /* Translators: two dates; the second is the first day on which it no longer holds. */
  return g_strdup_printf (_ ("From %s until %s"), from, until);
}

static char *
with_since (const char *what, const RtRegimenStep *step)
{
  g_autofree char *since = rt_regimen_from_text (step);

  if (*what == '\0')
    /* Translators: a date. */
    return g_strdup_printf (_ ("since %s"), since);
  /* Translators: dose and schedule, a date. */
  return g_strdup_printf (_ ("%s, since %s"), what, since);
}

static char *
ended_text (const RtIntervention *intervention)
{
  const RtRegimenStep *last = rt_regimen_last_step (intervention);
  g_autofree char *when = NULL;
  g_autofree char *reason = NULL;
  const char *why = last != NULL && last->reason != NULL ? last->reason : intervention->stop_reason;

  if (last == NULL)
    return g_strdup ("");
  if (!rt_regimen_step_ends (last) && last->has_until)
    {
      when = rt_date_format (rt_moment_date (last->until));
      return g_strdup_printf (_ ("until %s"), when);
    }
  when = rt_regimen_from_text (last);
  if (why == NULL || *why == '\0')
    return g_strdup_printf (_ ("stopped %s"), when);
  reason = rt_text_visible (why);
  /* Translators: a date and why something was stopped. */
  return g_strdup_printf (_ ("stopped %s: %s"), when, reason);
}

static char *
occasions_text (const RtIntervention *intervention)
{
  guint n = intervention->administrations->len;
  const RtRegimenStep *step = NULL;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    n += rt_regimen_step_counts (step) && step->mode == RT_REGIMEN_SINGLE ? 1 : 0;
  return g_strdup_printf (ngettext ("%u single administration", "%u single administrations", n), n);
}

/**
 * rt_regimen_summary: An intervention in one line, without its name.
 *
 * Returns: (transfer full): "50 mg daily in the morning, since 3 May 2025", "stopped 4 June 2025:
 *   nausea".
 */
char *
rt_regimen_summary (const RtIntervention *intervention, RtMoment when)
{
  const RtRegimenStep *now = rt_regimen_step_on (intervention, when, NULL);
  g_autofree char *what = NULL;

  switch (rt_regimen_status (intervention, when))
    {
    case RT_REGIMEN_STATUS_PAUSED:
    case RT_REGIMEN_STATUS_CURRENT:
      what = rt_regimen_step_text (intervention, now);
      return with_since (what, now);
    case RT_REGIMEN_STATUS_PLANNED:
      return rt_regimen_plan_summary (intervention);
    case RT_REGIMEN_STATUS_OCCASIONAL:
      return occasions_text (intervention);
    case RT_REGIMEN_STATUS_ENDED:
    default:
      return ended_text (intervention);
    }
}

/**
 * rt_regimen_history_summary: An intervention that is over in one line, without its name.
 *
 * Returns: (transfer full): "from 3 May 2025, last 50 mg daily, stopped 4 June 2025: nausea"; what
 *   rt_regimen_summary() says of one that is not over.
 */
char *
rt_regimen_history_summary (const RtIntervention *intervention, RtMoment when)
{
  g_autofree char *end = rt_regimen_summary (intervention, when);
  const RtRegimenStep *first = step_at (intervention, 0);
  const RtRegimenStep *taken = NULL;
  const RtRegimenStep *step = NULL;
  g_autofree char *from = NULL;
  g_autofree char *what = NULL;

  for (guint i = 0; (step = step_at (intervention, i)) != NULL; i++)
    if (rt_regimen_step_counts (step) && step->mode != RT_REGIMEN_SINGLE
        && step->mode != RT_REGIMEN_PAUSE && !rt_regimen_step_ends (step))
      taken = step;
  if (rt_regimen_status (intervention, when) != RT_REGIMEN_STATUS_ENDED || taken == NULL)
    return g_steal_pointer (&end);
  from = rt_regimen_from_text (first);
  what = rt_regimen_step_text (intervention, taken);
  if (*what == '\0')
    /* Translators: a date, then "stopped" with its date and reason. */
    return g_strdup_printf (_ ("from %s, %s"), from, end);
  /* Translators: a date, the last dose and schedule, then "stopped" with its date and reason. */
  return g_strdup_printf (_ ("from %s, last %s, %s"), from, what, end);
}

/**
 * rt_regimen_plan_summary:
 *
 * Returns: (transfer full) (nullable): the next planned step: "planned from 3 May 2025: 100 mg
 *   daily"; NULL when nothing is planned.
 */
char *
rt_regimen_plan_summary (const RtIntervention *intervention)
{
  const RtRegimenStep *next = rt_regimen_next_planned (intervention);
  g_autofree char *from = NULL;
  g_autofree char *what = NULL;

  if (next == NULL)
    return NULL;
  from = rt_regimen_from_text (next);
  what = rt_regimen_step_text (intervention, next);
  if (*what == '\0')
    return g_strdup_printf (_ ("planned from %s"), from);
  /* Translators: a date, then dose and schedule. */
  return g_strdup_printf (_ ("planned from %s: %s"), from, what);
}

/**
 * rt_regimen_maximum_text:
 *
 * Returns: (transfer full) (nullable): the most in a day: "at most 3 mg in a day".
 */
char *
rt_regimen_maximum_text (const RtIntervention *intervention, const RtRegimenStep *step)
{
  g_autofree char *unit = rt_quantity_unit_text (rt_intervention_unit_of (intervention, step));
  g_autofree char *number = NULL;

  if (!step->has_maximum)
    return NULL;
  number = rt_number_format_shortest (step->maximum, 4);
  if (*unit == '\0')
    return g_strdup_printf (_ ("at most %s in a day"), number);
  /* Translators: amount and unit. */
  return g_strdup_printf (_ ("at most %s\u00a0%s in a day"), number, unit);
}

static char *
amount_with_unit (const char *typed, gboolean has_number, double number, const char *unit)
{
  g_autofree char *unit_text = rt_quantity_unit_text (unit);
  g_autofree char *text = has_number      ? rt_number_format_shortest (number, 4)
                          : typed != NULL ? rt_text_visible (typed)
                                          : NULL;

  if (text == NULL || *unit_text == '\0')
    return g_steal_pointer (&text);
  return g_strconcat (text, "\u00a0", unit_text, NULL);
}

/**
 * rt_administration_amount_text:
 *
 * Returns: (transfer full): how much was used: "0.5 mg"; "" when it was not said.
 */
char *
rt_administration_amount_text (const RtIntervention *intervention,
                               const RtAdministration *administration)
{
  const char *unit = administration->unit != NULL ? administration->unit : intervention->unit;
  char *amount = amount_with_unit (administration->dose_text, administration->has_dose,
                                   administration->dose, unit);

  return amount != NULL ? amount : g_strdup ("");
}

/**
 * rt_administration_text:
 *
 * Returns: (transfer full): when and how much: "3 May 2025, 14:30: 0.5 mg".
 */
char *
rt_administration_text (const RtIntervention *intervention, const RtAdministration *administration)
{
  g_autofree char *when = rt_date_format_moment (administration->at);
  g_autofree char *amount = rt_administration_amount_text (intervention, administration);

  if (*amount == '\0')
    return g_steal_pointer (&when);
  /* Translators: a date and an amount. */
  return g_strdup_printf (_ ("%s: %s"), when, amount);
}

/**
 * rt_ingredient_text:
 *
 * Returns: (transfer full): what and how much: "Zinc, 10 mg".
 */
char *
rt_ingredient_text (const RtIngredient *ingredient)
{
  g_autofree char *name = rt_text_visible (ingredient->name);
  g_autofree char *amount = amount_with_unit (ingredient->amount_text, ingredient->has_amount,
                                              ingredient->amount, ingredient->unit);

  if (amount == NULL)
    /* Translators: an ingredient of a product. */
    return g_strdup_printf (_ ("%s, amount not stated"), name);
  /* Translators: an ingredient of a product and its amount. */
  return g_strdup_printf (_ ("%s, %s"), name, amount);
}

/**
 * rt_adherence_text:
 *
 * Returns: (transfer full): what the patient reported: "about 80 %: forgot it at weekends".
 */
char *
rt_adherence_text (const RtAdherenceReport *report)
{
  g_autofree char *words = report->report != NULL ? rt_text_visible (report->report) : NULL;
  g_autofree char *percent = NULL;

  if (!report->has_percent)
    return g_strdup (words != NULL ? words : "");
  percent = rt_number_format_shortest (report->percent, 1);
  if (words == NULL)
    /* Translators: how much of it was taken, a number. */
    return g_strdup_printf (_ ("about %s\u00a0%% of it taken or done"), percent);
  /* Translators: how much of it was taken, a number, and the patient's words. */
  return g_strdup_printf (_ ("about %s\u00a0%% of it taken or done: %s"), percent, words);
}

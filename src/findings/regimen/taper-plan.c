/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "taper-plan.h"

#include <glib/gi18n.h>

#include "taper-dose.h"

#define MOST_STEPS 400
#define MOST_DAYS 3660

G_DEFINE_QUARK (rt-taper-error-quark, rt_taper_error)

static gboolean
missing (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_TAPER_ERROR, RT_TAPER_ERROR_MISSING, sentence);
  return FALSE;
}

static gboolean
impossible (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_TAPER_ERROR, RT_TAPER_ERROR_IMPOSSIBLE, sentence);
  return FALSE;
}

/** rt_taper_step_free: frees the step. */
void
rt_taper_step_free (RtTaperStep *step)
{
  if (step == NULL)
    return;
  g_array_unref (step->counts);
  g_free (step);
}

static gboolean
is_down (const RtTaperRequest *request)
{
  return rt_rational_compare (request->end, request->start) < 0;
}

static gboolean
check_proportional (const RtTaperRequest *request, GError **error)
{
  if (!is_down (request))
    return impossible (error, _ ("A proportional plan goes down. Enter an end below the start."));
  if (rt_rational_compare (request->step, rt_rational (1, 1)) >= 0)
    return impossible (error, _ ("The share of a proportional step lies between 0 and 100 %."));
  if (request->end.numerator != 0)
    return TRUE;
  if (!request->has_last || request->last.numerator <= 0)
    return missing (error, _ ("By shares the dose never reaches 0. Enter the lowest dose before it "
                              "is stopped."));
  if (rt_rational_compare (request->last, request->start) >= 0)
    return impossible (error, _ ("The lowest dose before the end must be below the start."));
  return TRUE;
}

/**
 * rt_taper_strengths_check:
 * @strengths: (element-type RtTaperStrength): what is said to be at hand
 *
 * Returns: whether there can be such; the error says what is wrong.
 */
gboolean
rt_taper_strengths_check (const GArray *strengths, GError **error)
{
  for (guint i = 0; i < strengths->len; i++)
    {
      const RtTaperStrength *strength = &g_array_index (strengths, RtTaperStrength, i);

      if (strength->amount.numerator <= 0)
        return impossible (error, _ ("A strength must be more than 0."));
      if (strength->parts < 1 || strength->parts > 100)
        return impossible (error, _ ("It can be divided into 1 to 100 parts."));
    }
  return TRUE;
}

static gboolean
check (const RtTaperRequest *request, GError **error)
{
  if (request->start.numerator <= 0)
    return missing (error, _ ("Enter the dose the plan starts from."));
  if (request->end.numerator < 0)
    return impossible (error, _ ("The dose at the end cannot be below 0."));
  if (rt_rational_compare (request->start, request->end) == 0)
    return impossible (error, _ ("The plan ends with the dose it starts from."));
  if (request->step.numerator <= 0)
    return missing (error, _ ("Enter by how much the dose changes at each step."));
  if (request->interval_days < 1)
    return missing (error, _ ("Enter how many days lie between two steps."));
  if (request->interval_days > MOST_DAYS)
    return impossible (error, _ ("Two steps lie at most ten years apart."));
  if (request->shape == RT_TAPER_PROPORTIONAL && !check_proportional (request, error))
    return FALSE;
  return rt_taper_strengths_check (request->strengths, error);
}

static gboolean
too_fine (GError **error)
{
  return impossible (error, _ ("These numbers are too fine to be reckoned exactly. Use a larger "
                               "step or fewer decimals."));
}

/* The exact dose after @dose; *done when it is the last one. */
static gboolean
next_linear (const RtTaperRequest *request, RtRational *dose, gboolean *done, GError **error)
{
  gboolean down = is_down (request);
  int side;

  if (!(down ? rt_rational_subtract (*dose, request->step, dose)
             : rt_rational_add (*dose, request->step, dose)))
    return too_fine (error);
  side = rt_rational_compare (*dose, request->end);
  *done = down ? side <= 0 : side >= 0;
  if (*done)
    *dose = request->end;
  return TRUE;
}

static gboolean
next_proportional (const RtTaperRequest *request, RtRational *dose, gboolean *done, GError **error)
{
  RtRational rest;
  RtRational lowest = request->end.numerator == 0 ? request->last : request->end;

  if (rt_rational_compare (*dose, lowest) <= 0)
    {
      *dose = request->end;
      *done = TRUE;
      return TRUE;
    }
  if (!rt_rational_subtract (rt_rational (1, 1), request->step, &rest)
      || !rt_rational_multiply (*dose, rest, dose))
    return too_fine (error);
  if (rt_rational_compare (*dose, lowest) <= 0)
    {
      *dose = lowest;
      *done = request->end.numerator != 0;
    }
  return TRUE;
}

static gboolean
no_change (RtRational dose, RtRational before, gboolean down, GError **error)
{
  int side = rt_rational_compare (dose, before);
  g_autofree char *amount = NULL;
  g_autofree char *message = NULL;

  if (down ? side < 0 : side > 0)
    return TRUE;
  amount = rt_rational_format (before);
  message = g_strdup_printf (_ ("From a dose of %s on, these strengths are too coarse for the next "
                                "step: the nearest dose that can be made is no other one. Add a "
                                "smaller strength or take larger steps."),
                             amount);
  return impossible (error, message);
}

/* The nearest dose that can be made, unless the wanted one is 0. */
static gboolean
fit (const RtTaperRequest *request, const RtDoseMaker *maker, RtTaperStep *step, GError **error)
{
  step->counts = g_array_new (FALSE, FALSE, sizeof (RtRational));
  step->dose = step->wanted;
  if (maker == NULL)
    return TRUE;
  if (!rt_dose_maker_nearest (maker, step->wanted, &step->dose, step->counts))
    return too_fine (error);
  step->rounded = rt_rational_compare (step->dose, step->wanted) != 0;
  return TRUE;
}

static gboolean
start_can_be_made (const RtTaperRequest *request, const RtDoseMaker *maker, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (RtRational));
  RtRational dose;

  if (maker == NULL)
    return TRUE;
  if (!rt_dose_maker_nearest (maker, request->start, &dose, counts))
    return too_fine (error);
  return rt_rational_compare (dose, request->start) == 0
         || impossible (error, _ ("The dose the plan starts from cannot be made of these "
                                  "strengths."));
}

/* What the plan comes down or up to before it ends. */
static gboolean
nearest_to_last (const RtTaperRequest *request,
                 const RtDoseMaker *maker,
                 RtRational *last,
                 GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (RtRational));
  gboolean stops = request->shape == RT_TAPER_PROPORTIONAL && request->end.numerator == 0;

  *last = stops ? request->last : request->end;
  return maker == NULL || rt_dose_maker_nearest (maker, *last, last, counts) || too_fine (error);
}

static RtTaperStep *
new_step (const RtTaperRequest *request, guint number, RtRational wanted)
{
  RtTaperStep *step = g_new0 (RtTaperStep, 1);

  step->from = rt_calendar_date_add_days (request->first, (int)number * request->interval_days);
  step->wanted = wanted;
  return step;
}

/* Adds the next step. Where the one before was already made of the dose the plan comes to, another
 * one of it would change nothing and is left out. */
static gboolean
take_step (const RtTaperRequest *request,
           const RtDoseMaker *maker,
           RtRational wanted,
           RtRational last,
           GPtrArray *plan,
           GError **error)
{
  RtRational before = request->start;
  RtTaperStep *step = NULL;

  if (plan->len > 0)
    before = ((const RtTaperStep *)g_ptr_array_index (plan, plan->len - 1))->dose;
  step = new_step (request, plan->len, wanted);
  g_ptr_array_add (plan, step);
  if (!fit (request, maker, step, error))
    return FALSE;
  if (plan->len == 1 || rt_rational_compare (step->dose, before) != 0
      || rt_rational_compare (step->dose, last) != 0)
    return no_change (step->dose, before, is_down (request), error);
  g_ptr_array_set_size (plan, (int)plan->len - 1);
  return TRUE;
}

static gboolean
make_steps (const RtTaperRequest *request,
            const RtDoseMaker *maker,
            GPtrArray *plan,
            GError **error)
{
  RtRational dose = request->start;
  RtRational last;
  gboolean done = FALSE;

  if (!nearest_to_last (request, maker, &last, error))
    return FALSE;
  for (guint turn = 0; !done; turn++)
    {
      gboolean went = request->shape == RT_TAPER_LINEAR
                          ? next_linear (request, &dose, &done, error)
                          : next_proportional (request, &dose, &done, error);

      if (!went)
        return FALSE;
      if (turn == MOST_STEPS)
        return impossible (error, _ ("This plan has more than 400 steps. Take larger ones."));
      if (!take_step (request, maker, dose, last, plan, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rt_taper_plan:
 * @request: what the practitioner planned
 *
 * Reckons the steps of a practitioner's own plan. It advises nothing: every figure is the person's.
 *
 * Returns: (transfer full) (element-type RtTaperStep): the steps, first to last; %NULL with a
 *   sentence that says what is missing or why it cannot be done.
 */
GPtrArray *
rt_taper_plan (const RtTaperRequest *request, GError **error)
{
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (RtDoseMaker) maker = NULL;

  if (!check (request, error))
    return NULL;
  plan = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_taper_step_free);
  if (request->strengths->len > 0)
    {
      RtRational most = is_down (request) ? request->start : request->end;

      maker = rt_dose_maker_new (request->strengths, most);
      if (maker == NULL)
        {
          too_fine (error);
          return NULL;
        }
    }
  if (!start_can_be_made (request, maker, error) || !make_steps (request, maker, plan, error))
    return NULL;
  return g_steal_pointer (&plan);
}

/**
 * rt_taper_plan_to_regimen:
 * @plan: (element-type RtTaperStep): a plan
 * @unit: the unit of its doses
 * @timing: (nullable): how often; the dose is that of each use
 * @zone: of the practice
 *
 * Returns: (transfer full) (element-type RtRegimenStep): planned steps with the doses that can be
 *   made; a dose of 0 is a stop.
 */
GPtrArray *
rt_taper_plan_to_regimen (const GPtrArray *plan,
                          const char *unit,
                          const RtDoseTiming *timing,
                          GTimeZone *zone)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);

  for (guint i = 0; i < plan->len; i++)
    {
      const RtTaperStep *planned = g_ptr_array_index (plan, i);
      RtRegimenStep *step = rt_regimen_step_new ();

      step->from = rt_moment_from_date (planned->from, zone);
      step->planned = TRUE;
      if (planned->dose.numerator == 0)
        step->mode = RT_REGIMEN_STOP;
      else
        {
          step->dose_text = rt_rational_to_entered (planned->dose);
          step->unit = g_strdup (unit);
          step->timing = rt_dose_timing_copy (timing);
        }
      g_ptr_array_add (steps, step);
    }
  return steps;
}

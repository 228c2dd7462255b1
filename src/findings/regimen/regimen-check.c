/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-check.h"

#include <glib/gi18n.h>

#include "dose-conversion.h"
#include "rational.h"

G_DEFINE_QUARK (rt-regimen-error-quark, rt_regimen_error)

static gboolean
refuse (GError **error, RtRegimenError code, const char *sentence)
{
  g_set_error_literal (error, RT_REGIMEN_ERROR, code, sentence);
  return FALSE;
}

/* Texts that say nothing become NULL, spaces around the others go. */
static void
tidy (char **text)
{
  if (*text == NULL)
    return;
  g_strstrip (*text);
  if (**text == '\0')
    g_clear_pointer (text, g_free);
}

static gboolean
check_amount (const char *text, gboolean *has_amount, double *amount, GError **error)
{
  RtRational exact;

  *has_amount = text != NULL;
  *amount = 0;
  if (text == NULL)
    return TRUE;
  if (!rt_rational_parse_entered (text, &exact, error))
    return FALSE;
  if (exact.numerator <= 0)
    return refuse (error, RT_REGIMEN_ERROR_DOSE, _ ("An amount must be more than 0."));
  *amount = rt_rational_to_double (exact);
  return TRUE;
}

static gboolean
check_ingredients (RtIntervention *intervention, GError **error)
{
  for (guint i = 0; i < intervention->ingredients->len; i++)
    {
      RtIngredient *ingredient = g_ptr_array_index (intervention->ingredients, i);

      tidy (&ingredient->name);
      tidy (&ingredient->amount_text);
      tidy (&ingredient->unit);
      if (ingredient->name == NULL)
        return refuse (error, RT_REGIMEN_ERROR_NAME, _ ("Name every ingredient of the product."));
      if (!check_amount (ingredient->amount_text, &ingredient->has_amount, &ingredient->amount,
                         error))
        return FALSE;
      if (ingredient->has_amount && ingredient->unit == NULL)
        return refuse (error, RT_REGIMEN_ERROR_DOSE,
                       _ ("The amount of an ingredient needs a unit."));
    }
  return TRUE;
}

static void
tidy_head (RtIntervention *intervention)
{
  tidy (&intervention->name);
  tidy (&intervention->unit);
  tidy (&intervention->primary_measure_id);
  tidy (&intervention->decided_by);
  tidy (&intervention->reason);
  tidy (&intervention->product);
  tidy (&intervention->note);
  tidy (&intervention->strength);
}

/**
 * rt_intervention_check_head:
 * @intervention: as it was entered; spaces around texts and empty texts are taken away
 *
 * Looks at everything but steps, uses and reports.
 *
 * Returns: whether it can be right; the error says what is wrong.
 */
gboolean
rt_intervention_check_head (const RtCatalogue *catalogue,
                            RtIntervention *intervention,
                            GError **error)
{
  RtStrength strength;

  tidy_head (intervention);
  if (intervention->name == NULL)
    return refuse (error, RT_REGIMEN_ERROR_NAME, _ ("Enter what is taken or done."));
  if (intervention->strength != NULL
      && !rt_strength_parse (rt_catalogue_dose_units (catalogue), intervention->strength, &strength,
                             error))
    return FALSE;
  return check_ingredients (intervention, error);
}

static gboolean
holds_dose (RtRegimenMode mode)
{
  return mode == RT_REGIMEN_SCHEDULED || mode == RT_REGIMEN_AS_NEEDED || mode == RT_REGIMEN_SINGLE;
}

static gboolean
check_dose (const RtIntervention *intervention, RtRegimenStep *step, GError **error)
{
  RtRational amount;

  if (!rt_regimen_step_reckon (step, error))
    return FALSE;
  if (step->has_dose && !holds_dose (step->mode))
    return refuse (error, RT_REGIMEN_ERROR_DOSE, _ ("A pause and a stop have no dose."));
  if (rt_regimen_step_amount (step, &amount) && amount.numerator <= 0)
    return refuse (error, RT_REGIMEN_ERROR_DOSE,
                   _ ("A dose must be more than 0. To end an intervention, stop it."));
  if (step->has_maximum && step->maximum <= 0)
    return refuse (error, RT_REGIMEN_ERROR_DOSE, _ ("A maximum must be more than 0."));
  if ((step->has_dose || (step->timing != NULL && rt_dose_timing_has_dose (step->timing)))
      && rt_intervention_unit_of (intervention, step) == NULL)
    return refuse (error, RT_REGIMEN_ERROR_DOSE, _ ("A dose needs a unit, such as mg."));
  if (step->timing != NULL && !rt_dose_timing_is_sound (step->timing))
    return refuse (error, RT_REGIMEN_ERROR_TIME, _ ("The parts of the schedule do not fit."));
  return TRUE;
}

/* The first step that is not withdrawn. */
static const RtRegimenStep *
first_step (const RtIntervention *intervention)
{
  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (!step->withdrawn)
        return step;
    }
  return NULL;
}

/* A pause or a stop of something that has begun. */
static gboolean
check_order (const RtIntervention *intervention, const RtRegimenStep *step, GError **error)
{
  const RtRegimenStep *first = first_step (intervention);

  if (holds_dose (step->mode))
    return TRUE;
  if (first == NULL || first == step
      || (step->uuid != NULL && g_strcmp0 (first->uuid, step->uuid) == 0)
      || rt_moment_compare (step->from, first->from) < 0)
    return refuse (error, RT_REGIMEN_ERROR_STEPS,
                   _ ("It cannot be paused or stopped before it begins. Check the date."));
  return TRUE;
}

/**
 * rt_intervention_check_step:
 * @step: a step of @intervention, stored or new; texts are tidied, its numbers filled in, and a
 *   step that begins after @today becomes planned
 *
 * Returns: whether it can be right; the error says what is wrong.
 */
gboolean
rt_intervention_check_step (const RtIntervention *intervention,
                            RtRegimenStep *step,
                            RtCalendarDate today,
                            GError **error)
{
  tidy (&step->dose_text);
  tidy (&step->unit);
  tidy (&step->maximum_text);
  tidy (&step->schedule);
  tidy (&step->reason);
  tidy (&step->note);
  if (!check_dose (intervention, step, error))
    return FALSE;
  if (step->has_until && rt_moment_compare (step->until, step->from) <= 0)
    return refuse (error, RT_REGIMEN_ERROR_TIME, _ ("The end must lie after the beginning."));
  if (rt_moment_date (step->from).day_number > today.day_number)
    step->planned = TRUE;
  return check_order (intervention, step, error);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const RtRegimenStep *first = *(const RtRegimenStep *const *)a;
  const RtRegimenStep *second = *(const RtRegimenStep *const *)b;

  return rt_moment_compare (first->from, second->from);
}

/**
 * rt_intervention_check:
 * @intervention: as it was entered, with its steps; texts are tidied, numbers filled in, the steps
 *   put in time order
 *
 * Returns: whether it can be right; the error says what is wrong.
 */
gboolean
rt_intervention_check (const RtCatalogue *catalogue,
                       RtIntervention *intervention,
                       RtCalendarDate today,
                       GError **error)
{
  if (!rt_intervention_check_head (catalogue, intervention, error))
    return FALSE;
  if (first_step (intervention) == NULL)
    return refuse (error, RT_REGIMEN_ERROR_STEPS,
                   _ ("Enter from when it is taken or done; a month or a year is enough."));
  g_ptr_array_sort (intervention->steps, compare_steps);
  for (guint i = 0; i < intervention->steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (!rt_intervention_check_step (intervention, step, today, error))
        return FALSE;
      if (i == 0 && !holds_dose (step->mode))
        return refuse (error, RT_REGIMEN_ERROR_STEPS,
                       _ ("It cannot be paused or stopped before it begins. Check the date."));
    }
  return TRUE;
}

static gboolean
check_past (RtMoment at, RtCalendarDate today, GError **error)
{
  if (rt_moment_date (at).day_number > today.day_number)
    return refuse (error, RT_REGIMEN_ERROR_TIME,
                   _ ("This day lies in the future. Enter it when it has happened."));
  return TRUE;
}

/**
 * rt_administration_check:
 * @administration: as it was entered; texts are tidied, its number filled in
 *
 * Returns: whether it can be right; the error says what is wrong.
 */
gboolean
rt_administration_check (RtAdministration *administration, RtCalendarDate today, GError **error)
{
  tidy (&administration->dose_text);
  tidy (&administration->unit);
  tidy (&administration->note);
  return check_amount (administration->dose_text, &administration->has_dose, &administration->dose,
                       error)
         && check_past (administration->at, today, error);
}

/**
 * rt_adherence_check:
 * @adherence: as it was entered; its text is tidied
 *
 * Returns: whether it can be right; the error says what is wrong.
 */
gboolean
rt_adherence_check (RtAdherenceReport *adherence, RtCalendarDate today, GError **error)
{
  tidy (&adherence->report);
  if (adherence->has_percent && !(adherence->percent >= 0 && adherence->percent <= 100))
    return refuse (error, RT_REGIMEN_ERROR_DOSE, _ ("A share lies between 0 and 100 %."));
  if (!adherence->has_percent && adherence->report == NULL)
    return refuse (error, RT_REGIMEN_ERROR_NAME,
                   _ ("Enter how much was taken, as a share or in words."));
  return check_past (adherence->at, today, error);
}

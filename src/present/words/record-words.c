/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record-words.h"

#include <glib/gi18n.h>

#include "counted-unit.h"
#include "dose-timing-words.h"
#include "number-text.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "regimen-now.h"

/**
 * rt_intervention_kind_text:
 *
 * Returns: (transfer none): the words for @kind.
 */
const char *
rt_intervention_kind_text (RtInterventionKind kind)
{
  switch (kind)
    {
    case RT_INTERVENTION_PRECURSOR:
      return _ ("dietary precursor");
    case RT_INTERVENTION_COFACTOR:
      return _ ("nutritional cofactor");
    case RT_INTERVENTION_LIFESTYLE:
      return _ ("lifestyle factor");
    default:
      return _ ("targeted therapeutic");
    }
}

/**
 * rt_intervention_kind_heading:
 *
 * Returns: (transfer none): @kind as the heading of a list.
 */
const char *
rt_intervention_kind_heading (RtInterventionKind kind)
{
  switch (kind)
    {
    case RT_INTERVENTION_PRECURSOR:
      return _ ("Dietary Precursors");
    case RT_INTERVENTION_COFACTOR:
      return _ ("Nutritional Cofactors");
    case RT_INTERVENTION_LIFESTYLE:
      return _ ("Lifestyle Factors");
    default:
      return _ ("Targeted Therapeutics");
    }
}

/**
 * rt_domain_text:
 *
 * Returns: (transfer none): the word for @domain.
 */
const char *
rt_domain_text (RtDomain domain)
{
  switch (domain)
    {
    case RT_DOMAIN_MOOD:
      return _ ("mood");
    case RT_DOMAIN_FOCUS:
      return _ ("focus");
    case RT_DOMAIN_SLEEP:
      return _ ("sleep");
    case RT_DOMAIN_BEHAVIOUR:
      return _ ("behaviour");
    default:
      return C_ ("aim", "other");
    }
}

/**
 * rt_severity_text:
 *
 * Returns: (transfer none): the word for @severity.
 */
const char *
rt_severity_text (RtSeverity severity)
{
  switch (severity)
    {
    case RT_SEVERITY_MILD:
      return C_ ("adverse event", "mild");
    case RT_SEVERITY_MODERATE:
      return C_ ("adverse event", "moderate");
    default:
      return C_ ("adverse event", "severe");
    }
}

/**
 * rt_outcome_text:
 *
 * Returns: (transfer none): the words for @outcome.
 */
const char *
rt_outcome_text (RtOutcome outcome)
{
  switch (outcome)
    {
    case RT_OUTCOME_RECOVERED:
      return _ ("recovered");
    case RT_OUTCOME_RECOVERING:
      return _ ("recovering");
    case RT_OUTCOME_NOT_RECOVERED:
      return _ ("not recovered");
    case RT_OUTCOME_RECOVERED_WITH_SEQUELAE:
      return _ ("recovered with lasting effects");
    case RT_OUTCOME_FATAL:
      return _ ("fatal");
    default:
      return _ ("outcome not recorded");
    }
}

/**
 * rt_encounter_kind_text:
 *
 * Returns: (transfer none): the words for @kind.
 */
const char *
rt_encounter_kind_text (RtEncounterKind kind)
{
  switch (kind)
    {
    case RT_ENCOUNTER_VISIT:
      return _ ("visit");
    case RT_ENCOUNTER_TELEPHONE:
      return _ ("telephone call");
    case RT_ENCOUNTER_VIDEO:
      return _ ("video call");
    case RT_ENCOUNTER_LETTER:
      return _ ("letter");
    default:
      return _ ("contact");
    }
}

/**
 * rt_regimen_step_mean: The dose of a day of a step whose days differ, in the unit of the
 * intervention.
 * @mean: (out): the mean of a week, or of all turns
 *
 * Returns: whether it has one; not where every day is alike.
 */
gboolean
rt_regimen_step_mean (const RtIntervention *intervention,
                      const RtRegimenStep *step,
                      RtRational *mean)
{
  RtRational dose = { 0, 1 };

  return step->mode == RT_REGIMEN_SCHEDULED && step->timing != NULL
         && g_strcmp0 (rt_intervention_unit_of (intervention, step), intervention->unit) == 0
         && (rt_regimen_step_amount (step, &dose) || rt_dose_timing_has_dose (step->timing))
         && rt_dose_timing_mean_amount (step->timing, dose, mean);
}

/**
 * rt_regimen_step_mean_text:
 * @mean: what rt_regimen_step_mean() found
 *
 * Returns: (transfer full): "on average 4.286 mg per day (10 mg on Monday, Wednesday and Friday)"
 */
char *
rt_regimen_step_mean_text (const RtIntervention *intervention,
                           const RtRegimenStep *step,
                           RtRational mean)
{
  g_autofree char *number = rt_number_format_shortest (rt_rational_to_double (mean), 3);
  g_autofree char *unit = rt_counted_unit_text (intervention->unit, mean);
  g_autofree char *words = rt_regimen_step_text (intervention, step);

  if (*unit == '\0')
    /* Translators: an amount without a unit, then what is taken on which days. */
    return g_strdup_printf (_ ("on average %s per day (%s)"), number, words);
  /* Translators: an amount, its unit, then what is taken on which days. */
  return g_strdup_printf (_ ("on average %s\u00a0%s per day (%s)"), number, unit, words);
}

/* Whether doses are drawn as amounts of a day, and whether as amounts of one use: what is not taken
 * every day has an amount of a day only where a mean of its days is drawn. */
static void
find_reach (const RtIntervention *intervention, gboolean *of_day, gboolean *of_use)
{
  *of_day = FALSE;
  *of_use = FALSE;
  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);
      RtRational mean;
      gboolean has_mean = rt_regimen_step_mean (intervention, step, &mean);
      gboolean every_day =
          has_mean || step->timing == NULL || rt_dose_timing_is_every_day (step->timing);

      if (!rt_regimen_step_counts (step) || step->mode != RT_REGIMEN_SCHEDULED
          || !(step->has_dose || has_mean))
        continue;
      *of_day = *of_day || every_day;
      *of_use = *of_use || !every_day;
    }
}

/**
 * rt_intervention_unit_text: What the numbers of its doses count.
 *
 * Returns: (transfer full): "mg per day", also of a mean; "mg each time" when it is not taken every
 * day; "mg" when
 * some doses are of one kind and some of the other; "" when the doses have no unit.
 */
char *
rt_intervention_unit_text (const RtIntervention *intervention)
{
  g_autofree char *unit = rt_quantity_unit_text (intervention->unit);
  gboolean of_day, of_use;

  find_reach (intervention, &of_day, &of_use);
  if (unit[0] == '\0' || (of_day && of_use))
    return g_steal_pointer (&unit);
  if (of_use)
    /* Translators: unit of the dose of each use. */
    return g_strdup_printf (_ ("%s each time"), unit);
  /* Translators: unit of a daily dose. */
  return g_strdup_printf (_ ("%s per day"), unit);
}

static char *
dose_text (const RtIntervention *intervention, const RtRegimenStep *step)
{
  if (step->has_dose)
    {
      RtRational amount = { 2, 1 };
      g_autofree char *unit = NULL;
      g_autofree char *number = rt_number_format_shortest (step->dose, 4);

      rt_regimen_step_amount (step, &amount);
      unit = rt_counted_unit_text (rt_intervention_unit_of (intervention, step), amount);
      return unit[0] != '\0' ? g_strconcat (number, "\u00a0", unit, NULL)
                             : g_steal_pointer (&number);
    }
  return step->dose_text != NULL ? rt_text_visible (step->dose_text) : NULL;
}

static char *
as_scheduled (char *dose, const RtRegimenStep *step)
{
  g_autofree char *amount = dose;
  g_autofree char *schedule =
      step->schedule != NULL && step->schedule[0] != '\0' ? rt_text_visible (step->schedule) : NULL;

  if (amount == NULL)
    return g_strdup (schedule != NULL ? schedule : "");
  if (schedule != NULL)
    /* Translators: amount and when it is taken, e.g. "50 mg, each morning". */
    return g_strdup_printf (_ ("%s, %s"), amount, schedule);
  if (step->mode == RT_REGIMEN_SCHEDULED && step->has_dose)
    return g_strdup_printf (_ ("%s per day"), amount);
  return g_steal_pointer (&amount);
}

/* "50 mg daily in the morning": amounts that belong to times or days stand with them. */
static char *
as_timed (const RtIntervention *intervention, const RtRegimenStep *step)
{
  const char *unit = rt_intervention_unit_of (intervention, step);
  g_autofree char *words = rt_dose_timing_words (step->timing, unit);
  g_autofree char *unit_text = NULL;
  g_autofree char *number = NULL;
  RtRational amount;

  if (rt_dose_timing_has_dose (step->timing) || !rt_regimen_step_amount (step, &amount))
    return g_steal_pointer (&words);
  number = rt_rational_format (amount);
  unit_text = rt_counted_unit_text (unit, amount);
  if (unit_text[0] == '\0')
    /* Translators: an amount without a unit and when it is taken: "2", "daily in the morning". */
    return g_strdup_printf (_ ("%s %s"), number, words);
  /* Translators: an amount, its unit and when it is taken: "50 mg daily in the morning". */
  return g_strdup_printf (_ ("%s\u00a0%s %s"), number, unit_text, words);
}

/**
 * rt_regimen_step_text: A step of a regimen in words, without its date.
 *
 * Returns: (transfer full): "150 mg, each morning", "as needed: 20 mg", "stopped".
 */
char *
rt_regimen_step_text (const RtIntervention *intervention, const RtRegimenStep *step)
{
  g_autofree char *text = NULL;

  if (step->mode == RT_REGIMEN_STOP)
    return g_strdup (step->planned ? C_ ("planned", "stop") : _ ("stopped"));
  if (step->mode == RT_REGIMEN_PAUSE)
    return g_strdup (step->planned ? C_ ("planned", "pause") : _ ("paused"));
  if (step->timing != NULL)
    text = as_timed (intervention, step);
  else
    text = as_scheduled (dose_text (intervention, step), step);
  if (step->timing != NULL && step->timing->rhythm == RT_DOSE_AS_NEEDED)
    return g_steal_pointer (&text);
  if (step->mode == RT_REGIMEN_AS_NEEDED)
    return text[0] != '\0' ? g_strdup_printf (_ ("as needed: %s"), text)
                           : g_strdup (_ ("as needed"));
  if (step->mode == RT_REGIMEN_SINGLE)
    return text[0] != '\0' ? g_strdup_printf (_ ("once: %s"), text) : g_strdup (_ ("once"));
  return g_steal_pointer (&text);
}

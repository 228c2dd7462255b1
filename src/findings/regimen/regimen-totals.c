/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-totals.h"

#include <glib/gi18n.h>

#include "dose-conversion.h"
#include "name-match.h"
#include "regimen-now.h"
#include "text-fold.h"

typedef struct
{
  const RtCatalogue *catalogue;
  const RtDoseUnits *units;
  GPtrArray *totals;
  RtMoment when;
} Reckoning;

static void
share_free (gpointer data)
{
  RtIntakeShare *share = data;

  g_free (share->reason);
  g_free (share);
}

/** rt_intake_total_free: frees the total. */
void
rt_intake_total_free (RtIntakeTotal *total)
{
  if (total == NULL)
    return;
  g_free (total->catalogue_id);
  g_free (total->name);
  g_free (total->unit);
  g_ptr_array_unref (total->shares);
  g_free (total);
}

/* Whatever leads to one entry of the catalogue is one thing; but coffee is not so much caffeine. */
static char *
identify (const Reckoning *reckoning, const char *catalogue_id, const char *name, char **title)
{
  const RtInterventionEntry *entry = rt_catalogue_entry_of (reckoning->catalogue, catalogue_id);
  const RtSubstance *substance =
      catalogue_id != NULL ? rt_catalogue_substance (reckoning->catalogue, catalogue_id) : NULL;

  if (entry != NULL && !entry->is_class_entry && !(substance != NULL && substance->is_source))
    {
      *title = g_strdup (entry->name);
      return g_strdup (entry->id);
    }
  *title = g_strdup (substance != NULL ? substance->name : name);
  return g_strdup (substance != NULL ? catalogue_id : NULL);
}

static gboolean
is_total_of (const RtIntakeTotal *total, const char *id, const char *folded)
{
  g_autofree char *name = NULL;

  if (id != NULL || total->catalogue_id != NULL)
    return g_strcmp0 (id, total->catalogue_id) == 0;
  name = rt_text_fold (total->name);
  return g_str_equal (name, folded);
}

static RtIntakeTotal *
total_of (Reckoning *reckoning, const char *catalogue_id, const char *name)
{
  g_autofree char *title = NULL;
  g_autofree char *id = identify (reckoning, catalogue_id, name, &title);
  g_autofree char *folded = rt_text_fold (title);
  RtIntakeTotal *total = NULL;

  for (guint i = 0; i < reckoning->totals->len; i++)
    if (is_total_of (g_ptr_array_index (reckoning->totals, i), id, folded))
      return g_ptr_array_index (reckoning->totals, i);
  total = g_new0 (RtIntakeTotal, 1);
  total->catalogue_id = g_steal_pointer (&id);
  total->name = g_steal_pointer (&title);
  total->amount = rt_rational (0, 1);
  total->is_whole = TRUE;
  total->shares = g_ptr_array_new_with_free_func (share_free);
  g_ptr_array_add (reckoning->totals, total);
  return total;
}

static void
refuse (RtIntakeShare *share, char *reason)
{
  share->state = RT_SHARE_REFUSED;
  share->has_amount = FALSE;
  share->reason = reason;
}

/* What of the step is taken on every day alike. */
static RtShareState
amount_of_day (const Reckoning *reckoning, const RtRegimenStep *step, RtRational *amount)
{
  const RtDoseTiming *timing = step->timing;
  RtRational dose;

  if (step->mode == RT_REGIMEN_AS_NEEDED)
    return RT_SHARE_AS_NEEDED;
  if (timing != NULL && rt_dose_timing_has_dose (timing) && !rt_dose_timing_has_amounts (timing))
    return RT_SHARE_NOT_DAILY;
  if (!rt_regimen_step_amount (step, &dose))
    return RT_SHARE_NO_AMOUNT;
  *amount = dose;
  if (timing == NULL)
    return RT_SHARE_COUNTED;
  if (timing->rhythm == RT_DOSE_AS_NEEDED)
    return RT_SHARE_AS_NEEDED;
  if (!rt_dose_timing_is_every_day (timing)
      && (timing->season_from == 0 || timing->rhythm != RT_DOSE_DAILY))
    return RT_SHARE_NOT_DAILY;
  return rt_dose_timing_day_amount (timing, dose, amount) ? RT_SHARE_COUNTED : RT_SHARE_REFUSED;
}

/* Turns tablets and millilitres into what is in them, where the strength says it. */
static gboolean
take_content (const Reckoning *reckoning,
              const RtIntervention *intervention,
              RtRational *amount,
              const RtDoseUnit **unit)
{
  RtStrength strength;
  RtRational inside;

  if (intervention->strength == NULL
      || !rt_strength_parse (reckoning->units, intervention->strength, &strength, NULL)
      || !g_str_equal (strength.product_unit->dimension, (*unit)->dimension)
      || !rt_dose_convert (reckoning->units, intervention->name, &strength, *amount, *unit,
                           strength.unit, &inside, NULL))
    return FALSE;
  *amount = inside;
  *unit = strength.unit;
  return TRUE;
}

static gboolean
names_salt_of (const Reckoning *reckoning, const RtIntakeTotal *total, const char *name)
{
  return name != NULL && rt_dose_units_names_salt (reckoning->units, name)
         && !rt_dose_units_names_salt (reckoning->units, total->name);
}

/* Adds an amount of @unit to the total, in the unit of its first share. */
static void
add_amount (const Reckoning *reckoning,
            RtIntakeTotal *total,
            RtIntakeShare *share,
            const char *name,
            RtRational amount,
            const RtDoseUnit *unit)
{
  const RtDoseUnit *of_total =
      total->unit != NULL ? rt_dose_units_find (reckoning->units, total->unit) : unit;
  g_autoptr (GError) error = NULL;
  const char *salt = name;

  if (share->ingredient == NULL && !names_salt_of (reckoning, total, name)
      && share->intervention->strength == NULL)
    salt = share->intervention->product;
  if (names_salt_of (reckoning, total, salt))
    {
      refuse (share, g_strdup_printf (_ ("“%s” is a salt: its mass is not that of what acts in it. "
                                         "Enter that as an ingredient to have it added."),
                                      salt));
      return;
    }
  if (!rt_dose_convert (reckoning->units, name, NULL, amount, unit, of_total, &share->amount,
                        &error))
    {
      refuse (share, g_strdup (error->message));
      return;
    }
  if (!rt_rational_add (total->amount, share->amount, &total->amount))
    {
      refuse (share, g_strdup (_ ("This amount is too large to be reckoned exactly.")));
      return;
    }
  share->has_amount = TRUE;
  total->has_amount = TRUE;
  if (total->unit == NULL)
    total->unit = g_strdup (of_total->id);
}

static const RtDoseUnit *
find_unit (const Reckoning *reckoning, RtIntakeShare *share, const char *text)
{
  const RtDoseUnit *unit = rt_dose_units_find (reckoning->units, text);

  if (unit == NULL)
    refuse (share, text != NULL ? g_strdup_printf (_ ("“%s” is no unit this program knows."), text)
                                : g_strdup (_ ("No unit is recorded.")));
  return unit;
}

static RtIntakeShare *
add_share (RtIntakeTotal *total,
           const RtIntervention *intervention,
           const RtRegimenStep *step,
           const RtIngredient *ingredient,
           RtShareState state)
{
  RtIntakeShare *share = g_new0 (RtIntakeShare, 1);

  share->intervention = intervention;
  share->step = step;
  share->ingredient = ingredient;
  share->state = state;
  if (state == RT_SHARE_REFUSED)
    share->reason = g_strdup (_ ("This amount is too large to be reckoned exactly."));
  g_ptr_array_add (total->shares, share);
  return share;
}

static void
add_itself (Reckoning *reckoning, const RtIntervention *intervention, const RtRegimenStep *step)
{
  RtIntakeTotal *total = total_of (reckoning, intervention->catalogue_id, intervention->name);
  RtRational amount = { 0, 1 };
  RtShareState state = amount_of_day (reckoning, step, &amount);
  RtIntakeShare *share = add_share (total, intervention, step, NULL, state);
  const RtDoseUnit *unit = NULL;

  if (state == RT_SHARE_COUNTED)
    unit = find_unit (reckoning, share, rt_intervention_unit_of (intervention, step));
  if (unit != NULL)
    {
      take_content (reckoning, intervention, &amount, &unit);
      add_amount (reckoning, total, share, intervention->name, amount, unit);
    }
  total->is_whole = total->is_whole && share->state == RT_SHARE_COUNTED;
}

/* Ingredients are given for one unit of the product, so the dose must count such units. */
static gboolean
counts_product (const Reckoning *reckoning,
                RtIntakeShare *share,
                const RtIntervention *intervention,
                const RtRegimenStep *step)
{
  const RtDoseUnit *unit =
      find_unit (reckoning, share, rt_intervention_unit_of (intervention, step));

  if (unit != NULL && !g_str_equal (unit->dimension, "count")
      && !g_str_equal (unit->dimension, "volume"))
    refuse (share, g_strdup_printf (
                       _ ("The dose is in %s, but the ingredients are those of one unit of the "
                          "product. Enter the dose in tablets, sachets or millilitres."),
                       unit->id));
  return share->state == RT_SHARE_COUNTED;
}

static void
add_ingredient (Reckoning *reckoning,
                const RtIntervention *intervention,
                const RtRegimenStep *step,
                const RtIngredient *ingredient)
{
  RtIntakeTotal *total = total_of (reckoning, ingredient->catalogue_id, ingredient->name);
  RtRational amount = { 0, 1 }, each;
  RtShareState state = amount_of_day (reckoning, step, &amount);
  RtIntakeShare *share = NULL;
  const RtDoseUnit *unit = NULL;

  if (state == RT_SHARE_COUNTED
      && (ingredient->amount_text == NULL
          || !rt_rational_parse_entered (ingredient->amount_text, &each, NULL)))
    state = RT_SHARE_NO_AMOUNT;
  share = add_share (total, intervention, step, ingredient, state);
  if (state == RT_SHARE_COUNTED && counts_product (reckoning, share, intervention, step))
    unit = find_unit (reckoning, share, ingredient->unit);
  if (unit != NULL)
    {
      if (rt_rational_multiply (amount, each, &amount))
        add_amount (reckoning, total, share, ingredient->name, amount, unit);
      else
        refuse (share, g_strdup (_ ("This amount is too large to be reckoned exactly.")));
    }
  total->is_whole = total->is_whole && share->state == RT_SHARE_COUNTED;
}

static gboolean
is_taken (const RtRegimenStep *step, RtMoment when)
{
  if (step == NULL || rt_regimen_step_ends (step) || step->mode == RT_REGIMEN_PAUSE)
    return FALSE;
  return step->timing == NULL || step->timing->season_from == 0
         || rt_dose_timing_in_season (step->timing, rt_moment_date (when));
}

/**
 * rt_regimen_totals:
 * @interventions: (element-type RtIntervention): of a record; they must outlive the totals
 * @when: the day in question
 *
 * Adds up what is taken in a day over all products: exactly, units changed where that is defined.
 * What is taken as needed, not every day alike, without an amount, or in units that cannot be
 * added, is listed with the reason and left out; nothing is averaged.
 *
 * Returns: (transfer full) (element-type RtIntakeTotal): in the order of the interventions.
 */
GPtrArray *
rt_regimen_totals (const RtCatalogue *catalogue, const GPtrArray *interventions, RtMoment when)
{
  Reckoning reckoning = { catalogue, rt_catalogue_dose_units (catalogue),
                          g_ptr_array_new_with_free_func ((GDestroyNotify)rt_intake_total_free),
                          when };

  for (guint i = 0; i < interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (interventions, i);
      const RtRegimenStep *step = rt_regimen_step_on (intervention, when, NULL);

      if (intervention->withdrawn || !is_taken (step, when))
        continue;
      if (intervention->ingredients->len == 0)
        add_itself (&reckoning, intervention, step);
      for (guint n = 0; n < intervention->ingredients->len; n++)
        add_ingredient (&reckoning, intervention, step,
                        g_ptr_array_index (intervention->ingredients, n));
    }
  return reckoning.totals;
}

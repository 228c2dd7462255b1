/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "intervention.h"

static const char *const intervention_kind_words[] = {
  "dietary_precursor",
  "nutritional_cofactor",
  "lifestyle",
  "targeted_therapeutic",
};

RT_DEFINE_VOCABULARY (RtInterventionKind, intervention_kind, intervention_kind_words)

static const char *const domain_words[] = {
  "mood", "focus", "sleep", "behaviour", "other",
};

RT_DEFINE_VOCABULARY (RtDomain, domain, domain_words)

/**
 * rt_intervention_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtIntervention *
rt_intervention_new (void)
{
  RtIntervention *intervention = g_new0 (RtIntervention, 1);

  intervention->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_ingredient_free);
  intervention->administrations =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_administration_free);
  intervention->adherence =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_adherence_report_free);
  return intervention;
}

static gpointer
copy_ingredient (gconstpointer item, gpointer data)
{
  return rt_ingredient_copy (item);
}

static gpointer
copy_step (gconstpointer item, gpointer data)
{
  return rt_regimen_step_copy (item);
}

static gpointer
copy_administration (gconstpointer item, gpointer data)
{
  return rt_administration_copy (item);
}

static gpointer
copy_adherence (gconstpointer item, gpointer data)
{
  return rt_adherence_report_copy (item);
}

/**
 * rt_intervention_copy:
 *
 * Returns: (transfer full): a copy that shares nothing with @intervention.
 */
RtIntervention *
rt_intervention_copy (const RtIntervention *intervention)
{
  RtIntervention *copy = g_memdup2 (intervention, sizeof *intervention);

  copy->uuid = g_strdup (intervention->uuid);
  copy->catalogue_id = g_strdup (intervention->catalogue_id);
  copy->name = g_strdup (intervention->name);
  copy->unit = g_strdup (intervention->unit);
  copy->primary_measure_id = g_strdup (intervention->primary_measure_id);
  copy->decided_by = g_strdup (intervention->decided_by);
  copy->reason = g_strdup (intervention->reason);
  copy->stop_reason = g_strdup (intervention->stop_reason);
  copy->product = g_strdup (intervention->product);
  copy->note = g_strdup (intervention->note);
  copy->source = g_strdup (intervention->source);
  copy->strength = g_strdup (intervention->strength);
  copy->secondary_measure_ids = g_strdupv (intervention->secondary_measure_ids);
  copy->ingredients =
      g_ptr_array_copy (intervention->ingredients, (GCopyFunc)copy_ingredient, NULL);
  copy->steps = intervention->steps != NULL
                    ? g_ptr_array_copy (intervention->steps, (GCopyFunc)copy_step, NULL)
                    : NULL;
  copy->administrations =
      g_ptr_array_copy (intervention->administrations, (GCopyFunc)copy_administration, NULL);
  copy->adherence = g_ptr_array_copy (intervention->adherence, (GCopyFunc)copy_adherence, NULL);
  return copy;
}

/**
 * rt_intervention_free:
 * @intervention: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_intervention_free (RtIntervention *intervention)
{
  if (intervention == NULL)
    return;
  g_free (intervention->uuid);
  g_free (intervention->catalogue_id);
  g_free (intervention->name);
  g_free (intervention->unit);
  g_free (intervention->primary_measure_id);
  g_free (intervention->decided_by);
  g_free (intervention->reason);
  g_free (intervention->stop_reason);
  g_free (intervention->product);
  g_free (intervention->note);
  g_free (intervention->source);
  g_free (intervention->strength);
  g_strfreev (intervention->secondary_measure_ids);
  g_ptr_array_unref (intervention->ingredients);
  g_clear_pointer (&intervention->steps, g_ptr_array_unref);
  g_ptr_array_unref (intervention->administrations);
  g_ptr_array_unref (intervention->adherence);
  g_free (intervention);
}

/**
 * rt_intervention_add_step:
 * @step: (transfer full): a step that begins no earlier than the last one
 */
void
rt_intervention_add_step (RtIntervention *intervention, RtRegimenStep *step)
{
  if (intervention->steps == NULL)
    intervention->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);
  g_ptr_array_add (intervention->steps, step);
}

/**
 * rt_intervention_unit_of:
 *
 * Returns: (transfer none) (nullable): the unit the dose of @step is in.
 */
const char *
rt_intervention_unit_of (const RtIntervention *intervention, const RtRegimenStep *step)
{
  return step->unit != NULL ? step->unit : intervention->unit;
}

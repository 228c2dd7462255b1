/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pathway-values.h"

#include "name-match.h"
#include "regimen-now.h"

#define FADES_AFTER_MONTHS 6

/** rt_pathway_values_free: frees it. */
void
rt_pathway_values_free (RtPathwayValues *values)
{
  if (values == NULL)
    return;
  g_ptr_array_unref (values->values);
  g_ptr_array_unref (values->overview);
  g_ptr_array_unref (values->effects);
  g_ptr_array_unref (values->elsewhere);
  rt_catalogue_unref (values->catalogue);
  g_free (values);
}

/* Results -------------------------------------------------------------------------------------- */

static gboolean
is_shown (const RtLabSeriesPoint *point, RtMoment at)
{
  return !point->result->cancelled && rt_moment_compare (point->report->collected_at, at) <= 0;
}

static gboolean
is_doubtful (const RtLabSeriesPoint *point)
{
  return point->disturbances->len > 0 || point->judgement.not_usable;
}

/* When the last sample of a specimen was taken. */
static gboolean
last_sample (const RtPathwayValues *values, const char *specimen, RtMoment at, RtMoment *last)
{
  gboolean found = FALSE;

  for (guint i = 0; i < values->overview->len; i++)
    {
      const RtLabSeries *series = g_ptr_array_index (values->overview, i);

      for (guint j = 0; g_strcmp0 (series->specimen, specimen) == 0 && j < series->points->len; j++)
        {
          const RtLabSeriesPoint *point = g_ptr_array_index (series->points, j);

          if (!is_shown (point, at)
              || (found && rt_moment_compare (point->report->collected_at, *last) <= 0))
            continue;
          *last = point->report->collected_at;
          found = TRUE;
        }
    }
  return found;
}

/* The value before, when nothing separates the two and both are sure or both are not. */
static const RtLabSeriesPoint *
previous_of (const RtLabSeries *series, guint index)
{
  const RtLabSeriesPoint *point = g_ptr_array_index (series->points, index);

  for (guint i = index; i > 0; i--)
    {
      const RtLabSeriesPoint *later = g_ptr_array_index (series->points, i);
      const RtLabSeriesPoint *before = g_ptr_array_index (series->points, i - 1);

      if (later->break_reason != NULL)
        return NULL;
      if (!before->result->cancelled && is_doubtful (before) == is_doubtful (point))
        return before;
    }
  return NULL;
}

static void
add_value (RtPathwayValues *values, const RtLabSeries *series, guint index, RtMoment at)
{
  RtPathwayValue *value = g_new0 (RtPathwayValue, 1);
  const RtLabSeriesPoint *point = g_ptr_array_index (series->points, index);
  RtCalendarDate collected = rt_moment_date (point->report->collected_at);
  RtMoment last;

  value->series = series;
  value->point = point;
  value->previous = previous_of (series, index);
  value->central = series->specimen != NULL && rt_specimen_is_central (series->specimen);
  value->doubtful = is_doubtful (point);
  value->faded = rt_calendar_date_compare (
                     rt_calendar_date_add_months (collected, FADES_AFTER_MONTHS), values->on)
                 < 0;
  value->earlier_sample = last_sample (values, series->specimen, at, &last)
                          && rt_moment_compare (point->report->collected_at, last) < 0;
  g_ptr_array_add (values->values, value);
}

/* The latest result; when something may have disturbed it, the latest that nothing did as well. */
static void
add_series (RtPathwayValues *values, const RtLabSeries *series, RtMoment at)
{
  gboolean any = FALSE;

  for (guint i = series->points->len; i > 0; i--)
    {
      const RtLabSeriesPoint *point = g_ptr_array_index (series->points, i - 1);

      if (!is_shown (point, at) || (any && is_doubtful (point)))
        continue;
      add_value (values, series, i - 1, at);
      if (!is_doubtful (point))
        return;
      any = TRUE;
    }
}

/** rt_pathway_values_of: Returns: (transfer container) (element-type RtPathwayValue): the results
 * of an analyte, of cerebrospinal fluid first. */
GPtrArray *
rt_pathway_values_of (const RtPathwayValues *values, const char *analyte_id)
{
  GPtrArray *found = g_ptr_array_new ();

  for (int central = 1; analyte_id != NULL && central >= 0; central--)
    for (guint i = 0; i < values->values->len; i++)
      {
        RtPathwayValue *value = g_ptr_array_index (values->values, i);

        if (value->central == central && g_str_equal (value->series->analyte->id, analyte_id))
          g_ptr_array_add (found, value);
      }
  return found;
}

/** rt_pathway_value_same_sample: Returns: whether two results are of one sample and specimen. */
gboolean
rt_pathway_value_same_sample (const RtPathwayValue *a, const RtPathwayValue *b)
{
  return a->point->report->collected_at.local_s == b->point->report->collected_at.local_s
         && g_strcmp0 (a->series->specimen, b->series->specimen) == 0;
}

/* The latest sample first; stable. */
static int
compare_samples (gconstpointer a, gconstpointer b)
{
  const RtPathwayValue *first = *(const RtPathwayValue *const *)a;
  const RtPathwayValue *second = *(const RtPathwayValue *const *)b;
  int by_time =
      rt_moment_compare (second->point->report->collected_at, first->point->report->collected_at);
  int by_specimen = g_strcmp0 (first->series->specimen, second->series->specimen);

  return by_time != 0       ? by_time
         : by_specimen != 0 ? by_specimen
                            : g_utf8_collate (first->series->name, second->series->name);
}

/** rt_pathway_values_of_step: Returns: (transfer container) (element-type RtPathwayValue): the
 * results of urine and blood that tell of the supply of what the step needs, each once; those of
 * one sample and specimen stand beside each other. */
GPtrArray *
rt_pathway_values_of_step (const RtPathwayValues *values, const RtPathwayStep *step)
{
  GPtrArray *found = g_ptr_array_new ();

  for (char **id = step->cofactors; *id != NULL; id++)
    {
      const RtPathwayCofactor *cofactor = rt_pathway_cofactor (values->pathway, *id);

      for (char **analyte = cofactor->analytes; *analyte != NULL; analyte++)
        {
          g_autoptr (GPtrArray) results = rt_pathway_values_of (values, *analyte);

          for (guint i = 0; i < results->len; i++)
            if (!((RtPathwayValue *)g_ptr_array_index (results, i))->central
                && !g_ptr_array_find (found, g_ptr_array_index (results, i), NULL))
              g_ptr_array_add (found, g_ptr_array_index (results, i));
        }
    }
  g_ptr_array_sort (found, compare_samples);
  return found;
}

/** rt_pathway_value_fills: Returns: whether a result may colour the box of its compound: one of the
 * last sample of cerebrospinal fluid, not older than six months, that nothing disturbed and whose
 * interval is sure. */
gboolean
rt_pathway_value_fills (const RtPathwayValue *value)
{
  return value->central && !value->doubtful && !value->faded && !value->earlier_sample
         && value->point->judgement.coloured && value->point->judgement.flag != RT_LAB_FLAG_NONE;
}

/* Interventions -------------------------------------------------------------------------------- */

static gboolean
has_effect (const RtPathwayValues *values, const RtIntervention *intervention, const char *target)
{
  for (guint i = 0; i < values->effects->len; i++)
    {
      const RtPathwayEffect *effect = g_ptr_array_index (values->effects, i);

      if (effect->intervention == intervention && g_str_equal (effect->target, target))
        return TRUE;
    }
  return FALSE;
}

static void
add_effect (RtPathwayValues *values,
            const RtPathwayEffect *current,
            const char *target,
            RtPathwayAction action)
{
  RtPathwayEffect *effect;

  if (has_effect (values, current->intervention, target))
    return;
  effect = g_memdup2 (current, sizeof *current);
  effect->target = target;
  effect->action = action;
  g_ptr_array_add (values->effects, effect);
}

static RtPathwayAction
action_of (const RtMechanism *mechanism)
{
  gboolean receptor = g_str_equal (mechanism->action, "receptor");

  if (g_str_equal (mechanism->direction, "+"))
    return receptor                                     ? RT_PATHWAY_ACTIVATES
           : g_str_equal (mechanism->action, "release") ? RT_PATHWAY_RELEASES
                                                        : RT_PATHWAY_SUPPORTS;
  if (g_str_equal (mechanism->direction, "-"))
    return receptor ? RT_PATHWAY_BLOCKS : RT_PATHWAY_INHIBITS;
  return RT_PATHWAY_CHANGES;
}

static gboolean
on_map (const RtPathway *pathway, const char *target)
{
  if (rt_pathway_step (pathway, target) != NULL)
    return TRUE;
  for (guint i = 0; i < pathway->transporters->len; i++)
    if (g_str_equal (((RtPathwayTransporter *)g_ptr_array_index (pathway->transporters, i))->id,
                     target))
      return TRUE;
  for (guint i = 0; i < pathway->receptors->len; i++)
    if (g_str_equal (((RtPathwayReceptor *)g_ptr_array_index (pathway->receptors, i))->id, target))
      return TRUE;
  return FALSE;
}

static gboolean
share_class (char **classes, const RtInterventionEntry *entry)
{
  for (char **name = classes; name != NULL && *name != NULL; name++)
    if (g_strv_contains ((const char *const *)entry->classes, *name))
      return TRUE;
  return FALSE;
}

/* What the map says of the classes an entry belongs to. */
static void
add_by_class (RtPathwayValues *values, const RtPathwayEffect *current)
{
  const RtPathway *pathway = values->pathway;

  for (guint i = 0; i < pathway->steps->len; i++)
    {
      const RtPathwayStep *step = g_ptr_array_index (pathway->steps, i);

      if (share_class (step->inhibited_by, current->entry))
        add_effect (values, current, step->id, RT_PATHWAY_INHIBITS);
    }
  for (guint i = 0; i < pathway->transporters->len; i++)
    {
      const RtPathwayTransporter *transporter = g_ptr_array_index (pathway->transporters, i);

      if (share_class (transporter->inhibited_by, current->entry))
        add_effect (values, current, transporter->id, RT_PATHWAY_INHIBITS);
      if (share_class (transporter->released_by, current->entry))
        add_effect (values, current, transporter->id, RT_PATHWAY_RELEASES);
    }
  for (guint i = 0; i < pathway->receptors->len; i++)
    {
      const RtPathwayReceptor *receptor = g_ptr_array_index (pathway->receptors, i);

      if (share_class (receptor->agonists, current->entry))
        add_effect (values, current, receptor->id, RT_PATHWAY_ACTIVATES);
      if (share_class (receptor->partial_agonists, current->entry))
        add_effect (values, current, receptor->id, RT_PATHWAY_PARTLY_ACTIVATES);
      if (share_class (receptor->antagonists, current->entry))
        add_effect (values, current, receptor->id, RT_PATHWAY_BLOCKS);
      if (share_class (receptor->allosteric, current->entry))
        add_effect (values, current, receptor->id, RT_PATHWAY_CHANGES);
    }
}

static void
add_intervention (RtPathwayValues *values, const RtIntervention *intervention, RtMoment at)
{
  const RtRegimenStep *step = rt_regimen_step_on (intervention, at, NULL);
  guint before = values->effects->len;
  RtPathwayEffect current = { .intervention = intervention, .step = step };

  if (intervention->withdrawn || step == NULL || rt_regimen_step_ends (step)
      || step->mode == RT_REGIMEN_PAUSE)
    return;
  if (intervention->catalogue_id != NULL)
    current.entry = rt_catalogue_entry_of (values->catalogue, intervention->catalogue_id);
  for (guint i = 0; current.entry != NULL && i < current.entry->mechanisms->len; i++)
    {
      const RtMechanism *mechanism = g_ptr_array_index (current.entry->mechanisms, i);

      if (mechanism->target != NULL && on_map (values->pathway, mechanism->target))
        add_effect (values, &current, mechanism->target, action_of (mechanism));
    }
  if (current.entry != NULL)
    add_by_class (values, &current);
  if (values->effects->len == before)
    g_ptr_array_add (values->elsewhere, (gpointer)intervention);
}

/** rt_pathway_effects_at: Returns: (transfer container) (element-type RtPathwayEffect): what acts
 * at a step, transporter or receptor. */
GPtrArray *
rt_pathway_effects_at (const RtPathwayValues *values, const char *target)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < values->effects->len; i++)
    {
      RtPathwayEffect *effect = g_ptr_array_index (values->effects, i);

      if (g_str_equal (effect->target, target))
        g_ptr_array_add (found, effect);
    }
  return found;
}

/**
 * rt_pathway_values_new:
 * @pathway: a map of @catalogue
 * @at: what was collected or begun later is left out
 *
 * Returns: (transfer full): what of @record stands where on the map; not to be used longer than
 *   @record.
 */
RtPathwayValues *
rt_pathway_values_new (RtCatalogue *catalogue,
                       const RtRecord *record,
                       const RtPathway *pathway,
                       RtMoment at)
{
  RtPathwayValues *values = g_new0 (RtPathwayValues, 1);

  values->catalogue = rt_catalogue_ref (catalogue);
  values->record = record;
  values->pathway = pathway;
  values->on = rt_moment_date (at);
  values->overview = rt_lab_overview (catalogue, record);
  values->values = g_ptr_array_new_with_free_func (g_free);
  values->effects = g_ptr_array_new_with_free_func (g_free);
  values->elsewhere = g_ptr_array_new ();
  for (guint i = 0; i < values->overview->len; i++)
    {
      const RtLabSeries *series = g_ptr_array_index (values->overview, i);

      if (series->analyte != NULL)
        add_series (values, series, at);
    }
  for (guint i = 0; i < record->interventions->len; i++)
    add_intervention (values, g_ptr_array_index (record->interventions, i), at);
  return values;
}

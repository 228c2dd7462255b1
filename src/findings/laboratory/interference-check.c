/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "interference-check.h"

#include "text-fold.h"

/* Where nobody states a figure, a stop within so many days is mentioned, as the drafts of the rules
 * have it; the sentence says that the duration is unknown. */
#define ASSUMED_DAYS 14
#define DAY 86400

/* When an intervention was in use around a time. */
typedef struct
{
  gboolean taken;
  gint64 since; /* UTC seconds: start of the use that holds */
  gboolean stopped;
  gint64 until; /* UTC seconds: end of the last use before */
} Use;

static gboolean
is_use (const RtRegimenStep *step)
{
  return !step->planned && !step->withdrawn && step->mode != RT_REGIMEN_PAUSE
         && step->mode != RT_REGIMEN_STOP && !(step->has_dose && step->dose == 0);
}

static gint64
end_of (const RtIntervention *intervention, guint i)
{
  const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

  if (step->has_until)
    return rt_moment_utc_s (step->until);
  if (step->mode == RT_REGIMEN_SINGLE)
    return rt_moment_utc_s (step->from);
  for (guint next = i + 1; next < intervention->steps->len; next++)
    {
      const RtRegimenStep *later = g_ptr_array_index (intervention->steps, next);

      if (!later->planned && !later->withdrawn)
        return rt_moment_utc_s (later->from);
    }
  return G_MAXINT64;
}

static void
add_step (Use *use, const RtIntervention *intervention, guint i, gint64 at)
{
  const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);
  gint64 from = rt_moment_utc_s (step->from);
  gint64 until = end_of (intervention, i);

  if (!is_use (step) || from > at)
    return;
  if (at < until || (step->mode == RT_REGIMEN_SINGLE && at - from < DAY))
    {
      /* Neighbouring steps are one use. */
      use->since = use->taken || (use->stopped && use->until == from) ? use->since : from;
      use->taken = TRUE;
    }
  else
    {
      if (!use->stopped || use->until != from)
        use->since = from;
      use->stopped = TRUE;
      use->until = until;
    }
}

/* A use that no step is known of counts like a step that is a single dose. */
static void
add_administration (Use *use, const RtAdministration *administration, gint64 at)
{
  gint64 from = rt_moment_utc_s (administration->at);

  if (administration->withdrawn || from > at)
    return;
  use->since = from;
  use->until = from;
  use->taken = at - from < DAY;
  use->stopped = !use->taken;
}

static Use
use_around (const RtIntervention *intervention, gint64 at)
{
  Use use = { 0 };

  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    add_step (&use, intervention, i, at);
  for (guint i = 0; (intervention->steps == NULL || intervention->steps->len == 0)
                    && i < intervention->administrations->len;
       i++)
    add_administration (&use, g_ptr_array_index (intervention->administrations, i), at);
  return use;
}

/* What is said of a group holds for each substance of it. */
static gboolean
names (RtCatalogue *catalogue, const RtInterference *interference, const char *catalogue_id)
{
  const RtSubstance *substance = rt_catalogue_substance (catalogue, catalogue_id);

  return rt_interference_names (interference, catalogue_id)
         || (substance != NULL && substance->intervention != NULL
             && rt_interference_names (interference, substance->intervention));
}

static gboolean
matches (RtCatalogue *catalogue,
         const RtInterference *interference,
         const RtIntervention *intervention)
{
  if (intervention->catalogue_id != NULL)
    return names (catalogue, interference, intervention->catalogue_id);
  for (guint i = 0; i < rt_catalogue_interventions (catalogue)->len; i++)
    {
      const RtInterventionEntry *entry =
          g_ptr_array_index (rt_catalogue_interventions (catalogue), i);

      if (g_ascii_strcasecmp (entry->name, intervention->name) == 0)
        return rt_interference_names (interference, entry->id);
    }
  return FALSE;
}

static gboolean
disturbs (const RtInterference *interference, const Use *use, gint64 at, RtDisturbance *found)
{
  gint64 ago = use->stopped ? at - use->until : 0;
  int unsourced = interference->assumed_days > 0 ? interference->assumed_days : ASSUMED_DAYS;

  if (use->taken && !interference->after_stopping)
    {
      found->kind = RT_DISTURBANCE_TAKEN;
      found->days = (int)((at - use->since) / DAY);
      return TRUE;
    }
  if (use->taken || !use->stopped)
    return FALSE;
  found->days = (int)(ago / DAY);
  if (interference->look_back_days > 0)
    {
      found->kind = RT_DISTURBANCE_LOOK_BACK;
      return ago <= (gint64)interference->look_back_days * DAY;
    }
  found->kind = RT_DISTURBANCE_UNKNOWN;
  return ago <= (gint64)unsourced * DAY;
}

/* The surest statement about one intervention or food is enough. */
static void
keep (GPtrArray *found, const RtDisturbance *disturbance)
{
  for (guint i = 0; i < found->len; i++)
    {
      RtDisturbance *kept = g_ptr_array_index (found, i);

      if (kept->intervention != disturbance->intervention || kept->food != disturbance->food)
        continue;
      if (disturbance->kind < kept->kind)
        *kept = *disturbance;
      return;
    }
  g_ptr_array_add (found, g_memdup2 (disturbance, sizeof *disturbance));
}

static void
check_interventions (RtCatalogue *catalogue,
                     const RtRecord *record,
                     const RtInterference *interference,
                     gint64 at,
                     GPtrArray *found)
{
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);
      RtDisturbance disturbance = { .interference = interference, .intervention = intervention };
      Use use;

      if (intervention->withdrawn || !matches (catalogue, interference, intervention))
        continue;
      use = use_around (intervention, at);
      if (disturbs (interference, &use, at, &disturbance))
        keep (found, &disturbance);
    }
}

static void
check_foods (RtCatalogue *catalogue,
             const RtInterference *interference,
             const char *diet,
             GPtrArray *found)
{
  for (char **id = interference->foods; *id != NULL; id++)
    {
      const RtFood *food = rt_laboratory_food (rt_catalogue_laboratory (catalogue), *id);
      RtDisturbance disturbance = { .interference = interference, .food = food };

      if (food == NULL || !rt_food_is_named_in (food, diet))
        continue;
      disturbance.kind =
          interference->look_back_days >= 3 ? RT_DISTURBANCE_FOOD : RT_DISTURBANCE_FOOD_UNKNOWN;
      keep (found, &disturbance);
    }
}

/* The end of the day when only the day of collection is known, so that nothing begun on that day is
 * left out. */
static gint64
collection_time (const RtLabReport *report)
{
  gint64 at = rt_moment_utc_s (report->collected_at);

  return report->collected_at.precision < RT_PRECISION_MINUTE ? at + DAY - 1 : at;
}

/**
 * rt_interference_check:
 * @result: of @report
 *
 * Looks for what in the record is known to change results of the analyte: interventions in use at
 * collection or stopped shortly before, foods named in the diet of the 72 hours before.
 *
 * Returns: (transfer full) (element-type RtDisturbance): one for each intervention or food; empty
 * when there is none. Not to be used longer than @catalogue and @record.
 */
GPtrArray *
rt_interference_check (RtCatalogue *catalogue,
                       const RtRecord *record,
                       const RtLabReport *report,
                       const RtLabResult *result)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  const RtAnalyte *analyte =
      result->analyte_id != NULL ? rt_catalogue_analyte (catalogue, result->analyte_id) : NULL;
  const char *specimen = rt_lab_context_specimen (report, result);
  g_autofree char *diet = report->diet != NULL ? rt_text_fold (report->diet) : NULL;

  for (guint i = 0; analyte != NULL && i < analyte->interferences->len; i++)
    {
      const RtInterference *interference = g_ptr_array_index (analyte->interferences, i);

      if (specimen != NULL && !rt_interference_concerns (interference, specimen))
        continue;
      check_interventions (catalogue, record, interference, collection_time (report), found);
      if (diet != NULL)
        check_foods (catalogue, interference, diet, found);
    }
  return found;
}

/** rt_disturbance_is_sure: Returns: whether a source says that it disturbs at that time. */
gboolean
rt_disturbance_is_sure (const RtDisturbance *disturbance)
{
  return disturbance->kind == RT_DISTURBANCE_TAKEN || disturbance->kind == RT_DISTURBANCE_LOOK_BACK
         || disturbance->kind == RT_DISTURBANCE_FOOD;
}

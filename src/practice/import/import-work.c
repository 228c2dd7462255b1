/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-work.h"

#include <glib/gi18n.h>

#include "intervention-store.h"
#include "regimen-step-store.h"
#include "measurement-store.h"
#include "number-text.h"
#include "patient-store.h"
#include "phase-store.h"

static void
add_change (RtImportWork *work,
            const char *file,
            guint line,
            const char *id,
            RtMoment at,
            const char *stored,
            const char *found)
{
  RtImportChange *change = g_new0 (RtImportChange, 1);

  change->file = g_strdup (file);
  change->line = line;
  change->measure_id = g_strdup (id);
  change->at = at;
  change->stored = g_strdup (stored);
  change->found = g_strdup (found);
  g_ptr_array_add (work->report->changed, change);
}

static void
count (RtImportWork *work, RtPutOutcome outcome)
{
  if (outcome == RT_PUT_ADDED)
    work->report->added++;
  else if (outcome == RT_PUT_EXISTING)
    work->report->existing++;
  else if (outcome == RT_PUT_REPLACED)
    work->report->replaced++;
}

static gboolean
put_values (RtDatabase *database, RtImportWork *work, const char *source, GError **error)
{
  g_autoptr (RtMeasurementBatch) batch =
      rt_measurement_batch_new (database, work->batch->patient_id, source, work->batch->id,
                                (work->flags & RT_IMPORT_REPLACE_CHANGED) != 0, error);

  for (guint i = 0; batch != NULL && i < work->plan->values->len; i++)
    {
      const RtImportValue *value = g_ptr_array_index (work->plan->values, i);
      g_autofree char *stored = NULL;
      RtPutOutcome outcome;

      if (!rt_measurement_batch_put (batch, value->measure, value->measurement, &outcome, &stored,
                                     error))
        return FALSE;
      count (work, outcome);
      if (stored != NULL)
        add_change (work, value->file, value->line, value->measure->id, value->measurement->at,
                    stored, value->measurement->value_text);
    }
  return batch != NULL;
}

/* The intervention the steps belong to; made when the first file of its source comes. */
static gint64
find_intervention (RtDatabase *database, RtImportWork *work, const char *source, GError **error)
{
  const RtMappingProfile *profile = work->plan->profile;
  g_autoptr (RtIntervention) intervention = NULL;
  gint64 id = rt_intervention_store_find (database, work->batch->patient_id, source,
                                          profile->intervention_name, error);

  if (id != 0)
    return id;
  intervention = rt_intervention_new ();
  intervention->patient_id = work->batch->patient_id;
  intervention->catalogue_id = g_strdup (profile->intervention_catalogue_id);
  intervention->name = g_strdup (profile->intervention_name);
  intervention->kind = profile->intervention_kind;
  intervention->unit = g_strdup (profile->intervention_unit);
  intervention->aim = RT_DOMAIN_OTHER;
  intervention->source = g_strdup (source);
  return rt_intervention_store_insert (database, intervention, error) ? intervention->id : -1;
}

static const RtRegimenStep *
find_step (const GPtrArray *steps, RtMoment from)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (steps, i);

      if (step->from.local_s == from.local_s)
        return step;
    }
  return NULL;
}

static RtPutOutcome
judge_step (const RtImportWork *work, const RtRegimenStep *stored, const RtRegimenStep *found)
{
  if (stored == NULL || stored->withdrawn)
    return RT_PUT_ADDED;
  if (stored->mode == found->mode && stored->dose == found->dose)
    return RT_PUT_EXISTING;
  return work->flags & RT_IMPORT_REPLACE_CHANGED ? RT_PUT_REPLACED : RT_PUT_CHANGED;
}

static gboolean
put_step (RtDatabase *database,
          RtImportWork *work,
          const GPtrArray *stored_steps,
          gint64 intervention_id,
          const RtImportStep *read,
          GError **error)
{
  const RtRegimenStep *stored = find_step (stored_steps, read->step->from);
  RtPutOutcome outcome = judge_step (work, stored, read->step);
  g_autoptr (RtRegimenStep) step = rt_regimen_step_copy (read->step);

  count (work, outcome);
  if (outcome == RT_PUT_CHANGED || outcome == RT_PUT_REPLACED)
    {
      g_autofree char *number = rt_number_to_c (stored->dose);

      add_change (work, read->file, read->line, work->plan->profile->intervention_name, step->from,
                  stored->dose_text != NULL ? stored->dose_text : number, step->dose_text);
    }
  step->intervention_id = intervention_id;
  step->batch_id = work->batch->id;
  if (outcome == RT_PUT_EXISTING || outcome == RT_PUT_CHANGED)
    return TRUE;
  if (stored != NULL)
    return rt_regimen_step_store_revive (database, stored->id, step, error);
  return rt_regimen_step_store_insert (database, work->batch->patient_id, step, error);
}

static gboolean
put_steps (RtDatabase *database, RtImportWork *work, const char *source, GError **error)
{
  g_autoptr (GPtrArray) stored = NULL;
  gint64 id;

  if (work->plan->steps->len == 0)
    return TRUE;
  id = find_intervention (database, work, source, error);
  stored = id > 0 ? rt_regimen_step_store_list (database, id, TRUE, error) : NULL;
  for (guint i = 0; stored != NULL && i < work->plan->steps->len; i++)
    if (!put_step (database, work, stored, id, g_ptr_array_index (work->plan->steps, i), error))
      return FALSE;
  return stored != NULL;
}

static gboolean
put_phases (RtDatabase *database, RtImportWork *work, GError **error)
{
  for (guint i = 0; i < work->plan->phases->len; i++)
    {
      RtPhase *phase = g_ptr_array_index (work->plan->phases, i);

      phase->patient_id = work->batch->patient_id;
      phase->batch_id = work->batch->id;
      if (!rt_phase_store_keep (database, phase, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
patient_exists (RtDatabase *database, gint64 id, GError **error)
{
  g_autoptr (RtPatient) patient = rt_patient_store_get (database, id, error);

  return patient != NULL;
}

/**
 * rt_import_work_run:
 * @work: (type RtImportWork): what to import
 *
 * A store job. A dry run, and an import that has nothing to add, do all of it and then ask for the
 * transaction to be rolled back.
 *
 * Returns: whether the transaction is to be committed.
 */
gboolean
rt_import_work_run (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  RtImportWork *work = data;
  g_autofree char *source = rt_mapping_profile_source (work->plan->profile);

  if (!patient_exists (database, work->batch->patient_id, error)
      || !rt_batch_store_begin (database, work->batch, error)
      || !put_values (database, work, source, error) || !put_steps (database, work, source, error)
      || !put_phases (database, work, error))
    return FALSE;
  work->batch->rows = work->report->rows;
  work->batch->added = work->report->added;
  work->batch->replaced = work->report->replaced;
  work->batch->rejected = work->report->rejected->len;
  work->rolled_back =
      (work->flags & RT_IMPORT_DRY_RUN) != 0 || work->report->added + work->report->replaced == 0;
  return !work->rolled_back && rt_batch_store_finish (database, work->batch, error);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-plan.h"

#include "clock.h"
#include "import-header.h"

/** rt_import_value_free: frees a value. */
void
rt_import_value_free (RtImportValue *value)
{
  if (value == NULL)
    return;
  rt_measurement_free (value->measurement);
  g_free (value->file);
  g_free (value);
}

static void
step_free (gpointer data)
{
  RtImportStep *step = data;

  rt_regimen_step_free (step->step);
  g_free (step->file);
  g_free (step);
}

/** rt_import_rejection_free: frees a rejection. */
void
rt_import_rejection_free (RtImportRejection *rejection)
{
  if (rejection == NULL)
    return;
  g_free (rejection->file);
  g_free (rejection->column);
  g_free (rejection->reason);
  g_free (rejection);
}

/** rt_import_rejection_copy: Returns: (transfer full): a copy. */
RtImportRejection *
rt_import_rejection_copy (const RtImportRejection *rejection)
{
  RtImportRejection *copy = g_memdup2 (rejection, sizeof *rejection);

  copy->file = g_strdup (rejection->file);
  copy->column = g_strdup (rejection->column);
  copy->reason = g_strdup (rejection->reason);
  return copy;
}

static guint
hash_value (gconstpointer data)
{
  const RtImportValue *value = data;

  return g_direct_hash (value->measure) ^ g_int64_hash (&value->measurement->at.local_s);
}

static gboolean
same_identity (gconstpointer a, gconstpointer b)
{
  const RtImportValue *first = a;
  const RtImportValue *second = b;

  return first->measure == second->measure
         && first->measurement->at.local_s == second->measurement->at.local_s;
}

/**
 * rt_import_plan_new:
 * @profile: how the files are read; it must outlive the plan
 *
 * Returns: (transfer full): an empty plan.
 */
RtImportPlan *
rt_import_plan_new (const RtMappingProfile *profile)
{
  RtImportPlan *plan = g_new0 (RtImportPlan, 1);

  plan->profile = profile;
  plan->values = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_import_value_free);
  plan->steps = g_ptr_array_new_with_free_func (step_free);
  plan->phases = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_phase_free);
  plan->rejections = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_import_rejection_free);
  plan->seen = g_hash_table_new (hash_value, same_identity);
  plan->marks = rt_phase_marks_new ();
  return plan;
}

/** rt_import_plan_free: frees the plan and everything in it. */
void
rt_import_plan_free (RtImportPlan *plan)
{
  if (plan == NULL)
    return;
  g_hash_table_unref (plan->seen);
  rt_phase_marks_free (plan->marks);
  g_ptr_array_unref (plan->values);
  g_ptr_array_unref (plan->steps);
  g_ptr_array_unref (plan->phases);
  g_ptr_array_unref (plan->rejections);
  g_free (plan);
}

/* How far a plan was before a file, to go back to when the file turns out to be broken. */
typedef struct
{
  guint rows;
  guint duplicates;
  guint n_values;
  guint n_steps;
  guint n_rejections;
  guint n_marks;
} PlanState;

static PlanState
state_of (const RtImportPlan *plan)
{
  return (PlanState){ plan->rows,       plan->duplicates,      plan->values->len,
                      plan->steps->len, plan->rejections->len, plan->marks->marks->len };
}

static void
go_back (RtImportPlan *plan, const PlanState *state)
{
  plan->rows = state->rows;
  plan->duplicates = state->duplicates;
  for (guint i = state->n_values; i < plan->values->len; i++)
    g_hash_table_remove (plan->seen, g_ptr_array_index (plan->values, i));
  g_ptr_array_set_size (plan->values, (int)state->n_values);
  g_ptr_array_set_size (plan->steps, (int)state->n_steps);
  g_ptr_array_set_size (plan->rejections, (int)state->n_rejections);
  g_array_set_size (plan->marks->marks, state->n_marks);
}

static gboolean
read_table (RtImportTable *table, RtCsvReader *reader, GError **error)
{
  RtCsvStep step;

  if (!rt_import_header_read (table, reader, error))
    return FALSE;
  while ((step = rt_csv_reader_next (reader, NULL, error)) == RT_CSV_ROW)
    if (rt_import_row_read (table, reader))
      table->plan->rows++;
  return step == RT_CSV_END;
}

/**
 * rt_import_plan_read:
 * @file: base name of the file, for messages
 * @content: the file
 *
 * Reads a file into the plan. A bad cell or row is listed as rejected and the rest is read; blank
 * cells are answers that were not given.
 *
 * Returns: whether it could be read as a table that fits the profile; if not, the plan is as before
 *   and @error says what is wrong and where.
 */
gboolean
rt_import_plan_read (RtImportPlan *plan, const char *file, GBytes *content, GError **error)
{
  const RtMappingProfile *profile = plan->profile;
  g_autoptr (GInputStream) bytes = g_memory_input_stream_new_from_bytes (content);
  g_autoptr (RtTextStream) stream = rt_text_stream_new (bytes, profile->encoding, error);
  g_autoptr (RtCsvReader) reader = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  PlanState before = state_of (plan);
  RtImportTable table = {
    .plan = plan, .file = file, .names = names, .columns = columns, .today = rt_clock_today ()
  };

  if (stream == NULL)
    return FALSE;
  reader = rt_csv_reader_new (stream, profile->delimiter, NULL);
  if (!read_table (&table, reader, error))
    {
      go_back (plan, &before);
      return FALSE;
    }
  g_ptr_array_unref (plan->phases);
  plan->phases = rt_phase_marks_to_phases (plan->marks, profile);
  return TRUE;
}

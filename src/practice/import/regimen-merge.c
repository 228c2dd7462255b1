/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-merge.h"

#include "text-fold.h"

/* Rows of one substance become one intervention, and are compared with what is recorded. */

static RtIntervention *
draft_at (const GPtrArray *rows, guint i)
{
  return ((const RtRegimenRow *)g_ptr_array_index (rows, i))->entry->draft;
}

static const RtRegimenStep *
step_at (const RtIntervention *draft, guint i)
{
  return g_ptr_array_index (draft->steps, i);
}

static int
earlier_row (gconstpointer a, gconstpointer b)
{
  const RtRegimenRow *row = *(const RtRegimenRow *const *)a;
  const RtRegimenRow *other = *(const RtRegimenRow *const *)b;
  int order = rt_moment_compare (step_at (row->entry->draft, 0)->from,
                                 step_at (other->entry->draft, 0)->from);

  return order != 0 ? order : (row->line > other->line) - (row->line < other->line);
}

/* Whether @draft is still meant to go on, or to take its next step, when @next begins. */
static gboolean
runs_into (const RtIntervention *draft, const RtIntervention *next)
{
  const RtRegimenStep *last = step_at (draft, draft->steps->len - 1);
  const RtRegimenStep *begins = step_at (next, 0);

  return rt_moment_compare (last->from, begins->from) >= 0
         || (last->has_until && rt_moment_compare (last->until, begins->from) > 0);
}

/**
 * rt_regimen_rows_overlap:
 * @rows: (element-type RtRegimenRow): rows of one substance; they are put into the order of time
 *
 * Returns: whether two of them hold at the same time, so that they are no steps of one another.
 */
gboolean
rt_regimen_rows_overlap (GPtrArray *rows)
{
  g_ptr_array_sort (rows, earlier_row);
  for (guint i = 0; i + 1 < rows->len; i++)
    if (runs_into (draft_at (rows, i), draft_at (rows, i + 1)))
      return TRUE;
  return FALSE;
}

static void
append_note (char **note, const char *text)
{
  char *both = *note != NULL ? g_strjoin (", ", *note, text, NULL) : g_strdup (text);

  g_free (*note);
  *note = both;
}

/* What the row says of its steps alone: the first one keeps reason, product and note of a row that
 * is not the first. */
static void
append_steps (RtIntervention *merged, const RtIntervention *draft)
{
  for (guint i = 0; i < draft->steps->len; i++)
    {
      RtRegimenStep *step = rt_regimen_step_copy (step_at (draft, i));
      RtRegimenStep *before = g_ptr_array_index (merged->steps, merged->steps->len - 1);

      if (step->unit == NULL && g_strcmp0 (draft->unit, merged->unit) != 0)
        step->unit = g_strdup (draft->unit);
      if (i == 0 && step->reason == NULL)
        step->reason = g_strdup (draft->reason);
      if (i == 0 && draft->product != NULL && g_strcmp0 (draft->product, merged->product) != 0)
        append_note (&step->note, draft->product);
      if (i == 0 && draft->note != NULL)
        append_note (&step->note, draft->note);
      if (before->has_until && rt_moment_compare (before->until, step->from) >= 0)
        before->has_until = FALSE;
      rt_intervention_add_step (merged, step);
    }
}

/**
 * rt_regimen_rows_merge:
 * @rows: (element-type RtRegimenRow): in the order of time
 *
 * Returns: (transfer full): the intervention the @n rows from @first on are the steps of.
 */
RtIntervention *
rt_regimen_rows_merge (const GPtrArray *rows, guint first, guint n)
{
  RtIntervention *merged = rt_intervention_copy (draft_at (rows, first));

  for (guint i = first + 1; i < first + n; i++)
    append_steps (merged, draft_at (rows, i));
  return merged;
}

static gboolean
same_timing (const RtRegimenStep *a, const RtRegimenStep *b)
{
  g_autofree char *first = a->timing != NULL ? rt_dose_timing_to_text (a->timing) : NULL;
  g_autofree char *second = b->timing != NULL ? rt_dose_timing_to_text (b->timing) : NULL;

  return g_strcmp0 (first, second) == 0;
}

static gboolean
same_amount (const RtRegimenStep *a, const RtRegimenStep *b)
{
  RtRational first, second;
  gboolean has_first = a->dose_text != NULL && rt_regimen_step_amount (a, &first);
  gboolean has_second = b->dose_text != NULL && rt_regimen_step_amount (b, &second);

  return has_first == has_second && (!has_first || rt_rational_compare (first, second) == 0);
}

static gboolean
same_maximum (const RtRegimenStep *a, const RtRegimenStep *b)
{
  return a->has_maximum == b->has_maximum && (!a->has_maximum || a->maximum == b->maximum);
}

static gboolean
same_step (const RtIntervention *of_a,
           const RtRegimenStep *a,
           const RtIntervention *of_b,
           const RtRegimenStep *b)
{
  return a->from.local_s == b->from.local_s && a->from.precision == b->from.precision
         && a->mode == b->mode && a->has_until == b->has_until
         && (!a->has_until || a->until.local_s == b->until.local_s) && same_amount (a, b)
         && same_maximum (a, b) && same_timing (a, b)
         && g_strcmp0 (rt_intervention_unit_of (of_a, a), rt_intervention_unit_of (of_b, b)) == 0;
}

static gboolean
has_step (const RtIntervention *intervention, const RtIntervention *of, const RtRegimenStep *step)
{
  for (guint i = 0; i < intervention->steps->len; i++)
    if (same_step (intervention, step_at (intervention, i), of, step))
      return TRUE;
  return FALSE;
}

/* How many steps of @intervention @other has. */
static guint
shared_steps (const RtIntervention *intervention, const RtIntervention *other)
{
  guint n = 0;

  for (guint i = 0; i < intervention->steps->len; i++)
    n += has_step (other, intervention, step_at (intervention, i)) ? 1 : 0;
  return n;
}

static gboolean
same_substance (const RtIntervention *a, const RtIntervention *b)
{
  g_autofree char *first = rt_text_fold (a->name);
  g_autofree char *second = rt_text_fold (b->name);

  if (a->catalogue_id != NULL || b->catalogue_id != NULL)
    return g_strcmp0 (a->catalogue_id, b->catalogue_id) == 0;
  return g_str_equal (first, second);
}

/* Everything recorded is in the list: the rest of it goes on from there. */
static void
go_on (RtRegimenItem *item, const RtIntervention *stored)
{
  for (guint i = item->intervention->steps->len; i > 0; i--)
    if (has_step (stored, item->intervention, step_at (item->intervention, i - 1)))
      g_ptr_array_remove_index (item->intervention->steps, i - 1);
  for (guint i = 0; i < item->intervention->steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (item->intervention->steps, i);

      if (step->unit == NULL && g_strcmp0 (item->intervention->unit, stored->unit) != 0)
        step->unit = g_strdup (item->intervention->unit);
    }
  item->stored_id = stored->id;
}

/**
 * rt_regimen_item_compare:
 * @item: loses the steps that are recorded already
 * @differs: (out): whether the record holds this substance with other steps
 * @n_existing: (inout): the number of recorded steps found is added
 *
 * Returns: whether something of @item is left to store.
 */
gboolean
rt_regimen_item_compare (RtRegimenItem *item,
                         const RtRecord *record,
                         gboolean *differs,
                         guint *n_existing)
{
  guint n_steps = item->intervention->steps->len;

  *differs = FALSE;
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *stored = g_ptr_array_index (record->interventions, i);
      guint shared = 0;

      if (stored->withdrawn || !same_substance (stored, item->intervention))
        continue;
      shared = shared_steps (item->intervention, stored);
      if (shared < n_steps && shared_steps (stored, item->intervention) < stored->steps->len)
        {
          *differs = TRUE;
          continue;
        }
      *differs = FALSE;
      *n_existing += shared;
      if (shared < n_steps)
        go_on (item, stored);
      return shared < n_steps;
    }
  return TRUE;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "intervention-parts.h"

static gboolean
insert_measures (RtDatabase *database, const RtIntervention *intervention, GError **error)
{
  for (char **id = intervention->secondary_measure_ids; id != NULL && *id != NULL; id++)
    {
      g_autoptr (RtStatement) statement = rt_database_prepare (
          database,
          "INSERT OR IGNORE INTO intervention_measure (intervention_id, measure_id) "
          "VALUES (?1, ?2)",
          error);

      if (statement == NULL)
        return FALSE;
      rt_statement_bind (statement, "it", intervention->id, *id);
      if (!rt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rt_intervention_parts_insert:
 * @intervention: a stored intervention
 *
 * Returns: whether its secondary measures and ingredients were stored; the log row is the caller's.
 */
gboolean
rt_intervention_parts_insert (RtDatabase *database,
                              const RtIntervention *intervention,
                              GError **error)
{
  for (guint i = 0; i < intervention->ingredients->len; i++)
    {
      const RtIngredient *ingredient = g_ptr_array_index (intervention->ingredients, i);
      g_autoptr (RtStatement) statement = rt_database_prepare (
          database,
          "INSERT INTO intervention_ingredient (intervention_id, position, catalogue_id, name, "
          "amount, amount_text, unit) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
          error);

      if (statement == NULL)
        return FALSE;
      rt_statement_bind (statement, "iittRtt", intervention->id, (gint64)i,
                         ingredient->catalogue_id, ingredient->name, ingredient->has_amount,
                         ingredient->amount, ingredient->amount_text, ingredient->unit);
      if (!rt_statement_run (statement, error))
        return FALSE;
    }
  return insert_measures (database, intervention, error);
}

static gboolean
run_for (RtDatabase *database, const char *sql, gint64 intervention_id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", intervention_id);
  return rt_statement_run (statement, error);
}

/**
 * rt_intervention_parts_delete:
 *
 * Returns: whether the secondary measures and ingredients were taken away, to be written anew; what
 *   they were is kept by the history of the intervention.
 */
gboolean
rt_intervention_parts_delete (RtDatabase *database, gint64 intervention_id, GError **error)
{
  return run_for (database, "DELETE FROM intervention_measure WHERE intervention_id = ?1",
                  intervention_id, error)
         && run_for (database, "DELETE FROM intervention_ingredient WHERE intervention_id = ?1",
                     intervention_id, error);
}

static gboolean
read_measures (RtDatabase *database, RtIntervention *intervention, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT measure_id FROM intervention_measure WHERE intervention_id = ?1 ORDER BY measure_id",
      error);
  gboolean any = FALSE;
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", intervention->id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      g_strv_builder_add (ids, rt_statement_peek_text (statement, 0));
      any = TRUE;
    }
  intervention->secondary_measure_ids = any ? g_strv_builder_end (ids) : NULL;
  return step == RT_STEP_DONE;
}

/**
 * rt_intervention_parts_read:
 * @intervention: a stored intervention; its measures and ingredients are filled in
 *
 * Returns: whether they could be read.
 */
gboolean
rt_intervention_parts_read (RtDatabase *database, RtIntervention *intervention, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT catalogue_id, name, amount, amount_text, unit FROM intervention_ingredient "
      "WHERE intervention_id = ?1 ORDER BY position",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", intervention->id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      RtIngredient *ingredient = rt_ingredient_new ();

      ingredient->catalogue_id = rt_statement_text (statement, 0);
      ingredient->name = rt_statement_text (statement, 1);
      ingredient->has_amount = !rt_statement_is_null (statement, 2);
      ingredient->amount = rt_statement_real (statement, 2);
      ingredient->amount_text = rt_statement_text (statement, 3);
      ingredient->unit = rt_statement_text (statement, 4);
      g_ptr_array_add (intervention->ingredients, ingredient);
    }
  return step == RT_STEP_DONE && read_measures (database, intervention, error);
}

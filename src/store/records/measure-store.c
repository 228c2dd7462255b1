/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "measure-store.h"

static gboolean
insert_categories (RtDatabase *database, const RtMeasure *measure, gint64 row_id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO measure_category (measure_id, position, value, label) VALUES (?1, ?2, ?3, ?4)",
      error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; measure->categories != NULL && i < measure->categories->len; i++)
    {
      const RtMeasureCategory *category = g_ptr_array_index (measure->categories, i);

      rt_statement_bind (statement, "iirt", row_id, (gint64)i, category->value, category->label);
      if (!rt_statement_run (statement, error))
        return FALSE;
      rt_statement_reset (statement);
    }
  return TRUE;
}

static gboolean
insert (RtDatabase *database, const RtMeasure *measure, gint64 *row_id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO measure (name_id, name, family, kind, unit, minimum, maximum, direction) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "tttttRRt", measure->id, measure->name, measure->family,
                     rt_measure_kind_to_string (measure->kind), measure->unit, measure->has_range,
                     measure->minimum, measure->has_range, measure->maximum,
                     rt_direction_to_string (measure->direction));
  if (!rt_statement_run (statement, error))
    return FALSE;
  *row_id = rt_database_last_insert_id (database);
  return insert_categories (database, measure, *row_id, error);
}

/**
 * rt_measure_store_find:
 * @id: public id of a measure
 *
 * Returns: its row id; 0 when the practice has no such measure; -1 with an error.
 */
gint64
rt_measure_store_find (RtDatabase *database, const char *id, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT id FROM measure WHERE name_id = ?1", error);
  RtStep step;

  if (statement == NULL)
    return -1;
  rt_statement_bind (statement, "t", id);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return -1;
  return step == RT_STEP_ROW ? rt_statement_integer (statement, 0) : 0;
}

/**
 * rt_measure_store_ensure:
 * @measure: a definition
 * @row_id: (out): its row id
 *
 * Stores the definition unless a measure of that id is known already; a known one stays as it is.
 *
 * Returns: whether it is stored.
 */
gboolean
rt_measure_store_ensure (RtDatabase *database,
                         const RtMeasure *measure,
                         gint64 *row_id,
                         GError **error)
{
  *row_id = rt_measure_store_find (database, measure->id, error);
  if (*row_id != 0)
    return *row_id > 0;
  return insert (database, measure, row_id, error);
}

static gboolean
read_categories (RtDatabase *database, gint64 row_id, RtMeasure *measure, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "SELECT value, label FROM measure_category WHERE measure_id = ?1 ORDER BY position",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", row_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    rt_measure_add_category (measure, rt_statement_real (statement, 0),
                             rt_statement_peek_text (statement, 1));
  return step == RT_STEP_DONE;
}

/**
 * rt_measure_store_get:
 *
 * Returns: (transfer full): the definition of a measure; %NULL with an error.
 */
RtMeasure *
rt_measure_store_get (RtDatabase *database, gint64 row_id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT name_id, name, family, kind, unit, minimum, maximum, direction FROM measure "
      "WHERE id = ?1",
      error);
  g_autoptr (RtMeasure) measure = rt_measure_new ();

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", row_id);
  if (rt_statement_step (statement, error) != RT_STEP_ROW)
    return NULL;
  measure->id = rt_statement_text (statement, 0);
  measure->name = rt_statement_text (statement, 1);
  measure->family = rt_statement_text (statement, 2);
  rt_measure_kind_from_string (rt_statement_peek_text (statement, 3), &measure->kind);
  measure->unit = rt_statement_text (statement, 4);
  measure->has_range = !rt_statement_is_null (statement, 5);
  measure->minimum = rt_statement_real (statement, 5);
  measure->maximum = rt_statement_real (statement, 6);
  rt_direction_from_string (rt_statement_peek_text (statement, 7), &measure->direction);
  return read_categories (database, row_id, measure, error) ? g_steal_pointer (&measure) : NULL;
}

/**
 * rt_source_store_ensure:
 * @name: where values come from: "entry", "import/PROFILE" …
 *
 * Returns: the row id of the source; -1 with an error.
 */
gint64
rt_source_store_ensure (RtDatabase *database, const char *name, GError **error)
{
  g_autoptr (RtStatement) find =
      rt_database_prepare (database, "SELECT id FROM source WHERE name = ?1", error);
  g_autoptr (RtStatement) add = NULL;
  RtStep step;

  if (find == NULL)
    return -1;
  rt_statement_bind (find, "t", name);
  step = rt_statement_step (find, error);
  if (step != RT_STEP_DONE)
    return step == RT_STEP_ROW ? rt_statement_integer (find, 0) : -1;
  add = rt_database_prepare (database, "INSERT INTO source (name) VALUES (?1)", error);
  if (add == NULL)
    return -1;
  rt_statement_bind (add, "t", name);
  return rt_statement_run (add, error) ? rt_database_last_insert_id (database) : -1;
}

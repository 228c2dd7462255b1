/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile-columns.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exchange-error.h"

static const char *const roles[] = { "ignore", "time", "measure", "dose", "phase" };

static gboolean
wrong (const char *file, guint index, const char *sentence, GError **error)
{
  /* Translators: file of a profile, number of the column in it, what is wrong. */
  g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE, _ ("%s, columns[%u]: %s"), file,
               index, sentence);
  return FALSE;
}

/**
 * rt_profile_unknown_member:
 * @known: the names an object of this kind may have, ended by %NULL
 *
 * Returns: (transfer none) (nullable): a member that is not among them, probably misspelt.
 */
const char *
rt_profile_unknown_member (JsonObject *object, const char *const *known)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      return name;
  return NULL;
}

static const char *
text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gboolean
number (JsonObject *object, const char *name, double *value)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL
      || (json_node_get_value_type (node) != G_TYPE_INT64
          && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return FALSE;
  *value = json_node_get_double (node);
  return isfinite (*value);
}

static gboolean
read_categories (JsonArray *array, RtMeasure *measure)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *label;
      double value;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return FALSE;
      label = text (json_node_get_object (node), "label");
      if (label == NULL || !number (json_node_get_object (node), "value", &value))
        return FALSE;
      rt_measure_add_category (measure, value, label);
    }
  return measure->categories != NULL;
}

static gboolean
categories_fit (const RtMeasure *measure)
{
  for (guint i = 0; measure->categories != NULL && i < measure->categories->len; i++)
    {
      const RtMeasureCategory *category = g_ptr_array_index (measure->categories, i);

      if (category->value < measure->minimum || category->value > measure->maximum)
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (g_str_equal (
                ((const RtMeasureCategory *)g_ptr_array_index (measure->categories, j))->label,
                category->label))
          return FALSE;
    }
  return TRUE;
}

static gboolean
read_measure (const RtMappingProfile *profile,
              JsonObject *object,
              const char *file,
              guint index,
              RtProfileColumn *column,
              GError **error)
{
  RtMeasure *measure = column->measure = rt_measure_new ();
  JsonNode *categories = json_object_get_member (object, "categories");

  /* The public id holds the name of the column it came from. */
  measure->id = g_strdup_printf ("%s.%s", profile->name, column->name);
  measure->name = g_strdup (text (object, "name"));
  measure->family = g_strdup (text (object, "family"));
  measure->unit = g_strdup (text (object, "unit"));
  measure->kind = RT_MEASURE_RATING;
  measure->has_range =
      number (object, "min", &measure->minimum) && number (object, "max", &measure->maximum);
  if (measure->name == NULL)
    return wrong (file, index, _ ("A measure needs a “name”."), error);
  if (!measure->has_range || measure->minimum >= measure->maximum)
    return wrong (file, index, _ ("A measure needs “min” and “max”, the first below the second."),
                  error);
  if (!rt_direction_from_string (text (object, "direction"), &measure->direction))
    return wrong (file, index, _ ("“direction” is higher_worse, higher_better or neither."), error);
  if (text (object, "kind") != NULL
      && !rt_measure_kind_from_string (text (object, "kind"), &measure->kind))
    return wrong (file, index, _ ("There is no such “kind” of measure."), error);
  if (categories != NULL
      && (!JSON_NODE_HOLDS_ARRAY (categories)
          || !read_categories (json_node_get_array (categories), measure)
          || !categories_fit (measure)))
    return wrong (file, index,
                  _ ("“categories” lists a value in the range and a label of its own each."),
                  error);
  return TRUE;
}

/* Readable names for the words a table uses for its phases. */
static gboolean
read_names (
    JsonObject *object, const char *file, guint index, RtProfileColumn *column, GError **error)
{
  JsonNode *node = json_object_get_member (object, "names");
  g_autoptr (GList) words = NULL;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return wrong (file, index, _ ("“names” gives each word of the table a name."), error);
  column->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  words = json_object_get_members (json_node_get_object (node));
  for (GList *l = words; l != NULL; l = l->next)
    {
      const char *name = text (json_node_get_object (node), l->data);

      if (name == NULL || *name == '\0')
        return wrong (file, index, _ ("“names” gives each word of the table a name."), error);
      g_hash_table_insert (column->names, g_strdup (l->data), g_strdup (name));
    }
  return TRUE;
}

/* The dose column: how much of it is believed, lest a slip of the pen is charted. */
static gboolean
read_dose (
    JsonObject *object, const char *file, guint index, RtProfileColumn *column, GError **error)
{
  if (number (object, "max", &column->max_dose) && column->max_dose > 0)
    return TRUE;
  return wrong (file, index, _ ("A dose needs “max”, the largest that is believed."), error);
}

static gboolean
read_whole (
    JsonObject *object, const char *file, guint index, RtProfileColumn *column, GError **error)
{
  JsonNode *node = json_object_get_member (object, "whole");

  if (node != NULL && json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return wrong (file, index, _ ("“whole” is true or false."), error);
  column->whole = node != NULL && json_node_get_boolean (node);
  return TRUE;
}

static gboolean
check_members (JsonObject *object, RtColumnRole role, const char *file, guint index, GError **error)
{
  static const char *const members[][12] = {
    [RT_COLUMN_IGNORED] = { "column", "role", "reason" },
    [RT_COLUMN_TIME] = { "column", "role" },
    [RT_COLUMN_MEASURE] = { "column", "role", "name", "family", "kind", "unit", "min", "max",
                            "whole", "direction", "categories" },
    [RT_COLUMN_DOSE] = { "column", "role", "max" },
    [RT_COLUMN_PHASE] = { "column", "role", "names" },
  };

  return rt_profile_unknown_member (object, members[role]) == NULL
         || wrong (file, index, _ ("There is a member that columns of this role do not have."),
                   error);
}

static gboolean
read_column (
    RtMappingProfile *profile, JsonObject *object, const char *file, guint index, GError **error)
{
  const char *name = text (object, "column");
  const char *role = text (object, "role");
  RtProfileColumn *column;
  guint found = 0;

  while (role != NULL && found < G_N_ELEMENTS (roles) && !g_str_equal (roles[found], role))
    found++;
  if (name == NULL || *name == '\0' || rt_mapping_profile_column (profile, name) != NULL)
    return wrong (file, index, _ ("“column” must be a name that stands only once."), error);
  if (role == NULL || found == G_N_ELEMENTS (roles))
    return wrong (file, index, _ ("“role” is ignore, time, measure, dose or phase."), error);
  column = g_new0 (RtProfileColumn, 1);
  column->name = g_strdup (name);
  column->role = (RtColumnRole)found;
  g_ptr_array_add (profile->columns, column);
  if (!check_members (object, column->role, file, index, error))
    return FALSE;
  if (column->role == RT_COLUMN_PHASE)
    return read_names (object, file, index, column, error);
  if (column->role == RT_COLUMN_DOSE)
    return read_dose (object, file, index, column, error);
  return column->role != RT_COLUMN_MEASURE
         || (read_whole (object, file, index, column, error)
             && read_measure (profile, object, file, index, column, error));
}

/* Reads the columns of a profile; see mapping-profile.h. */
gboolean
rt_profile_read_columns (RtMappingProfile *profile,
                         JsonObject *root,
                         const char *file,
                         GError **error)
{
  JsonNode *node = json_object_get_member (root, "columns");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return wrong (file, 0, _ ("The list “columns” is missing."), error);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return wrong (file, i, _ ("A column must be an object."), error);
      if (!read_column (profile, json_node_get_object (element), file, i, error))
        return FALSE;
    }
  return TRUE;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "instrument-parts.h"

/* Whether @text can be the id of a part: letters, digits and underscores. */
gboolean
rt_instrument_is_identifier (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '_')
      return FALSE;
  return *text != '\0' && strlen (text) <= 64;
}

static const char *const methods[] = {
  "sum", "sum_of_group_max", "count_at_or_above_item_threshold", "entered", "derived", "rule"
};

/* The direction member of the instrument, a subscale or an item. */
RtBetter
rt_instrument_read_better (RtJsonCheck *check,
                           JsonObject *object,
                           gboolean required,
                           RtBetter otherwise)
{
  const char *word = rt_json_text (check, object, "direction", required);

  if (word == NULL)
    return otherwise;
  if (g_str_equal (word, "higher_worse"))
    return RT_BETTER_LOWER;
  if (g_str_equal (word, "higher_better"))
    return RT_BETTER_HIGHER;
  if (!g_str_equal (word, "mixed"))
    rt_json_check_fail (check, _ ("The direction is higher_worse, higher_better or mixed."));
  return RT_BETTER_NEITHER;
}

static RtScoringMethod
read_method (RtJsonCheck *check, JsonObject *object)
{
  const char *word = rt_json_text (check, object, "method", TRUE);

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i], word))
      return (RtScoringMethod)i;
  rt_json_check_fail (check, _ ("There is no such way of scoring."));
  return RT_METHOD_SUM;
}

static gboolean
contains (const GArray *numbers, int number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, int, i) == number)
      return TRUE;
  return FALSE;
}

static GArray *
read_numbers (RtJsonCheck *check, JsonArray *array, const RtInstrument *instrument)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gint64 wide = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
      int number = wide > 0 && wide <= (gint64)instrument->items->len ? (int)wide : 0;

      if (rt_instrument_item (instrument, number) == NULL)
        rt_json_check_fail (check, _ ("Element %u is not the number of an item."), i);
      else if (contains (numbers, number))
        rt_json_check_fail (check, _ ("Item %d is named twice."), number);
      g_array_append_val (numbers, number);
    }
  return numbers;
}

static void
free_numbers (gpointer numbers)
{
  g_array_unref (numbers);
}

static void
read_groups (RtJsonCheck *check,
             JsonObject *object,
             const RtInstrument *instrument,
             RtInstrumentSubscale *subscale)
{
  JsonArray *array =
      rt_json_array (check, object, "groups", subscale->method == RT_METHOD_SUM_OF_GROUP_MAX);

  if (array == NULL)
    return;
  subscale->groups = g_ptr_array_new_with_free_func (free_numbers);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_ARRAY (node))
        g_ptr_array_add (subscale->groups,
                         read_numbers (check, json_node_get_array (node), instrument));
      else
        rt_json_check_fail (check, _ ("A group is a list of item numbers."));
    }
}

static void
item_range (const RtInstrumentItem *item, double *minimum, double *maximum)
{
  const GArray *options = item->options->options;

  if (item->options->is_number)
    {
      *minimum = item->options->minimum;
      *maximum = item->options->maximum;
      return;
    }
  *minimum = g_array_index (options, RtInstrumentOption, 0).score;
  *maximum = g_array_index (options, RtInstrumentOption, options->len - 1).score;
}

/* The stated range must be the one the items can give. */
static void
check_range (RtJsonCheck *check, const RtInstrumentSubscale *subscale, double low, double high)
{
  low = low * subscale->multiplier + subscale->offset;
  high = high * subscale->multiplier + subscale->offset;
  if (fabs (low - subscale->minimum) > 1e-9 || fabs (high - subscale->maximum) > 1e-9)
    rt_json_check_fail (check, _ ("The items give %g to %g, the subscale states %g to %g."), low,
                        high, subscale->minimum, subscale->maximum);
}

static void
check_sum_range (RtJsonCheck *check,
                 const RtInstrument *instrument,
                 const RtInstrumentSubscale *subscale)
{
  double low = 0, high = 0;

  for (guint i = 0; i < subscale->items->len; i++)
    {
      const RtInstrumentItem *item =
          rt_instrument_item (instrument, g_array_index (subscale->items, int, i));
      double minimum, maximum;

      if (item == NULL || item->options == NULL)
        return;
      item_range (item, &minimum, &maximum);
      low += minimum;
      high += maximum;
    }
  check_range (check, subscale, low, high);
}

/* Every item of the subscale stands in exactly one group; a group gives its highest item. */
static void
check_groups (RtJsonCheck *check,
              const RtInstrument *instrument,
              const RtInstrumentSubscale *subscale)
{
  guint n_grouped = 0;
  double low = 0, high = 0;

  for (guint i = 0; subscale->groups != NULL && i < subscale->groups->len; i++)
    {
      const GArray *group = g_ptr_array_index (subscale->groups, i);
      double group_low = -INFINITY, group_high = -INFINITY;

      for (guint j = 0; j < group->len; j++)
        {
          const RtInstrumentItem *item =
              rt_instrument_item (instrument, g_array_index (group, int, j));
          double minimum, maximum;

          if (item == NULL || item->options == NULL)
            return;
          item_range (item, &minimum, &maximum);
          group_low = MAX (group_low, minimum);
          group_high = MAX (group_high, maximum);
          n_grouped += contains (subscale->items, item->number) ? 1 : subscale->items->len + 1;
        }
      low += group_low;
      high += group_high;
    }
  if (n_grouped != subscale->items->len)
    rt_json_check_fail (check, _ ("Every item of the subscale must stand in one group."));
  else
    check_range (check, subscale, low, high);
}

static void
check_count (RtJsonCheck *check,
             const RtInstrument *instrument,
             const RtInstrumentSubscale *subscale)
{
  for (guint i = 0; i < subscale->items->len; i++)
    {
      int number = g_array_index (subscale->items, int, i);
      const RtInstrumentItem *item = rt_instrument_item (instrument, number);

      if (item != NULL && !item->has_positive_at)
        rt_json_check_fail (check, _ ("Item %d is counted but has no “positive_at”."), number);
    }
  check_range (check, subscale, 0, subscale->items->len);
}

/* What is computed from items has items, and nothing else has. */
static void
check_method (RtJsonCheck *check, const RtInstrumentSubscale *subscale)
{
  gboolean from_items = subscale->method == RT_METHOD_SUM
                        || subscale->method == RT_METHOD_SUM_OF_GROUP_MAX
                        || subscale->method == RT_METHOD_COUNT_AT_THRESHOLD;

  if (from_items && subscale->items->len == 0)
    rt_json_check_fail (check, _ ("A score of items needs items."));
  if (!from_items && subscale->items->len > 0)
    rt_json_check_fail (check, _ ("Only a score of items has items."));
  if (subscale->multiplier <= 0)
    rt_json_check_fail (check, _ ("“multiplier” must be above 0."));
}

static void
read_subscale (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = {
    "id",  "name",   "items",     "method", "multiplier", "offset",          "min",
    "max", "groups", "direction", "note",   "derive",     "education_point", NULL
  };
  RtInstrumentSubscale *subscale = g_new0 (RtInstrumentSubscale, 1);
  const char *id = rt_json_text (check, object, "id", TRUE);

  if (id != NULL && !rt_instrument_is_identifier (id))
    rt_json_check_fail (check, _ ("An id has letters, digits and underscores only."));
  if (id != NULL && rt_instrument_subscale (instrument, id) != NULL)
    rt_json_check_fail (check, _ ("Two subscales have the id “%s”."), id);
  rt_json_only (check, object, known);
  subscale->id = g_strdup (id != NULL ? id : "");
  g_ptr_array_add (instrument->subscales, subscale);
  subscale->name = g_strdup (rt_json_text (check, object, "name", TRUE));
  subscale->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  subscale->method = read_method (check, object);
  subscale->items = read_numbers (check, rt_json_array (check, object, "items", TRUE), instrument);
  subscale->multiplier = 1;
  rt_json_number (check, object, "multiplier", FALSE, &subscale->multiplier);
  rt_json_number (check, object, "offset", FALSE, &subscale->offset);
  rt_json_number (check, object, "min", TRUE, &subscale->minimum);
  rt_json_number (check, object, "max", TRUE, &subscale->maximum);
  subscale->better = rt_instrument_read_better (check, object, FALSE, instrument->better);
  read_groups (check, object, instrument, subscale);
  rt_instrument_read_derivation (check, object, subscale);
  if (subscale->minimum >= subscale->maximum)
    rt_json_check_fail (check, _ ("“min” must be below “max”."));
  check_method (check, subscale);
  if (subscale->method == RT_METHOD_SUM)
    check_sum_range (check, instrument, subscale);
  if (subscale->method == RT_METHOD_SUM_OF_GROUP_MAX)
    check_groups (check, instrument, subscale);
  if (subscale->method == RT_METHOD_COUNT_AT_THRESHOLD)
    check_count (check, instrument, subscale);
}

/* Subscales with their way of scoring. */
gboolean
rt_instrument_read_subscales (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  JsonArray *array = rt_json_array (check, root, "subscales", TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "subscales[%u]", i);
      JsonObject *object = rt_json_element (check, array, i);

      if (object != NULL)
        read_subscale (check, object, instrument);
      rt_json_check_leave (check, mark);
    }
  if (check->error == NULL && instrument->subscales->len == 0)
    rt_json_check_fail (check, _ ("An instrument needs at least one subscale."));
  return check->error == NULL && rt_instrument_check_derived (check, instrument);
}

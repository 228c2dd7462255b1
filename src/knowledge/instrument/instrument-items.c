/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "instrument-parts.h"

static int
compare_options (gconstpointer a, gconstpointer b)
{
  double first = ((const RtInstrumentOption *)a)->score;
  double second = ((const RtInstrumentOption *)b)->score;

  return (first > second) - (first < second);
}

static void
clear_option (gpointer option)
{
  g_free (((RtInstrumentOption *)option)->label);
}

#define MAX_ITEMS 500

/* Options may share a score (any agreement counts 0) or a label (the steps between two anchors). */
static gboolean
is_known_option (const RtInstrumentOptionSet *set, const RtInstrumentOption *option)
{
  for (guint i = 0; i < set->options->len; i++)
    {
      const RtInstrumentOption *other = &g_array_index (set->options, RtInstrumentOption, i);

      if (other->score == option->score && g_strcmp0 (other->label, option->label) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_options (RtJsonCheck *check, JsonArray *array, RtInstrumentOptionSet *set)
{
  static const char *const known_option[] = { "score", "own_label", NULL };

  for (guint i = 0; i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "[%u]", i);
      JsonObject *object = rt_json_element (check, array, i);
      RtInstrumentOption option = { 0 };

      rt_json_only (check, object, known_option);
      rt_json_number (check, object, "score", TRUE, &option.score);
      option.label = g_strdup (rt_json_text (check, object, "own_label", TRUE));
      if (is_known_option (set, &option))
        rt_json_check_fail (check, _ ("Two options have the same score and the same label."));
      g_array_append_val (set->options, option);
      rt_json_check_leave (check, mark);
    }
  g_array_sort (set->options, compare_options);
}

/* A number that is typed in, such as hours slept; it belongs to no score. */
static void
read_number (RtJsonCheck *check, JsonObject *object, RtInstrumentOptionSet *set)
{
  static const char *const known[] = { "min", "max", "unit", NULL };

  rt_json_only (check, object, known);
  set->is_number = TRUE;
  rt_json_number (check, object, "min", TRUE, &set->minimum);
  rt_json_number (check, object, "max", TRUE, &set->maximum);
  set->unit = g_strdup (rt_json_text (check, object, "unit", FALSE));
  if (check->error == NULL && set->minimum >= set->maximum)
    rt_json_check_fail (check, _ ("“min” is below “max”."));
}

static void
read_option_set (RtJsonCheck *check, JsonObject *sets, const char *name, RtInstrumentOptionSet *set)
{
  JsonArray *array;

  if (JSON_NODE_HOLDS_OBJECT (json_object_get_member (sets, name)))
    {
      read_number (check, rt_json_object (check, sets, name, TRUE), set);
      return;
    }
  array = rt_json_array (check, sets, name, TRUE);
  if (array != NULL)
    read_options (check, array, set);
  if (set->options->len == 0)
    rt_json_check_fail (check, _ ("A set needs options."));
}

static void
read_option_sets (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  gsize mark = rt_json_check_enter (check, "option_sets");
  JsonObject *sets = rt_json_object (check, root, "option_sets", TRUE);
  g_autoptr (GList) names = sets != NULL ? json_object_get_members (sets) : NULL;

  for (GList *l = names; l != NULL && check->error == NULL; l = l->next)
    {
      gsize inner = rt_json_check_enter (check, "%s", (const char *)l->data);
      RtInstrumentOptionSet *set = g_new0 (RtInstrumentOptionSet, 1);

      set->name = g_strdup (l->data);
      set->options = g_array_new (FALSE, TRUE, sizeof (RtInstrumentOption));
      g_array_set_clear_func (set->options, clear_option);
      g_ptr_array_add (instrument->option_sets, set);
      read_option_set (check, sets, l->data, set);
      rt_json_check_leave (check, inner);
    }
  rt_json_check_leave (check, mark);
}

static const RtInstrumentOptionSet *
find_set (const RtInstrument *instrument, const char *name)
{
  for (guint i = 0; i < instrument->option_sets->len; i++)
    {
      const RtInstrumentOptionSet *set = g_ptr_array_index (instrument->option_sets, i);

      if (g_str_equal (set->name, name))
        return set;
    }
  return NULL;
}

/* Reversing is minimum + maximum - score; with unequal steps that would make scores nobody can
 * tick. */
static gboolean
has_equal_steps (const RtInstrumentOptionSet *set)
{
  const RtInstrumentOption *options = &g_array_index (set->options, RtInstrumentOption, 0);

  for (guint i = 2; i < set->options->len; i++)
    if (options[i].score - options[i - 1].score != options[1].score - options[0].score)
      return FALSE;
  return TRUE;
}

static gboolean
has_a_choice (const RtInstrumentOptionSet *set)
{
  const RtInstrumentOption *options = (const RtInstrumentOption *)(gpointer)set->options->data;

  if (set->is_number)
    return FALSE;
  return options[0].score < options[set->options->len - 1].score;
}

static void
read_item (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "n",         "topic",      "options",         "reverse",
                                       "scored",    "applies_to", "alternative_to",  "positive_at",
                                       "direction", "sex",        "otherwise_score", NULL };
  RtInstrumentItem *item = g_new0 (RtInstrumentItem, 1);
  const char *set;

  g_ptr_array_add (instrument->items, item);
  rt_json_only (check, object, known);
  item->number = rt_json_integer (check, object, "n", TRUE, 0);
  item->topic = g_strdup (rt_json_text (check, object, "topic", TRUE));
  set = rt_json_text (check, object, "options", TRUE);
  item->options = set != NULL ? find_set (instrument, set) : NULL;
  item->reverse = rt_json_boolean (check, object, "reverse", TRUE);
  item->scored = rt_json_boolean (check, object, "scored", TRUE);
  item->has_positive_at = rt_json_number (check, object, "positive_at", FALSE, &item->positive_at);
  item->alternative_to = rt_json_integer (check, object, "alternative_to", FALSE, 0);
  item->applies_to = g_strdup (rt_json_text (check, object, "applies_to", FALSE));
  rt_instrument_read_better (check, object, FALSE, instrument->better);
  rt_applicability_read (check, object, &item->for_whom);
  item->has_otherwise_score =
      rt_json_number (check, object, "otherwise_score", FALSE, &item->otherwise_score);
  if (item->number != (int)instrument->items->len)
    rt_json_check_fail (check, _ ("Items are numbered 1, 2, 3 …; here stands %d."), item->number);
  else if (set != NULL && item->options == NULL)
    rt_json_check_fail (check, _ ("There is no set of options called “%s”."), set);
  else if (check->error == NULL && item->scored && !has_a_choice (item->options))
    rt_json_check_fail (check, _ ("A scored item needs options with at least two scores."));
  else if (check->error == NULL && item->options->is_number
           && (item->reverse || item->has_positive_at || item->has_otherwise_score))
    rt_json_check_fail (check, _ ("A free number belongs to no score: it cannot be reversed, "
                                  "counted or filled in."));
  else if (check->error == NULL && item->reverse && !has_equal_steps (item->options))
    rt_json_check_fail (check, _ ("A reversed item needs options with equal steps."));
  else if (check->error == NULL && item->has_positive_at
           && !rt_instrument_item_has_option (item, item->positive_at))
    rt_json_check_fail (check, _ ("“positive_at” is not the score of an option."));
  else if (check->error == NULL && item->has_otherwise_score
           && (!rt_instrument_item_has_option (item, item->otherwise_score)
               || rt_applicability_is_open (&item->for_whom)))
    rt_json_check_fail (check, _ ("“otherwise_score” is the score of an option, and “sex” says for "
                                  "whom the item is."));
}

/* Two items that stand in for each other name each other. */
static void
check_alternatives (RtJsonCheck *check, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->items->len && check->error == NULL; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);
      const RtInstrumentItem *other = rt_instrument_item (instrument, item->alternative_to);

      if (item->alternative_to != 0 && (other == NULL || other->alternative_to != item->number))
        rt_json_check_fail (check,
                            _ ("Items that are alternatives must name each other; item %d "
                               "does not get it back."),
                            item->number);
    }
}

/* Items and their sets of options. */
gboolean
rt_instrument_read_items (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  JsonArray *array;

  read_option_sets (check, root, instrument);
  array = rt_json_array (check, root, "items", TRUE);
  if (array != NULL && json_array_get_length (array) > MAX_ITEMS)
    rt_json_check_fail (check, _ ("An instrument has at most %d items."), MAX_ITEMS);
  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "items[%u]", i);
      JsonObject *object = rt_json_element (check, array, i);

      if (object != NULL)
        read_item (check, object, instrument);
      rt_json_check_leave (check, mark);
    }
  check_alternatives (check, instrument);
  return check->error == NULL;
}

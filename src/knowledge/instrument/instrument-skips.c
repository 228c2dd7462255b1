/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "instrument-parts.h"

/* The highest item a condition asks for; -1 where it asks for anything but items. */
static int
last_item_asked (const RtRuleNode *node)
{
  int last = 0;

  if (node->kind == RT_RULE_ITEM)
    return node->item;
  if (node->kind == RT_RULE_SCORE || node->kind == RT_RULE_FACT)
    return -1;
  for (guint i = 0; i < node->parts->len; i++)
    {
      int item = last_item_asked (g_ptr_array_index (node->parts, i));

      if (item < 0)
        return -1;
      last = MAX (last, item);
    }
  return last;
}

static void
check_skipped (RtJsonCheck *check, const RtInstrument *instrument, const RtSkipRule *skip, int item)
{
  const RtInstrumentItem *skipped = rt_instrument_item (instrument, item);
  int before = skip->items->len > 0 ? g_array_index (skip->items, int, skip->items->len - 1) : 0;

  if (skipped == NULL)
    rt_json_check_fail (check, _ ("There is no item %d."), item);
  else if (item <= before)
    rt_json_check_fail (check, _ ("Skipped items stand in their order, each once."));
  else if (!rt_instrument_item_has_option (skipped, skip->score))
    rt_json_check_fail (check, _ ("%g is not the score of an option of item %d."), skip->score,
                        item);
}

static void
read_skipped (RtJsonCheck *check,
              JsonObject *object,
              const RtInstrument *instrument,
              RtSkipRule *skip)
{
  JsonArray *array = rt_json_array (check, object, "items", TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "items[%u]", i);
      JsonNode *node = json_array_get_element (array, i);
      int item = 0;

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
        item = (int)CLAMP (json_node_get_int (node), 0, G_MAXINT);
      check_skipped (check, instrument, skip, item);
      g_array_append_val (skip->items, item);
      rt_json_check_leave (check, mark);
    }
  if (check->error == NULL && skip->items->len == 0)
    rt_json_check_fail (check, _ ("“%s” needs at least one part."), "items");
}

/* What is skipped follows what decides it, so that no skip can wait for another. */
static void
check_order (RtJsonCheck *check, const RtSkipRule *skip)
{
  int asked = last_item_asked (skip->when);

  if (asked < 0)
    rt_json_check_fail (check, _ ("“when” compares items only."));
  else if (g_array_index (skip->items, int, 0) <= asked)
    rt_json_check_fail (check,
                        _ ("Item %d is asked before it is known whether item %d is skipped: "
                           "skipped items come after all items of “when”."),
                        asked, g_array_index (skip->items, int, 0));
}

static void
read_skip (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "when", "items", "score", "conf", "source", "note", NULL };
  RtSkipRule *skip = g_new0 (RtSkipRule, 1);

  rt_json_only (check, object, known);
  g_ptr_array_add (instrument->skips, skip);
  skip->items = g_array_new (FALSE, FALSE, sizeof (int));
  skip->when = rt_instrument_read_expression (check, object, "when", TRUE, instrument);
  rt_json_number (check, object, "score", TRUE, &skip->score);
  skip->certainty = rt_instrument_read_certainty (check, object);
  skip->source = g_strdup (rt_json_text (check, object, "source", FALSE));
  skip->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  if (check->error == NULL)
    read_skipped (check, object, instrument, skip);
  if (check->error == NULL)
    check_order (check, skip);
}

/* Which items need not be asked. */
gboolean
rt_instrument_read_skips (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  rt_instrument_read_list (check, root, "skips", FALSE, instrument, read_skip);
  return check->error == NULL;
}

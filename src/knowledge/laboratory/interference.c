/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "interference.h"

#include <glib/gi18n.h>

/** rt_interference_free: frees the interference. */
void
rt_interference_free (RtInterference *interference)
{
  if (interference == NULL)
    return;
  g_free (interference->item);
  g_free (interference->effect);
  g_strfreev (interference->classes);
  g_strfreev (interference->interventions);
  g_strfreev (interference->substances);
  g_strfreev (interference->foods);
  g_strfreev (interference->unlinked);
  g_strfreev (interference->specimens);
  g_free (interference->look_back_source);
  g_free (interference->rule);
  g_strfreev (interference->sources);
  g_free (interference);
}

static RtInterferenceKind
read_kind (RtJsonCheck *check, JsonObject *object)
{
  const char *word = rt_json_text (check, object, "kind", TRUE);

  if (g_strcmp0 (word, "food") != 0 && g_strcmp0 (word, "drug") != 0)
    rt_json_check_fail (check, _ ("“kind” is food or drug."));
  return g_strcmp0 (word, "food") == 0 ? RT_INTERFERENCE_FOOD : RT_INTERFERENCE_DRUG;
}

/* One interference of a file; with what is wrong in @check. */
RtInterference *
rt_interference_read (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = {
    "kind",          "item",           "effect",         "classes",
    "interventions", "substances",     "foods",          "unlinked",
    "specimens",     "after_stopping", "look_back_days", "look_back_source",
    "assumed_days",  "rule",           "sources",        NULL
  };
  RtInterference *interference = g_new0 (RtInterference, 1);

  rt_json_only (check, object, known);
  interference->kind = read_kind (check, object);
  interference->item = g_strdup (rt_json_text (check, object, "item", TRUE));
  interference->effect = g_strdup (rt_json_text (check, object, "effect", TRUE));
  interference->classes = rt_json_texts (check, object, "classes", FALSE);
  interference->interventions = rt_json_texts (check, object, "interventions", FALSE);
  interference->substances = rt_json_texts (check, object, "substances", FALSE);
  interference->foods = rt_json_texts (check, object, "foods", FALSE);
  interference->unlinked = rt_json_texts (check, object, "unlinked", FALSE);
  interference->specimens = rt_json_texts (check, object, "specimens", FALSE);
  interference->after_stopping = rt_json_boolean (check, object, "after_stopping", FALSE);
  interference->look_back_days = rt_json_integer (check, object, "look_back_days", FALSE, 0);
  interference->look_back_source =
      g_strdup (rt_json_text (check, object, "look_back_source", FALSE));
  interference->assumed_days = rt_json_integer (check, object, "assumed_days", FALSE, 0);
  interference->rule = g_strdup (rt_json_text (check, object, "rule", FALSE));
  interference->sources = rt_json_texts (check, object, "sources", FALSE);
  if (interference->look_back_days < 0 || interference->assumed_days < 0)
    rt_json_check_fail (check, _ ("A number of days is not negative."));
  if ((interference->look_back_days > 0) != (interference->look_back_source != NULL))
    rt_json_check_fail (check, _ ("A look-back has days and the source that states them."));
  return interference;
}

/** rt_interference_concerns: Returns: whether it changes results of this specimen. */
gboolean
rt_interference_concerns (const RtInterference *interference, const char *specimen)
{
  return interference->specimens[0] == NULL
         || g_strv_contains ((const char *const *)interference->specimens, specimen);
}

/** rt_interference_names: Returns: whether it is about this intervention or substance. */
gboolean
rt_interference_names (const RtInterference *interference, const char *catalogue_id)
{
  return g_strv_contains ((const char *const *)interference->interventions, catalogue_id)
         || g_strv_contains ((const char *const *)interference->substances, catalogue_id);
}

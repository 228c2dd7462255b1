/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "instrument-parts.h"

static gboolean
read_range (RtJsonCheck *check, JsonObject *object, double *low, double *high)
{
  JsonNode *node = json_object_get_member (object, "value");
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    {
      rt_json_number (check, object, "value", TRUE, low);
      *high = *low;
    }
  else if (json_array_get_length (array) == 2)
    {
      *low = json_array_get_double_element (array, 0);
      *high = json_array_get_double_element (array, 1);
    }
  return *low > 0 && *high >= *low;
}

/* A difference may hold only for those who start in one level of the first published bands. */
static void
check_baseline_band (RtJsonCheck *check,
                     const RtInstrument *instrument,
                     const RtImportantDifference *difference)
{
  const RtBandScheme *bands = rt_instrument_official_bands (instrument, difference->subscale);

  for (guint i = 0; bands != NULL && i < bands->levels->len; i++)
    if (g_str_equal (g_array_index (bands->levels, RtBandLevel, i).label,
                     difference->baseline_band))
      return;
  rt_json_check_fail (check, _ ("The subscale has no level “%s”."), difference->baseline_band);
}

static void
read_difference (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "value", "type",     "source",        "conf",
                                       "note",  "subscale", "baseline_band", NULL };
  RtImportantDifference *difference = g_new0 (RtImportantDifference, 1);
  const RtInstrumentSubscale *first = g_ptr_array_index (instrument->subscales, 0);

  g_ptr_array_add (instrument->differences, difference);
  rt_json_only (check, object, known);
  if (json_object_has_member (object, "subscale"))
    rt_instrument_read_subscale_id (check, object, instrument, &difference->subscale);
  else
    difference->subscale = g_strdup (first->id);
  difference->baseline_band = g_strdup (rt_json_text (check, object, "baseline_band", FALSE));
  difference->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  difference->type = g_strdup (rt_json_text (check, object, "type", TRUE));
  difference->is_percent =
      difference->type != NULL && g_str_has_prefix (difference->type, "percent");
  if (check->error == NULL && !difference->is_percent
      && !g_str_has_prefix (difference->type, "points"))
    rt_json_check_fail (check, _ ("“type” begins with points or percent."));
  difference->source = g_strdup (rt_json_text (check, object, "source", TRUE));
  difference->certainty = rt_instrument_read_certainty (check, object);
  if (!read_range (check, object, &difference->low, &difference->high))
    rt_json_check_fail (check, _ ("“value” is a number above 0 or a list of two, ascending."));
  if (check->error == NULL && difference->baseline_band != NULL)
    check_baseline_band (check, instrument, difference);
}

static void
read_criterion (RtJsonCheck *check,
                JsonObject *root,
                const char *name,
                const RtInstrument *instrument,
                RtCriterion *criterion)
{
  static const char *const known[] = { "op",
                                       "percent_reduction",
                                       "points_reduction",
                                       "points_increase",
                                       "value",
                                       "subscale",
                                       "formula",
                                       "conf",
                                       "note",
                                       NULL };
  static const char *const kinds[] = { "percent_reduction", "points_reduction", "points_increase",
                                       "value" };
  gsize mark = rt_json_check_enter (check, "%s", name);
  JsonObject *object = rt_json_object (check, root, name, FALSE);

  if (object != NULL)
    {
      rt_json_only (check, object, known);
      rt_instrument_read_subscale_id (check, object, instrument, &criterion->subscale);
      criterion->op = rt_instrument_read_comparison (check, object);
      criterion->certainty = rt_instrument_read_certainty (check, object);
      criterion->note = g_strdup (rt_json_text (check, object, "note", FALSE));
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        if (rt_json_number (check, object, kinds[i], FALSE, &criterion->value))
          criterion->kind = (RtCriterionKind)(RT_CRITERION_PERCENT_REDUCTION + i);
      if (criterion->kind == RT_CRITERION_NONE)
        rt_json_check_fail (check, _ ("It needs a percentage, points or a value."));
    }
  rt_json_check_leave (check, mark);
}

/* Differences that matter to patients. */
void
rt_instrument_read_important_differences (RtJsonCheck *check,
                                          JsonObject *root,
                                          RtInstrument *instrument)
{
  rt_instrument_read_list (check, root, "mcid", TRUE, instrument, read_difference);
}

/* Response and remission. */
void
rt_instrument_read_criteria (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  read_criterion (check, root, "response", instrument, &instrument->response);
  read_criterion (check, root, "remission", instrument, &instrument->remission);
}

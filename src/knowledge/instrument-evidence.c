/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "instrument-parts.h"

static void
check_computed_limit (RtJsonCheck *check, const RtReliableChangeBasis *basis)
{
  double computed;

  if (check->error != NULL)
    return;
  if (basis->standard_deviation <= 0 || basis->reliability <= 0 || basis->reliability >= 1)
    rt_json_check_fail (check, _ ("“sd” must be above 0 and “r” between 0 and 1."));
  /* Jacobson and Truax 1991: 1.96 × sqrt (2) × sd × sqrt (1 - r). */
  computed = 1.96 * sqrt (2) * basis->standard_deviation * sqrt (1 - basis->reliability);
  if (fabs (computed - basis->limit) > 0.005)
    rt_json_check_fail (check, _ ("“rc95” is %g, but “sd” and “r” give %.4f."), basis->limit,
                        computed);
}

static void
read_basis (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "subscale",  "sd",       "r",    "sem",  "s_diff", "rc95",
                                       "sd_source", "r_source", "conf", "note", NULL };
  RtReliableChangeBasis *basis = g_new0 (RtReliableChangeBasis, 1);

  g_ptr_array_add (instrument->reliable_changes, basis);
  rt_json_only (check, object, known);
  rt_instrument_read_subscale_id (check, object, instrument, &basis->subscale);
  rt_json_number (check, object, "sd", TRUE, &basis->standard_deviation);
  rt_json_number (check, object, "r", TRUE, &basis->reliability);
  rt_json_number (check, object, "rc95", TRUE, &basis->limit);
  basis->standard_deviation_source = g_strdup (rt_json_text (check, object, "sd_source", TRUE));
  basis->reliability_source = g_strdup (rt_json_text (check, object, "r_source", TRUE));
  basis->certainty = rt_instrument_read_certainty (check, object);
  basis->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  check_computed_limit (check, basis);
}

/* A limit that its authors published as such; used where nothing is computed. */
static void
read_published (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "subscale", "threshold", "op", "source", "conf", NULL };
  RtReliableChangeBasis *basis = g_new0 (RtReliableChangeBasis, 1);

  g_ptr_array_add (instrument->reliable_changes, basis);
  rt_json_only (check, object, known);
  rt_instrument_read_subscale_id (check, object, instrument, &basis->subscale);
  rt_instrument_read_comparison (check, object);
  rt_json_number (check, object, "threshold", TRUE, &basis->limit);
  basis->published = TRUE;
  basis->limit_source = g_strdup (rt_json_text (check, object, "source", TRUE));
  basis->certainty = rt_instrument_read_certainty (check, object);
  if (check->error == NULL && basis->limit <= 0)
    rt_json_check_fail (check, _ ("“threshold” must be above 0."));
}

/* What a reliable change is computed from, and what was published; the first of each is used. */
gboolean
rt_instrument_read_change (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  static const char *const known[] = { "published", "computed", "csc_cutoff", "jt_cutoff_c", NULL };
  JsonObject *change = rt_json_object (check, root, "reliable_change", FALSE);

  if (change != NULL)
    {
      gsize mark = rt_json_check_enter (check, "reliable_change");

      rt_json_only (check, change, known);
      rt_instrument_read_list (check, change, "computed", TRUE, instrument, read_basis);
      rt_instrument_read_list (check, change, "published", TRUE, instrument, read_published);
      rt_json_check_leave (check, mark);
    }
  return check->error == NULL;
}

static void
read_reliability (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "type",     "value",  "subscale", "conf", "sample",
                                       "interval", "source", "note",     NULL };
  RtReliability *reliability = g_new0 (RtReliability, 1);

  g_ptr_array_add (instrument->reliabilities, reliability);
  rt_json_only (check, object, known);
  rt_instrument_read_subscale_id (check, object, instrument, &reliability->subscale);
  reliability->type = g_strdup (rt_json_text (check, object, "type", TRUE));
  reliability->sample = g_strdup (rt_json_text (check, object, "sample", FALSE));
  reliability->source = g_strdup (rt_json_text (check, object, "source", FALSE));
  reliability->certainty = rt_instrument_read_certainty (check, object);
  rt_json_number (check, object, "value", TRUE, &reliability->value);
  if (check->error == NULL && (reliability->value <= 0 || reliability->value > 1))
    rt_json_check_fail (check, _ ("A reliability lies between 0 and 1."));
}

static void
read_norm (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "subscale", "group", "mean",   "sd",   "conf",
                                       "n",        "role",  "source", "note", NULL };
  RtNorm *norm = g_new0 (RtNorm, 1);
  const RtInstrumentSubscale *subscale;

  g_ptr_array_add (instrument->norms, norm);
  rt_json_only (check, object, known);
  subscale = rt_instrument_read_subscale_id (check, object, instrument, &norm->subscale);
  norm->group = g_strdup (rt_json_text (check, object, "group", TRUE));
  norm->role = g_strdup (rt_json_text (check, object, "role", FALSE));
  norm->source = g_strdup (rt_json_text (check, object, "source", TRUE));
  norm->certainty = rt_instrument_read_certainty (check, object);
  norm->n = rt_json_integer (check, object, "n", FALSE, 0);
  rt_json_number (check, object, "mean", TRUE, &norm->mean);
  norm->has_standard_deviation =
      rt_json_number (check, object, "sd", FALSE, &norm->standard_deviation);
  if (check->error != NULL)
    return;
  if (norm->mean < subscale->minimum || norm->mean > subscale->maximum)
    rt_json_check_fail (check, _ ("The mean of %g is outside the scale of %g to %g."), norm->mean,
                        subscale->minimum, subscale->maximum);
  if (norm->has_standard_deviation && norm->standard_deviation <= 0)
    rt_json_check_fail (check, _ ("“sd” must be above 0."));
}

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

static void
read_difference (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "value", "type", "source", "conf", "note", NULL };
  RtImportantDifference *difference = g_new0 (RtImportantDifference, 1);

  g_ptr_array_add (instrument->differences, difference);
  rt_json_only (check, object, known);
  difference->type = g_strdup (rt_json_text (check, object, "type", TRUE));
  difference->source = g_strdup (rt_json_text (check, object, "source", TRUE));
  difference->certainty = rt_instrument_read_certainty (check, object);
  if (!read_range (check, object, &difference->low, &difference->high))
    rt_json_check_fail (check, _ ("“value” is a number above 0 or a list of two, ascending."));
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
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        if (rt_json_number (check, object, kinds[i], FALSE, &criterion->value))
          criterion->kind = (RtCriterionKind)(RT_CRITERION_PERCENT_REDUCTION + i);
      if (criterion->kind == RT_CRITERION_NONE)
        rt_json_check_fail (check, _ ("It needs a percentage, points or a value."));
    }
  rt_json_check_leave (check, mark);
}

static void
read_source (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "ref", "conf", "doi", "pmid", NULL };

  rt_json_only (check, object, known);
  rt_json_text (check, object, "ref", TRUE);
  rt_instrument_read_certainty (check, object);
}

/* Reliability, norms, important differences, response, remission and sources. */
gboolean
rt_instrument_read_evidence (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  rt_instrument_read_list (check, root, "reliability", TRUE, instrument, read_reliability);
  rt_instrument_read_list (check, root, "norms", TRUE, instrument, read_norm);
  rt_instrument_read_list (check, root, "mcid", TRUE, instrument, read_difference);
  read_criterion (check, root, "response", instrument, &instrument->response);
  read_criterion (check, root, "remission", instrument, &instrument->remission);
  rt_instrument_read_list (check, root, "sources", TRUE, instrument, read_source);
  return check->error == NULL;
}

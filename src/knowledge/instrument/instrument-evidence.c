/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "instrument-parts.h"

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
  static const char *const known[] = {
    "subscale",      "group",         "mean", "sd",  "conf",    "n",
    "role",          "source",        "note", "sex", "age_min", "age_max",
    "education_min", "education_max", NULL
  };
  RtNorm *norm = g_new0 (RtNorm, 1);
  const RtInstrumentSubscale *subscale;

  g_ptr_array_add (instrument->norms, norm);
  rt_json_only (check, object, known);
  subscale = rt_instrument_read_subscale_id (check, object, instrument, &norm->subscale);
  norm->group = g_strdup (rt_json_text (check, object, "group", TRUE));
  norm->role = g_strdup (rt_json_text (check, object, "role", FALSE));
  norm->source = g_strdup (rt_json_text (check, object, "source", TRUE));
  norm->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  rt_applicability_read (check, object, &norm->for_whom);
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

static void
read_source (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "ref", "conf", "doi", "pmid", NULL };
  RtInstrumentSource *source = g_new0 (RtInstrumentSource, 1);

  g_ptr_array_add (instrument->sources, source);
  rt_json_only (check, object, known);
  source->reference = g_strdup (rt_json_text (check, object, "ref", TRUE));
  source->doi = g_strdup (rt_json_text (check, object, "doi", FALSE));
  source->pmid = g_strdup (rt_json_text (check, object, "pmid", FALSE));
  source->certainty = rt_instrument_read_certainty (check, object);
}

/* Reliability, norms and sources. */
gboolean
rt_instrument_read_evidence (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  rt_instrument_read_list (check, root, "reliability", TRUE, instrument, read_reliability);
  rt_instrument_read_list (check, root, "norms", TRUE, instrument, read_norm);
  rt_instrument_read_list (check, root, "sources", TRUE, instrument, read_source);
  return check->error == NULL;
}

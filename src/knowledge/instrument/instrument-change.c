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
  basis->op = RT_OP_ABOVE;
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
  basis->op = rt_instrument_read_comparison (check, object);
  rt_json_number (check, object, "threshold", TRUE, &basis->limit);
  basis->published = TRUE;
  basis->limit_source = g_strdup (rt_json_text (check, object, "source", TRUE));
  basis->certainty = rt_instrument_read_certainty (check, object);
  if (check->error == NULL && basis->limit <= 0)
    rt_json_check_fail (check, _ ("“threshold” must be above 0."));
  if (check->error == NULL && basis->op != RT_OP_AT_LEAST && basis->op != RT_OP_ABOVE)
    rt_json_check_fail (check, _ ("A limit of change is reached (>=) or exceeded (>)."));
}

/* Of which subscale a cut-off is that does not say: the one the limit is computed for, else the
 * first. */
static const char *
cutoff_subscale (const RtInstrument *instrument)
{
  const RtReliableChangeBasis *basis;
  const RtInstrumentSubscale *first = g_ptr_array_index (instrument->subscales, 0);

  if (instrument->reliable_changes->len == 0)
    return first->id;
  basis = g_ptr_array_index (instrument->reliable_changes, 0);
  return basis->subscale;
}

/* The certainty of what it is computed from, where it states none. */
static RtCertainty
cutoff_certainty (RtJsonCheck *check, JsonObject *object, const RtInstrument *instrument)
{
  const RtReliableChangeBasis *basis = instrument->reliable_changes->len > 0
                                           ? g_ptr_array_index (instrument->reliable_changes, 0)
                                           : NULL;

  if (json_object_has_member (object, "conf"))
    return rt_instrument_read_certainty (check, object);
  return basis != NULL ? basis->certainty : RT_CERTAINTY_UNCERTAIN;
}

/* jt_cutoff_c: Jacobson and Truax' criterion c, which is functional beyond it in the good
 * direction; csc_cutoff: a published one, with the side that is functional. A computed one comes
 * first. */
static void
read_clinical_cutoff (RtJsonCheck *check,
                      JsonObject *change,
                      const char *name,
                      gboolean published,
                      RtInstrument *instrument)
{
  static const char *const known[] = {
    "value", "op", "subscale", "inputs", "source", "conf", NULL
  };
  JsonObject *object = rt_json_object (check, change, name, FALSE);
  gsize mark = rt_json_check_enter (check, "%s", name);
  RtClinicalCutoff *cutoff;

  if (object != NULL)
    {
      cutoff = g_new0 (RtClinicalCutoff, 1);
      g_ptr_array_add (instrument->clinical_cutoffs, cutoff);
      rt_json_only (check, object, known);
      rt_json_number (check, object, "value", TRUE, &cutoff->value);
      if (json_object_has_member (object, "subscale"))
        rt_instrument_read_subscale_id (check, object, instrument, &cutoff->subscale);
      else
        cutoff->subscale = g_strdup (cutoff_subscale (instrument));
      cutoff->source =
          g_strdup (rt_json_text (check, object, published ? "source" : "inputs", TRUE));
      cutoff->certainty = cutoff_certainty (check, object, instrument);
      cutoff->functional = instrument->better == RT_BETTER_HIGHER ? RT_OP_ABOVE : RT_OP_BELOW;
      if (published)
        cutoff->functional = rt_instrument_read_comparison (check, object);
    }
  rt_json_check_leave (check, mark);
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
      read_clinical_cutoff (check, change, "jt_cutoff_c", FALSE, instrument);
      read_clinical_cutoff (check, change, "csc_cutoff", TRUE, instrument);
      rt_json_check_leave (check, mark);
    }
  return check->error == NULL;
}

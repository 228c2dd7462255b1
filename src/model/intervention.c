/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "intervention.h"

static const char *const intervention_kind_words[] = {
  "dietary_precursor",
  "nutritional_cofactor",
  "lifestyle",
  "targeted_therapeutic",
};

RT_DEFINE_VOCABULARY (RtInterventionKind, intervention_kind, intervention_kind_words)

static const char *const domain_words[] = {
  "mood", "focus", "sleep", "behaviour", "other",
};

RT_DEFINE_VOCABULARY (RtDomain, domain, domain_words)

/**
 * rt_intervention_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtIntervention *
rt_intervention_new (void)
{
  return g_new0 (RtIntervention, 1);
}

/**
 * rt_intervention_free:
 * @intervention: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_intervention_free (RtIntervention *intervention)
{
  if (intervention == NULL)
    return;
  g_free (intervention->uuid);
  g_free (intervention->catalogue_id);
  g_free (intervention->name);
  g_free (intervention->unit);
  g_free (intervention->primary_measure_id);
  g_free (intervention->decided_by);
  g_free (intervention->reason);
  g_free (intervention->stop_reason);
  g_free (intervention->product);
  g_free (intervention->note);
  g_free (intervention->source);
  g_clear_pointer (&intervention->steps, g_ptr_array_unref);
  g_free (intervention);
}

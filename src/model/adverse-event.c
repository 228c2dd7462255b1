/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "adverse-event.h"

static const char *const severity_words[] = {
  "mild",
  "moderate",
  "severe",
};

RT_DEFINE_VOCABULARY (RtSeverity, severity, severity_words)

static const char *const causality_words[] = {
  "unassessed", "certain", "probable", "possible", "unlikely", "conditional", "unassessable",
};

RT_DEFINE_VOCABULARY (RtCausality, causality, causality_words)

static const char *const outcome_words[] = {
  "unknown", "recovered", "recovering", "not_recovered", "recovered_with_sequelae", "fatal",
};

RT_DEFINE_VOCABULARY (RtOutcome, outcome, outcome_words)

/**
 * rt_adverse_event_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtAdverseEvent *
rt_adverse_event_new (void)
{
  return g_new0 (RtAdverseEvent, 1);
}

/**
 * rt_adverse_event_free:
 * @adverse_event: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_adverse_event_free (RtAdverseEvent *adverse_event)
{
  if (adverse_event == NULL)
    return;
  g_free (adverse_event->uuid);
  g_free (adverse_event->description);
  g_free (adverse_event->note);
  g_free (adverse_event);
}

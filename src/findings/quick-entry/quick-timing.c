/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quick-timing.h"

#include "quick-entry.h"

/* One step that says only how often, and everything of it understood. */
static const RtRegimenStep *
only_step (const RtQuickEntry *entry)
{
  const RtRegimenStep *step;

  if (entry->questions->len > 0 || entry->not_understood->len > 0 || entry->draft->steps == NULL
      || entry->draft->steps->len != 1)
    return NULL;
  step = g_ptr_array_index (entry->draft->steps, 0);
  return !step->has_until && !step->planned && entry->starts_today ? step : NULL;
}

/**
 * rt_quick_timing_read:
 * @catalogue: with the lists of phrases
 * @language: of the words, such as "en"
 * @words: how often something is taken or done, without an amount: "every other day"
 * @today: the day it is written on
 * @zone: in which days begin
 *
 * Reads the schedule that stands in a field of its own, by the same reader as a whole line.
 *
 * Returns: (transfer full) (nullable): the schedule; %NULL when not every word was understood, or
 * the words say more than how often.
 */
RtDoseTiming *
rt_quick_timing_read (const RtCatalogue *catalogue,
                      const char *language,
                      const char *words,
                      RtCalendarDate today,
                      GTimeZone *zone)
{
  g_autoptr (RtIntervention) intervention = rt_intervention_new ();
  g_autofree char *line = g_strconcat ("1 mg ", words, NULL);
  g_autoptr (RtQuickEntry) entry = NULL;
  const RtRegimenStep *step;

  intervention->name = g_strdup ("");
  entry = rt_quick_entry_read_step (catalogue, language, intervention, line, today, zone);
  step = only_step (entry);
  return step != NULL && step->timing != NULL ? rt_dose_timing_copy (step->timing) : NULL;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "encounter.h"

static const char *const encounter_kind_words[] = {
  "visit", "telephone", "video", "letter", "other",
};

RT_DEFINE_VOCABULARY (RtEncounterKind, encounter_kind, encounter_kind_words)

/**
 * rt_encounter_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtEncounter *
rt_encounter_new (void)
{
  return g_new0 (RtEncounter, 1);
}

/**
 * rt_encounter_free:
 * @encounter: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_encounter_free (RtEncounter *encounter)
{
  if (encounter == NULL)
    return;
  g_free (encounter->uuid);
  g_free (encounter->practitioner);
  g_free (encounter->reason);
  g_free (encounter);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record-entry.h"

#include "adverse-event.h"
#include "encounter.h"
#include "goal.h"
#include "life-event.h"
#include "note.h"
#include "phase.h"

#define BEGINS_LIKE_A_HEAD(Type)                                                                   \
  G_STATIC_ASSERT (G_STRUCT_OFFSET (Type, id) == G_STRUCT_OFFSET (RtEntryHead, id)                 \
                   && G_STRUCT_OFFSET (Type, uuid) == G_STRUCT_OFFSET (RtEntryHead, uuid)          \
                   && G_STRUCT_OFFSET (Type, patient_id)                                           \
                          == G_STRUCT_OFFSET (RtEntryHead, patient_id))

BEGINS_LIKE_A_HEAD (RtEncounter);
BEGINS_LIKE_A_HEAD (RtNote);
BEGINS_LIKE_A_HEAD (RtAdverseEvent);
BEGINS_LIKE_A_HEAD (RtLifeEvent);
BEGINS_LIKE_A_HEAD (RtPhase);
BEGINS_LIKE_A_HEAD (RtGoal);

static const char *const entry_kind_words[] = {
  "encounter", "note", "adverse_event", "life_event", "phase", "goal",
};

G_STATIC_ASSERT (G_N_ELEMENTS (entry_kind_words) == RT_N_ENTRY_KINDS);

RT_DEFINE_VOCABULARY (RtEntryKind, entry_kind, entry_kind_words)

/** rt_entry_head: Returns: (transfer none): id, UUID and patient of an entry of any kind. */
const RtEntryHead *
rt_entry_head (gconstpointer entry)
{
  return entry;
}

/** rt_entry_new: Returns: (transfer full): an empty entry of @kind. */
gpointer
rt_entry_new (RtEntryKind kind)
{
  switch (kind)
    {
    case RT_ENTRY_ENCOUNTER:
      return rt_encounter_new ();
    case RT_ENTRY_NOTE:
      return rt_note_new ();
    case RT_ENTRY_ADVERSE_EVENT:
      return rt_adverse_event_new ();
    case RT_ENTRY_LIFE_EVENT:
      return rt_life_event_new ();
    case RT_ENTRY_PHASE:
      return rt_phase_new ();
    default:
      return rt_goal_new ();
    }
}

/**
 * rt_entry_free:
 * @entry: (transfer full) (nullable): an entry of @kind
 *
 * Frees the entry and everything it owns.
 */
void
rt_entry_free (RtEntryKind kind, gpointer entry)
{
  static const GDestroyNotify frees[RT_N_ENTRY_KINDS] = {
    (GDestroyNotify)rt_encounter_free,     (GDestroyNotify)rt_note_free,
    (GDestroyNotify)rt_adverse_event_free, (GDestroyNotify)rt_life_event_free,
    (GDestroyNotify)rt_phase_free,         (GDestroyNotify)rt_goal_free,
  };

  frees[kind](entry);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-events.h"

#include "keep-entries.h"

/** rt_practice_add_encounter: Returns: whether a contact with a patient was recorded. */
gboolean
rt_practice_add_encounter (RtPractice *practice, RtEncounter *encounter, GError **error)
{
  return rt_practice_save_entry (practice, RT_ENTRY_ENCOUNTER, encounter, error);
}

/** rt_practice_add_note: Returns: whether a note was recorded. */
gboolean
rt_practice_add_note (RtPractice *practice, RtNote *note, GError **error)
{
  return rt_practice_save_entry (practice, RT_ENTRY_NOTE, note, error);
}

/** rt_practice_add_adverse_event: Returns: whether an adverse event was recorded. */
gboolean
rt_practice_add_adverse_event (RtPractice *practice, RtAdverseEvent *event, GError **error)
{
  return rt_practice_save_entry (practice, RT_ENTRY_ADVERSE_EVENT, event, error);
}

/** rt_practice_add_life_event: Returns: whether a life event was recorded. */
gboolean
rt_practice_add_life_event (RtPractice *practice, RtLifeEvent *event, GError **error)
{
  return rt_practice_save_entry (practice, RT_ENTRY_LIFE_EVENT, event, error);
}

/** rt_practice_add_phase: Returns: whether a phase was recorded. */
gboolean
rt_practice_add_phase (RtPractice *practice, RtPhase *phase, GError **error)
{
  return rt_practice_save_entry (practice, RT_ENTRY_PHASE, phase, error);
}

/** rt_practice_add_goal: Returns: whether a goal was recorded. */
gboolean
rt_practice_add_goal (RtPractice *practice, RtGoal *goal, GError **error)
{
  return rt_practice_save_entry (practice, RT_ENTRY_GOAL, goal, error);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-events.h"

#include "encounter-store.h"
#include "event-store.h"
#include "goal-store.h"
#include "intervention-store.h"
#include "phase-store.h"
#include "practice-private.h"

typedef gboolean (*InsertFunc) (RtDatabase *database, gpointer entry, GError **error);

typedef struct
{
  InsertFunc insert;
  gpointer entry;
} InsertJob;

static gboolean
insert_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const InsertJob *job = data;

  return job->insert (database, job->entry, error);
}

static gboolean
add (RtPractice *practice,
     const char *action,
     InsertFunc insert,
     gpointer entry,
     gint64 patient_id,
     GError **error)
{
  InsertJob job = { insert, entry };

  if (!rt_practice_write (practice, action, insert_job, &job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, patient_id);
  return TRUE;
}

/** rt_practice_add_encounter: Returns: whether a contact with a patient was recorded. */
gboolean
rt_practice_add_encounter (RtPractice *practice, RtEncounter *encounter, GError **error)
{
  return add (practice, "encounter.add", (InsertFunc)rt_encounter_store_insert, encounter,
              encounter->patient_id, error);
}

/** rt_practice_add_note: Returns: whether a note was recorded. */
gboolean
rt_practice_add_note (RtPractice *practice, RtNote *note, GError **error)
{
  return add (practice, "note.add", (InsertFunc)rt_note_store_insert, note, note->patient_id,
              error);
}

/** rt_practice_add_intervention: Returns: whether an intervention with its steps was recorded. */
gboolean
rt_practice_add_intervention (RtPractice *practice, RtIntervention *intervention, GError **error)
{
  return add (practice, "intervention.add", (InsertFunc)rt_intervention_store_insert, intervention,
              intervention->patient_id, error);
}

/** rt_practice_add_adverse_event: Returns: whether an adverse event was recorded. */
gboolean
rt_practice_add_adverse_event (RtPractice *practice, RtAdverseEvent *event, GError **error)
{
  return add (practice, "adverse_event.add", (InsertFunc)rt_adverse_event_store_insert, event,
              event->patient_id, error);
}

/** rt_practice_add_life_event: Returns: whether a life event was recorded. */
gboolean
rt_practice_add_life_event (RtPractice *practice, RtLifeEvent *event, GError **error)
{
  return add (practice, "life_event.add", (InsertFunc)rt_life_event_store_insert, event,
              event->patient_id, error);
}

/** rt_practice_add_phase: Returns: whether a phase was recorded. */
gboolean
rt_practice_add_phase (RtPractice *practice, RtPhase *phase, GError **error)
{
  return add (practice, "phase.add", (InsertFunc)rt_phase_store_insert, phase, phase->patient_id,
              error);
}

/** rt_practice_add_goal: Returns: whether a goal was recorded. */
gboolean
rt_practice_add_goal (RtPractice *practice, RtGoal *goal, GError **error)
{
  return add (practice, "goal.add", (InsertFunc)rt_goal_store_insert, goal, goal->patient_id,
              error);
}

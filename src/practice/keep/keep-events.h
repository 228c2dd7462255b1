/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "adverse-event.h"
#include "encounter.h"
#include "goal.h"
#include "life-event.h"
#include "note.h"
#include "phase.h"
#include "practice.h"

/* Everything dated in a record that is not a questionnaire, an intervention or an import. Each call
 * is one transaction and one row of the activity log; ids and UUIDs are filled in. */
gboolean rt_practice_add_encounter (RtPractice *practice, RtEncounter *encounter, GError **error);
gboolean rt_practice_add_note (RtPractice *practice, RtNote *note, GError **error);
gboolean
rt_practice_add_adverse_event (RtPractice *practice, RtAdverseEvent *event, GError **error);
gboolean rt_practice_add_life_event (RtPractice *practice, RtLifeEvent *event, GError **error);
gboolean rt_practice_add_phase (RtPractice *practice, RtPhase *phase, GError **error);
gboolean rt_practice_add_goal (RtPractice *practice, RtGoal *goal, GError **error);

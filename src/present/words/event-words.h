/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record-entry.h"
#include "record.h"

/* Encounters, notes, events, phases and goals in words: list, card, form and paper say the same. */

const char *rt_entry_kind_text (RtEntryKind kind);
const char *rt_causality_text (RtCausality causality);
const char *rt_causality_meaning (RtCausality causality);
gboolean rt_adverse_event_goes_on (const RtAdverseEvent *event);
const RtIntervention *rt_record_intervention (const RtRecord *record, gint64 id);

char *rt_encounter_title (const RtEncounter *encounter);
char *rt_encounter_facts (const RtEncounter *encounter);
char *rt_adverse_event_facts (const RtRecord *record, const RtAdverseEvent *event);
char *rt_span_facts (RtMoment from, gboolean has_until, RtMoment last);
char *rt_goal_text (const RtRecord *record, RtCatalogue *catalogue, const RtGoal *goal);

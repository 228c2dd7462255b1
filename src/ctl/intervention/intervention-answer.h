/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "practice.h"
#include "quick-entry.h"
#include "record.h"

/* What the verb intervention answers. */
void rt_answer_quick_entry (JsonBuilder *answer, GString *text, const RtQuickEntry *entry);
void
rt_answer_intervention (JsonBuilder *answer, GString *text, const RtIntervention *intervention);
void rt_answer_interventions (JsonBuilder *answer,
                              GString *text,
                              RtPractice *practice,
                              const RtRecord *record);

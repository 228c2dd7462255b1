/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"

/* The words for what a record holds, in the language of the interface. */

const char *rt_intervention_kind_text (RtInterventionKind kind);
const char *rt_intervention_kind_heading (RtInterventionKind kind);
const char *rt_domain_text (RtDomain domain);
const char *rt_severity_text (RtSeverity severity);
const char *rt_outcome_text (RtOutcome outcome);
const char *rt_encounter_kind_text (RtEncounterKind kind);
char *rt_regimen_step_text (const RtIntervention *intervention, const RtRegimenStep *step);
gboolean rt_regimen_step_mean (const RtIntervention *intervention,
                               const RtRegimenStep *step,
                               RtRational *mean);
char *rt_regimen_step_mean_text (const RtIntervention *intervention,
                                 const RtRegimenStep *step,
                                 RtRational mean);
char *rt_intervention_unit_text (const RtIntervention *intervention);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"

/* Where an intervention stands at a moment. */
typedef enum
{
  RT_REGIMEN_STATUS_CURRENT,
  RT_REGIMEN_STATUS_PAUSED,
  RT_REGIMEN_STATUS_PLANNED,    /* nothing has begun yet */
  RT_REGIMEN_STATUS_OCCASIONAL, /* only single administrations */
  RT_REGIMEN_STATUS_ENDED,
} RtRegimenStatus;

RtRegimenStatus rt_regimen_status (const RtIntervention *intervention, RtMoment when);
const RtRegimenStep *rt_regimen_next_planned (const RtIntervention *intervention);
guint rt_regimen_n_planned (const RtIntervention *intervention);
const RtRegimenStep *rt_regimen_last_step (const RtIntervention *intervention);

char *rt_regimen_from_text (const RtRegimenStep *step);
char *rt_regimen_step_title (const RtRegimenStep *step);
char *rt_regimen_summary (const RtIntervention *intervention, RtMoment when);
char *rt_regimen_history_summary (const RtIntervention *intervention, RtMoment when);
char *rt_regimen_plan_summary (const RtIntervention *intervention);
char *rt_regimen_maximum_text (const RtIntervention *intervention, const RtRegimenStep *step);
char *rt_administration_amount_text (const RtIntervention *intervention,
                                     const RtAdministration *administration);
char *rt_administration_text (const RtIntervention *intervention,
                              const RtAdministration *administration);
char *rt_ingredient_text (const RtIngredient *ingredient);
char *rt_adherence_text (const RtAdherenceReport *report);

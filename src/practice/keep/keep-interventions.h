/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intervention.h"
#include "practice.h"

/* What is done for a patient, when and how much. Each call checks first (RT_REGIMEN_ERROR or a
 * number error says in a sentence what cannot be right), then is one transaction and one row of the
 * activity log; ids and UUIDs are filled in. What is amended stays in the history. The intervention
 * given to a call is the stored one with its steps, as a record holds it; after the call, read the
 * record again. */
gboolean
rt_practice_add_intervention (RtPractice *practice, RtIntervention *intervention, GError **error);
gboolean
rt_practice_add_interventions (RtPractice *practice, GPtrArray *interventions, GError **error);
gboolean
rt_practice_amend_intervention (RtPractice *practice, RtIntervention *intervention, GError **error);
gboolean rt_practice_withdraw_intervention (RtPractice *practice,
                                            const RtIntervention *intervention,
                                            GError **error);

gboolean rt_practice_add_regimen_step (RtPractice *practice,
                                       const RtIntervention *intervention,
                                       RtRegimenStep *step,
                                       GError **error);
gboolean rt_practice_add_regimen_steps (RtPractice *practice,
                                        const RtIntervention *intervention,
                                        GPtrArray *steps,
                                        GError **error);
gboolean rt_practice_amend_regimen_step (RtPractice *practice,
                                         const RtIntervention *intervention,
                                         RtRegimenStep *step,
                                         GError **error);
gboolean rt_practice_withdraw_regimen_step (RtPractice *practice,
                                            const RtIntervention *intervention,
                                            const RtRegimenStep *step,
                                            GError **error);
gboolean rt_practice_plan_regimen (RtPractice *practice,
                                   const RtIntervention *intervention,
                                   GPtrArray *steps,
                                   GError **error);
gboolean rt_practice_pause_intervention (RtPractice *practice,
                                         const RtIntervention *intervention,
                                         RtMoment from,
                                         const char *reason,
                                         GError **error);
gboolean rt_practice_resume_intervention (RtPractice *practice,
                                          const RtIntervention *intervention,
                                          RtMoment from,
                                          const char *reason,
                                          GError **error);
gboolean rt_practice_stop_intervention (RtPractice *practice,
                                        const RtIntervention *intervention,
                                        RtMoment from,
                                        const char *reason,
                                        GError **error);

gboolean rt_practice_add_administration (RtPractice *practice,
                                         const RtIntervention *intervention,
                                         RtAdministration *administration,
                                         GError **error);
gboolean rt_practice_withdraw_administration (RtPractice *practice,
                                              const RtIntervention *intervention,
                                              const RtAdministration *administration,
                                              GError **error);
gboolean rt_practice_add_adherence (RtPractice *practice,
                                    const RtIntervention *intervention,
                                    RtAdherenceReport *adherence,
                                    GError **error);
gboolean rt_practice_withdraw_adherence (RtPractice *practice,
                                         const RtIntervention *intervention,
                                         const RtAdherenceReport *adherence,
                                         GError **error);

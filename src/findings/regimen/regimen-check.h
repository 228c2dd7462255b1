/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "intervention.h"

#define RT_REGIMEN_ERROR (rt_regimen_error_quark ())
GQuark rt_regimen_error_quark (void);

typedef enum
{
  RT_REGIMEN_ERROR_NAME,     /* nothing says what it is */
  RT_REGIMEN_ERROR_DOSE,     /* an amount cannot be right */
  RT_REGIMEN_ERROR_TIME,     /* a time cannot be right */
  RT_REGIMEN_ERROR_STEPS,    /* the steps do not fit each other */
  RT_REGIMEN_ERROR_STRENGTH, /* the strength cannot be read */
} RtRegimenError;

/* Whether what was entered about an intervention can be right. Nothing here judges a dose. */
gboolean rt_intervention_check (const RtCatalogue *catalogue,
                                RtIntervention *intervention,
                                RtCalendarDate today,
                                GError **error);
gboolean rt_intervention_check_head (const RtCatalogue *catalogue,
                                     RtIntervention *intervention,
                                     GError **error);
gboolean rt_intervention_check_step (const RtIntervention *intervention,
                                     RtRegimenStep *step,
                                     RtCalendarDate today,
                                     GError **error);
gboolean
rt_administration_check (RtAdministration *administration, RtCalendarDate today, GError **error);
gboolean rt_adherence_check (RtAdherenceReport *adherence, RtCalendarDate today, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Adds an intervention or an exposure, or corrects what one is; the regimen of a stored one is
 * corrected step by step. */
#define RT_TYPE_INTERVENTION_DIALOG (rt_intervention_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    RtInterventionDialog, rt_intervention_dialog, RT, INTERVENTION_DIALOG, AdwDialog)

RtInterventionDialog *rt_intervention_dialog_new (RtOpenRecord *record,
                                                  const RtIntervention *intervention);

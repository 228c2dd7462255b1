/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Adds a step to a regimen, or corrects one. A step that lies in the future is planned. */
#define RT_TYPE_REGIMEN_STEP_DIALOG (rt_regimen_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    RtRegimenStepDialog, rt_regimen_step_dialog, RT, REGIMEN_STEP_DIALOG, AdwDialog)

RtRegimenStepDialog *rt_regimen_step_dialog_new (RtOpenRecord *record,
                                                 const RtIntervention *intervention,
                                                 const RtRegimenStep *step);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

typedef enum
{
  RT_REGIMEN_CHANGE_PAUSE,
  RT_REGIMEN_CHANGE_RESUME,
  RT_REGIMEN_CHANGE_STOP,
} RtRegimenChange;

/* Pauses, resumes or stops an intervention: the first day and the reason. Before a stop it tells
 * what the catalogue says stopping can bring. */
#define RT_TYPE_REGIMEN_CHANGE_DIALOG (rt_regimen_change_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    RtRegimenChangeDialog, rt_regimen_change_dialog, RT, REGIMEN_CHANGE_DIALOG, AdwDialog)

RtRegimenChangeDialog *rt_regimen_change_dialog_new (RtOpenRecord *record,
                                                     const RtIntervention *intervention,
                                                     RtRegimenChange change);

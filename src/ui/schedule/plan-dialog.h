/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* What a patient answers how often: questionnaires, and sets of them. */
#define RT_TYPE_PLAN_DIALOG (rt_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtPlanDialog, rt_plan_dialog, RT, PLAN_DIALOG, AdwDialog)

RtPlanDialog *rt_plan_dialog_new (RtPractice *practice, gint64 patient_id);

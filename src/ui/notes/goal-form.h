/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notes/entry-form.h"

/* What the patient and the practitioner want to reach. */
#define RT_TYPE_GOAL_FORM (rt_goal_form_get_type ())
G_DECLARE_FINAL_TYPE (RtGoalForm, rt_goal_form, RT, GOAL_FORM, AdwBin)

RtGoalForm *rt_goal_form_new (RtCatalogue *catalogue);

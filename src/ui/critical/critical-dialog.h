/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* Asks what was asked and done about critical answers, and shows the practice's own emergency
 * resources. Leaving it without recording puts recording off: the answers stay on top of the
 * patient's record until it is done. */
#define RT_TYPE_CRITICAL_DIALOG (rt_critical_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtCriticalDialog, rt_critical_dialog, RT, CRITICAL_DIALOG, AdwDialog)

RtCriticalDialog *
rt_critical_dialog_new (RtPractice *practice, gint64 patient_id, gint64 assessment_id);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* Chooses the patients whose pages are printed together: those of a day, and any others. */
#define RT_TYPE_DAY_DIALOG (rt_day_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtDayDialog, rt_day_dialog, RT, DAY_DIALOG, AdwDialog)

RtDayDialog *rt_day_dialog_new (RtPractice *practice);

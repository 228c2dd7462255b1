/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* What can be set: when the practice locks, and the paper. */
#define RT_TYPE_PREFERENCES_DIALOG (rt_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    RtPreferencesDialog, rt_preferences_dialog, RT, PREFERENCES_DIALOG, AdwPreferencesDialog)

RtPreferencesDialog *rt_preferences_dialog_new (GSettings *settings, RtPractice *practice);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* Everything before a practice is open: the welcome page and the ways in.
 *
 * Signals: opened (RtPractice *practice); created () when the one just opened is a new one. */
#define RT_TYPE_UNLOCK_VIEW (rt_unlock_view_get_type ())
G_DECLARE_FINAL_TYPE (RtUnlockView, rt_unlock_view, RT, UNLOCK_VIEW, AdwBin)

void rt_unlock_view_start (RtUnlockView *self);
void rt_unlock_view_start_folder (RtUnlockView *self, const char *folder);
void rt_unlock_view_start_demonstration (RtUnlockView *self);

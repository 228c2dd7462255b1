/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* The letterhead of an open practice, edited and saved as a whole. */
#define RT_TYPE_LETTERHEAD_GROUP (rt_letterhead_group_get_type ())
G_DECLARE_FINAL_TYPE (
    RtLetterheadGroup, rt_letterhead_group, RT, LETTERHEAD_GROUP, AdwPreferencesGroup)

void rt_letterhead_group_set_practice (RtLetterheadGroup *self, RtPractice *practice);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "course/chart-widget.h"

/* The stretches of time a course can be looked at, by name; follows and moves its chart. */
#define RT_TYPE_RANGE_BAR (rt_range_bar_get_type ())
G_DECLARE_FINAL_TYPE (RtRangeBar, rt_range_bar, RT, RANGE_BAR, AdwBin)

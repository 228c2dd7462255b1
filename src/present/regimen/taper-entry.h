/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "taper-plan.h"

/* The strengths that are at hand, in one line: "50; 25/2" is tablets of 50, and of 25 that can be
 * halved. */
gboolean rt_taper_strengths_read (const char *line, GArray *strengths, GError **error);
char *rt_taper_counts_text (const RtTaperStep *step, const GArray *strengths, const char *unit);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-timing.h"

/* Schedules of regimens in words. */
char *rt_dose_timing_words (const RtDoseTiming *timing, const char *unit);
char *rt_words_joined (const GPtrArray *words);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure.h"

char *rt_measure_words_view (const RtMeasure *measure, const char *name);
char *rt_measure_words_title (const RtMeasure *measure);

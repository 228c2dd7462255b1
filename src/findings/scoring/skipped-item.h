/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "instrument.h"

/* Items an instrument's own rule leaves unasked. Part of the scoring core, and asked by the form
 * while answers are entered, so that both skip the same. */
const RtSkipRule *
rt_item_skipped_by (const RtInstrument *instrument, const GArray *answers, int item);
void rt_skip_complete (const RtInstrument *instrument, const GArray *answers, GArray *all);
char *rt_skip_describe (const RtInstrument *instrument, const GArray *answers);

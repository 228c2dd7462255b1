/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring.h"

/* What answers are there, and what the missing-item rule of an instrument makes of those that are
 * not. Part of the scoring core. */
const RtItemAnswer *rt_item_answer_find (const GArray *answers, int item);
gboolean rt_item_is_settled (const RtInstrumentItem *item, const GArray *answers);
guint rt_missing_permitted (const RtInstrument *instrument, const RtInstrumentSubscale *subscale);
char *rt_missing_describe (const RtScoreResult *result, const GArray *answers);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring.h"

/* Scores that are typed in, follow from others, or state the outcome of a rule. Part of the scoring
 * core. */
gboolean rt_score_enter (RtScoreResult *result, const RtScoreInputs *inputs, GError **error);
gboolean rt_score_derive (RtScoreResult *result, const RtPersonFacts *person, GError **error);
void rt_score_take_rules (RtScoreResult *result);

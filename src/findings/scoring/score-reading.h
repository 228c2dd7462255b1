/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring.h"

/* What a score means: its band, the cut-offs it reaches, where it lies among people. Part of the
 * scoring core. */
void rt_score_read_bands (RtScoreResult *result);
void rt_score_read_cutoffs (RtScoreResult *result, const RtPersonFacts *person);
void rt_score_read_norms (RtScoreResult *result, const RtPersonFacts *person);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scoring.h"

/* What an answered questionnaire says: the scores with their bands, how missing answers were
 * treated, and what needs a person's attention at once. */
#define RT_TYPE_SCORE_SUMMARY (rt_score_summary_get_type ())
G_DECLARE_FINAL_TYPE (RtScoreSummary, rt_score_summary, RT, SCORE_SUMMARY, AdwBin)

void rt_score_summary_show (RtScoreSummary *self, const RtScoreResult *result);

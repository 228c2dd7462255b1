/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "catalogue.h"

/* Which series the values of an answered questionnaire belong to: those of other people are kept
 * apart (rater-view), and those of an earlier version that is scored or read in another way than
 * the newest one ("own_sleep.total@v1", "own_sleep.total@v1@clinician"). */
char *rt_answer_view (const RtCatalogue *catalogue, const RtAssessment *assessment);
gboolean
rt_answer_view_same (const RtCatalogue *catalogue, const RtAssessment *a, const RtAssessment *b);

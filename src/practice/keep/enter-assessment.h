/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "practice.h"
#include "scoring.h"

/* Answering a questionnaire; what is finished is changed by amend-assessment. */
RtAssessment *rt_practice_start_assessment (RtPractice *practice,
                                            gint64 patient_id,
                                            const char *instrument_id,
                                            RtRater rater,
                                            RtMoment answered_at,
                                            GError **error);
RtAssessment *
rt_practice_begin_assessment (RtPractice *practice, const RtAssessment *plan, GError **error);
gboolean rt_practice_answer_item (
    RtPractice *practice, RtAssessment *assessment, int item, double score, GError **error);
gboolean
rt_practice_clear_item (RtPractice *practice, RtAssessment *assessment, int item, GError **error);
RtScoreResult *
rt_practice_score_assessment (RtPractice *practice, const RtAssessment *assessment, GError **error);
gboolean rt_practice_complete_assessment (RtPractice *practice,
                                          RtAssessment *assessment,
                                          RtScoreResult **result,
                                          GError **error);
RtAssessment *rt_practice_add_assessment (RtPractice *practice,
                                          const RtAssessment *plan,
                                          RtScoreResult **result,
                                          GError **error);
GPtrArray *rt_practice_list_assessments (RtPractice *practice,
                                         gint64 patient_id,
                                         gboolean unfinished_only,
                                         GError **error);

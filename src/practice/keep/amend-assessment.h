/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "enter-assessment.h"

/* Changing what was entered: nothing is lost, every old version stays stored. */
RtAssessment *
rt_practice_correct_assessment (RtPractice *practice, const RtAssessment *old, GError **error);
gboolean rt_practice_redate_assessment (RtPractice *practice,
                                        RtAssessment *assessment,
                                        RtMoment answered_at,
                                        GError **error);
gboolean
rt_practice_verify_assessment (RtPractice *practice, RtAssessment *assessment, GError **error);
gboolean
rt_practice_withdraw_assessment (RtPractice *practice, RtAssessment *assessment, GError **error);

/* Shared with enter-assessment. */
gboolean rt_assessment_check_time (RtMoment answered_at, GError **error);
gboolean rt_assessment_check_open (const RtAssessment *assessment, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-report.h"
#include "lab-result.h"
#include "personal-target.h"
#include "practice.h"

gboolean rt_practice_correct_lab_result (RtPractice *practice,
                                         const RtLabReport *report,
                                         RtLabResult *old,
                                         RtLabResult *corrected,
                                         GError **error);
gboolean rt_practice_judge_lab_result (RtPractice *practice,
                                       RtLabResult *result,
                                       RtLabVerdict verdict,
                                       const char *reason,
                                       GError **error);
gboolean
rt_practice_set_personal_target (RtPractice *practice, RtPersonalTarget *target, GError **error);
gboolean
rt_practice_end_personal_target (RtPractice *practice, RtPersonalTarget *target, GError **error);

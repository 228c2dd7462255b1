/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "critical-answer.h"
#include "practice.h"

/* Critical answers, and what was asked and done about them. */
GPtrArray *
rt_practice_list_critical_answers (RtPractice *practice, gint64 patient_id, GError **error);
gboolean rt_practice_record_critical_response (RtPractice *practice,
                                               RtCriticalAnswer *answer,
                                               RtCriticalState state,
                                               const char *const *actions,
                                               const char *response,
                                               GError **error);

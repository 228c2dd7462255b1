/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "batteries.h"
#include "practice.h"

/* Who answers a planned questionnaire, as it was chosen the last time it was begun. */
char *rt_schedule_rater_key (gint64 schedule_id, const char *instrument_id);
gboolean rt_schedule_rater_read (const char *value, RtRater *rater, char **informant);
gboolean
rt_practice_remember_rater (RtPractice *practice, const RtDueAssessment *due, GError **error);

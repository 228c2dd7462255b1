/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "scoring.h"

/* How a finished questionnaire becomes measurements. */
char *rt_complete_assessment_source (const RtAssessment *assessment);
gboolean rt_complete_assessment_put_scores (RtDatabase *database,
                                            const RtAssessment *assessment,
                                            const RtScoreResult *result,
                                            GError **error);

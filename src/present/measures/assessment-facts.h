/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "catalogue.h"

/* How a questionnaire came into the record. */
char *rt_assessment_facts (const RtAssessment *assessment);
char *rt_assessment_version_text (const RtAssessment *assessment, const RtCatalogue *catalogue);
char *rt_rater_text (RtRater rater, const char *informant);
char *rt_assessment_rater_text (const RtAssessment *assessment);

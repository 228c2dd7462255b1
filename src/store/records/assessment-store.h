/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "database.h"

gboolean
rt_assessment_store_insert (RtDatabase *database, RtAssessment *assessment, GError **error);
gboolean rt_assessment_store_set_answer (RtDatabase *database,
                                         const RtAssessment *assessment,
                                         int item,
                                         gboolean answered,
                                         double score,
                                         GError **error);
gboolean rt_assessment_store_set_status (RtDatabase *database,
                                         RtAssessment *assessment,
                                         RtAssessmentStatus status,
                                         GError **error);
gboolean rt_assessment_store_set_answered_at (RtDatabase *database,
                                              RtAssessment *assessment,
                                              RtMoment answered_at,
                                              GError **error);
gboolean
rt_assessment_store_set_verified (RtDatabase *database, RtAssessment *assessment, GError **error);
GPtrArray *rt_assessment_store_list (RtDatabase *database, gint64 patient_id, GError **error);
gboolean rt_assessment_store_uses (
    RtDatabase *database, const char *instrument_id, int version, gboolean *used, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "critical-answer.h"
#include "database.h"

gboolean rt_critical_answer_store_raise (RtDatabase *database,
                                         gint64 patient_id,
                                         gint64 assessment_id,
                                         int item,
                                         double score,
                                         RtMoment at,
                                         GError **error);
gboolean rt_critical_answer_store_take_back (RtDatabase *database,
                                             gint64 assessment_id,
                                             int item,
                                             GError **error);
gboolean rt_critical_answer_store_record (RtDatabase *database,
                                          const RtCriticalAnswer *answer,
                                          GError **error);
GPtrArray *rt_critical_answer_store_list (RtDatabase *database, gint64 patient_id, GError **error);
gboolean rt_critical_answer_store_carry_over (RtDatabase *database,
                                              const RtAssessment *correction,
                                              GError **error);

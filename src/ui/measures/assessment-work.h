/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "enter-assessment.h"

/* An assessment with what it scores. */
typedef struct
{
  RtAssessment *assessment;
  RtScoreResult *result; /* nullable: unfinished, or its instrument is not in the catalogue */
} RtListedAssessment;

/* Listing and withdrawing assessments on a worker thread. */
void rt_assessment_work_list_async (RtPractice *practice,
                                    gint64 patient_id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GPtrArray *
rt_assessment_work_list_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_assessment_work_withdraw_async (RtPractice *practice,
                                        const char *uuid,
                                        gint64 patient_id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean
rt_assessment_work_withdraw_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_assessment_work_correct_async (RtPractice *practice,
                                       const RtAssessment *assessment,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
RtAssessment *
rt_assessment_work_correct_finish (RtPractice *practice, GAsyncResult *result, GError **error);
const RtListedAssessment *rt_listed_assessments_find (GPtrArray *list, const char *uuid);
char **rt_listed_assessments_recent (GPtrArray *list);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "lab-report.h"
#include "lab-result.h"
#include "attachment.h"
#include "personal-target.h"
#include "practice.h"

gboolean rt_practice_add_lab_report (RtPractice *practice,
                                     RtLabReport *report,
                                     GPtrArray *results,
                                     GError **error);
gboolean rt_keep_laboratory_report (RtDatabase *database,
                                    RtLabReport *report,
                                    GPtrArray *results,
                                    gint64 import_id,
                                    GError **error);
gboolean rt_keep_laboratory_value (RtDatabase *database,
                                   const RtLabReport *report,
                                   const RtLabResult *result,
                                   GError **error);
gboolean rt_practice_record_lab_report (RtPractice *practice,
                                        RtLabReport *report,
                                        GPtrArray *results,
                                        gboolean confirmed,
                                        GPtrArray *questions,
                                        GError **error);
gboolean rt_practice_review_lab_report (RtPractice *practice,
                                        RtLabReport *report,
                                        const char *review,
                                        GError **error);
gboolean
rt_practice_withdraw_lab_report (RtPractice *practice, const RtLabReport *report, GError **error);

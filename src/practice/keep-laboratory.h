/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "lab-report.h"
#include "lab-result.h"
#include "practice.h"

gboolean rt_practice_add_lab_report (RtPractice *practice,
                                     RtLabReport *report,
                                     GPtrArray *results,
                                     GError **error);
gboolean rt_keep_laboratory_report (RtDatabase *database,
                                    RtLabReport *report,
                                    GPtrArray *results,
                                    GError **error);

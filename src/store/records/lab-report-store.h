/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "lab-report.h"

gboolean rt_lab_report_store_insert (RtDatabase *database, RtLabReport *lab_report, GError **error);
gboolean
rt_lab_report_store_update (RtDatabase *database, const RtLabReport *lab_report, GError **error);
gboolean rt_lab_report_store_withdraw (RtDatabase *database,
                                       gint64 patient_id,
                                       const char *uuid,
                                       GError **error);
GPtrArray *rt_lab_report_store_list (RtDatabase *database, gint64 patient_id, GError **error);

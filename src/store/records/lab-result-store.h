/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "lab-result.h"

gboolean rt_lab_result_store_insert (RtDatabase *database, RtLabResult *lab_result, GError **error);
gboolean
rt_lab_result_store_update (RtDatabase *database, const RtLabResult *lab_result, GError **error);
GPtrArray *rt_lab_result_store_list (RtDatabase *database, gint64 patient_id, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "personal-target.h"

gboolean
rt_personal_target_store_insert (RtDatabase *database, RtPersonalTarget *target, GError **error);
GPtrArray *rt_personal_target_store_list (RtDatabase *database, gint64 patient_id, GError **error);

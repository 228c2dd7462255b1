/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "phase.h"

gboolean rt_phase_store_insert (RtDatabase *database, RtPhase *phase, GError **error);
gboolean rt_phase_store_update (RtDatabase *database, const RtPhase *phase, GError **error);
GPtrArray *rt_phase_store_list (RtDatabase *database, gint64 patient_id, GError **error);
gboolean rt_phase_store_keep (RtDatabase *database, RtPhase *phase, GError **error);

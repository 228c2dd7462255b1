/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "regimen-step.h"

gboolean rt_regimen_step_store_insert (RtDatabase *database,
                                       gint64 patient_id,
                                       RtRegimenStep *step,
                                       GError **error);
gboolean rt_regimen_step_store_update (RtDatabase *database,
                                       gint64 patient_id,
                                       const RtRegimenStep *step,
                                       GError **error);
gboolean rt_regimen_step_store_revive (RtDatabase *database,
                                       gint64 step_id,
                                       const RtRegimenStep *step,
                                       GError **error);
GPtrArray *rt_regimen_step_store_list (RtDatabase *database,
                                       gint64 intervention_id,
                                       gboolean with_withdrawn,
                                       GError **error);

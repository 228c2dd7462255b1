/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "intervention.h"

gboolean
rt_intervention_store_insert (RtDatabase *database, RtIntervention *intervention, GError **error);
gboolean rt_intervention_store_add_step (RtDatabase *database,
                                         gint64 patient_id,
                                         RtRegimenStep *step,
                                         GError **error);
gint64 rt_intervention_store_find (
    RtDatabase *database, gint64 patient_id, const char *source, const char *name, GError **error);
GPtrArray *rt_intervention_store_steps (RtDatabase *database,
                                        gint64 intervention_id,
                                        gboolean with_withdrawn,
                                        GError **error);
gboolean rt_intervention_store_revive_step (RtDatabase *database,
                                            gint64 step_id,
                                            const RtRegimenStep *step,
                                            GError **error);
GPtrArray *rt_intervention_store_list (RtDatabase *database, gint64 patient_id, GError **error);

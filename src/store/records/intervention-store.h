/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "intervention.h"

gboolean
rt_intervention_store_insert (RtDatabase *database, RtIntervention *intervention, GError **error);
gboolean rt_intervention_store_update (RtDatabase *database,
                                       const RtIntervention *intervention,
                                       GError **error);
gboolean rt_intervention_store_replace_planned (RtDatabase *database,
                                                const RtIntervention *intervention,
                                                GPtrArray *steps,
                                                GError **error);
gint64 rt_intervention_store_find (
    RtDatabase *database, gint64 patient_id, const char *source, const char *name, GError **error);
RtIntervention *
rt_intervention_store_get (RtDatabase *database, gint64 intervention_id, GError **error);
GPtrArray *rt_intervention_store_list (RtDatabase *database, gint64 patient_id, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "intervention.h"

/* The secondary measures and the ingredients of an intervention; logged with it. */
gboolean rt_intervention_parts_insert (RtDatabase *database,
                                       const RtIntervention *intervention,
                                       GError **error);
gboolean
rt_intervention_parts_delete (RtDatabase *database, gint64 intervention_id, GError **error);
gboolean
rt_intervention_parts_read (RtDatabase *database, RtIntervention *intervention, GError **error);

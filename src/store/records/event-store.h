/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "adverse-event.h"
#include "life-event.h"

gboolean
rt_adverse_event_store_insert (RtDatabase *database, RtAdverseEvent *adverse_event, GError **error);
gboolean rt_adverse_event_store_update (RtDatabase *database,
                                        const RtAdverseEvent *adverse_event,
                                        GError **error);
GPtrArray *rt_adverse_event_store_list (RtDatabase *database, gint64 patient_id, GError **error);
gboolean rt_life_event_store_insert (RtDatabase *database, RtLifeEvent *life_event, GError **error);
gboolean
rt_life_event_store_update (RtDatabase *database, const RtLifeEvent *life_event, GError **error);
GPtrArray *rt_life_event_store_list (RtDatabase *database, gint64 patient_id, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "adherence-report.h"
#include "administration.h"
#include "database.h"

/* What was really used, and what the patient says about it. */
gboolean rt_administration_store_insert (RtDatabase *database,
                                         gint64 patient_id,
                                         RtAdministration *administration,
                                         GError **error);
GPtrArray *
rt_administration_store_list (RtDatabase *database, gint64 intervention_id, GError **error);
gboolean rt_adherence_store_insert (RtDatabase *database,
                                    gint64 patient_id,
                                    RtAdherenceReport *adherence,
                                    GError **error);
GPtrArray *rt_adherence_store_list (RtDatabase *database, gint64 intervention_id, GError **error);

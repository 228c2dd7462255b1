/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "encounter.h"
#include "note.h"

gboolean rt_encounter_store_insert (RtDatabase *database, RtEncounter *encounter, GError **error);
gboolean
rt_encounter_store_update (RtDatabase *database, const RtEncounter *encounter, GError **error);
GPtrArray *rt_encounter_store_list (RtDatabase *database, gint64 patient_id, GError **error);
GArray *rt_encounter_store_patients_on (RtDatabase *database, int day_number, GError **error);
gboolean rt_note_store_insert (RtDatabase *database, RtNote *note, GError **error);
gboolean rt_note_store_update (RtDatabase *database, const RtNote *note, GError **error);
GPtrArray *rt_note_store_list (RtDatabase *database, gint64 patient_id, GError **error);

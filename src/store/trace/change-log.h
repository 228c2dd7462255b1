/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "entity.h"

/* Every change of a row goes through here: the old values into the patient's history, a row with
 * keyed hashes of the values before and after into the activity log. */
gboolean rt_change_log_new_patient_key (RtDatabase *database, gint64 patient_id, GError **error);
gboolean rt_change_log_update (RtDatabase *database,
                               RtStatement *statement,
                               RtEntity entity,
                               gint64 row_id,
                               gint64 patient_id,
                               const char *uuid,
                               GError **error);
gboolean rt_change_log_inserted (RtDatabase *database,
                                 RtEntity entity,
                                 gint64 row_id,
                                 gint64 patient_id,
                                 const char *uuid,
                                 GError **error);
char *rt_change_log_before (RtDatabase *database, RtEntity entity, gint64 row_id, GError **error);
gboolean rt_change_log_updated (RtDatabase *database,
                                RtEntity entity,
                                gint64 row_id,
                                gint64 patient_id,
                                const char *uuid,
                                const char *before,
                                GError **error);
gboolean
rt_change_log_read (RtDatabase *database, gint64 patient_id, const char *uuid, GError **error);
gboolean rt_change_log_keep_old (RtDatabase *database,
                                 gint64 patient_id,
                                 const char *entity_kind,
                                 const char *entity_uuid,
                                 gint64 audit_seq,
                                 const char *old_values,
                                 GError **error);
gboolean rt_change_log_insert (RtDatabase *database,
                               RtStatement *statement,
                               RtEntity entity,
                               gint64 patient_id,
                               const char *uuid,
                               gint64 *row_id,
                               GError **error);

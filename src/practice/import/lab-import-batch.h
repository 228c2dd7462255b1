/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "import-laboratory.h"

/* A laboratory's table as one of the imports of a record: one row of the activity log, one undo, at
 * any later time. For functions that run inside a transaction. */

char *rt_lab_import_batch_title (const char *profile);
gboolean rt_lab_import_batch_store (RtDatabase *database, RtLabImport *import, GError **error);
gboolean rt_lab_import_batch_withdraw (RtDatabase *database,
                                       const char *batch_uuid,
                                       gint64 patient_id,
                                       GError **error);

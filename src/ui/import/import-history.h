/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* The imports into a record so far. The last one that still stands can be undone: others may rest
 * on the ones before.
 *
 * Signal: undo (char *batch_uuid) when that is asked for. */
#define RT_TYPE_IMPORT_HISTORY (rt_import_history_get_type ())
G_DECLARE_FINAL_TYPE (RtImportHistory, rt_import_history, RT, IMPORT_HISTORY, AdwBin)

void rt_import_history_show (RtImportHistory *self, const GPtrArray *entries);

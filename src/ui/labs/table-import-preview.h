/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "labs/table-import-call.h"

/* What an import of a laboratory's table did or would do: the counts, the rejected rows, the
 * reports by their day, and the questions. */
#define RT_TYPE_TABLE_IMPORT_PREVIEW (rt_table_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (
    RtTableImportPreview, rt_table_import_preview, RT, TABLE_IMPORT_PREVIEW, AdwBin)

void rt_table_import_preview_show (RtTableImportPreview *self, const RtTableImportOutcome *outcome);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import-regimen.h"

/* What a list of medication becomes: what is asked, what would be recorded with its steps, what is
 * left out and why. */
#define RT_TYPE_REGIMEN_IMPORT_PREVIEW (rt_regimen_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (
    RtRegimenImportPreview, rt_regimen_import_preview, RT, REGIMEN_IMPORT_PREVIEW, AdwBin)

void rt_regimen_import_preview_show (RtRegimenImportPreview *self, const RtRegimenImport *import);
gboolean rt_regimen_import_preview_answers (RtRegimenImportPreview *self, GHashTable *answers);

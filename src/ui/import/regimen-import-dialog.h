/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Reads a list of medication, supplements and activities, pasted or from a file: shows what was
 * understood, asks, records it in one step, and takes it back. */
#define RT_TYPE_REGIMEN_IMPORT_DIALOG (rt_regimen_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    RtRegimenImportDialog, rt_regimen_import_dialog, RT, REGIMEN_IMPORT_DIALOG, AdwDialog)

RtRegimenImportDialog *rt_regimen_import_dialog_new (RtOpenRecord *record);

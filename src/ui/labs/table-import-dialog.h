/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Imports a laboratory's table of several days, pasted or from a file: says first what would
 * happen, then does it, and can undo it. */
#define RT_TYPE_TABLE_IMPORT_DIALOG (rt_table_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    RtTableImportDialog, rt_table_import_dialog, RT, TABLE_IMPORT_DIALOG, AdwDialog)

RtTableImportDialog *rt_table_import_dialog_new (RtOpenRecord *record, GBytes *pasted);

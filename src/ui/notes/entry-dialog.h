/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"
#include "record-entry.h"

/* Recording or correcting one entry, or marking it as entered in error, which a toast can undo. */
#define RT_TYPE_ENTRY_DIALOG (rt_entry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtEntryDialog, rt_entry_dialog, RT, ENTRY_DIALOG, AdwDialog)

void rt_entry_dialog_present (RtOpenRecord *record, RtEntryKind kind, gint64 id, GtkWidget *parent);

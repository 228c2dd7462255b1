/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A backup file that somebody opened: it is read through, shown, and made a practice of its own
 * beside those that are on this computer. It never writes over one.
 *
 * Signal: chosen (char *folder), the new practice is to be opened. */
#define RT_TYPE_RESTORE_DIALOG (rt_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtRestoreDialog, rt_restore_dialog, RT, RESTORE_DIALOG, AdwDialog)

RtRestoreDialog *rt_restore_dialog_new (GFile *file);

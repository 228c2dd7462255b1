/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice.h"

/* Where backups go, why they should lie elsewhere, and writing one now. The question of a new
 * practice is the same dialog with another heading. */
#define RT_TYPE_BACKUP_DIALOG (rt_backup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtBackupDialog, rt_backup_dialog, RT, BACKUP_DIALOG, AdwDialog)

RtBackupDialog *rt_backup_dialog_new (RtPractice *practice, gboolean is_new);

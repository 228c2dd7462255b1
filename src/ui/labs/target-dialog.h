/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Sets the range aimed at for one analyte of one patient. */
#define RT_TYPE_LAB_TARGET_DIALOG (rt_lab_target_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtLabTargetDialog, rt_lab_target_dialog, RT, LAB_TARGET_DIALOG, AdwDialog)

RtLabTargetDialog *rt_lab_target_dialog_new (RtOpenRecord *record,
                                             const char *analyte_id,
                                             const char *specimen,
                                             const char *unit);

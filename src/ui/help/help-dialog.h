/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define RT_TYPE_HELP_DIALOG (rt_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtHelpDialog, rt_help_dialog, RT, HELP_DIALOG, AdwDialog)

RtHelpDialog *rt_help_dialog_new (void);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A page of our own with the keys that do things. */
#define RT_TYPE_SHORTCUTS_DIALOG (rt_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtShortcutsDialog, rt_shortcuts_dialog, RT, SHORTCUTS_DIALOG, AdwDialog)

RtShortcutsDialog *rt_shortcuts_dialog_new (void);

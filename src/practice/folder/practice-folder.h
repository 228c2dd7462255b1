/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where practices live: NAME.reuptake folders in the application's data folder
 * ($XDG_DATA_HOME/reuptake outside a sandbox). */
char *rt_practice_folder_home (void);
char *rt_practice_folder_for_name (const char *name, GError **error);
GPtrArray *rt_practice_folder_list (void);
char *rt_practice_folder_display_name (const char *folder);
char *rt_practice_folder_for_demonstration (void);

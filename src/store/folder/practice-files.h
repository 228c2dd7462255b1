/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-error.h"

/* The files of a practice folder, before anything in them is understood. */
gboolean rt_practice_files_check (const char *folder, GError **error);
char *rt_practice_files_database (const char *folder);
char *rt_practice_files_begin (const char *folder, GError **error);
gboolean rt_practice_files_finish (const char *temporary, const char *folder, GError **error);
void rt_practice_files_give_up (const char *temporary);

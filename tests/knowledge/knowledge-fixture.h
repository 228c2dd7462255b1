/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A folder of its own for files that are made for a test. */
char *make_folder (void);
void remove_folder (const char *folder);
char *write_file (const char *folder, const char *name, const char *text, gsize length);
char *read_shipped (const char *part, const char *name);
char *replace_once (const char *text, const char *old, const char *new_text);

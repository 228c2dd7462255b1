/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Loads one entry; every entry begins with its id. */
typedef gpointer (*RtEntryLoadFunc) (const char *path, GError **error);

gboolean rt_catalogue_load_list (
    const char *folder, const char *part, RtEntryLoadFunc load, GPtrArray *list, GError **error);

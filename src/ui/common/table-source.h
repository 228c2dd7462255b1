/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Where a table comes from: the clipboard or a file, whichever was named last.
 *
 * Properties: chooser-title, of the dialog that chooses the file.
 * Signals: changed () when another table is named; failed (const char *sentence) when nothing could
 * be pasted. */
#define RT_TYPE_TABLE_SOURCE (rt_table_source_get_type ())
G_DECLARE_FINAL_TYPE (RtTableSource, rt_table_source, RT, TABLE_SOURCE, AdwPreferencesGroup)

void rt_table_source_set_pasted (RtTableSource *self, GBytes *content);
gboolean rt_table_source_is_named (RtTableSource *self);
gboolean rt_table_source_get (RtTableSource *self, char **path, GBytes **content, GError **error);

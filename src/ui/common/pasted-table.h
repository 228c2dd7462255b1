/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A table on the clipboard, as spreadsheets and browsers leave it there. */
void
rt_pasted_table_read_async (GtkWidget *widget, GAsyncReadyCallback callback, gpointer user_data);
GBytes *rt_pasted_table_read_finish (GAsyncResult *result, GError **error);
guint rt_pasted_table_n_lines (GBytes *content);
gboolean rt_pasted_table_has_cells (GBytes *content);

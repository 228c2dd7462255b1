/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* One item of a questionnaire: its number, its topic and its options, each with the key that
 * chooses it.
 *
 * Signal: chosen (guint option) when an option is clicked. */
#define RT_TYPE_ITEM_ROW (rt_item_row_get_type ())
G_DECLARE_FINAL_TYPE (RtItemRow, rt_item_row, RT, ITEM_ROW, GtkWidget)

RtItemRow *rt_item_row_new (guint number, guint n_items, const char *topic);
void rt_item_row_add_option (RtItemRow *self, gunichar key, const char *label);
void rt_item_row_show_answer (RtItemRow *self, int option);
void rt_item_row_set_skipped (RtItemRow *self, gboolean skipped);
void rt_item_row_set_current (RtItemRow *self, gboolean current);
void rt_item_row_set_read_only (RtItemRow *self, gboolean read_only);

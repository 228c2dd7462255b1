/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The rows of the chart's table as a list model that makes each row when it is asked for: a million
 * values cost no more objects than are on screen. */
#define RT_TYPE_ROW_NUMBERS (rt_row_numbers_get_type ())
G_DECLARE_FINAL_TYPE (RtRowNumbers, rt_row_numbers, RT, ROW_NUMBERS, GObject)

RtRowNumbers *rt_row_numbers_new (guint n_rows);

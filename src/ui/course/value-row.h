/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* The number of a row of the chart's table, as an object that a list model can hold. */
#define RT_TYPE_VALUE_ROW (rt_value_row_get_type ())
G_DECLARE_FINAL_TYPE (RtValueRow, rt_value_row, RT, VALUE_ROW, GObject)

RtValueRow *rt_value_row_new (guint row);
guint rt_value_row_number (RtValueRow *self);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/value-row.h"

struct _RtValueRow
{
  GObject parent_instance;

  guint row;
};

G_DEFINE_FINAL_TYPE (RtValueRow, rt_value_row, G_TYPE_OBJECT)

static void
rt_value_row_class_init (RtValueRowClass *klass)
{
}

static void
rt_value_row_init (RtValueRow *self)
{
}

/**
 * rt_value_row_new:
 * @row: a row of the table, from 0
 *
 * Returns: (transfer full): the row as an object
 */
RtValueRow *
rt_value_row_new (guint row)
{
  RtValueRow *self = g_object_new (RT_TYPE_VALUE_ROW, NULL);

  self->row = row;
  return self;
}

/**
 * rt_value_row_number:
 * @self: a row
 *
 * Returns: which row of the table it is, from 0
 */
guint
rt_value_row_number (RtValueRow *self)
{
  g_return_val_if_fail (RT_IS_VALUE_ROW (self), 0);
  return self->row;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/row-numbers.h"

#include "course/value-row.h"

struct _RtRowNumbers
{
  GObject parent_instance;

  guint n_rows;
};

static GType
rt_row_numbers_get_item_type (GListModel *model)
{
  return RT_TYPE_VALUE_ROW;
}

static guint
rt_row_numbers_get_n_items (GListModel *model)
{
  return RT_ROW_NUMBERS (model)->n_rows;
}

static gpointer
rt_row_numbers_get_item (GListModel *model, guint position)
{
  RtRowNumbers *self = RT_ROW_NUMBERS (model);

  if (position >= self->n_rows)
    return NULL;
  return rt_value_row_new (position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rt_row_numbers_get_item_type;
  iface->get_n_items = rt_row_numbers_get_n_items;
  iface->get_item = rt_row_numbers_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RtRowNumbers,
                               rt_row_numbers,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
rt_row_numbers_class_init (RtRowNumbersClass *klass)
{
}

static void
rt_row_numbers_init (RtRowNumbers *self)
{
}

/**
 * rt_row_numbers_new:
 * @n_rows: how many rows the table has
 *
 * Returns: (transfer full): a model of that many #RtValueRow, none of them made yet
 */
RtRowNumbers *
rt_row_numbers_new (guint n_rows)
{
  RtRowNumbers *self = g_object_new (RT_TYPE_ROW_NUMBERS, NULL);

  self->n_rows = n_rows;
  return self;
}

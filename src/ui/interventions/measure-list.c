/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/measure-list.h"

#include <glib/gi18n.h>

#include "instrument-measure.h"
#include "measure-title.h"

static void
add (RtMeasureList *list, const char *id, const char *name)
{
  if (rt_measure_list_find (list, id) != 0)
    return;
  gtk_string_list_append (list->names, name);
  g_ptr_array_add (list->ids, g_strdup (id));
}

static void
add_record (RtMeasureList *list, const RtRecord *record, RtCatalogue *catalogue)
{
  for (guint i = 0; i < record->measures->len; i++)
    {
      const RtMeasure *measure = g_ptr_array_index (record->measures, i);
      g_autofree char *name = rt_measure_title (record, catalogue, measure->id);

      add (list, measure->id, name);
    }
}

static void
add_instruments (RtMeasureList *list, RtCatalogue *catalogue)
{
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue);

  for (guint i = 0; i < instruments->len; i++)
    {
      const RtInstrument *instrument = g_ptr_array_index (instruments, i);
      const RtInstrumentSubscale *main = rt_instrument_main_subscale (instrument);
      g_autoptr (RtMeasure) measure = NULL;

      if (main == NULL)
        continue;
      measure = rt_instrument_measure (instrument, main);
      add (list, measure->id, measure->name);
    }
}

/** rt_measure_list_new: Returns: (transfer full): the measures that can be chosen. */
RtMeasureList *
rt_measure_list_new (const RtRecord *record, RtCatalogue *catalogue)
{
  RtMeasureList *list = g_new0 (RtMeasureList, 1);

  list->names = gtk_string_list_new (NULL);
  list->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_string_list_append (list->names, C_ ("measure", "None"));
  g_ptr_array_add (list->ids, NULL);
  add_record (list, record, catalogue);
  add_instruments (list, catalogue);
  return list;
}

/** rt_measure_list_free: frees the list. */
void
rt_measure_list_free (RtMeasureList *list)
{
  if (list == NULL)
    return;
  g_object_unref (list->names);
  g_ptr_array_unref (list->ids);
  g_free (list);
}

/**
 * rt_measure_list_find:
 * @id: (nullable): of a measure
 *
 * Returns: its position; 0 when it is not in the list
 */
guint
rt_measure_list_find (const RtMeasureList *list, const char *id)
{
  for (guint i = 1; id != NULL && i < list->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (list->ids, i), id))
      return i;
  return 0;
}

/** rt_measure_list_id: Returns: (nullable): the id at a position; NULL for none. */
const char *
rt_measure_list_id (const RtMeasureList *list, guint position)
{
  return position < list->ids->len ? g_ptr_array_index (list->ids, position) : NULL;
}

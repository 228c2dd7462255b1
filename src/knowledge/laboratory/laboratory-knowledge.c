/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "laboratory-knowledge.h"

#include "catalogue-folder.h"

G_STATIC_ASSERT (G_STRUCT_OFFSET (RtRatio, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtLabPanel, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtFood, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtLaboratoryList, id) == 0);

/** rt_laboratory_knowledge_new: Returns: (transfer full): none yet. */
RtLaboratoryKnowledge *
rt_laboratory_knowledge_new (void)
{
  RtLaboratoryKnowledge *laboratory = g_new0 (RtLaboratoryKnowledge, 1);

  laboratory->ratios = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_ratio_free);
  laboratory->panels = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_panel_free);
  laboratory->foods = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_food_free);
  laboratory->lists = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_laboratory_list_free);
  return laboratory;
}

/** rt_laboratory_knowledge_free: frees it with everything in it. */
void
rt_laboratory_knowledge_free (RtLaboratoryKnowledge *laboratory)
{
  if (laboratory == NULL)
    return;
  rt_unit_table_free (laboratory->units);
  rt_caveats_free (laboratory->caveats);
  g_ptr_array_unref (laboratory->ratios);
  g_ptr_array_unref (laboratory->panels);
  g_ptr_array_unref (laboratory->foods);
  g_ptr_array_unref (laboratory->lists);
  g_free (laboratory);
}

static char *
path_if_there (const char *folder, const char *part, const char *name)
{
  g_autofree char *path = g_build_filename (folder, part, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

static gboolean
add_units (RtLaboratoryKnowledge *laboratory, const char *folder, GError **error)
{
  g_autofree char *path = path_if_there (folder, "units", "units.json");
  RtUnitTable *units;

  if (path == NULL)
    return TRUE;
  units = rt_unit_table_load (path, error);
  if (units == NULL)
    return FALSE;
  g_clear_pointer (&laboratory->units, rt_unit_table_free);
  laboratory->units = units;
  return TRUE;
}

static gboolean
add_caveats (RtLaboratoryKnowledge *laboratory, const char *folder, GError **error)
{
  g_autofree char *path = path_if_there (folder, "", "caveats.json");
  RtCaveats *caveats;

  if (path == NULL)
    return TRUE;
  caveats = rt_caveats_load (path, error);
  if (caveats == NULL)
    return FALSE;
  g_clear_pointer (&laboratory->caveats, rt_caveats_free);
  laboratory->caveats = caveats;
  return TRUE;
}

/**
 * rt_laboratory_knowledge_add:
 * @folder: a folder of knowledge; what it does not hold stays as it was
 *
 * Returns: whether every file is right; the error says file, place and reason.
 */
gboolean
rt_laboratory_knowledge_add (RtLaboratoryKnowledge *laboratory, const char *folder, GError **error)
{
  g_autofree char *foods = path_if_there (folder, "", "foods.json");

  return add_units (laboratory, folder, error) && add_caveats (laboratory, folder, error)
         && (foods == NULL || rt_foods_load (foods, laboratory->foods, error))
         && rt_catalogue_load_list (folder, "ratios", (RtEntryLoadFunc)rt_ratio_load,
                                    laboratory->ratios, error)
         && rt_catalogue_load_list (folder, "panels", (RtEntryLoadFunc)rt_lab_panel_load,
                                    laboratory->panels, error);
}

static gconstpointer
find (const GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    {
      const char *const *entry = g_ptr_array_index (list, i);

      if (g_str_equal (*entry, id))
        return entry;
    }
  return NULL;
}

/** rt_laboratory_panel: Returns: (transfer none) (nullable): the panel of that id. */
const RtLabPanel *
rt_laboratory_panel (const RtLaboratoryKnowledge *laboratory, const char *id)
{
  return find (laboratory->panels, id);
}

/** rt_laboratory_list: Returns: (transfer none) (nullable): the laboratory's intervals of that id.
 */
const RtLaboratoryList *
rt_laboratory_list (const RtLaboratoryKnowledge *laboratory, const char *id)
{
  return find (laboratory->lists, id);
}

/** rt_laboratory_food: Returns: (transfer none) (nullable): the food of that id. */
const RtFood *
rt_laboratory_food (const RtLaboratoryKnowledge *laboratory, const char *id)
{
  return find (laboratory->foods, id);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-panel.h"

#include <glib/gi18n.h>

#define FORMAT 1

static void
line_free (gpointer data)
{
  RtLabPanelLine *line = data;

  g_free (line->analyte_id);
  g_free (line->specimen);
  g_free (line->unit);
  g_free (line);
}

/** rt_lab_panel_free: frees the panel. */
void
rt_lab_panel_free (RtLabPanel *panel)
{
  if (panel == NULL)
    return;
  g_free (panel->id);
  g_free (panel->name);
  g_free (panel->specimen);
  g_ptr_array_unref (panel->lines);
  g_free (panel);
}

static void
read_lines (RtJsonCheck *check, JsonObject *root, RtLabPanel *panel)
{
  static const char *const known[] = { "analyte", "specimen", "unit", NULL };
  JsonArray *array = rt_json_array (check, root, "analytes", TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "analytes[%u]", i);
      JsonObject *object = rt_json_element (check, array, i);
      RtLabPanelLine *line = g_new0 (RtLabPanelLine, 1);

      rt_json_only (check, object, known);
      line->analyte_id = g_strdup (rt_json_text (check, object, "analyte", TRUE));
      line->specimen = g_strdup (rt_json_text (check, object, "specimen", TRUE));
      line->unit = g_strdup (rt_json_text (check, object, "unit", TRUE));
      g_ptr_array_add (panel->lines, line);
      rt_json_check_leave (check, mark);
    }
}

/**
 * rt_lab_panel_read:
 * @root: of the file of a panel
 *
 * Returns: (transfer full): the panel; with what is wrong in @check.
 */
RtLabPanel *
rt_lab_panel_read (RtJsonCheck *check, JsonObject *root)
{
  static const char *const known[] = { "format",   "id",       "version", "name",
                                       "specimen", "analytes", NULL };
  RtLabPanel *panel = g_new0 (RtLabPanel, 1);

  panel->lines = g_ptr_array_new_with_free_func (line_free);
  rt_json_only (check, root, known);
  if (rt_json_integer (check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (check, _ ("This program reads format %d."), FORMAT);
  panel->id = g_strdup (rt_json_text (check, root, "id", TRUE));
  panel->version = rt_json_integer (check, root, "version", TRUE, 0);
  panel->name = g_strdup (rt_json_text (check, root, "name", TRUE));
  panel->specimen = g_strdup (rt_json_text (check, root, "specimen", TRUE));
  read_lines (check, root, panel);
  return panel;
}

/**
 * rt_lab_panel_load:
 * @path: a file of a panel
 *
 * Returns: (transfer full): the panel; %NULL with a sentence with file, place and reason.
 */
RtLabPanel *
rt_lab_panel_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtLabPanel) panel = NULL;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  rt_json_check_init (&check, name);
  panel = rt_lab_panel_read (&check, json_node_get_object (node));
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&panel) : NULL;
}

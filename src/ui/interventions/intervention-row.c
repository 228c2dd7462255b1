/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/intervention-row.h"

#include <glib/gi18n.h>

#include "patient-text.h"

/**
 * rt_intervention_chip_new:
 * @style: (nullable): a class of its own, such as "warning"
 *
 * Returns: (transfer floating): a word about something
 */
GtkWidget *
rt_intervention_chip_new (const char *text, const char *style)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chip, "rt-chip");
  if (style != NULL)
    gtk_widget_add_css_class (chip, style);
  return chip;
}

static gboolean
knows (RtCatalogue *catalogue, const char *id)
{
  return id != NULL
         && (rt_catalogue_substance (catalogue, id) != NULL
             || rt_catalogue_intervention (catalogue, id) != NULL);
}

/**
 * rt_intervention_is_recognised:
 *
 * Returns: whether the catalogue knows it, or every ingredient of the product
 */
gboolean
rt_intervention_is_recognised (RtCatalogue *catalogue, const RtIntervention *intervention)
{
  if (intervention->ingredients->len == 0 || knows (catalogue, intervention->catalogue_id))
    return knows (catalogue, intervention->catalogue_id);
  for (guint i = 0; i < intervention->ingredients->len; i++)
    {
      const RtIngredient *ingredient = g_ptr_array_index (intervention->ingredients, i);

      if (!knows (catalogue, ingredient->catalogue_id))
        return FALSE;
    }
  return TRUE;
}

/**
 * rt_intervention_row_new:
 * @summary: what is taken and since when
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
rt_intervention_row_new (RtCatalogue *catalogue,
                         const RtIntervention *intervention,
                         const char *summary)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = rt_text_visible (intervention->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (!rt_intervention_is_recognised (catalogue, intervention))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               rt_intervention_chip_new (_ ("not recognised"), "warning"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "intervention",
                          g_memdup2 (&intervention->id, sizeof intervention->id), g_free);
  return row;
}

/** rt_intervention_row_id: Returns: whose row it is. */
gint64
rt_intervention_row_id (GtkWidget *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "intervention");

  return id != NULL ? *id : 0;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/aim-fields.h"

#include "interventions/measure-list.h"

struct _RtAimFields
{
  AdwBin parent_instance;

  AdwComboRow *domain;
  AdwComboRow *primary;
  AdwComboRow *secondary;
  AdwActionRow *secondary_list;
  AdwEntryRow *decided_by;
  AdwEntryRow *reason;

  RtMeasureList *measures; /* nullable: not offered yet */
  GPtrArray *chosen;       /* (element utf8) secondary measures */
};

G_DEFINE_FINAL_TYPE (RtAimFields, rt_aim_fields, ADW_TYPE_BIN)

static void
show_chosen (RtAimFields *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const char *id = g_ptr_array_index (self->chosen, i);
      guint position = rt_measure_list_find (self->measures, id);

      g_string_append_printf (
          text, "%s%s", i > 0 ? ", " : "",
          position > 0 ? gtk_string_list_get_string (self->measures->names, position) : id);
    }
  adw_action_row_set_subtitle (self->secondary_list, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->secondary_list), self->chosen->len > 0);
}

static void
secondary_chosen_cb (RtAimFields *self)
{
  const char *id =
      self->measures != NULL
          ? rt_measure_list_id (self->measures, adw_combo_row_get_selected (self->secondary))
          : NULL;

  if (id == NULL)
    return;
  if (!g_ptr_array_find_with_equal_func (self->chosen, id, g_str_equal, NULL))
    g_ptr_array_add (self->chosen, g_strdup (id));
  show_chosen (self);
  adw_combo_row_set_selected (self->secondary, 0);
}

static void
secondary_cleared_cb (RtAimFields *self)
{
  g_ptr_array_set_size (self->chosen, 0);
  show_chosen (self);
}

static void
rt_aim_fields_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_AIM_FIELDS);
  G_OBJECT_CLASS (rt_aim_fields_parent_class)->dispose (object);
}

static void
rt_aim_fields_finalize (GObject *object)
{
  RtAimFields *self = RT_AIM_FIELDS (object);

  g_clear_pointer (&self->measures, rt_measure_list_free);
  g_ptr_array_unref (self->chosen);
  G_OBJECT_CLASS (rt_aim_fields_parent_class)->finalize (object);
}

static void
rt_aim_fields_class_init (RtAimFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_aim_fields_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_aim_fields_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/aim-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, RtAimFields, domain);
  gtk_widget_class_bind_template_child (widget_class, RtAimFields, primary);
  gtk_widget_class_bind_template_child (widget_class, RtAimFields, secondary);
  gtk_widget_class_bind_template_child (widget_class, RtAimFields, secondary_list);
  gtk_widget_class_bind_template_child (widget_class, RtAimFields, decided_by);
  gtk_widget_class_bind_template_child (widget_class, RtAimFields, reason);
  gtk_widget_class_bind_template_callback (widget_class, secondary_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_cleared_cb);
}

static void
search_by_name (AdwComboRow *row)
{
  g_autoptr (GtkExpression) name =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  adw_combo_row_set_expression (row, name);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

static void
rt_aim_fields_init (RtAimFields *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  search_by_name (self->primary);
  search_by_name (self->secondary);
}

/**
 * rt_aim_fields_offer: Offers the measures of @record and of @catalogue. Comes before everything
 * else.
 */
void
rt_aim_fields_offer (RtAimFields *self, const RtRecord *record, RtCatalogue *catalogue)
{
  g_clear_pointer (&self->measures, rt_measure_list_free);
  self->measures = rt_measure_list_new (record, catalogue);
  adw_combo_row_set_model (self->primary, G_LIST_MODEL (self->measures->names));
  adw_combo_row_set_model (self->secondary, G_LIST_MODEL (self->measures->names));
}

static void
put (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/** rt_aim_fields_show: Puts the aim of @intervention into the fields. */
void
rt_aim_fields_show (RtAimFields *self, const RtIntervention *intervention)
{
  adw_combo_row_set_selected (self->domain, intervention->aim); /* order of the template */
  adw_combo_row_set_selected (
      self->primary, rt_measure_list_find (self->measures, intervention->primary_measure_id));
  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; intervention->secondary_measure_ids != NULL
                    && intervention->secondary_measure_ids[i] != NULL;
       i++)
    g_ptr_array_add (self->chosen, g_strdup (intervention->secondary_measure_ids[i]));
  show_chosen (self);
  put (self->decided_by, intervention->decided_by);
  put (self->reason, intervention->reason);
}

static void
take (char **member, AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  g_free (*member);
  *member = *text != '\0' ? g_strdup (text) : NULL;
}

/** rt_aim_fields_fill: Gives @intervention what the fields hold. */
void
rt_aim_fields_fill (RtAimFields *self, RtIntervention *intervention)
{
  GStrvBuilder *ids = g_strv_builder_new ();

  intervention->aim = (RtDomain)adw_combo_row_get_selected (self->domain);
  g_free (intervention->primary_measure_id);
  intervention->primary_measure_id =
      g_strdup (rt_measure_list_id (self->measures, adw_combo_row_get_selected (self->primary)));
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->chosen, i), intervention->primary_measure_id) != 0)
      g_strv_builder_add (ids, g_ptr_array_index (self->chosen, i));
  g_clear_pointer (&intervention->secondary_measure_ids, g_strfreev);
  intervention->secondary_measure_ids = g_strv_builder_end (ids);
  g_strv_builder_unref (ids);
  take (&intervention->decided_by, self->decided_by);
  take (&intervention->reason, self->reason);
}

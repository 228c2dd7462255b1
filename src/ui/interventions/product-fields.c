/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/product-fields.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "interventions/ingredient-line.h"
#include "regimen-words.h"

struct _RtProductFields
{
  AdwBin parent_instance;

  AdwEntryRow *product;
  AdwEntryRow *strength;
  AdwEntryRow *ingredients;
  AdwEntryRow *note;
  RtMessageLine *understood;

  RtCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (RtProductFields, rt_product_fields, ADW_TYPE_BIN)

static GPtrArray *
read_ingredients (RtProductFields *self)
{
  return rt_ingredient_line_read (self->catalogue,
                                  gtk_editable_get_text (GTK_EDITABLE (self->ingredients)));
}

static void
ingredients_changed_cb (RtProductFields *self)
{
  g_autoptr (GPtrArray) ingredients = read_ingredients (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ingredients->len; i++)
    {
      const RtIngredient *ingredient = g_ptr_array_index (ingredients, i);
      g_autofree char *line = rt_ingredient_text (ingredient);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
      if (ingredient->catalogue_id == NULL)
        g_string_append_printf (text, " (%s)", _ ("not recognised"));
    }
  if (text->len > 0)
    rt_message_line_show_note (self->understood, text->str);
  else
    rt_message_line_clear (self->understood);
}

static void
rt_product_fields_dispose (GObject *object)
{
  RtProductFields *self = RT_PRODUCT_FIELDS (object);

  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_PRODUCT_FIELDS);
  G_OBJECT_CLASS (rt_product_fields_parent_class)->dispose (object);
}

static void
rt_product_fields_class_init (RtProductFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_product_fields_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/product-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, RtProductFields, product);
  gtk_widget_class_bind_template_child (widget_class, RtProductFields, strength);
  gtk_widget_class_bind_template_child (widget_class, RtProductFields, ingredients);
  gtk_widget_class_bind_template_child (widget_class, RtProductFields, note);
  gtk_widget_class_bind_template_child (widget_class, RtProductFields, understood);
  gtk_widget_class_bind_template_callback (widget_class, ingredients_changed_cb);
}

static void
rt_product_fields_init (RtProductFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_product_fields_set_catalogue:
 * @catalogue: where ingredients are looked up; comes before everything else
 */
void
rt_product_fields_set_catalogue (RtProductFields *self, RtCatalogue *catalogue)
{
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  self->catalogue = rt_catalogue_ref (catalogue);
}

static void
put (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/** rt_product_fields_show: Puts the product of @intervention into the fields. */
void
rt_product_fields_show (RtProductFields *self, const RtIntervention *intervention)
{
  g_autofree char *ingredients = rt_ingredient_line_write (intervention->ingredients);

  put (self->product, intervention->product);
  put (self->strength, intervention->strength);
  put (self->ingredients, ingredients);
  put (self->note, intervention->note);
}

static const char *
name_of (RtCatalogue *catalogue, const char *id)
{
  const RtSubstance *substance = rt_catalogue_substance (catalogue, id);
  const RtInterventionEntry *entry = rt_catalogue_intervention (catalogue, id);

  return substance != NULL ? substance->name : entry != NULL ? entry->name : id;
}

/** rt_product_fields_show_combination: Offers what the catalogue says is in a product; amounts are
 * typed behind the names. */
void
rt_product_fields_show_combination (RtProductFields *self, const RtCombination *combination)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (char **id = combination->contains; *id != NULL; id++)
    g_string_append_printf (line, "%s%s", line->len > 0 ? "; " : "",
                            name_of (self->catalogue, *id));
  put (self->product, combination->name);
  put (self->ingredients, line->str);
}

static void
take (char **member, AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  g_free (*member);
  *member = *text != '\0' ? g_strdup (text) : NULL;
}

/** rt_product_fields_fill: Gives @intervention what the fields hold. */
void
rt_product_fields_fill (RtProductFields *self, RtIntervention *intervention)
{
  take (&intervention->product, self->product);
  take (&intervention->strength, self->strength);
  take (&intervention->note, self->note);
  g_ptr_array_unref (intervention->ingredients);
  intervention->ingredients = read_ingredients (self);
}

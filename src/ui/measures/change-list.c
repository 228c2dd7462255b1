/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/change-list.h"

#include <glib/gi18n.h>

#include "library/about-page.h"
#include "measures/basis-rows.h"
#include "score-change.h"

struct _RtChangeList
{
  AdwBin parent_instance;

  GtkBox *box;

  RtCatalogue *catalogue; /* nullable: nothing is shown yet */
  char *instrument_id;
};

G_DEFINE_FINAL_TYPE (RtChangeList, rt_change_list, ADW_TYPE_BIN)

static void
clear (RtChangeList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

static GtkWidget *
reading_row (const RtChangeReading *reading)
{
  gboolean has_basis = reading->basis != NULL && reading->basis->len > 0;
  GtkWidget *row = has_basis ? adw_expander_row_new () : adw_action_row_new ();
  g_autofree char *words = reading->details != NULL
                               ? g_strdup_printf ("%s\n%s", reading->verdict, reading->details)
                               : g_strdup (reading->verdict);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reading->since);
  if (!has_basis)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
      return row;
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words);
  rt_basis_rows_add (ADW_EXPANDER_ROW (row), reading->basis);
  return row;
}

static void
about_clicked_cb (GtkWidget *button, RtChangeList *self)
{
  rt_about_page_open (button, self->catalogue, self->instrument_id);
}

/* What a verdict rests on belongs to the questionnaire: its page is one press away. */
static GtkWidget *
about_button (RtChangeList *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("help-about-symbolic");
  const RtInstrument *instrument = rt_catalogue_instrument (self->catalogue, self->instrument_id);
  /* Translators: %s is the short name of a questionnaire. */
  g_autofree char *name = g_strdup_printf (
      _ ("About %s"), instrument != NULL ? instrument->short_name : self->instrument_id);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (about_clicked_cb), self, 0);
  return button;
}

static void
add_change (RtChangeList *self, const RtScoreChange *change)
{
  GtkWidget *group = adw_preferences_group_new ();
  /* Translators: %s is the name of a score. */
  g_autofree char *title = g_strdup_printf (_ ("Change: %s"), change->title);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  if (change->remission != NULL || change->coverage != NULL)
    {
      g_autofree char *description = g_markup_escape_text (
          change->remission != NULL ? change->remission : change->coverage, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
    }
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), about_button (self));
  for (guint i = 0; i < change->readings->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               reading_row (g_ptr_array_index (change->readings, i)));
  gtk_box_append (self->box, group);
}

static void
rt_change_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_CHANGE_LIST);
  g_clear_pointer (&RT_CHANGE_LIST (object)->catalogue, rt_catalogue_unref);
  g_clear_pointer (&RT_CHANGE_LIST (object)->instrument_id, g_free);
  G_OBJECT_CLASS (rt_change_list_parent_class)->dispose (object);
}

static void
rt_change_list_class_init (RtChangeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_change_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/change-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RtChangeList, box);
}

static void
rt_change_list_init (RtChangeList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rt_change_list_show:
 * @record: (nullable): of the patient, as read last; without one nothing is shown
 * @assessment: a finished one
 *
 * Shows how its scores stand to those before it.
 */
void
rt_change_list_show (RtChangeList *self,
                     const RtRecord *record,
                     RtCatalogue *catalogue,
                     const RtAssessment *assessment)
{
  g_autoptr (GPtrArray) changes =
      record != NULL ? rt_score_changes_new (record, catalogue, assessment) : NULL;

  clear (self);
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  self->catalogue = rt_catalogue_ref (catalogue);
  g_set_str (&self->instrument_id, assessment->instrument_id);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    add_change (self, g_ptr_array_index (changes, i));
  gtk_widget_set_visible (GTK_WIDGET (self), changes != NULL && changes->len > 0);
}

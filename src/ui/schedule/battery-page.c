/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/battery-page.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "text-fold.h"

struct _RtBatteryPage
{
  AdwNavigationPage parent_instance;

  RtMessageLine *message;
  AdwEntryRow *name;
  GtkLabel *order;
  GtkSearchEntry *search;
  AdwPreferencesGroup *instruments;

  RtCatalogue *catalogue;
  gint64 id;
  char *uuid;        /* nullable: a new one */
  GPtrArray *chosen; /* (element utf8) ids in the order of answering */
  GPtrArray *rows;   /* (element GtkWidget) unowned */
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtBatteryPage, rt_battery_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_order (RtBatteryPage *self)
{
  g_autofree char *names = NULL;

  g_ptr_array_add (self->chosen, NULL);
  names = rt_battery_page_names (self->catalogue, (char **)self->chosen->pdata);
  g_ptr_array_set_size (self->chosen, (int)self->chosen->len - 1);
  gtk_label_set_text (self->order,
                      *names != '\0' ? names : _ ("Choose below in the order of answering."));
}

static void
toggled_cb (GtkCheckButton *check, RtBatteryPage *self)
{
  const char *id = g_object_get_data (G_OBJECT (check), "instrument");
  guint index;

  if (gtk_check_button_get_active (check))
    g_ptr_array_add (self->chosen, g_strdup (id));
  else if (g_ptr_array_find_with_equal_func (self->chosen, id, g_str_equal, &index))
    g_ptr_array_remove_index (self->chosen, index);
  rt_message_line_clear (self->message);
  show_order (self);
}

static void
search_changed_cb (RtBatteryPage *self)
{
  g_autofree char *query = rt_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const char *folded = g_object_get_data (G_OBJECT (row), "folded");

      gtk_widget_set_visible (row, rt_text_fold_matches (folded, query));
    }
}

static void
save_clicked_cb (RtBatteryPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  RtBattery *battery;

  if (*name == '\0' || self->chosen->len == 0)
    {
      rt_message_line_show_error (
          self->message, *name == '\0' ? _ ("Give the set a name.")
                                       : _ ("Choose at least one questionnaire for the set."));
      return;
    }
  battery = rt_battery_new ();
  battery->id = self->id;
  battery->uuid = g_strdup (self->uuid);
  battery->name = g_steal_pointer (&name);
  g_ptr_array_add (self->chosen, NULL);
  battery->instrument_ids = g_strdupv ((char **)self->chosen->pdata);
  g_ptr_array_set_size (self->chosen, (int)self->chosen->len - 1);
  g_signal_emit (self, signals[SAVED], 0, battery);
}

static void
rt_battery_page_dispose (GObject *object)
{
  RtBatteryPage *self = RT_BATTERY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_BATTERY_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->uuid, g_free);
  G_OBJECT_CLASS (rt_battery_page_parent_class)->dispose (object);
}

static void
rt_battery_page_class_init (RtBatteryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_battery_page_dispose;
  signals[SAVED] = g_signal_new ("saved", RT_TYPE_BATTERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/schedule/battery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtBatteryPage, message);
  gtk_widget_class_bind_template_child (widget_class, RtBatteryPage, name);
  gtk_widget_class_bind_template_child (widget_class, RtBatteryPage, order);
  gtk_widget_class_bind_template_child (widget_class, RtBatteryPage, search);
  gtk_widget_class_bind_template_child (widget_class, RtBatteryPage, instruments);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
rt_battery_page_init (RtBatteryPage *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_instrument (RtBatteryPage *self, const RtInstrument *instrument)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *words = g_strjoin (" ", instrument->short_name, instrument->name, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), instrument->short_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), instrument->name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (check),
      g_ptr_array_find_with_equal_func (self->chosen, instrument->id, g_str_equal, NULL));
  g_object_set_data_full (G_OBJECT (check), "instrument", g_strdup (instrument->id), g_free);
  g_object_set_data_full (G_OBJECT (row), "folded", rt_text_fold (words), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->instruments, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * rt_battery_page_new:
 * @battery: (nullable): a set to change; %NULL for a new one
 *
 * Returns: (transfer floating): the page
 */
RtBatteryPage *
rt_battery_page_new (RtCatalogue *catalogue, const RtBattery *battery)
{
  RtBatteryPage *self = g_object_new (RT_TYPE_BATTERY_PAGE, NULL);
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue);

  self->catalogue = catalogue;
  if (battery != NULL)
    {
      self->id = battery->id;
      self->uuid = g_strdup (battery->uuid);
      gtk_editable_set_text (GTK_EDITABLE (self->name), battery->name);
      for (int i = 0; battery->instrument_ids[i] != NULL; i++)
        g_ptr_array_add (self->chosen, g_strdup (battery->instrument_ids[i]));
    }
  for (guint i = 0; i < instruments->len; i++)
    add_instrument (self, g_ptr_array_index (instruments, i));
  show_order (self);
  return self;
}

/**
 * rt_battery_page_names:
 * @instrument_ids: (array zero-terminated=1): of a set
 *
 * Returns: (transfer full): their short names in order
 */
char *
rt_battery_page_names (RtCatalogue *catalogue, char **instrument_ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (int i = 0; instrument_ids[i] != NULL; i++)
    {
      const RtInstrument *instrument = rt_catalogue_instrument (catalogue, instrument_ids[i]);

      g_ptr_array_add (names, instrument != NULL ? instrument->short_name : instrument_ids[i]);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" · ", (char **)names->pdata);
}

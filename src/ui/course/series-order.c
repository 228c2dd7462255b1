/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/series-order.h"

#include <glib/gi18n.h>

#include "measure-words.h"

#include "course-panel.h"

/* One series of the list: its measure, by the title it has here. The record may be read again while
 * the dialog is open. */
typedef struct
{
  RtMeasure *measure;
  gboolean joined;
} Place;

struct _RtSeriesOrder
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *places; /* (element Place), top to bottom */
  GPtrArray *rows;   /* (element GtkWidget), unowned, the same order */
  gboolean updating;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtSeriesOrder, rt_series_order, ADW_TYPE_BIN)

static void show_rows (RtSeriesOrder *self);

static void
place_free (Place *place)
{
  rt_measure_free (place->measure);
  g_free (place);
}

static Place *
place_new (const RtMeasure *measure, gboolean joined)
{
  Place *place = g_new0 (Place, 1);

  place->measure = rt_measure_copy (measure);
  g_free (place->measure->name);
  place->measure->name = rt_measure_words_title (measure);
  place->joined = joined;
  return place;
}

static Place *
place_at (RtSeriesOrder *self, guint index)
{
  return g_ptr_array_index (self->places, index);
}

static gboolean
can_join (RtSeriesOrder *self, guint index)
{
  return index > 0
         && rt_course_can_share_panel (place_at (self, index - 1)->measure,
                                       place_at (self, index)->measure);
}

/* The index of the row a button belongs to. */
static guint
index_of (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
}

/* Rows are made anew; the keyboard stays at the button of the series that was moved. */
static void
move (RtSeriesOrder *self, guint from, guint to, const char *button)
{
  gpointer place = g_ptr_array_steal_index (self->places, from);
  GtkWidget *again;

  g_ptr_array_insert (self->places, (int)to, place);
  show_rows (self);
  again = g_object_get_data (G_OBJECT (g_ptr_array_index (self->rows, to)), button);
  if (!gtk_widget_get_sensitive (again))
    again = g_object_get_data (G_OBJECT (g_ptr_array_index (self->rows, to)),
                               g_str_equal (button, "up") ? "down" : "up");
  gtk_widget_grab_focus (again);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
up_cb (RtSeriesOrder *self, GtkWidget *button)
{
  move (self, index_of (button), index_of (button) - 1, "up");
}

static void
down_cb (RtSeriesOrder *self, GtkWidget *button)
{
  move (self, index_of (button), index_of (button) + 1, "down");
}

static void
joined_cb (RtSeriesOrder *self, GParamSpec *pspec, GtkToggleButton *button)
{
  if (self->updating)
    return;
  place_at (self, index_of (GTK_WIDGET (button)))->joined = gtk_toggle_button_get_active (button);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_button (AdwActionRow *row, GtkWidget *button, const char *key, guint index, const char *name)
{
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (row), key, button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (row, button);
}

static void
add_buttons (RtSeriesOrder *self, AdwActionRow *row, guint index)
{
  const Place *place = place_at (self, index);
  GtkWidget *join = gtk_toggle_button_new_with_label (_ ("Same Panel"));
  GtkWidget *up = gtk_button_new_from_icon_name ("go-up-symbolic");
  GtkWidget *down = gtk_button_new_from_icon_name ("go-down-symbolic");
  g_autofree char *join_name =
      g_strdup_printf (_ ("Draw %s in the panel of the series above"), place->measure->name);
  g_autofree char *up_name = g_strdup_printf (_ ("Move %s up"), place->measure->name);
  g_autofree char *down_name = g_strdup_printf (_ ("Move %s down"), place->measure->name);

  add_button (row, join, "join", index, join_name);
  add_button (row, up, "up", index, up_name);
  add_button (row, down, "down", index, down_name);
  gtk_widget_set_visible (join, can_join (self, index));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (join), place->joined && can_join (self, index));
  gtk_widget_set_sensitive (up, index > 0);
  gtk_widget_set_sensitive (down, index + 1 < self->places->len);
  g_signal_connect_object (join, "notify::active", G_CALLBACK (joined_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (up, "clicked", G_CALLBACK (up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "clicked", G_CALLBACK (down_cb), self, G_CONNECT_SWAPPED);
}

static void
show_rows (RtSeriesOrder *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->places->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), place_at (self, i)->measure->name);
      add_buttons (self, ADW_ACTION_ROW (row), i);
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->places->len > 0);
  self->updating = FALSE;
}

static void
rt_series_order_dispose (GObject *object)
{
  RtSeriesOrder *self = RT_SERIES_ORDER (object);

  self->updating = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  G_OBJECT_CLASS (rt_series_order_parent_class)->dispose (object);
}

static void
rt_series_order_class_init (RtSeriesOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rt_series_order_dispose;
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_SERIES_ORDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rt_series_order_init (RtSeriesOrder *self)
{
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)place_free);
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Shown, from Top to Bottom"));
  adw_preferences_group_set_description (
      self->group, _ ("Series with the same unit and scale can share a panel."));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * rt_series_order_show:
 * @self: the list
 * @record: the record the series belong to
 * @measures: the ids of what is shown, top to bottom
 * @joined: (nullable): those that share the panel of the one above
 */
void
rt_series_order_show (RtSeriesOrder *self,
                      const RtRecord *record,
                      const char *const *measures,
                      const char *const *joined)
{
  g_ptr_array_set_size (self->places, 0);
  for (guint i = 0; measures[i] != NULL; i++)
    {
      const RtMeasure *measure = rt_record_measure (record, measures[i]);

      if (measure != NULL)
        g_ptr_array_add (
            self->places,
            place_new (measure, joined != NULL && g_strv_contains (joined, measures[i])));
    }
  show_rows (self);
}

/**
 * rt_series_order_add:
 * @self: the list
 * @measure: the measure of another series
 *
 * Adds it at the bottom, without telling.
 */
void
rt_series_order_add (RtSeriesOrder *self, const RtMeasure *measure)
{
  g_ptr_array_add (self->places, place_new (measure, FALSE));
  show_rows (self);
}

/**
 * rt_series_order_remove:
 * @self: the list
 * @measure_id: what is not shown any more
 *
 * Removes it, without telling.
 */
void
rt_series_order_remove (RtSeriesOrder *self, const char *measure_id)
{
  for (guint i = self->places->len; i > 0; i--)
    if (g_str_equal (place_at (self, i - 1)->measure->id, measure_id))
      g_ptr_array_remove_index (self->places, i - 1);
  show_rows (self);
}

/**
 * rt_series_order_measures:
 * @self: the list
 *
 * Returns: (transfer full): the ids, top to bottom
 */
char **
rt_series_order_measures (RtSeriesOrder *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->places->len; i++)
    g_strv_builder_add (ids, place_at (self, i)->measure->id);
  return g_strv_builder_end (ids);
}

/**
 * rt_series_order_joined:
 * @self: the list
 *
 * Returns: (transfer full): the ids of those that share the panel of the one above
 */
char **
rt_series_order_joined (RtSeriesOrder *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->places->len; i++)
    if (place_at (self, i)->joined && can_join (self, i))
      g_strv_builder_add (ids, place_at (self, i)->measure->id);
  return g_strv_builder_end (ids);
}

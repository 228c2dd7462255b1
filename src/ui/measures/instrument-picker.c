/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/instrument-picker.h"

#include "measures/assessment-row.h"
#include "measures/instrument-form.h"
#include "text-fold.h"

/* What is shown without typing. */
#define SHOWN_AT_FIRST 6
/* So many of those asked most often begin with Ctrl and a digit, wherever they stand in the list.
 */
#define N_DIGITS 9

struct _RtInstrumentPicker
{
  AdwBin parent_instance;

  GtkSearchEntry *search;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkWidget *all;

  char **recent; /* nullable: ids, the latest first */
  gboolean show_all;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtInstrumentPicker, rt_instrument_picker, ADW_TYPE_BIN)

static const char *
row_id (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "instrument");
}

/* 0 for the questionnaire answered last; the number of recent ones for all others. */
static guint
recency (RtInstrumentPicker *self, GtkListBoxRow *row)
{
  guint place = 0;

  while (self->recent != NULL && self->recent[place] != NULL
         && !g_str_equal (self->recent[place], row_id (row)))
    place++;
  return place;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  RtInstrumentPicker *self = user_data;
  guint place_a = recency (self, a);
  guint place_b = recency (self, b);

  if (place_a == place_b)
    {
      place_a = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (a), "place"));
      place_b = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (b), "place"));
    }
  return place_a < place_b ? -1 : place_a > place_b;
}

static gboolean
matches (RtInstrumentPicker *self, GtkListBoxRow *row)
{
  g_autofree char *query = rt_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  return rt_text_fold_matches (g_object_get_data (G_OBJECT (row), "folded"), query);
}

/* Goes through the rows in the order in which they stand and shows the first that match. */
static void
filter (RtInstrumentPicker *self)
{
  gboolean typed = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
  guint most = typed || self->show_all ? G_MAXUINT : SHOWN_AT_FIRST;
  guint shown = 0, hidden = 0;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gboolean fits = matches (self, row);

      gtk_widget_set_visible (GTK_WIDGET (row), fits && shown < most);
      shown += fits && shown < most ? 1 : 0;
      hidden += fits && shown >= most ? 1 : 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), shown > 0);
  gtk_widget_set_visible (self->nothing, shown == 0);
  gtk_widget_set_visible (self->all, hidden > 1);
}

static void
search_activated_cb (RtInstrumentPicker *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (matches (self, row))
      {
        g_signal_emit (self, signals[CHOSEN], 0, row_id (row));
        return;
      }
}

static void
search_stopped_cb (RtInstrumentPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
row_activated_cb (RtInstrumentPicker *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, row_id (row));
}

static void
all_clicked_cb (RtInstrumentPicker *self)
{
  self->show_all = TRUE;
  filter (self);
}

/* The keys are the window's, so that they work wherever the focus is on the page. */
static gboolean
digit_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RtInstrumentPicker *self = RT_INSTRUMENT_PICKER (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkListBoxRow *row;

  if (!gtk_widget_get_mapped (widget)
      || (ADW_IS_APPLICATION_WINDOW (root)
          && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL))
    return FALSE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "place")) + 1
        == g_variant_get_uint32 (arguments))
      {
        g_signal_emit (self, signals[CHOSEN], 0, row_id (row));
        return TRUE;
      }
  return FALSE;
}

static void
add_digits (RtInstrumentPicker *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint32 digit = 1; digit <= N_DIGITS; digit++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new_with_arguments (
            gtk_keyval_trigger_new (GDK_KEY_0 + digit, GDK_CONTROL_MASK),
            gtk_callback_action_new (digit_cb, NULL, NULL), "u", digit));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
rt_instrument_picker_dispose (GObject *object)
{
  RtInstrumentPicker *self = RT_INSTRUMENT_PICKER (object);

  g_clear_pointer (&self->recent, g_strfreev);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_INSTRUMENT_PICKER);
  G_OBJECT_CLASS (rt_instrument_picker_parent_class)->dispose (object);
}

static void
rt_instrument_picker_class_init (RtInstrumentPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_instrument_picker_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RT_TYPE_INSTRUMENT_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/instrument-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, RtInstrumentPicker, search);
  gtk_widget_class_bind_template_child (widget_class, RtInstrumentPicker, list);
  gtk_widget_class_bind_template_child (widget_class, RtInstrumentPicker, nothing);
  gtk_widget_class_bind_template_child (widget_class, RtInstrumentPicker, all);
  gtk_widget_class_bind_template_callback (widget_class, filter);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
}

static void
rt_instrument_picker_init (RtInstrumentPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  add_digits (self);
}

/**
 * rt_instrument_picker_set_forms:
 * @self: the picker
 * @forms: (element-type RtInstrumentForm): the questionnaires
 *
 * Offers them.
 */
void
rt_instrument_picker_set_forms (RtInstrumentPicker *self, const GPtrArray *forms)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < forms->len; i++)
    {
      const RtInstrumentForm *form = g_ptr_array_index (forms, i);
      GtkWidget *row = rt_assessment_row_new_offered (form, i < N_DIGITS ? i + 1 : 0);
      g_autofree char *words = g_strjoin (" ", form->short_name, form->name, NULL);

      g_object_set_data_full (G_OBJECT (row), "instrument", g_strdup (form->id), g_free);
      g_object_set_data (G_OBJECT (row), "place", GUINT_TO_POINTER (i));
      g_object_set_data_full (G_OBJECT (row), "folded", rt_text_fold (words), g_free);
      gtk_list_box_append (self->list, row);
    }
  filter (self);
}

/**
 * rt_instrument_picker_set_recent:
 * @self: the picker
 * @instrument_ids: the questionnaires this patient answered, the latest first
 *
 * Puts them first, and shows only the first few again.
 */
void
rt_instrument_picker_set_recent (RtInstrumentPicker *self, const char *const *instrument_ids)
{
  g_strfreev (self->recent);
  self->recent = g_strdupv ((char **)instrument_ids);
  self->show_all = FALSE;
  gtk_list_box_invalidate_sort (self->list);
  filter (self);
}

/** rt_instrument_picker_show_all: Shows every questionnaire without being asked to. */
void
rt_instrument_picker_show_all (RtInstrumentPicker *self)
{
  all_clicked_cb (self);
}

/** rt_instrument_picker_take_focus: Takes the keyboard to the search; Enter begins the first one.
 */
void
rt_instrument_picker_take_focus (RtInstrumentPicker *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/series-dialog.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "common/message-line.h"

struct _RtSeriesDialog
{
  AdwDialog parent_instance;

  GtkWidget *usual_button;
  GtkBox *groups;
  RtMessageLine *message;

  GPtrArray *rows; /* (element AdwSwitchRow), unowned, in the order of the record */
  char **usual;
  gboolean updating;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtSeriesDialog, rt_series_dialog, ADW_TYPE_DIALOG)

static const char *
kind_title (RtMeasureKind kind)
{
  switch (kind)
    {
    case RT_MEASURE_SCORE:
      return _ ("Questionnaires");
    case RT_MEASURE_RATING:
      return _ ("Ratings");
    case RT_MEASURE_ANALYTE:
      return _ ("Laboratory Values");
    case RT_MEASURE_PERFORMANCE:
      return _ ("Tests");
    case RT_MEASURE_OBSERVATION:
    default:
      return _ ("Observations");
    }
}

static const char *
row_measure (AdwSwitchRow *row)
{
  return g_object_get_data (G_OBJECT (row), "measure");
}

static char **
active_measures (RtSeriesDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwSwitchRow *row = g_ptr_array_index (self->rows, i);

      if (adw_switch_row_get_active (row))
        g_strv_builder_add (builder, row_measure (row));
    }
  return g_strv_builder_end (builder);
}

static void
toggled_cb (RtSeriesDialog *self)
{
  g_auto (GStrv) active = NULL;

  if (self->updating)
    return;
  active = active_measures (self);
  gtk_widget_set_sensitive (self->usual_button, TRUE);
  if (active[0] == NULL)
    {
      rt_message_line_show_note (self->message,
                                 _ ("Nothing is chosen. The course keeps what it shows until you "
                                    "choose at least one series."));
      return;
    }
  rt_message_line_clear (self->message);
  g_signal_emit (self, signals[CHOSEN], 0, active);
}

static void
show_active (RtSeriesDialog *self, const char *const *measures)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwSwitchRow *row = g_ptr_array_index (self->rows, i);

      adw_switch_row_set_active (row, g_strv_contains (measures, row_measure (row)));
    }
  self->updating = FALSE;
}

static void
usual_clicked_cb (RtSeriesDialog *self)
{
  show_active (self, (const char *const *)self->usual);
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->usual_button, FALSE);
  g_signal_emit (self, signals[CHOSEN], 0, NULL);
}

static GtkWidget *
series_row_new (RtSeriesDialog *self, const RtMeasure *measure, const RtSeries *series)
{
  GtkWidget *row = adw_switch_row_new ();
  guint n = rt_series_length (series);
  g_autofree char *subtitle = NULL;

  if (n > 0)
    {
      g_autofree char *day = rt_date_format (rt_moment_date (rt_series_last (series)->at));

      /* Translators: how many values a series has, and the day of the last one. */
      subtitle =
          g_strdup_printf (ngettext ("%u value, %s", "%u values, the last on %s", n), n, day);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), measure->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : _ ("no value"));
  g_object_set_data_full (G_OBJECT (row), "measure", g_strdup (measure->id), g_free);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_kind (RtSeriesDialog *self, const RtRecord *record, RtMeasureKind kind)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < record->measures->len; i++)
    {
      const RtMeasure *measure = g_ptr_array_index (record->measures, i);
      GtkWidget *row;

      if (measure->kind != kind)
        continue;
      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), kind_title (kind));
          gtk_box_append (self->groups, group);
        }
      row = series_row_new (self, measure, g_ptr_array_index (record->series, i));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
rt_series_dialog_dispose (GObject *object)
{
  RtSeriesDialog *self = RT_SERIES_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->usual, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_SERIES_DIALOG);
  G_OBJECT_CLASS (rt_series_dialog_parent_class)->dispose (object);
}

static void
rt_series_dialog_class_init (RtSeriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_series_dialog_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RT_TYPE_SERIES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/course/series-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtSeriesDialog, usual_button);
  gtk_widget_class_bind_template_child (widget_class, RtSeriesDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, RtSeriesDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, usual_clicked_cb);
}

static void
rt_series_dialog_init (RtSeriesDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_series_dialog_new:
 * @record: the record whose series are offered
 * @shown: the measures shown now
 * @usual: the measures of the usual choice
 *
 * Returns: (transfer floating): the dialog
 */
RtSeriesDialog *
rt_series_dialog_new (const RtRecord *record, const char *const *shown, const char *const *usual)
{
  RtSeriesDialog *self = g_object_new (RT_TYPE_SERIES_DIALOG, NULL);

  self->usual = g_strdupv ((char **)usual);
  for (int kind = RT_MEASURE_SCORE; kind <= RT_MEASURE_OBSERVATION; kind++)
    add_kind (self, record, (RtMeasureKind)kind);
  show_active (self, shown);
  gtk_widget_set_sensitive (self->usual_button,
                            !g_strv_equal ((const char *const *)shown, (const char *const *)usual));
  return self;
}

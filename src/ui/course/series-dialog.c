/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/series-dialog.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "common/message-line.h"
#include "course/series-order.h"
#include "measure-words.h"

struct _RtSeriesDialog
{
  AdwDialog parent_instance;

  GtkWidget *usual_button;
  GtkBox *groups;
  RtSeriesOrder *order;
  RtMessageLine *message;

  GPtrArray *rows; /* (element AdwSwitchRow), unowned, in the order of the record */
  gboolean updating;
};

enum
{
  CHOSEN,
  USUAL,
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
  return ((const RtMeasure *)g_object_get_data (G_OBJECT (row), "measure"))->id;
}

static void
tell (RtSeriesDialog *self)
{
  g_auto (GStrv) measures = rt_series_order_measures (self->order);
  g_auto (GStrv) joined = rt_series_order_joined (self->order);

  gtk_widget_set_sensitive (self->usual_button, TRUE);
  if (measures[0] == NULL)
    {
      rt_message_line_show_note (self->message,
                                 _ ("Nothing is chosen. The course keeps what it shows until you "
                                    "choose at least one series."));
      return;
    }
  rt_message_line_clear (self->message);
  g_signal_emit (self, signals[CHOSEN], 0, measures, joined);
}

static void
toggled_cb (RtSeriesDialog *self, GParamSpec *pspec, AdwSwitchRow *row)
{
  if (self->updating)
    return;
  if (adw_switch_row_get_active (row))
    rt_series_order_add (self->order, g_object_get_data (G_OBJECT (row), "measure"));
  else
    rt_series_order_remove (self->order, row_measure (row));
  tell (self);
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
  g_signal_emit (self, signals[USUAL], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
series_row_new (RtSeriesDialog *self, const RtMeasure *measure, const RtSeries *series)
{
  GtkWidget *row = adw_switch_row_new ();
  guint n = rt_series_length (series);
  g_autofree char *title = rt_measure_words_title (measure);
  g_autofree char *subtitle = NULL;

  if (n > 0)
    {
      g_autofree char *day = rt_date_format (rt_moment_date (rt_series_last (series)->at));

      /* Translators: how many values a series has, and the day of the last one. */
      subtitle =
          g_strdup_printf (ngettext ("%u value, %s", "%u values, the last on %s", n), n, day);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : _ ("no value"));
  g_object_set_data_full (G_OBJECT (row), "measure", rt_measure_copy (measure),
                          (GDestroyNotify)rt_measure_free);
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
  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_SERIES_DIALOG);
  G_OBJECT_CLASS (rt_series_dialog_parent_class)->dispose (object);
}

static void
rt_series_dialog_class_init (RtSeriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_series_dialog_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RT_TYPE_SERIES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_STRV);
  signals[USUAL] = g_signal_new ("usual", RT_TYPE_SERIES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_SERIES_ORDER);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/course/series-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtSeriesDialog, usual_button);
  gtk_widget_class_bind_template_child (widget_class, RtSeriesDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, RtSeriesDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtSeriesDialog, order);
  gtk_widget_class_bind_template_callback (widget_class, tell);
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
 * @choice: what the course shows
 * @shown: the measures shown now, top to bottom
 *
 * Returns: (transfer floating): the dialog
 */
RtSeriesDialog *
rt_series_dialog_new (const RtRecord *record,
                      const RtCourseChoice *choice,
                      const char *const *shown)
{
  RtSeriesDialog *self = g_object_new (RT_TYPE_SERIES_DIALOG, NULL);

  for (int kind = RT_MEASURE_SCORE; kind <= RT_MEASURE_OBSERVATION; kind++)
    add_kind (self, record, (RtMeasureKind)kind);
  show_active (self, shown);
  rt_series_order_show (self->order, record, shown, (const char *const *)choice->joined);
  gtk_widget_set_sensitive (self->usual_button, choice->preset != RT_COURSE_USUAL);
  return self;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/course-view.h"

#include <glib/gi18n.h>

#include "course-text.h"
#include "course/chart-widget.h"
#include "course/figure-card.h"
#include "course/series-dialog.h"
#include "course/values-dialog.h"

#define MOST_FIGURES 4 /* and one for side effects */
#define MOST_PANELS 4  /* of the usual choice: what fits a window at a glance */
#define BUTTON_FACTOR 1.5
#define DAY_S G_GINT64_CONSTANT (86400)

struct _RtCourseView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkFlowBox *figures;
  GtkWidget *figures_area;
  AdwToggleGroup *ranges;
  GtkWidget *fit_button;
  RtChartWidget *chart;
  GtkLabel *choice;
  GtkLabel *caveat;

  RtOpenRecord *record; /* nullable */
  char **measures;      /* chosen by the person; NULL: the usual choice */
  gboolean ranging;     /* the toggles follow the chart, not the other way round */
};

G_DEFINE_FINAL_TYPE (RtCourseView, rt_course_view, ADW_TYPE_BIN)

/* The stretches that can be asked for by name, in days. */
static const struct
{
  const char *name;
  int days;
} stretches[] = { { "month", 31 }, { "quarter", 92 }, { "half", 183 }, { "year", 366 } };

static RtCatalogue *
catalogue_of (RtCourseView *self)
{
  return rt_practice_catalogue (rt_open_record_practice (self->record));
}

static void
show_figures (RtCourseView *self, const RtRecord *record)
{
  g_autoptr (GPtrArray) figures = rt_key_figures_new (record, catalogue_of (self),
                                                      rt_course_view_measures (self), MOST_FIGURES);

  gtk_flow_box_remove_all (self->figures);
  for (guint i = 0; i < figures->len; i++)
    {
      GtkWidget *card = GTK_WIDGET (rt_figure_card_new (g_ptr_array_index (figures, i)));
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (self->figures, child);
    }
  gtk_widget_set_visible (self->figures_area, figures->len > 0);
}

static void
show_caveat (RtCourseView *self, const RtRecord *record)
{
  RtCatalogue *catalogue = catalogue_of (self);
  g_auto (GStrv) usual = rt_course_default_measures (record, catalogue, MOST_PANELS);
  const char *const *shown =
      self->measures != NULL ? (const char *const *)self->measures : (const char *const *)usual;
  gboolean needed = rt_course_text_needs_caveat (record, catalogue, shown);

  gtk_label_set_text (self->caveat, needed ? rt_course_text_peripheral_caveat () : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caveat), needed);
}

static void
show_chart (RtCourseView *self, const RtRecord *record)
{
  RtCourseOptions options = { .measure_ids = rt_course_view_measures (self),
                              .max_panels = MOST_PANELS };
  g_autoptr (RtChartSpec) spec = rt_course_chart_new (record, catalogue_of (self), &options);

  rt_chart_widget_set_spec (self->chart, spec);
}

static gboolean
has_anything (const RtRecord *record)
{
  return record->series->len > 0 || record->interventions->len > 0
         || record->adverse_events->len > 0 || record->life_events->len > 0;
}

/* Measures that the record has no longer cannot be shown. */
static void
forget_lost_measures (RtCourseView *self, const RtRecord *record)
{
  for (guint i = 0; self->measures != NULL && self->measures[i] != NULL; i++)
    if (rt_record_series (record, self->measures[i]) == NULL)
      g_clear_pointer (&self->measures, g_strfreev);
}

static void
loaded_cb (RtCourseView *self)
{
  const RtRecord *record = rt_open_record_get (self->record);

  forget_lost_measures (self, record);
  if (!has_anything (record))
    {
      rt_chart_widget_set_spec (self->chart, NULL);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  show_figures (self, record);
  show_chart (self, record);
  show_caveat (self, record);
  gtk_stack_set_visible_child_name (self->stack, "course");
}

static const char *
stretch_name (RtCourseView *self)
{
  RtTimeRange range = rt_chart_widget_range (self->chart);

  if (rt_chart_widget_is_fitted (self->chart))
    return "all";
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    if (rt_time_range_span (range) == stretches[i].days * DAY_S)
      return stretches[i].name;
  return NULL;
}

static void
range_changed_cb (RtCourseView *self)
{
  const char *name = stretch_name (self);

  self->ranging = TRUE;
  if (name != NULL)
    adw_toggle_group_set_active_name (self->ranges, name);
  else
    adw_toggle_group_set_active (self->ranges, GTK_INVALID_LIST_POSITION);
  self->ranging = FALSE;
  gtk_widget_set_sensitive (self->fit_button, !rt_chart_widget_is_fitted (self->chart));
}

/* A named stretch ends where the visible one ends, so that going from a year to a month stays
 * there. */
static void
stretch_chosen_cb (RtCourseView *self)
{
  const char *name = adw_toggle_group_get_active_name (self->ranges);
  RtTimeRange range = rt_chart_widget_range (self->chart);

  if (self->ranging || name == NULL)
    return;
  if (g_str_equal (name, "all"))
    rt_chart_widget_fit (self->chart);
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    if (g_str_equal (name, stretches[i].name))
      rt_chart_widget_show_range (
          self->chart, rt_time_range_new (range.to - stretches[i].days * DAY_S, range.to));
  range_changed_cb (self);
}

static void
zoom_in_clicked_cb (RtCourseView *self)
{
  rt_chart_widget_zoom (self->chart, BUTTON_FACTOR);
}

static void
zoom_out_clicked_cb (RtCourseView *self)
{
  rt_chart_widget_zoom (self->chart, 1 / BUTTON_FACTOR);
}

static void
fit_clicked_cb (RtCourseView *self)
{
  rt_chart_widget_fit (self->chart);
}

static void
chosen_cb (RtCourseView *self, const char *words)
{
  if (*words != '\0')
    gtk_label_set_text (self->choice, words);
  else
    gtk_label_set_text (self->choice, _ ("Point at the course to read all values of a day. With "
                                         "the keyboard, the arrow keys walk from value to value."));
}

static void
series_chosen_cb (RtCourseView *self, char **measures)
{
  g_strfreev (self->measures);
  self->measures = g_strdupv (measures);
  if (self->record != NULL && rt_open_record_get (self->record) != NULL)
    loaded_cb (self);
}

static void
choose_series_cb (RtCourseView *self)
{
  const RtRecord *record = rt_open_record_get (self->record);
  g_auto (GStrv) usual = NULL;
  RtSeriesDialog *dialog;

  if (record == NULL)
    return;
  usual = rt_course_default_measures (record, catalogue_of (self), MOST_PANELS);
  dialog = rt_series_dialog_new (record,
                                 self->measures != NULL ? (const char *const *)self->measures
                                                        : (const char *const *)usual,
                                 (const char *const *)usual);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (series_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
show_values_cb (RtCourseView *self)
{
  RtChartSpec *spec = rt_chart_widget_spec (self->chart);

  if (spec == NULL)
    return;
  adw_dialog_present (ADW_DIALOG (rt_values_dialog_new (spec, rt_chart_widget_range (self->chart))),
                      GTK_WIDGET (self));
}

static void
rt_course_view_dispose (GObject *object)
{
  RtCourseView *self = RT_COURSE_VIEW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->measures, g_strfreev);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_COURSE_VIEW);
  G_OBJECT_CLASS (rt_course_view_parent_class)->dispose (object);
}

static void
rt_course_view_class_init (RtCourseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_course_view_dispose;
  g_type_ensure (RT_TYPE_CHART_WIDGET);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/course/course-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, stack);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, figures);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, figures_area);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, ranges);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, fit_button);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, chart);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, choice);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, caveat);
  gtk_widget_class_bind_template_callback (widget_class, stretch_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_series_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_values_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
rt_course_view_init (RtCourseView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chosen_cb (self, "");
}

/**
 * rt_course_view_set_record:
 * @self: the view
 * @record: (nullable): the record on screen
 *
 * Shows the course of another record, beginning with the usual choice of series.
 */
void
rt_course_view_set_record (RtCourseView *self, RtOpenRecord *record)
{
  g_return_if_fail (RT_IS_COURSE_VIEW (self));
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, loaded_cb, self);
  g_set_object (&self->record, record);
  g_clear_pointer (&self->measures, g_strfreev);
  rt_chart_widget_set_spec (self->chart, NULL);
  if (record == NULL)
    return;
  g_signal_connect_object (record, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  if (rt_open_record_get (record) != NULL)
    loaded_cb (self);
}

/**
 * rt_course_view_measures:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): the measures the person chose; NULL for the usual choice
 */
const char *const *
rt_course_view_measures (RtCourseView *self)
{
  g_return_val_if_fail (RT_IS_COURSE_VIEW (self), NULL);
  return (const char *const *)self->measures;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/course-view.h"

#include <glib/gi18n.h>

#include "course-choice.h"
#include "course-text.h"
#include "course/chart-widget.h"
#include "course/course-export.h"
#include "course/course-memory.h"
#include "course/course-menu.h"
#include "course/course-source.h"
#include "course/figure-card.h"
#include "course/range-bar.h"
#include "course/series-dialog.h"
#include "course/values-dialog.h"

#define MOST_FIGURES 4 /* and one for side effects */
#define MOST_PANELS 4  /* of the usual choice: what fits a window at a glance */

struct _RtCourseView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkFlowBox *figures;
  GtkWidget *figures_area;
  RtChartWidget *chart;
  GtkLabel *told;
  GtkLabel *caveat;
  GtkMenuButton *series_button;
  GtkMenuButton *view_button;
  RtMessageLine *message;

  RtOpenRecord *record;   /* nullable */
  RtCourseChoice *choice; /* what the person wants to see; NULL before the record was read */
  char **measures;        /* what is shown now; nullable */
};

enum
{
  PROP_PRESET = 1,
  PROP_COMPARE,
  PROP_SHOW_INTERVENTIONS,
  PROP_SHOW_EVENTS,
  PROP_SHOW_ENCOUNTERS,
  N_PROPS
};

enum
{
  OPEN_SOURCE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtCourseView, rt_course_view, ADW_TYPE_BIN)

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

  rt_figure_cards_show (self->figures, figures);
  gtk_widget_set_visible (self->figures_area, figures->len > 0);
}

static void
show_caveat (RtCourseView *self, const RtRecord *record)
{
  gboolean needed = rt_course_text_needs_caveat (record, catalogue_of (self),
                                                 (const char *const *)self->measures);

  gtk_label_set_text (self->caveat, needed ? rt_course_text_peripheral_caveat () : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caveat), needed);
}

static void
show_chart (RtCourseView *self, const RtRecord *record)
{
  const char *const *measures = (const char *const *)self->measures;
  RtCourseOptions options = rt_course_choice_options (self->choice, measures);
  g_autoptr (RtChartSpec) spec = rt_course_chart_new (record, catalogue_of (self), &options);

  rt_chart_widget_set_spec (self->chart, spec);
}

static void
show_menus (RtCourseView *self, const RtRecord *record)
{
  g_autoptr (GMenuModel) series = rt_course_series_menu (record, catalogue_of (self));
  g_autoptr (GMenuModel) view = rt_course_view_menu (record);

  gtk_menu_button_set_menu_model (self->series_button, series);
  gtk_menu_button_set_menu_model (self->view_button, view);
  gtk_menu_button_set_label (self->series_button, rt_course_preset_title (self->choice->preset));
}

static gboolean
has_anything (const RtRecord *record)
{
  return record->series->len > 0 || record->interventions->len > 0
         || record->adverse_events->len > 0 || record->life_events->len > 0;
}

/* What was chosen in this window is newer than what the record remembers. */
static void
show_record (RtCourseView *self, const RtRecord *record)
{
  if (self->choice == NULL)
    self->choice = rt_course_choice_from_text (record->course_choice);
  rt_course_choice_forget_lost (self->choice, record);
  g_strfreev (self->measures);
  self->measures =
      rt_course_choice_measures (self->choice, record, catalogue_of (self), MOST_PANELS);
  show_figures (self, record);
  show_chart (self, record);
  show_caveat (self, record);
  show_menus (self, record);
  for (int prop = PROP_PRESET; prop < N_PROPS; prop++)
    g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
loaded_cb (RtCourseView *self)
{
  const RtRecord *record = rt_open_record_get (self->record);

  if (!has_anything (record))
    {
      rt_chart_widget_set_spec (self->chart, NULL);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  show_record (self, record);
  gtk_stack_set_visible_child_name (self->stack, "course");
}

static void
remembered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtCourseView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rt_course_remember_finish (RT_PRACTICE (source), result, &error) && self->message != NULL
      && !g_error_matches (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_LOCKED))
    rt_message_line_show_error (self->message, error->message);
}

/* Shows another choice and remembers it with the patient. */
static void
choice_changed (RtCourseView *self)
{
  const RtRecord *record = self->record != NULL ? rt_open_record_get (self->record) : NULL;

  if (record == NULL)
    return;
  show_record (self, record);
  rt_course_remember_async (self->record, self->choice, remembered_cb, g_object_ref (self));
}

static void
chosen_cb (RtCourseView *self, const char *words)
{
  if (*words != '\0')
    gtk_label_set_text (self->told, words);
  else
    gtk_label_set_text (self->told, _ ("Point at the course to read all values of a day, click a "
                                       "mark to open where it comes from. With the keyboard, the "
                                       "arrow keys walk from value to value and Enter opens."));
}

static void
source_found_cb (gpointer owner, const char *kind, const char *id, const char *sentence)
{
  RtCourseView *self = owner;
  gboolean opened = FALSE;

  if (kind != NULL)
    g_signal_emit (self, signals[OPEN_SOURCE], 0, kind, id, &opened);
  if (sentence != NULL)
    rt_message_line_show_note (self->message, sentence);
}

static void
opened_cb (RtCourseView *self, gint64 item)
{
  rt_message_line_clear (self->message);
  if (self->record != NULL)
    rt_course_source_find (self->record, item, G_OBJECT (self), source_found_cb);
}

static void
series_chosen_cb (RtCourseView *self, char **measures, char **joined)
{
  if (self->choice == NULL)
    return;
  rt_course_choice_set_measures (self->choice, (const char *const *)measures,
                                 (const char *const *)joined);
  choice_changed (self);
}

static void
usual_chosen_cb (RtCourseView *self)
{
  if (self->choice == NULL)
    return;
  self->choice->preset = RT_COURSE_USUAL;
  choice_changed (self);
}

static void
choose_series_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtCourseView *self = RT_COURSE_VIEW (widget);
  const RtRecord *record = self->record != NULL ? rt_open_record_get (self->record) : NULL;
  RtSeriesDialog *dialog;

  if (record == NULL || self->choice == NULL)
    return;
  dialog = rt_series_dialog_new (record, self->choice, (const char *const *)self->measures);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (series_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "usual", G_CALLBACK (usual_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
phase_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtCourseView *self = RT_COURSE_VIEW (widget);
  const RtRecord *record = self->record != NULL ? rt_open_record_get (self->record) : NULL;
  RtChartSpec *spec = rt_chart_widget_spec (self->chart);
  guint index = (guint)g_variant_get_int32 (target);
  const RtPhase *phase;

  if (record == NULL || spec == NULL || index >= record->phases->len)
    return;
  phase = g_ptr_array_index (record->phases, index);
  rt_chart_widget_show_range (
      self->chart,
      rt_time_range_new (rt_moment_utc_s (phase->from),
                         phase->has_until ? rt_moment_utc_s (phase->until) : spec->range.to));
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtCourseView *self = RT_COURSE_VIEW (widget);

  if (self->record != NULL)
    rt_course_copy (self->record, self->chart, self->message);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtCourseView *self = RT_COURSE_VIEW (widget);

  if (self->record != NULL)
    rt_course_export (self->record, self->chart, self->message);
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

/* Without a period before there is nothing to compare with: then the later half is shown. */
static void
set_compare (RtCourseView *self, gboolean compare)
{
  gboolean fitted = rt_chart_widget_is_fitted (self->chart);
  RtTimeRange range = rt_chart_widget_range (self->chart);

  self->choice->compare = compare;
  choice_changed (self);
  if (compare && fitted)
    rt_chart_widget_show_range (
        self->chart, rt_time_range_new (range.from + rt_time_range_span (range) / 2, range.to));
}

static void
rt_course_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RtCourseView *self = RT_COURSE_VIEW (object);

  if (self->choice == NULL)
    return;
  switch (id)
    {
    case PROP_PRESET:
      self->choice->preset = rt_course_preset_from_id (g_value_get_string (value));
      break;
    case PROP_COMPARE:
      set_compare (self, g_value_get_boolean (value));
      return;
    case PROP_SHOW_INTERVENTIONS:
      self->choice->hide_interventions = !g_value_get_boolean (value);
      break;
    case PROP_SHOW_EVENTS:
      self->choice->hide_events = !g_value_get_boolean (value);
      break;
    case PROP_SHOW_ENCOUNTERS:
      self->choice->hide_encounters = !g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  choice_changed (self);
}

static void
rt_course_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  static const RtCourseChoice none = { 0 };
  const RtCourseChoice *choice = RT_COURSE_VIEW (object)->choice;

  if (choice == NULL)
    choice = &none;
  switch (id)
    {
    case PROP_PRESET:
      g_value_set_string (value, rt_course_preset_id (choice->preset));
      break;
    case PROP_COMPARE:
      g_value_set_boolean (value, choice->compare);
      break;
    case PROP_SHOW_INTERVENTIONS:
      g_value_set_boolean (value, !choice->hide_interventions);
      break;
    case PROP_SHOW_EVENTS:
      g_value_set_boolean (value, !choice->hide_events);
      break;
    case PROP_SHOW_ENCOUNTERS:
      g_value_set_boolean (value, !choice->hide_encounters);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
rt_course_view_dispose (GObject *object)
{
  RtCourseView *self = RT_COURSE_VIEW (object);

  rt_course_forget_copy ();
  g_clear_object (&self->record);
  g_clear_pointer (&self->measures, g_strfreev);
  g_clear_pointer (&self->choice, rt_course_choice_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_COURSE_VIEW);
  self->message = NULL;
  G_OBJECT_CLASS (rt_course_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_PRESET] = g_param_spec_string ("preset", NULL, NULL, "usual", flags);
  props[PROP_COMPARE] = g_param_spec_boolean ("compare", NULL, NULL, FALSE, flags);
  props[PROP_SHOW_INTERVENTIONS] =
      g_param_spec_boolean ("show-interventions", NULL, NULL, TRUE, flags);
  props[PROP_SHOW_EVENTS] = g_param_spec_boolean ("show-events", NULL, NULL, TRUE, flags);
  props[PROP_SHOW_ENCOUNTERS] = g_param_spec_boolean ("show-encounters", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "course.preset", "preset");
  gtk_widget_class_install_property_action (widget_class, "course.compare", "compare");
  gtk_widget_class_install_property_action (widget_class, "course.show-interventions",
                                            "show-interventions");
  gtk_widget_class_install_property_action (widget_class, "course.show-events", "show-events");
  gtk_widget_class_install_property_action (widget_class, "course.show-encounters",
                                            "show-encounters");
  gtk_widget_class_install_action (widget_class, "course.choose-series", NULL, choose_series_cb);
  gtk_widget_class_install_action (widget_class, "course.phase", "i", phase_cb);
  gtk_widget_class_install_action (widget_class, "course.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "course.export", NULL, export_cb);
}

static void
rt_course_view_class_init (RtCourseViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_course_view_dispose;
  object_class->set_property = rt_course_view_set_property;
  object_class->get_property = rt_course_view_get_property;
  install_properties (object_class);
  install_actions (widget_class);
  signals[OPEN_SOURCE] = g_signal_new ("open-source", RT_TYPE_COURSE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                       g_signal_accumulator_true_handled, NULL, NULL,
                                       G_TYPE_BOOLEAN, 2, G_TYPE_STRING, G_TYPE_STRING);
  g_type_ensure (RT_TYPE_CHART_WIDGET);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_RANGE_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/course/course-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, stack);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, figures);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, figures_area);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, chart);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, told);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, caveat);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, series_button);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, view_button);
  gtk_widget_class_bind_template_child (widget_class, RtCourseView, message);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_values_cb);
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
 * Shows the course of another record, as it was last looked at.
 */
void
rt_course_view_set_record (RtCourseView *self, RtOpenRecord *record)
{
  g_return_if_fail (RT_IS_COURSE_VIEW (self));
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, loaded_cb, self);
  g_set_object (&self->record, record);
  g_clear_pointer (&self->measures, g_strfreev);
  g_clear_pointer (&self->choice, rt_course_choice_free);
  rt_message_line_clear (self->message);
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
 * Returns: (transfer none) (nullable): the measures that are shown; NULL for the usual choice
 */
const char *const *
rt_course_view_measures (RtCourseView *self)
{
  g_return_val_if_fail (RT_IS_COURSE_VIEW (self), NULL);
  if (self->choice == NULL || self->choice->preset == RT_COURSE_USUAL)
    return NULL;
  return (const char *const *)self->measures;
}

/** rt_course_view_seen: Returns: (transfer full) (nullable): what is seen now; NULL without one */
RtCourseSeen *
rt_course_view_seen (RtCourseView *self)
{
  g_return_val_if_fail (RT_IS_COURSE_VIEW (self), NULL);
  if (self->choice == NULL || self->measures == NULL || rt_chart_widget_spec (self->chart) == NULL)
    return NULL;
  return rt_course_seen_new (self->choice, (const char *const *)self->measures,
                             rt_chart_widget_range (self->chart));
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/trend-page.h"

#include <glib/gi18n.h>

#include "course/chart-widget.h"
#include "date-format.h"
#include "lab-change-words.h"
#include "lab-overview.h"
#include "lab-words.h"
#include "labs/target-dialog.h"

struct _RtLabTrendPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *chart_card;
  RtChartWidget *chart;
  GtkLabel *chosen;
  GtkWidget *target_button;
  AdwPreferencesGroup *values;
  AdwPreferencesGroup *knowledge;

  RtOpenRecord *record;
  char *analyte_id; /* nullable */
  char *specimen;   /* nullable */
  char *unit;       /* nullable */
};

G_DEFINE_FINAL_TYPE (RtLabTrendPage, rt_lab_trend_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_property (AdwPreferencesGroup *group, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
}

static void
add_value (RtLabTrendPage *self, RtCatalogue *catalogue, const RtLabSeriesPoint *point)
{
  g_autofree char *date = rt_date_format_moment (point->report->collected_at);
  g_autofree char *value = rt_lab_result_text (point->result);
  g_autofree char *unit = rt_lab_unit_text (catalogue, point->result->unit);
  g_autofree char *judged = rt_lab_judgement_text (catalogue, point->result, &point->judgement);
  g_autofree char *disturbed = rt_disturbances_text (point->disturbances);
  /* Translators: date of collection, value, unit. */
  g_autofree char *title = g_strdup_printf (_ ("%s: %s %s"), date, value, unit);
  g_autofree char *change =
      rt_lab_change_note (catalogue, rt_open_record_get (self->record), point->result);
  GString *text = g_string_new (judged);

  if (disturbed != NULL)
    g_string_append_printf (text, "\n%s", disturbed);
  if (point->break_reason != NULL)
    g_string_append_printf (text, "\n%s", point->break_reason);
  if (change != NULL)
    g_string_append_printf (text, "\n%s", change);
  add_property (self->values, title, text->str);
  g_string_free (text, TRUE);
}

/* What a change of this analyte can be judged by. */
static char *
variation_text (RtCatalogue *catalogue, const RtLabSeries *series)
{
  const RtAnalyteSpecimen *specimen =
      series->specimen != NULL ? rt_analyte_specimen (series->analyte, series->specimen) : NULL;
  g_autofree char *within = NULL;

  if (specimen == NULL || specimen->within_person == NULL)
    return g_strdup (_ ("Unknown: the knowledge holds no sourced figure for how much this analyte "
                        "varies within a person."));
  within = rt_within_person_text (catalogue, specimen->within_person);
  return g_strdup_printf (
      /* Translators: how much it varies within a person, who was studied, source. */
      _ ("Variation %s. A change is judged by it where the practice has written down how much the "
         "laboratory’s measurements vary. Beyond that it is higher or lower, not better or worse."),
      within);
}

static void
add_knowledge (RtLabTrendPage *self, RtCatalogue *catalogue, const RtLabSeries *series)
{
  const RtAnalyte *analyte = series->analyte;
  g_autofree char *variation = variation_text (catalogue, series);

  add_property (self->knowledge, _ ("What it says"), analyte->says);
  add_property (self->knowledge, _ ("What it does not say"), analyte->does_not_say);
  if (analyte->preanalytical[0] != NULL)
    {
      g_autofree char *lines = g_strjoinv ("\n", analyte->preanalytical);

      add_property (self->knowledge, _ ("Taking the sample"), lines);
    }
  add_property (self->knowledge, _ ("Whether a change is real"), variation);
}

static void
chosen_cb (RtLabTrendPage *self, const char *words)
{
  gtk_label_set_text (self->chosen, words);
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), *words != '\0');
}

static void
target_clicked_cb (RtLabTrendPage *self)
{
  adw_dialog_present (ADW_DIALOG (rt_lab_target_dialog_new (self->record, self->analyte_id,
                                                            self->specimen, self->unit)),
                      GTK_WIDGET (self));
}

static void
show_series (RtLabTrendPage *self, RtCatalogue *catalogue, const RtLabSeries *series)
{
  g_autofree char *title = rt_lab_series_title (series);
  g_autoptr (RtChartSpec) spec = rt_lab_trend_chart (catalogue, series);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->heading, title);
  rt_chart_widget_set_spec (self->chart, spec);
  for (guint i = series->points->len; i > 0; i--)
    add_value (self, catalogue, g_ptr_array_index (series->points, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->knowledge), series->analyte != NULL);
  gtk_widget_set_visible (self->target_button, series->analyte != NULL && series->unit != NULL);
  if (series->analyte != NULL)
    {
      add_knowledge (self, catalogue, series);
      self->analyte_id = g_strdup (series->analyte->id);
    }
  self->specimen = g_strdup (series->specimen);
  self->unit = g_strdup (series->unit);
}

static void
rt_lab_trend_page_dispose (GObject *object)
{
  RtLabTrendPage *self = RT_LAB_TREND_PAGE (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LAB_TREND_PAGE);
  G_OBJECT_CLASS (rt_lab_trend_page_parent_class)->dispose (object);
}

static void
rt_lab_trend_page_finalize (GObject *object)
{
  RtLabTrendPage *self = RT_LAB_TREND_PAGE (object);

  g_free (self->analyte_id);
  g_free (self->specimen);
  g_free (self->unit);
  G_OBJECT_CLASS (rt_lab_trend_page_parent_class)->finalize (object);
}

static void
rt_lab_trend_page_class_init (RtLabTrendPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_lab_trend_page_dispose;
  object_class->finalize = rt_lab_trend_page_finalize;
  g_type_ensure (RT_TYPE_CHART_WIDGET);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/trend-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLabTrendPage, heading);
  gtk_widget_class_bind_template_child (widget_class, RtLabTrendPage, chart);
  gtk_widget_class_bind_template_child (widget_class, RtLabTrendPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, RtLabTrendPage, target_button);
  gtk_widget_class_bind_template_child (widget_class, RtLabTrendPage, values);
  gtk_widget_class_bind_template_child (widget_class, RtLabTrendPage, knowledge);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_clicked_cb);
}

static void
rt_lab_trend_page_init (RtLabTrendPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_lab_trend_page_new:
 * @record: the record on screen, loaded
 * @series: which of rt_lab_overview()
 *
 * Returns: (transfer floating): the page.
 */
RtLabTrendPage *
rt_lab_trend_page_new (RtOpenRecord *record, guint series)
{
  RtLabTrendPage *self = g_object_new (RT_TYPE_LAB_TREND_PAGE, NULL);
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (record));
  g_autoptr (GPtrArray) overview = rt_lab_overview (catalogue, rt_open_record_get (record));

  self->record = g_object_ref (record);
  if (series < overview->len)
    show_series (self, catalogue, g_ptr_array_index (overview, series));
  return self;
}

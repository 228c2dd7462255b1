/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/labs-view.h"

#include <glib/gi18n.h>

#include "board/board-view.h"
#include "common/message-line.h"
#include "date-format.h"
#include "lab-overview.h"
#include "lab-words.h"
#include "labs/report-entry-page.h"
#include "labs/lab-report-page.h"
#include "labs/table-import-dialog.h"
#include "labs/trend-page.h"

struct _RtLabsView
{
  AdwBin parent_instance;

  AdwNavigationView *navigation;
  AdwNavigationPage *list_page;
  GtkStack *stack;
  GtkLabel *caveat;
  AdwPreferencesGroup *reports;
  AdwPreferencesGroup *results;
  AdwPreferencesGroup *ratios;

  RtOpenRecord *record; /* nullable */
  GPtrArray *rows;      /* (element GtkWidget) unowned: of the three groups */
};

G_DEFINE_FINAL_TYPE (RtLabsView, rt_labs_view, ADW_TYPE_BIN)

static void
add_row (RtLabsView *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
  g_object_set_data (G_OBJECT (row), "group", group);
}

static void
remove_rows (RtLabsView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
new_chip (const char *text, const char *style)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chip, "rt-chip");
  if (style != NULL)
    gtk_widget_add_css_class (chip, style);
  return chip;
}

static void
report_activated_cb (RtLabsView *self, GtkWidget *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "report");

  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (rt_lab_report_page_new (self->record, *id)));
}

static guint
count_outside (RtCatalogue *catalogue, const RtRecord *record, const RtLabReport *report, guint *n)
{
  guint outside = 0;

  *n = 0;
  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      RtLabJudgement judgement;

      if (result->report_id != report->id)
        continue;
      rt_lab_judge (catalogue, record, report, result, &judgement);
      *n += 1;
      outside += judgement.flag == RT_LAB_FLAG_LOW || judgement.flag == RT_LAB_FLAG_HIGH;
    }
  return outside;
}

static char *
report_subtitle (RtCatalogue *catalogue, const RtRecord *record, const RtLabReport *report)
{
  guint n;
  guint outside = count_outside (catalogue, record, report, &n);
  g_autofree char *count = g_strdup_printf (ngettext ("%u result", "%u results", n), n);
  g_autofree char *outer =
      g_strdup_printf (ngettext ("%u outside", "%u outside", outside), outside);

  if (report->laboratory == NULL)
    /* Translators: "5 results", "2 outside". */
    return g_strdup_printf (_ ("%s, %s"), count, outer);
  /* Translators: name of a laboratory, "5 results", "2 outside". */
  return g_strdup_printf (_ ("%s: %s, %s"), report->laboratory, count, outer);
}

static void
add_report (RtLabsView *self, const RtRecord *record, const RtLabReport *report)
{
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *date = rt_date_format_moment (report->collected_at);
  g_autofree char *subtitle = report_subtitle (catalogue, record, report);
  g_autofree char *title =
      report->specimen != NULL
          /* Translators: date of collection, specimen. */
          ? g_strdup_printf (_ ("%s, %s"), date, rt_specimen_name (report->specimen))
          : g_strdup (date);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (!report->reviewed)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_chip (_ ("unread"), "accent"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "report", g_memdup2 (&report->id, sizeof report->id),
                          g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (report_activated_cb), self,
                           G_CONNECT_SWAPPED);
  add_row (self, self->reports, row);
}

static void
series_activated_cb (RtLabsView *self, GtkWidget *row)
{
  adw_navigation_view_push (
      self->navigation,
      ADW_NAVIGATION_PAGE (rt_lab_trend_page_new (
          self->record, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "series")))));
}

static const char *
chip_style (const RtLabJudgement *judgement)
{
  if (!judgement->coloured)
    return NULL;
  return judgement->flag == RT_LAB_FLAG_LOW || judgement->flag == RT_LAB_FLAG_HIGH ? "warning"
                                                                                   : NULL;
}

static char *
series_subtitle (RtCatalogue *catalogue, const RtLabSeries *series)
{
  const RtLabSeriesPoint *latest = rt_lab_series_latest (series);
  g_autofree char *date = rt_date_format (rt_moment_date (latest->report->collected_at));
  g_autofree char *judged = rt_lab_judgement_text (catalogue, latest->result, &latest->judgement);
  g_autofree char *disturbed = rt_disturbances_text (latest->disturbances);
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u result", "%u results", series->points->len), series->points->len);

  /* Translators: "3 results", date of the latest, where it lies and who says so. */
  return g_strdup_printf (_ ("%s, latest %s: %s%s%s"), count, date, judged,
                          disturbed != NULL ? "\n" : "", disturbed != NULL ? disturbed : "");
}

static void
add_series (RtLabsView *self, const RtLabSeries *series, guint index)
{
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));
  const RtLabSeriesPoint *latest = rt_lab_series_latest (series);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = rt_lab_series_title (series);
  g_autofree char *subtitle = series_subtitle (catalogue, series);
  g_autofree char *value = rt_lab_result_text (latest->result);
  g_autofree char *unit = rt_lab_unit_text (catalogue, latest->result->unit);
  g_autofree char *shown = g_strdup_printf ("%s %s", value, unit);
  GtkWidget *label = gtk_label_new (shown);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  if (*rt_lab_flag_text (latest->judgement.flag) != '\0')
    adw_action_row_add_suffix (
        ADW_ACTION_ROW (row),
        new_chip (rt_lab_flag_text (latest->judgement.flag), chip_style (&latest->judgement)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "series", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, "activated", G_CALLBACK (series_activated_cb), self,
                           G_CONNECT_SWAPPED);
  add_row (self, self->results, row);
}

static void
add_line (AdwExpanderRow *row, const char *title, const char *text)
{
  GtkWidget *line = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (line), 0);
  gtk_widget_add_css_class (line, "property");
  adw_expander_row_add_row (row, line);
}

/* The latest value of a ratio; without any it is only listed when it can never be computed. */
static void
add_ratio (RtLabsView *self, RtCatalogue *catalogue, const RtRecord *record, const RtRatio *ratio)
{
  g_autoptr (GPtrArray) computed = rt_lab_ratios (catalogue, record, ratio);
  const RtLabRatio *latest = g_ptr_array_index (computed, computed->len - 1);
  g_autofree char *text = rt_lab_ratio_text (catalogue, latest);
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *date = NULL;
  g_autofree char *subtitle = NULL;

  if (latest->specimen != NULL)
    {
      date = rt_date_format (rt_moment_date (latest->at));
      /* Translators: value of a ratio or why there is none, specimen, date. */
      subtitle =
          g_strdup_printf (_ ("%s (%s, %s)"), text, rt_specimen_name (latest->specimen), date);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ratio->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle != NULL ? subtitle : text);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row),
                               new_chip (rt_ratio_standing_name (ratio->standing), NULL));
  add_line (ADW_EXPANDER_ROW (row), _ ("What it says"), ratio->meaning);
  add_line (ADW_EXPANDER_ROW (row), _ ("What it does not say"), ratio->limits);
  add_row (self, self->ratios, row);
}

static void
show_record (RtLabsView *self)
{
  const RtRecord *record = rt_open_record_get (self->record);
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));
  const RtLaboratoryKnowledge *laboratory = rt_catalogue_laboratory (catalogue);
  g_autoptr (GPtrArray) overview = rt_lab_overview (catalogue, record);
  g_autofree char *caveat = rt_lab_caveat_text (catalogue);
  g_autofree char *sources = rt_lab_caveat_sources (catalogue);
  g_autofree char *sentence = g_strdup_printf ("%s (%s)", caveat, sources);

  remove_rows (self);
  gtk_label_set_text (self->caveat, sentence);
  gtk_stack_set_visible_child_name (self->stack, record->lab_reports->len > 0 ? "some" : "none");
  for (guint i = record->lab_reports->len; i > 0; i--)
    add_report (self, record, g_ptr_array_index (record->lab_reports, i - 1));
  for (guint i = 0; i < overview->len; i++)
    add_series (self, g_ptr_array_index (overview, i), i);
  for (guint i = 0; i < laboratory->ratios->len; i++)
    add_ratio (self, catalogue, record, g_ptr_array_index (laboratory->ratios, i));
}

static void
loaded_cb (RtLabsView *self)
{
  if (rt_open_record_get (self->record) != NULL)
    show_record (self);
}

static void
board_clicked_cb (RtLabsView *self)
{
  if (self->record != NULL && rt_open_record_get (self->record) != NULL)
    adw_navigation_view_push (self->navigation,
                              ADW_NAVIGATION_PAGE (rt_board_view_new (self->record)));
}

static void
enter_clicked_cb (RtLabsView *self)
{
  if (self->record != NULL && rt_open_record_get (self->record) != NULL)
    adw_navigation_view_push (self->navigation,
                              ADW_NAVIGATION_PAGE (rt_lab_report_entry_page_new (self->record)));
}

static void
import_clicked_cb (RtLabsView *self)
{
  if (self->record != NULL && rt_open_record_get (self->record) != NULL)
    adw_dialog_present (ADW_DIALOG (rt_table_import_dialog_new (self->record, NULL)),
                        GTK_WIDGET (self));
}

static void
rt_labs_view_dispose (GObject *object)
{
  RtLabsView *self = RT_LABS_VIEW (object);

  rt_labs_view_set_record (self, NULL);
  /* The template would take the child out of the bin behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LABS_VIEW);
  G_OBJECT_CLASS (rt_labs_view_parent_class)->dispose (object);
}

static void
rt_labs_view_finalize (GObject *object)
{
  g_ptr_array_unref (RT_LABS_VIEW (object)->rows);
  G_OBJECT_CLASS (rt_labs_view_parent_class)->finalize (object);
}

static void
rt_labs_view_class_init (RtLabsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_labs_view_dispose;
  object_class->finalize = rt_labs_view_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reuptake/Reuptake/ui/labs/labs-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLabsView, navigation);
  gtk_widget_class_bind_template_child (widget_class, RtLabsView, list_page);
  gtk_widget_class_bind_template_child (widget_class, RtLabsView, stack);
  gtk_widget_class_bind_template_child (widget_class, RtLabsView, caveat);
  gtk_widget_class_bind_template_child (widget_class, RtLabsView, reports);
  gtk_widget_class_bind_template_child (widget_class, RtLabsView, results);
  gtk_widget_class_bind_template_child (widget_class, RtLabsView, ratios);
  gtk_widget_class_bind_template_callback (widget_class, enter_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, board_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
}

static void
rt_labs_view_init (RtLabsView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_labs_view_set_record:
 * @record: (nullable): the record on screen
 */
void
rt_labs_view_set_record (RtLabsView *self, RtOpenRecord *record)
{
  g_return_if_fail (RT_IS_LABS_VIEW (self));
  if (self->record != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->record, self);
      remove_rows (self);
      adw_navigation_view_pop_to_page (self->navigation, self->list_page);
    }
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
}

/** rt_labs_view_enter_report: Goes to where a laboratory report is entered. */
void
rt_labs_view_enter_report (RtLabsView *self)
{
  g_return_if_fail (RT_IS_LABS_VIEW (self));
  adw_navigation_view_pop_to_page (self->navigation, self->list_page);
  enter_clicked_cb (self);
}

/** rt_labs_view_open_board: Goes to the pathway board. */
void
rt_labs_view_open_board (RtLabsView *self)
{
  g_return_if_fail (RT_IS_LABS_VIEW (self));
  adw_navigation_view_pop_to_page (self->navigation, self->list_page);
  board_clicked_cb (self);
}

/**
 * rt_labs_view_open_report:
 * @self: the view
 * @uuid: of a report of the record
 *
 * Reads it on a page of its own.
 */
void
rt_labs_view_open_report (RtLabsView *self, const char *uuid)
{
  const RtRecord *record = self->record != NULL ? rt_open_record_get (self->record) : NULL;

  g_return_if_fail (RT_IS_LABS_VIEW (self));
  for (guint i = 0; record != NULL && i < record->lab_reports->len; i++)
    {
      const RtLabReport *report = g_ptr_array_index (record->lab_reports, i);

      if (g_str_equal (report->uuid, uuid))
        adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (rt_lab_report_page_new (
                                                        self->record, report->id)));
    }
}

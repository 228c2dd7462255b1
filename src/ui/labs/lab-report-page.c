/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/lab-report-page.h"

#include <glib/gi18n.h>

#include "common/error-question.h"
#include "common/message-line.h"
#include "date-format.h"
#include "lab-caveats.h"
#include "labs/labs-task.h"
#include "labs/original-list.h"
#include "labs/report-facts.h"
#include "labs/result-row.h"

struct _RtLabReportPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *heading;
  RtMessageLine *message;
  GtkLabel *caveat;
  AdwPreferencesGroup *results;
  AdwPreferencesGroup *facts;
  RtLabOriginalList *originals;
  AdwPreferencesGroup *review_group;
  AdwEntryRow *review;
  GtkButton *sign;

  RtOpenRecord *record;
  gint64 report_id;
  GPtrArray *rows;  /* (element GtkWidget) unowned: results */
  GPtrArray *lines; /* (element GtkWidget) unowned: facts */
};

G_DEFINE_FINAL_TYPE (RtLabReportPage, rt_lab_report_page, ADW_TYPE_NAVIGATION_PAGE)

static const RtLabReport *
find_report (RtLabReportPage *self)
{
  const RtRecord *record = rt_open_record_get (self->record);

  for (guint i = 0; record != NULL && i < record->lab_reports->len; i++)
    {
      const RtLabReport *report = g_ptr_array_index (record->lab_reports, i);

      if (report->id == self->report_id)
        return report;
    }
  return NULL;
}

static void
failed_cb (RtLabReportPage *self, const char *sentence)
{
  rt_message_line_show_error (self->message, sentence);
}

static void
clear (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
show_results (RtLabReportPage *self, const RtLabReport *report)
{
  const RtRecord *record = rt_open_record_get (self->record);

  clear (self->results, self->rows);
  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      GtkWidget *row;

      if (result->report_id != report->id)
        continue;
      row = GTK_WIDGET (rt_lab_result_row_new (self->record, report, result));
      g_signal_connect_object (row, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->results, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
show_review (RtLabReportPage *self, const RtLabReport *report)
{
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  gtk_button_set_label (self->sign, report->reviewed ? _ ("_Sign Off Again") : _ ("_Sign Off"));
  if (!report->reviewed)
    {
      adw_preferences_group_set_description (self->review_group,
                                             _ ("Not read yet. Sign off when you have read it."));
      return;
    }
  when = rt_date_format_moment (rt_moment_from_utc (report->reviewed_utc, zone));
  /* Translators: date and time. */
  text = g_strdup_printf (_ ("Read and signed off on %s."), when);
  adw_preferences_group_set_description (self->review_group, text);
  if (report->review != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->review), report->review);
}

static void
show_caveat (RtLabReportPage *self, const RtLabReport *report)
{
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));
  g_autofree char *sentences =
      rt_lab_caveats_of (catalogue, rt_open_record_get (self->record), report);

  gtk_label_set_text (self->caveat, sentences);
}

static void
loaded_cb (RtLabReportPage *self)
{
  const RtLabReport *report = find_report (self);
  g_autofree char *date = NULL;

  if (report == NULL)
    return;
  date = rt_date_format_moment (report->collected_at);
  adw_window_title_set_title (self->heading, report->specimen != NULL
                                                 ? rt_specimen_name (report->specimen)
                                                 : _ ("Laboratory report"));
  adw_window_title_set_subtitle (self->heading, date);
  rt_message_line_clear (self->message);
  show_caveat (self, report);
  show_results (self, report);
  clear (self->facts, self->lines);
  rt_lab_report_facts_add (self->facts, report, self->lines);
  rt_lab_original_list_show (self->originals, self->record, report);
  show_review (self, report);
}

static void
signed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabReportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLabsTask) task = rt_labs_task_run_finish (RT_PRACTICE (source), result, &error);

  if (task == NULL)
    rt_message_line_show_error (self->message, error->message);
}

static void
sign_clicked_cb (RtLabReportPage *self)
{
  const RtLabReport *report = find_report (self);
  const char *review = gtk_editable_get_text (GTK_EDITABLE (self->review));
  RtLabsTask *task;

  if (report == NULL)
    return;
  task = rt_labs_task_new ();
  task->report = rt_lab_report_copy (report);
  task->text = *review != '\0' ? g_strdup (review) : NULL;
  rt_labs_task_run_async (rt_open_record_practice (self->record), task, rt_labs_work_review,
                          signed_cb, g_object_ref (self));
}

/* Entered in error ------------------------------------------------------------------------------
 */

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabReportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLabsTask) task = rt_labs_task_run_finish (RT_PRACTICE (source), result, &error);

  if (self->record == NULL)
    return;
  if (task != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
  else
    rt_message_line_show_error (self->message, error->message);
}

static void
marked_cb (RtLabReportPage *self)
{
  const RtLabReport *report = find_report (self);
  RtLabsTask *task;

  if (report == NULL)
    return;
  task = rt_labs_task_new ();
  task->report = rt_lab_report_copy (report);
  rt_labs_task_run_async (rt_open_record_practice (self->record), task, rt_labs_work_withdraw,
                          withdrawn_cb, g_object_ref (self));
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *target)
{
  AdwAlertDialog *question = rt_error_question_new (_ ("Was This Report Entered in Error?"));

  g_signal_connect_object (question, "response::mark", G_CALLBACK (marked_cb), widget,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), widget);
}

static void
rt_lab_report_page_dispose (GObject *object)
{
  RtLabReportPage *self = RT_LAB_REPORT_PAGE (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LAB_REPORT_PAGE);
  G_OBJECT_CLASS (rt_lab_report_page_parent_class)->dispose (object);
}

static void
rt_lab_report_page_finalize (GObject *object)
{
  RtLabReportPage *self = RT_LAB_REPORT_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lines);
  G_OBJECT_CLASS (rt_lab_report_page_parent_class)->finalize (object);
}

static void
rt_lab_report_page_class_init (RtLabReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_lab_report_page_dispose;
  object_class->finalize = rt_lab_report_page_finalize;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_LAB_ORIGINAL_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/lab-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, heading);
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, message);
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, caveat);
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, results);
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, facts);
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, originals);
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, review_group);
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, review);
  gtk_widget_class_bind_template_child (widget_class, RtLabReportPage, sign);
  gtk_widget_class_bind_template_callback (widget_class, sign_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_install_action (widget_class, "lab-report.withdraw", NULL, withdraw_action);
}

static void
rt_lab_report_page_init (RtLabReportPage *self)
{
  self->rows = g_ptr_array_new ();
  self->lines = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_lab_report_page_new:
 * @record: the record on screen, loaded; the page follows it
 *
 * Returns: (transfer floating): the page.
 */
RtLabReportPage *
rt_lab_report_page_new (RtOpenRecord *record, gint64 report_id)
{
  RtLabReportPage *self = g_object_new (RT_TYPE_LAB_REPORT_PAGE, NULL);

  self->record = g_object_ref (record);
  self->report_id = report_id;
  g_signal_connect_object (record, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  loaded_cb (self);
  return self;
}

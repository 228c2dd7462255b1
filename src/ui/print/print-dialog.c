/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/print-dialog.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "config.h"
#include "consultation-sheet.h"
#include "print/page-widget.h"
#include "print/print-job.h"
#include "print/print-settings.h"
#include "read-record.h"

struct _RtPrintDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  AdwToggleGroup *paper;
  AdwToggleGroup *ink;
  AdwToggleGroup *copy;
  GtkStack *stack;
  GtkBox *pages;
  AdwStatusPage *failure;
  RtMessageLine *message;
  GtkWidget *print;
  GtkWidget *save;

  RtPractice *practice;
  gint64 patient_id;
  char **measure_ids; /* nullable: the usual choice */
  GSettings *settings;
  GCancellable *cancellable;
  RtRecord *record; /* nullable until read */
  RtReport *report; /* nullable until laid out */
  gboolean showing; /* the toggles follow the settings */
};

G_DEFINE_FINAL_TYPE (RtPrintDialog, rt_print_dialog, ADW_TYPE_DIALOG)

static gpointer
read_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  RtRecordScope scope = { .purpose = "print" };

  return rt_practice_read_record (practice, *(gint64 *)data, &scope, error);
}

static void
show_pages (RtPrintDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, child);
  for (guint page = 0; page < rt_report_n_pages (self->report); page++)
    gtk_box_append (self->pages, GTK_WIDGET (rt_page_widget_new (self->report, page)));
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
lay_out (RtPrintDialog *self)
{
  RtSheetOptions options = { .course.measure_ids = (const char *const *)self->measure_ids };
  g_autoptr (RtSheetContent) content = NULL;

  if (self->record == NULL)
    return;
  if (g_strcmp0 (adw_toggle_group_get_active_name (self->copy), "patient") == 0)
    options.copy = RT_SHEET_FOR_PATIENT;
  content = rt_sheet_content_new (self->record, rt_practice_catalogue (self->practice), &options);
  g_clear_pointer (&self->report, rt_report_unref);
  self->report = rt_consultation_sheet_new (content, rt_print_settings_style (self->settings));
  show_pages (self);
  gtk_widget_set_sensitive (self->print, TRUE);
  gtk_widget_set_sensitive (self->save, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  RtRecord *record = rt_practice_run_finish (RT_PRACTICE (source), result, &error);
  RtPrintDialog *self = user_data;

  if (record == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (record == NULL)
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  self->record = record;
  lay_out (self);
}

static void
paper_chosen_cb (RtPrintDialog *self)
{
  const char *paper = adw_toggle_group_get_active_name (self->paper);

  if (self->showing || paper == NULL)
    return;
  rt_print_settings_set_paper (self->settings,
                               g_str_equal (paper, "letter") ? RT_PAPER_LETTER : RT_PAPER_A4);
  lay_out (self);
}

static void
ink_chosen_cb (RtPrintDialog *self)
{
  const char *ink = adw_toggle_group_get_active_name (self->ink);

  if (self->showing || ink == NULL)
    return;
  g_settings_set_boolean (self->settings, "print-monochrome", g_str_equal (ink, "grey"));
  lay_out (self);
}

static void
copy_chosen_cb (RtPrintDialog *self)
{
  if (!self->showing)
    lay_out (self);
}

static void
print_clicked_cb (RtPrintDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  rt_message_line_clear (self->message);
  if (rt_print_job_run (self->report, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (root),
                        NULL, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    rt_message_line_show_error (self->message, error->message);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (self->report == NULL)
    return;
  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        rt_message_line_show_error (self->message, error->message);
      return;
    }
  if (rt_report_write_pdf (self->report, g_file_peek_path (file), &error))
    rt_message_line_show_note (self->message, _ ("The sheet was saved as a PDF file."));
  else
    rt_message_line_show_error (self->message, error->message);
}

/* The suggested name tells nothing about the patient. */
static void
save_clicked_cb (RtPrintDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  rt_message_line_clear (self->message);
  gtk_file_dialog_set_title (dialog, _ ("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, _ ("Consultation sheet.pdf"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->cancellable, file_chosen_cb, g_object_ref (self));
}

static void
show_settings (RtPrintDialog *self)
{
  RtPageStyle style = rt_print_settings_style (self->settings);

  self->showing = TRUE;
  adw_toggle_group_set_active_name (self->paper, style.paper == RT_PAPER_LETTER ? "letter" : "a4");
  adw_toggle_group_set_active_name (self->ink, style.monochrome ? "grey" : "colour");
  self->showing = FALSE;
}

static void
rt_print_dialog_dispose (GObject *object)
{
  RtPrintDialog *self = RT_PRINT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->measure_ids, g_strfreev);
  g_clear_pointer (&self->record, rt_record_free);
  g_clear_pointer (&self->report, rt_report_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PRINT_DIALOG);
  G_OBJECT_CLASS (rt_print_dialog_parent_class)->dispose (object);
}

static void
rt_print_dialog_class_init (RtPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_print_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/print/print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, ink);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, copy);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, print);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, ink_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
rt_print_dialog_init (RtPrintDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (RT_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_settings (self);
}

/**
 * rt_print_dialog_new:
 * @practice: the open practice
 * @patient: whose sheet
 * @measure_ids: (nullable): the measures of the course; NULL for the usual choice
 *
 * Reads the record for printing, which the activity log notes, and shows the sheet.
 *
 * Returns: (transfer floating): the preview
 */
RtPrintDialog *
rt_print_dialog_new (RtPractice *practice, const RtPatient *patient, const char *const *measure_ids)
{
  RtPrintDialog *self = g_object_new (RT_TYPE_PRINT_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->patient_id = patient->id;
  self->measure_ids = g_strdupv ((char **)measure_ids);
  adw_window_title_set_subtitle (self->title, patient->name);
  rt_practice_run_async (practice, read_work, g_memdup2 (&self->patient_id, sizeof (gint64)),
                         g_free, (GDestroyNotify)rt_record_free, self->cancellable, read_cb, self);
  return self;
}

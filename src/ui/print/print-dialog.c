/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/print-dialog.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "language.h"
#include "print/page-preview.h"
#include "print/print-job.h"
#include "print/print-options.h"
#include "print/print-work.h"

struct _RtPrintDialog
{
  AdwDialog parent_instance;

  AdwOverlaySplitView *split;
  GtkWidget *toggle;
  AdwWindowTitle *title;
  RtPrintOptions *options;
  GtkStack *stack;
  RtPagePreview *preview;
  AdwStatusPage *failure;
  RtMessageLine *message;
  GtkWidget *print;
  GtkWidget *save;

  RtPractice *practice;
  char **measure_ids;  /* nullable: the usual choice */
  RtCourseSeen *seen;  /* nullable */
  char *assessment;    /* UUID chosen until the record is there; nullable */
  RtTaperDraft *taper; /* nullable */
  GCancellable *cancellable;
  RtPrintMaterial *material; /* nullable until read */
  RtReport *report;          /* nullable until laid out */
};

G_DEFINE_FINAL_TYPE (RtPrintDialog, rt_print_dialog, ADW_TYPE_DIALOG)

static RtReport *
make_report (RtPrintDialog *self)
{
  g_autoptr (RtLanguageScope) scope =
      rt_language_scope_begin (rt_print_options_language (self->options));
  RtDocumentKind kind = rt_print_options_kind (self->options);
  RtDocumentRequest request = { .catalogue = rt_practice_catalogue (self->practice),
                                .letterhead = self->material->letterhead,
                                .seen = self->seen,
                                .taper = self->taper };
  RtReport *report = NULL;

  request.sheet.course.measure_ids = (const char *const *)self->measure_ids;
  rt_print_options_fill (self->options, &request);
  report = rt_document_begin (kind, &request, rt_print_options_style (self->options));
  for (guint i = 0; i < self->material->records->len; i++)
    {
      request.record = g_ptr_array_index (self->material->records, i);
      rt_document_add (kind, &request, report);
    }
  return report;
}

static void
lay_out (RtPrintDialog *self)
{
  if (self->material == NULL)
    return;
  g_clear_pointer (&self->report, rt_report_unref);
  self->report = make_report (self);
  rt_page_preview_show (self->preview, self->report);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  gtk_widget_set_sensitive (self->print, TRUE);
  gtk_widget_set_sensitive (self->save, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  RtPrintMaterial *material = rt_practice_run_finish (RT_PRACTICE (source), result, &error);
  RtPrintDialog *self = user_data;

  if (material == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (material == NULL)
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  self->material = material;
  if (material->records->len == 1)
    rt_print_options_show_record (self->options, g_ptr_array_index (material->records, 0),
                                  rt_practice_catalogue (self->practice), self->assessment);
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
    rt_message_line_show_note (self->message, _ ("The pages were saved as a PDF file."));
  else
    rt_message_line_show_error (self->message, error->message);
}

/* The suggested name tells nothing about the patient. */
static void
save_clicked_cb (RtPrintDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strdup_printf ("%s.pdf", rt_report_title (self->report));

  rt_message_line_clear (self->message);
  gtk_file_dialog_set_title (dialog, _ ("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->cancellable, file_chosen_cb, g_object_ref (self));
}

static void
rt_print_dialog_dispose (GObject *object)
{
  RtPrintDialog *self = RT_PRINT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->measure_ids, g_strfreev);
  g_clear_pointer (&self->seen, rt_course_seen_free);
  g_clear_pointer (&self->assessment, g_free);
  g_clear_pointer (&self->taper, rt_taper_draft_free);
  g_clear_pointer (&self->material, rt_print_material_free);
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
  g_type_ensure (RT_TYPE_PAGE_PREVIEW);
  g_type_ensure (RT_TYPE_PRINT_OPTIONS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/print/print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, split);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, toggle);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, options);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, print);
  gtk_widget_class_bind_template_child (widget_class, RtPrintDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, lay_out);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
rt_print_dialog_init (RtPrintDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Reads what is printed, off the main thread. */
static RtPrintDialog *
dialog_for (RtPractice *practice, GArray *ids)
{
  RtPrintDialog *self = g_object_new (RT_TYPE_PRINT_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  rt_practice_run_async (practice, rt_print_work_read, ids, (GDestroyNotify)g_array_unref,
                         (GDestroyNotify)rt_print_material_free, self->cancellable, read_cb, self);
  return self;
}

/**
 * rt_print_dialog_new:
 * @practice: the open practice
 * @patient: whose pages
 * @start: what it begins with; copied
 *
 * Reads the record for printing, which the activity log notes, and shows the pages.
 *
 * Returns: (transfer floating): the preview
 */
RtPrintDialog *
rt_print_dialog_new (RtPractice *practice, const RtPatient *patient, const RtPrintStart *start)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  RtPrintDialog *self = NULL;

  g_array_append_val (ids, patient->id);
  self = dialog_for (practice, ids);
  self->measure_ids = g_strdupv ((char **)start->measure_ids);
  self->seen = start->seen != NULL ? rt_course_seen_copy (start->seen) : NULL;
  self->assessment = g_strdup (start->assessment);
  self->taper = start->taper != NULL ? rt_taper_draft_copy (start->taper) : NULL;
  if (self->taper != NULL)
    rt_print_options_have_taper (self->options);
  if (start->day != NULL)
    rt_print_options_have_day (self->options, *start->day);
  rt_print_options_set_kind (self->options, start->kind);
  adw_window_title_set_subtitle (self->title, patient->name);
  return self;
}

/**
 * rt_print_dialog_new_for_several:
 * @practice: the open practice
 * @ids: (transfer full) (element-type gint64): the patients, in the order they are printed
 *
 * The pages of several patients as one document; each one's are counted by themselves and each
 * reading is a row of the activity log.
 *
 * Returns: (transfer floating): the preview
 */
RtPrintDialog *
rt_print_dialog_new_for_several (RtPractice *practice, GArray *ids)
{
  g_autofree char *several =
      g_strdup_printf (ngettext ("%u patient", "%u patients", ids->len), ids->len);
  RtPrintDialog *self = dialog_for (practice, ids);

  adw_window_title_set_subtitle (self->title, several);
  return self;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/print-job.h"

#include <glib/gi18n.h>

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  rt_report_draw_page (user_data, (guint)page, gtk_print_context_get_cairo_context (context));
}

static void
report_closed (gpointer data, GClosure *closure)
{
  rt_report_unref (data);
}

/**
 * rt_print_job_page_setup:
 * @paper: the paper
 *
 * Returns: (transfer full): an upright page of that paper without margins: ours are on the page
 */
GtkPageSetup *
rt_print_job_page_setup (RtPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size =
      gtk_paper_size_new (paper == RT_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_paper_size_free (size);
  return setup;
}

/**
 * rt_print_job_run:
 * @report: finished pages
 * @action: whether to show the print dialog, print or export
 * @parent: (nullable): the window that asks
 * @export_path: (nullable): the file of an export
 * @error: why it failed
 *
 * Prints finished pages. The name of the job tells nothing about a patient.
 *
 * Returns: how it ended; GTK_PRINT_OPERATION_RESULT_ERROR with @error
 */
GtkPrintOperationResult
rt_print_job_run (RtReport *report,
                  GtkPrintOperationAction action,
                  GtkWindow *parent,
                  const char *export_path,
                  GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = rt_print_job_page_setup (rt_report_style (report).paper);

  if (rt_report_style (report).landscape)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int)rt_report_n_pages (report));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_job_name (operation, rt_report_title (report));
  if (export_path != NULL)
    gtk_print_operation_set_export_filename (operation, export_path);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), rt_report_ref (report),
                         report_closed, 0);
  return gtk_print_operation_run (operation, action, parent, error);
}

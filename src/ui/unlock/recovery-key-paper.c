/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/recovery-key-paper.h"

#include <glib/gi18n.h>
#include <string.h>

#include "calendar-date.h"
#include "clock.h"
#include "secret-bytes.h"

#define MARGIN_PT 56.0

typedef struct
{
  char *practice_name;
  char *recovery_key;
} Paper;

static void
paper_free (gpointer data, GClosure *closure)
{
  Paper *paper = data;

  rt_secret_wipe (paper->recovery_key, strlen (paper->recovery_key));
  g_free (paper->recovery_key);
  g_free (paper->practice_name);
  g_free (paper);
}

/* Draws a paragraph and returns the height it took, in points. */
static double
draw_paragraph (cairo_t *cr, double y, double width, const char *font, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height;

  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, MARGIN_PT, y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

/**
 * rt_recovery_key_paper_draw:
 * @cr: a Cairo context in points
 * @width: of the page, in points
 * @height: of the page, in points
 * @practice_name: the name of the practice
 * @recovery_key: its recovery key
 *
 * Draws the page that a recovery key is kept on.
 */
void
rt_recovery_key_paper_draw (
    cairo_t *cr, double width, double height, const char *practice_name, const char *recovery_key)
{
  double text_width = width - 2 * MARGIN_PT;
  double y = MARGIN_PT;
  g_autofree char *day = rt_calendar_date_to_iso (rt_clock_today ());
  g_autofree char *made = g_strdup_printf (_ ("Made on %s."), day);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  y += draw_paragraph (cr, y, text_width, "Sans Bold 20", _ ("Recovery key")) + 6;
  y += draw_paragraph (cr, y, text_width, "Sans Bold 12", practice_name) + 24;
  y += draw_paragraph (cr, y, text_width, "Monospace Bold 16", recovery_key) + 24;
  y += draw_paragraph (cr, y, text_width, "Sans 10",
                       _ ("Whoever holds this paper and a copy of the practice can read every "
                          "record in it. Keep it where you keep valuables, not beside the "
                          "computer."))
       + 10;
  y += draw_paragraph (cr, y, text_width, "Sans 10",
                       _ ("To use it: start Reuptake, choose the practice, choose “Use the "
                          "Recovery Key Instead”, and type the key."))
       + 10;
  draw_paragraph (cr, y, text_width, "Sans 10", made);
  cairo_restore (cr);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  const Paper *paper = user_data;

  rt_recovery_key_paper_draw (
      gtk_print_context_get_cairo_context (context), gtk_print_context_get_width (context),
      gtk_print_context_get_height (context), paper->practice_name, paper->recovery_key);
}

/**
 * rt_recovery_key_paper_print:
 * @parent: the window that asks
 * @practice_name: the name of the practice
 * @recovery_key: its recovery key
 * @error: why it could not be printed
 *
 * Lets the person print the page. The job's name tells nothing about the practice.
 *
 * Returns: FALSE when printing failed; cancelling is not a failure
 */
gboolean
rt_recovery_key_paper_print (GtkWindow *parent,
                             const char *practice_name,
                             const char *recovery_key,
                             GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  Paper *paper = g_new0 (Paper, 1);

  paper->practice_name = g_strdup (practice_name);
  paper->recovery_key = g_strdup (recovery_key);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, _ ("Reuptake page"));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), paper, paper_free, 0);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error)
         != GTK_PRINT_OPERATION_RESULT_ERROR;
}

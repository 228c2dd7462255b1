/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Who and when, without a word about the patient: file managers and print queues show it. */
static void
set_metadata (cairo_surface_t *surface, RtReport *report, gint64 created_utc_s)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (created_utc_s);
  g_autofree char *text = g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, rt_report_title (report));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Reuptake");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, text);
}

/* Bookmarks, when there are more than two pages to find one's way in. */
static void
add_bookmarks (cairo_surface_t *surface, RtReport *report)
{
  if (rt_report_n_pages (report) <= 2)
    return;
  for (guint i = 0; i < rt_report_n_pages (report); i++)
    {
      const RtPage *page = rt_report_page (report, i);
      g_autofree char *target = g_strdup_printf ("page=%u", i + 1);

      for (guint h = 0; h < page->headings->len; h++)
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                       g_ptr_array_index (page->headings, h), target,
                                       CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

static void
draw_pages (cairo_surface_t *surface, RtReport *report)
{
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < rt_report_n_pages (report); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      cairo_pdf_surface_set_page_label (surface, label);
      rt_report_draw_page (report, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/**
 * rt_pdf_writer_render: Writes all pages of @report as a PDF.
 * @created_utc_s: its creation date: the same report and date give the same bytes
 *
 * Returns: (transfer full): the file's content, or NULL with @error set.
 */
GBytes *
rt_pdf_writer_render (RtReport *report, gint64 created_utc_s, GError **error)
{
  RtPageStyle style = rt_report_style (report);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_cb, bytes, style.width, style.height);
  cairo_status_t status;

  set_metadata (surface, report, created_utc_s);
  add_bookmarks (surface, report);
  draw_pages (surface, report);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, RT_REPORT_ERROR, RT_REPORT_ERROR_RENDER,
                   _ ("The PDF could not be made: %s."), cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

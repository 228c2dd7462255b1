/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report.h"

#include <glib/gi18n.h>

#include "page-painter.h"
#include "pdf-writer.h"

G_DEFINE_QUARK (rt-report-error-quark, rt_report_error)

struct _RtReport
{
  gatomicrefcount ref_count;
  char *title;
  RtPageStyle style;
  gint64 created_utc_s;
  GPtrArray *pages; /* (element RtPage) */
};

/**
 * rt_report_new: For the documents: a report without pages.
 * @title: of the kind of document, without a word about the patient
 * @created_utc_s: seconds since 1970 in UTC; written into the PDF
 *
 * Returns: (transfer full): the report.
 */
RtReport *
rt_report_new (const char *title, RtPageStyle style, gint64 created_utc_s)
{
  RtReport *report = g_new0 (RtReport, 1);

  g_atomic_ref_count_init (&report->ref_count);
  report->title = g_strdup (title);
  report->style = style;
  report->created_utc_s = created_utc_s;
  report->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_page_free);
  return report;
}

/**
 * rt_report_add_page: For the documents: adds an empty page behind the others.
 *
 * Returns: (transfer none): the page.
 */
RtPage *
rt_report_add_page (RtReport *report)
{
  RtPage *page = rt_page_new ();

  g_ptr_array_add (report->pages, page);
  return page;
}

/**
 * rt_report_name_page: For the documents: puts @name before the headings of a page, so that a
 * reader of a long PDF can jump to what begins there.
 * @page: number of the page, from 0
 */
void
rt_report_name_page (RtReport *report, guint page, const char *name)
{
  RtPage *named = g_ptr_array_index (report->pages, page);

  g_ptr_array_insert (named->headings, 0, g_strdup (name));
}

/**
 * rt_report_ref:
 *
 * Returns: (transfer full): @report with one more owner.
 */
RtReport *
rt_report_ref (RtReport *report)
{
  g_atomic_ref_count_inc (&report->ref_count);
  return report;
}

/**
 * rt_report_unref: Gives up one owner's share; the last one frees the pages.
 */
void
rt_report_unref (RtReport *report)
{
  if (!g_atomic_ref_count_dec (&report->ref_count))
    return;
  g_free (report->title);
  g_ptr_array_unref (report->pages);
  g_free (report);
}

/**
 * rt_report_n_pages: How many pages there are; at least one for every document.
 */
guint
rt_report_n_pages (const RtReport *report)
{
  return report->pages->len;
}

/**
 * rt_report_page:
 * @page: number of the page, from 0
 *
 * Returns: (transfer none): the page, for tests and for what reads pages instead of looking.
 */
const RtPage *
rt_report_page (const RtReport *report, guint page)
{
  return g_ptr_array_index (report->pages, page);
}

/**
 * rt_report_style: The style the pages were laid out for.
 */
RtPageStyle
rt_report_style (const RtReport *report)
{
  return report->style;
}

/**
 * rt_report_title: The kind of document; fit for a file's metadata and for a print queue, since it
 * says nothing about the patient.
 *
 * Returns: (transfer none): the title.
 */
const char *
rt_report_title (const RtReport *report)
{
  return report->title;
}

/**
 * rt_report_draw_page:
 * @page: number of the page, from 0
 * @cr: a context whose unit is the point and whose origin is the page's upper left corner
 *
 * Paints one page: on a printer, a PDF or a preview alike. In the thread that made the report.
 */
void
rt_report_draw_page (RtReport *report, guint page, cairo_t *cr)
{
  rt_page_paint (g_ptr_array_index (report->pages, page), cr,
                 rt_page_style_palette (&report->style));
}

/**
 * rt_report_to_pdf:
 *
 * Returns: (transfer full): all pages as a PDF, or NULL with @error set. The same report gives the
 *   same bytes.
 */
GBytes *
rt_report_to_pdf (RtReport *report, GError **error)
{
  return rt_pdf_writer_render (report, report->created_utc_s, error);
}

/* Why a file could not be written, without its name: names of files are chosen by people. */
static const char *
describe_file_error (const GError *failure)
{
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return _ ("The PDF could not be written: the folder does not exist.");
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ACCES)
      || g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_PERM)
      || g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return _ ("The PDF could not be written: you may not write there. Choose another folder.");
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return _ ("The PDF could not be written: the disk is full. Free some space and try again.");
  return _ ("The PDF could not be written. Choose another folder and try again.");
}

/**
 * rt_report_write_pdf: Writes all pages to @path. The file appears complete or not at all, and only
 * its owner may read it.
 *
 * Returns: FALSE with @error set when it could not be written.
 */
gboolean
rt_report_write_pdf (RtReport *report, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = rt_report_to_pdf (report, error);
  g_autoptr (GError) failure = NULL;
  gsize size = 0;
  const char *data = NULL;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  if (g_file_set_contents_full (path, data, (gssize)size, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                &failure))
    return TRUE;
  g_set_error_literal (error, RT_REPORT_ERROR, RT_REPORT_ERROR_WRITE,
                       describe_file_error (failure));
  return FALSE;
}

/**
 * rt_report_dump: Everything on every page with its place, one item a line, for tests.
 *
 * Returns: (transfer full): the text.
 */
char *
rt_report_dump (const RtReport *report)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < report->pages->len; i++)
    {
      g_string_append_printf (dump, "page %u\n", i + 1);
      rt_page_dump (g_ptr_array_index (report->pages, i), dump);
    }
  return g_string_free (dump, FALSE);
}

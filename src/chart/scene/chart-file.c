/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-file.h"

#include <math.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>

#include "scene-painter.h"

/* More pixels than this are not rendered: a mistyped size must not use up the memory. */
#define MOST_PIXELS (100.0 * 1000 * 1000)

G_DEFINE_QUARK (rt-chart-file-error-quark, rt_chart_file_error)

/**
 * rt_chart_file_type_from_path: The type by the ending of @path: .png, .svg or .pdf in any case.
 *
 * Returns: FALSE with RT_CHART_FILE_ERROR_TYPE for any other ending
 */
gboolean
rt_chart_file_type_from_path (const char *path, RtChartFileType *type, GError **error)
{
  static const char *const endings[] = { ".png", ".svg", ".pdf" };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *type = (RtChartFileType)i;
        return TRUE;
      }
  g_set_error (
      error, RT_CHART_FILE_ERROR, RT_CHART_FILE_ERROR_TYPE,
      _ ("A chart cannot be written as “%s”: end the file’s name with .png, .svg or .pdf."), path);
  return FALSE;
}

static cairo_status_t
collect_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* ISO 8601 in UTC, so that the same input gives the same bytes anywhere. */
static char *
utc_text (gint64 t)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (t);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static cairo_surface_t *
new_surface (
    const RtScene *scene, RtChartFileType type, double scale, gint64 created, GByteArray *bytes)
{
  double width = scene->style.width * scale;
  double height = scene->style.height * scale;
  g_autofree char *when = utc_text (created);
  cairo_surface_t *surface = NULL;

  if (type == RT_CHART_FILE_PNG)
    return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width), (int)ceil (height));
  if (type == RT_CHART_FILE_SVG)
    {
      surface = cairo_svg_surface_create_for_stream (collect_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
      return surface;
    }
  surface = cairo_pdf_surface_create_for_stream (collect_cb, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Reuptake");
  if (scene->spec->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, scene->spec->title);
  if (when != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, when);
  return surface;
}

/**
 * rt_chart_file_render: @scene as the bytes of a file.
 * @scale: pixels (PNG) or points (SVG, PDF) per point of the scene, > 0
 * @created_utc_s: the date a PDF carries, so that equal input gives equal bytes
 *
 * Returns: (transfer full): NULL with RT_CHART_FILE_ERROR_SIZE when the picture would be too large,
 *   or RT_CHART_FILE_ERROR_WRITE when Cairo failed
 */
GBytes *
rt_chart_file_render (const RtScene *scene,
                      const RtPalette *palette,
                      RtChartFileType type,
                      double scale,
                      gint64 created_utc_s,
                      GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = NULL;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  cairo_t *cr = NULL;

  if (!(scale > 0) || scene->style.width * scene->style.height * scale * scale > MOST_PIXELS
      || MAX (scene->style.width, scene->style.height) * scale > 32000)
    {
      g_set_error_literal (error, RT_CHART_FILE_ERROR, RT_CHART_FILE_ERROR_SIZE,
                           _ ("The picture would be too large: choose a smaller size."));
      return NULL;
    }
  surface = new_surface (scene, type, scale, created_utc_s, bytes);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  rt_scene_paint (scene, cr, palette);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && type == RT_CHART_FILE_PNG)
    status = cairo_surface_write_to_png_stream (surface, collect_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, RT_CHART_FILE_ERROR, RT_CHART_FILE_ERROR_WRITE,
                   _ ("The chart could not be drawn (%s): try a smaller size."),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * rt_chart_file_write: Writes @scene to @path as PNG, SVG or PDF by its ending; an existing file is
 * replaced only once the new one is complete. Only the owner may read the file. Errors: those of
 * rt_chart_file_type_from_path() and rt_chart_file_render(), or of the file system.
 */
gboolean
rt_chart_file_write (const RtScene *scene,
                     const RtPalette *palette,
                     const char *path,
                     double scale,
                     gint64 created_utc_s,
                     GError **error)
{
  RtChartFileType type = RT_CHART_FILE_PNG;
  g_autoptr (GBytes) bytes = NULL;
  gsize size = 0;
  const char *data = NULL;

  if (!rt_chart_file_type_from_path (path, &type, error))
    return FALSE;
  bytes = rt_chart_file_render (scene, palette, type, scale, created_utc_s, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents_full (path, data, (gssize)size, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                   error);
}

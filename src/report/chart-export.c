/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-export.h"

#include "chart-file.h"
#include "chart-layout.h"

/**
 * rt_chart_export: Writes a chart as a picture, @width by @height points (in a PNG a point is a
 * pixel), in the colours of @palette. The kind of file follows the ending of @path.
 * @created_utc_s: written into a PDF: the same chart and date give the same bytes
 *
 * Returns: FALSE with @error set when the ending is unknown, the size out of range or the file
 *   could not be written.
 */
gboolean
rt_chart_export (RtChartSpec *spec,
                 const char *path,
                 double width,
                 double height,
                 RtPaletteId palette,
                 gint64 created_utc_s,
                 GError **error)
{
  RtChartFileType type;
  RtChartStyle style;
  g_autoptr (RtScene) scene = NULL;

  if (!rt_chart_file_type_from_path (path, &type, error))
    return FALSE;
  style = type == RT_CHART_FILE_PNG ? rt_chart_style_screen (width, height)
                                    : rt_chart_style_paper (width, height);
  scene = rt_chart_layout (spec, &style, NULL);
  return rt_chart_file_write (scene, rt_palette_get (palette), path, 1, created_utc_s, error);
}

/**
 * rt_chart_export_path_is_known: Whether a chart can be written to a file named @path: to be asked
 * before a record is read.
 *
 * Returns: FALSE with @error set when the ending is none of .png, .svg and .pdf.
 */
gboolean
rt_chart_export_path_is_known (const char *path, GError **error)
{
  RtChartFileType type;

  return rt_chart_file_type_from_path (path, &type, error);
}

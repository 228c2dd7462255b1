/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

typedef enum
{
  RT_CHART_FILE_PNG,
  RT_CHART_FILE_SVG,
  RT_CHART_FILE_PDF,
} RtChartFileType;

#define RT_CHART_FILE_ERROR (rt_chart_file_error_quark ())
GQuark rt_chart_file_error_quark (void);

typedef enum
{
  RT_CHART_FILE_ERROR_TYPE,
  RT_CHART_FILE_ERROR_SIZE,
  RT_CHART_FILE_ERROR_WRITE,
} RtChartFileError;

gboolean rt_chart_file_type_from_path (const char *path, RtChartFileType *type, GError **error);
GBytes *rt_chart_file_render (const RtScene *scene,
                              const RtPalette *palette,
                              RtChartFileType type,
                              double scale,
                              gint64 created_utc_s,
                              GError **error);
gboolean rt_chart_file_write (const RtScene *scene,
                              const RtPalette *palette,
                              const char *path,
                              double scale,
                              gint64 created_utc_s,
                              GError **error);

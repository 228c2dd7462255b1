/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-spec.h"
#include "palette.h"

gboolean rt_chart_export (RtChartSpec *spec,
                          const char *path,
                          double width,
                          double height,
                          RtPaletteId palette,
                          gint64 created_utc_s,
                          GError **error);
gboolean rt_chart_export_path_is_known (const char *path, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene-hit.h"

char *rt_scene_describe (const RtScene *scene);
char *rt_scene_describe_row (const RtScene *scene, guint row);
char *rt_scene_describe_hit (const RtScene *scene, const RtSceneHit *hit);
char *rt_chart_format_value (const RtChartPanel *panel, const RtChartPoint *point);
char *rt_chart_format_time (gint64 t, GTimeZone *zone);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-format.h"
#include "scene-hit.h"

char *rt_scene_describe (const RtScene *scene);
char *rt_scene_describe_row (const RtScene *scene, guint row);
char *rt_scene_describe_hit (const RtScene *scene, const RtSceneHit *hit);
char *rt_scene_describe_before (const RtScene *scene);

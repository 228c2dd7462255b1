/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

typedef enum
{
  RT_HIT_POINT,
  RT_HIT_STEP,
  RT_HIT_EVENT,
} RtHitType;

/* One thing a person can point at or walk to. A value type. */
typedef struct
{
  RtHitType type;
  guint row;       /* of the scene */
  guint series;    /* of the panel; 0 in lanes */
  guint index;     /* of the point, step or event */
  gboolean before; /* a point of the period before, drawn in this one */
  gint64 t;        /* where it stands on the time axis, UTC seconds */
  double x;        /* the same, points */
  double y;
  gint64 item;
} RtSceneHit;

typedef enum
{
  RT_WALK_NEXT, /* in time, within the row */
  RT_WALK_PREVIOUS,
  RT_WALK_FIRST,
  RT_WALK_LAST,
  RT_WALK_UP, /* the nearest in time, one row up */
  RT_WALK_DOWN,
  RT_WALK_NEXT_SERIES, /* the nearest in time, in the panel's next series */
} RtWalk;

gboolean rt_scene_hit (const RtScene *scene, double x, double y, double reach, RtSceneHit *hit);
gboolean rt_scene_start (const RtScene *scene, RtSceneHit *hit);
gboolean rt_scene_walk (const RtScene *scene, const RtSceneHit *from, RtWalk walk, RtSceneHit *to);
int rt_scene_row_at (const RtScene *scene, double y);
const RtChartPhase *rt_scene_phase_at (const RtScene *scene, double x, double y);
const RtChartMarker *rt_scene_marker_at (const RtScene *scene, double x, double reach);
GArray *rt_scene_readout (const RtScene *scene, gint64 t);
gint64 rt_scene_shift (const RtScene *scene);
const RtChartPoint *rt_scene_hit_point (const RtScene *scene, const RtSceneHit *hit);
const RtChartDoseStep *rt_scene_hit_step (const RtScene *scene, const RtSceneHit *hit);
const RtChartEvent *rt_scene_hit_event (const RtScene *scene, const RtSceneHit *hit);

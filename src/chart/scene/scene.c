/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"

static void
primitive_clear (RtScenePrimitive *primitive)
{
  g_clear_object (&primitive->layout);
}

static void
item_clear (RtSceneItem *item)
{
  g_clear_pointer (&item->name, g_free);
}

/**
 * rt_scene_new: An empty scene that keeps @spec.
 *
 * Returns: (transfer full): release with rt_scene_unref()
 */
RtScene *
rt_scene_new (RtChartSpec *spec, const RtChartStyle *style)
{
  RtScene *scene = g_new0 (RtScene, 1);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->spec = rt_chart_spec_ref (spec);
  scene->style = *style;
  scene->style.font = g_intern_string (style->font);
  scene->rows = g_array_new (FALSE, TRUE, sizeof (RtSceneRow));
  scene->primitives = g_array_new (FALSE, TRUE, sizeof (RtScenePrimitive));
  g_array_set_clear_func (scene->primitives, (GDestroyNotify)primitive_clear);
  scene->vertices = g_array_new (FALSE, FALSE, sizeof (double));
  scene->items = g_array_new (FALSE, TRUE, sizeof (RtSceneItem));
  g_array_set_clear_func (scene->items, (GDestroyNotify)item_clear);
  return scene;
}

/**
 * rt_scene_ref: Takes another reference.
 *
 * Returns: (transfer full): @scene
 */
RtScene *
rt_scene_ref (RtScene *scene)
{
  g_atomic_ref_count_inc (&scene->ref_count);
  return scene;
}

/**
 * rt_scene_unref: Drops a reference; the last one frees all. NULL is allowed. The last reference
 * must go in the thread that made the scene, since text belongs to it.
 */
void
rt_scene_unref (RtScene *scene)
{
  if (scene == NULL || !g_atomic_ref_count_dec (&scene->ref_count))
    return;
  g_clear_pointer (&scene->spec, rt_chart_spec_unref);
  g_clear_pointer (&scene->rows, g_array_unref);
  g_clear_pointer (&scene->primitives, g_array_unref);
  g_clear_pointer (&scene->vertices, g_array_unref);
  g_clear_pointer (&scene->items, g_array_unref);
  g_free (scene);
}

/**
 * rt_scene_row: Row @row, counted from the top.
 *
 * Returns: (transfer none) (nullable): NULL when there is no such row
 */
const RtSceneRow *
rt_scene_row (const RtScene *scene, guint row)
{
  return row < scene->rows->len ? &g_array_index (scene->rows, RtSceneRow, row) : NULL;
}

/**
 * rt_scene_row_panel: The panel in row @row.
 *
 * Returns: (transfer none) (nullable): NULL when the row is a lane or does not exist
 */
const RtChartPanel *
rt_scene_row_panel (const RtScene *scene, guint row)
{
  const RtSceneRow *found = rt_scene_row (scene, row);

  if (found == NULL || found->type != RT_SCENE_ROW_PANEL)
    return NULL;
  return g_ptr_array_index (scene->spec->panels, found->index);
}

/**
 * rt_scene_row_lane: The lane in row @row.
 *
 * Returns: (transfer none) (nullable): NULL when the row is a panel or does not exist
 */
const RtChartLane *
rt_scene_row_lane (const RtScene *scene, guint row)
{
  const RtSceneRow *found = rt_scene_row (scene, row);

  if (found == NULL || found->type != RT_SCENE_ROW_LANE)
    return NULL;
  return g_ptr_array_index (scene->spec->lanes, found->index);
}

/**
 * rt_scene_series_colour: Which accent (0 to 7) series @series of the panel in row @row has: its
 * own, or the next in order of the series of the chart.
 */
int
rt_scene_series_colour (const RtScene *scene, guint row, guint series)
{
  const RtSceneRow *found = rt_scene_row (scene, row);
  const RtChartPanel *panel = rt_scene_row_panel (scene, row);
  const RtChartSeries *own = NULL;
  guint before = 0;

  if (panel == NULL || series >= panel->series->len)
    return 0;
  own = g_ptr_array_index (panel->series, series);
  if (own->colour >= 0)
    return own->colour % 8;
  for (guint i = 0; i < found->index; i++)
    before += ((const RtChartPanel *)g_ptr_array_index (scene->spec->panels, i))->series->len;
  return (int)((before + series) % 8);
}

/**
 * rt_scene_add: Adds a primitive of @kind with @role to row @row (-1 = none), clipped to nothing.
 *
 * Returns: (transfer none): to be filled in before the next one is added
 */
RtScenePrimitive *
rt_scene_add (RtScene *scene, RtSceneKind kind, RtPaletteRole role, int row)
{
  guint index = scene->primitives->len;
  RtScenePrimitive *primitive = NULL;

  g_array_set_size (scene->primitives, index + 1);
  primitive = &g_array_index (scene->primitives, RtScenePrimitive, index);
  primitive->kind = (guint8)kind;
  primitive->role = (guint8)role;
  primitive->row = (gint16)row;
  primitive->clip = -1;
  return primitive;
}

/**
 * rt_scene_add_vertex: Adds a pair of numbers for a polyline, columns or dots.
 *
 * Returns: its index, as for RtScenePrimitive.first
 */
guint
rt_scene_add_vertex (RtScene *scene, double x, double y)
{
  double pair[2] = { x, y };

  g_array_append_vals (scene->vertices, pair, 2);
  return scene->vertices->len / 2 - 1;
}

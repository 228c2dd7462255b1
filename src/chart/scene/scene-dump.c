/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-dump.h"

#include <math.h>

static const char *const kind_names[] = { "rect",   "frame", "line",  "polyline", "columns", "dots",
                                          "marker", "text",  "hatch", "box",      "arrow" };

static const char *const item_names[] = { "node", "edge", "badge" };

static const char *const shape_names[] = { "circle",        "square",  "diamond", "triangle-up",
                                           "triangle-down", "cross",   "dot",     "arrow-down",
                                           "arrow-up",      "warning", "star",    "flag",
                                           "drop",          "ring" };

static const char *const dash_names[] = { "solid", "dashed", "dotted", "long", "dash-dot" };

/* Two decimals, with a point in every locale and no negative zero. */
static void
append_number (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  value = round (value * 100) / 100;
  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value == 0 ? 0 : value);
  g_string_append_c (text, ' ');
  g_string_append (text, buffer);
}

static int
role_number (RtPaletteRole role)
{
  if (role >= RT_ROLE_KIND_FILL_0)
    return (int)(role - RT_ROLE_KIND_FILL_0);
  if (role >= RT_ROLE_KIND_0)
    return (int)(role - RT_ROLE_KIND_0);
  if (role >= RT_ROLE_TINT_0)
    return (int)(role - RT_ROLE_TINT_0);
  return role >= RT_ROLE_SERIES_0 ? (int)(role - RT_ROLE_SERIES_0) : -1;
}

static void
append_vertices (GString *text, const RtScene *scene, const RtScenePrimitive *primitive)
{
  for (guint i = 0; i < primitive->count; i++)
    {
      g_string_append (text, i % 8 == 0 ? "\n   " : " |");
      append_number (text, g_array_index (scene->vertices, double, 2 * (primitive->first + i)));
      append_number (text, g_array_index (scene->vertices, double, 2 * (primitive->first + i) + 1));
    }
}

static void
append_details (GString *text, const RtScene *scene, const RtScenePrimitive *primitive)
{
  switch ((RtSceneKind)primitive->kind)
    {
    case RT_SCENE_LINE:
      g_string_append_printf (text, " %s", dash_names[primitive->dash]);
      break;
    case RT_SCENE_MARKER:
      g_string_append_printf (text, " %s%s", shape_names[primitive->shape],
                              primitive->hollow ? " hollow" : "");
      append_number (text, primitive->size);
      break;
    case RT_SCENE_TEXT:
      g_string_append_printf (text, " “%s”%s", pango_layout_get_text (primitive->layout),
                              pango_layout_is_ellipsized (primitive->layout) ? " cut" : "");
      break;
    case RT_SCENE_HATCH:
      g_string_append_printf (text, " pattern %u", primitive->shape);
      break;
    case RT_SCENE_BOX:
      g_string_append_printf (text, " edge %s %s", rt_palette_role_name (primitive->edge),
                              dash_names[primitive->dash]);
      append_number (text, primitive->size);
      append_number (text, primitive->radius);
      break;
    case RT_SCENE_ARROW:
    case RT_SCENE_POLYLINE:
    case RT_SCENE_COLUMNS:
    case RT_SCENE_DOTS:
      g_string_append_printf (text, " %s n %u", dash_names[primitive->dash], primitive->count);
      append_vertices (text, scene, primitive);
      break;
    case RT_SCENE_RECT:
    case RT_SCENE_FRAME:
    default:
      break;
    }
}

static void
append_primitive (GString *text, const RtScene *scene, const RtScenePrimitive *primitive)
{
  int number = role_number (primitive->role);

  g_string_append_printf (text, "%s %s", kind_names[primitive->kind],
                          rt_palette_role_name (primitive->role));
  if (number >= 0)
    g_string_append_printf (text, "-%d", number);
  if (primitive->row >= 0)
    g_string_append_printf (text, " row %d", primitive->row);
  if (primitive->clip >= 0)
    g_string_append (text, " clipped");
  if (primitive->item != 0)
    g_string_append_printf (text, " item %" G_GINT64_FORMAT, primitive->item);
  g_string_append (text, " at");
  append_number (text, primitive->x);
  append_number (text, primitive->y);
  append_number (text, primitive->width);
  append_number (text, primitive->height);
  append_details (text, scene, primitive);
  if (primitive->fade_in > 0 || primitive->fade_out > 0)
    {
      g_string_append (text, " fading");
      append_number (text, primitive->fade_in);
      append_number (text, primitive->fade_out);
    }
  g_string_append_c (text, '\n');
}

static void
append_item (GString *text, const RtSceneItem *item)
{
  g_string_append_printf (text, "%s item %" G_GINT64_FORMAT " at", item_names[item->type],
                          item->item);
  append_number (text, item->x);
  append_number (text, item->y);
  append_number (text, item->width);
  append_number (text, item->height);
  g_string_append_printf (text, " “%s”\n", item->name);
}

static void
append_breaks (GString *text, const RtValueScale *scale)
{
  for (guint i = 0; i < scale->n_breaks; i++)
    {
      g_string_append (text, " broken");
      append_number (text, scale->breaks[i].from);
      append_number (text, scale->breaks[i].to);
    }
}

/**
 * rt_scene_dump: @scene as text, a line per primitive (vertices on lines of their own), rounded to
 * hundredths of a point: what reference tests compare.
 *
 * Returns: (transfer full): the text
 */
char *
rt_scene_dump (const RtScene *scene)
{
  GString *text = g_string_new ("scene");

  append_number (text, scene->style.width);
  append_number (text, scene->style.height);
  g_string_append_printf (text, " time %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                          scene->time.range.from, scene->time.range.to);
  for (guint i = 0; i < scene->rows->len; i++)
    {
      const RtSceneRow *row = rt_scene_row (scene, i);

      g_string_append_printf (text, "row %u %s %u at", i,
                              row->type == RT_SCENE_ROW_PANEL ? "panel" : "lane", row->index);
      append_number (text, row->x);
      append_number (text, row->y);
      append_number (text, row->width);
      append_number (text, row->height);
      g_string_append (text, " values");
      append_number (text, row->scale.low);
      append_number (text, row->scale.high);
      append_breaks (text, &row->scale);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < scene->primitives->len; i++)
    append_primitive (text, scene, &g_array_index (scene->primitives, RtScenePrimitive, i));
  for (guint i = 0; i < scene->items->len; i++)
    append_item (text, &g_array_index (scene->items, RtSceneItem, i));
  return g_string_free (text, FALSE);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-page.h"

#include "text-measure.h"

static void
item_free (RtPageItem *item)
{
  g_clear_object (&item->layout);
  g_clear_pointer (&item->scene, rt_scene_unref);
  g_clear_pointer (&item->picture, cairo_surface_destroy);
  g_free (item);
}

/**
 * rt_page_new:
 *
 * Returns: (transfer full): an empty page.
 */
RtPage *
rt_page_new (void)
{
  RtPage *page = g_new0 (RtPage, 1);

  page->items = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);
  page->headings = g_ptr_array_new_with_free_func (g_free);
  return page;
}

/**
 * rt_page_free:
 * @page: (transfer full) (nullable): a page
 *
 * Frees it with everything on it.
 */
void
rt_page_free (RtPage *page)
{
  if (page == NULL)
    return;
  g_ptr_array_unref (page->items);
  g_ptr_array_unref (page->headings);
  g_free (page);
}

static RtPageItem *
add (RtPage *page, RtPageItemKind kind, RtPaletteRole role, double x, double y)
{
  RtPageItem *item = g_new0 (RtPageItem, 1);

  item->kind = kind;
  item->role = role;
  item->x = x;
  item->y = y;
  g_ptr_array_add (page->items, item);
  return item;
}

/* How far from its left edge the text stands in the width it was given. By the page's direction,
 * not by that of the paragraph: a Hebrew name on an English page begins where every name begins. */
static double
indent_of (PangoLayout *layout, double text_width)
{
  int given = pango_layout_get_width (layout);
  double room = given > 0 ? MAX (0, pango_units_to_double (given) - text_width) : 0;

  switch (pango_layout_get_alignment (layout))
    {
    case PANGO_ALIGN_RIGHT:
      return room;
    case PANGO_ALIGN_CENTER:
      return room / 2;
    default:
      return 0;
    }
}

/**
 * rt_page_add_text:
 * @layout: (transfer none): from rt_text_layout()
 * @x: left of the room the text may take, points
 * @y: top of it
 *
 * Puts a text on the page. The item's box is the text itself, without the empty part of a layout
 * with a set width.
 *
 * Returns: (transfer none): the item.
 */
RtPageItem *
rt_page_add_text (RtPage *page, PangoLayout *layout, RtPaletteRole role, double x, double y)
{
  RtPageItem *item = add (page, RT_PAGE_TEXT, role, x, y);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  item->layout = g_object_ref (layout);
  item->width = pango_units_to_double (logical.width);
  item->x = x + indent_of (layout, item->width);
  item->y = y + pango_units_to_double (logical.y);
  item->height = pango_units_to_double (logical.height);
  return item;
}

/**
 * rt_page_add_rule: A horizontal line whose upper left corner is at @x, @y.
 *
 * Returns: (transfer none): the item.
 */
RtPageItem *
rt_page_add_rule (
    RtPage *page, RtPaletteRole role, double x, double y, double length, double thickness)
{
  RtPageItem *item = add (page, RT_PAGE_RULE, role, x, y);

  item->width = length;
  item->height = MAX (thickness, 0.4);
  return item;
}

/**
 * rt_page_add_panel: A quiet background.
 *
 * Returns: (transfer none): the item.
 */
RtPageItem *
rt_page_add_panel (
    RtPage *page, RtPaletteRole role, double x, double y, double width, double height)
{
  RtPageItem *item = add (page, RT_PAGE_PANEL, role, x, y);

  item->width = width;
  item->height = height;
  return item;
}

/**
 * rt_page_add_chart:
 * @scene: (transfer none): a chart laid out at the size it shall have on paper
 *
 * Returns: (transfer none): the item.
 */
RtPageItem *
rt_page_add_chart (RtPage *page, RtScene *scene, double x, double y)
{
  RtPageItem *item = add (page, RT_PAGE_CHART, RT_ROLE_PLOT, x, y);

  item->scene = rt_scene_ref (scene);
  item->width = scene->style.width;
  item->height = scene->style.height;
  return item;
}

/**
 * rt_page_add_glyph: A small sign in the square of @size points at @x, @y.
 *
 * Returns: (transfer none): the item.
 */
RtPageItem *
rt_page_add_glyph (
    RtPage *page, RtMarkerShape shape, RtPaletteRole role, double x, double y, double size)
{
  RtPageItem *item = add (page, RT_PAGE_GLYPH, role, x, y);

  item->shape = shape;
  item->width = size;
  item->height = size;
  return item;
}

/**
 * rt_page_add_picture:
 * @picture: (transfer none): an image, stretched to the box
 *
 * Returns: (transfer none): the item.
 */
RtPageItem *
rt_page_add_picture (
    RtPage *page, cairo_surface_t *picture, double x, double y, double width, double height)
{
  RtPageItem *item = add (page, RT_PAGE_PICTURE, RT_ROLE_INK, x, y);

  item->picture = cairo_surface_reference (picture);
  item->width = width;
  item->height = height;
  return item;
}

/**
 * rt_page_mirror: Turns a page made from left to right into one from right to left: each box
 * keeps its size and swaps sides. What is inside a text or chart is not touched.
 */
void
rt_page_mirror (RtPage *page, double page_width)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      RtPageItem *item = g_ptr_array_index (page->items, i);

      item->x = page_width - item->x - item->width;
    }
}

static const char *const kind_names[] = { "text", "rule", "panel", "chart", "glyph", "picture" };

static void
dump_item (const RtPageItem *item, GString *dump)
{
  g_string_append_printf (dump, "%-5s %7.2f %7.2f %7.2f %7.2f %s%s", kind_names[item->kind],
                          item->x, item->y, item->width, item->height,
                          rt_palette_role_name (item->role), item->watermark ? " watermark" : "");
  if (item->layout != NULL)
    {
      g_autofree char *text = g_strescape (pango_layout_get_text (item->layout), NULL);

      g_string_append_printf (dump, " \"%s\"", text);
    }
  g_string_append_c (dump, '\n');
}

/**
 * rt_page_dump: Writes each item of @page on a line of its own to @dump: kind, x, y, width, height
 * in points, role, text. For tests: the format follows the page, not a standard.
 */
void
rt_page_dump (const RtPage *page, GString *dump)
{
  for (guint i = 0; i < page->items->len; i++)
    dump_item (g_ptr_array_index (page->items, i), dump);
}

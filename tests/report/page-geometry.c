/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-geometry.h"

#include "text-measure.h"

/* Boxes may touch: what is measured in doubles is compared with a little less than a twentieth of a
 * point. */
#define TOLERANCE 0.05

static gboolean
boxes_meet (const RtPageItem *a, const RtPageItem *b)
{
  return a->x + TOLERANCE < b->x + b->width && b->x + TOLERANCE < a->x + a->width
         && a->y + TOLERANCE < b->y + b->height && b->y + TOLERANCE < a->y + a->height;
}

/* Lines of a form: they cross at right angles. */
static gboolean
are_crossing_rules (const RtPageItem *a, const RtPageItem *b)
{
  return a->kind == RT_PAGE_RULE && b->kind == RT_PAGE_RULE
         && (a->width > a->height) != (b->width > b->height);
}

/* A card lies behind its texts and lines; everything else must not lie on anything. */
static gboolean
may_meet (const RtPageItem *a, const RtPageItem *b)
{
  return a->watermark || b->watermark || are_crossing_rules (a, b)
         || (a->kind == RT_PAGE_PANEL && (b->kind == RT_PAGE_TEXT || b->kind == RT_PAGE_RULE));
}

static const char *
text_of (const RtPageItem *item)
{
  return item->layout != NULL ? pango_layout_get_text (item->layout) : "(no text)";
}

static void
check_inside (const RtPageItem *item, const RtPageStyle *style)
{
  if (item->watermark)
    return;
  if (item->x < style->margin_left - TOLERANCE
      || item->x + item->width > style->width - style->margin_right + TOLERANCE
      || item->y < style->margin_top - TOLERANCE
      || item->y + item->height > style->height - style->margin_bottom + TOLERANCE)
    g_error ("outside the margins: %.2f %.2f %.2f %.2f %s", item->x, item->y, item->width,
             item->height, text_of (item));
}

static void
check_text (const RtPageItem *item)
{
  const PangoFontDescription *font = NULL;

  if (item->layout == NULL)
    return;
  font = pango_layout_get_font_description (item->layout);
  g_assert_false (rt_text_is_cut (item->layout));
  g_assert_cmpfloat (pango_font_description_get_size (font) / (double)PANGO_SCALE, >=, 6.5);
}

/* All of a page, for a failure that has to be understood. */
static void
print_page (const RtPage *page)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  rt_page_dump (page, dump);
  g_test_message ("%s", dump->str);
}

static void
check_page (const RtPage *page, const RtPageStyle *style)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const RtPageItem *item = g_ptr_array_index (page->items, i);

      check_inside (item, style);
      check_text (item);
      if (item->kind == RT_PAGE_RULE)
        g_assert_cmpfloat (item->height, >=, 0.4);
      for (guint j = i + 1; j < page->items->len; j++)
        {
          const RtPageItem *other = g_ptr_array_index (page->items, j);

          if (may_meet (item, other) || !boxes_meet (item, other))
            continue;
          print_page (page);
          g_error ("\"%s\" lies on \"%s\" at %.1f %.1f", text_of (other), text_of (item), other->x,
                   other->y);
        }
    }
}

/* Everything inside the margins, nothing on anything else, no text cut or too small. */
void
check_geometry (const RtReport *report)
{
  RtPageStyle style = rt_report_style (report);

  g_assert_cmpuint (rt_report_n_pages (report), >=, 1);
  for (guint i = 0; i < rt_report_n_pages (report); i++)
    check_page (rt_report_page (report, i), &style);
}

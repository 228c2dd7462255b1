/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-frame.h"

#include <glib/gi18n.h>

#include "logo.h"
#include "page-text.h"

/* Share of the width for the name; the rest is for what and when. */
#define NAME_SHARE 0.54
#define SIDE_GAP 14
/* Between the header's rule and the content, and the content and the footer's rule, points. */
#define HEADER_GAP 9
#define FOOTER_GAP 12
#define RULE_GAP 5
#define WATERMARK_SIZE 54
/* The logo is no higher and no wider than this; below the letterhead, points. */
#define LOGO_HEIGHT 34
#define LOGO_WIDTH 130
#define LOGO_GAP 10
#define LETTERHEAD_GAP 10
#define SHORT_LETTERHEAD_GAP 3

/* One of the texts of the header, those of the letterhead among them, or of the footer. */
typedef struct
{
  PangoLayout *layout;
  double x;
  double y;
  RtPaletteRole role;
} Placed;

typedef struct
{
  Placed texts[8];
  guint n;
  double height;
  cairo_surface_t *logo; /* nullable */
  double logo_width;
  double logo_height;
} Band;

static void
band_clear (Band *band)
{
  for (guint i = 0; i < band->n; i++)
    g_object_unref (band->texts[i].layout);
  g_clear_pointer (&band->logo, cairo_surface_destroy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Band, band_clear)

static double
content_width (const RtPageStyle *style)
{
  return style->width - style->margin_left - style->margin_right;
}

/* Adds a text at @x, @y and returns its lower edge. */
static double
band_add (Band *band,
          const RtPageStyle *style,
          const char *text,
          double size,
          gboolean bold,
          double x,
          double y,
          double width,
          RtTextAlign align,
          RtPaletteRole role)
{
  PangoLayout *layout = rt_page_text (style, text, size, bold, width, align);
  double bottom = y + rt_text_size (layout).height;

  band->texts[band->n++] = (Placed){ layout, x, y, role };
  band->height = MAX (band->height, bottom);
  return bottom;
}

static void
band_place (const Band *band, RtPage *page, double x, double y)
{
  if (band->logo != NULL)
    rt_page_add_picture (page, band->logo, x, y, band->logo_width, band->logo_height);
  for (guint i = 0; i < band->n; i++)
    rt_page_add_text (page, band->texts[i].layout, band->texts[i].role, x + band->texts[i].x,
                      y + band->texts[i].y);
}

/* A name of up to so many lines is set in its full size; longer ones in smaller letters. */
#define NAME_LINES 2

static double
name_size (const RtPageFrame *frame, const RtPageStyle *style, double width)
{
  double size = RT_PAGE_TEXT_NAME;

  while (size > RT_PAGE_TEXT_BODY)
    {
      g_autoptr (PangoLayout) layout =
          rt_page_text (style, frame->name, size, TRUE, width, RT_TEXT_START);

      if (pango_layout_get_line_count (layout) <= NAME_LINES)
        break;
      size -= 2;
    }
  return MAX (size, RT_PAGE_TEXT_BODY);
}

static void
add_logo (Band *band, const RtPageFrame *frame, const RtPageStyle *style)
{
  double scale = 0;

  band->logo = rt_logo_load (frame->letterhead->logo, style->monochrome);
  if (band->logo == NULL)
    return;
  scale = MIN (LOGO_WIDTH / (double)cairo_image_surface_get_width (band->logo),
               LOGO_HEIGHT / (double)cairo_image_surface_get_height (band->logo));
  band->logo_width = cairo_image_surface_get_width (band->logo) * scale;
  band->logo_height = cairo_image_surface_get_height (band->logo) * scale;
  band->height = band->logo_height;
}

/* Logo, practice and practitioner on one side, the address on the other. Returns where what follows
 * begins. */
static double
add_letterhead (Band *band, const RtPageFrame *frame, const RtPageStyle *style)
{
  const RtLetterhead *letterhead = frame->letterhead;
  double width = content_width (style);
  double x = 0;
  double y = 0;
  double left = 0;

  if (rt_letterhead_is_empty (letterhead))
    return 0;
  if (letterhead->logo != NULL)
    add_logo (band, frame, style);
  x = band->logo != NULL ? band->logo_width + LOGO_GAP : 0;
  left = width * NAME_SHARE - x;
  if (*letterhead->practice != '\0')
    y = band_add (band, style, letterhead->practice, RT_PAGE_TEXT_BODY, TRUE, x, y, left,
                  RT_TEXT_START, RT_ROLE_INK);
  if (*letterhead->practitioner != '\0')
    band_add (band, style, letterhead->practitioner, RT_PAGE_TEXT_SMALL, FALSE, x, y, left,
              RT_TEXT_START, RT_ROLE_INK);
  if (*letterhead->address != '\0')
    band_add (band, style, letterhead->address, RT_PAGE_TEXT_SMALL, FALSE,
              width * NAME_SHARE + SIDE_GAP, 0, width * (1 - NAME_SHARE) - SIDE_GAP, RT_TEXT_END,
              RT_ROLE_INK_QUIET);
  return band->height + LETTERHEAD_GAP;
}

/* The name in large letters; what, of when and made when on the other side. */
static Band
first_header (const RtPageFrame *frame, const RtPageStyle *style)
{
  Band band = { 0 };
  double width = content_width (style);
  double left = width * NAME_SHARE;
  double right = width - left - SIDE_GAP;
  g_autofree char *when = g_strdup_printf ("%s\n%s", frame->period, frame->prepared);
  double top = add_letterhead (&band, frame, style);
  double y = band_add (&band, style, frame->name, name_size (frame, style, left), TRUE, 0, top,
                       left, RT_TEXT_START, RT_ROLE_INK);

  band_add (&band, style, frame->facts, RT_PAGE_TEXT_BODY, FALSE, 0, y, left, RT_TEXT_START,
            RT_ROLE_INK_QUIET);
  y = band_add (&band, style, frame->title, RT_PAGE_TEXT_TITLE, TRUE, left + SIDE_GAP, top + 2,
                right, RT_TEXT_END, RT_ROLE_INK);
  band_add (&band, style, when, RT_PAGE_TEXT_BODY, FALSE, left + SIDE_GAP, y, right, RT_TEXT_END,
            RT_ROLE_INK_QUIET);
  return band;
}

/* Whose pages these are, without logo and address. Returns where what follows begins. */
static double
add_short_letterhead (Band *band, const RtPageFrame *frame, const RtPageStyle *style)
{
  const RtLetterhead *letterhead = frame->letterhead;
  g_autofree char *line = NULL;

  if (letterhead == NULL || (*letterhead->practice == '\0' && *letterhead->practitioner == '\0'))
    return 0;
  line = g_strconcat (
      letterhead->practice,
      *letterhead->practice != '\0' && *letterhead->practitioner != '\0' ? " \u00b7 " : "",
      letterhead->practitioner, NULL);
  return band_add (band, style, line, RT_PAGE_TEXT_SMALL, FALSE, 0, 0, content_width (style),
                   RT_TEXT_START, RT_ROLE_INK_QUIET)
         + SHORT_LETTERHEAD_GAP;
}

/* The same on quiet lines: a page that was taken out of its pile still says whose it is. */
static Band
further_header (const RtPageFrame *frame, const RtPageStyle *style)
{
  Band band = { 0 };
  double width = content_width (style);
  double left = width * NAME_SHARE;
  double right = width - left - SIDE_GAP;
  g_autofree char *when = g_strdup_printf ("%s\n%s", frame->period, frame->prepared);
  double top = add_short_letterhead (&band, frame, style);
  double y = band_add (&band, style, frame->name, RT_PAGE_TEXT_BODY, TRUE, 0, top, left,
                       RT_TEXT_START, RT_ROLE_INK);

  band_add (&band, style, frame->facts, RT_PAGE_TEXT_SMALL, FALSE, 0, y, left, RT_TEXT_START,
            RT_ROLE_INK_QUIET);
  y = band_add (&band, style, frame->title, RT_PAGE_TEXT_BODY, TRUE, left + SIDE_GAP, top, right,
                RT_TEXT_END, RT_ROLE_INK);
  band_add (&band, style, when, RT_PAGE_TEXT_SMALL, FALSE, left + SIDE_GAP, y, right, RT_TEXT_END,
            RT_ROLE_INK_QUIET);
  return band;
}

static Band
footer (const RtPageFrame *frame, const RtPageStyle *style, guint number, guint n_pages)
{
  Band band = { 0 };
  double width = content_width (style);
  double right = MAX (72, width * 0.14);
  g_autofree char *pages = g_strdup_printf (
      /* Translators: page number and number of pages. */
      _ ("page %u of %u"), number, n_pages);
  double y = band_add (&band, style, frame->purpose, RT_PAGE_TEXT_FINE, FALSE, 0, 0,
                       width - right - SIDE_GAP, RT_TEXT_START, RT_ROLE_INK_QUIET);

  if (frame->audit_head != NULL)
    band_add (&band, style, frame->audit_head, RT_PAGE_TEXT_FINE, FALSE, 0, y,
              width - right - SIDE_GAP, RT_TEXT_START, RT_ROLE_INK_QUIET);
  band_add (&band, style, pages, RT_PAGE_TEXT_SMALL, FALSE, width - right, 0, right, RT_TEXT_END,
            RT_ROLE_INK_QUIET);
  return band;
}

/**
 * rt_page_frame_clear: Frees the texts in @frame.
 */
void
rt_page_frame_clear (RtPageFrame *frame)
{
  g_clear_pointer (&frame->title, g_free);
  g_clear_pointer (&frame->name, g_free);
  g_clear_pointer (&frame->facts, g_free);
  g_clear_pointer (&frame->period, g_free);
  g_clear_pointer (&frame->prepared, g_free);
  g_clear_pointer (&frame->purpose, g_free);
  g_clear_pointer (&frame->audit_head, g_free);
  g_clear_pointer (&frame->watermark, g_free);
}

/**
 * rt_page_frame_top: Where the content of a page begins, points from its upper edge.
 * @first: whether it is the first page, whose header is larger
 */
double
rt_page_frame_top (const RtPageFrame *frame, const RtPageStyle *style, gboolean first)
{
  g_auto (Band) band = first ? first_header (frame, style) : further_header (frame, style);

  return style->margin_top + band.height + RULE_GAP + 1 + HEADER_GAP;
}

/**
 * rt_page_frame_bottom: Where the content of a page has to end, points from its upper edge.
 */
double
rt_page_frame_bottom (const RtPageFrame *frame, const RtPageStyle *style)
{
  g_auto (Band) band = footer (frame, style, 99, 99);

  return style->height - style->margin_bottom - band.height - RULE_GAP - FOOTER_GAP;
}

static void
place_watermark (const RtPageFrame *frame, const RtPageStyle *style, RtPage *page)
{
  g_autoptr (PangoLayout) layout = NULL;
  RtPageItem *item = NULL;
  double size = WATERMARK_SIZE;
  double longest = style->width * 0.95;
  double width = 0;

  layout = rt_page_text (style, frame->watermark, size, TRUE, 0, RT_TEXT_START);
  width = rt_text_size (layout).width;
  if (width > longest)
    {
      g_clear_object (&layout);
      layout =
          rt_page_text (style, frame->watermark, size * longest / width, TRUE, 0, RT_TEXT_START);
    }
  item = rt_page_add_text (page, layout, RT_ROLE_WATERMARK, 0, 0);
  item->x = (style->width - item->width) / 2;
  item->y = (style->height - item->height) / 2;
  item->watermark = TRUE;
}

/**
 * rt_page_frame_place: Puts header, footer and watermark on @page, whose number is @number (from
 * 1) of @n_pages. After the content, so that the watermark lies over it.
 */
void
rt_page_frame_place (
    const RtPageFrame *frame, const RtPageStyle *style, RtPage *page, guint number, guint n_pages)
{
  g_auto (Band) header = number == 1 ? first_header (frame, style) : further_header (frame, style);
  g_auto (Band) foot = footer (frame, style, number, n_pages);
  double width = content_width (style);
  double foot_y = style->height - style->margin_bottom - foot.height;

  if (frame->watermark != NULL)
    place_watermark (frame, style, page);
  band_place (&header, page, style->margin_left, style->margin_top);
  rt_page_add_rule (page, number == 1 ? RT_ROLE_INK : RT_ROLE_FRAME, style->margin_left,
                    style->margin_top + header.height + RULE_GAP, width, number == 1 ? 1 : 0.5);
  rt_page_add_rule (page, RT_ROLE_FRAME, style->margin_left, foot_y - RULE_GAP, width, 0.4);
  band_place (&foot, page, style->margin_left, foot_y);
}

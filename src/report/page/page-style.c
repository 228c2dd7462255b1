/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-style.h"

#include <glib/gi18n.h>
#include <langinfo.h>

/* Smallest text on paper, points. */
#define SMALLEST_TEXT 6.5

static const double paper_sizes[][2] = {
  [RT_PAPER_A4] = { 595.276, 841.89 },
  [RT_PAPER_LETTER] = { 612, 792 },
};

/**
 * rt_page_style_new: The usual page of @paper: margins that every printer can reach, body text of
 * 8.5 points, the direction of the interface's language.
 */
RtPageStyle
rt_page_style_new (RtPaper paper, gboolean monochrome)
{
  return (RtPageStyle){
    .paper = paper,
    .width = paper_sizes[paper][0],
    .height = paper_sizes[paper][1],
    .margin_left = 36,
    .margin_right = 36,
    .margin_top = 30,
    .margin_bottom = 26,
    .monochrome = monochrome,
    .text_scale = 1,
    .font = "Cantarell",
    /* Translators: translate to "page:RTL" if your language is written from right to left,
     * otherwise leave it. */
    .right_to_left = g_str_equal (_ ("page:LTR"), "page:RTL"),
  };
}

/**
 * rt_page_style_turn: Lays the page on its long side, or back.
 */
void
rt_page_style_turn (RtPageStyle *style)
{
  double width = style->width;

  style->width = style->height;
  style->height = width;
  style->landscape = !style->landscape;
}

/**
 * rt_page_style_palette: The print palette of @style, whatever the screen's theme.
 */
const RtPalette *
rt_page_style_palette (const RtPageStyle *style)
{
  return rt_palette_get (style->monochrome ? RT_PALETTE_PRINT_GREY : RT_PALETTE_PRINT_COLOUR);
}

/**
 * rt_page_style_text: @size points at the text scale of @style, never below the smallest size that
 * is legible on paper (6.5 points).
 */
double
rt_page_style_text (const RtPageStyle *style, double size)
{
  return MAX (SMALLEST_TEXT, size * CLAMP (style->text_scale, 0.8, 2));
}

/**
 * rt_paper_for_locale: The paper that is usual where the locale is from.
 */
RtPaper
rt_paper_for_locale (void)
{
#ifdef _NL_PAPER_HEIGHT
  /* The "pointer" is the number itself, in millimetres. */
  int height = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT));

  if (height > 270 && height < 285)
    return RT_PAPER_LETTER;
#endif
  return RT_PAPER_A4;
}

/**
 * rt_paper_from_string:
 * @word: "a4" or "letter", in any case
 * @paper: (out): set when TRUE is returned
 *
 * Returns: whether @word names a paper.
 */
gboolean
rt_paper_from_string (const char *word, RtPaper *paper)
{
  if (g_ascii_strcasecmp (word, "a4") == 0)
    *paper = RT_PAPER_A4;
  else if (g_ascii_strcasecmp (word, "letter") == 0)
    *paper = RT_PAPER_LETTER;
  else
    return FALSE;
  return TRUE;
}

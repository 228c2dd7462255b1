/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-text.h"

/**
 * rt_page_text: Lays out @text for paper, wrapped to @max_width points (0: on one line) and never
 * cut.
 *
 * Returns: (transfer full): the layout.
 */
PangoLayout *
rt_page_text (const RtPageStyle *style,
              const char *text,
              double size,
              gboolean bold,
              double max_width,
              RtTextAlign align)
{
  const RtTextStyle text_style = {
    .font = style->font,
    .size = rt_page_style_text (style, size),
    .bold = bold,
    .max_width = max_width,
    .align = align,
    .right_to_left = style->right_to_left,
  };

  return rt_text_layout (text, &text_style);
}

/**
 * rt_page_text_widest_word: The width in points below which @text would have to be broken inside a
 * word.
 */
double
rt_page_text_widest_word (const RtPageStyle *style, const char *text, double size, gboolean bold)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  double widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = rt_page_text (style, words[i], size, bold, 0, RT_TEXT_START);

      widest = MAX (widest, rt_text_size (layout).width);
    }
  return widest;
}

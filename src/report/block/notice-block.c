/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "notice-block.h"

/* Room for the sign in front of a notice, and the sign itself, points. */
#define SIGN_ROOM 13
#define SIGN_SIZE 7

typedef struct
{
  RtBlock block;
  RtMarkerShape shape;
  RtPaletteRole role;
  char *heading;
  char *text; /* nullable */
} Notice;

static PangoLayout *
lay_out_heading (const Notice *notice, double width)
{
  return rt_page_text (&notice->block.style, notice->heading, RT_PAGE_TEXT_BODY, TRUE,
                       width - SIGN_ROOM, RT_TEXT_START);
}

static PangoLayout *
lay_out_text (const Notice *notice, double width)
{
  if (notice->text == NULL)
    return NULL;
  return rt_page_text (&notice->block.style, notice->text, RT_PAGE_TEXT_SMALL, FALSE,
                       width - SIGN_ROOM, RT_TEXT_START);
}

static RtBlockExtent
measure (RtBlock *block, double width)
{
  g_autoptr (PangoLayout) heading = lay_out_heading ((Notice *)block, width);
  g_autoptr (PangoLayout) text = lay_out_text ((Notice *)block, width);
  double height = rt_text_size (heading).height + (text != NULL ? rt_text_size (text).height : 0);

  return (RtBlockExtent){ height, height };
}

static void
place (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  Notice *notice = (Notice *)block;
  g_autoptr (PangoLayout) heading = lay_out_heading (notice, width);
  g_autoptr (PangoLayout) text = lay_out_text (notice, width);
  double middle = rt_text_size (heading).baseline * 0.68;

  rt_page_add_glyph (page, notice->shape, notice->role, x, y + middle - SIGN_SIZE / 2.0, SIGN_SIZE);
  rt_page_add_text (page, heading, RT_ROLE_INK, x + SIGN_ROOM, y);
  if (text != NULL)
    rt_page_add_text (page, text, RT_ROLE_INK_QUIET, x + SIGN_ROOM,
                      y + rt_text_size (heading).height);
}

static void
finalize (RtBlock *block)
{
  Notice *notice = (Notice *)block;

  g_free (notice->heading);
  g_free (notice->text);
}

static const RtBlockClass notice_class = { .measure = measure,
                                           .place = place,
                                           .finalize = finalize };

/**
 * rt_notice_block_new: A sign, a bold line and a quiet text below it.
 * @text: (nullable): the quiet text
 *
 * Returns: (transfer full): the block.
 */
RtBlock *
rt_notice_block_new (const RtPageStyle *style,
                     RtMarkerShape shape,
                     RtPaletteRole role,
                     const char *heading,
                     const char *text)
{
  Notice *notice = rt_block_alloc (sizeof *notice, &notice_class, style);

  notice->shape = shape;
  notice->role = role;
  notice->heading = g_strdup (heading);
  notice->text = g_strdup (text);
  notice->block.space_before = 5;
  return &notice->block;
}

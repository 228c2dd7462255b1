/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-block.h"

/* Between a heading and the note on its line, points. */
#define NOTE_GAP 10

typedef struct
{
  RtBlock block;
  char *text;
  char *note; /* nullable */
} Heading;

/* Where the note of a heading goes: beside it when it fits on the line, otherwise below. */
typedef struct
{
  PangoLayout *text;
  PangoLayout *note; /* nullable */
  double note_x;
  double note_y;
  double height;
} HeadingLayout;

static void
heading_layout_clear (HeadingLayout *layout)
{
  g_clear_object (&layout->text);
  g_clear_object (&layout->note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeadingLayout, heading_layout_clear)

static HeadingLayout
lay_out_heading (const Heading *heading, double width)
{
  const RtPageStyle *style = &heading->block.style;
  HeadingLayout layout = { 0 };
  RtTextSize text_size;
  RtTextSize note_size;

  layout.text = rt_page_text (style, heading->text, RT_PAGE_TEXT_TITLE, TRUE, width, RT_TEXT_START);
  text_size = rt_text_size (layout.text);
  layout.height = text_size.height;
  if (heading->note == NULL)
    return layout;
  layout.note = rt_page_text (style, heading->note, RT_PAGE_TEXT_SMALL, FALSE, 0, RT_TEXT_START);
  note_size = rt_text_size (layout.note);
  if (text_size.width + NOTE_GAP + note_size.width <= width)
    {
      layout.note_x = text_size.width + NOTE_GAP;
      layout.note_y = text_size.baseline - note_size.baseline;
      return layout;
    }
  g_object_unref (layout.note);
  layout.note =
      rt_page_text (style, heading->note, RT_PAGE_TEXT_SMALL, FALSE, width, RT_TEXT_START);
  layout.note_y = text_size.height;
  layout.height += rt_text_size (layout.note).height;
  return layout;
}

static RtBlockExtent
measure_heading (RtBlock *block, double width)
{
  g_auto (HeadingLayout) layout = lay_out_heading ((Heading *)block, width);

  return (RtBlockExtent){ layout.height, layout.height };
}

static void
place_heading (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  Heading *heading = (Heading *)block;
  g_auto (HeadingLayout) layout = lay_out_heading (heading, width);

  rt_page_add_text (page, layout.text, RT_ROLE_INK, x, y);
  if (layout.note != NULL)
    rt_page_add_text (page, layout.note, RT_ROLE_INK_QUIET, x + layout.note_x, y + layout.note_y);
  g_ptr_array_add (page->headings, g_strdup (heading->text));
}

static void
finalize_heading (RtBlock *block)
{
  Heading *heading = (Heading *)block;

  g_free (heading->text);
  g_free (heading->note);
}

static const RtBlockClass heading_class = { .measure = measure_heading,
                                            .place = place_heading,
                                            .finalize = finalize_heading };

/**
 * rt_heading_block_new: A heading that stays with what follows and becomes a bookmark.
 * @note: (nullable): small words on the same line
 *
 * Returns: (transfer full): the block.
 */
RtBlock *
rt_heading_block_new (const RtPageStyle *style, const char *text, const char *note)
{
  Heading *heading = rt_block_alloc (sizeof *heading, &heading_class, style);

  heading->text = g_strdup (text);
  heading->note = g_strdup (note);
  heading->block.keep_with_next = TRUE;
  heading->block.space_before = 11;
  return &heading->block;
}

typedef struct
{
  RtBlock block;
  char *text;
  double size;
  RtPaletteRole role;
} Paragraph;

static PangoLayout *
lay_out_paragraph (const Paragraph *paragraph, double width)
{
  return rt_page_text (&paragraph->block.style, paragraph->text, paragraph->size, FALSE, width,
                       RT_TEXT_START);
}

static RtBlockExtent
measure_paragraph (RtBlock *block, double width)
{
  g_autoptr (PangoLayout) layout = lay_out_paragraph ((Paragraph *)block, width);
  double height = rt_text_size (layout).height;

  return (RtBlockExtent){ height, height };
}

static void
place_paragraph (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  Paragraph *paragraph = (Paragraph *)block;
  g_autoptr (PangoLayout) layout = lay_out_paragraph (paragraph, width);

  rt_page_add_text (page, layout, paragraph->role, x, y);
}

/* The byte at which the first line begins that does not fit into @height; 0 when none fits. */
static int
first_byte_beyond (PangoLayout *layout, double height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int index = 0;

  do
    {
      PangoRectangle line;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      if (pango_units_to_double (line.y + line.height) > height)
        break;
      index = pango_layout_line_get_start_index (pango_layout_iter_get_line_readonly (iter))
              + pango_layout_line_get_length (pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return index;
}

static RtBlock *
split_paragraph (RtBlock *block, double width, double height)
{
  Paragraph *paragraph = (Paragraph *)block;
  g_autoptr (PangoLayout) layout = lay_out_paragraph (paragraph, width);
  int index = first_byte_beyond (layout, height);
  RtBlock *tail = NULL;

  if (index <= 0 || paragraph->text[index] == '\0')
    return NULL;
  tail = rt_paragraph_block_new (&block->style, g_strchug (paragraph->text + index),
                                 paragraph->size, paragraph->role);
  paragraph->text[index] = '\0';
  return tail;
}

static void
finalize_paragraph (RtBlock *block)
{
  g_free (((Paragraph *)block)->text);
}

static const RtBlockClass paragraph_class = { .measure = measure_paragraph,
                                              .split = split_paragraph,
                                              .place = place_paragraph,
                                              .finalize = finalize_paragraph };

/**
 * rt_paragraph_block_new: Running text of @size points before scaling.
 *
 * Returns: (transfer full): the block.
 */
RtBlock *
rt_paragraph_block_new (const RtPageStyle *style, const char *text, double size, RtPaletteRole role)
{
  Paragraph *paragraph = rt_block_alloc (sizeof *paragraph, &paragraph_class, style);

  /* The pages work on valid text only, so that a byte index of the layout is one of the text. */
  paragraph->text = g_utf8_make_valid (text, -1);
  paragraph->size = size;
  paragraph->role = role;
  paragraph->block.space_before = 3;
  return &paragraph->block;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "writing-block.h"

#include <math.h>

/* Distance of two lines to write on, points: about 8 mm. */
#define LINE_PITCH 22
/* Least length of the line after a label, and the gaps around it, points. */
#define FIELD_LENGTH 70
#define LABEL_GAP 4
#define FIELD_GAP 12

typedef struct
{
  RtBlock block;
  guint least_lines;
  guint most_lines; /* 0: as many as there is room for */
} Ruled;

static RtBlockExtent
measure_ruled (RtBlock *block, double width)
{
  const Ruled *ruled = (Ruled *)block;

  /* Almost one line more: the lines move apart before they leave a gap below. */
  return (RtBlockExtent){ ruled->least_lines * (double)LINE_PITCH,
                          ruled->most_lines > 0 ? (ruled->most_lines + 0.9) * LINE_PITCH
                                                : INFINITY };
}

static void
place_ruled (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  guint lines = (guint)floor (height / LINE_PITCH + 0.001);

  for (guint i = 1; i <= lines; i++)
    rt_page_add_rule (page, RT_ROLE_FRAME, x, y + height * i / lines - 0.5, width, 0.5);
}

static const RtBlockClass ruled_class = { .measure = measure_ruled, .place = place_ruled };

/**
 * rt_ruled_block_new: Lines to write on: @least_lines, and more where there is room for them, up to
 * about @most_lines (0: to the foot of the page).
 *
 * Returns: (transfer full): the block.
 */
RtBlock *
rt_ruled_block_new (const RtPageStyle *style, guint least_lines, guint most_lines)
{
  Ruled *ruled = rt_block_alloc (sizeof *ruled, &ruled_class, style);

  ruled->least_lines = least_lines;
  ruled->most_lines = most_lines;
  ruled->block.stretch = 2;
  return &ruled->block;
}

typedef struct
{
  RtBlock block;
  GStrv labels;
} Fields;

static PangoLayout *
lay_out_label (const Fields *fields, guint i, double width)
{
  return rt_page_text (&fields->block.style, fields->labels[i], RT_PAGE_TEXT_SMALL, FALSE,
                       MAX (1, width - FIELD_LENGTH - LABEL_GAP), RT_TEXT_START);
}

/* How many fields from @first on share a row, and the sum of their labels' widths. */
static guint
fit_row (const Fields *fields, guint first, double width, double *labels_width)
{
  guint n = 0;
  double used = 0;

  *labels_width = 0;
  while (fields->labels[first + n] != NULL)
    {
      g_autoptr (PangoLayout) label = lay_out_label (fields, first + n, width);
      double label_width = rt_text_size (label).width + LABEL_GAP;

      used += label_width + FIELD_LENGTH + (n > 0 ? FIELD_GAP : 0);
      if (n > 0 && used > width)
        break;
      *labels_width += label_width;
      n++;
    }
  return n;
}

static double
row_height (const Fields *fields, guint first, guint n, double width)
{
  double height = LINE_PITCH;

  for (guint i = first; i < first + n; i++)
    {
      g_autoptr (PangoLayout) label = lay_out_label (fields, i, width);

      height = MAX (height, rt_text_size (label).height + 4);
    }
  return height;
}

static void
place_row (
    const Fields *fields, guint first, guint n, RtPage *page, double x, double bottom, double width)
{
  double labels_width = 0;
  double length = 0;

  fit_row (fields, first, width, &labels_width);
  length = (width - labels_width - FIELD_GAP * (n - 1)) / n;
  for (guint i = first; i < first + n; i++)
    {
      g_autoptr (PangoLayout) label = lay_out_label (fields, i, width);
      RtTextSize size = rt_text_size (label);

      rt_page_add_text (page, label, RT_ROLE_INK_QUIET, x, bottom - size.height);
      x += size.width + LABEL_GAP;
      rt_page_add_rule (page, RT_ROLE_INK_QUIET, x, bottom - 2, length, 0.5);
      x += length + FIELD_GAP;
    }
}

/* Walks the rows; with a page it places them. Returns the height. */
static double
walk_rows (const Fields *fields, RtPage *page, double x, double y, double width)
{
  double height = 0;

  for (guint first = 0, n = 0; fields->labels[first] != NULL; first += n)
    {
      double labels_width = 0;

      n = fit_row (fields, first, width, &labels_width);
      height += row_height (fields, first, n, width);
      if (page != NULL)
        place_row (fields, first, n, page, x, y + height, width);
    }
  return height;
}

static RtBlockExtent
measure_fields (RtBlock *block, double width)
{
  double height = walk_rows ((Fields *)block, NULL, 0, 0, width);

  return (RtBlockExtent){ height, height };
}

static void
place_fields (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  walk_rows ((Fields *)block, page, x, y, width);
}

static void
finalize_fields (RtBlock *block)
{
  g_strfreev (((Fields *)block)->labels);
}

static const RtBlockClass fields_class = { .measure = measure_fields,
                                           .place = place_fields,
                                           .finalize = finalize_fields };

/**
 * rt_fields_block_new: Labels, each with a line behind it to write on, as many to a row as fit.
 * @labels: (array zero-terminated=1): the labels
 *
 * Returns: (transfer full): the block.
 */
RtBlock *
rt_fields_block_new (const RtPageStyle *style, const char *const *labels)
{
  Fields *fields = rt_block_alloc (sizeof *fields, &fields_class, style);

  fields->labels = g_strdupv ((char **)labels);
  return &fields->block;
}

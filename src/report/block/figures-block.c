/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figures-block.h"

/* Between cards, and inside a card around its text, points. */
#define CARD_GAP 7
#define PADDING_X 7
#define PADDING_Y 6

/* The lines of a card, the same for all cards of a row, so that they stand on common lines. */
typedef enum
{
  LINE_TITLE,
  LINE_VALUE,
  LINE_GOAL,
  LINE_WHEN,
  LINE_WAS,
  LINE_VERDICT,
  LINE_BASIS,
  N_LINES,
} CardLine;

static const struct
{
  double size;
  gboolean bold;
  RtPaletteRole role;
  double space; /* above, points */
} line_styles[N_LINES] = {
  [LINE_TITLE] = { RT_PAGE_TEXT_SMALL, FALSE, RT_ROLE_INK_QUIET, 0 },
  [LINE_VALUE] = { RT_PAGE_TEXT_FIGURE, TRUE, RT_ROLE_INK, 2 },
  [LINE_GOAL] = { RT_PAGE_TEXT_SMALL, FALSE, RT_ROLE_INK_QUIET, 0 },
  [LINE_WHEN] = { RT_PAGE_TEXT_SMALL, FALSE, RT_ROLE_INK, 0 },
  [LINE_WAS] = { RT_PAGE_TEXT_SMALL, FALSE, RT_ROLE_INK_QUIET, 0 },
  [LINE_VERDICT] = { RT_PAGE_TEXT_SMALL, TRUE, RT_ROLE_INK, 1 },
  [LINE_BASIS] = { RT_PAGE_TEXT_FINE, FALSE, RT_ROLE_INK_QUIET, 1 },
};

/* One card's texts as they are printed. */
typedef struct
{
  char *lines[N_LINES]; /* nullable */
  RtFigureTone tone;
} Card;

typedef struct
{
  RtBlock block;
  GPtrArray *cards; /* (element Card) */
  guint per_row;
  double value_size; /* 0 until measured for the first time */
} Figures;

static void
card_free (Card *card)
{
  for (int i = 0; i < N_LINES; i++)
    g_free (card->lines[i]);
  g_free (card);
}

static double
card_width (const Figures *figures, double width)
{
  return (width - CARD_GAP * (figures->per_row - 1)) / figures->per_row;
}

/* The largest size at which every value of the row stands on one line; the smallest if none does.
 */
static double
find_value_size (const Figures *figures, double width)
{
  static const double sizes[] = { RT_PAGE_TEXT_FIGURE, 13, 11, 9.5 };
  gsize s = 0;

  for (guint i = 0; i < figures->cards->len; i++)
    {
      const Card *card = g_ptr_array_index (figures->cards, i);

      for (; s + 1 < G_N_ELEMENTS (sizes); s++)
        {
          g_autoptr (PangoLayout) layout = rt_page_text (
              &figures->block.style, card->lines[LINE_VALUE], sizes[s], TRUE, 0, RT_TEXT_START);

          if (rt_text_size (layout).width <= width)
            break;
        }
    }
  return sizes[s];
}

static PangoLayout *
lay_out_line (const Figures *figures, const Card *card, CardLine line, double width)
{
  double size = line == LINE_VALUE ? figures->value_size : line_styles[line].size;

  return rt_page_text (&figures->block.style, card->lines[line], size, line_styles[line].bold,
                       width, RT_TEXT_START);
}

/* The goal stands beside the value where that fits on every card of the row. */
static gboolean
goals_fit_beside (const Figures *figures, double inner)
{
  for (guint i = 0; i < figures->cards->len; i++)
    {
      const Card *card = g_ptr_array_index (figures->cards, i);
      g_autoptr (PangoLayout) value = NULL;
      g_autoptr (PangoLayout) goal = NULL;

      if (card->lines[LINE_GOAL] == NULL)
        continue;
      value = lay_out_line (figures, card, LINE_VALUE, 0);
      goal = lay_out_line (figures, card, LINE_GOAL, 0);
      if (rt_text_size (value).width + 6 + rt_text_size (goal).width > inner)
        return FALSE;
    }
  return TRUE;
}

/* Heights of the common lines, with the space above them; 0 where no card has the line. */
static double
measure_lines (const Figures *figures, double inner, gboolean beside, double *heights)
{
  double total = 0;

  for (int line = 0; line < N_LINES; line++)
    {
      heights[line] = 0;
      for (guint i = 0; i < figures->cards->len; i++)
        {
          const Card *card = g_ptr_array_index (figures->cards, i);
          g_autoptr (PangoLayout) layout = NULL;

          if (card->lines[line] == NULL || (line == LINE_GOAL && beside))
            continue;
          layout = lay_out_line (figures, card, (CardLine)line, inner);
          heights[line] =
              MAX (heights[line], rt_text_size (layout).height + line_styles[line].space);
        }
      total += heights[line];
    }
  return total;
}

static RtBlockExtent
measure (RtBlock *block, double width)
{
  Figures *figures = (Figures *)block;
  double inner = card_width (figures, width) - 2 * PADDING_X;
  double heights[N_LINES];
  double height = 0;

  figures->value_size = find_value_size (figures, inner);
  height =
      measure_lines (figures, inner, goals_fit_beside (figures, inner), heights) + 2 * PADDING_Y;

  return (RtBlockExtent){ height, height };
}

static void
place_goal_beside (
    const Figures *figures, const Card *card, RtPage *page, double x, double y, double inner)
{
  g_autoptr (PangoLayout) value = lay_out_line (figures, card, LINE_VALUE, inner);
  g_autoptr (PangoLayout) goal = lay_out_line (figures, card, LINE_GOAL, 0);
  RtTextSize size = rt_text_size (goal);

  rt_page_add_text (page, goal, line_styles[LINE_GOAL].role, x + inner - size.width,
                    y + rt_text_size (value).baseline - size.baseline);
}

static void
place_card (const Figures *figures,
            const Card *card,
            RtPage *page,
            double x,
            double y,
            double inner,
            gboolean beside,
            const double *heights)
{
  for (int line = 0; line < N_LINES; line++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      double top = y + line_styles[line].space;

      if (card->lines[line] != NULL && line == LINE_GOAL && beside)
        place_goal_beside (figures, card, page, x,
                           y - heights[LINE_VALUE] + line_styles[LINE_VALUE].space, inner);
      else if (card->lines[line] != NULL)
        {
          layout = lay_out_line (figures, card, (CardLine)line, inner);
          rt_page_add_text (page, layout,
                            line == LINE_VERDICT ? rt_figure_tone_role (card->tone)
                                                 : line_styles[line].role,
                            x, top);
        }
      y += heights[line];
    }
}

static void
place (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  Figures *figures = (Figures *)block;
  double outer = card_width (figures, width);
  double inner = outer - 2 * PADDING_X;
  gboolean beside = goals_fit_beside (figures, inner);
  double heights[N_LINES];

  measure_lines (figures, inner, beside, heights);
  for (guint i = 0; i < figures->cards->len; i++)
    {
      rt_page_add_panel (page, RT_ROLE_PHASE, x, y, outer, height);
      place_card (figures, g_ptr_array_index (figures->cards, i), page, x + PADDING_X,
                  y + PADDING_Y, inner, beside, heights);
      x += outer + CARD_GAP;
    }
}

static void
finalize (RtBlock *block)
{
  g_ptr_array_unref (((Figures *)block)->cards);
}

static const RtBlockClass figures_class = { .measure = measure,
                                            .place = place,
                                            .finalize = finalize };

/* A date is not torn apart: it moves to the next line as a whole. What follows behind a comma may
 * stand on a line of its own: no word is broken for it. */
static char *
keep_together (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", 2);
  g_auto (GStrv) words = g_strsplit (parts[0], " ", -1);
  g_autofree char *date = g_strjoinv ("\u00a0", words);

  return parts[0] != NULL && parts[1] != NULL ? g_strjoin (", ", date, parts[1], NULL)
                                              : g_steal_pointer (&date);
}

static Card *
card_new (const RtKeyFigure *figure)
{
  Card *card = g_new0 (Card, 1);
  g_autofree char *when = figure->when != NULL ? keep_together (figure->when) : NULL;

  card->lines[LINE_TITLE] = g_strdup (figure->title);
  card->lines[LINE_VALUE] = g_strdup (figure->value);
  card->lines[LINE_GOAL] = g_strdup (figure->goal);
  if (figure->band != NULL && when != NULL)
    card->lines[LINE_WHEN] = g_strdup_printf ("%s · %s", figure->band, when);
  else
    card->lines[LINE_WHEN] = g_strdup (figure->band != NULL ? figure->band : when);
  card->lines[LINE_WAS] = g_strdup (figure->was);
  card->lines[LINE_VERDICT] = g_strdup (figure->verdict);
  if (figure->basis != NULL && figure->coverage != NULL)
    card->lines[LINE_BASIS] = g_strdup_printf ("%s · %s", figure->basis, figure->coverage);
  else
    card->lines[LINE_BASIS] = g_strdup (figure->basis != NULL ? figure->basis : figure->coverage);
  card->tone = figure->tone;
  return card;
}

/**
 * rt_figures_block_new: A row of cards.
 * @figures: (element-type RtKeyFigure): the key figures
 * @first: index of the first one in this row
 * @n: how many stand in this row, at most @per_row
 * @per_row: how many share the width
 *
 * Returns: (transfer full): the block.
 */
RtBlock *
rt_figures_block_new (
    const RtPageStyle *style, GPtrArray *figures, guint first, guint n, guint per_row)
{
  Figures *row = rt_block_alloc (sizeof *row, &figures_class, style);

  row->cards = g_ptr_array_new_with_free_func ((GDestroyNotify)card_free);
  row->per_row = MAX (per_row, 1);
  for (guint i = first; i < first + n && i < figures->len; i++)
    g_ptr_array_add (row->cards, card_new (g_ptr_array_index (figures, i)));
  row->block.space_before = CARD_GAP;
  return &row->block;
}

/**
 * rt_figure_tone_role: The colour that goes with @tone.
 */
RtPaletteRole
rt_figure_tone_role (RtFigureTone tone)
{
  switch (tone)
    {
    case RT_FIGURE_WORSE:
      return RT_ROLE_ALERT;
    case RT_FIGURE_BETTER:
      return RT_ROLE_GOAL_LINE;
    case RT_FIGURE_NOTICE:
      return RT_ROLE_EVENT;
    default:
      return RT_ROLE_INK;
    }
}

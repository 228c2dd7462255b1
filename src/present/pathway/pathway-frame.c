/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "date-format.h"
#include "lab-words.h"
#include "pathway-drawing.h"
#include "pathway-words.h"

/* What stands above and below the drawing of every page: its name and day, the caveat with its
 * sources, what boxes, badges and lines mean. */

static double
add_line (RtPathwayDrawing *drawing,
          const char *text,
          double factor,
          gboolean bold,
          RtPaletteRole role,
          double y)
{
  double width = drawing->board->style.width - 2 * drawing->left;
  PangoLayout *layout = rt_board_lines (drawing->board, text, factor, bold, width);

  return y + rt_board_add_text (drawing->board, layout, role, drawing->left, y).height;
}

static gboolean
has_central (const RtPathwayValues *values)
{
  for (guint i = 0; i < values->values->len; i++)
    if (((const RtPathwayValue *)g_ptr_array_index (values->values, i))->central)
      return TRUE;
  return FALSE;
}

/**
 * rt_pathway_drawing_head: Draws the name of the page, the day, and the caveat.
 *
 * Returns: where the drawing begins
 */
double
rt_pathway_drawing_head (RtPathwayDrawing *drawing)
{
  RtCatalogue *catalogue = drawing->values->catalogue;
  g_autofree char *date = rt_date_format (drawing->values->on);
  /* Translators: a date. */
  g_autofree char *day = g_strdup_printf (_ ("Results and interventions up to %s"), date);
  g_autofree char *caveat = rt_lab_caveat_text (catalogue);
  g_autofree char *sources = rt_lab_caveat_sources (catalogue);
  /* Translators: a sentence, where it is from. */
  g_autofree char *sentence = g_strdup_printf (_ ("%s (%s)"), caveat, sources);
  /* Translators: name of a page of which another sheet shows the beginning. */
  g_autofree char *continued =
      g_strdup_printf (_ ("%s (continued)"), rt_board_page_name (drawing->page));
  double y = drawing->unit * 0.5;

  y = add_line (drawing, drawing->continued ? continued : rt_board_page_name (drawing->page), 1.45,
                TRUE, RT_ROLE_INK, y);
  y = add_line (drawing, day, 1, FALSE, RT_ROLE_INK_QUIET, y + drawing->unit * 0.1);
  y = add_line (drawing, sentence, 1, TRUE, RT_ROLE_INK, y + drawing->unit * 0.3);
  if (has_central (drawing->values))
    {
      g_autofree char *central = rt_lab_central_caveat (catalogue);

      y = add_line (drawing, central, 1, FALSE, RT_ROLE_INK, y + drawing->unit * 0.2);
    }
  return y + drawing->unit * 1.2;
}

/* Sample and words side by side, as many in a line as find room. */
typedef struct
{
  RtPathwayDrawing *drawing;
  double x;
  double y;
  double line; /* height of the line so far */
} Legend;

#define SAMPLE 2.6

static PangoLayout *
begin_entry (Legend *legend, const char *words, double *sample_x)
{
  const RtPathwayDrawing *drawing = legend->drawing;
  double all = drawing->board->style.width - 2 * drawing->left;
  double sample = drawing->unit * (SAMPLE + 0.6);
  PangoLayout *layout = rt_board_lines (drawing->board, words, 0.9, FALSE, all - sample);
  RtTextSize size = rt_text_size (layout);

  if (legend->x > drawing->left && legend->x + sample + size.width > drawing->left + all)
    {
      legend->x = drawing->left;
      legend->y += legend->line + drawing->unit * 0.45;
      legend->line = 0;
    }
  *sample_x = legend->x;
  legend->line = MAX (legend->line, MAX (size.height, drawing->unit * 1.3));
  legend->x += sample + size.width + drawing->unit * 1.4;
  return layout;
}

static void
end_entry (Legend *legend, PangoLayout *layout, double sample_x)
{
  rt_board_add_text (legend->drawing->board, layout, RT_ROLE_INK_QUIET,
                     sample_x + legend->drawing->unit * (SAMPLE + 0.6), legend->y);
}

/* A sample is drawn, but is nothing that can be pointed at. */
static void
add_sample (Legend *legend, const RtBoardLook *look, const char *words)
{
  double x;
  PangoLayout *layout = begin_entry (legend, words, &x);
  RtScenePrimitive *box = rt_scene_add (legend->drawing->board, RT_SCENE_BOX, look->fill, -1);

  box->edge = (guint8)look->edge;
  box->dash = (guint8)look->dash;
  box->size = look->line;
  box->radius = look->radius;
  box->x = x;
  box->y = legend->y + legend->drawing->unit * 0.1;
  box->width = legend->drawing->unit * SAMPLE;
  box->height = legend->drawing->unit * 1.1;
  end_entry (legend, layout, x);
}

static void
add_stroke (Legend *legend, const RtPathwayStep *step, const char *words)
{
  RtScene *board = legend->drawing->board;
  RtBoardStroke stroke = rt_board_step_stroke (legend->drawing, step);
  double x;
  PangoLayout *layout = begin_entry (legend, words, &x);
  double y = legend->y + legend->drawing->unit * 0.65;
  guint first = rt_scene_add_vertex (board, x, y);
  RtScenePrimitive *arrow = rt_scene_add (board, RT_SCENE_ARROW, stroke.role, -1);

  rt_scene_add_vertex (board, x + legend->drawing->unit * SAMPLE, y);
  arrow->dash = (guint8)stroke.dash;
  arrow->size = stroke.line;
  arrow->width = stroke.head;
  arrow->first = first;
  arrow->count = 2;
  end_entry (legend, layout, x);
}

static void
add_boxes (Legend *legend)
{
  const RtPathwayDrawing *drawing = legend->drawing;
  const RtBoardLook high = rt_board_flag_look (drawing, RT_LAB_FLAG_HIGH);
  const RtBoardLook inside = rt_board_flag_look (drawing, RT_LAB_FLAG_NORMAL);
  const RtBoardLook low = rt_board_flag_look (drawing, RT_LAB_FLAG_LOW);
  const RtBoardLook none = rt_board_plain_look (drawing, TRUE);
  const RtBoardLook never = rt_board_plain_look (drawing, FALSE);
  const RtBoardLook body = rt_board_body_look (drawing);

  add_sample (legend, &high, _ ("result of cerebrospinal fluid above its interval"));
  add_sample (legend, &inside, _ ("inside its interval"));
  add_sample (legend, &low, _ ("below its interval"));
  add_sample (
      legend, &none,
      _ ("no result of cerebrospinal fluid, or old, disturbed or of an uncertain interval"));
  add_sample (legend, &never, _ ("no result is kept here"));
  add_sample (legend, &body, _ ("body: urine or blood, outside the box and never its colour"));
}

static void
add_lines (Legend *legend)
{
  RtPathwayStep step = { .kind = RT_STEP_KIND_SYNTHESIS };
  const RtBoardLook effect = rt_board_effect_look (legend->drawing, RT_INTERVENTION_THERAPEUTIC);

  add_sample (legend, &effect, _ ("current intervention where it acts"));
  add_stroke (legend, &step, _ ("synthesis or branch"));
  step.rate_limiting = TRUE;
  add_stroke (legend, &step, _ ("limits the rate"));
  step.rate_limiting = FALSE;
  step.kind = RT_STEP_KIND_DEGRADATION;
  add_stroke (legend, &step, _ ("breakdown"));
  step.kind = RT_STEP_KIND_RECYCLING;
  add_stroke (legend, &step, _ ("recycling"));
  step.kind = RT_STEP_KIND_SUPPLY;
  add_stroke (legend, &step, _ ("supply"));
}

/**
 * rt_pathway_drawing_foot: Draws what boxes, badges and lines mean, and which interventions have no
 * place.
 *
 * Returns: where it ends
 */
double
rt_pathway_drawing_foot (RtPathwayDrawing *drawing, double y)
{
  g_autofree char *elsewhere = rt_pathway_elsewhere_text (drawing->values);
  Legend legend = { .drawing = drawing, .x = drawing->left, .y = y + drawing->unit * 0.6 };

  add_boxes (&legend);
  add_lines (&legend);
  y = legend.y + legend.line;
  if (elsewhere != NULL)
    y = add_line (drawing, elsewhere, 0.9, FALSE, RT_ROLE_INK_QUIET, y + drawing->unit * 0.4);
  return y + drawing->unit * 0.6;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pathway-drawing.h"

static double
hairline (const RtPathwayDrawing *drawing)
{
  return MAX (drawing->unit * 0.09, 0.5);
}

/**
 * rt_board_flag_look: A box whose result of cerebrospinal fluid lies low, inside or high: what the
 * colour says, the line and its dashes say as well.
 */
RtBoardLook
rt_board_flag_look (const RtPathwayDrawing *drawing, RtLabFlag flag)
{
  RtBoardLook look = rt_board_plain_look (drawing, TRUE);

  if (flag == RT_LAB_FLAG_HIGH)
    look.fill = RT_ROLE_ALERT_TINT, look.edge = RT_ROLE_ALERT, look.line *= 2.6;
  else if (flag == RT_LAB_FLAG_LOW)
    look.fill = RT_ROLE_TINT_0 + 6, look.edge = RT_ROLE_SERIES_0, look.line *= 2.6,
    look.dash = RT_DASH_LONG;
  else if (flag == RT_LAB_FLAG_NORMAL)
    look.fill = RT_ROLE_TINT_0 + 7, look.edge = RT_ROLE_GOAL_LINE, look.line *= 1.6;
  return look;
}

/** rt_board_plain_look: A box without a colour; dotted when no result of the compound is kept. */
RtBoardLook
rt_board_plain_look (const RtPathwayDrawing *drawing, gboolean measured)
{
  return (RtBoardLook){ .fill = RT_ROLE_BACKGROUND,
                        .edge = measured ? RT_ROLE_MARKER_LINE : RT_ROLE_SCATTER,
                        .ink = measured ? RT_ROLE_INK : RT_ROLE_INK_QUIET,
                        .dash = measured ? RT_DASH_SOLID : RT_DASH_DOTTED,
                        .line = hairline (drawing),
                        .radius = drawing->unit * 0.45 };
}

/** rt_board_body_look: The badge of a result that is not of the nervous system: no colour, ever. */
RtBoardLook
rt_board_body_look (const RtPathwayDrawing *drawing)
{
  return (RtBoardLook){ .fill = RT_ROLE_BACKGROUND,
                        .edge = RT_ROLE_INK_QUIET,
                        .ink = RT_ROLE_INK_QUIET,
                        .dash = RT_DASH_DASHED,
                        .line = hairline (drawing) };
}

/** rt_board_effect_look: A current intervention, in the colour of its kind. */
RtBoardLook
rt_board_effect_look (const RtPathwayDrawing *drawing, RtInterventionKind kind)
{
  guint index = MIN ((guint)kind, 4);

  return (RtBoardLook){ .fill = RT_ROLE_KIND_FILL_0 + index,
                        .edge = RT_ROLE_KIND_0 + index,
                        .ink = RT_ROLE_INK,
                        .line = hairline (drawing),
                        .radius = drawing->unit * 0.7 };
}

/** rt_board_step_stroke: The arrow of a step: its kind by its dashes, a limiting one thicker. */
RtBoardStroke
rt_board_step_stroke (const RtPathwayDrawing *drawing, const RtPathwayStep *step)
{
  static const RtDash dashes[] = {
    [RT_STEP_KIND_SYNTHESIS] = RT_DASH_SOLID, [RT_STEP_KIND_DEGRADATION] = RT_DASH_DASHED,
    [RT_STEP_KIND_BRANCH] = RT_DASH_SOLID,    [RT_STEP_KIND_RECYCLING] = RT_DASH_DASH_DOT,
    [RT_STEP_KIND_SUPPLY] = RT_DASH_DOTTED,
  };

  return (RtBoardStroke){ .role = RT_ROLE_MARKER_LINE,
                          .dash = dashes[step->kind],
                          .line = hairline (drawing) * (step->rate_limiting ? 2.4 : 1.3),
                          .head = drawing->unit * 0.7 };
}

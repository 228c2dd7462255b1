/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "lab-words.h"
#include "pathway-drawing.h"
#include "pathway-words.h"

#define SMALL 0.9

static void
part_free (gpointer data)
{
  RtBoardPart *part = data;

  g_clear_object (&part->heading);
  g_clear_object (&part->words);
  g_free (part->name);
  g_free (part);
}

/** rt_board_stack_free: frees it. */
void
rt_board_stack_free (RtBoardStack *stack)
{
  g_ptr_array_unref (stack->parts);
  g_free (stack);
}

static RtBoardStack *
new_stack (void)
{
  RtBoardStack *stack = g_new0 (RtBoardStack, 1);

  stack->parts = g_ptr_array_new_with_free_func (part_free);
  return stack;
}

static double
part_height (const RtPathwayDrawing *drawing, const RtBoardPart *part)
{
  double height = part->heading_size.height + part->words_size.height + 2 * part->pad;

  return part->centred ? MAX (height, drawing->box) : height;
}

static double
gap_before (const RtPathwayDrawing *drawing, const RtBoardPart *part)
{
  return part->look.line > 0 ? drawing->unit * 0.3 : drawing->unit * 0.1;
}

static void
add_part (RtPathwayDrawing *drawing, RtBoardStack *stack, RtBoardPart *part)
{
  if (part->heading != NULL)
    part->heading_size = rt_text_size (part->heading);
  if (part->words != NULL)
    part->words_size = rt_text_size (part->words);
  if (stack->parts->len > 0)
    stack->height += gap_before (drawing, part);
  stack->height += part_height (drawing, part);
  g_ptr_array_add (stack->parts, part);
}

static RtBoardPart *
new_part (const RtBoardLook *look, RtSceneItemType type, RtBoardThingKind kind, const char *id)
{
  RtBoardPart *part = g_new0 (RtBoardPart, 1);

  part->look = *look;
  part->type = type;
  part->thing = (RtBoardThing){ kind, id };
  return part;
}

/* A small box with words, beside the line that runs down the column. */
static void
add_badge (RtPathwayDrawing *drawing,
           RtBoardStack *stack,
           const RtBoardLook *look,
           RtBoardThing thing,
           const char *words,
           char *spoken,
           double width)
{
  RtBoardPart *part = new_part (look, RT_SCENE_BADGE, thing.kind, thing.id);
  const double pad = look->line > 0 ? drawing->unit * 0.25 : 0;
  const double room = MAX (width - 2 * pad, 1);
  g_autofree char *parted = rt_board_hyphenated (drawing, words, SMALL, look->bold, room);

  part->pad = pad;
  part->words = rt_board_lines (drawing->board, parted, SMALL, look->bold, room);
  part->width = look->line > 0 ? width : 0;
  part->name = spoken;
  add_part (drawing, stack, part);
}

/* The box of a compound: its name and its results of cerebrospinal fluid, one sample above the
 * other; only the first one can colour it. */
static void
add_box (RtPathwayDrawing *drawing,
         RtBoardStack *stack,
         const RtPathwayCompound *compound,
         const GPtrArray *results,
         double width)
{
  RtBoardLook look = rt_board_plain_look (drawing, compound->analyte_id != NULL);
  const RtPathwayValue *first = results->len > 0 ? g_ptr_array_index (results, 0) : NULL;
  const double room = MAX (width - drawing->unit * 0.8, 1);
  g_autofree char *name = rt_board_hyphenated (drawing, compound->name, 1, TRUE, room);
  RtBoardPart *part;
  GString *words = g_string_new (NULL);

  if (first != NULL && rt_pathway_value_fills (first))
    look = rt_board_flag_look (drawing, first->point->judgement.flag);
  for (guint i = 0; i < results->len; i++)
    {
      const RtPathwayValue *value = g_ptr_array_index (results, i);
      g_autofree char *one = value->central ? rt_pathway_value_text (drawing->values, value) : NULL;

      if (one != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", one);
    }
  part = new_part (&look, RT_SCENE_NODE, RT_BOARD_THING_COMPOUND, compound->id);
  part->pad = drawing->unit * 0.4;
  part->width = width;
  part->centred = TRUE;
  part->heading = rt_board_words (drawing->board, name, 1, TRUE, room, 9);
  if (words->len > 0)
    part->words = rt_board_words (drawing->board, words->str, SMALL, FALSE, room, 99);
  part->name = rt_pathway_compound_spoken (drawing->values, compound);
  add_part (drawing, stack, part);
  g_string_free (words, TRUE);
}

static void
add_body (RtPathwayDrawing *drawing,
          RtBoardStack *stack,
          RtBoardThing thing,
          const RtPathwayValue *value,
          const char *words,
          char *spoken,
          double width)
{
  RtBoardLook look = rt_board_body_look (drawing);

  if (value->faded || value->doubtful)
    look.edge = RT_ROLE_SCATTER, look.dash = RT_DASH_DOTTED;
  add_badge (drawing, stack, &look, thing, words, spoken, width);
}

/* What a step needs, as far as samples of blood and urine tell: a badge for each sample. */
static void
add_supply (RtPathwayDrawing *drawing, RtBoardStack *stack, const RtPathwayStep *step, double width)
{
  g_autoptr (GPtrArray) results = rt_pathway_values_of_step (drawing->values, step);
  guint end;

  for (guint begin = 0; begin < results->len; begin = end)
    {
      const RtPathwayValue *first = g_ptr_array_index (results, begin);
      g_autoptr (GPtrArray) sample = g_ptr_array_new ();
      g_autofree char *words = NULL;

      for (end = begin; end < results->len
                        && rt_pathway_value_same_sample (first, g_ptr_array_index (results, end));
           end++)
        g_ptr_array_add (sample, g_ptr_array_index (results, end));
      words = rt_pathway_sample_text (drawing->values, sample);
      add_body (drawing, stack, (RtBoardThing){ RT_BOARD_THING_STEP, step->id }, first, words,
                g_strdup (words), width);
    }
}

static void
add_effects (RtPathwayDrawing *drawing,
             RtBoardStack *stack,
             RtBoardThing thing,
             const char *target,
             const char *place,
             double width)
{
  g_autoptr (GPtrArray) effects = rt_pathway_effects_at (drawing->values, target);

  for (guint i = 0; i < effects->len; i++)
    {
      const RtPathwayEffect *effect = g_ptr_array_index (effects, i);
      RtBoardLook look = rt_board_effect_look (drawing, effect->intervention->kind);
      g_autofree char *text = rt_pathway_effect_text (effect);
      g_autofree char *placed = place != NULL
                                    /* Translators: a receptor, what an intervention does there. */
                                    ? g_strdup_printf (_ ("%s: %s"), place, text)
                                    : g_strdup (text);

      add_badge (drawing, stack, &look, thing, placed, rt_pathway_effect_spoken (effect), width);
    }
}

/* What carries the compound, and on which of its receptors something acts. */
static void
add_around (RtPathwayDrawing *drawing,
            RtBoardStack *stack,
            const RtPathwayCompound *compound,
            double width)
{
  const RtPathway *pathway = drawing->values->pathway;
  const RtBoardThing thing = { RT_BOARD_THING_COMPOUND, compound->id };
  const RtBoardLook quiet = { .fill = RT_ROLE_BACKGROUND, .ink = RT_ROLE_INK_QUIET };
  g_autoptr (GPtrArray) carried = rt_pathway_transporters_of (pathway, compound->id);
  g_autoptr (GPtrArray) received = rt_pathway_receptors_of (pathway, compound->id);

  for (guint i = 0; i < carried->len; i++)
    {
      const RtPathwayTransporter *transporter = g_ptr_array_index (carried, i);
      g_autofree char *words = g_strdup_printf ("⇄ %s", transporter->name);

      add_badge (drawing, stack, &quiet, thing, words, NULL, width);
      add_effects (drawing, stack, thing, transporter->id, NULL, width);
    }
  for (guint i = 0; i < received->len; i++)
    {
      const RtPathwayReceptor *receptor = g_ptr_array_index (received, i);

      add_effects (drawing, stack, thing, receptor->id, receptor->name, width);
    }
}

/**
 * rt_board_compound_stack:
 * @brief: only the box and its results, for the overview
 * @box_width: of the box, points
 * @side_width: of what stands below it beside the line, points
 *
 * Returns: (transfer full): a compound: its box, and outside it what was measured in the body, what
 *   carries it, what acts on it.
 */
RtBoardStack *
rt_board_compound_stack (RtPathwayDrawing *drawing,
                         const RtPathwayCompound *compound,
                         gboolean brief,
                         double box_width,
                         double side_width)
{
  RtBoardStack *stack = new_stack ();
  g_autoptr (GPtrArray) results = rt_pathway_values_of (drawing->values, compound->analyte_id);
  const RtBoardThing thing = { RT_BOARD_THING_COMPOUND, compound->id };

  add_box (drawing, stack, compound, results, box_width);
  for (guint i = 0; i < results->len; i++)
    {
      const RtPathwayValue *value = g_ptr_array_index (results, i);
      g_autofree char *words = rt_pathway_value_text (drawing->values, value);

      if (!value->central)
        add_body (drawing, stack, thing, value, words,
                  rt_pathway_value_spoken (drawing->values, value), side_width);
    }
  if (!brief)
    add_around (drawing, stack, compound, side_width);
  return stack;
}

/**
 * rt_board_step_stack:
 * @width: points
 *
 * Returns: (transfer full): the words of a step: enzyme, what it needs, results that tell of its
 *   supply, current interventions that act on it.
 */
RtBoardStack *
rt_board_step_stack (RtPathwayDrawing *drawing, const RtPathwayStep *step, double width)
{
  RtBoardStack *stack = new_stack ();
  const RtBoardThing thing = { RT_BOARD_THING_STEP, step->id };
  const RtBoardLook plain = { .fill = RT_ROLE_BACKGROUND, .ink = RT_ROLE_INK };
  const RtBoardLook quiet = { .fill = RT_ROLE_BACKGROUND, .ink = RT_ROLE_INK_QUIET };
  g_autofree char *cofactors = rt_cofactors_text (step);

  add_badge (drawing, stack, &plain, thing, step->enzyme,
             rt_pathway_step_spoken (drawing->values, step), width);
  if (*cofactors != '\0')
    add_badge (drawing, stack, &quiet, thing, cofactors, NULL, width);
  add_supply (drawing, stack, step, width);
  add_effects (drawing, stack, thing, step->id, NULL, width);
  return stack;
}

/** rt_board_stack_box_height: Returns: of the first part, points. */
double
rt_board_stack_box_height (const RtBoardStack *stack)
{
  const RtBoardPart *box = g_ptr_array_index (stack->parts, 0);
  double height = box->heading_size.height + box->words_size.height + 2 * box->pad;

  return height;
}

static void
draw_part (RtPathwayDrawing *drawing, RtBoardPart *part, double x, double y)
{
  double height = part_height (drawing, part);
  double width = part->width > 0 ? part->width : part->words_size.width;
  double content = part->heading_size.height + part->words_size.height;
  double text_y = y + (height - content) / 2;
  RtPaletteRole ink = part->look.ink;

  if (part->look.line > 0 || part->name != NULL)
    rt_board_add_card (drawing->board, part->type,
                       rt_pathway_drawing_item (drawing, part->thing.kind, part->thing.id),
                       rt_pathway_drawing_speaks (drawing) ? part->name : NULL, &part->look, x, y,
                       width, height);
  if (part->heading != NULL)
    rt_board_add_text (drawing->board, g_steal_pointer (&part->heading), ink,
                       x + (width - part->heading_size.width) / 2, text_y);
  if (part->words != NULL)
    rt_board_add_text (drawing->board, g_steal_pointer (&part->words), ink,
                       part->centred ? x + (width - part->words_size.width) / 2 : x + part->pad,
                       text_y + part->heading_size.height);
}

/**
 * rt_board_stack_draw: Draws what stands in a cell, once.
 * @x: left side of the first part
 * @side_x: left side of all others
 */
void
rt_board_stack_draw (
    RtPathwayDrawing *drawing, RtBoardStack *stack, double x, double side_x, double y)
{
  for (guint i = 0; i < stack->parts->len; i++)
    {
      RtBoardPart *part = g_ptr_array_index (stack->parts, i);

      y += i > 0 ? gap_before (drawing, part) : 0;
      draw_part (drawing, part, i > 0 ? side_x : x, y);
      y += part_height (drawing, part);
    }
}

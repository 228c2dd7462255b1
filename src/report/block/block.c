/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "block.h"

#include <math.h>

/* A block that begins a page does so when more than this share of the page before it is used. */
#define NEW_PAGE_SHARE 0.5
/* Heights are sums of measured doubles: a hundredth of a point is no overflow. */
#define TOLERANCE 0.01

/**
 * rt_block_alloc: For the kinds of block: allocates @size zeroed bytes that begin with an RtBlock.
 *
 * Returns: (transfer full): to be freed with rt_block_free().
 */
gpointer
rt_block_alloc (gsize size, const RtBlockClass *klass, const RtPageStyle *style)
{
  RtBlock *block = g_malloc0 (size);

  block->klass = klass;
  block->style = *style;
  return block;
}

/**
 * rt_block_free:
 * @block: (transfer full) (nullable): a block
 */
void
rt_block_free (RtBlock *block)
{
  if (block == NULL)
    return;
  if (block->klass->finalize != NULL)
    block->klass->finalize (block);
  g_free (block);
}

/**
 * rt_block_measure: The heights @block can have at @width points.
 */
RtBlockExtent
rt_block_measure (RtBlock *block, double width)
{
  return block->klass->measure (block, width);
}

/**
 * rt_flow_new:
 *
 * Returns: (transfer full): an empty array that owns the blocks put into it.
 */
GPtrArray *
rt_flow_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)rt_block_free);
}

static double
least_with_space (GPtrArray *flow, guint i, double width)
{
  RtBlock *block = g_ptr_array_index (flow, i);

  return (i > 0 ? block->space_before : 0) + rt_block_measure (block, width).least;
}

/**
 * rt_flow_least_height: The least height of all blocks of @flow with the space between them.
 */
double
rt_flow_least_height (GPtrArray *flow, double width)
{
  double height = 0;

  for (guint i = 0; i < flow->len; i++)
    height += least_with_space (flow, i, width);
  return height;
}

/* Moves the blocks from @first on to a flow of their own. */
static GPtrArray *
take_rest (GPtrArray *flow, guint first)
{
  GPtrArray *rest = rt_flow_new ();

  for (guint i = first; i < flow->len; i++)
    g_ptr_array_add (rest, g_ptr_array_index (flow, i));
  g_ptr_array_set_free_func (flow, NULL);
  g_ptr_array_set_size (flow, (int)first);
  g_ptr_array_set_free_func (flow, (GDestroyNotify)rt_block_free);
  return rest;
}

/* A heading never stands alone at the foot of a page; the first block stays whatever it is. */
static guint
step_back_over_headings (GPtrArray *flow, guint i)
{
  while (i > 1 && ((RtBlock *)g_ptr_array_index (flow, i - 1))->keep_with_next)
    i--;
  return i;
}

static GPtrArray *
split_at (GPtrArray *flow, guint i, double width, double height)
{
  RtBlock *block = g_ptr_array_index (flow, i);
  RtBlock *tail = NULL;

  if (block->klass->split != NULL && height > 0)
    tail = block->klass->split (block, width, height);
  if (tail != NULL)
    {
      g_ptr_array_insert (flow, (int)i + 1, tail);
      return take_rest (flow, i + 1);
    }
  return take_rest (flow, MAX (step_back_over_headings (flow, i), 1));
}

/**
 * rt_flow_split: Keeps in @flow what fits into @height points (at least its first block) and
 * returns the rest.
 *
 * Returns: (transfer full) (nullable): the blocks that did not fit; NULL when all did.
 */
GPtrArray *
rt_flow_split (GPtrArray *flow, double width, double height)
{
  double used = 0;

  for (guint i = 0; i < flow->len; i++)
    {
      RtBlock *block = g_ptr_array_index (flow, i);
      double needed = least_with_space (flow, i, width);

      if (i > 0 && block->new_page && used > NEW_PAGE_SHARE * height)
        return take_rest (flow, i);
      if (used + needed > height + TOLERANCE)
        return split_at (flow, i, width, height - used - (i > 0 ? block->space_before : 0));
      used += needed;
    }
  return NULL;
}

static void
stretch (GPtrArray *flow, int turn, double width, double *heights, double *slack)
{
  for (guint i = 0; i < flow->len; i++)
    {
      RtBlock *block = g_ptr_array_index (flow, i);
      double more = 0;

      if (block->stretch != turn)
        continue;
      more = MIN (*slack, rt_block_measure (block, width).most - heights[i]);
      heights[i] += MAX (more, 0);
      *slack -= MAX (more, 0);
    }
}

/**
 * rt_flow_place: Puts the blocks of @flow on @page from @y down, and gives what is left of @height
 * to those that stretch, in their order.
 */
void
rt_flow_place (GPtrArray *flow, RtPage *page, double x, double y, double width, double height)
{
  g_autofree double *heights = g_new0 (double, flow->len + 1);
  double slack = height - rt_flow_least_height (flow, width);
  double top = y;

  for (guint i = 0; i < flow->len; i++)
    heights[i] = rt_block_measure (g_ptr_array_index (flow, i), width).least;
  for (int turn = 1; turn <= 3 && slack > 0; turn++)
    stretch (flow, turn, width, heights, &slack);
  for (guint i = 0; i < flow->len; i++)
    {
      RtBlock *block = g_ptr_array_index (flow, i);

      top += i > 0 ? block->space_before : 0;
      block->klass->place (block, page, x, top, width, heights[i]);
      top += heights[i];
    }
}

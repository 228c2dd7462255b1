/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label-stack.h"

#include <math.h>

/* Firm labels that touch, as one block: their common centre is where they want to be on average. */
typedef struct
{
  guint first;
  guint last;
  double sum;    /* of the wanted tops, each less the heights above it in the block */
  double height; /* with gaps */
  double top;
} Block;

static int
compare_wanted (gconstpointer a, gconstpointer b)
{
  const RtStackLabel *left = *(RtStackLabel *const *)a;
  const RtStackLabel *right = *(RtStackLabel *const *)b;

  return left->wanted < right->wanted ? -1 : left->wanted > right->wanted;
}

static void
settle_block (Block *block, double top, double bottom)
{
  double n = block->last - block->first + 1;

  block->top = CLAMP (block->sum / n, top, MAX (top, bottom - block->height));
}

/* Joins @block with the one above it. */
static Block
join (const Block *above, const Block *block, double gap)
{
  double n = block->last - block->first + 1;

  return (Block){ .first = above->first,
                  .last = block->last,
                  .sum = above->sum + block->sum - n * (above->height + gap),
                  .height = above->height + gap + block->height };
}

/* Least displacement of labels that must not overlap: neighbours that collide become a block. */
static void
place_firm (GPtrArray *firm, double top, double bottom, double gap)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));

  for (guint i = 0; i < firm->len; i++)
    {
      const RtStackLabel *label = g_ptr_array_index (firm, i);
      Block block = {
        .first = i, .last = i, .sum = label->wanted - label->height / 2, .height = label->height
      };

      settle_block (&block, top, bottom);
      while (blocks->len > 0)
        {
          const Block *above = &g_array_index (blocks, Block, blocks->len - 1);

          if (above->top + above->height + gap <= block.top)
            break;
          block = join (above, &block, gap);
          settle_block (&block, top, bottom);
          g_array_set_size (blocks, blocks->len - 1);
        }
      g_array_append_val (blocks, block);
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);
      double y = block->top;

      for (guint j = block->first; j <= block->last; j++)
        {
          RtStackLabel *label = g_ptr_array_index (firm, j);

          label->centre = y + label->height / 2;
          label->placed = TRUE;
          y += label->height + gap;
        }
    }
}

static gboolean
is_free (
    const RtStackLabel *labels, guint n_labels, const RtStackLabel *own, double centre, double gap)
{
  for (guint i = 0; i < n_labels; i++)
    {
      const RtStackLabel *other = &labels[i];

      if (other != own && other->placed
          && fabs (other->centre - centre) < (other->height + own->height) / 2 + gap - 1e-6)
        return FALSE;
    }
  return TRUE;
}

/* The free centre nearest to the wanted one: there, or just above or below another label. */
static void
place_free (
    RtStackLabel *labels, guint n_labels, RtStackLabel *own, double top, double bottom, double gap)
{
  double lowest = MAX (own->lowest, top + own->height / 2);
  double highest = MIN (own->highest, bottom - own->height / 2);
  double best = INFINITY;

  if (lowest > highest)
    return;
  for (guint i = 0; i < 2 * n_labels + 1; i++)
    {
      const RtStackLabel *other = &labels[i / 2];
      double side = i % 2 == 0 ? -1 : 1;
      double centre = i == 2 * n_labels
                          ? CLAMP (own->wanted, lowest, highest)
                          : other->centre + side * ((other->height + own->height) / 2 + gap);

      if ((i < 2 * n_labels && !other->placed) || centre < lowest || centre > highest
          || fabs (centre - own->wanted) >= best || !is_free (labels, n_labels, own, centre, gap))
        continue;
      best = fabs (centre - own->wanted);
      own->centre = centre;
    }
  own->placed = isfinite (best);
}

/**
 * rt_label_stack_solve: Places @labels between @top and @bottom so that none overlap, @gap points
 * apart. Firm labels come first and move as little as possible; when they do not all fit, the last
 * given are left out. The others take the free place nearest to where they want to be, within their
 * own limits, or none.
 */
void
rt_label_stack_solve (RtStackLabel *labels, guint n_labels, double top, double bottom, double gap)
{
  g_autoptr (GPtrArray) firm = g_ptr_array_new ();
  double used = -gap;

  for (guint i = 0; i < n_labels; i++)
    {
      labels[i].placed = FALSE;
      if (!labels[i].firm || used + gap + labels[i].height > bottom - top + 1e-6)
        continue;
      used += gap + labels[i].height;
      g_ptr_array_add (firm, &labels[i]);
    }
  g_ptr_array_sort (firm, compare_wanted);
  place_firm (firm, top, bottom, gap);
  for (guint i = 0; i < n_labels; i++)
    if (!labels[i].firm)
      place_free (labels, n_labels, &labels[i], top, bottom, gap);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "taper-dose.h"

#include "taper-plan.h"

#define MOST_GRAINS 200000

/* Doses are counted in grains, the largest amount of which every part of every strength is a
 * multiple. For each number of grains: the fewest pieces, and the strength of the last of them. */
struct _RtDoseMaker
{
  GArray *strengths; /* (element RtTaperStrength) */
  GArray *pieces;    /* (element gint64) grains in one part of each strength */
  RtRational grain;
  gint64 n_grains; /* the most that is looked at */
  guint32 *fewest; /* [n_grains + 1]; G_MAXUINT32: cannot be made */
  guint8 *last;    /* [n_grains + 1] */
};

/** rt_dose_maker_free: frees it. */
void
rt_dose_maker_free (RtDoseMaker *maker)
{
  if (maker == NULL)
    return;
  g_array_unref (maker->strengths);
  g_array_unref (maker->pieces);
  g_free (maker->fewest);
  g_free (maker->last);
  g_free (maker);
}

static gint64
greatest_common_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* The greatest common divisor of fractions: of the numerators over the least common multiple of the
 * denominators. */
static gboolean
take_grain (RtRational *grain, RtRational part)
{
  gint64 divisor = greatest_common_divisor (grain->denominator, part.denominator);
  gint64 denominator = grain->denominator / divisor;

  if (__builtin_mul_overflow (denominator, part.denominator, &denominator))
    return FALSE;
  *grain =
      rt_rational (greatest_common_divisor (grain->numerator * (denominator / grain->denominator),
                                            part.numerator * (denominator / part.denominator)),
                   denominator);
  return TRUE;
}

static gboolean
part_of (const RtTaperStrength *strength, RtRational *part)
{
  return rt_rational_divide (strength->amount, rt_rational (strength->parts, 1), part);
}

static gboolean
find_grain (RtDoseMaker *maker)
{
  RtRational part;

  for (guint i = 0; i < maker->strengths->len; i++)
    {
      if (!part_of (&g_array_index (maker->strengths, RtTaperStrength, i), &part))
        return FALSE;
      if (i == 0)
        maker->grain = part;
      else if (!take_grain (&maker->grain, part))
        return FALSE;
    }
  return maker->grain.numerator > 0;
}

static gboolean
count_grains (const RtDoseMaker *maker, RtRational amount, gint64 *grains)
{
  RtRational count;

  if (!rt_rational_divide (amount, maker->grain, &count))
    return FALSE;
  *grains = count.numerator / count.denominator;
  return TRUE;
}

static gboolean
count_pieces (RtDoseMaker *maker, RtRational most)
{
  gint64 largest = 0;

  for (guint i = 0; i < maker->strengths->len; i++)
    {
      RtRational part;
      gint64 grains = 0;

      if (!part_of (&g_array_index (maker->strengths, RtTaperStrength, i), &part)
          || !count_grains (maker, part, &grains))
        return FALSE;
      g_array_append_val (maker->pieces, grains);
      largest = MAX (largest, grains);
    }
  if (!count_grains (maker, most, &maker->n_grains))
    return FALSE;
  maker->n_grains += largest + 1;
  return maker->n_grains <= MOST_GRAINS;
}

/* In tablets rather than pieces two halves would count as one; fewest pieces is what a hand does.
 */
static void
fill (RtDoseMaker *maker)
{
  maker->fewest = g_new (guint32, (gsize)maker->n_grains + 1);
  maker->last = g_new0 (guint8, (gsize)maker->n_grains + 1);
  maker->fewest[0] = 0;
  for (gint64 n = 1; n <= maker->n_grains; n++)
    {
      maker->fewest[n] = G_MAXUINT32;
      for (guint i = 0; i < maker->pieces->len; i++)
        {
          int parts = g_array_index (maker->strengths, RtTaperStrength, i).parts;

          for (int size = 1; size <= parts; size += MAX (1, parts - 1))
            {
              gint64 grains = g_array_index (maker->pieces, gint64, i) * size;

              if (grains <= n && maker->fewest[n - grains] != G_MAXUINT32
                  && maker->fewest[n - grains] + 1 < maker->fewest[n])
                {
                  maker->fewest[n] = maker->fewest[n - grains] + 1;
                  maker->last[n] = (guint8)(i * 2 + (size > 1 ? 1 : 0));
                }
            }
        }
    }
}

/**
 * rt_dose_maker_new:
 * @strengths: (element-type RtTaperStrength): at least one, at most 100, all above 0
 * @most: the largest dose that will be asked for
 *
 * Returns: (transfer full) (nullable): the maker; %NULL where the strengths and their parts are too
 *   fine to be reckoned with.
 */
RtDoseMaker *
rt_dose_maker_new (const GArray *strengths, RtRational most)
{
  g_autoptr (RtDoseMaker) maker = g_new0 (RtDoseMaker, 1);

  maker->strengths = g_array_copy ((GArray *)strengths);
  maker->pieces = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (strengths->len > 100 || !find_grain (maker) || !count_pieces (maker, most))
    return NULL;
  fill (maker);
  return g_steal_pointer (&maker);
}

static gint64
nearest_grains (const RtDoseMaker *maker, RtRational wanted, gint64 below)
{
  gint64 down = MIN (below, maker->n_grains);
  gint64 up = MIN (below + 1, maker->n_grains);
  RtRational low, high, sum;

  while (maker->fewest[down] == G_MAXUINT32)
    down--;
  while (up < maker->n_grains && maker->fewest[up] == G_MAXUINT32)
    up++;
  if (maker->fewest[up] == G_MAXUINT32)
    return down;
  /* Nearer to the upper one when twice the wanted dose is above the sum of both. */
  if (!rt_rational_multiply (maker->grain, rt_rational (down, 1), &low)
      || !rt_rational_multiply (maker->grain, rt_rational (up, 1), &high)
      || !rt_rational_add (low, high, &sum) || !rt_rational_add (wanted, wanted, &wanted))
    return down;
  return rt_rational_compare (wanted, sum) > 0 ? up : down;
}

/**
 * rt_dose_maker_nearest:
 * @wanted: a dose of at least 0
 * @dose: (out): the nearest that can be made; of two equally near the lower one
 * @counts: (element-type RtRational): how many of each strength are added, in few pieces
 *
 * Returns: whether it could be reckoned exactly.
 */
gboolean
rt_dose_maker_nearest (const RtDoseMaker *maker,
                       RtRational wanted,
                       RtRational *dose,
                       GArray *counts)
{
  gint64 grains = 0;

  if (!count_grains (maker, wanted, &grains))
    return FALSE;
  grains = nearest_grains (maker, wanted, grains);
  if (!rt_rational_multiply (maker->grain, rt_rational (grains, 1), dose))
    return FALSE;
  for (guint i = 0; i < maker->strengths->len; i++)
    {
      RtRational none = rt_rational (0, 1);

      g_array_append_val (counts, none);
    }
  while (grains > 0)
    {
      guint i = maker->last[grains] / 2U;
      int parts = g_array_index (maker->strengths, RtTaperStrength, i).parts;
      int size = maker->last[grains] % 2U != 0 ? parts : 1;
      RtRational *count = &g_array_index (counts, RtRational, i);

      if (!rt_rational_add (*count, rt_rational (size, parts), count))
        return FALSE;
      grains -= g_array_index (maker->pieces, gint64, i) * size;
    }
  return TRUE;
}

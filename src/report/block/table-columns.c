/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "table-columns.h"

/* Shares `available` in proportion to the needs: the last resort, when not even words fit. */
static void
share_by_words (
    const RtTableColumnNeed *needs, guint n, double available, double words, double *widths)
{
  for (guint i = 0; i < n; i++)
    widths[i] = words > 0 ? available * needs[i].widest_word / words : available / n;
}

/**
 * rt_table_columns_fit:
 * @needs: (array length=n): of the columns
 * @available: the width to share, without the gaps, points
 * @widths: (out) (array length=n): sums up to @available
 *
 * Shares a table's width. With room for every cell on one line, what is left goes to the columns in
 * proportion to their widths; with less they give way in proportion to what they can.
 */
void
rt_table_columns_fit (const RtTableColumnNeed *needs, guint n, double available, double *widths)
{
  double natural = 0;
  double words = 0;

  for (guint i = 0; i < n; i++)
    {
      natural += MAX (needs[i].natural, needs[i].widest_word);
      words += needs[i].widest_word;
    }
  if (words >= available)
    {
      share_by_words (needs, n, available, words, widths);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      double room = MAX (needs[i].natural, needs[i].widest_word) - needs[i].widest_word;
      double part = natural <= available ? 1 : (available - words) / (natural - words);

      widths[i] = needs[i].widest_word + room * part;
    }
  for (guint i = 0; i < n && natural < available; i++)
    widths[i] *= available / natural;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/scroll-place.h"

/**
 * rt_scroll_place:
 * @from: where a thing begins, in pixels
 * @size: how long it is
 * @to_middle: whether it is to stand in the middle; else it is moved no further than it must be
 *
 * Where the part that is seen has to begin so that the thing is seen. What is longer than this part
 * is shown by its middle. Nothing is shown beyond the ends.
 *
 * Returns: in pixels, from 0 to what is left of the length
 */
double
rt_scroll_place (const RtScrollSpan *span, double from, double size, gboolean to_middle)
{
  double value = span->value;

  if (to_middle || size > span->page)
    value = from + size / 2 - span->page / 2;
  else if (from < value)
    value = from;
  else if (from + size > value + span->page)
    value = from + size - span->page;
  return CLAMP (value, 0, MAX (0, span->upper - span->page));
}

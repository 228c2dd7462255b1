/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter-slip.h"

#include <string.h>

/* Of shorter names nearly everything would be one slip away. */
#define SHORTEST 4

/**
 * rt_letter_slip:
 * @name: a name, folded
 * @typed: what was typed, folded
 *
 * Returns: whether one letter is wrong, missing or too many, or two neighbours are swapped
 *   (Damerau-Levenshtein distance 1), in a text of at least four letters.
 */
gboolean
rt_letter_slip (const char *name, const char *typed)
{
  glong n = 0, t = 0, same = 0;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (name, -1, &n);
  g_autofree gunichar *b = g_utf8_to_ucs4_fast (typed, -1, &t);
  gsize size = sizeof (gunichar);

  if (MIN (n, t) < SHORTEST || ABS (n - t) > 1)
    return FALSE;
  while (same < MIN (n, t) && a[same] == b[same])
    same++;
  if (n == t + 1)
    return memcmp (a + same + 1, b + same, (gsize)(t - same) * size) == 0;
  if (t == n + 1)
    return memcmp (a + same, b + same + 1, (gsize)(n - same) * size) == 0;
  if (same == n)
    return FALSE;
  return memcmp (a + same + 1, b + same + 1, (gsize)(n - same - 1) * size) == 0
         || (same + 1 < n && a[same] == b[same + 1] && a[same + 1] == b[same]
             && memcmp (a + same + 2, b + same + 2, (gsize)(n - same - 2) * size) == 0);
}

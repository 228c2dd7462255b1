/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "letterhead.h"

/**
 * rt_letterhead_new:
 *
 * Returns: (transfer full): a letterhead that says nothing.
 */
RtLetterhead *
rt_letterhead_new (void)
{
  RtLetterhead *letterhead = g_new0 (RtLetterhead, 1);

  letterhead->practice = g_strdup ("");
  letterhead->practitioner = g_strdup ("");
  letterhead->address = g_strdup ("");
  return letterhead;
}

/**
 * rt_letterhead_free:
 * @letterhead: (transfer full) (nullable): a letterhead
 */
void
rt_letterhead_free (RtLetterhead *letterhead)
{
  if (letterhead == NULL)
    return;
  g_free (letterhead->practice);
  g_free (letterhead->practitioner);
  g_free (letterhead->address);
  g_clear_pointer (&letterhead->logo, g_bytes_unref);
  g_free (letterhead);
}

/**
 * rt_letterhead_is_empty: Whether there is nothing to print.
 * @letterhead: (nullable): a letterhead
 */
gboolean
rt_letterhead_is_empty (const RtLetterhead *letterhead)
{
  return letterhead == NULL
         || (*letterhead->practice == '\0' && *letterhead->practitioner == '\0'
             && *letterhead->address == '\0' && letterhead->logo == NULL);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hand-over-state.h"

/** rt_hand_over_new: Returns: (transfer full): a state in which nobody has the device. */
RtHandOver *
rt_hand_over_new (void)
{
  return g_new0 (RtHandOver, 1);
}

/** rt_hand_over_free: Frees @hand_over, which may be %NULL. */
void
rt_hand_over_free (RtHandOver *hand_over)
{
  if (hand_over == NULL)
    return;
  g_strfreev (hand_over->remaining);
  g_free (hand_over);
}

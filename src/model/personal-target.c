/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "personal-target.h"

/** rt_personal_target_new: Returns: (transfer full): an empty target. */
RtPersonalTarget *
rt_personal_target_new (void)
{
  return g_new0 (RtPersonalTarget, 1);
}

/** rt_personal_target_free: frees the target and everything it owns. */
void
rt_personal_target_free (RtPersonalTarget *target)
{
  if (target == NULL)
    return;
  g_free (target->uuid);
  g_free (target->analyte_id);
  g_free (target->specimen);
  g_free (target->unit);
  g_free (target);
}

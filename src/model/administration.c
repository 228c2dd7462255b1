/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "administration.h"

/**
 * rt_administration_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0.
 */
RtAdministration *
rt_administration_new (void)
{
  return g_new0 (RtAdministration, 1);
}

/**
 * rt_administration_copy:
 *
 * Returns: (transfer full): a copy that shares nothing with @administration.
 */
RtAdministration *
rt_administration_copy (const RtAdministration *administration)
{
  RtAdministration *copy = g_memdup2 (administration, sizeof *administration);

  copy->uuid = g_strdup (administration->uuid);
  copy->dose_text = g_strdup (administration->dose_text);
  copy->unit = g_strdup (administration->unit);
  copy->note = g_strdup (administration->note);
  return copy;
}

/**
 * rt_administration_free:
 * @administration: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_administration_free (RtAdministration *administration)
{
  if (administration == NULL)
    return;
  g_free (administration->uuid);
  g_free (administration->dose_text);
  g_free (administration->unit);
  g_free (administration->note);
  g_free (administration);
}

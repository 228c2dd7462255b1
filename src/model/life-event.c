/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "life-event.h"

/**
 * rt_life_event_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtLifeEvent *
rt_life_event_new (void)
{
  return g_new0 (RtLifeEvent, 1);
}

/**
 * rt_life_event_free:
 * @life_event: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_life_event_free (RtLifeEvent *life_event)
{
  if (life_event == NULL)
    return;
  g_free (life_event->uuid);
  g_free (life_event->description);
  g_free (life_event);
}

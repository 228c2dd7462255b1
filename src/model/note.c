/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "note.h"

/**
 * rt_note_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtNote *
rt_note_new (void)
{
  return g_new0 (RtNote, 1);
}

/**
 * rt_note_free:
 * @note: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_note_free (RtNote *note)
{
  if (note == NULL)
    return;
  g_free (note->uuid);
  g_free (note->text);
  g_free (note);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "attachment.h"

/**
 * rt_attachment_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtAttachment *
rt_attachment_new (void)
{
  return g_new0 (RtAttachment, 1);
}

/**
 * rt_attachment_free:
 * @attachment: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_attachment_free (RtAttachment *attachment)
{
  if (attachment == NULL)
    return;
  g_free (attachment->uuid);
  g_free (attachment->title);
  g_free (attachment->media_type);
  g_clear_pointer (&attachment->content, g_bytes_unref);
  g_free (attachment);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "certainty.h"

static const char *const words[] = { "verified", "recalled", "uncertain" };

/** rt_certainty_to_string: Returns: (transfer none): the word used in files. */
const char *
rt_certainty_to_string (RtCertainty certainty)
{
  return words[certainty];
}

/**
 * rt_certainty_from_string:
 *
 * Returns: whether @word is a certainty; @certainty is untouched if not.
 */
gboolean
rt_certainty_from_string (const char *word, RtCertainty *certainty)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        *certainty = (RtCertainty)i;
        return TRUE;
      }
  return FALSE;
}

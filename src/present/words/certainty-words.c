/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "certainty-words.h"

#include <glib/gi18n.h>

/** rt_certainty_words: Returns: (transfer none): how certain a figure is. */
const char *
rt_certainty_words (RtCertainty certainty)
{
  switch (certainty)
    {
    case RT_CERTAINTY_VERIFIED:
      return _ ("read in its source");
    case RT_CERTAINTY_RECALLED:
      return _ ("not read again in its source");
    case RT_CERTAINTY_UNCERTAIN:
    default:
      return _ ("uncertain");
    }
}

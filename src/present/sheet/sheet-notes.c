/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "patient-text.h"

static gboolean
is_shown (const RtSheetMaker *maker, const RtNote *note)
{
  return (maker->options->copy == RT_SHEET_FOR_RECORD || !note->is_private)
         && rt_moment_compare (note->at, maker->from) >= 0
         && rt_moment_date (note->at).day_number <= rt_moment_date (maker->to).day_number;
}

/**
 * rt_sheet_add_notes: The notes of the period, each with its day; private ones on the record copy
 * only, where they are marked.
 */
void
rt_sheet_add_notes (RtSheetMaker *maker)
{
  const GPtrArray *notes = maker->record->notes;

  for (guint i = 0; i < notes->len; i++)
    {
      const RtNote *note = g_ptr_array_index (notes, i);
      g_autofree char *day = rt_date_format (rt_moment_date (note->at));
      g_autofree char *text = rt_text_visible (note->text);

      if (is_shown (maker, note))
        g_ptr_array_add (
            maker->content->notes,
            /* Translators: a day, a note. */
            g_strdup_printf (note->is_private ? _ ("%s (private): %s") : _ ("%s: %s"), day, text));
    }
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "critical-words.h"
#include "patient-text.h"

static char *
visible (char *text)
{
  g_autofree char *raw = text;

  return rt_text_visible (raw);
}

static gboolean
is_in_period (const RtSheetMaker *maker, const RtCriticalAnswer *answer)
{
  return rt_moment_compare (answer->answered_at, maker->from) >= 0
         && rt_moment_compare (answer->answered_at, maker->to) <= 0;
}

/* A later answer to the same item that stands on the sheet as well. */
static gboolean
has_later_one (const RtSheetMaker *maker, const RtCriticalAnswer *answer)
{
  const GPtrArray *answers = maker->record->critical_answers;

  for (guint i = 0; i < answers->len; i++)
    {
      const RtCriticalAnswer *other = g_ptr_array_index (answers, i);

      if (other->item == answer->item
          && g_strcmp0 (other->instrument_id, answer->instrument_id) == 0
          && is_in_period (maker, other)
          && rt_moment_compare (other->answered_at, answer->answered_at) > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_answer (RtSheetMaker *maker, const RtCriticalAnswer *answer)
{
  gboolean is_open = answer->state != RT_CRITICAL_DONE;
  g_autofree char *what = visible (rt_critical_answer_text (answer, maker->catalogue));
  /* Translators: a critical answer to a questionnaire: when, which item, what was answered. */
  char *heading = is_open ? g_strdup_printf (_ ("Critical answer, response open: %s"), what)
                          : g_strdup_printf (_ ("Critical answer: %s"), what);

  rt_sheet_content_add_attention (maker->content, is_open ? RT_FIGURE_WORSE : RT_FIGURE_NOTICE,
                                  heading, visible (rt_critical_response_text (answer)));
}

/**
 * rt_sheet_add_critical_answers: Adds to "Attention" of the record copy every critical answer whose
 * response is open, whenever it was given, and the last one to each critical item of the period
 * with what was done about it. The patient's copy has none of them.
 */
void
rt_sheet_add_critical_answers (RtSheetMaker *maker)
{
  const GPtrArray *answers = maker->record->critical_answers;

  if (maker->options->copy == RT_SHEET_FOR_PATIENT)
    return;
  for (guint i = 0; i < answers->len; i++)
    {
      const RtCriticalAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->state != RT_CRITICAL_DONE
          || (is_in_period (maker, answer) && !has_later_one (maker, answer)))
        add_answer (maker, answer);
    }
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "critical/critical-prompt.h"

#include "clock.h"
#include "critical-item.h"
#include "critical/critical-dialog.h"

/* Another critical answer to the same item is asked about again. */
static gboolean
find_new (const RtInstrument *instrument, const RtAssessment *assessment, GHashTable *prompted)
{
  gboolean found = FALSE;

  for (guint i = 0; assessment->answers != NULL && i < assessment->answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (assessment->answers, RtItemAnswer, i);

      if (answer->answered && rt_critical_item_of (instrument, answer->item, answer->score) != NULL)
        found |=
            g_hash_table_add (prompted, g_strdup_printf ("%d=%g", answer->item, answer->score));
    }
  return found;
}

/** rt_critical_prompt_new_list: Returns: (transfer full): an empty list of what was asked about. */
GHashTable *
rt_critical_prompt_new_list (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * rt_critical_prompt_skip:
 * @assessment: as it was before it is entered on
 * @prompted: gets its critical answers
 *
 * Leaves out what was answered before: that stands on top of the record already.
 */
void
rt_critical_prompt_skip (RtPractice *practice, const RtAssessment *assessment, GHashTable *prompted)
{
  const RtInstrument *instrument = rt_catalogue_instrument_answered (
      rt_practice_catalogue (practice), assessment->instrument_id, assessment->instrument_version);

  if (instrument != NULL)
    find_new (instrument, assessment, prompted);
}

/**
 * rt_critical_prompt:
 * @assessment: (nullable): a questionnaire in progress whose last answer was just saved
 * @prompted: what was asked about; gets what is new
 * @parent: on which the dialog stands
 *
 * Asks about a critical answer as soon as it is saved. Forms of an earlier day are not asked about
 * one by one: they stand together, dated, on top of the record.
 */
void
rt_critical_prompt (RtPractice *practice,
                    const RtAssessment *assessment,
                    GHashTable *prompted,
                    GtkWidget *parent)
{
  const RtInstrument *instrument =
      assessment != NULL ? rt_catalogue_instrument_answered (rt_practice_catalogue (practice),
                                                             assessment->instrument_id,
                                                             assessment->instrument_version)
                         : NULL;

  if (instrument == NULL
      || rt_calendar_date_compare (rt_moment_date (assessment->answered_at), rt_clock_today ())
             != 0)
    return;
  if (find_new (instrument, assessment, prompted))
    adw_dialog_present (
        ADW_DIALOG (rt_critical_dialog_new (practice, assessment->patient_id, assessment->id)),
        parent);
}

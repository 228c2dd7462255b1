/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/patient-words.h"

#include <glib/gi18n.h>

#include "date-format.h"

static char *
join_facts (GPtrArray *facts)
{
  g_ptr_array_add (facts, NULL);
  return g_strjoinv (" · ", (char **)facts->pdata);
}

/**
 * rt_patient_words_summary:
 * @summary: a row of the patient list
 *
 * Returns: (transfer full): record number, birth date and last visit, parted by dots
 */
char *
rt_patient_words_summary (const RtPatientSummary *summary)
{
  const RtPatient *patient = summary->patient;
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  if (patient->archived)
    g_ptr_array_add (facts, g_strdup (_ ("archived")));
  if (patient->record_number != NULL && *patient->record_number != '\0')
    g_ptr_array_add (facts, g_strdup (patient->record_number));
  if (summary->has_last_visit)
    {
      g_autofree char *day = rt_date_format (rt_moment_date (summary->last_visit));

      /* Translators: %s is a day. */
      g_ptr_array_add (facts, g_strdup_printf (_ ("seen %s"), day));
    }
  else if (patient->has_birth_date)
    {
      g_autofree char *day = rt_date_format (patient->birth_date);

      g_ptr_array_add (facts, g_strdup_printf (_ ("born %s"), day));
    }
  if (summary->n_overdue > 0)
    g_ptr_array_add (facts,
                     g_strdup_printf (ngettext ("%u overdue", "%u overdue", summary->n_overdue),
                                      summary->n_overdue));
  else if (summary->n_due > 0)
    g_ptr_array_add (
        facts, g_strdup_printf (ngettext ("%u due", "%u due", summary->n_due), summary->n_due));
  if (facts->len == 0)
    g_ptr_array_add (facts, g_strdup (_ ("no visit recorded")));
  return join_facts (facts);
}

/**
 * rt_patient_words_unfinished:
 * @n_unfinished: how many questionnaires were begun and not completed
 *
 * Returns: (transfer full) (nullable): that in words; NULL when there is none
 */
char *
rt_patient_words_unfinished (guint n_unfinished)
{
  if (n_unfinished == 0)
    return NULL;
  return g_strdup_printf (
      ngettext ("%u questionnaire not finished", "%u questionnaires not finished", n_unfinished),
      n_unfinished);
}

/**
 * rt_patient_words_critical:
 * @n_critical: how many critical answers have no recorded response
 *
 * Returns: (transfer full) (nullable): that in words; NULL when there is none
 */
char *
rt_patient_words_critical (guint n_critical)
{
  if (n_critical == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u critical answer without a response",
                                    "%u critical answers without a response", n_critical),
                          n_critical);
}

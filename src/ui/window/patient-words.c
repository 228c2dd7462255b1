/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/patient-words.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "date-format.h"

static char *
join_facts (GPtrArray *facts)
{
  g_ptr_array_add (facts, NULL);
  return g_strjoinv (" · ", (char **)facts->pdata);
}

/* "today, 16:30", "tomorrow, 09:00", "next 3 Dec 2026, 10:30". */
static char *
next_visit (RtMoment at)
{
  int days = rt_moment_date (at).day_number - rt_clock_today ().day_number;
  g_autofree char *when = rt_date_format_moment (at);
  int minute = (int)(at.local_s / 60 % (24 * 60));

  if (days > 1)
    /* Translators: day and time of the next appointment. */
    return g_strdup_printf (_ ("next %s"), when);
  if (at.precision < RT_PRECISION_MINUTE)
    return g_strdup (days == 0 ? _ ("expected today") : _ ("expected tomorrow"));
  /* Translators: time of day of an appointment. */
  return g_strdup_printf (days == 0 ? _ ("today, %02d:%02d") : _ ("tomorrow, %02d:%02d"),
                          minute / 60, minute % 60);
}

/**
 * rt_patient_words_summary:
 * @summary: a row of the patient list
 *
 * Returns: (transfer full): record number, next or last visit or birth date, and what is due,
 * parted by dots
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
  if (summary->has_next_visit)
    g_ptr_array_add (facts, next_visit (summary->next_visit));
  else if (summary->has_last_visit)
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

/**
 * rt_patient_words_unread:
 * @n_unread: how many laboratory reports nobody has signed off
 *
 * Returns: (transfer full) (nullable): that in words; NULL when there is none
 */
char *
rt_patient_words_unread (guint n_unread)
{
  if (n_unread == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u laboratory report not read yet",
                                    "%u laboratory reports not read yet", n_unread),
                          n_unread);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "patient-choice.h"

static gboolean
is_expected (const RtPatientSummary *summary, RtCalendarDate today)
{
  int day = summary->has_next_visit ? rt_moment_date (summary->next_visit).day_number : G_MAXINT;

  if (summary->has_last_visit
      && rt_moment_date (summary->last_visit).day_number == today.day_number)
    return TRUE;
  return day == today.day_number || day == today.day_number + 1;
}

static gboolean
is_waiting (const RtPatientSummary *summary)
{
  return summary->n_critical > 0 || summary->n_due > 0 || summary->n_unread_labs > 0
         || summary->n_unfinished > 0;
}

static gboolean
is_wanted (RtPatientChoice choice, const RtPatientSummary *summary, RtCalendarDate today)
{
  switch (choice)
    {
    case RT_PATIENTS_WAITING:
      return is_waiting (summary);
    case RT_PATIENTS_EXPECTED:
      return is_expected (summary, today);
    case RT_PATIENTS_ARCHIVED:
      return summary->patient->archived;
    default:
      return TRUE;
    }
}

/* Of today, when the visit is over already: the time it was. */
static RtMoment
expected_at (const RtPatientSummary *summary)
{
  return summary->has_next_visit ? summary->next_visit : summary->last_visit;
}

static int
by_appointment (gconstpointer a, gconstpointer b)
{
  const RtPatientSummary *first = a;
  const RtPatientSummary *second = b;

  if (first->has_next_visit != second->has_next_visit)
    return first->has_next_visit ? -1 : 1;
  return first->has_next_visit ? rt_moment_compare (first->next_visit, second->next_visit) : 0;
}

static int
by_expectation (gconstpointer a, gconstpointer b)
{
  return rt_moment_compare (expected_at (a), expected_at (b));
}

static guint
pressure (const RtPatientSummary *summary)
{
  return summary->n_critical > 0      ? 4
         : summary->n_overdue > 0     ? 3
         : summary->n_unread_labs > 0 ? 2
         : summary->n_due > 0         ? 1
                                      : 0;
}

static int
by_pressure (gconstpointer a, gconstpointer b)
{
  return (int)pressure (b) - (int)pressure (a);
}

/**
 * rt_patient_choice_apply:
 * @choice: which patients, in which order
 * @summaries: (element-type RtPatientSummary): by name; those not wanted are freed and left out
 * @today: the present day
 *
 * Leaves the wanted patients, in their order; equals stay by name.
 */
void
rt_patient_choice_apply (RtPatientChoice choice, GPtrArray *summaries, RtCalendarDate today)
{
  for (guint i = summaries->len; i > 0; i--)
    if (!is_wanted (choice, g_ptr_array_index (summaries, i - 1), today))
      g_ptr_array_remove_index (summaries, i - 1);
  if (choice == RT_PATIENTS_BY_APPOINTMENT)
    g_ptr_array_sort_values (summaries, by_appointment);
  else if (choice == RT_PATIENTS_EXPECTED)
    g_ptr_array_sort_values (summaries, by_expectation);
  else if (choice == RT_PATIENTS_WAITING)
    g_ptr_array_sort_values (summaries, by_pressure);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "day-list.h"

#include "encounter-store.h"
#include "practice-private.h"

typedef struct
{
  int day_number;
  GArray *ids;
} DayJob;

static gboolean
read_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  DayJob *job = data;

  job->ids = rt_encounter_store_patients_on (database, job->day_number, error);
  return job->ids != NULL;
}

/**
 * rt_practice_patients_on:
 * @day: a day, also one to come
 *
 * Returns: (transfer full) (element-type gint64): the ids of the patients with an encounter on
 * @day, in the order in which they come; %NULL with an error.
 */
GArray *
rt_practice_patients_on (RtPractice *practice, RtCalendarDate day, GError **error)
{
  DayJob job = { .day_number = day.day_number };

  return rt_practice_read (practice, read_job, &job, NULL, error) ? job.ids : NULL;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-patients.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "due-list.h"
#include "patient-store.h"
#include "practice-private.h"
#include "text-fold.h"

#define MAX_NAME_CHARACTERS 200
#define MAX_AGE_YEARS 130

/**
 * rt_patient_summary_free:
 *
 * Frees a row of the patient list.
 */
void
rt_patient_summary_free (RtPatientSummary *summary)
{
  if (summary == NULL)
    return;
  rt_patient_free (summary->patient);
  g_free (summary);
}

static gboolean
invalid (const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
check_birth_date (const RtPatient *patient, RtCalendarDate today, GError **error)
{
  if (!patient->has_birth_date)
    return TRUE;
  if (rt_calendar_date_compare (patient->birth_date, today) > 0)
    return invalid (_ ("The birth date lies in the future."), error);
  if (rt_patient_age_on (patient, today) > MAX_AGE_YEARS)
    return invalid (_ ("The birth date lies more than 130 years back. Check the year."), error);
  return TRUE;
}

/**
 * rt_patient_check:
 * @patient: a patient as entered
 * @today: the present day
 *
 * Returns: whether it can be recorded; %RT_PRACTICE_ERROR_INVALID with one sentence if not.
 */
gboolean
rt_patient_check (const RtPatient *patient, RtCalendarDate today, GError **error)
{
  const char *const texts[] = {
    patient->name,    patient->preferred_name,    patient->record_number,
    patient->contact, patient->emergency_contact, patient->referring_practitioner
  };
  g_autofree char *visible = patient->name != NULL ? rt_text_fold (patient->name) : NULL;

  if (visible == NULL || *visible == '\0')
    return invalid (_ ("A patient needs a name."), error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && !g_utf8_validate (texts[i], -1, NULL))
      return invalid (_ ("A text is not valid UTF-8."), error);
  if (g_utf8_strlen (patient->name, -1) > MAX_NAME_CHARACTERS)
    return invalid (_ ("The name is too long: 200 characters at most."), error);
  return check_birth_date (patient, today, error);
}

static gboolean
insert_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_patient_store_insert (database, data, error);
}

/**
 * rt_practice_add_patient:
 * @patient: a patient; its id and UUID are filled in
 *
 * Returns: whether the patient was recorded.
 */
gboolean
rt_practice_add_patient (RtPractice *practice, RtPatient *patient, GError **error)
{
  if (!rt_patient_check (patient, rt_clock_today (), error))
    return FALSE;
  if (!rt_practice_write (practice, "patient.add", insert_job, patient, NULL, error))
    return FALSE;
  rt_practice_announce (practice, patient->id);
  return TRUE;
}

static gboolean
update_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_patient_store_update (database, data, error);
}

/**
 * rt_practice_update_patient:
 * @patient: a patient read from this practice, changed
 *
 * The old values stay in the patient's history.
 *
 * Returns: whether the change was recorded.
 */
gboolean
rt_practice_update_patient (RtPractice *practice, RtPatient *patient, GError **error)
{
  if (!rt_patient_check (patient, rt_clock_today (), error))
    return FALSE;
  if (!rt_practice_write (practice, "patient.update", update_job, patient, NULL, error))
    return FALSE;
  rt_practice_announce (practice, patient->id);
  return TRUE;
}

typedef struct
{
  gint64 patient_id;
  gboolean archived;
} ArchiveJob;

static gboolean
archive_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const ArchiveJob *job = data;
  g_autoptr (RtPatient) patient = rt_patient_store_get (database, job->patient_id, error);

  if (patient == NULL)
    return FALSE;
  patient->archived = job->archived;
  return rt_patient_store_update (database, patient, error);
}

/**
 * rt_practice_archive_patient:
 * @archived: whether the patient leaves the list, or comes back to it
 *
 * Returns: whether it was recorded. Nothing is deleted.
 */
gboolean
rt_practice_archive_patient (RtPractice *practice,
                             gint64 patient_id,
                             gboolean archived,
                             GError **error)
{
  ArchiveJob job = { patient_id, archived };

  if (!rt_practice_write (practice, archived ? "patient.archive" : "patient.unarchive", archive_job,
                          &job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, patient_id);
  return TRUE;
}

typedef struct
{
  const char *uuid;
  RtPatient *found;
} FindJob;

static gboolean
find_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  FindJob *job = data;

  job->found = rt_patient_store_get_by_uuid (database, job->uuid, error);
  return job->found != NULL;
}

/**
 * rt_practice_find_patient:
 * @uuid: the public id of a patient
 *
 * Returns: (transfer full): the patient; %NULL with a sentence when there is none.
 */
RtPatient *
rt_practice_find_patient (RtPractice *practice, const char *uuid, GError **error)
{
  FindJob job = { .uuid = uuid };

  rt_practice_read (practice, find_job, &job, NULL, error);
  return job.found;
}

typedef struct
{
  const char *query;
  gboolean with_archived;
  RtCatalogue *catalogue;
  GPtrArray *summaries;
} ListJob;

static void
count_due (const RtDueList *list, RtPatientSummary *summary)
{
  g_autoptr (GPtrArray) due = rt_due_list_of (list, summary->patient->id, rt_clock_today ());

  for (guint i = 0; i < due->len; i++)
    {
      const RtDueAssessment *one = g_ptr_array_index (due, i);

      summary->n_due += one->state == RT_DUE_NOW || one->state == RT_DUE_OVERDUE ? 1 : 0;
      summary->n_overdue += one->state == RT_DUE_OVERDUE ? 1 : 0;
    }
}

static gboolean
list_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  ListJob *job = data;
  g_autoptr (GPtrArray) rows =
      rt_patient_store_list (database, job->query, job->with_archived, error);
  g_autoptr (RtDueList) due =
      rows != NULL ? rt_due_list_read (database, job->catalogue, 0, error) : NULL;

  if (due == NULL)
    return FALSE;
  job->summaries = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_patient_summary_free);
  for (guint i = 0; i < rows->len; i++)
    {
      RtPatientRow *row = g_ptr_array_index (rows, i);
      RtPatientSummary *summary = g_new0 (RtPatientSummary, 1);

      summary->patient = g_steal_pointer (&row->patient);
      summary->has_last_visit = row->has_last_visit;
      summary->last_visit = row->last_visit;
      summary->n_unfinished = row->n_unfinished;
      summary->has_next_visit = row->has_next_visit;
      summary->next_visit = row->next_visit;
      summary->n_critical = row->n_critical;
      summary->n_unread_labs = row->n_unread_labs;
      count_due (due, summary);
      g_ptr_array_add (job->summaries, summary);
    }
  return TRUE;
}

/**
 * rt_practice_list_patients:
 * @query: (nullable): words of a name, record number or birth date
 * @with_archived: whether archived patients are wanted too
 *
 * Answers while an import is being written.
 *
 * Returns: (transfer full) (element-type RtPatientSummary): the patients by name; %NULL with an
 * error.
 */
GPtrArray *
rt_practice_list_patients (RtPractice *practice,
                           const char *query,
                           gboolean with_archived,
                           GError **error)
{
  ListJob job = { .query = query,
                  .with_archived = with_archived,
                  .catalogue = rt_practice_catalogue (practice) };

  if (!rt_practice_read (practice, list_job, &job, NULL, error))
    g_clear_pointer (&job.summaries, g_ptr_array_unref);
  return job.summaries;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "patient.h"

static const char *const sex_words[] = {
  "female",
  "male",
  "other",
  "unknown",
};

RT_DEFINE_VOCABULARY (RtSex, sex, sex_words)

/**
 * rt_patient_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtPatient *
rt_patient_new (void)
{
  return g_new0 (RtPatient, 1);
}

/**
 * rt_patient_copy:
 *
 * Returns: (transfer full): a copy that shares nothing with @patient.
 */
RtPatient *
rt_patient_copy (const RtPatient *patient)
{
  RtPatient *copy = g_memdup2 (patient, sizeof *patient);

  copy->uuid = g_strdup (patient->uuid);
  copy->name = g_strdup (patient->name);
  copy->preferred_name = g_strdup (patient->preferred_name);
  copy->record_number = g_strdup (patient->record_number);
  copy->contact = g_strdup (patient->contact);
  copy->emergency_contact = g_strdup (patient->emergency_contact);
  copy->referring_practitioner = g_strdup (patient->referring_practitioner);
  return copy;
}

/**
 * rt_patient_free:
 * @patient: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_patient_free (RtPatient *patient)
{
  if (patient == NULL)
    return;
  g_free (patient->uuid);
  g_free (patient->name);
  g_free (patient->preferred_name);
  g_free (patient->record_number);
  g_free (patient->contact);
  g_free (patient->emergency_contact);
  g_free (patient->referring_practitioner);
  g_free (patient);
}

/**
 * rt_patient_age_on:
 * @patient: a patient
 * @day: the day the age is asked for
 *
 * With a birth date known only to the month or year the age is that of a person born on its first
 * day, so it can be one year too high: whoever shows it says "about".
 *
 * Returns: completed years, or -1 when the birth date is unknown or after @day.
 */
int
rt_patient_age_on (const RtPatient *patient, RtCalendarDate day)
{
  if (!patient->has_birth_date || rt_calendar_date_compare (patient->birth_date, day) > 0)
    return -1;
  return rt_calendar_date_years_between (patient->birth_date, day);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "patient.h"

static RtCalendarDate
date (const char *iso)
{
  RtCalendarDate found = { 0 };
  g_autoptr (GError) error = NULL;

  rt_calendar_date_parse (iso, &found, &error);
  g_assert_no_error (error);
  return found;
}

static void
ages (void)
{
  static const struct
  {
    const char *birth;
    const char *day;
    int age;
  } cases[] = {
    { "1980-05-20", "2024-05-19", 43 }, { "1980-05-20", "2024-05-20", 44 },
    { "1980-05-20", "1980-05-20", 0 },  { "1980-05-20", "1980-05-19", -1 },
    { "2000-02-29", "2023-02-28", 22 }, { "2000-02-29", "2023-03-01", 23 },
    { "2000-02-29", "2024-02-29", 24 }, { "1900-01-01", "2024-12-31", 124 },
    { "1980", "2024-01-01", 44 },       { "1980-07", "2024-06-30", 43 },
    { "1980-07", "2024-07-01", 44 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtPatient) patient = rt_patient_new ();

      patient->has_birth_date = TRUE;
      patient->birth_date = date (cases[i].birth);
      g_test_message ("%s on %s", cases[i].birth, cases[i].day);
      g_assert_cmpint (rt_patient_age_on (patient, date (cases[i].day)), ==, cases[i].age);
    }
}

static void
no_birth_date_is_no_age (void)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();

  g_assert_cmpint (rt_patient_age_on (patient, date ("2024-01-01")), ==, -1);
}

static void
a_copy_is_its_own (void)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();
  g_autoptr (RtPatient) copy = NULL;

  patient->id = 7;
  patient->uuid = g_strdup ("u");
  patient->name = g_strdup ("Name");
  patient->preferred_name = g_strdup ("N");
  patient->record_number = g_strdup ("1");
  patient->contact = g_strdup ("c");
  patient->emergency_contact = g_strdup ("e");
  patient->referring_practitioner = g_strdup ("r");
  patient->sex = RT_SEX_OTHER;
  copy = rt_patient_copy (patient);
  g_set_str (&patient->name, "Another");
  g_assert_cmpint (copy->id, ==, 7);
  g_assert_cmpstr (copy->name, ==, "Name");
  g_assert_cmpstr (copy->preferred_name, ==, "N");
  g_assert_cmpstr (copy->record_number, ==, "1");
  g_assert_cmpstr (copy->contact, ==, "c");
  g_assert_cmpstr (copy->emergency_contact, ==, "e");
  g_assert_cmpstr (copy->referring_practitioner, ==, "r");
  g_assert_cmpint (copy->sex, ==, RT_SEX_OTHER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patient-record/ages", ages);
  g_test_add_func ("/patient-record/no-birth-date", no_birth_date_is_no_age);
  g_test_add_func ("/patient-record/copy", a_copy_is_its_own);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "patient-text.h"

#include <locale.h>

#define NAME_OF(text) "\u2068" text "\u2069"

static RtPatient *
make_patient (const char *name, const char *preferred)
{
  RtPatient *patient = rt_patient_new ();

  g_free (patient->name);
  patient->name = g_strdup (name);
  patient->preferred_name = g_strdup (preferred);
  return patient;
}

static void
check_visible (const char *text, const char *expected)
{
  g_autofree char *visible = rt_text_visible (text);

  g_assert_cmpstr (visible, ==, expected);
}

static void
test_visible (void)
{
  check_visible (NULL, "");
  check_visible ("Almstedt, Runa", "Almstedt, Runa");
  check_visible ("two\nlines", "two lines");
  check_visible ("bell\a", "bell␇");
  check_visible ("del\x7f", "del␡");
  check_visible ("over\u202eride", "over\ufffdride");
  check_visible ("iso\u2066late", "iso\ufffdlate");
  check_visible ("\xff", "\ufffd");
  check_visible ("כהן", "כהן");
}

static void
test_name (void)
{
  g_autoptr (RtPatient) plain = make_patient ("Almstedt, Runa", NULL);
  g_autoptr (RtPatient) preferred = make_patient ("Dornfeld, Wanja", "Wa");
  g_autofree char *plain_text = rt_patient_text_name (plain);
  g_autofree char *preferred_text = rt_patient_text_name (preferred);

  g_assert_cmpstr (plain_text, ==, NAME_OF ("Almstedt, Runa"));
  g_assert_cmpstr (preferred_text, ==, NAME_OF ("Dornfeld, Wanja") " (" NAME_OF ("Wa") ")");
}

static void
test_facts (void)
{
  g_autoptr (RtPatient) patient = make_patient ("Example, Tapering", NULL);
  RtCalendarDate on;
  g_autofree char *nothing = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *header = NULL;

  rt_calendar_date_from_ymd (2013, 4, 8, &on);
  patient->sex = RT_SEX_UNKNOWN;
  nothing = rt_patient_text_facts (patient, on);
  g_assert_cmpstr (nothing, ==, "");
  patient->sex = RT_SEX_MALE;
  patient->record_number = g_strdup ("T-0001");
  patient->has_birth_date = TRUE;
  rt_calendar_date_from_ymd (1955, 5, 1, &patient->birth_date);
  facts = rt_patient_text_facts (patient, on);
  g_assert_cmpstr (facts, ==, "born 1 May 1955 · male · 57 years · record " NAME_OF ("T-0001"));
  header = rt_patient_text_header (patient, on);
  g_assert_cmpstr (
      header, ==,
      NAME_OF ("Example, Tapering") " · born 1 May 1955 · male · 57 years · record " NAME_OF (
          "T-0001"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patient-text/visible", test_visible);
  g_test_add_func ("/patient-text/name", test_name);
  g_test_add_func ("/patient-text/facts", test_facts);
  return g_test_run ();
}

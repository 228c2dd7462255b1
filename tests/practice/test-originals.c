/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "keep-originals.h"

#include <string.h>

#include "keep-laboratory.h"
#include "practice-fixture.h"

/* The originals of laboratory reports: kept as they were, per report, nothing else accepted. */

static RtLabReport *
add_report (PracticeFixture *fixture)
{
  RtLabReport *report = rt_lab_report_new ();
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  RtLabResult *result = rt_lab_result_new ();

  result->name = g_strdup ("Ferritin");
  result->value_text = g_strdup ("60");
  result->unit = g_strdup ("ug/L");
  g_ptr_array_add (results, result);
  report->patient_id = fixture->patient_id;
  report->specimen = g_strdup ("serum");
  report->collected_at = practice_fixture_moment ("2026-02-20T08:00");
  g_assert_true (
      rt_practice_record_lab_report (fixture->practice, report, results, TRUE, questions, &error));
  g_assert_no_error (error);
  return report;
}

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static guint
count (PracticeFixture *fixture, const RtLabReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = rt_practice_list_originals (fixture->practice, report, &error);

  g_assert_no_error (error);
  return list->len;
}

/* Each kind by its first bytes, byte for byte the same again, beside its own report only. */
static void
test_kept (PracticeFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *content, *media_type;
  } kinds[] = {
    { "%PDF-1.7\nsomething", "application/pdf" },
    { "\x89PNG\r\n\x1a\nsomething", "image/png" },
    { "\xff\xd8\xff\xe0something", "image/jpeg" },
  };
  g_autoptr (RtLabReport) report = add_report (fixture);
  g_autoptr (RtLabReport) other = add_report (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) content = bytes_of (kinds[i].content);
      g_autoptr (GError) error = NULL;
      g_autoptr (RtAttachment) kept = rt_practice_attach_original (
          fixture->practice, report, "letter of the laboratory", content, &error);
      g_autoptr (GBytes) read = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (kept->media_type, ==, kinds[i].media_type);
      read = rt_practice_read_original (fixture->practice, kept, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (read, content));
    }
  g_assert_cmpuint (count (fixture, report), ==, G_N_ELEMENTS (kinds));
  g_assert_cmpuint (count (fixture, other), ==, 0);
}

static void
assert_refused (PracticeFixture *fixture, const RtLabReport *report, GBytes *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtAttachment) kept =
      rt_practice_attach_original (fixture->practice, report, "a.pdf", content, &error);

  g_assert_null (kept);
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_assert_cmpuint (count (fixture, report), ==, 0);
}

/* What is no document, whatever it is called; nothing; and one byte more than there is room for. */
static void
test_refused (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const contents[] = { "", "%PDF-", "A letter.", " %PDF-1.7\n", "GIF89a…" };
  g_autoptr (RtLabReport) report = add_report (fixture);
  g_autofree char *large = g_malloc0 (RT_ORIGINAL_MAX_BYTES + 1);
  g_autoptr (GBytes) too_large = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) content = bytes_of (contents[i]);

      assert_refused (fixture, report, content);
    }
  memcpy (large, "%PDF-", 5);
  too_large = g_bytes_new_static (large, RT_ORIGINAL_MAX_BYTES + 1);
  assert_refused (fixture, report, too_large);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/originals/kept", PracticeFixture, NULL, practice_fixture_set_up, test_kept,
              practice_fixture_tear_down);
  g_test_add ("/originals/refused", PracticeFixture, NULL, practice_fixture_set_up, test_refused,
              practice_fixture_tear_down);
  return g_test_run ();
}

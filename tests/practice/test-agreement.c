/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "answer-place.h"
#include "chart-table.h"
#include "clock.h"
#include "course-chart.h"
#include "enter-assessment.h"
#include "keep-patients.h"
#include "number-text.h"
#include "questionnaire-content.h"
#include "read-record.h"
#include "scoring-vector.h"

/* What a case must score, and its band, is what entering says, what the list says, what the course
 * reads, what the chart's table says for screen readers, what is exported for spreadsheets and what
 * is printed: no two of them ever disagree. */

#define PASSPHRASE "correct horse battery staple onion"
#define EVERY 4 /* of so many cases one is stored; the self-test computes all of them */

static RtMoment
day_of (guint index)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  RtCalendarDate first = { 19723, RT_PRECISION_DAY }; /* 2024-01-01 */

  return rt_moment_from_date (rt_calendar_date_add_days (first, (int)index), zone);
}

static RtPractice *
new_practice (void)
{
  g_autoptr (RtSecretBytes) secret = rt_secret_bytes_new_copy (PASSPHRASE, strlen (PASSPHRASE));
  g_autofree char *recovery_key = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "Agree.reuptake", NULL);
  g_autoptr (GError) error = NULL;
  RtPractice *practice = rt_practice_create (folder, "Agree", secret, &recovery_key, &error);

  g_assert_no_error (error);
  return practice;
}

static gint64
new_patient (RtPractice *practice, const RtVectorFile *file, RtAppliesTo sex)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();
  g_autoptr (GError) error = NULL;

  patient->name = g_strdup_printf ("%s %d", file->instrument_id, sex);
  patient->sex = sex == RT_APPLIES_TO_WOMEN ? RT_SEX_FEMALE
                 : sex == RT_APPLIES_TO_MEN ? RT_SEX_MALE
                                            : RT_SEX_UNKNOWN;
  g_assert_true (rt_practice_add_patient (practice, patient, &error));
  g_assert_no_error (error);
  return patient->id;
}

static const double *
given (const GPtrArray *numbers, const char *name)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      const RtExpectedNumber *number = g_ptr_array_index (numbers, i);

      if (g_str_equal (number->name, name))
        return &number->value;
    }
  return NULL;
}

static void
fill (RtAssessment *plan, const RtInstrument *instrument, const RtScoreVector *vector)
{
  g_auto (GStrv) parts = g_strsplit (vector->items != NULL ? vector->items : "", ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      rt_assessment_set_answer (plan, (int)i + 1, g_ascii_strtod (parts[i], NULL));
  for (int number = 1; number <= rt_answer_n_places (instrument); number++)
    {
      RtAnswerPlace place;
      const double *value = NULL;

      rt_answer_place (instrument, number, &place);
      if (place.kind == RT_PLACE_FACT)
        value = given (vector->facts, place.fact->id);
      else if (place.kind == RT_PLACE_SCORE)
        value = given (vector->entered, place.subscale->id);
      if (value != NULL)
        rt_assessment_set_answer (plan, number, *value);
    }
}

static const char *
band_of (const RtScoreVector *vector, const char *subscale)
{
  for (guint i = 0; i < vector->bands->len; i++)
    {
      const RtExpectedWord *word = g_ptr_array_index (vector->bands, i);

      if (g_str_equal (word->name, subscale))
        return word->word;
    }
  return NULL;
}

static void
assert_scores (const RtScoreVector *vector, const RtScoreResult *result)
{
  for (guint i = 0; i < vector->scores->len; i++)
    {
      const RtExpectedNumber *expected = g_ptr_array_index (vector->scores, i);
      const RtSubscaleScore *score = rt_score_result_find (result, expected->name);

      g_assert_cmpint (score->has_value, ==, expected->has_value);
      g_assert_cmpstr (score->band, ==, band_of (vector, expected->name));
      if (expected->has_value)
        g_assert_cmpfloat_with_epsilon (score->value, expected->value, 1e-9);
    }
}

/* The one point of a series on a day; NULL without one. */
static const RtSeriesPoint *
point_on (const RtRecord *record, const char *measure, RtMoment day)
{
  const RtSeries *series = rt_record_series (record, measure);

  for (guint i = 0; series != NULL && i < rt_series_length (series); i++)
    {
      const RtSeriesPoint *point = rt_series_point (series, i);

      if (rt_moment_compare (point->at, day) == 0)
        return point;
    }
  return NULL;
}

static void
assert_course (const RtRecord *record,
               const RtInstrument *instrument,
               const RtScoreVector *vector,
               RtMoment day)
{
  for (guint i = 0; i < vector->scores->len; i++)
    {
      const RtExpectedNumber *expected = g_ptr_array_index (vector->scores, i);
      g_autofree char *measure = g_strconcat (instrument->id, ".", expected->name, NULL);
      const RtSeriesPoint *point = point_on (record, measure, day);

      g_assert_cmpint (point != NULL, ==, expected->has_value);
      if (point != NULL)
        g_assert_cmpfloat_with_epsilon (point->value, expected->value, 1e-9);
    }
}

static void
store (RtPractice *practice,
       gint64 patient_id,
       const RtInstrument *instrument,
       const RtScoreVector *vector,
       guint index)
{
  g_autoptr (RtAssessment) plan = rt_assessment_new ();
  g_autoptr (RtAssessment) stored = NULL;
  g_autoptr (RtScoreResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plan->patient_id = patient_id;
  plan->instrument_id = g_strdup (instrument->id);
  plan->answered_at = day_of (index);
  if (instrument->rater != NULL)
    rt_rater_from_string (instrument->rater, &plan->rater);
  fill (plan, instrument, vector);
  stored = rt_practice_add_assessment (practice, plan, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (stored->status, ==, RT_ASSESSMENT_COMPLETE);
  assert_scores (vector, result);
}

static gboolean
is_stored (const RtScoreVector *vector, guint index, RtAppliesTo sex)
{
  /* Education is not part of the record, and somebody answered something. */
  return index % EVERY == 0 && vector->person.sex == sex && vector->person.education < 0
         && (vector->items != NULL || vector->entered->len + vector->facts->len > 0);
}

static void
check_list (RtPractice *practice, gint64 patient_id, const RtVectorFile *file, RtAppliesTo sex)
{
  g_autoptr (GPtrArray) list = rt_practice_list_assessments (practice, patient_id, FALSE, NULL);
  g_autoptr (GError) error = NULL;
  guint place = 0;

  for (guint i = 0; i < file->scores->len; i++)
    {
      const RtScoreVector *vector = g_ptr_array_index (file->scores, i);
      g_autoptr (RtScoreResult) result = NULL;

      if (!is_stored (vector, i, sex))
        continue;
      result = rt_practice_score_assessment (practice, g_ptr_array_index (list, place++), &error);
      g_assert_no_error (error);
      assert_scores (vector, result);
    }
  g_assert_cmpuint (place, ==, list->len);
}

static const RtAssessment *
answered_on (const RtRecord *record, RtMoment day)
{
  for (guint i = 0; i < record->assessments->len; i++)
    {
      const RtAssessment *assessment = g_ptr_array_index (record->assessments, i);

      if (rt_moment_compare (assessment->answered_at, day) == 0)
        return assessment;
    }
  g_assert_not_reached ();
}

static const RtExpectedNumber *
expected_of (const RtScoreVector *vector, const char *subscale)
{
  for (guint i = 0; i < vector->scores->len; i++)
    {
      const RtExpectedNumber *expected = g_ptr_array_index (vector->scores, i);

      if (g_str_equal (expected->name, subscale))
        return expected;
    }
  return NULL;
}

/* The facsimile of the record copy, before it is laid out. */
static void
assert_paper (const RtRecord *record,
              RtCatalogue *catalogue,
              const RtInstrument *instrument,
              const RtScoreVector *vector,
              RtMoment day)
{
  RtQuestionnaireContent *content =
      rt_questionnaire_content_new (record, catalogue, answered_on (record, day)->uuid, FALSE);

  g_assert_cmpuint (content->scores->len, ==, instrument->subscales->len);
  for (guint i = 0; i < content->scores->len; i++)
    {
      const RtQuestionnaireScore *printed = g_ptr_array_index (content->scores, i);
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);
      const RtExpectedNumber *expected = expected_of (vector, subscale->id);
      const char *band = band_of (vector, subscale->id);
      g_auto (GStrv) words = g_strsplit_set (printed->value, " ,", 2);
      g_autofree char *number =
          rt_number_format_shortest (expected != NULL ? expected->value : 0, 2);

      if (expected == NULL)
        continue;
      if (!expected->has_value)
        g_assert_cmpstr (printed->value, ==, "cannot be computed");
      else
        g_assert_cmpstr (words[0], ==, number);
      g_assert_cmpstr (printed->band, ==, expected->has_value && band != NULL ? band : "");
    }
  rt_questionnaire_content_free (content);
}

/* The line of the exported file behind a row of the table. */
static void
assert_exported (const char *line, double value, const char *band)
{
  g_auto (GStrv) fields = g_strsplit (line, "\",\"", -1);

  g_assert_cmpuint (g_strv_length (fields), ==, RT_N_CHART_TABLE_COLUMNS);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (fields[RT_CHART_COLUMN_VALUE], NULL), value,
                                  0.005);
  g_assert_cmpstr (fields[RT_CHART_COLUMN_BAND], ==, band);
}

/* The rows of a measure that has nothing else in its chart, in the order of the days. */
static void
assert_table (const RtRecord *record,
              RtCatalogue *catalogue,
              const RtVectorFile *file,
              const RtInstrument *instrument,
              const char *subscale,
              RtAppliesTo sex)
{
  g_autofree char *measure = g_strconcat (instrument->id, ".", subscale, NULL);
  const char *const measures[] = { measure, NULL };
  const RtCourseOptions options = { .measure_ids = measures };
  g_autoptr (RtChartSpec) spec = rt_course_chart_new (record, catalogue, &options);
  g_autoptr (RtChartTable) table = rt_chart_table_new (spec, NULL);
  g_autofree char *csv = rt_chart_table_to_csv (table);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  guint row = 0;

  for (guint i = 0; i < file->scores->len; i++)
    {
      const RtScoreVector *vector = g_ptr_array_index (file->scores, i);
      const RtExpectedNumber *expected = expected_of (vector, subscale);
      const char *band = band_of (vector, subscale);
      g_autofree char *value = NULL;
      g_autofree char *words = NULL;
      double shown = 0;

      if (!is_stored (vector, i, sex) || expected == NULL || !expected->has_value)
        continue;
      g_assert_cmpuint (row, <, rt_chart_table_n_rows (table));
      value = rt_chart_table_cell (table, row, RT_CHART_COLUMN_VALUE);
      words = rt_chart_table_cell (table, row++, RT_CHART_COLUMN_BAND);
      g_assert_true (rt_number_parse_entered (value, &shown, NULL));
      g_assert_cmpfloat_with_epsilon (shown, expected->value, 0.005);
      g_assert_cmpstr (words, ==, band != NULL ? band : "");
      assert_exported (lines[row], expected->value, words);
    }
  if (row == 0)
    g_assert_null (rt_record_series (record, measure));
  else
    g_assert_cmpuint (row, ==, rt_chart_table_n_rows (table));
}

static void
check_shown (const RtRecord *record,
             RtCatalogue *catalogue,
             const RtVectorFile *file,
             const RtInstrument *instrument,
             RtAppliesTo sex)
{
  for (guint i = 0; i < file->scores->len; i++)
    if (is_stored (g_ptr_array_index (file->scores, i), i, sex))
      assert_paper (record, catalogue, instrument, g_ptr_array_index (file->scores, i), day_of (i));
  for (guint i = 0; i < instrument->subscales->len; i++)
    assert_table (record, catalogue, file, instrument,
                  ((const RtInstrumentSubscale *)g_ptr_array_index (instrument->subscales, i))->id,
                  sex);
}

static void
check_file (RtPractice *practice, const RtVectorFile *file, RtAppliesTo sex)
{
  const RtInstrument *instrument =
      rt_catalogue_instrument (rt_practice_catalogue (practice), file->instrument_id);
  gint64 patient_id = 0;
  g_autoptr (RtRecord) record = NULL;

  for (guint i = 0; i < file->scores->len; i++)
    if (is_stored (g_ptr_array_index (file->scores, i), i, sex))
      {
        if (patient_id == 0)
          patient_id = new_patient (practice, file, sex);
        store (practice, patient_id, instrument, g_ptr_array_index (file->scores, i), i);
      }
  if (patient_id == 0)
    return;
  check_list (practice, patient_id, file, sex);
  record = rt_practice_read_record (practice, patient_id, NULL, NULL);
  for (guint i = 0; i < file->scores->len; i++)
    if (is_stored (g_ptr_array_index (file->scores, i), i, sex))
      assert_course (record, instrument, g_ptr_array_index (file->scores, i), day_of (i));
  check_shown (record, rt_practice_catalogue (practice), file, instrument, sex);
}

static void
test_every_way_agrees (void)
{
  g_autoptr (RtPractice) practice = new_practice ();
  g_autoptr (GPtrArray) files = rt_vector_files_load (NULL);

  g_assert_nonnull (files);
  for (guint i = 0; i < files->len; i++)
    for (RtAppliesTo sex = RT_APPLIES_TO_ALL; sex <= RT_APPLIES_TO_MEN; sex++)
      check_file (practice, g_ptr_array_index (files, i), sex);
  rt_practice_lock (practice);
}

static void
assert_refused (RtPractice *practice, gint64 patient_id, const char *id, int place, double value)
{
  g_autoptr (RtAssessment) plan = rt_assessment_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;

  plan->patient_id = patient_id;
  plan->instrument_id = g_strdup (id);
  plan->answered_at = day_of (0);
  if (place > 0)
    rt_assessment_set_answer (plan, place, value);
  g_assert_null (rt_practice_add_assessment (practice, plan, NULL, &error));
  g_assert_nonnull (error);
  list = rt_practice_list_assessments (practice, patient_id, FALSE, NULL);
  g_assert_cmpuint (list->len, ==, 0);
}

/* What cannot be right is not stored, not even in part. */
static void
test_refused (void)
{
  g_autoptr (RtPractice) practice = new_practice ();
  const RtVectorFile file = { .instrument_id = (char *)"nobody" };
  gint64 patient_id = new_patient (practice, &file, RT_APPLIES_TO_ALL);

  assert_refused (practice, patient_id, "phq9", 0, 0);
  assert_refused (practice, patient_id, "phq9", 1, 4);
  assert_refused (practice, patient_id, "phq9", 10, 0);
  assert_refused (practice, patient_id, "ess", 1, 25);
  assert_refused (practice, patient_id, "hunter", 1, 2);
  assert_refused (practice, patient_id, "nothing", 1, 0);
  rt_practice_lock (practice);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/agreement/every-way", test_every_way_agrees);
  g_test_add_func ("/agreement/refused", test_refused);
  return g_test_run ();
}

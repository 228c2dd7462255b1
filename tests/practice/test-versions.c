/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "amend-assessment.h"
#include "assessment-facts.h"
#include "critical-answers.h"
#include "enter-assessment.h"
#include "instrument-draft.h"
#include "instrument-version.h"
#include "knowledge-packs.h"
#include "measure-knowledge.h"
#include "practice-fixture.h"
#include "questionnaire-content.h"
#include "read-record.h"
#include "score-change.h"

/* A practice changes its own questionnaire; what was answered is read by the version it answers. */

#define ID "own_rest"
#define FILE_NAME ID ".json"

/* Two items of three options; the second calls for attention at its last one. */
static RtInstrumentDraft *
first_draft (void)
{
  RtInstrumentDraft *draft = rt_instrument_draft_new ();
  RtDraftOptions *set = rt_instrument_draft_add_options (draft, NULL, 0);
  static const char *const labels[] = { "no", "a little", "much" };
  RtDraftItem *second;

  draft->id = g_strdup (ID);
  draft->name = g_strdup ("Rest, as we ask");
  draft->short_name = g_strdup ("Rest");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_ptr_array_add (set->labels, g_strdup (labels[i]));
  rt_instrument_draft_add_item (draft, "Slept badly", FALSE);
  second = rt_instrument_draft_add_item (draft, "Wished not to wake up", FALSE);
  second->calls_at = 2;
  second->attention = g_strdup ("Ask today.");
  rt_instrument_draft_add_level (draft, 0, "quiet");
  rt_instrument_draft_add_level (draft, 3, "restless");
  return draft;
}

static void
save (PracticeFixture *fixture, RtInstrumentDraft *draft)
{
  g_autofree char *json = rt_instrument_draft_to_json (draft);
  g_autoptr (GError) error = NULL;

  rt_practice_put_pack (fixture->practice, FILE_NAME, json, strlen (json), &error);
  g_assert_no_error (error);
}

/* What the editor opens: the newest version as the next one. */
static RtInstrumentDraft *
open_draft (PracticeFixture *fixture)
{
  const RtInstrument *newest =
      rt_catalogue_instrument (rt_practice_catalogue (fixture->practice), ID);
  RtInstrumentDraft *draft = rt_instrument_draft_of (newest);

  g_assert_nonnull (draft);
  return draft;
}

/* A third item and one more level: another scale. */
static void
save_another_scale (PracticeFixture *fixture)
{
  g_autoptr (RtInstrumentDraft) draft = open_draft (fixture);

  rt_instrument_draft_add_item (draft, "Tired by day", FALSE);
  rt_instrument_draft_add_level (draft, 5, "worn out");
  save (fixture, draft);
}

static RtAssessment *
begin (PracticeFixture *fixture, const char *day)
{
  g_autoptr (GError) error = NULL;
  RtAssessment *begun =
      rt_practice_start_assessment (fixture->practice, fixture->patient_id, ID, RT_RATER_SELF,
                                    practice_fixture_moment (day), &error);

  g_assert_no_error (error);
  return begun;
}

static void
answer (PracticeFixture *fixture, RtAssessment *begun, const char *options)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; options[i] != '\0'; i++)
    rt_practice_answer_item (fixture->practice, begun, i + 1, options[i] - '0', &error);
  g_assert_no_error (error);
}

static void
complete (PracticeFixture *fixture, RtAssessment *begun)
{
  g_autoptr (GError) error = NULL;

  rt_practice_complete_assessment (fixture->practice, begun, NULL, &error);
  g_assert_no_error (error);
}

static RtAssessment *
fill (PracticeFixture *fixture, const char *day, const char *options)
{
  RtAssessment *begun = begin (fixture, day);

  answer (fixture, begun, options);
  complete (fixture, begun);
  return begun;
}

static RtRecord *
read_record (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtRecord *record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_series (const RtRecord *record, const char *id, guint n, double last, double maximum)
{
  const RtSeries *series = rt_record_series (record, id);
  const RtMeasure *measure = rt_record_measure (record, id);

  g_assert_nonnull (series);
  g_assert_cmpuint (rt_series_length (series), ==, n);
  g_assert_cmpfloat (rt_series_point (series, n - 1)->value, ==, last);
  g_assert_cmpfloat (measure->maximum, ==, maximum);
}

static void
assert_level (PracticeFixture *fixture,
              const RtRecord *record,
              const char *id,
              double value,
              const char *title,
              const char *level)
{
  g_autoptr (RtMeasureKnowledge) knowledge = rt_measure_knowledge_new (
      record, rt_practice_catalogue (fixture->practice), rt_record_measure (record, id));

  g_assert_cmpstr (rt_measure_knowledge_level (knowledge, value)->label, ==, level);
  if (title != NULL)
    g_assert_cmpstr (knowledge->title, ==, title);
}

/* Sentences are compared in English only. */
static gboolean
in_english (void)
{
  return g_getenv ("REUPTAKE_TEST_PSEUDO") == NULL;
}

static RtScoreResult *
score (PracticeFixture *fixture, const RtAssessment *assessment)
{
  g_autoptr (GError) error = NULL;
  RtScoreResult *result = rt_practice_score_assessment (fixture->practice, assessment, &error);

  g_assert_no_error (error);
  return result;
}

/* Another scale is another series, each with its own range and levels, also after a restart. */
static void
another_scale_is_another_series (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtInstrumentDraft) draft = first_draft ();
  g_autoptr (RtAssessment) before = NULL;
  g_autoptr (RtAssessment) after = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (RtScoreResult) old_score = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_strdup (rt_practice_folder (fixture->practice));
  g_autoptr (RtSecretBytes) secret = practice_fixture_secret ();

  save (fixture, draft);
  before = fill (fixture, "2026-02-20T09:00:00+01:00", "12");
  save_another_scale (fixture);
  after = fill (fixture, "2026-02-27T09:00:00+01:00", "122");
  rt_practice_lock (fixture->practice);
  g_object_unref (fixture->practice);
  fixture->practice = rt_practice_unlock (folder, secret, &error);
  g_assert_no_error (error);
  record = read_record (fixture);
  assert_series (record, ID ".total@v1", 1, 3, 4);
  assert_series (record, ID ".total", 1, 5, 6);
  assert_level (fixture, record, ID ".total@v1", 3, in_english () ? "Rest (version 1)" : NULL,
                "restless");
  assert_level (fixture, record, ID ".total", 5, "Rest", "worn out");
  old_score = score (fixture, before);
  g_assert_cmpint (old_score->instrument->version, ==, 1);
  g_assert_cmpfloat (rt_score_result_find (old_score, "total")->value, ==, 3);
}

/* The verdict on the total since the last time. */
static char *
since_last (const RtRecord *record, RtCatalogue *catalogue, const RtAssessment *assessment)
{
  g_autoptr (GPtrArray) changes = rt_score_changes_new (record, catalogue, assessment);
  const RtScoreChange *change = g_ptr_array_index (changes, 0);

  g_assert_cmpuint (changes->len, ==, 1);
  return g_strdup (((const RtChangeReading *)g_ptr_array_index (change->readings, 0))->verdict);
}

/* Nothing is compared across the change; within it everything is. */
static void
nothing_is_compared_across (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtInstrumentDraft) draft = first_draft ();
  RtCatalogue *catalogue;
  g_autoptr (RtAssessment) one = NULL;
  g_autoptr (RtAssessment) two = NULL;
  g_autoptr (RtAssessment) three = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  save (fixture, draft);
  one = fill (fixture, "2026-02-10T09:00:00+01:00", "11");
  two = fill (fixture, "2026-02-20T09:00:00+01:00", "22");
  save_another_scale (fixture);
  three = fill (fixture, "2026-02-27T09:00:00+01:00", "000");
  record = read_record (fixture);
  catalogue = rt_practice_catalogue (fixture->practice);
  first = since_last (record, catalogue, one);
  second = since_last (record, catalogue, two);
  third = since_last (record, catalogue, three);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (first, ==, third);
}

/* A change of the name alone goes on with the series. */
static void
another_name_is_the_same_series (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtInstrumentDraft) draft = first_draft ();
  g_autoptr (RtInstrumentDraft) renamed = NULL;
  g_autoptr (RtAssessment) before = NULL;
  g_autoptr (RtAssessment) after = NULL;
  g_autoptr (RtRecord) record = NULL;

  save (fixture, draft);
  before = fill (fixture, "2026-02-20T09:00:00+01:00", "12");
  renamed = open_draft (fixture);
  g_set_str (&renamed->short_name, "Rest now");
  save (fixture, renamed);
  after = fill (fixture, "2026-02-27T09:00:00+01:00", "00");
  record = read_record (fixture);
  assert_series (record, ID ".total", 2, 0, 4);
  g_assert_null (rt_record_series (record, ID ".total@v1"));
  g_assert_cmpstr (rt_record_measure (record, ID ".total")->name, ==, "Rest now");
}

/* Versions in between that are read alike are one series, and going back joins the newest. */
static void
alike_versions_are_one_series (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtInstrumentDraft) draft = first_draft ();
  g_autoptr (RtInstrumentDraft) back = first_draft ();
  g_autoptr (RtAssessment) one = NULL;
  g_autoptr (RtAssessment) two = NULL;
  g_autoptr (RtAssessment) three = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (RtRecord) again = NULL;

  save (fixture, draft);
  one = fill (fixture, "2026-02-10T09:00:00+01:00", "11");
  draft->version = 2;
  g_set_str (&draft->name, "Rest");
  save (fixture, draft);
  two = fill (fixture, "2026-02-15T09:00:00+01:00", "12");
  save_another_scale (fixture);
  three = fill (fixture, "2026-02-20T09:00:00+01:00", "222");
  record = read_record (fixture);
  assert_series (record, ID ".total@v2", 2, 3, 4);
  assert_series (record, ID ".total", 1, 6, 6);
  back->version = 4;
  save (fixture, back);
  again = read_record (fixture);
  assert_series (again, ID ".total", 2, 3, 4);
  assert_series (again, ID ".total@v3", 1, 6, 6);
}

/* What is begun or corrected stays what it was: its items, its call, its score. */
static void
begun_ones_keep_their_version (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtInstrumentDraft) draft = first_draft ();
  g_autoptr (RtInstrumentDraft) harmless = NULL;
  g_autoptr (RtAssessment) done = NULL;
  g_autoptr (RtAssessment) begun = NULL;
  g_autoptr (RtAssessment) correction = NULL;
  g_autoptr (GPtrArray) calls = NULL;
  g_autoptr (RtScoreResult) result = NULL;
  g_autoptr (GError) error = NULL;

  save (fixture, draft);
  done = fill (fixture, "2026-02-10T09:00:00+01:00", "10");
  begun = begin (fixture, "2026-02-20T09:00:00+01:00");
  answer (fixture, begun, "1");
  harmless = open_draft (fixture);
  ((RtDraftItem *)g_ptr_array_index (harmless->items, 1))->calls_at = -1;
  rt_instrument_draft_add_item (harmless, "Tired by day", FALSE);
  save (fixture, harmless);
  g_assert_false (rt_practice_answer_item (fixture->practice, begun, 3, 1, NULL));
  answer (fixture, begun, "12");
  complete (fixture, begun);
  calls = rt_practice_list_critical_answers (fixture->practice, fixture->patient_id, &error);
  g_assert_cmpuint (calls->len, ==, 1);
  g_assert_cmpint (((RtCriticalAnswer *)g_ptr_array_index (calls, 0))->instrument_version, ==, 1);
  correction = rt_practice_correct_assessment (fixture->practice, done, &error);
  g_assert_no_error (error);
  g_assert_cmpint (correction->instrument_version, ==, 1);
  answer (fixture, correction, "20");
  complete (fixture, correction);
  result = score (fixture, correction);
  g_assert_cmpfloat (rt_score_result_find (result, "total")->value, ==, 2);
}

/* Paper stands by the version that was answered, and says which it was. */
static void
paper_says_the_version (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtInstrumentDraft) draft = first_draft ();
  g_autoptr (RtAssessment) before = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (RtQuestionnaireContent) content = NULL;
  const RtQuestionnaireScore *row;
  g_autofree char *sentence = NULL;

  save (fixture, draft);
  before = fill (fixture, "2026-02-20T09:00:00+01:00", "12");
  g_assert_null (rt_assessment_version_text (before, rt_practice_catalogue (fixture->practice)));
  save_another_scale (fixture);
  record = read_record (fixture);
  sentence = rt_assessment_version_text (before, rt_practice_catalogue (fixture->practice));
  content = rt_questionnaire_content_new (record, rt_practice_catalogue (fixture->practice),
                                          before->uuid, FALSE);
  g_assert_cmpuint (content->items->len, ==, 2);
  row = g_ptr_array_index (content->scores, 0);
  g_assert_cmpstr (row->band, ==, "restless");
  g_assert_true (g_ptr_array_find_with_equal_func (content->facts, sentence, g_str_equal, NULL));
}

static guint
n_files (PracticeFixture *fixture)
{
  g_autoptr (GPtrArray) packs = rt_practice_list_packs (fixture->practice, NULL);

  return packs->len;
}

/* The library offers the newest alone; a version that was answered is never another one, and goes
 * only with the whole questionnaire. */
static void
versions_are_never_redefined (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtInstrumentDraft) draft = first_draft ();
  g_autoptr (RtInstrumentDraft) other = first_draft ();
  g_autoptr (RtAssessment) before = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  save (fixture, draft);
  save_another_scale (fixture);
  g_assert_true (rt_practice_remove_pack (fixture->practice, FILE_NAME, &error));
  g_assert_null (rt_catalogue_instrument (rt_practice_catalogue (fixture->practice), ID));
  save (fixture, draft);
  g_assert_null (rt_catalogue_instrument (rt_practice_catalogue (fixture->practice), ID)->earlier);
  before = fill (fixture, "2026-02-20T09:00:00+01:00", "12");
  save_another_scale (fixture);
  g_assert_cmpuint (n_files (fixture), ==, 1);
  g_set_str (&((RtDraftItem *)g_ptr_array_index (other->items, 0))->text, "Something else");
  json = rt_instrument_draft_to_json (other);
  g_assert_false (rt_practice_put_pack (fixture->practice, FILE_NAME, json, strlen (json), &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (rt_practice_remove_pack (fixture->practice, FILE_NAME, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/versions/" path, PracticeFixture, NULL, practice_fixture_set_up, test,             \
              practice_fixture_tear_down)

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("scale", another_scale_is_another_series);
  ADD ("compared", nothing_is_compared_across);
  ADD ("name", another_name_is_the_same_series);
  ADD ("alike", alike_versions_are_one_series);
  ADD ("begun", begun_ones_keep_their_version);
  ADD ("paper", paper_says_the_version);
  ADD ("redefined", versions_are_never_redefined);
  return g_test_run ();
}

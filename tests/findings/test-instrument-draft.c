/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "instrument-draft.h"
#include "instrument-reader.h"
#include "scoring-fixture.h"

static RtInstrumentDraft *
sleep_diary (void)
{
  RtInstrumentDraft *draft = rt_instrument_draft_new ();

  draft->name = g_strdup ("Sleep of the last week, our own");
  draft->short_name = g_strdup ("Our Schlaf & Ruhe");
  draft->days = 7;
  draft->max_missing = 1;
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (draft->options, g_strdup_printf ("option %u", i));
  rt_instrument_draft_add_item (draft, "I lay awake for a long time.", FALSE);
  rt_instrument_draft_add_item (draft, "I woke up rested.", TRUE);
  rt_instrument_draft_add_item (draft, "I woke up too early.", FALSE);
  rt_instrument_draft_add_level (draft, 0, "quiet");
  rt_instrument_draft_add_level (draft, 4, "restless");
  return draft;
}

static RtInstrument *
parse (const RtInstrumentDraft *draft)
{
  g_autofree char *json = rt_instrument_draft_to_json (draft);
  g_autofree char *id = rt_instrument_draft_id (draft);
  g_autofree char *file = g_strconcat (id, ".json", NULL);
  g_autoptr (GError) error = NULL;
  RtInstrument *instrument = rt_instrument_parse (file, json, strlen (json), &error);

  g_assert_no_error (error);
  return instrument;
}

/* What was drafted is a questionnaire like any other: it is read, scored, reversed, banded. */
static void
test_scores (void)
{
  g_autoptr (RtInstrumentDraft) draft = sleep_diary ();
  g_autoptr (RtInstrument) instrument = parse (draft);
  g_autoptr (GArray) answers = answers_from_text ("1,0,2");
  g_autoptr (GArray) missing = answers_from_text ("1,,2");
  g_autoptr (RtScoreResult) result = rt_score (instrument, answers, NULL);
  g_autoptr (RtScoreResult) prorated = rt_score (instrument, missing, NULL);
  const RtSubscaleScore *score = rt_score_result_find (result, "total");

  g_assert_cmpstr (instrument->id, ==, "own_our_schlaf_ruhe");
  g_assert_true (instrument->is_own);
  g_assert_cmpfloat (score->value, ==, 6); /* 1 + (3 - 0) + 2 */
  g_assert_cmpstr (score->band, ==, "restless");
  g_assert_cmpfloat (rt_score_result_find (prorated, "total")->value, ==, 5); /* 3 × 3 / 2, up */
}

/* Opened again it is the next version of itself and loses nothing. */
static void
test_there_and_back (void)
{
  g_autoptr (RtInstrumentDraft) draft = sleep_diary ();
  g_autoptr (RtInstrument) instrument = parse (draft);
  g_autoptr (RtInstrumentDraft) again = NULL;
  g_autofree char *first = NULL, *second = NULL;

  instrument->is_added = TRUE;
  again = rt_instrument_draft_of (instrument);
  g_assert_nonnull (again);
  g_assert_cmpint (again->version, ==, 2);
  draft->version = 2;
  first = rt_instrument_draft_to_json (draft);
  second = rt_instrument_draft_to_json (again);
  g_assert_cmpstr (first, ==, second);
}

/* What the program brings, and what says more than a draft can, is not opened. */
static void
test_not_a_draft (void)
{
  g_assert_null (rt_instrument_draft_of (instrument ("phq9")));
  g_assert_null (rt_instrument_draft_of (instrument ("daily_nrs")));
}

static void
assert_refused (const RtInstrumentDraft *draft, const char *words)
{
  g_autofree char *json = rt_instrument_draft_to_json (draft);
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_instrument_parse (NULL, json, strlen (json), &error));
  if (strstr (error->message, words) == NULL)
    g_error ("Expected “%s” in “%s”.", words, error->message);
}

/* What cannot be right is told with a reason. */
static void
test_refused (void)
{
  g_autoptr (RtInstrumentDraft) draft = sleep_diary ();
  RtDraftItem *item = g_ptr_array_index (draft->items, 1);
  RtDraftLevel *level = g_ptr_array_index (draft->levels, 1);

  level->from = 40;
  assert_refused (draft, "ends before it begins");
  level->from = 4;
  g_set_str (&item->text, "");
  assert_refused (draft, "topic");
  g_set_str (&item->text, "I woke up rested.");
  g_ptr_array_set_size (draft->items, 0);
  assert_refused (draft, "must be below");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/instrument-draft/scores", test_scores);
  g_test_add_func ("/instrument-draft/there-and-back", test_there_and_back);
  g_test_add_func ("/instrument-draft/not-a-draft", test_not_a_draft);
  g_test_add_func ("/instrument-draft/refused", test_refused);
  return end_tests ();
}

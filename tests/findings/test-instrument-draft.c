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
  RtDraftOptions *options;

  draft->name = g_strdup ("Sleep of the last week, our own");
  draft->short_name = g_strdup ("Our Schlaf & Ruhe");
  draft->days = 7;
  draft->max_missing = 1;
  options = rt_instrument_draft_add_options (draft, NULL, 0);
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (options->labels, g_strdup_printf ("option %u", i));
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

/* A part, a set of its own and calls for attention, one of them of a reversed item. */
static RtInstrumentDraft *
mood_and_sleep (void)
{
  RtInstrumentDraft *draft = sleep_diary ();
  RtDraftOptions *set = rt_instrument_draft_add_options (draft, "how often", 1);
  RtDraftItem *item;

  g_set_str (&draft->language, "pt-BR");
  g_ptr_array_add (set->labels, g_strdup ("never"));
  g_ptr_array_add (set->labels, g_strdup ("often"));
  rt_instrument_draft_add_part (draft, NULL, "Sleep");
  rt_instrument_draft_add_part (draft, NULL, "睡眠");
  ((RtDraftLevel *)g_ptr_array_index (draft->levels, 0))->from = 1;
  for (guint i = 0; i < 2; i++)
    ((RtDraftItem *)g_ptr_array_index (draft->items, i))->part = 0;
  item = g_ptr_array_index (draft->items, 1);
  item->calls_at = 1;
  item->attention = g_strdup ("Ask today.");
  item = rt_instrument_draft_add_item (draft, "I was afraid.", FALSE);
  item->options = 1;
  item->part = 1;
  item->calls_at = 1;
  item->attention = g_strdup ("Ask what happened.");
  return draft;
}

/* Parts are summed beside the total, each item by its own options. */
static void
test_parts (void)
{
  g_autoptr (RtInstrumentDraft) draft = mood_and_sleep ();
  g_autoptr (RtInstrument) instrument = parse (draft);
  g_autoptr (GArray) answers = answers_from_text ("1,0,2,2");
  g_autoptr (RtScoreResult) result = rt_score (instrument, answers, NULL);

  g_assert_cmpstr (instrument->language, ==, "pt-BR");
  g_assert_cmpfloat (rt_score_result_find (result, "total")->value, ==, 8);
  g_assert_cmpfloat (rt_score_result_find (result, "part_sleep")->value, ==, 4); /* 1 + (3 - 0) */
  g_assert_cmpfloat (rt_score_result_find (result, "part_2")->value, ==, 2);
  g_assert_cmpfloat (rt_score_result_find (result, "part_2")->subscale->minimum, ==, 1);
}

static guint
n_calls (const RtInstrument *instrument, const char *text)
{
  g_autoptr (GArray) answers = answers_from_text (text);
  g_autoptr (RtScoreResult) result = rt_score (instrument, answers, NULL);

  return result->risks->len;
}

/* An answer calls from its option on; of a reversed item from there downwards. */
static void
test_calls (void)
{
  g_autoptr (RtInstrumentDraft) draft = mood_and_sleep ();
  g_autoptr (RtInstrument) instrument = parse (draft);

  g_assert_cmpuint (n_calls (instrument, "3,2,3,1"), ==, 0);
  g_assert_cmpuint (n_calls (instrument, "3,1,3,1"), ==, 1);
  g_assert_cmpuint (n_calls (instrument, "3,0,3,2"), ==, 2);
}

/* A part that is renamed or moved keeps the id its scores are stored under. */
static void
test_part_ids (void)
{
  g_autoptr (RtInstrumentDraft) draft = rt_instrument_draft_new ();
  g_autoptr (GPtrArray) ids = NULL;

  rt_instrument_draft_add_part (draft, NULL, "Sleep");
  rt_instrument_draft_add_part (draft, NULL, "Sleep!");
  rt_instrument_draft_add_part (draft, "part_sleep", "Nights");
  ids = rt_instrument_draft_part_ids (draft);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "part_sleep_2");
  g_assert_cmpstr (g_ptr_array_index (ids, 1), ==, "part_sleep_3");
  g_assert_cmpstr (g_ptr_array_index (ids, 2), ==, "part_sleep");
}

static void
add_random_sets (RtInstrumentDraft *draft, GRand *rand)
{
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("set %d", i);
      RtDraftOptions *set =
          rt_instrument_draft_add_options (draft, name, g_rand_int_range (rand, 0, 2));

      for (int j = g_rand_int_range (rand, 2, 12); j > 0; j--)
        g_ptr_array_add (set->labels, g_strdup_printf ("„%d“ \\ ☂", j));
    }
}

static void
add_random_items (RtInstrumentDraft *draft, GRand *rand)
{
  int n_parts = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n_parts; i++)
    {
      g_autofree char *id = g_strdup_printf ("part_%d", i);

      rt_instrument_draft_add_part (draft, id, id);
    }
  for (int i = 0; i < n_parts + g_rand_int_range (rand, 1, 30); i++)
    {
      g_autofree char *text = g_strdup_printf ("item \"%d\"", i);
      RtDraftItem *item = rt_instrument_draft_add_item (draft, text, g_rand_boolean (rand));
      const RtDraftOptions *set;

      item->options = (guint)g_rand_int_range (rand, 0, (int)draft->option_sets->len);
      item->part =
          i < n_parts ? i : g_rand_int_range (rand, -1, MAX (n_parts, 1)) % MAX (n_parts, 1);
      item->part = n_parts == 0 ? -1 : item->part;
      set = g_ptr_array_index (draft->option_sets, item->options);
      item->calls_at = g_rand_int_range (rand, -1, (int)set->labels->len);
      item->attention = item->calls_at >= 0 ? g_strdup_printf ("do %d", i) : NULL;
    }
}

static RtInstrumentDraft *
random_draft (GRand *rand)
{
  RtInstrumentDraft *draft = rt_instrument_draft_new ();
  double minimum, maximum;

  draft->id = g_strdup ("own_any");
  draft->version = g_rand_int_range (rand, 1, 100);
  draft->name = g_strdup ("Любой");
  draft->short_name = g_strdup ("Any");
  draft->days = g_rand_int_range (rand, 0, 366);
  draft->better = (RtBetter)g_rand_int_range (rand, 0, 3);
  draft->max_missing = g_rand_int_range (rand, 0, 4);
  g_set_str (&draft->language, g_rand_boolean (rand) ? "de" : "zh-Hant");
  add_random_sets (draft, rand);
  add_random_items (draft, rand);
  rt_instrument_draft_range (draft, -1, &minimum, &maximum);
  if (g_rand_boolean (rand))
    {
      rt_instrument_draft_add_level (draft, minimum, "low");
      rt_instrument_draft_add_level (draft, maximum, "high");
    }
  return draft;
}

static void
assert_same_items (const RtInstrumentDraft *a, const RtInstrumentDraft *b)
{
  g_assert_cmpuint (a->items->len, ==, b->items->len);
  for (guint i = 0; i < a->items->len; i++)
    {
      const RtDraftItem *one = g_ptr_array_index (a->items, i);
      const RtDraftItem *two = g_ptr_array_index (b->items, i);

      g_assert_cmpstr (one->text, ==, two->text);
      g_assert_cmpint (one->reverse, ==, two->reverse);
      g_assert_cmpuint (one->options, ==, two->options);
      g_assert_cmpint (one->part, ==, two->part);
      g_assert_cmpint (one->calls_at, ==, two->calls_at);
      g_assert_cmpstr (one->attention, ==, two->attention);
    }
}

static void
assert_same_lists (const RtInstrumentDraft *a, const RtInstrumentDraft *b)
{
  g_assert_cmpuint (a->option_sets->len, ==, b->option_sets->len);
  g_assert_cmpuint (a->parts->len, ==, b->parts->len);
  g_assert_cmpuint (a->levels->len, ==, b->levels->len);
  for (guint i = 0; i < a->option_sets->len; i++)
    {
      const RtDraftOptions *one = g_ptr_array_index (a->option_sets, i);
      const RtDraftOptions *two = g_ptr_array_index (b->option_sets, i);

      g_assert_cmpstr (one->name, ==, two->name);
      g_assert_cmpint (one->first_score, ==, two->first_score);
      g_assert_cmpuint (one->labels->len, ==, two->labels->len);
      for (guint j = 0; j < one->labels->len; j++)
        g_assert_cmpstr (g_ptr_array_index (one->labels, j), ==,
                         g_ptr_array_index (two->labels, j));
    }
  for (guint i = 0; i < a->parts->len; i++)
    {
      const RtDraftPart *one = g_ptr_array_index (a->parts, i);
      const RtDraftPart *two = g_ptr_array_index (b->parts, i);

      g_assert_cmpstr (one->id, ==, two->id);
      g_assert_cmpstr (one->name, ==, two->name);
    }
}

static void
assert_same_scores (const RtInstrument *a, const RtInstrument *b)
{
  g_assert_cmpuint (a->subscales->len, ==, b->subscales->len);
  for (guint i = 0; i < a->subscales->len; i++)
    {
      const RtInstrumentSubscale *one = g_ptr_array_index (a->subscales, i);
      const RtInstrumentSubscale *two = g_ptr_array_index (b->subscales, i);

      g_assert_cmpstr (one->id, ==, two->id);
      g_assert_cmpstr (one->name, ==, two->name);
      g_assert_cmpfloat (one->minimum, ==, two->minimum);
      g_assert_cmpfloat (one->maximum, ==, two->maximum);
      g_assert_cmpint (one->better, ==, two->better);
      g_assert_cmpmem (one->items->data, one->items->len * sizeof (int), two->items->data,
                       two->items->len * sizeof (int));
    }
  g_assert_cmpuint (a->risks->len, ==, b->risks->len);
  for (guint i = 0; i < a->risks->len; i++)
    {
      const RtRiskItem *one = g_ptr_array_index (a->risks, i);
      const RtRiskItem *two = g_ptr_array_index (b->risks, i);

      g_assert_cmpint (one->item, ==, two->item);
      g_assert_cmpint (one->op, ==, two->op);
      g_assert_cmpfloat (one->value, ==, two->value);
      g_assert_cmpstr (one->text, ==, two->text);
      g_assert_cmpint (one->certainty, ==, two->certainty);
    }
}

static void
assert_same_bands (const RtInstrument *a, const RtInstrument *b)
{
  g_assert_cmpuint (a->bands->len, ==, b->bands->len);
  for (guint i = 0; i < a->bands->len; i++)
    {
      const GArray *one = ((const RtBandScheme *)g_ptr_array_index (a->bands, i))->levels;
      const GArray *two = ((const RtBandScheme *)g_ptr_array_index (b->bands, i))->levels;

      g_assert_cmpuint (one->len, ==, two->len);
      for (guint j = 0; j < one->len; j++)
        {
          const RtBandLevel *first = &g_array_index (one, RtBandLevel, j);
          const RtBandLevel *second = &g_array_index (two, RtBandLevel, j);

          g_assert_cmpfloat (first->minimum, ==, second->minimum);
          g_assert_cmpfloat (first->maximum, ==, second->maximum);
          g_assert_cmpstr (first->label, ==, second->label);
        }
    }
}

/* Of members that a draft can express; those it cannot are the same for every draft. */
static void
assert_same_instrument (const RtInstrument *a, const RtInstrument *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->version + 1, ==, b->version);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->short_name, ==, b->short_name);
  g_assert_cmpstrv (a->domains, b->domains);
  g_assert_cmpstr (a->rater, ==, b->rater);
  g_assert_cmpstr (a->ship, ==, b->ship);
  g_assert_cmpint (a->better, ==, b->better);
  g_assert_cmpint (a->recall_days, ==, b->recall_days);
  g_assert_cmpint (a->missing.max_missing, ==, b->missing.max_missing);
  g_assert_cmpint (a->missing.prorate, ==, b->missing.prorate);
  g_assert_cmpint (a->missing.per_total, ==, b->missing.per_total);
  g_assert_cmpstr (a->citation, ==, b->citation);
  g_assert_cmpstrv (a->uncertain, b->uncertain);
  assert_same_scores (a, b);
  assert_same_bands (a, b);
}

/* What is written and read is the same, whatever was drafted. */
static void
test_any_there_and_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (RtInstrumentDraft) draft = random_draft (rand);
      g_autoptr (RtInstrument) instrument = parse (draft);
      g_autoptr (RtInstrumentDraft) again = NULL;
      g_autoptr (RtInstrument) read_again = NULL;
      RtDraftPlace place;

      g_assert_null (rt_instrument_draft_check (draft, &place));
      instrument->is_added = TRUE;
      again = rt_instrument_draft_of (instrument);
      g_assert_nonnull (again);
      g_assert_cmpint (again->version, ==, draft->version + 1);
      g_assert_cmpstr (again->language, ==, draft->language);
      g_assert_cmpint (again->days, ==, draft->days);
      g_assert_cmpint (again->better, ==, draft->better);
      g_assert_cmpint (again->max_missing, ==, draft->max_missing);
      read_again = parse (again);
      assert_same_instrument (instrument, read_again);
      assert_same_items (draft, again);
      assert_same_lists (draft, again);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/instrument-draft/scores", test_scores);
  g_test_add_func ("/instrument-draft/there-and-back", test_there_and_back);
  g_test_add_func ("/instrument-draft/not-a-draft", test_not_a_draft);
  g_test_add_func ("/instrument-draft/any-there-and-back", test_any_there_and_back);
  g_test_add_func ("/instrument-draft/parts", test_parts);
  g_test_add_func ("/instrument-draft/part-ids", test_part_ids);
  g_test_add_func ("/instrument-draft/calls", test_calls);
  return end_tests ();
}

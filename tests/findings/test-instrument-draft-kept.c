/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "critical-item.h"
#include "instrument-draft.h"
#include "instrument-reader.h"
#include "scoring-fixture.h"

/* What a questionnaire of one's own says is never lost by opening it, and no alert by writing it.
 */

#define N_OPTIONS 4

/* Two items that call from their third option, one of them up to it. */
static RtInstrumentDraft *
two_calls (void)
{
  RtInstrumentDraft *draft = rt_instrument_draft_new ();
  RtDraftOptions *set = rt_instrument_draft_add_options (draft, NULL, 1);

  draft->id = g_strdup ("own_two");
  draft->name = g_strdup ("Two");
  draft->short_name = g_strdup ("Two");
  draft->days = 7;
  draft->max_missing = 1;
  for (guint i = 0; i < N_OPTIONS; i++)
    g_ptr_array_add (set->labels, g_strdup_printf ("option %u", i));
  for (guint i = 0; i < 2; i++)
    {
      RtDraftItem *item = rt_instrument_draft_add_item (draft, i == 0 ? "plain" : "other", i > 0);

      item->calls_at = 2;
      item->attention = g_strdup ("Ask today.");
    }
  rt_instrument_draft_add_level (draft, 2, "low");
  rt_instrument_draft_add_level (draft, 5, "high");
  return draft;
}

static RtInstrument *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  RtInstrument *instrument = rt_instrument_parse (NULL, json, strlen (json), &error);

  g_assert_no_error (error);
  instrument->is_added = TRUE;
  return instrument;
}

static RtInstrument *
written (const RtInstrumentDraft *draft)
{
  g_autofree char *json = rt_instrument_draft_to_json (draft);

  return parse (json);
}

/* What a draft cannot say, one thing at a time, in place of what it says. */
static const struct
{
  const char *said;
  const char *instead;
} more[] = {
  { "\"rater\" : \"self\"", "\"rater\" : \"clinician\"" },
  { "\"rater\" : \"self\"", "\"rater\" : \"informant\"" },
  { "\"ship\" : \"wording_allowed\"", "\"ship\" : \"topics_only\"" },
  { "\"ship_wording_allowed\" : true", "\"ship_wording_allowed\" : false" },
  { "\"kind\" : \"item_questionnaire\"", "\"kind\" : \"performance_test\"" },
  { "\"domain\" : [\n    \"own\"", "\"domain\" : [\n    \"sleep\"" },
  { "\"domain\" : [\n    \"own\"", "\"domain\" : [\n    \"own\", \"sleep\"" },
  { "\"days\" : 7", "\"note\" : \"since the last visit\"" },
  { "\"days\" : 7", "\"days\" : 7, \"note\" : \"since the last visit\"" },
  { "\"per\" : \"total\"", "\"per\" : \"subscale\"" },
  { "\"per\" : \"total\"", "\"per\" : \"total\", \"note\" : \"of the manual\"" },
  { "\"sources\" : []", "\"sources\" : [{ \"ref\" : \"A, 2001\", \"conf\" : \"verified\" }]" },
  { "\"status\" : \"own_work\"", "\"status\" : \"own_work\", \"note\" : \"ask first\"" },
  { "own questionnaire of the practice", "A, 2001" },
  { "\"citation\" : {", "\"citation\" : { \"doi\" : \"10.1/x\"," },
  { "\"uncertain\" : [", "\"uncertain\" : [ \"The levels are guessed.\"," },
  { "\"mcid\" : []", "\"mcid\" : [], \"scoring_notes\" : [ \"By hand.\" ]" },
  { "\"mcid\" : []", "\"mcid\" : [], \"facts\" : [ { \"id\" : \"f\", \"name\" : \"F\" } ]" },
  { "\"name\" : \"Total\"", "\"name\" : \"Sum\"" },
  { "\"scheme\" : \"own\"", "\"scheme\" : \"A, 2001\"" },
  { "\"official\" : true", "\"official\" : false" },
  { "\"scheme\" : \"own\"", "\"scheme\" : \"own\", \"note\" : \"guessed\"" },
  { "\"risk\" : \"Ask today.\",\n      \"conf\" : \"own suggestion\"",
    "\"risk\" : \"Ask today.\",\n      \"conf\" : \"verified\"" },
  { "\"max\" : 4", "\"max\" : 4.5" },
  { "\"op\" : \">=\"", "\"op\" : \"=\"" },
};

static void
test_says_more (void)
{
  g_autoptr (RtInstrumentDraft) draft = two_calls ();
  g_autofree char *json = rt_instrument_draft_to_json (draft);

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autoptr (GString) text = g_string_new (json);
      g_autoptr (RtInstrument) instrument = NULL;
      g_autoptr (RtInstrumentDraft) opened = NULL;

      g_assert_cmpuint (g_string_replace (text, more[i].said, more[i].instead, 1), ==, 1);
      instrument = parse (text->str);
      opened = rt_instrument_draft_of (instrument);
      if (opened != NULL)
        g_error ("A file that says %s is opened and would lose it.", more[i].instead);
    }
}

/* Answers may be missing only where the mean stands in their place. */
static void
test_not_prorated (void)
{
  g_autoptr (RtInstrumentDraft) draft = two_calls ();
  g_autoptr (RtInstrument) instrument = written (draft);
  g_autoptr (RtInstrumentDraft) plain = rt_instrument_draft_of (instrument);

  g_assert_nonnull (plain);
  instrument->missing.prorate = FALSE;
  g_assert_null (rt_instrument_draft_of (instrument));
}

/* The prompt comes from the option on; of a reversed item from there downwards. */
static void
test_calls (void)
{
  g_autoptr (RtInstrumentDraft) draft = two_calls ();
  g_autoptr (RtInstrument) instrument = written (draft);

  for (int option = 0; option < N_OPTIONS; option++)
    {
      const RtRiskItem *plain = rt_critical_item_of (instrument, 1, option + 1);
      const RtRiskItem *reversed = rt_critical_item_of (instrument, 2, option + 1);

      g_assert_cmpint (plain != NULL, ==, option >= 2);
      g_assert_cmpint (reversed != NULL, ==, option <= 2);
      g_assert_cmpstr (plain != NULL ? plain->text : reversed->text, ==, "Ask today.");
    }
}

/* The places of the two calls once the options whose letter is a dash have no words. */
static void
assert_calls (const char *options, int calls_at, int plain, int reversed)
{
  g_autoptr (RtInstrumentDraft) draft = two_calls ();
  RtDraftOptions *set = g_ptr_array_index (draft->option_sets, 0);
  RtDraftItem *first = g_ptr_array_index (draft->items, 0);
  RtDraftItem *second = g_ptr_array_index (draft->items, 1);

  first->calls_at = second->calls_at = calls_at;
  for (guint i = 0; i < N_OPTIONS; i++)
    if (options[i] == '-')
      g_set_str ((char **)&set->labels->pdata[i], "");
  rt_instrument_draft_drop_empty (draft);
  g_assert_cmpint (first->calls_at, ==, plain);
  g_assert_cmpint (second->calls_at, ==, reversed);
}

static void
test_calls_without_words (void)
{
  assert_calls ("abcd", 2, 2, 2);
  assert_calls ("ab-d", 2, 2, 1); /* from the next one on; up to the one before */
  assert_calls ("abc-", 3, 2, 2); /* the last one */
  assert_calls ("ab--", 3, 1, 1);
  assert_calls ("-bcd", 0, 0, 0); /* the first one */
  assert_calls ("--cd", 1, 0, 0);
  assert_calls ("a-cd", 2, 1, 1);
}

static void
assert_wrong (const RtInstrumentDraft *draft, RtDraftPlace expected, const char *words)
{
  RtDraftPlace place;
  g_autofree char *problem = rt_instrument_draft_check (draft, &place);

  if (problem == NULL || strstr (problem, words) == NULL)
    g_error ("Expected “%s” in “%s”.", words, problem);
  g_assert_cmpint (place, ==, expected);
}

/* A call whose option or item has no words is told, never left out. */
static void
test_call_from_nowhere (void)
{
  g_autoptr (RtInstrumentDraft) draft = two_calls ();
  RtDraftOptions *other = rt_instrument_draft_add_options (draft, "other", 0);
  RtDraftItem *item = g_ptr_array_index (draft->items, 1);

  for (guint i = 0; i < N_OPTIONS; i++)
    g_ptr_array_add (other->labels, g_strdup (""));
  item->options = 1;
  rt_instrument_draft_drop_empty (draft);
  g_assert_cmpint (item->calls_at, >=, 0);
  assert_wrong (draft, RT_DRAFT_OPTIONS, "at least two options");
  g_ptr_array_add (other->labels, g_strdup ("no"));
  g_ptr_array_add (other->labels, g_strdup ("yes"));
  assert_wrong (draft, RT_DRAFT_ITEMS, "item 2 calls for attention is not there");
  item->calls_at = 1;
  g_set_str (&item->text, "");
  rt_instrument_draft_drop_empty (draft);
  assert_wrong (draft, RT_DRAFT_ITEMS, "Item 2 calls for attention but has no words");
}

/* An option taken out of the set makes no other one call. */
static void
test_call_without (void)
{
  g_assert_cmpint (rt_draft_call_without (2, FALSE, 0), ==, 1);
  g_assert_cmpint (rt_draft_call_without (2, FALSE, 2), ==, 2);
  g_assert_cmpint (rt_draft_call_without (2, FALSE, 3), ==, 2);
  g_assert_cmpint (rt_draft_call_without (2, TRUE, 0), ==, 1);
  g_assert_cmpint (rt_draft_call_without (2, TRUE, 2), ==, 1);
  g_assert_cmpint (rt_draft_call_without (2, TRUE, 3), ==, 2);
  g_assert_cmpint (rt_draft_call_without (0, TRUE, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument-draft-kept/says-more", test_says_more);
  g_test_add_func ("/instrument-draft-kept/not-prorated", test_not_prorated);
  g_test_add_func ("/instrument-draft-kept/calls", test_calls);
  g_test_add_func ("/instrument-draft-kept/calls-without-words", test_calls_without_words);
  g_test_add_func ("/instrument-draft-kept/call-from-nowhere", test_call_from_nowhere);
  g_test_add_func ("/instrument-draft-kept/call-without", test_call_without);
  return g_test_run ();
}

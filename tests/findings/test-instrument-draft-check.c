/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "instrument-draft.h"

/* What cannot be right in a questionnaire of one's own is told with its place and a reason; each of
 * these changes makes one thing wrong. */

static void
add_set (RtInstrumentDraft *draft, const char *name, int first, const char *const *labels)
{
  RtDraftOptions *set = rt_instrument_draft_add_options (draft, name, first);

  for (; *labels != NULL; labels++)
    g_ptr_array_add (set->labels, g_strdup (*labels));
}

/* Four items of two sets and two parts, from 1 to 12 points in three levels. */
static RtInstrumentDraft *
right (void)
{
  static const char *const often[] = { "never", "at times", "often", "always", NULL };
  static const char *const yes[] = { "yes", "no", NULL };
  RtInstrumentDraft *draft = rt_instrument_draft_new ();
  RtDraftItem *item;

  draft->name = g_strdup ("Sleep of the last week, our own");
  draft->short_name = g_strdup ("Our sleep");
  g_set_str (&draft->language, "de");
  add_set (draft, "how often", 0, often);
  add_set (draft, "yes or no", 1, yes);
  rt_instrument_draft_add_part (draft, NULL, "Nights");
  rt_instrument_draft_add_part (draft, NULL, "Days");
  rt_instrument_draft_add_item (draft, "I lay awake for a long time.", FALSE)->part = 0;
  rt_instrument_draft_add_item (draft, "I woke up rested.", TRUE)->part = 0;
  item = rt_instrument_draft_add_item (draft, "I woke up too early.", FALSE);
  item->part = 1;
  item->calls_at = 2;
  item->attention = g_strdup ("Ask today.");
  item = rt_instrument_draft_add_item (draft, "I was afraid of the night.", FALSE);
  item->part = 1;
  item->options = 1;
  rt_instrument_draft_add_level (draft, 1, "quiet");
  rt_instrument_draft_add_level (draft, 4, "restless");
  rt_instrument_draft_add_level (draft, 11, "sleepless");
  return draft;
}

static RtDraftItem *
item_of (const RtInstrumentDraft *draft, guint i)
{
  return g_ptr_array_index (draft->items, i);
}

static RtDraftOptions *
set_of (const RtInstrumentDraft *draft, guint i)
{
  return g_ptr_array_index (draft->option_sets, i);
}

static RtDraftLevel *
level_of (const RtInstrumentDraft *draft, guint i)
{
  return g_ptr_array_index (draft->levels, i);
}

/* ---- one thing made wrong each ---- */

static void
no_name (RtInstrumentDraft *draft)
{
  g_set_str (&draft->name, "");
}

static void
no_short_name (RtInstrumentDraft *draft)
{
  g_clear_pointer (&draft->short_name, g_free);
}

static void
no_language (RtInstrumentDraft *draft)
{
  g_set_str (&draft->language, "d e");
}

static void
no_sets (RtInstrumentDraft *draft)
{
  g_ptr_array_set_size (draft->option_sets, 0);
}

static void
one_option_of_one_set (RtInstrumentDraft *draft)
{
  g_ptr_array_set_size (draft->option_sets, 1);
  g_ptr_array_set_size (set_of (draft, 0)->labels, 1);
}

static void
set_without_name (RtInstrumentDraft *draft)
{
  g_set_str (&set_of (draft, 1)->name, "");
}

static void
one_option_of_a_set (RtInstrumentDraft *draft)
{
  g_ptr_array_set_size (set_of (draft, 1)->labels, 1);
}

static void
sets_of_one_name (RtInstrumentDraft *draft)
{
  g_set_str (&set_of (draft, 1)->name, "how often");
}

static void
no_items (RtInstrumentDraft *draft)
{
  g_ptr_array_set_size (draft->items, 0);
}

static void
call_without_words (RtInstrumentDraft *draft)
{
  item_of (draft, 3)->calls_at = 0; /* from its first option on */
}

static void
call_of_no_words (RtInstrumentDraft *draft)
{
  g_set_str (&item_of (draft, 2)->text, "");
}

static void
call_from_nowhere (RtInstrumentDraft *draft)
{
  item_of (draft, 2)->calls_at = 4; /* the last is 3 */
}

static void
part_without_items (RtInstrumentDraft *draft)
{
  item_of (draft, 2)->part = item_of (draft, 3)->part = -1;
}

static void
parts_of_one_name (RtInstrumentDraft *draft)
{
  g_set_str (&((RtDraftPart *)g_ptr_array_index (draft->parts, 1))->name, "Nights");
}

static void
one_level (RtInstrumentDraft *draft)
{
  g_ptr_array_set_size (draft->levels, 1);
}

static void
first_level_too_high (RtInstrumentDraft *draft)
{
  level_of (draft, 0)->from = 2;
}

static void
first_level_too_low (RtInstrumentDraft *draft)
{
  level_of (draft, 0)->from = 0;
}

static void
levels_of_one_score (RtInstrumentDraft *draft)
{
  level_of (draft, 2)->from = 4;
}

static void
level_above_all (RtInstrumentDraft *draft)
{
  level_of (draft, 2)->from = 12;
}

static const struct
{
  void (*make_wrong) (RtInstrumentDraft *draft);
  RtDraftPlace place;
  const char *words;
} cases[] = {
  { no_name, RT_DRAFT_NAME, "a name and a short name" },
  { no_short_name, RT_DRAFT_NAME, "a name and a short name" },
  { no_language, RT_DRAFT_NAME, "Choose the language" },
  { no_sets, RT_DRAFT_OPTIONS, "Write at least two options to answer with." },
  { one_option_of_one_set, RT_DRAFT_OPTIONS, "Write at least two options to answer with." },
  { set_without_name, RT_DRAFT_OPTIONS, "Give set 2 of the options a name." },
  { one_option_of_a_set, RT_DRAFT_OPTIONS, "at least two options for “yes or no”" },
  { sets_of_one_name, RT_DRAFT_OPTIONS, "Two sets of options are called “how often”." },
  { no_items, RT_DRAFT_ITEMS, "Write at least one item." },
  { call_without_words, RT_DRAFT_ITEMS, "Item 4 calls for attention." },
  { call_from_nowhere, RT_DRAFT_ITEMS, "from which item 3 calls for attention is not there" },
  { call_of_no_words, RT_DRAFT_ITEMS, "Item 3 calls for attention but has no words." },
  { part_without_items, RT_DRAFT_PARTS, "No item belongs to the part “Days” yet." },
  { parts_of_one_name, RT_DRAFT_PARTS, "Two parts are called “Nights”." },
  { one_level, RT_DRAFT_LEVELS, "One level says nothing." },
  { first_level_too_high, RT_DRAFT_LEVELS, "“quiet”, must begin at the lowest score, 1." },
  { first_level_too_low, RT_DRAFT_LEVELS, "“quiet”, must begin at the lowest score, 1." },
  { levels_of_one_score, RT_DRAFT_LEVELS, "“sleepless” must begin above 4" },
  { level_above_all, RT_DRAFT_LEVELS, "“sleepless” begins above the highest score, 11." },
};

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtInstrumentDraft) draft = right ();
      g_autofree char *problem = NULL;
      RtDraftPlace place;

      g_assert_null (rt_instrument_draft_check (draft, &place));
      cases[i].make_wrong (draft);
      problem = rt_instrument_draft_check (draft, &place);
      if (problem == NULL || strstr (problem, cases[i].words) == NULL)
        g_error ("Expected “%s” in “%s”.", cases[i].words, problem);
      g_assert_cmpint (place, ==, cases[i].place);
    }
}

/* What is missing is no mistake where it may be: one set needs no name, and parts, calls and levels
 * need not be; a level may hold the highest score alone. */
static void
test_right (void)
{
  g_autoptr (RtInstrumentDraft) draft = right ();
  double minimum, maximum;
  RtDraftPlace place;

  rt_instrument_draft_range (draft, -1, &minimum, &maximum);
  g_assert_cmpfloat (minimum, ==, 1);
  g_assert_cmpfloat (maximum, ==, 11);
  g_assert_cmpfloat (level_of (draft, 2)->from, ==, maximum);
  g_assert_null (rt_instrument_draft_check (draft, &place));
  g_ptr_array_set_size (draft->levels, 0);
  g_assert_null (rt_instrument_draft_check (draft, &place));
  g_ptr_array_set_size (draft->parts, 0);
  for (guint i = 0; i < draft->items->len; i++)
    item_of (draft, i)->part = -1;
  g_assert_null (rt_instrument_draft_check (draft, &place));
}

/* Of several mistakes the first place is told first. */
static void
test_first_place_first (void)
{
  g_autoptr (RtInstrumentDraft) draft = right ();

  for (guint i = G_N_ELEMENTS (cases); i > 0; i--)
    {
      g_autofree char *problem = NULL;
      RtDraftPlace place;

      cases[i - 1].make_wrong (draft);
      problem = rt_instrument_draft_check (draft, &place);
      g_assert_nonnull (problem);
      g_assert_cmpint (place, ==, cases[i - 1].place);
    }
}

/* Rows without words are not there, and what points behind them still points to the same. */
static void
test_without_empty (void)
{
  g_autoptr (RtInstrumentDraft) draft = right ();
  RtDraftOptions *often = set_of (draft, 0);

  g_set_str (&((RtDraftPart *)g_ptr_array_index (draft->parts, 0))->name, "");
  g_ptr_array_insert (often->labels, 0, g_strdup (""));
  item_of (draft, 2)->calls_at = 3; /* "often" still */
  item_of (draft, 1)->calls_at = 0; /* the one without words: so "never", the nearest */
  g_set_str (&item_of (draft, 0)->text, "");
  g_set_str (&level_of (draft, 1)->label, "");
  rt_instrument_draft_drop_empty (draft);
  g_assert_cmpuint (often->labels->len, ==, 4);
  g_assert_cmpuint (draft->parts->len, ==, 1);
  g_assert_cmpuint (draft->levels->len, ==, 2);
  g_assert_cmpstr (level_of (draft, 1)->label, ==, "sleepless");
  g_assert_cmpuint (draft->items->len, ==, 3);
  g_assert_cmpstr (item_of (draft, 0)->text, ==, "I woke up rested.");
  g_assert_cmpint (item_of (draft, 0)->part, ==, -1);
  g_assert_cmpint (item_of (draft, 0)->calls_at, ==, 0);
  g_assert_cmpint (item_of (draft, 1)->part, ==, 0);
  g_assert_cmpint (item_of (draft, 1)->calls_at, ==, 2);
  g_assert_cmpint (item_of (draft, 2)->calls_at, ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument-draft-check/wrong", test_wrong);
  g_test_add_func ("/instrument-draft-check/right", test_right);
  g_test_add_func ("/instrument-draft-check/first-place-first", test_first_place_first);
  g_test_add_func ("/instrument-draft-check/without-empty", test_without_empty);
  return g_test_run ();
}

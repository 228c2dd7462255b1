/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "instrument-reader.h"
#include "knowledge-fixture.h"

/* A shipped file with one thing made wrong, and the sentence that says so. */
static const struct
{
  const char *file;
  const char *old;
  const char *broken;
  const char *sentence;
} cases[] = {
  { "phq9.json", "\"format\": 1", "\"format\": 2",
    "This is format 2; this program reads format 1." },
  { "phq9.json", "\"id\": \"phq9\"", "\"id\": \"../phq9\"",
    "An id has small letters, digits and underscores only." },
  { "phq9.json", "\"id\": \"phq9\"", "\"id\": \"phq\"", "must be called phq.json" },
  { "phq9.json", "\"id\": \"phq9\"", "\"id\": \"PHQ 9\"",
    "An id has small letters, digits and underscores only." },
  { "phq9.json", "\"topic\": \"low mood\"", "\"topic\": \"\"",
    "items[1].topic: “topic” must be a text that is not empty." },
  { "phq9.json", "\"threshold\": 6", "\"threshold\": 0",
    "reliable_change.published[0]: “threshold” must be above 0." },
  { "phq9.json", "\"version\": 1", "\"version\": 0", "The version is 1 or more." },
  { "phq9.json", "\"min\": 0,\n      \"max\": 27", "\"min\": 27,\n      \"max\": 27",
    "subscales[0]: “min” must be below “max”." },
  { "phq9.json", "\"language\": \"en\",", "", "The member “language” is missing." },
  { "phq9.json", "\"kind\": \"item_questionnaire\"", "\"kind\": \"poem\"", "“kind” is one of:" },
  { "phq9.json", "\"rater\": \"self\"", "\"rater\": \"nobody\"", "“rater” is one of:" },
  { "phq9.json", "\"recall_window\"", "\"recal_window\"", "no member “recal_window”" },
  { "phq9.json", "{ \"score\": 0, \"own_label\": \"never\" }",
    "{ \"score\": \"0\", \"own_label\": \"never\" }",
    "option_sets.std.[0].score: “score” must be a number." },
  { "phq9.json", "{ \"score\": 0, \"own_label\": \"never\" }",
    "{ \"score\": 1, \"own_label\": \"some days\" }", "same score and the same label" },
  { "phq9.json", "{ \"n\": 2,", "{ \"n\": 3,", "items[1]: Items are numbered 1, 2, 3" },
  { "phq9.json", "\"options\": \"std\"", "\"options\": \"none\"",
    "There is no set of options called “none”." },
  { "phq9.json", "\"items\": [1, 2, 3, 4, 5, 6, 7, 8, 9]",
    "\"items\": [1, 2, 3, 4, 5, 6, 7, 8, 10]", "Element 8 is not the number of an item." },
  { "phq9.json", "\"items\": [1, 2, 3, 4, 5, 6, 7, 8, 9]", "\"items\": [1, 2, 3, 4, 5, 6, 7, 8, 8]",
    "Item 8 is named twice." },
  { "phq9.json", "\"items\": [1, 2, 3, 4, 5, 6, 7, 8, 9]",
    "\"items\": [1, 2, 3, 4, 5, 6, 7, 8, 4294967297]", "Element 8 is not the number of an item." },
  { "phq9.json", "\"items\": [1, 2, 3, 4, 5, 6, 7, 8, 9]", "\"items\": []",
    "A score of items needs items." },
  { "phq9.json", "\"max\": 27", "\"max\": 28",
    "subscales[0]: The items give 0 to 27, the subscale states 0 to 28." },
  { "phq9.json", "\"method\": \"sum\"", "\"method\": \"guess\"",
    "There is no such way of scoring." },
  { "phq9.json", "\"method\": \"sum\"", "\"method\": \"entered\"",
    "Only a score of items has items." },
  { "phq9.json", "\"id\": \"somatic\"", "\"id\": \"total\"", "Two subscales have the id “total”." },
  { "phq9.json", "\"multiplier\": 1", "\"multiplier\": -1", "“multiplier” must be above 0." },
  { "phq9.json", "\"max_missing\": 2", "\"max_missing\": 0", "Answers may be missing only where" },
  { "phq9.json", "\"per\": \"total\"", "\"per\": \"page\"", "“per” is total or subscale." },
  { "phq9.json", "\"rounding\": \"nearest_integer_half_up\",", "", "“rounding” is" },
  { "phq9.json", "{ \"min\": 5, \"max\": 9,", "{ \"min\": 6, \"max\": 9,",
    "Level “mild” does not follow the one before without a gap." },
  { "phq9.json", "{ \"min\": 5, \"max\": 9,", "{ \"min\": 4, \"max\": 9,",
    "Level “mild” does not follow the one before without a gap." },
  { "phq9.json", "{ \"min\": 5, \"max\": 9,", "{ \"min\": 5, \"max\": 4,",
    "Level “mild” ends before it begins." },
  { "phq9.json", "{ \"min\": 20, \"max\": 27,", "{ \"min\": 20, \"max\": 26,",
    "bands[0]: The levels must reach from 0 to 27." },
  { "phq9.json", "\"op\": \">=\"", "\"op\": \"=>\"", "“op” is >=, <=, >, < or =." },
  { "phq9.json", "\"value\": 10,", "\"value\": 28,",
    "cutoffs[0]: The cut-off of 28 is outside the scale of 0 to 27." },
  { "phq9.json", "{ \"item\": 1, \"op\": \">=\", \"value\": 2 }",
    "{ \"item\": 11, \"op\": \">=\", \"value\": 2 }", "There is no item 11." },
  { "phq9.json", "{ \"item\": 1, \"op\": \">=\", \"value\": 2 }",
    "{ \"score\": \"sum\", \"op\": \">=\", \"value\": 2 }", "There is no subscale “sum”." },
  { "phq9.json", "{ \"item\": 1, \"op\": \">=\", \"value\": 2 }",
    "{ \"fact\": \"moon\", \"op\": \"=\", \"value\": 1 }", "There is no fact “moon”." },
  { "phq9.json", "\"id\": \"ods\"", "\"id\": \"mds\"", "Two rules have the id “mds”." },
  { "phq9.json", "{ \"item\": 9, \"op\": \">=\", \"value\": 1, \"risk\"",
    "{ \"item\": 9, \"op\": \">=\", \"value\": 7, \"risk\"",
    "risk_items[0]: 7 is not the score of an option of item 9." },
  { "phq9.json", "\"rc95\": 5.6079", "\"rc95\": 5.7",
    "“rc95” is 5.7, but “sd” and “r” give 5.6079." },
  { "phq9.json", "\"value\": 0.89", "\"value\": 1.89", "A reliability lies between 0 and 1." },
  { "phq9.json", "\"mean\": 17.1", "\"mean\": 71.1",
    "norms[0]: The mean of 71.1 is outside the scale of 0 to 27." },
  { "phq9.json", "\"percent_reduction\"", "\"percent_reducton\"", "no member “percent_reducton”" },
  { "phq9.json", "\"conf\": \"verified\"", "\"conf\": \"sure\"",
    "“conf” is verified, recalled or uncertain." },
  { "phq9.json", "44261-6", "44261-5", "44261-5 is not a LOINC code" },
  { "phq9.json", "44250-9", "44520-9", "loinc: 44520-9 is not a LOINC code" },
  { "cows.json", "\"reverse\": false", "\"reverse\": true",
    "A reversed item needs options with equal steps." },
  { "asrs_screener.json", ", \"positive_at\": 2", "", "is counted but has no “positive_at”." },
  { "asrs_screener.json", "\"positive_at\": 2", "\"positive_at\": 9",
    "“positive_at” is not the score of an option." },
  { "audit.json", "\"items\": [2, 3, 4, 5, 6, 7, 8]", "\"items\": [2, 3, 4, 5, 6, 7, 11]",
    "skips[0].items[6]: There is no item 11." },
  { "audit.json", "\"items\": [2, 3, 4, 5, 6, 7, 8]", "\"items\": [2, 3, 3]",
    "Skipped items stand in their order, each once." },
  { "audit.json", "\"items\": [2, 3, 4, 5, 6, 7, 8]", "\"items\": [1, 2]",
    "skips[0]: Item 1 is asked before it is known whether item 1 is skipped" },
  { "audit.json", "\"items\": [2, 3, 4, 5, 6, 7, 8]", "\"items\": []",
    "“items” needs at least one part." },
  { "audit.json", "\"items\": [2, 3, 4, 5, 6, 7, 8]", "\"items\": [\"2\"]", "There is no item 0." },
  { "audit.json", "{ \"item\": 1, \"op\": \"=\", \"value\": 0 }",
    "{ \"score\": \"total\", \"op\": \"=\", \"value\": 0 }",
    "skips[0]: “when” compares items only." },
  { "audit.json", "\"score\": 0,\n      \"conf\"", "\"score\": 7,\n      \"conf\"",
    "7 is not the score of an option of item 2." },
  { "audit.json", "\"when\": { \"item\": 1,", "\"if\": { \"item\": 1,", "no member “if”" },
  { "ciwa_b.json", "\"min\": 0, \"max\": 24", "\"min\": 24, \"max\": 24",
    "option_sets.hours: “min” is below “max”." },
  { "ciwa_b.json", "\"min\": 0, \"max\": 24", "\"min\": 0", "The member “max” is missing." },
  { "ciwa_b.json", "\"options\": \"hours\", \"reverse\": false, \"scored\": false",
    "\"options\": \"hours\", \"reverse\": false, \"scored\": true",
    "A scored item needs options with at least two scores." },
  { "ciwa_b.json", "\"options\": \"hours\", \"reverse\": false",
    "\"options\": \"hours\", \"reverse\": true", "A free number belongs to no score" },
  { "qids_sr16.json", "\"alternative_to\": 7", "\"alternative_to\": 8",
    "Items that are alternatives must name each other" },
};

static void
check_text (const char *name, const char *text, gsize length, const char *sentence)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, name, text, length);
  g_autoptr (GError) error = NULL;
  RtInstrument *instrument = rt_instrument_load (path, &error);

  g_assert_null (instrument);
  g_assert_nonnull (error);
  g_assert_true (error->domain == RT_KNOWLEDGE_ERROR);
  if (strstr (error->message, sentence) == NULL)
    g_error ("Expected “%s” in “%s”.", sentence, error->message);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_null (strstr (error->message, folder));
  remove_folder (folder);
}

static void
test_broken (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = read_shipped ("instruments", cases[i].file);
  g_autofree char *broken = replace_once (text, cases[i].old, cases[i].broken);

  check_text (cases[i].file, broken, strlen (broken), cases[i].sentence);
}

static void
test_not_json (void)
{
  g_autofree char *text = read_shipped ("instruments", "phq9.json");
  g_autofree char *latin = replace_once (text, "Kroenke/L\xc3\xb6we", "Kroenke/L\xf6we");
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  check_text ("phq9.json", "", 0, "line 1: The file ends too early.");
  check_text ("phq9.json", "[]", 2, "does not hold a JSON object");
  check_text ("phq9.json", text, strlen (text) / 2, "phq9.json, line ");
  check_text ("phq9.json", "\0\1\2", 3, "phq9.json");
  check_text ("phq9.json", latin, strlen (latin), "is not text in UTF-8");
  check_text ("phq9.json", deep->str, deep->len, "The file is nested too deeply.");
  check_text ("phq9.json", "{\n\"id\": 1,\n\"id\": 2\n}", 20,
              "phq9.json, line 3: The object has two members of this name.");
  check_text ("phq9.json", "{ \"id\": 1, }", 12, "quotation marks");
  check_text ("phq9.json", "{} {}", 5, "The file goes on after its end.");
  g_assert_null (rt_instrument_load ("/nowhere/phq9.json", &error));
  g_assert_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_UNREADABLE);
}

static void
test_too_many_items (void)
{
  g_autofree char *text = read_shipped ("instruments", "phq9.json");
  g_autoptr (GString) items = g_string_new ("\"items\": [\n");
  g_autofree char *broken = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (items, "{},");
  broken = replace_once (text, "\"items\": [\n", items->str);
  check_text ("phq9.json", broken, strlen (broken), "An instrument has at most 500 items.");
}

static void
test_deep_rule (void)
{
  g_autofree char *text = read_shipped ("instruments", "phq9.json");
  g_autoptr (GString) rule = g_string_new ("\"expression\": ");
  g_autofree char *broken = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append (rule, "{ \"any\": [");
  g_string_append (rule, "{ \"item\": 1, \"op\": \"=\", \"value\": 1 }");
  for (guint i = 0; i < 20; i++)
    g_string_append (rule, "] }");
  g_string_append (rule, ", \"note\": ");
  broken = replace_once (text, "\"expression\": ", rule->str);
  check_text ("phq9.json", broken, strlen (broken), "The rule is nested too deeply.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/instrument-reader/broken/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken);
    }
  g_test_add_func ("/instrument-reader/not-json", test_not_json);
  g_test_add_func ("/instrument-reader/too-many-items", test_too_many_items);
  g_test_add_func ("/instrument-reader/deep-rule", test_deep_rule);
  return g_test_run ();
}

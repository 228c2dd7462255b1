/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-pack.h"

#include <string.h>

#include "knowledge-fixture.h"

#define LIST                                                                                       \
  "{ \"format\": 1, \"id\": \"lab_a\", \"version\": 1,\n"                                          \
  "  \"laboratory\": \"Labor Mitte\", \"valid_from\": \"2025-01-01\",\n"                           \
  "  \"intervals\": [\n"                                                                           \
  "    { \"analyte\": \"five_hiaa\", \"specimen\": \"csf\", \"sex\": \"any\", \"age_from\": "      \
  "\"18y\",\n"                                                                                     \
  "      \"low\": 40, \"high\": 200, \"unit\": \"nmol/L\",\n"                                      \
  "      \"source\": \"List of 2025\", \"certainty\": \"verified\" },\n"                           \
  "    { \"analyte\": \"five_hiaa\", \"specimen\": \"csf\", \"sex\": \"female\", \"age_from\": "   \
  "\"18y\",\n"                                                                                     \
  "      \"low\": 45, \"high\": 210, \"unit\": \"nmol/L\",\n"                                      \
  "      \"source\": \"List of 2025\", \"certainty\": \"verified\" } ] }\n"

#define PANEL                                                                                      \
  "{ \"format\": 1, \"id\": \"own_stress\", \"version\": 1,\n"                                     \
  "  \"name\": \"Stress of Labor Mitte\", \"specimen\": \"urine_24h\",\n"                          \
  "  \"analytes\": [\n"                                                                            \
  "    { \"analyte\": \"dopamine\", \"specimen\": \"urine_24h\", \"unit\": \"ug/(24.h)\" },\n"     \
  "    { \"analyte\": \"hva\", \"specimen\": \"urine_24h\", \"unit\": \"mg/(24.h)\" } ] }\n"

static RtCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  RtCatalogue *catalogue = rt_catalogue_load_default (&error);

  g_assert_no_error (error);
  return catalogue;
}

static void
add (RtCatalogue *catalogue, const char *file, const char *text)
{
  g_autoptr (GError) error = NULL;

  rt_knowledge_pack_add (catalogue, file, text, strlen (text), &error);
  g_assert_no_error (error);
}

/* Refused with a sentence that names the file, and on @line unless it is 0; nothing is added. */
static void
refuse (RtCatalogue *catalogue, const char *file, const char *text, gsize length, guint line)
{
  const RtLaboratoryKnowledge *laboratory = rt_catalogue_laboratory (catalogue);
  const guint panels = laboratory->panels->len, lists = laboratory->lists->len;
  g_autoptr (GError) error = NULL;

  if (rt_knowledge_pack_add (catalogue, file, text, length, &error))
    g_error ("This was taken: %s", text);
  g_assert_nonnull (strstr (error->message, file));
  g_assert_cmpuint (laboratory->panels->len, ==, panels);
  g_assert_cmpuint (laboratory->lists->len, ==, lists);
  if (line > 0 && rt_knowledge_error_line (error) != line)
    g_error ("Line %u, not %u: %s", rt_knowledge_error_line (error), line, error->message);
}

static const RtReferenceInterval *
choose (RtCatalogue *catalogue,
        const char *laboratory,
        const char *method,
        int year,
        RtIntervalSex sex,
        RtAge age)
{
  RtLaboratoryQuestion question = { .laboratory = laboratory,
                                    .analyte_id = "five_hiaa",
                                    .specimen = "csf",
                                    .method = method,
                                    .sex = sex,
                                    .has_age = TRUE,
                                    .age = age };
  const RtLaboratoryList *list;

  g_assert_true (rt_calendar_date_from_ymd (year, 1, 1, &question.collected));
  return rt_laboratory_list_choose (rt_catalogue_laboratory (catalogue)->lists, &question, &list);
}

static void
test_list (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  const RtLaboratoryList *list;
  RtAge adult, child;

  rt_age_parse ("18y", &adult, NULL);
  rt_age_parse ("17y 11m", &child, NULL);
  add (catalogue, "lab_a.json", LIST);
  list = rt_laboratory_list (rt_catalogue_laboratory (catalogue), "lab_a");
  g_assert_cmpstr (list->laboratory, ==, "Labor Mitte");
  g_assert_cmpuint (list->intervals->len, ==, 2);
  g_assert_cmpfloat (
      choose (catalogue, " labor MITTE", NULL, 2025, RT_INTERVAL_SEX_MALE, adult)->high, ==, 200);
  g_assert_cmpfloat (
      choose (catalogue, "Labor Mitte", NULL, 2025, RT_INTERVAL_SEX_FEMALE, adult)->high, ==, 210);
  g_assert_null (choose (catalogue, "Labor Mitte", NULL, 2025, RT_INTERVAL_SEX_MALE, child));
  g_assert_null (choose (catalogue, "Labor Nord", NULL, 2025, RT_INTERVAL_SEX_MALE, adult));
  g_assert_null (choose (catalogue, NULL, NULL, 2025, RT_INTERVAL_SEX_MALE, adult));
  g_assert_null (choose (catalogue, "Labor Mitte", NULL, 2024, RT_INTERVAL_SEX_MALE, adult));
}

/* A later list speaks from its day on; an interval for a method is about that method. */
static void
test_validity_and_method (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autofree char *other_id = replace_once (LIST, "lab_a", "lab_b");
  g_autofree char *later = replace_once (other_id, "2025-01-01", "2026-01-01");
  g_autofree char *changed = replace_once (later, "\"high\": 200", "\"high\": 190");
  g_autofree char *by_method =
      replace_once (changed, "\"sex\": \"female\"", "\"method\": \"HPLC\", \"sex\": \"any\"");

  add (catalogue, "lab_a.json", LIST);
  add (catalogue, "lab_b.json", by_method);
#define HIGH(method, year)                                                                         \
  choose (catalogue, "Labor Mitte", method, year, RT_INTERVAL_SEX_MALE, 40 * 365.25)->high
  g_assert_cmpfloat (HIGH (NULL, 2025), ==, 200);
  g_assert_cmpfloat (HIGH (NULL, 2026), ==, 190);
  g_assert_cmpfloat (HIGH ("hplc", 2026), ==, 210);
  g_assert_cmpfloat (HIGH ("LC-MS/MS", 2026), ==, 190);
#undef HIGH
}

static void
test_refused_lists (void)
{
  static const struct
  {
    const char *old, *new_text;
    guint line;
  } cases[] = {
    { "\"analyte\": \"five_hiaa\"", "\"analyte\": \"nothing\"", 4 },
    { "\"specimen\": \"csf\"", "\"specimen\": \"hair\"", 4 },
    { "\"specimen\": \"csf\"", "\"specimen\": \"platelet\"", 4 },
    { "\"unit\": \"nmol/L\"", "\"unit\": \"furlong\"", 5 },
    { "\"unit\": \"nmol/L\"", "\"unit\": \"u[IU]/mL\"", 5 },
    { "\"unit\": \"nmol/L\"", "\"unit\": \"mg/(24.h)\"", 5 },
    { "\"low\": 40", "\"low\": 400", 4 },
    { "\"low\": 40", "\"low\": -1", 4 },
    { "\"low\": 40", "\"low\": 1e999", 0 },
    { "\"low\": 40", "\"low\": \"40\"", 5 },
    { "\"low\": 40, \"high\": 200, ", "", 4 },
    { "\"age_from\": \"18y\"", "\"age_from\": \"old\"", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"female\"", 7 },
    { "\"sex\": \"any\"", "\"sex\": \"both\"", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"condition\": \"fasting\"", 4 },
    { "\"certainty\": \"verified\"", "\"certainty\": \"sure\"", 4 },
    { "\"source\": \"List of 2025\", ", "", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"sexx\": 1", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"cv\": 3", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"cv_source\": \"List\"", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"cv\": 0, \"cv_source\": \"List\"", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"cv\": -3, \"cv_source\": \"List\"", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"cv\": 100.1, \"cv_source\": \"List\"", 4 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"cv\": 1e999, \"cv_source\": \"List\"", 0 },
    { "\"sex\": \"any\"", "\"sex\": \"any\", \"cv\": \"3 %\", \"cv_source\": \"List\"", 4 },
    { "\"version\": 1", "\"version\": 0", 1 },
    { "\"format\": 1", "\"format\": 2", 0 },
    { "2025-01-01", "soon", 2 },
    { "\"laboratory\": \"Labor Mitte\", ", "", 0 },
    { "\"lab_a\"", "\"../lab_a\"", 1 },
    { "\"lab_a\"", "\"lab_b\"", 1 },
    { "\"id\": \"lab_a\"", "\"id\": \"lab_a\", \"id\": \"lab_a\"", 0 },
    { "Labor Mitte", "Labor \xff", 0 },
    { "] }", "] ", 0 },
  };
  g_autoptr (RtCatalogue) catalogue = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace_once (LIST, cases[i].old, cases[i].new_text);

      refuse (catalogue, "lab_a.json", text, strlen (text), cases[i].line);
    }
}

/* How much measurements vary is stated for a method; two different figures of one are refused. */
static void
test_variation (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autofree char *with = replace_once (
      LIST, "\"sex\": \"any\"", "\"sex\": \"any\", \"cv\": 3.5, \"cv_source\": \"Letter of May\"");
  g_autofree char *same =
      replace_once (with, "\"sex\": \"female\"",
                    "\"sex\": \"female\", \"cv\": 4, \"cv_source\": \"Letter of June\"");
  g_autofree char *other =
      replace_once (same, "\"sex\": \"female\"", "\"sex\": \"female\", \"method\": \"HPLC\"");
  RtLaboratoryQuestion question = { .laboratory = "LABOR mitte",
                                    .analyte_id = "five_hiaa",
                                    .specimen = "csf" };
  const GPtrArray *lists = rt_catalogue_laboratory (catalogue)->lists;
  const RtLaboratoryInterval *stated;
  const RtLaboratoryList *list;

  rt_calendar_date_from_ymd (2025, 1, 1, &question.collected);
  refuse (catalogue, "lab_a.json", same, strlen (same), 7);
  add (catalogue, "lab_a.json", other);
  stated = rt_laboratory_list_choose_cv (lists, &question, &list);
  g_assert_cmpfloat (stated->cv, ==, 3.5);
  g_assert_cmpstr (stated->cv_source, ==, "Letter of May");
  g_assert_cmpstr (list->id, ==, "lab_a");
  question.method = "hplc";
  g_assert_cmpfloat (rt_laboratory_list_choose_cv (lists, &question, &list)->cv, ==, 4);
  question.specimen = "serum";
  g_assert_null (rt_laboratory_list_choose_cv (lists, &question, &list));
  g_assert_null (list);
  question.specimen = "csf";
  rt_calendar_date_from_ymd (2024, 12, 31, &question.collected);
  g_assert_null (rt_laboratory_list_choose_cv (lists, &question, &list));
}

/* What contradicts another file, or nests without end. */
static void
test_refused_beside_others (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autofree char *other = replace_once (LIST, "lab_a", "lab_b");
  GString *deep = g_string_new ("{ \"intervals\": ");

  add (catalogue, "lab_a.json", LIST);
  refuse (catalogue, "lab_a.json", LIST, strlen (LIST), 0);
  refuse (catalogue, "lab_b.json", other, strlen (other), 4);
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  refuse (catalogue, "deep.json", deep->str, deep->len, 0);
  g_string_free (deep, TRUE);
}

static void
test_panel (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  const RtLaboratoryKnowledge *laboratory = rt_catalogue_laboratory (catalogue);
  const RtLabPanel *panel;

  add (catalogue, "own_stress.json", PANEL);
  g_assert_cmpuint (laboratory->panels->len, ==, 6);
  panel = g_ptr_array_index (laboratory->panels, 5);
  g_assert_true (panel == rt_laboratory_panel (laboratory, "own_stress"));
  g_assert_true (panel->is_added);
  g_assert_cmpstr (panel->name, ==, "Stress of Labor Mitte");
  g_assert_cmpuint (panel->lines->len, ==, 2);
  refuse (catalogue, "own_stress.json", PANEL, strlen (PANEL), 0);
}

static void
test_refused_panels (void)
{
  static const struct
  {
    const char *old, *new_text;
    guint line;
  } cases[] = {
    { "\"analyte\": \"dopamine\"", "\"analyte\": \"joy\"", 4 },
    { "\"analyte\": \"dopamine\"", "\"analyte\": \"hva\"", 5 },
    { "\"specimen\": \"urine_24h\",\n", "\"specimen\": \"hair\",\n", 2 },
    { "\"unit\": \"ug/(24.h)\"", "\"unit\": \"furlong\"", 4 },
    { "\"unit\": \"ug/(24.h)\"", "\"unit\": \"u[IU]/mL\"", 4 },
    { "\"own_stress\"", "\"a/../b\"", 1 },
    { "Stress of Labor Mitte", "Cofactors", 2 },
    { "\"name\"", "\"title\"", 2 },
  };
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autofree char *shipped = read_shipped ("panels", "cofactors.json");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace_once (PANEL, cases[i].old, cases[i].new_text);

      refuse (catalogue, "own_stress.json", text, strlen (text), cases[i].line);
    }
  g_assert_false (
      rt_knowledge_pack_add (catalogue, "cofactors.json", shipped, strlen (shipped), &error));
  g_assert_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_TAKEN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/laboratory-pack/list", test_list);
  g_test_add_func ("/laboratory-pack/validity-and-method", test_validity_and_method);
  g_test_add_func ("/laboratory-pack/refused-lists", test_refused_lists);
  g_test_add_func ("/laboratory-pack/variation", test_variation);
  g_test_add_func ("/laboratory-pack/refused-beside-others", test_refused_beside_others);
  g_test_add_func ("/laboratory-pack/panel", test_panel);
  g_test_add_func ("/laboratory-pack/refused-panels", test_refused_panels);
  return g_test_run ();
}

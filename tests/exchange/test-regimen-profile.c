/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "regimen-profile.h"

#include <glib/gstdio.h>
#include <string.h>

#include "data-folder.h"
#include "exchange-error.h"
#include "table-fixture.h"

/* Profiles of lists: what their words mean, and the sentence for each that is wrong. */

static const char good[] =
    "{\"format\": 1, \"title\": \"T\", \"source\": \"S\", \"language\": \"de\", "
    "\"date_order\": \"dmy\", \"columns\": {\"name\": [\"What\"], \"dose\": [\"Menge\"]}, "
    "\"yes\": [\"Yes\", \"Ja\"], \"no\": [\"No\"], "
    "\"status\": {\"going_on\": [\"now\"], \"planned\": [\"later\"], \"ended\": [\"over\"], "
    "\"paused\": [\"rests\"]}, "
    "\"kinds\": {\"dietary_precursor\": [\"Food\"], \"nutritional_cofactor\": [\"Vitamin\"], "
    "\"lifestyle\": [\"Habit\"], \"targeted_therapeutic\": [\"Drug\"]}}";

static char *
write_profile (const char *folder, const char *name, const char *content)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static RtRegimenProfile *
load_good (void)
{
  g_autoptr (GError) error = NULL;
  RtRegimenProfile *profile = rt_fixture_regimen_profile (good, &error);

  g_assert_no_error (error);
  return profile;
}

static void
what_it_says (void)
{
  g_autoptr (RtRegimenProfile) profile = load_good ();

  g_assert_cmpstr (profile->name, ==, "list");
  g_assert_cmpstr (profile->title, ==, "T");
  g_assert_cmpstr (profile->language, ==, "de");
  g_assert_cmpint (profile->date_order, ==, RT_DATE_ORDER_DMY);
}

static void
columns_are_found_folded (void)
{
  g_autoptr (RtRegimenProfile) profile = load_good ();
  RtRegimenColumn column;

  g_assert_true (rt_regimen_profile_column (profile, " MENGE ", &column));
  g_assert_cmpint (column, ==, RT_REGIMEN_COLUMN_DOSE);
  g_assert_true (rt_regimen_profile_column (profile, "what", &column));
  g_assert_cmpint (column, ==, RT_REGIMEN_COLUMN_NAME);
  g_assert_false (rt_regimen_profile_column (profile, "colour", &column));
  g_assert_false (rt_regimen_profile_column (profile, "", &column));
}

static void
words_mean_what_they_stand_under (void)
{
  static const char *const statuses[] = { "now", "later", "over", "rests" };
  static const char *const kinds[] = { "food", "vitamin", "habit", "drug" };
  static const RtInterventionKind expected[] = { RT_INTERVENTION_PRECURSOR,
                                                 RT_INTERVENTION_COFACTOR,
                                                 RT_INTERVENTION_LIFESTYLE,
                                                 RT_INTERVENTION_THERAPEUTIC };
  g_autoptr (RtRegimenProfile) profile = load_good ();
  RtRegimenRowStatus status;
  RtInterventionKind kind;

  g_assert_cmpint (rt_regimen_profile_word (profile, "yes"), ==, RT_REGIMEN_WORD_YES);
  g_assert_cmpint (rt_regimen_profile_word (profile, "JA"), ==, RT_REGIMEN_WORD_YES);
  g_assert_cmpint (rt_regimen_profile_word (profile, "NO"), ==, RT_REGIMEN_WORD_NO);
  g_assert_cmpint (rt_regimen_profile_word (profile, "perhaps"), ==, RT_REGIMEN_WORD_UNKNOWN);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_assert_true (rt_regimen_profile_status (profile, statuses[i], &status));
      g_assert_cmpint (status, ==, i);
      g_assert_true (rt_regimen_profile_kind (profile, kinds[i], &kind));
      g_assert_cmpint (kind, ==, expected[i]);
    }
  g_assert_cmpint (RT_REGIMEN_ROW_PAUSED, ==, 3);
  g_assert_false (rt_regimen_profile_status (profile, "yes", &status));
  g_assert_false (rt_regimen_profile_kind (profile, "over", &kind));
}

/* The good profile with one thing made wrong, and the sentence that says so. */
static const struct
{
  const char *old, *broken, *sentence;
} cases[] = {
  { "\"format\": 1", "\"format\": 2", "“format” is not 1." },
  { "\"format\": 1", "\"format\": \"1\"", "“format” is not 1." },
  { "\"format\": 1", "\"format\": [1]", "“format” is not 1." },
  { "\"format\": 1, ", "", "“format” is not 1." },
  { "\"title\": \"T\"", "\"title\": 7", "It needs a “title” and a “language”." },
  { "\"language\": \"de\", ", "", "It needs a “title” and a “language”." },
  { "\"dmy\"", "\"dym\"", "“date_order” is none of ymd, dmy, mdy." },
  { "\"date_order\": \"dmy\", ", "", "“date_order” is none of ymd, dmy, mdy." },
  { "\"source\"", "\"colour\"", "“colour” is not known; it is probably misspelt." },
  { "\"dose\"", "\"dosis\"", "“dosis” is not known; it is probably misspelt." },
  { "\"ended\"", "\"finished\"", "“finished” is not known; it is probably misspelt." },
  { "\"lifestyle\"", "\"life\"", "“life” is not known; it is probably misspelt." },
  { "[\"Menge\"]", "[\"what\"]", "“what” stands there twice." },
  { "[\"No\"]", "[\"YES\"]", "“YES” stands there twice." },
  { "[\"over\"]", "[\"Now\"]", "“Now” stands there twice." },
  { "[\"Drug\"]", "[\"Food\"]", "“Food” stands there twice." },
  { "[\"Menge\"]", "[7]", "A list of words holds something else." },
  { "[\"Menge\"]", "[[\"Menge\"]]", "A list of words holds something else." },
  { "[\"Menge\"]", "\"Menge\"", "A list of words is missing." },
  { "\"no\": [\"No\"], ", "", "A list of words is missing." },
  { "\"status\": {", "\"status\": [], \"x\": {", "“x” is not known" },
  { "{\"name\": [\"What\"], \"dose\": [\"Menge\"]}", "[]",
    "An object with lists of words is missing." },
  { "\"columns\": {\"name\": [\"What\"], \"dose\": [\"Menge\"]}, ", "",
    "An object with lists of words is missing." },
};

static void
check_refused (const char *content, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_fixture_regimen_profile (content, &error));
  g_assert_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE);
  if (!g_str_has_prefix (error->message, "list.json: ")
      || strstr (error->message, sentence) == NULL)
    g_error ("Expected “%s” in “%s”.", sentence, error->message);
}

static void
broken_profiles_are_named (void)
{
  check_refused ("{", "It cannot be read as JSON");
  check_refused ("", "It does not hold a JSON object.");
  check_refused ("[]", "It does not hold a JSON object.");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) broken = g_string_new (good);

      g_test_message ("%s", cases[i].broken);
      g_assert_cmpuint (g_string_replace (broken, cases[i].old, cases[i].broken, 0), ==, 1);
      check_refused (broken->str, cases[i].sentence);
    }
}

static void
shipped_profiles_are_right (void)
{
  g_autofree char *folder = rt_data_folder_path ("profiles", "regimen", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = rt_regimen_profile_list (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, >=, 1);
  g_assert_null (rt_regimen_profile_find (folder, "../tapering-sleep", &error));
  g_assert_no_error (error);
  g_assert_null (rt_regimen_profile_find (folder, "nothing", &error));
  g_assert_no_error (error);
}

/* By name, whatever the order in the folder; what is no profile is not read, and one that is wrong
 * is said and not left out. */
static void
folders_are_listed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reuptake-profiles-XXXXXX", NULL);
  g_autofree char *b = write_profile (folder, "b.json", good);
  g_autofree char *a = write_profile (folder, "a.json", good);
  g_autofree char *other = write_profile (folder, "README.md", "{");
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = rt_regimen_profile_list (folder, &error);
  g_autoptr (RtRegimenProfile) found = rt_regimen_profile_find (folder, "b", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, ==, 2);
  g_assert_cmpstr (((RtRegimenProfile *)g_ptr_array_index (profiles, 0))->name, ==, "a");
  g_assert_cmpstr (((RtRegimenProfile *)g_ptr_array_index (profiles, 1))->name, ==, "b");
  g_assert_cmpstr (found->name, ==, "b");
  wrong = write_profile (folder, "c.json", "{}");
  g_assert_null (rt_regimen_profile_list (folder, &error));
  g_assert_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE);
  g_assert_nonnull (strstr (error->message, "c.json"));
  g_unlink (a);
  g_unlink (b);
  g_unlink (wrong);
  g_unlink (other);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-profile/says", what_it_says);
  g_test_add_func ("/regimen-profile/columns", columns_are_found_folded);
  g_test_add_func ("/regimen-profile/words", words_mean_what_they_stand_under);
  g_test_add_func ("/regimen-profile/broken", broken_profiles_are_named);
  g_test_add_func ("/regimen-profile/shipped", shipped_profiles_are_right);
  g_test_add_func ("/regimen-profile/folders", folders_are_listed);
  return g_test_run ();
}

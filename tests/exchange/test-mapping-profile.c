/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mapping-profile.h"

#include <glib/gstdio.h>
#include <string.h>

#include "data-folder.h"
#include "exchange-error.h"
#include "table-fixture.h"

#define HEAD "{\"format\": 1, \"title\": \"T\", \"time_zone\": \"Europe/Amsterdam\", "
#define TIME "{\"column\": \"date\", \"role\": \"time\"}"
#define MOOD                                                                                       \
  "{\"column\": \"mood\", \"role\": \"measure\", \"name\": \"Mood\", \"min\": 0, \"max\": 10, "    \
  "\"direction\": \"higher_better\"}"

static RtMappingProfile *
load_text (const char *content, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("reuptake-profile-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.json", NULL);
  RtMappingProfile *profile;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  profile = rt_mapping_profile_load (path, error);
  g_unlink (path);
  g_rmdir (folder);
  return profile;
}

static void
reads_the_format (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtMappingProfile) profile = load_text (
      HEAD
      "\"delimiter\": \"\\t\", \"decimal_sign\": \",\", \"encoding\": \"Windows-1252\", "
      "\"date_order\": \"dmy\", \"columns\": [" TIME ", " MOOD
      ", {\"column\": \"sleep\", \"role\": \"measure\", \"name\": \"Sleep\", \"min\": 1, "
      "\"max\": 2, \"direction\": \"neither\", \"kind\": \"observation\", \"unit\": \"h\", "
      "\"whole\": true, \"family\": \"F\", \"categories\": [{\"value\": 1, \"label\": \"bad\"}, "
      "{\"value\": 2, \"label\": \"good\"}]}, {\"column\": \"note\", \"role\": \"ignore\"}]}",
      &error);
  const RtProfileColumn *sleep;
  g_autofree char *source = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (profile->name, ==, "diary");
  g_assert_cmpint (profile->delimiter, ==, '\t');
  g_assert_cmpint (profile->decimal_sign, ==, ',');
  g_assert_cmpint (profile->date_order, ==, RT_DATE_ORDER_DMY);
  g_assert_cmpstr (profile->encoding, ==, "Windows-1252");
  g_assert_cmpstr (g_time_zone_get_identifier (profile->zone), ==, "Europe/Amsterdam");
  source = rt_mapping_profile_source (profile);
  g_assert_cmpstr (source, ==, "import/diary");
  g_assert_cmpuint (profile->columns->len, ==, 4);
  sleep = rt_mapping_profile_column (profile, "sleep");
  g_assert_cmpstr (sleep->measure->id, ==, "diary.sleep");
  g_assert_cmpint (sleep->measure->kind, ==, RT_MEASURE_OBSERVATION);
  g_assert_cmpstr (rt_measure_label (sleep->measure, 2), ==, "good");
  g_assert_true (sleep->whole);
  g_assert_cmpint (rt_mapping_profile_column (profile, "note")->role, ==, RT_COLUMN_IGNORED);
  g_assert_null (rt_mapping_profile_column (profile, "Note"));
}

static void
refuses_what_breaks_it (void)
{
  static const struct
  {
    const char *content;
    const char *word;
  } cases[] = {
    { "", "JSON" },
    { "[]", "object" },
    { "{\"format\": 2}", "format 1" },
    { HEAD "\"columns\": []}", "time" },
    { HEAD "\"columns\": [" TIME "]}", "measure or a dose" },
    { HEAD "\"columns\": [" TIME ", " TIME ", " MOOD "]}", "only once" },
    { HEAD "\"colums\": [" TIME ", " MOOD "]}", "colums" },
    { HEAD "\"delimiter\": \";;\", \"columns\": [" TIME ", " MOOD "]}", "delimiter" },
    { HEAD "\"delimiter\": \"x\", \"columns\": [" TIME ", " MOOD "]}", "delimiter" },
    { HEAD "\"decimal_sign\": \",\", \"columns\": [" TIME ", " MOOD "]}", "same sign" },
    { HEAD "\"decimal_sign\": \"'\", \"columns\": [" TIME ", " MOOD "]}", "decimal_sign" },
    { HEAD "\"encoding\": \"ebcdic\", \"columns\": [" TIME ", " MOOD "]}", "encoding" },
    { HEAD "\"date_order\": \"ydm\", \"columns\": [" TIME ", " MOOD "]}", "date_order" },
    { "{\"format\": 1, \"title\": \"T\", \"time_zone\": \"Europe/Atlantis\"}", "time_zone" },
    { "{\"format\": 1, \"title\": 5, \"time_zone\": \"UTC\"}", "title" },
    { HEAD "\"columns\": [" TIME ", {\"column\": \"d\", \"role\": \"dose\", \"max\": 9}]}",
      "intervention" },
    { HEAD "\"columns\": [" TIME ", {\"column\": \"d\", \"role\": \"dose\"}]}", "max" },
    { HEAD "\"columns\": [" TIME ", {\"column\": \"d\", \"role\": \"does\"}]}", "role" },
    { HEAD "\"columns\": [" TIME ", {\"column\": \"m\", \"role\": \"measure\", \"name\": \"M\", "
           "\"min\": 3, \"max\": 3, \"direction\": \"neither\"}]}",
      "columns[1]" },
    { HEAD "\"columns\": [" TIME ", {\"column\": \"m\", \"role\": \"measure\", \"name\": \"M\", "
           "\"min\": 0, \"max\": 3, \"direction\": \"up\"}]}",
      "direction" },
    { HEAD "\"columns\": [" TIME ", {\"column\": \"m\", \"role\": \"measure\", \"name\": \"M\", "
           "\"min\": 0, \"max\": 3, \"direction\": \"neither\", \"maximum\": 4}]}",
      "member" },
    { HEAD "\"columns\": [" TIME ", {\"column\": \"m\", \"role\": \"measure\", \"name\": \"M\", "
           "\"min\": 0, \"max\": 3, \"direction\": \"neither\", \"categories\": [{\"value\": 4, "
           "\"label\": \"four\"}]}]}",
      "categories" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load_text (cases[i].content, &error));
      g_assert_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "diary.json"));
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
}

static void
finds_the_shipped_ones (void)
{
  static const char *const names[] = { "tapering-dose", "tapering-evening", "tapering-momentary",
                                       "tapering-sleep", "tapering-weekly" };
  g_autofree char *folder = rt_data_folder_path ("profiles", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = rt_mapping_profile_list (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < profiles->len; i++)
    {
      const RtMappingProfile *profile = g_ptr_array_index (profiles, i);

      g_assert_cmpstr (profile->name, ==, names[i]);
      g_assert_cmpstr (g_time_zone_get_identifier (profile->zone), ==, "Europe/Amsterdam");
    }
}

static void
says_which_there_are (void)
{
  static const char *const missing[] = { "nothing", "../profiles/tapering-dose", ".", "",
                                         "README" };
  g_autofree char *folder = rt_data_folder_path ("profiles", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rt_mapping_profile_find (folder, missing[i], &error));
      g_assert_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE);
      g_assert_nonnull (strstr (error->message, "tapering-dose, tapering-evening"));
    }
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) none = rt_mapping_profile_list ("/nowhere", &error);

    g_assert_no_error (error);
    g_assert_cmpuint (none->len, ==, 0);
    g_assert_null (rt_mapping_profile_find ("/nowhere", "a", &error));
    g_assert_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/mapping-profile/reads-the-format", reads_the_format);
  g_test_add_func ("/exchange/mapping-profile/refuses-what-breaks-it", refuses_what_breaks_it);
  g_test_add_func ("/exchange/mapping-profile/finds-the-shipped-ones", finds_the_shipped_ones);
  g_test_add_func ("/exchange/mapping-profile/says-which-there-are", says_which_there_are);
  return g_test_run ();
}

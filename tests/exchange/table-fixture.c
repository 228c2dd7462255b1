/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "table-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "data-folder.h"
#include "exchange-error.h"

/* A shipped profile. */
RtMappingProfile *
rt_fixture_profile (const char *name)
{
  g_autofree char *folder = rt_data_folder_path ("profiles", NULL);
  g_autoptr (GError) error = NULL;
  RtMappingProfile *profile = rt_mapping_profile_find (folder, name, &error);

  g_assert_no_error (error);
  return profile;
}

/* What is made of a profile of lists in a file list.json. */
RtRegimenProfile *
rt_fixture_regimen_profile (const char *content, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("reuptake-profile-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.json", NULL);
  RtRegimenProfile *profile;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  profile = rt_regimen_profile_load (path, error);
  g_unlink (path);
  g_rmdir (folder);
  return profile;
}

/* A plan of one table that must be readable. */
RtImportPlan *
rt_fixture_read (const RtMappingProfile *profile, const char *content)
{
  RtImportPlan *plan = rt_import_plan_new (profile);
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GError) error = NULL;

  rt_import_plan_read (plan, "table.csv", bytes, &error);
  g_assert_no_error (error);
  return plan;
}

/* The sentence with which a table must be refused as a whole; the plan stays empty. */
char *
rt_fixture_refuse (const RtMappingProfile *profile, const void *content, gsize size, int code)
{
  g_autoptr (RtImportPlan) plan = rt_import_plan_new (profile);
  g_autoptr (GBytes) bytes = g_bytes_new (content, size);
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_import_plan_read (plan, "table.csv", bytes, &error));
  g_assert_error (error, RT_EXCHANGE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (strlen (error->message), >, 30);
  g_assert_cmpuint (plan->rows + plan->values->len + plan->steps->len + plan->phases->len
                        + plan->rejections->len + g_hash_table_size (plan->seen),
                    ==, 0);
  return g_strdup (error->message);
}

/* A plan of one file that must be readable. */
RtImportPlan *
rt_fixture_read_file (const RtMappingProfile *profile, const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return rt_fixture_read (profile, content);
}

/* The one rejection of @line, whose reason holds @word. */
const RtImportRejection *
rt_fixture_assert_rejected (const RtImportPlan *plan, guint line, const char *word)
{
  const RtImportRejection *found = NULL;

  for (guint i = 0; i < plan->rejections->len; i++)
    {
      const RtImportRejection *rejection = g_ptr_array_index (plan->rejections, i);

      if (rejection->line != line)
        continue;
      g_assert_null (found);
      found = rejection;
    }
  g_assert_nonnull (found);
  g_test_message ("line %u: %s", found->line, found->reason);
  g_assert_nonnull (strstr (found->reason, word));
  g_assert_true (g_str_has_suffix (found->reason, "."));
  g_assert_cmpstr (found->file, ==, "table.csv");
  return found;
}

/* The folder of the real data set; NULL after saying why the test is skipped. */
const char *
rt_fixture_real_data (void)
{
  static char *folder;
  const char *shared = g_getenv ("REUPTAKE_SHARED");

  g_clear_pointer (&folder, g_free);
  if (shared != NULL && *shared != '\0')
    folder = g_build_filename (shared, "data", "tapering-patient", NULL);
  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    return folder;
  if (g_strcmp0 (g_getenv ("REUPTAKE_SHARED_REQUIRED"), "1") == 0)
    g_error ("The real data set is required here and was not found.");
  g_test_skip ("REUPTAKE_SHARED does not name a folder with the real data set");
  return NULL;
}

/* (element-type GStrv) the cells of all rows; NULL with an error. */
GPtrArray *
rt_fixture_rows (const void *content, gsize size, char delimiter, GError **error)
{
  g_autoptr (GInputStream) bytes =
      g_memory_input_stream_new_from_data (content, (gssize)size, NULL);
  g_autoptr (RtTextStream) stream = rt_text_stream_new (bytes, "utf-8", NULL);
  g_autoptr (RtCsvReader) reader = rt_csv_reader_new (stream, delimiter, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  RtCsvStep step;

  while ((step = rt_csv_reader_next (reader, NULL, error)) == RT_CSV_ROW)
    {
      guint n = rt_csv_reader_n_cells (reader);
      char **row = g_new0 (char *, n + 1);

      for (guint i = 0; i < n; i++)
        row[i] = g_strdup (rt_csv_reader_cell (reader, i));
      g_ptr_array_add (rows, row);
    }
  return step == RT_CSV_END ? g_steal_pointer (&rows) : NULL;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart case as an exact text dump. RT_UPDATE_REFERENCES=1 writes the dumps anew: read the
 * difference before keeping it. */

#include <string.h>

#include "chart-case.h"
#include "scene-dump.h"

static char *
reference_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);

  return g_test_build_filename (G_TEST_DIST, file, NULL);
}

/* Tells the first line that differs: whole dumps are too long to read in a log. */
static void
assert_equal (const char *name, const char *found, const char *expected)
{
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  if (strcmp (found, expected) == 0)
    return;
  for (guint i = 0; found_lines[i] != NULL || expected_lines[i] != NULL; i++)
    {
      if (g_strcmp0 (found_lines[i], expected_lines[i]) != 0)
        g_error ("%s, line %u:\n  found    %s\n  expected %s", name, i + 1,
                 found_lines[i] != NULL ? found_lines[i] : "(end)",
                 expected_lines[i] != NULL ? expected_lines[i] : "(end)");
    }
}

static void
test_case (gconstpointer data)
{
  const RtChartCase *own = data;
  g_autoptr (RtScene) scene = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *path = reference_path (own->name);
  g_autoptr (GError) error = NULL;

  if (!rt_chart_case_has_font ())
    {
      g_test_skip ("the font Cantarell is not installed");
      return;
    }
  scene = rt_chart_case_layout (own);
  found = rt_scene_dump (scene);
  if (g_strcmp0 (g_getenv ("RT_UPDATE_REFERENCES"), "1") == 0)
    {
      g_assert_true (g_file_set_contents (path, found, -1, &error));
      return;
    }
  g_assert_true (g_file_get_contents (path, &expected, NULL, &error));
  assert_equal (own->name, found, expected);
}

/* The same spec gives the same scene, whatever was laid out before. */
static void
test_repeats (void)
{
  for (guint i = 0; rt_chart_case (i) != NULL; i++)
    {
      g_autoptr (RtScene) first = rt_chart_case_layout (rt_chart_case (i));
      g_autoptr (RtScene) second = rt_chart_case_layout (rt_chart_case (i));
      g_autofree char *first_dump = rt_scene_dump (first);
      g_autofree char *second_dump = rt_scene_dump (second);

      g_assert_cmpstr (first_dump, ==, second_dump);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; rt_chart_case (i) != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("/chart/scene/", rt_chart_case (i)->name, NULL);

      g_test_add_data_func (name, rt_chart_case (i), test_case);
    }
  g_test_add_func ("/chart/scene/repeats", test_repeats);
  return g_test_run ();
}

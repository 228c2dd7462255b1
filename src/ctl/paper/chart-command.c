/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "chart-export.h"
#include "clock.h"
#include "command.h"
#include "course-chart.h"
#include "patient-option.h"

#define DEFAULT_WIDTH 1600
#define DEFAULT_HEIGHT 900
#define LEAST_SIDE 200
#define GREATEST_SIDE 20000

static gboolean
parse_size (const char *text, double *width, double *height, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "x", -1);
  guint64 w = DEFAULT_WIDTH, h = DEFAULT_HEIGHT;

  if (text == NULL
      || (g_strv_length (parts) == 2
          && g_ascii_string_to_unsigned (parts[0], 10, LEAST_SIDE, GREATEST_SIDE, &w, NULL)
          && g_ascii_string_to_unsigned (parts[1], 10, LEAST_SIDE, GREATEST_SIDE, &h, NULL)))
    {
      *width = (double)w;
      *height = (double)h;
      return TRUE;
    }
  g_set_error (error, RT_USAGE_ERROR, 0,
               _ ("The size is two whole numbers from %d to %d, such as 1600x900."), LEAST_SIDE,
               GREATEST_SIDE);
  return FALSE;
}

static RtChartSpec *
build_chart (const RtGlobalOptions *options, const RtRecordOptions *wanted, GError **error)
{
  g_auto (GStrv) measures = rt_record_options_measures (wanted);
  RtCourseOptions course = { .measure_ids = (const char *const *)measures };
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtRecord) record = NULL;

  if (!rt_record_options_parse_span (wanted, &course.has_from, &course.from, &course.has_to,
                                     &course.to, error))
    return NULL;
  practice = rt_command_open_practice (options, error);
  record = practice != NULL ? rt_record_options_read (wanted, practice, "export", error) : NULL;
  if (record == NULL)
    return NULL;
  return rt_course_chart_new (record, rt_practice_catalogue (practice), &course);
}

static gboolean
draw (const RtGlobalOptions *options,
      const RtRecordOptions *wanted,
      const char *size,
      const char *path,
      JsonBuilder *answer,
      GString *text,
      GError **error)
{
  g_autoptr (RtChartSpec) spec = NULL;
  g_autoptr (GError) local_error = NULL;
  double width, height;

  if (!rt_chart_export_path_is_known (path, &local_error))
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0, local_error->message);
      return FALSE;
    }
  if (!parse_size (size, &width, &height, error))
    return FALSE;
  spec = build_chart (options, wanted, error);
  if (spec == NULL
      || !rt_chart_export (spec, path, width, height, RT_PALETTE_LIGHT,
                           rt_moment_utc_s (rt_clock_now ()), error))
    return FALSE;
  json_builder_set_member_name (answer, "file");
  json_builder_add_string_value (answer, path);
  g_string_append_printf (text, "%s\n", path);
  return TRUE;
}

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (RtRecordOptions) wanted = { 0 };
  g_autofree char *size = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    RT_PATIENT_OPTION (wanted),
    RT_MEASURES_OPTION (wanted),
    RT_SPAN_OPTIONS (wanted),
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, N_ ("Width and height in points or pixels"),
      "WxH" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("File to write: .svg, .pdf or .png"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_command_parse (&rt_command_chart, entries, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error))
    return FALSE;
  if (wanted.patient != NULL && path != NULL)
    return draw (options, &wanted, size, path, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("A chart needs --patient and -o FILE."));
  return FALSE;
}

const RtCommand rt_command_chart = {
  .name = "chart",
  .synopsis = "--patient ID --measures A,B,… [--from D] [--to D] [--size WxH] -o FILE",
  .summary = N_ ("Draw the course of a patient as SVG, PDF or PNG"),
  .description = N_ ("Without --measures, the same choice is shown as in the window."),
  .run = run,
};

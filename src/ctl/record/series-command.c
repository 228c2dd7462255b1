/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "keep-patients.h"
#include "number-text.h"
#include "patient-option.h"
#include "read-record.h"

/* Always with a time of day and its offset, so that every reader can parse it; the precision says
 * how much of it is known. */
static char *
full_time (RtMoment at)
{
  at.precision = MAX (at.precision, RT_PRECISION_SECOND);
  return rt_moment_to_iso (at);
}

static void
describe_point (const RtSeriesPoint *point, JsonBuilder *answer, GString *text)
{
  g_autofree char *at = full_time (point->at);
  g_autofree char *shown = rt_moment_to_iso (point->at);
  g_autofree char *value = rt_number_to_c (point->value);
  const char *comparator = point->comparator == RT_COMPARATOR_BELOW   ? "<"
                           : point->comparator == RT_COMPARATOR_ABOVE ? ">"
                                                                      : NULL;

  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "at");
  json_builder_add_string_value (answer, at);
  json_builder_set_member_name (answer, "precision");
  json_builder_add_string_value (answer, rt_precision_to_string (point->at.precision));
  json_builder_set_member_name (answer, "value");
  json_builder_add_double_value (answer, point->value);
  json_builder_set_member_name (answer, "comparator");
  if (comparator != NULL)
    json_builder_add_string_value (answer, comparator);
  else
    json_builder_add_null_value (answer);
  json_builder_end_object (answer);
  g_string_append_printf (text, "  %s  %s%s\n", shown, comparator != NULL ? comparator : "", value);
}

static void
describe_series (const RtSeries *series, JsonBuilder *answer, GString *text)
{
  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "measure");
  json_builder_add_string_value (answer, series->measure_id);
  json_builder_set_member_name (answer, "unit");
  if (series->unit != NULL)
    json_builder_add_string_value (answer, series->unit);
  else
    json_builder_add_null_value (answer);
  g_string_append_printf (text, "%s%s%s\n", series->measure_id, series->unit != NULL ? "  " : "",
                          series->unit != NULL ? series->unit : "");
  json_builder_set_member_name (answer, "points");
  json_builder_begin_array (answer);
  for (guint i = 0; i < rt_series_length (series); i++)
    describe_point (rt_series_point (series, i), answer, text);
  json_builder_end_array (answer);
  json_builder_end_object (answer);
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
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtRecord) record = NULL;
  const GOptionEntry entries[] = { RT_PATIENT_OPTION (wanted), RT_MEASURE_OPTION (wanted),
                                   RT_SPAN_OPTIONS (wanted), G_OPTION_ENTRY_NULL };

  if (!rt_command_parse (&rt_command_series, entries, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error))
    return FALSE;
  practice = rt_command_open_practice (options, error);
  record = practice != NULL ? rt_record_options_read (&wanted, practice, "export", error) : NULL;
  if (record == NULL)
    return FALSE;
  json_builder_set_member_name (answer, "series");
  json_builder_begin_array (answer);
  for (guint i = 0; i < record->series->len; i++)
    describe_series (g_ptr_array_index (record->series, i), answer, text);
  json_builder_end_array (answer);
  return TRUE;
}

const RtCommand rt_command_series = {
  .name = "series",
  .synopsis = "--patient ID [--measure ID] [--from D] [--to D]",
  .summary = N_ ("Print a patient's measurements"),
  .run = run,
};

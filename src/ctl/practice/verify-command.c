/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "verify.h"

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtVerifyReport) report = NULL;

  if (!rt_command_parse (&rt_command_verify, NULL, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error))
    return FALSE;
  practice = rt_command_open_practice (options, error);
  if (practice == NULL)
    return FALSE;
  report = rt_practice_verify (practice, error);
  if (report == NULL)
    return FALSE;
  if (!report->sound)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           report->problems->len > 0 ? g_ptr_array_index (report->problems, 0)
                                                     : _ ("The practice is damaged."));
      return FALSE;
    }
  json_builder_set_member_name (answer, "sound");
  json_builder_add_boolean_value (answer, TRUE);
  json_builder_set_member_name (answer, "audit_rows");
  json_builder_add_int_value (answer, (gint64)report->audit_rows);
  json_builder_set_member_name (answer, "audit_head");
  json_builder_add_string_value (answer, report->audit_head);
  g_string_append_printf (text,
                          _ ("The practice is sound: database, keys and activity log agree.\n"
                             "Head of the activity log: %s\n"),
                          report->audit_head);
  return TRUE;
}

const RtCommand rt_command_verify = {
  .name = "verify",
  .synopsis = "",
  .summary = N_ ("Check the whole practice: database, keys, activity log"),
  .run = run,
};

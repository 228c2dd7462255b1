/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "back-up.h"
#include "command.h"

static void
add_report (JsonBuilder *answer, const RtBackupReport *report)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (report->created_utc);
  g_autofree char *iso = g_date_time_format_iso8601 (created);

  json_builder_set_member_name (answer, "created");
  json_builder_add_string_value (answer, iso);
  json_builder_set_member_name (answer, "program");
  json_builder_add_string_value (answer, report->program);
  json_builder_set_member_name (answer, "schema");
  json_builder_add_int_value (answer, report->schema);
  json_builder_set_member_name (answer, "patients");
  json_builder_add_int_value (answer, report->n_patients);
  json_builder_set_member_name (answer, "audit_head");
  json_builder_add_string_value (answer, report->audit_head);
}

static gboolean
check_file (const char *file, JsonBuilder *answer, GString *text, GError **error)
{
  g_autoptr (RtBackupReport) report = rt_backup_file_check (file, error);

  if (report == NULL)
    return FALSE;
  add_report (answer, report);
  g_string_append_printf (text,
                          _ ("The backup is whole: every part agrees with its checksum.\n"
                             "Head of the activity log: %s\n"),
                          report->audit_head);
  return TRUE;
}

static gboolean
write_file (const RtGlobalOptions *options,
            const char *file,
            JsonBuilder *answer,
            GString *text,
            GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (options, error);
  g_autoptr (RtBackupReport) report =
      practice != NULL ? rt_practice_back_up (practice, file, error) : NULL;

  if (report == NULL)
    return FALSE;
  json_builder_set_member_name (answer, "file");
  json_builder_add_string_value (answer, file);
  add_report (answer, report);
  g_string_append (text, _ ("The backup was written, opened and read through; it is sound.\n"));
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
  g_autofree char *output = NULL;
  g_autofree char *check = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the backup to FILE"),
      N_ ("FILE") },
    { "check", 0, 0, G_OPTION_ARG_FILENAME, &check,
      N_ ("Only check whether FILE is a whole backup; needs no passphrase"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_command_parse (&rt_command_backup, entries, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error))
    return FALSE;
  if ((output == NULL) == (check == NULL))
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("Say where the backup goes with -o FILE, or which one to check with "
                              "--check FILE."));
      return FALSE;
    }
  return check != NULL ? check_file (check, answer, text, error)
                       : write_file (options, output, answer, text, error);
}

const RtCommand rt_command_backup = {
  .name = "backup",
  .synopsis = "-o FILE | --check FILE",
  .summary = N_ ("Copy the practice into one encrypted file, verified by opening it"),
  .run = run,
};

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "import-batch.h"
#include "import-regimen.h"
#include "keep-patients.h"
#include "regimen-import.h"

static void
add_count (JsonBuilder *answer, const char *name, guint count)
{
  json_builder_set_member_name (answer, name);
  json_builder_add_int_value (answer, count);
}

static void
describe_change (const RtImportChange *change, JsonBuilder *answer, GString *text)
{
  g_autofree char *at = rt_moment_to_iso (change->at);

  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "file");
  json_builder_add_string_value (answer, change->file);
  json_builder_set_member_name (answer, "line");
  json_builder_add_int_value (answer, change->line);
  json_builder_set_member_name (answer, "measure");
  json_builder_add_string_value (answer, change->measure_id);
  json_builder_set_member_name (answer, "at");
  json_builder_add_string_value (answer, at);
  json_builder_set_member_name (answer, "stored");
  json_builder_add_string_value (answer, change->stored);
  json_builder_set_member_name (answer, "found");
  json_builder_add_string_value (answer, change->found);
  json_builder_end_object (answer);
  g_string_append_printf (text, _ ("%s, line %u: %s at %s is recorded as %s, the file says %s.\n"),
                          change->file, change->line, change->measure_id, at, change->stored,
                          change->found);
}

static void
describe_rejection (const RtImportRejection *rejection, JsonBuilder *answer, GString *text)
{
  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "file");
  json_builder_add_string_value (answer, rejection->file);
  json_builder_set_member_name (answer, "line");
  json_builder_add_int_value (answer, rejection->line);
  json_builder_set_member_name (answer, "reason");
  json_builder_add_string_value (answer, rejection->reason);
  json_builder_end_object (answer);
  g_string_append_printf (text, _ ("%s, line %u: %s\n"), rejection->file, rejection->line,
                          rejection->reason);
}

static void
describe_report (const RtImportReport *report, JsonBuilder *answer, GString *text)
{
  add_count (answer, "rows", report->rows);
  add_count (answer, "added", report->added);
  add_count (answer, "existing", report->existing);
  add_count (answer, "replaced", report->replaced);
  json_builder_set_member_name (answer, "changed");
  json_builder_begin_array (answer);
  for (guint i = 0; i < report->changed->len; i++)
    describe_change (g_ptr_array_index (report->changed, i), answer, text);
  json_builder_end_array (answer);
  json_builder_set_member_name (answer, "rejected");
  json_builder_begin_array (answer);
  for (guint i = 0; i < report->rejected->len; i++)
    describe_rejection (g_ptr_array_index (report->rejected, i), answer, text);
  json_builder_end_array (answer);
  g_string_append_printf (text,
                          _ ("Rows read: %u. Values added: %u, already there: %u, replaced: %u, "
                             "different and left as they were: %u, rejected: %u.\n"),
                          report->rows, report->added, report->existing, report->replaced,
                          report->changed->len - MIN (report->replaced, report->changed->len),
                          report->rejected->len);
}

static gboolean
undo (const RtGlobalOptions *options,
      const char *batch,
      JsonBuilder *answer,
      GString *text,
      GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (options, error);

  if (practice == NULL || !rt_practice_undo_import (practice, batch, error))
    return FALSE;
  json_builder_set_member_name (answer, "undone");
  json_builder_add_string_value (answer, batch);
  g_string_append_printf (text, "%s\n", _ ("The import is undone."));
  return TRUE;
}

static gboolean
refuse_option (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_USAGE_ERROR, 0, sentence);
  return FALSE;
}

static gboolean
import_files (const RtGlobalOptions *options,
              const char *patient_uuid,
              const RtRegimenImportOptions *call,
              RtImportFlags flags,
              JsonBuilder *answer,
              GString *text,
              GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (options, error);
  g_autoptr (RtPatient) patient = NULL;
  g_autoptr (RtImportReport) report = NULL;

  if (practice == NULL)
    return FALSE;
  patient = rt_practice_find_patient (practice, patient_uuid, error);
  if (patient == NULL)
    return FALSE;
  if (rt_practice_has_regimen_profile (practice, call->profile))
    return (flags & RT_IMPORT_REPLACE_CHANGED)
               ? refuse_option (error, _ ("--replace-changed is for tables of values."))
               : rt_ctl_import_regimen (practice, patient->id, call, answer, text, error);
  if (call->from != NULL || call->kind != NULL || call->answers != NULL)
    return refuse_option (error,
                          _ ("--from, --as-written and --answer are for lists of medication."));
  report =
      rt_practice_import (practice, patient->id, call->files, call->profile, flags, NULL, error);
  if (report == NULL)
    return FALSE;
  json_builder_set_member_name (answer, "batch");
  if (report->batch_uuid != NULL)
    json_builder_add_string_value (answer, report->batch_uuid);
  else
    json_builder_add_null_value (answer);
  describe_report (report, answer, text);
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
  g_autofree char *patient = NULL;
  g_autofree char *profile = NULL;
  g_autofree char *batch = NULL;
  g_autofree char *from = NULL;
  g_autofree char *kind = NULL;
  g_auto (GStrv) answers = NULL;
  gboolean dry_run = FALSE;
  gboolean replace = FALSE;
  const GOptionEntry entries[] = {
    { "patient", 0, 0, G_OPTION_ARG_STRING, &patient, N_ ("Id of the patient"), "ID" },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &profile, N_ ("Name of the mapping profile"), "NAME" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only say what would be done"), NULL },
    { "replace-changed", 0, 0, G_OPTION_ARG_NONE, &replace,
      N_ ("Let the file's value replace one that differs"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from,
      N_ ("List of medication: when everything began that it gives no start of"), N_ ("DATE") },
    { "as-written", 0, 0, G_OPTION_ARG_STRING, &kind,
      N_ ("List of medication: the kind of names the catalogue does not know"), N_ ("KIND") },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &answers,
      N_ ("List of medication: answer a question"), N_ ("QUESTION=CHOICE") },
    { "undo", 0, 0, G_OPTION_ARG_STRING, &batch, N_ ("Undo the import with this id"), "BATCH" },
    G_OPTION_ENTRY_NULL,
  };
  RtImportFlags flags;

  if (!rt_command_parse (&rt_command_import, entries, &argc, &argv, error))
    return FALSE;
  if (batch != NULL)
    return rt_command_no_more_arguments (argc, argv, error)
           && undo (options, batch, answer, text, error);
  if (argc < 2 || patient == NULL || profile == NULL)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("An import needs at least one file, --patient and --profile."));
      return FALSE;
    }
  flags = (dry_run ? RT_IMPORT_DRY_RUN : RT_IMPORT_NONE)
          | (replace ? RT_IMPORT_REPLACE_CHANGED : RT_IMPORT_NONE);
  return import_files (options, patient,
                       &(RtRegimenImportOptions){ profile, (const char *const *)argv + 1, from,
                                                  kind, answers, dry_run },
                       flags, answer, text, error);
}

const RtCommand rt_command_import = {
  .name = "import",
  .synopsis = "FILE… --patient ID --profile NAME [--dry-run] [--replace-changed] | --undo BATCH",
  .summary = N_ ("Read tables into a patient's record"),
  .description = N_ ("A value that is already recorded and differs in the file is listed and left "
                     "as it was, unless --replace-changed asks for the file's value. "
                     "A list of medication, supplements and activities (profile medication-list) "
                     "asks about what is not clear, and stores nothing before it is answered."),
  .run = run,
};

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-command.h"

#include <glib/gi18n.h>

#include "keep-patients.h"
#include "lab-draft.h"
#include "patient-option.h"

typedef struct
{
  RtRecordOptions record;
  char *specimen;
  char *collected;
  char *laboratory;
  gboolean table;
  gboolean confirmed;
} Options;

static void
clear_options (Options *options)
{
  rt_record_options_clear (&options->record);
  g_free (options->specimen);
  g_free (options->collected);
  g_free (options->laboratory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
make_head (const Options *options,
           const RtPatient *patient,
           RtLabReport *head,
           gboolean *has_collected,
           GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  head->patient_id = patient->id;
  head->laboratory = g_strdup (options->laboratory);
  *has_collected = options->collected != NULL;
  if (*has_collected && !rt_moment_parse (options->collected, zone, &head->collected_at, error))
    return FALSE;
  if (options->specimen == NULL)
    return TRUE;
  head->specimen = g_strdup (rt_lab_draft_specimen (options->specimen));
  if (head->specimen == NULL)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, _ ("“%s” is not a specimen."),
                 options->specimen);
  return head->specimen != NULL;
}

static gboolean
add (const RtGlobalOptions *global,
     const Options *options,
     const char *source,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (global, error);
  g_autoptr (RtPatient) patient =
      practice != NULL ? rt_practice_find_patient (practice, options->record.patient, error) : NULL;
  g_autoptr (RtLabReport) head = rt_lab_report_new ();
  gboolean has_collected;

  return patient != NULL && make_head (options, patient, head, &has_collected, error)
         && rt_lab_add (practice, patient, source, options->table, head, has_collected,
                        options->confirmed, answer, text, error);
}

static gboolean
list (const RtGlobalOptions *global,
      const Options *options,
      JsonBuilder *answer,
      GString *text,
      GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (global, error);
  g_autoptr (RtRecord) record =
      practice != NULL ? rt_record_options_read (&options->record, practice, "export", error)
                       : NULL;

  if (record == NULL)
    return FALSE;
  rt_lab_list (practice, record, answer, text);
  return TRUE;
}

static gboolean
run (const RtGlobalOptions *global,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    RT_PATIENT_OPTION (options.record),
    { "table", 0, 0, G_OPTION_ARG_NONE, &options.table,
      N_ ("The file is a table as laboratories and spreadsheets write it"), NULL },
    { "specimen", 0, 0, G_OPTION_ARG_STRING, &options.specimen,
      N_ ("What was examined: serum, plasma, csf, urine_24h …"), N_ ("SPECIMEN") },
    { "collected", 0, 0, G_OPTION_ARG_STRING, &options.collected,
      N_ ("When the sample was collected, for a table without dates"), "D" },
    { "laboratory", 0, 0, G_OPTION_ARG_STRING, &options.laboratory, N_ ("Name of the laboratory"),
      N_ ("NAME") },
    { "confirm", 0, 0, G_OPTION_ARG_NONE, &options.confirmed,
      N_ ("Store values that are questioned as they are"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_command_parse (&rt_command_lab, entries, &argc, &argv, error))
    return FALSE;
  if (argc == 3 && g_str_equal (argv[1], "add") && options.record.patient != NULL)
    return add (global, &options, argv[2], answer, text, error);
  if (argc == 2 && g_str_equal (argv[1], "list") && options.record.patient != NULL)
    return list (global, &options, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("Say “lab add FILE --patient ID” or “lab list --patient ID”."));
  return FALSE;
}

const RtCommand rt_command_lab = {
  .name = "lab",
  .synopsis = "add FILE|- --patient ID | list --patient ID",
  .summary = N_ ("Record or list laboratory reports"),
  .description =
      N_ ("A report is a JSON object: laboratory, report_number, sample_number, specimen, "
          "ordered, collected, received, reported, collection, medication, diet, note, "
          "results [analyte or name, value, unit, interval, flag, status, specimen, "
          "method, note]. With --table it is a table: one result for each row, or an "
          "analyte for each column with dates in the first."),
  .run = run,
};

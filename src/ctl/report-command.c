/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "consultation-sheet.h"
#include "patient-option.h"
#include "sheet-content.h"

static gboolean
parse_paper (const char *word, RtPaper *paper, GError **error)
{
  *paper = rt_paper_for_locale ();
  if (word == NULL || rt_paper_from_string (word, paper))
    return TRUE;
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("The paper is a4 or letter."));
  return FALSE;
}

static RtReport *
build_report (const RtGlobalOptions *options,
              const RtRecordOptions *wanted,
              RtPageStyle style,
              GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (options, error);
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (RtSheetContent) content = NULL;
  const RtSheetOptions sheet = { 0 };

  record = practice != NULL ? rt_record_options_read (wanted, practice, "print", error) : NULL;
  if (record == NULL)
    return NULL;
  content = rt_sheet_content_new (record, rt_practice_catalogue (practice), &sheet);
  return rt_consultation_sheet_new (content, style);
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
  g_autofree char *paper_word = NULL;
  g_autofree char *path = NULL;
  gboolean mono = FALSE;
  const GOptionEntry entries[] = {
    RT_PATIENT_OPTION (wanted),
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_word, N_ ("a4 or letter"), N_ ("PAPER") },
    { "mono", 0, 0, G_OPTION_ARG_NONE, &mono, N_ ("For a monochrome printer"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("PDF file to write"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (RtReport) report = NULL;
  RtPaper paper;

  if (!rt_command_parse (&rt_command_report, entries, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error)
      || !parse_paper (paper_word, &paper, error))
    return FALSE;
  if (wanted.patient == NULL || path == NULL || !g_str_has_suffix (path, ".pdf"))
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("A report needs --patient and -o FILE.pdf."));
      return FALSE;
    }
  report = build_report (options, &wanted, rt_page_style_new (paper, mono), error);
  if (report == NULL || !rt_report_write_pdf (report, path, error))
    return FALSE;
  json_builder_set_member_name (answer, "file");
  json_builder_add_string_value (answer, path);
  json_builder_set_member_name (answer, "pages");
  json_builder_add_int_value (answer, rt_report_n_pages (report));
  g_string_append_printf (text, "%s\n", path);
  return TRUE;
}

const RtCommand rt_command_report = {
  .name = "report",
  .synopsis = "--patient ID [--paper a4|letter] [--mono] -o FILE.pdf",
  .summary = N_ ("Write the consultation sheet of a patient"),
  .run = run,
};

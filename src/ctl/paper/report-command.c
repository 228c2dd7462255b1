/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "clock.h"
#include "day-list.h"
#include "document.h"
#include "keep-letterhead.h"
#include "keep-patients.h"
#include "language.h"
#include "patient-option.h"
#include "read-record.h"
#include "taper-entry.h"
#include "taper-option.h"

/* What is to be printed, for whom and on what. */
typedef struct
{
  char **patients; /* ids; nullable */
  RtRecordOptions part;
  char *document;
  char *copy;
  char *paper;
  char *language;
  char *assessment;
  char *month;
  char *intervention;
  char *taper;     /* file with a plan; nullable */
  char *strengths; /* nullable */
  char *day;
  char *path;
  gboolean mono;
  gboolean landscape;
  gboolean portrait;
  RtDocumentKind kind;
  RtSheetCopy for_whom;
} ReportOptions;

static void
report_options_clear (ReportOptions *options)
{
  g_strfreev (options->patients);
  rt_record_options_clear (&options->part);
  g_free (options->document);
  g_free (options->copy);
  g_free (options->paper);
  g_free (options->language);
  g_free (options->assessment);
  g_free (options->month);
  g_free (options->intervention);
  g_free (options->taper);
  g_free (options->strengths);
  g_free (options->day);
  g_free (options->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportOptions, report_options_clear)

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_USAGE_ERROR, 0, sentence);
  return FALSE;
}

static gboolean
check_document (ReportOptions *wanted, GError **error)
{
  g_autofree char *names = rt_document_names ();

  if (wanted->document == NULL || rt_document_from_name (wanted->document, &wanted->kind))
    return TRUE;
  /* Translators: %s: names of documents. */
  g_set_error (error, RT_USAGE_ERROR, 0, _ ("The document is one of: %s."), names);
  return FALSE;
}

static gboolean
check_copy (ReportOptions *wanted, GError **error)
{
  wanted->for_whom = RT_SHEET_FOR_RECORD;
  if (g_strcmp0 (wanted->copy, "patient") == 0)
    wanted->for_whom = RT_SHEET_FOR_PATIENT;
  else if (wanted->copy != NULL && !g_str_equal (wanted->copy, "record"))
    return refuse (error, _ ("The copy is record or patient."));
  return TRUE;
}

static gboolean
check_language (const ReportOptions *wanted, GError **error)
{
  if (wanted->language == NULL || rt_language_is_installed (wanted->language))
    return TRUE;
  return refuse (error, _ ("There is no translation into that language on this computer."));
}

/* The steps of a taper, and the strengths they are made of, are those of one patient's one drug. */
static gboolean
check_taper (const ReportOptions *wanted, GError **error)
{
  if (wanted->taper == NULL && wanted->intervention == NULL && wanted->strengths == NULL)
    return TRUE;
  if (wanted->kind != RT_DOCUMENT_TAPER)
    return refuse (error, _ ("--taper, --intervention and --strengths need the document taper."));
  if (wanted->patients == NULL || wanted->patients[1] != NULL)
    return refuse (error, _ ("A taper plan is that of one patient."));
  if (wanted->strengths != NULL && wanted->intervention == NULL)
    return refuse (error, _ ("--strengths needs --intervention: they are those of one drug."));
  if (wanted->strengths != NULL && wanted->taper != NULL)
    return refuse (error, _ ("With --taper the strengths stand in the plan itself."));
  return TRUE;
}

static gboolean
check (ReportOptions *wanted, GError **error)
{
  RtPaper paper;

  if ((wanted->patients == NULL) == (wanted->day == NULL) || wanted->path == NULL
      || !g_str_has_suffix (wanted->path, ".pdf"))
    return refuse (error, _ ("A report needs --patient or --day, and -o FILE.pdf."));
  if (wanted->paper != NULL && !rt_paper_from_string (wanted->paper, &paper))
    return refuse (error, _ ("The paper is a4 or letter."));
  if (wanted->landscape && wanted->portrait)
    return refuse (error, _ ("A page is either --landscape or --portrait."));
  return check_document (wanted, error) && check_taper (wanted, error) && check_copy (wanted, error)
         && check_language (wanted, error);
}

/* Inside the language of the paper: whether it runs from right to left is a matter of it. */
static RtPageStyle
style_of (const ReportOptions *wanted)
{
  RtPaper paper = rt_paper_for_locale ();
  RtPageStyle style;

  if (wanted->paper != NULL)
    rt_paper_from_string (wanted->paper, &paper);
  style = rt_page_style_new (paper, wanted->mono);
  if (wanted->landscape || (rt_document_is_landscape (wanted->kind) && !wanted->portrait))
    rt_page_style_turn (&style);
  return style;
}

static gboolean
has_assessment (const RtRecord *record, const char *uuid)
{
  for (guint i = 0; i < record->assessments->len; i++)
    if (g_strcmp0 (((const RtAssessment *)g_ptr_array_index (record->assessments, i))->uuid, uuid)
        == 0)
      return TRUE;
  return FALSE;
}

static gboolean
parse_day (const char *word, RtCalendarDate *day, GError **error)
{
  RtMoment moment;

  if (g_str_equal (word, "tomorrow"))
    {
      *day = rt_calendar_date_add_days (rt_clock_today (), 1);
      return TRUE;
    }
  if (!rt_command_parse_date ("--day", word, FALSE, &moment, error))
    return FALSE;
  *day = rt_moment_date (moment);
  return TRUE;
}

static GArray *
patients_of_day (const ReportOptions *wanted, RtPractice *practice, GError **error)
{
  RtCalendarDate day;
  g_autoptr (GArray) ids = NULL;

  if (!parse_day (wanted->day, &day, error))
    return NULL;
  ids = rt_practice_patients_on (practice, day, error);
  if (ids != NULL && ids->len == 0)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                           _ ("No patient has an encounter on that day."));
      return NULL;
    }
  return g_steal_pointer (&ids);
}

static GArray *
named_patients (const ReportOptions *wanted, RtPractice *practice, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; wanted->patients[i] != NULL; i++)
    {
      g_autoptr (RtPatient) patient =
          rt_practice_find_patient (practice, wanted->patients[i], error);

      if (patient == NULL)
        return NULL;
      g_array_append_val (ids, patient->id);
    }
  return g_steal_pointer (&ids);
}

/* Whole records of everyone: each reading for print is a row of the activity log. */
static GPtrArray *
read_records (const ReportOptions *wanted, RtPractice *practice, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_record_free);
  g_autoptr (GArray) ids = wanted->day != NULL ? patients_of_day (wanted, practice, error)
                                               : named_patients (wanted, practice, error);
  const RtRecordScope scope = { .purpose = "print" };

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      RtRecord *record =
          rt_practice_read_record (practice, g_array_index (ids, gint64, i), &scope, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
      if (wanted->assessment != NULL && !has_assessment (record, wanted->assessment))
        {
          g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                               _ ("There is no completed questionnaire of that id."));
          return NULL;
        }
    }
  return ids != NULL ? g_steal_pointer (&records) : NULL;
}

/* --month takes any day of the month, or the month itself. */
static gboolean
parse_month (const ReportOptions *wanted, RtDocumentRequest *request, GError **error)
{
  RtMoment moment;

  request->has_month = wanted->month != NULL;
  if (wanted->month == NULL)
    return TRUE;
  if (!rt_command_parse_date ("--month", wanted->month, FALSE, &moment, error))
    return FALSE;
  request->month = rt_moment_date (moment);
  return TRUE;
}

static gboolean
fill_request (const ReportOptions *wanted,
              RtPractice *practice,
              char **measures,
              RtDocumentRequest *request,
              GError **error)
{
  RtCourseOptions *course = &request->sheet.course;

  request->catalogue = rt_practice_catalogue (practice);
  request->sheet.copy = wanted->for_whom;
  request->assessment = wanted->assessment;
  course->measure_ids = (const char *const *)measures;
  if (!parse_month (wanted, request, error))
    return FALSE;
  return rt_record_options_parse_span (&wanted->part, &course->has_from, &course->from,
                                       &course->has_to, &course->to, error);
}

/* A taper belongs to one record: what is calculated, or what is recorded of one intervention. */
static gboolean
fill_taper (const ReportOptions *wanted,
            const RtRecord *record,
            GArray *strengths,
            RtDocumentRequest *request,
            RtTaperDraft **draft,
            GError **error)
{
  const RtIntervention *intervention = NULL;

  request->intervention = wanted->intervention;
  request->strengths = strengths;
  if (wanted->intervention != NULL)
    {
      intervention = rt_record_options_find_intervention (record, wanted->intervention, error);
      if (intervention == NULL)
        return FALSE;
    }
  if (wanted->strengths != NULL
      && (!rt_taper_strengths_read (wanted->strengths, strengths, error)
          || !rt_taper_strengths_check (strengths, error)))
    return FALSE;
  if (wanted->taper == NULL)
    return TRUE;
  *draft = rt_taper_option_read (wanted->taper, intervention, rt_clock_now (), error);
  request->taper = *draft;
  return *draft != NULL;
}

static RtReport *
build_report (const RtGlobalOptions *options, const ReportOptions *wanted, GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (options, error);
  g_auto (GStrv) measures = rt_record_options_measures (&wanted->part);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (RtLetterhead) letterhead = NULL;
  g_autoptr (RtLanguageScope) scope = NULL;
  g_autoptr (GArray) strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  g_autoptr (RtTaperDraft) draft = NULL;
  RtDocumentRequest request = { 0 };
  RtReport *report = NULL;

  if (practice == NULL || !fill_request (wanted, practice, measures, &request, error))
    return NULL;
  letterhead = rt_practice_read_letterhead (practice, error);
  records = letterhead != NULL ? read_records (wanted, practice, error) : NULL;
  if (records == NULL
      || !fill_taper (wanted, g_ptr_array_index (records, 0), strengths, &request, &draft, error))
    return NULL;
  request.letterhead = letterhead;
  scope = rt_language_scope_begin (wanted->language);
  report = rt_document_begin (wanted->kind, &request, style_of (wanted));
  for (guint i = 0; i < records->len; i++)
    {
      request.record = g_ptr_array_index (records, i);
      rt_document_add (wanted->kind, &request, report);
    }
  return report;
}

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (ReportOptions) wanted = { 0 };
  const GOptionEntry entries[] = {
    { "patient", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wanted.patients,
      N_ ("Id of a patient; several times for several"), "ID" },
    { "day", 0, 0, G_OPTION_ARG_STRING, &wanted.day, N_ ("Everyone with an encounter on a day"),
      N_ ("D|tomorrow") },
    { "document", 0, 0, G_OPTION_ARG_STRING, &wanted.document, N_ ("What is printed"),
      N_ ("KIND") },
    { "copy", 0, 0, G_OPTION_ARG_STRING, &wanted.copy, N_ ("For whom: record or patient"),
      N_ ("COPY") },
    { "assessment", 0, 0, G_OPTION_ARG_STRING, &wanted.assessment,
      N_ ("Which questionnaire; the last one without it"), "ID" },
    { "month", 0, 0, G_OPTION_ARG_STRING, &wanted.month, N_ ("Month of a diary"), "YYYY-MM" },
    { "intervention", 0, 0, G_OPTION_ARG_STRING, &wanted.intervention,
      N_ ("Whose taper; all that are planned without it"), "ID" },
    { "taper", 0, 0, G_OPTION_ARG_FILENAME, &wanted.taper,
      N_ ("Your own taper plan, a JSON object; what is recorded without it"), N_ ("FILE|-") },
    { "strengths", 0, 0, G_OPTION_ARG_STRING, &wanted.strengths,
      N_ ("Strengths at hand for the recorded taper of --intervention: \"50; 25/2\""),
      N_ ("LIST") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &wanted.language, N_ ("Language of the paper"),
      N_ ("LANG") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &wanted.paper, N_ ("a4 or letter"), N_ ("PAPER") },
    { "mono", 0, 0, G_OPTION_ARG_NONE, &wanted.mono, N_ ("For a monochrome printer"), NULL },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &wanted.landscape, N_ ("On the long side"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &wanted.portrait, N_ ("On the short side"), NULL },
    RT_MEASURES_OPTION (wanted.part),
    RT_SPAN_OPTIONS (wanted.part),
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wanted.path, N_ ("PDF file to write"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (RtReport) report = NULL;

  if (!rt_command_parse (&rt_command_report, entries, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error) || !check (&wanted, error))
    return FALSE;
  report = build_report (options, &wanted, error);
  if (report == NULL || !rt_report_write_pdf (report, wanted.path, error))
    return FALSE;
  json_builder_set_member_name (answer, "file");
  json_builder_add_string_value (answer, wanted.path);
  json_builder_set_member_name (answer, "pages");
  json_builder_add_int_value (answer, rt_report_n_pages (report));
  g_string_append_printf (text, "%s\n", wanted.path);
  return TRUE;
}

const RtCommand rt_command_report = {
  .name = "report",
  .synopsis =
      "--patient ID…|--day D|tomorrow [--document KIND] [--copy record|patient] [--language LANG] "
      "[--paper a4|letter] [--mono] -o FILE.pdf",
  .summary = N_ ("Write a document about a patient as a PDF"),
  .description = N_ ("KIND is consultation, chart, labs, regimen, taper, questionnaire, diary or "
                     "pathways. A taper plan is a JSON object of your own figures, none of which "
                     "has a default: shape (linear or proportional), step (an amount, or per cent "
                     "of the dose before), every (days), from (day of the first changed dose), "
                     "end (0: stopped), last (proportional to 0: the lowest dose), strengths "
                     "(\"50; 25/2\": 25 can be halved); name, unit and start (the dose now) where "
                     "--intervention does not say them."),
  .run = run,
};

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document.h"

#include <glib/gi18n.h>

#include "board-page.h"
#include "chart-page.h"
#include "consultation-sheet.h"
#include "diary-page.h"
#include "document-frame.h"
#include "lab-page.h"
#include "patient-text.h"
#include "plan-page.h"
#include "facsimile-paper.h"
#include "taper-sheet.h"

static void
add_consultation_sheet (const RtDocumentRequest *request, RtReport *report)
{
  g_autoptr (RtSheetContent) content =
      rt_sheet_content_new (request->record, request->catalogue, &request->sheet);

  rt_consultation_sheet_add (content, request->letterhead, report);
}

/* One line for each kind: its name on the command line, its title, how it usually lies, and what
 * lays it out behind the pages a report has already. */
static const struct
{
  const char *name;
  const char *title;
  gboolean landscape;
  void (*add) (const RtDocumentRequest *request, RtReport *report);
} documents[RT_N_DOCUMENTS] = {
  [RT_DOCUMENT_CONSULTATION] = { "consultation", N_ ("Consultation sheet"), FALSE,
                                 add_consultation_sheet },
  [RT_DOCUMENT_CHART] = { "chart", N_ ("Course"), TRUE, rt_chart_page_add },
  [RT_DOCUMENT_LABS] = { "labs", N_ ("Laboratory results"), TRUE, rt_lab_page_add },
  [RT_DOCUMENT_REGIMEN] = { "regimen", N_ ("Regimen plan"), FALSE, rt_plan_page_add },
  [RT_DOCUMENT_TAPER] = { "taper", N_ ("Taper sheet"), FALSE, rt_taper_sheet_add },
  [RT_DOCUMENT_QUESTIONNAIRE] = { "questionnaire", N_ ("Questionnaire"), FALSE,
                                  rt_facsimile_paper_add },
  [RT_DOCUMENT_DIARY] = { "diary", N_ ("Diary"), FALSE, rt_diary_page_add },
  [RT_DOCUMENT_PATHWAYS] = { "pathways", N_ ("Pathway board"), FALSE, rt_board_page_add },
};

/**
 * rt_document_name:
 *
 * Returns: (transfer none): the word for @kind on the command line and in settings.
 */
const char *
rt_document_name (RtDocumentKind kind)
{
  return documents[kind].name;
}

/**
 * rt_document_title:
 *
 * Returns: (transfer none): what @kind is called, in the language of the moment.
 */
const char *
rt_document_title (RtDocumentKind kind)
{
  return _ (documents[kind].title);
}

/**
 * rt_document_from_name:
 * @kind: (out): set when %TRUE is returned
 *
 * Returns: whether @name is one of rt_document_name().
 */
gboolean
rt_document_from_name (const char *name, RtDocumentKind *kind)
{
  for (guint i = 0; i < RT_N_DOCUMENTS; i++)
    if (g_strcmp0 (name, documents[i].name) == 0)
      {
        *kind = (RtDocumentKind)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * rt_document_names:
 *
 * Returns: (transfer full): every name, with commas between them, for a sentence.
 */
char *
rt_document_names (void)
{
  GString *names = g_string_new (documents[0].name);

  for (guint i = 1; i < RT_N_DOCUMENTS; i++)
    g_string_append_printf (names, ", %s", documents[i].name);
  return g_string_free (names, FALSE);
}

/**
 * rt_document_is_landscape: Whether @kind lies on its long side unless something else is wanted.
 */
gboolean
rt_document_is_landscape (RtDocumentKind kind)
{
  return documents[kind].landscape;
}

/**
 * rt_document_begin: A report without pages, for one or several documents of @kind.
 * @request: the first of them; only its time is looked at
 *
 * Returns: (transfer full): the report; its title says nothing about a patient.
 */
RtReport *
rt_document_begin (RtDocumentKind kind, const RtDocumentRequest *request, RtPageStyle style)
{
  return rt_report_new (rt_document_title (kind), style,
                        rt_moment_utc_s (rt_document_made_at (request)));
}

/**
 * rt_document_add: Lays one document out behind what @report holds; its pages are counted by
 * themselves, and a bookmark with the patient's name leads to the first. What cannot be shown says
 * why on the page.
 */
void
rt_document_add (RtDocumentKind kind, const RtDocumentRequest *request, RtReport *report)
{
  guint first = rt_report_n_pages (report);
  g_autofree char *name = rt_patient_text_name (request->record->patient);

  documents[kind].add (request, report);
  if (rt_report_n_pages (report) > first)
    rt_report_name_page (report, first, name);
}

/**
 * rt_document_new: A report that is one document.
 *
 * Returns: (transfer full): the pages.
 */
RtReport *
rt_document_new (RtDocumentKind kind, const RtDocumentRequest *request, RtPageStyle style)
{
  RtReport *report = rt_document_begin (kind, request, style);

  rt_document_add (kind, request, report);
  return report;
}

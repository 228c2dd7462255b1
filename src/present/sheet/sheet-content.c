/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-content.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "course-text.h"
#include "paper-words.h"
#include "patient-text.h"
#include "sheet-maker.h"

/* Measures of a sheet unless others are named: as many as there are cards beside the one of side
 * effects. */
#define MEASURES 4

/* The period: as asked for, otherwise from the first thing recorded to the last; without any, the
 * day of preparation. */
static void
find_period (RtSheetMaker *maker)
{
  const RtCourseOptions *course = &maker->options->course;

  maker->from = maker->prepared_at;
  maker->to = maker->prepared_at;
  rt_record_span (maker->record, &maker->from, &maker->to);
  if (course->has_from)
    maker->from = course->from;
  if (course->has_to)
    maker->to = course->to;
}

static void
write_frame (RtSheetMaker *maker)
{
  RtSheetContent *content = maker->content;
  const RtRecord *record = maker->record;
  RtCalendarDate from = rt_moment_date (maker->from);
  RtCalendarDate to = rt_moment_date (maker->to);

  content->document_title = g_strdup (maker->options->copy == RT_SHEET_FOR_PATIENT
                                          ? _ ("Consultation sheet, patient copy")
                                          : _ ("Consultation sheet"));
  content->name = rt_patient_text_name (record->patient);
  content->facts = rt_paper_identity (record, maker->prepared_at);
  content->period = rt_paper_period (from, to);
  content->prepared = rt_paper_prepared (maker->prepared_at);
  content->prepared_utc_s = rt_moment_utc_s (maker->prepared_at);
  content->purpose = rt_paper_purpose (record);
  content->audit_head = rt_paper_audit_head (record);
  content->watermark = rt_paper_watermark (record);
}

static void
write_figures (RtSheetMaker *maker)
{
  RtSheetContent *content = maker->content;

  g_ptr_array_unref (content->figures);
  content->figures =
      rt_key_figures_new (maker->record, maker->catalogue, maker->measure_ids, MEASURES);
  if (content->figures->len <= 1)
    content->figures_empty = g_strdup (_ ("No value is recorded in this period."));
}

static void
write_course (RtSheetMaker *maker)
{
  RtSheetContent *content = maker->content;
  RtCourseOptions options = maker->options->course;

  options.measure_ids = maker->measure_ids;
  /* Paper is narrow: words of effects and events go before a flag for every visit. */
  options.hide_encounters = TRUE;
  /* Critical answers stand in words under "Attention" of the record copy, and nowhere else. */
  options.show_critical = FALSE;
  content->course = rt_course_chart_new (maker->record, maker->catalogue, &options);
  /* The page has a watermark of its own. */
  g_clear_pointer (&content->course->watermark, g_free);
  content->course_note = g_strdup (_ ("All panels share one time axis; vertical lines mark where "
                                      "an intervention begins, changes or ends."));
  if (rt_course_text_needs_caveat (maker->record, maker->catalogue, maker->measure_ids))
    content->caveat = rt_paper_lab_caveat (maker->catalogue);
}

static char **
choose_measures (const RtRecord *record, RtCatalogue *catalogue, const RtCourseOptions *course)
{
  if (course->measure_ids != NULL)
    return g_strdupv ((char **)course->measure_ids);
  return rt_course_default_measures (record, catalogue,
                                     course->max_panels > 0 ? course->max_panels : MEASURES);
}

/**
 * rt_sheet_content_new: Everything the consultation sheet says about a patient, in words and
 * figures.
 * @options: (nullable): NULL = the usual sheet, prepared now
 *
 * Whatever cannot be computed carries a sentence that says why. Critical answers and the reasons
 * recorded for what was done are on the record copy only, so that the patient's may lie on the
 * table between the two.
 *
 * Returns: (transfer full): the content.
 */
RtSheetContent *
rt_sheet_content_new (const RtRecord *record, RtCatalogue *catalogue, const RtSheetOptions *options)
{
  static const RtSheetOptions usual = { 0 };
  RtSheetMaker maker = { .record = record, .catalogue = catalogue };
  g_auto (GStrv) measure_ids = NULL;

  maker.options = options != NULL ? options : &usual;
  maker.content = rt_sheet_content_new_empty ();
  maker.prepared_at = maker.options->has_prepared_at ? maker.options->prepared_at : rt_clock_now ();
  maker.baseline = rt_baseline_find (record);
  measure_ids = choose_measures (record, catalogue, &maker.options->course);
  maker.measure_ids = (const char *const *)measure_ids;
  find_period (&maker);
  write_frame (&maker);
  write_figures (&maker);
  write_course (&maker);
  rt_sheet_add_changes (&maker);
  rt_sheet_add_attention (&maker);
  rt_sheet_add_regimen (&maker);
  rt_sheet_add_goals (&maker);
  rt_sheet_add_extents (&maker);
  rt_sheet_add_notes (&maker);
  rt_sheet_add_method (&maker);
  return maker.content;
}

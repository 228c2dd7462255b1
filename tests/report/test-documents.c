/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document.h"

#include <string.h>

#include "document-fixture.h"
#include "page-geometry.h"
#include "random-record.h"
#include "record-fixture.h"
#include "scene-dump.h"

static RtCatalogue *catalogue = NULL;

static RtPageStyle
style_of (RtDocumentKind kind, RtPaper paper, double scale)
{
  RtPageStyle style = rt_page_style_new (paper, FALSE);

  style.text_scale = scale;
  if (rt_document_is_landscape (kind))
    rt_page_style_turn (&style);
  return style;
}

/* Every word on every page, those inside of charts too. */
static char *
words_of (RtReport *report)
{
  GString *words = g_string_new (NULL);

  for (guint p = 0; p < rt_report_n_pages (report); p++)
    {
      const RtPage *page = rt_report_page (report, p);

      rt_page_dump (page, words);
      for (guint i = 0; i < page->items->len; i++)
        {
          const RtPageItem *item = g_ptr_array_index (page->items, i);
          g_autofree char *scene = item->scene != NULL ? rt_scene_dump (item->scene) : NULL;

          g_string_append (words, scene != NULL ? scene : "");
        }
    }
  return g_string_free (words, FALSE);
}

static char *
words_of_copy (RtDocumentKind kind, const RtRecord *record, RtSheetCopy copy)
{
  RtDocumentRequest request = fixture_request (record, catalogue, copy);
  g_autoptr (RtReport) report = NULL;

  /* As the course on the screen is; whose copy it is decides. */
  request.sheet.course.show_critical = TRUE;
  report = rt_document_new (kind, &request, style_of (kind, RT_PAPER_A4, 1));
  return words_of (report);
}

/* What only the practitioner may read is on no page that is handed over. */
static void
test_patient_copies_keep_secrets (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();

  for (int kind = 0; kind < RT_N_DOCUMENTS; kind++)
    {
      g_autofree char *words = words_of_copy ((RtDocumentKind)kind, record, RT_SHEET_FOR_PATIENT);

      g_test_message ("%s", rt_document_name ((RtDocumentKind)kind));
      g_assert_null (strstr (words, FIXTURE_SECRET));
      g_assert_null (strstr (words, "ritical answer"));
      g_assert_null (strstr (words, "death"));
      g_assert_null (strstr (words, "self-harm"));
      g_assert_null (strstr (words, "suicid"));
    }
}

/* The same record, the practitioner's copy: the open answer, what was done about the other one, the
 * reasons. So the test above can fail. */
static void
test_record_copy_shows_them (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  g_autofree char *sheet = words_of_copy (RT_DOCUMENT_CONSULTATION, record, RT_SHEET_FOR_RECORD);
  g_autofree char *labs = words_of_copy (RT_DOCUMENT_LABS, record, RT_SHEET_FOR_RECORD);
  g_autofree char *course = words_of_copy (RT_DOCUMENT_CHART, record, RT_SHEET_FOR_RECORD);
  g_autofree char *form = words_of_copy (RT_DOCUMENT_QUESTIONNAIRE, record, RT_SHEET_FOR_RECORD);

  g_assert_nonnull (strstr (sheet, "Critical answer, response open: 12 Nov 2012: PHQ-9, item 9"));
  g_assert_nonnull (strstr (sheet, "Nothing is recorded yet."));
  g_assert_nonnull (strstr (sheet, "12 Nov 2012 (private): Worries about " FIXTURE_SECRET));
  g_assert_nonnull (strstr (sheet, "12 Nov 2012: Slept better since the move."));
  g_assert_nonnull (strstr (labs, "verdict: " FIXTURE_SECRET));
  g_assert_nonnull (strstr (form, "self-harm"));
  g_assert_nonnull (strstr (course, "Critical answers"));
}

static void
test_every_kind_has_a_name (void)
{
  g_autofree char *names = rt_document_names ();

  for (int i = 0; i < RT_N_DOCUMENTS; i++)
    {
      RtDocumentKind found = RT_N_DOCUMENTS;

      g_assert_true (rt_document_from_name (rt_document_name ((RtDocumentKind)i), &found));
      g_assert_cmpint (found, ==, i);
      g_assert_nonnull (strstr (names, rt_document_name ((RtDocumentKind)i)));
      g_assert_cmpstr (rt_document_title ((RtDocumentKind)i), !=, "");
    }
  g_assert_false (rt_document_from_name ("novel", &(RtDocumentKind){ 0 }));
  g_assert_false (rt_document_from_name (NULL, &(RtDocumentKind){ 0 }));
}

static void
check_all_geometries (const RtRecord *record)
{
  static const double scales[] = { 0.8, 1, 2 };

  for (int kind = 0; kind < RT_N_DOCUMENTS; kind++)
    for (gsize s = 0; s < G_N_ELEMENTS (scales); s++)
      for (int rtl = 0; rtl <= 1; rtl++)
        {
          RtDocumentRequest request =
              fixture_request (record, catalogue, (RtSheetCopy)(rtl ^ (s == 1)));
          RtPageStyle style = style_of ((RtDocumentKind)kind, (RtPaper)(s % 2), scales[s]);
          g_autoptr (RtReport) report = NULL;

          style.right_to_left = rtl;
          g_test_message ("%s at %g", rt_document_name ((RtDocumentKind)kind), scales[s]);
          report = rt_document_new ((RtDocumentKind)kind, &request, style);
          check_geometry (report);
        }
}

static void
test_geometry (void)
{
  g_autoptr (RtRecord) usual = fixture_document_record ();
  g_autoptr (RtRecord) empty = fixture_record ();
  g_autoptr (RtRecord) german = fixture_long_record (
      "Freifrau von Donnersmarck-Hohenlohe, Noradrenalinwiederaufnahmehemmerin");
  g_autoptr (RtRecord) hebrew = fixture_long_record ("כהן-לוי, אביגיל שושנה");

  check_all_geometries (usual);
  check_all_geometries (empty);
  check_all_geometries (german);
  check_all_geometries (hebrew);
}

static void
test_random_records (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (20261128);

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (RtRecord) record = random_record (chance);

      for (int kind = 0; kind < RT_N_DOCUMENTS; kind++)
        {
          RtDocumentRequest request = fixture_request (record, catalogue, (RtSheetCopy)(i % 2));
          g_autoptr (RtReport) report = rt_document_new (
              (RtDocumentKind)kind, &request, style_of ((RtDocumentKind)kind, (RtPaper)(i % 2), 1));

          g_test_message ("record %d, %s", i, rt_document_name ((RtDocumentKind)kind));
          check_geometry (report);
        }
    }
}

/* An empty record says why on each page, and is identified on each. */
static void
test_empty_record (void)
{
  static const char *const reasons[RT_N_DOCUMENTS] = {
    [RT_DOCUMENT_CONSULTATION] = "No value is recorded in this period.",
    [RT_DOCUMENT_CHART] = "Nothing",
    [RT_DOCUMENT_LABS] = "No laboratory result is recorded.",
    [RT_DOCUMENT_REGIMEN] = "Nothing is recorded for this day.",
    [RT_DOCUMENT_TAPER] = "No change of what is taken now is planned.",
    [RT_DOCUMENT_QUESTIONNAIRE] = "No questionnaire has been completed.",
    [RT_DOCUMENT_PATHWAYS] = "they do not measure the brain. (",
    [RT_DOCUMENT_DIARY] = "Leave a field empty rather than guess.",
  };
  g_autoptr (RtRecord) record = fixture_record ();

  for (int kind = 0; kind < RT_N_DOCUMENTS; kind++)
    {
      g_autofree char *words = words_of_copy ((RtDocumentKind)kind, record, RT_SHEET_FOR_RECORD);

      if (reasons[kind] != NULL)
        g_assert_nonnull (strstr (words, reasons[kind]));
      g_assert_nonnull (strstr (words, "Example, Tapering"));
      g_assert_nonnull (strstr (words, "prepared 1 Dec 2012"));
      g_assert_nonnull (strstr (words, "page 1 of "));
      g_assert_nonnull (strstr (words, "not a certified medical device"));
    }
}

/* The caveat is on the laboratory page of both copies, with what it rests on. */
static void
test_caveat_stays (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();

  for (int copy = RT_SHEET_FOR_RECORD; copy <= RT_SHEET_FOR_PATIENT; copy++)
    {
      g_autofree char *words = words_of_copy (RT_DOCUMENT_LABS, record, (RtSheetCopy)copy);

      g_assert_nonnull (strstr (words, "they do not measure the brain. ("));
      g_assert_nonnull (strstr (words, "\\342\\206\\223 low, 63 % of lower limit"));
      g_assert_nonnull (strstr (words, "\\342\\206\\221 high"));
      g_assert_nonnull (strstr (words, "<300"));
    }
}

/* The board of a past day says of when it is and shows nothing that came later. */
static void
test_board_of_a_day (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  RtDocumentRequest request = fixture_request (record, catalogue, RT_SHEET_FOR_RECORD);
  g_autofree char *now = words_of_copy (RT_DOCUMENT_PATHWAYS, record, RT_SHEET_FOR_RECORD);
  g_autoptr (RtReport) report = NULL;
  g_autofree char *then = NULL;

  request.sheet.course.has_to = TRUE;
  request.sheet.course.to = fixture_moment ("2012-10-01T23:59");
  report = rt_document_new (RT_DOCUMENT_PATHWAYS, &request,
                            style_of (RT_DOCUMENT_PATHWAYS, RT_PAPER_A4, 1));
  check_geometry (report);
  then = words_of (report);
  g_assert_nonnull (strstr (then, "Up to 1 Oct 2012"));
  g_assert_nonnull (strstr (then, "prepared 1 Dec 2012"));
  g_assert_null (strstr (now, "Up to "));
  g_assert_nonnull (strstr (then, "Ferritin 9.5 "));
  g_assert_null (strstr (then, "Ferritin 210 "));
  g_assert_nonnull (strstr (now, "Ferritin 210 "));
}

static void
test_plan_is_plain (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  g_autofree char *words = words_of_copy (RT_DOCUMENT_REGIMEN, record, RT_SHEET_FOR_PATIENT);

  for (const char *const *word =
           (const char *const[]){ "each morning", "13\\302\\240Aug\\302\\2402012",
                                  "10\\302\\240Dec\\302\\2402012", "112.5", "end; no more of it",
                                  "7\\302\\240Jan\\302\\2402013", "no amount is recorded",
                                  "What ended in the last four weeks",
                                  "20\\302\\240Nov\\302\\2402012", NULL };
       *word != NULL; word++)
    g_assert_nonnull (strstr (words, *word));
}

/* A recorded taper is a sheet that says how each dose is made; it says whose plan it is and that
 * nothing is recommended. */
static void
test_taper_sheet (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  g_autoptr (GArray) strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  const RtTaperStrength tablet = { rt_rational (75, 1), 2 };
  RtDocumentRequest request = fixture_request (record, catalogue, RT_SHEET_FOR_PATIENT);
  g_autoptr (RtReport) report = NULL;
  g_autofree char *words = NULL;

  g_array_append_val (strengths, tablet);
  request.strengths = strengths;
  report =
      rt_document_new (RT_DOCUMENT_TAPER, &request, style_of (RT_DOCUMENT_TAPER, RT_PAPER_A4, 1));
  check_geometry (report);
  words = words_of (report);
  for (const char *const *word =
           (const char *const[]){ "own plan. Nothing in it is recommended", "112.5",
                                  "how it is made", "in up to 2 equal parts", "begun", "notes",
                                  "stopped", NULL };
       *word != NULL; word++)
    {
      g_test_message ("%s", *word);
      g_assert_nonnull (strstr (words, *word));
    }
  g_assert_null (strstr (words, FIXTURE_SECRET));
}

/* Each patient's pages are counted by themselves. */
static void
test_several_patients (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  g_autoptr (RtRecord) other = fixture_record ();
  RtDocumentRequest request = fixture_request (record, catalogue, RT_SHEET_FOR_PATIENT);
  RtPageStyle style = style_of (RT_DOCUMENT_DIARY, RT_PAPER_A4, 1);
  g_autoptr (RtReport) report = rt_document_begin (RT_DOCUMENT_DIARY, &request, style);
  g_autofree char *words = NULL;

  rt_document_add (RT_DOCUMENT_DIARY, &request, report);
  request.record = other;
  rt_document_add (RT_DOCUMENT_DIARY, &request, report);
  g_assert_cmpuint (rt_report_n_pages (report), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (
        strstr (g_ptr_array_index (rt_report_page (report, i)->headings, 0), "Example, Tapering"));
  words = words_of (report);
  g_assert_null (strstr (words, "page 2 of"));
  g_assert_nonnull (strstr (words, "page 1 of 1"));
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A red square. */
static GBytes *
make_logo (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static const RtPageItem *
find_picture (RtReport *report, guint page)
{
  const RtPage *found = rt_report_page (report, page);

  for (guint i = 0; i < found->items->len; i++)
    {
      const RtPageItem *item = g_ptr_array_index (found->items, i);

      if (item->kind == RT_PAGE_PICTURE)
        return item;
    }
  return NULL;
}

/* On the first page of every kind, in greys on a monochrome printer; nothing touches it. */
static void
test_letterhead (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  g_autoptr (RtLetterhead) letterhead = rt_letterhead_new ();
  RtDocumentRequest request = fixture_request (record, catalogue, RT_SHEET_FOR_PATIENT);

  g_free (letterhead->practice);
  letterhead->practice = g_strdup ("Practice at the Old Mill");
  g_free (letterhead->practitioner);
  letterhead->practitioner = g_strdup ("Dr A. Example");
  g_free (letterhead->address);
  letterhead->address = g_strdup ("Mill Lane 1\nOldtown\n+00 000");
  letterhead->logo = make_logo ();
  request.letterhead = letterhead;
  for (int kind = 0; kind < RT_N_DOCUMENTS; kind++)
    for (int mono = 0; mono <= 1; mono++)
      {
        RtPageStyle style = style_of ((RtDocumentKind)kind, RT_PAPER_LETTER, 1);
        g_autoptr (RtReport) report = NULL;
        g_autofree char *words = NULL;
        const RtPageItem *picture = NULL;
        const guint8 *pixel = NULL;

        style.monochrome = mono;
        report = rt_document_new ((RtDocumentKind)kind, &request, style);
        check_geometry (report);
        words = words_of (report);
        g_assert_nonnull (strstr (words, "Practice at the Old Mill"));
        g_assert_nonnull (strstr (words, "Dr A. Example"));
        g_assert_nonnull (strstr (words, "Oldtown"));
        picture = find_picture (report, 0);
        g_assert_nonnull (picture);
        g_assert_cmpfloat_with_epsilon (picture->width, 2 * picture->height, 0.01);
        pixel = cairo_image_surface_get_data (picture->picture);
        g_assert_cmpint (pixel[0] == pixel[2], ==, mono);
      }
}

/* Pages behind the first say whose they are on one line, without logo and address, in the head of
 * each patient's pages anew. */
static void
test_short_letterhead (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  g_autoptr (RtLetterhead) letterhead = rt_letterhead_new ();
  RtDocumentRequest request = fixture_request (record, catalogue, RT_SHEET_FOR_RECORD);
  g_autoptr (RtReport) report = NULL;

  g_free (letterhead->practice);
  letterhead->practice = g_strdup ("Practice at the Old Mill");
  g_free (letterhead->practitioner);
  letterhead->practitioner = g_strdup ("Dr A. Example");
  g_free (letterhead->address);
  letterhead->address = g_strdup ("Mill Lane 1\nOldtown");
  letterhead->logo = make_logo ();
  request.letterhead = letterhead;
  report = rt_document_new (RT_DOCUMENT_CONSULTATION, &request,
                            style_of (RT_DOCUMENT_CONSULTATION, RT_PAPER_A4, 1));
  check_geometry (report);
  g_assert_cmpuint (rt_report_n_pages (report), >, 1);
  for (guint i = 0; i < rt_report_n_pages (report); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      rt_page_dump (rt_report_page (report, i), words);
      g_assert_nonnull (strstr (words->str, "Practice at the Old Mill"));
      g_assert_nonnull (strstr (words->str, "Dr A. Example"));
      g_assert_cmpint (strstr (words->str, "Oldtown") != NULL, ==, i == 0);
      g_assert_cmpint (find_picture (report, i) != NULL, ==, i == 0);
    }
}

/* The course on paper is the one on screen: its measures in their order, grouped, compared, and the
 * stretch of time that is in view, which the page says. */
static void
test_course_as_seen (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  g_autoptr (RtCourseChoice) choice = rt_course_choice_new ();
  g_autoptr (RtCourseSeen) seen = NULL;
  RtDocumentRequest request = fixture_request (record, catalogue, RT_SHEET_FOR_PATIENT);
  g_autoptr (RtReport) report = NULL;
  g_autofree char *whole = words_of_copy (RT_DOCUMENT_CHART, record, RT_SHEET_FOR_PATIENT);
  g_autofree char *words = NULL;
  const char *const measures[] = { ((const RtMeasure *)record->measures->pdata[0])->id, NULL };
  gint64 from = rt_moment_utc_s (fixture_moment ("2012-10-01T12:00"));
  gint64 to = rt_moment_utc_s (fixture_moment ("2012-11-30T00:00"));

  choice->compare = TRUE;
  choice->hide_interventions = TRUE;
  seen = rt_course_seen_new (choice, measures, rt_time_range_new (from, to));
  request.seen = seen;
  report =
      rt_document_new (RT_DOCUMENT_CHART, &request, style_of (RT_DOCUMENT_CHART, RT_PAPER_A4, 1));
  check_geometry (report);
  words = words_of (report);
  for (const char *const *word =
           (const char *const[]){ "1 Oct 2012", "29 Nov 2012", "60 days", NULL };
       *word != NULL; word++)
    g_assert_nonnull (strstr (words, *word));
  g_assert_null (strstr (whole, "60 days"));
  g_assert_nonnull (strstr (words, "the same length before"));
  g_assert_null (strstr (whole, "the same length before"));
  g_assert_nonnull (strstr (whole, "lane"));
  g_assert_null (strstr (words, "mg per day"));
}

/* A logo that cannot be read leaves the page as it is without one. */
static void
test_broken_logo (void)
{
  g_autoptr (RtRecord) record = fixture_document_record ();
  g_autoptr (RtLetterhead) letterhead = rt_letterhead_new ();
  RtDocumentRequest request = fixture_request (record, catalogue, RT_SHEET_FOR_PATIENT);
  g_autoptr (RtReport) report = NULL;

  letterhead->logo = g_bytes_new_static ("\x89PNG\r\n\x1a\nnothing more", 20);
  request.letterhead = letterhead;
  report = rt_document_new (RT_DOCUMENT_REGIMEN, &request,
                            style_of (RT_DOCUMENT_REGIMEN, RT_PAPER_A4, 1));
  check_geometry (report);
  g_assert_null (find_picture (report, 0));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = fixture_catalogue ();
  g_test_add_func ("/documents/names", test_every_kind_has_a_name);
  g_test_add_func ("/documents/patient-copies-keep-secrets", test_patient_copies_keep_secrets);
  g_test_add_func ("/documents/record-copy-shows-them", test_record_copy_shows_them);
  g_test_add_func ("/documents/empty-record", test_empty_record);
  g_test_add_func ("/documents/caveat-stays", test_caveat_stays);
  g_test_add_func ("/documents/board-of-a-day", test_board_of_a_day);
  g_test_add_func ("/documents/plan-is-plain", test_plan_is_plain);
  g_test_add_func ("/documents/taper-sheet", test_taper_sheet);
  g_test_add_func ("/documents/several-patients", test_several_patients);
  g_test_add_func ("/documents/letterhead", test_letterhead);
  g_test_add_func ("/documents/short-letterhead", test_short_letterhead);
  g_test_add_func ("/documents/course-as-seen", test_course_as_seen);
  g_test_add_func ("/documents/broken-logo", test_broken_logo);
  g_test_add_func ("/documents/geometry", test_geometry);
  g_test_add_func ("/documents/random-records", test_random_records);
  status = g_test_run ();
  g_clear_pointer (&catalogue, rt_catalogue_unref);
  return status;
}

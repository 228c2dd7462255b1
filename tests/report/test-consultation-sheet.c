/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "consultation-sheet.h"

#include <string.h>

#include "page-geometry.h"
#include "random-record.h"
#include "sheet-fixture.h"

static RtPageStyle
style_of (RtPaper paper, gboolean monochrome, double scale, gboolean right_to_left)
{
  RtPageStyle style = rt_page_style_new (paper, monochrome);

  style.text_scale = scale;
  style.right_to_left = right_to_left;
  return style;
}

static RtReport *
make (FixtureKind kind, RtPageStyle style)
{
  g_autoptr (RtSheetContent) content = fixture_sheet (kind);

  return rt_consultation_sheet_new (content, style);
}

static void
test_geometry (gconstpointer data)
{
  FixtureKind kind = (FixtureKind)GPOINTER_TO_INT (data);
  static const double scales[] = { 0.8, 1, 1.5, 2 };

  for (int paper = RT_PAPER_A4; paper <= RT_PAPER_LETTER; paper++)
    for (gsize s = 0; s < G_N_ELEMENTS (scales); s++)
      for (int rtl = 0; rtl <= 1; rtl++)
        {
          g_autoptr (RtReport) report =
              make (kind, style_of ((RtPaper)paper, FALSE, scales[s], rtl));

          g_test_message ("paper %d, scale %g, right to left %d", paper, scales[s], rtl);
          check_geometry (report);
        }
}

static void
test_random (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (20130408);

  for (int i = 0; i < 40; i++)
    {
      g_autoptr (RtSheetContent) content = fixture_random_sheet (chance);
      g_autoptr (RtReport) report = rt_consultation_sheet_new (
          content, style_of ((RtPaper)(i % 2), i % 3 == 0, 1 + (i % 4) * 0.25, i % 5 == 0));

      g_test_message ("random sheet %d", i);
      check_geometry (report);
    }
}

/* Random records with nasty names, all the way from the record to paper. */
static void
test_random_records (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (19550101);
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (&error);

  g_assert_no_error (error);
  for (int i = 0; i < 25; i++)
    {
      g_autoptr (RtRecord) record = random_record (chance);
      g_autoptr (RtSheetContent) content = rt_sheet_content_new (record, catalogue, NULL);
      g_autoptr (RtReport) report = rt_consultation_sheet_new (
          content, style_of ((RtPaper)(i % 2), i % 3 == 0, 1 + (i % 3) * 0.5, i % 5 == 0));

      g_test_message ("random record %d", i);
      check_geometry (report);
    }
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, word)) != NULL; p++)
    n++;
  return n;
}

/* Everything that is on the content is on paper, however many pages it takes. */
static void
test_nothing_is_lost (void)
{
  g_autoptr (RtReport) report = make (FIXTURE_CROWDED, style_of (RT_PAPER_A4, FALSE, 1, FALSE));
  g_autofree char *dump = rt_report_dump (report);

  g_assert_cmpuint (rt_report_n_pages (report), >=, 4);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *before = g_strdup_printf ("\"%u.18 (n = 3)\"", i);
      g_autofree char *dose = g_strdup_printf ("\"%u mg per day\"", 150 - 2 * i);
      g_autofree char *values = g_strdup_printf ("\"%u\"", 1474 + i);

      g_assert_cmpuint (count (dump, before), ==, 1);
      g_assert_cmpuint (count (dump, dose), ==, 1);
      g_assert_cmpuint (count (dump, values), ==, 1);
    }
}

/* Who, of when, made when, which page, from which state of the log: on every page. */
static void
test_every_page_says_who_and_when (void)
{
  g_autoptr (RtReport) report = make (FIXTURE_CROWDED, style_of (RT_PAPER_LETTER, FALSE, 1, FALSE));
  guint n = rt_report_n_pages (report);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) dump = g_string_new (NULL);
      g_autofree char *number = g_strdup_printf ("\"page %u of %u\"", i + 1, n);

      rt_page_dump (rt_report_page (report, i), dump);
      g_assert_cmpuint (count (dump->str, "Example, Tapering"), ==, 1);
      g_assert_cmpuint (count (dump->str, "record T-0001"), ==, 1);
      g_assert_cmpuint (count (dump->str, "13 Aug 2012 \\342\\200\\223 8 Apr 2013 \\302\\267"), ==,
                        1);
      g_assert_cmpuint (count (dump->str, "prepared 9 Apr 2013"), ==, 1);
      g_assert_cmpuint (count (dump->str, number), ==, 1);
      g_assert_cmpuint (count (dump->str, "Activity log 1482:9f3a5c"), ==, 1);
      g_assert_cmpuint (count (dump->str, "not a certified medical device"), ==, 1);
      g_assert_cmpuint (count (dump->str, "watermark \"Demonstration\""), ==, 1);
    }
}

static void
test_no_watermark_outside_the_demonstration (void)
{
  g_autoptr (RtSheetContent) content = fixture_sheet (FIXTURE_PLAIN);
  g_autoptr (RtReport) report = NULL;
  g_autofree char *dump = NULL;

  g_clear_pointer (&content->watermark, g_free);
  report = rt_consultation_sheet_new (content, rt_page_style_new (RT_PAPER_A4, FALSE));
  dump = rt_report_dump (report);
  g_assert_cmpuint (count (dump, "watermark"), ==, 0);
}

static void
test_reasons_instead_of_figures (void)
{
  g_autoptr (RtReport) report = make (FIXTURE_EMPTY, style_of (RT_PAPER_A4, FALSE, 1, FALSE));
  g_autofree char *dump = rt_report_dump (report);

  g_assert_nonnull (strstr (dump, "No value is recorded."));
  g_assert_nonnull (strstr (dump, "No intervention changed in this period."));
  g_assert_nonnull (strstr (dump, "No intervention is recorded."));
  g_assert_nonnull (strstr (dump, "Nothing to point out."));
  g_assert_nonnull (strstr (dump, "Agreed today"));
}

/* The usual sheet: one page to talk about, one that explains it, and no empty foot. */
static void
test_usual_sheet_fills_its_page (void)
{
  g_autoptr (RtReport) report = make (FIXTURE_PLAIN, style_of (RT_PAPER_A4, FALSE, 1, FALSE));
  double lowest = 0;
  const RtPage *page = rt_report_page (report, 0);

  g_assert_cmpuint (rt_report_n_pages (report), ==, 2);
  for (guint i = 0; i < page->items->len; i++)
    {
      const RtPageItem *item = g_ptr_array_index (page->items, i);

      if (item->layout != NULL && g_str_equal (pango_layout_get_text (item->layout), "Signature"))
        lowest = item->y + item->height;
    }
  g_assert_cmpfloat (lowest, >, 841.89 - 26 - 60);
}

/* How many texts stand on the last page and not on the one before: its number is one. */
static guint
n_new_texts (const RtReport *report)
{
  guint n = rt_report_n_pages (report);
  const RtPage *last = rt_report_page (report, n - 1);
  g_autoptr (GString) before = g_string_new (NULL);
  guint found = 0;

  rt_page_dump (rt_report_page (report, n - 2), before);
  for (guint i = 0; i < last->items->len; i++)
    {
      const RtPageItem *item = g_ptr_array_index (last->items, i);
      g_autofree char *text =
          item->layout != NULL ? g_strescape (pango_layout_get_text (item->layout), NULL) : NULL;

      found += text != NULL && !g_str_equal (text, "Notes") && strstr (before->str, text) == NULL;
    }
  return found;
}

/* However long what stands before it: no page has nothing but lines to write on. */
static void
test_no_page_to_write_on_alone (void)
{
  guint most = 0;

  for (guint more = 0; more < 90; more++)
    {
      g_autoptr (RtSheetContent) content = fixture_sheet (FIXTURE_PLAIN);
      g_autoptr (RtReport) report = NULL;

      g_ptr_array_set_size (content->notes, 0);
      for (guint i = 0; i < more; i++)
        g_ptr_array_add (content->sources, g_strdup_printf ("Source %u.", i));
      report = rt_consultation_sheet_new (content, rt_page_style_new (RT_PAPER_LETTER, FALSE));
      g_assert_cmpuint (n_new_texts (report), >=, 2);
      most = MAX (most, rt_report_n_pages (report));
    }
  g_assert_cmpuint (most, >=, 3);
}

static void
test_mirrored (void)
{
  g_autoptr (RtReport) left = make (FIXTURE_PLAIN, style_of (RT_PAPER_A4, FALSE, 1, FALSE));
  g_autoptr (RtReport) right = make (FIXTURE_PLAIN, style_of (RT_PAPER_A4, FALSE, 1, TRUE));
  const RtPage *a = rt_report_page (left, 0);
  const RtPage *b = rt_report_page (right, 0);
  const RtPageItem *first = g_ptr_array_index (a->items, 0);
  const RtPageItem *mirrored = g_ptr_array_index (b->items, 0);

  g_assert_cmpuint (a->items->len, ==, b->items->len);
  g_assert_cmpfloat_with_epsilon (mirrored->x, 595.276 - first->x - first->width, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i < N_FIXTURE_KINDS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/consultation-sheet/geometry/%s", fixture_names[i]);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_geometry);
    }
  g_test_add_func ("/consultation-sheet/geometry/random", test_random);
  g_test_add_func ("/consultation-sheet/geometry/random-records", test_random_records);
  g_test_add_func ("/consultation-sheet/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/consultation-sheet/every-page", test_every_page_says_who_and_when);
  g_test_add_func ("/consultation-sheet/no-watermark", test_no_watermark_outside_the_demonstration);
  g_test_add_func ("/consultation-sheet/reasons", test_reasons_instead_of_figures);
  g_test_add_func ("/consultation-sheet/fills-its-page", test_usual_sheet_fills_its_page);
  g_test_add_func ("/consultation-sheet/no-page-to-write-on-alone", test_no_page_to_write_on_alone);
  g_test_add_func ("/consultation-sheet/mirrored", test_mirrored);
  return g_test_run ();
}

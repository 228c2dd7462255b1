/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "block.h"

#include <math.h>
#include <string.h>

#include "columns-block.h"
#include "page-text.h"
#include "table-block.h"
#include "table-columns.h"
#include "text-block.h"
#include "writing-block.h"

/* A block of a given height, for looking at the flow alone. */
typedef struct
{
  RtBlock block;
  double least;
  double most;
} Brick;

static RtBlockExtent
measure_brick (RtBlock *block, double width)
{
  return (RtBlockExtent){ ((Brick *)block)->least, ((Brick *)block)->most };
}

static void
place_brick (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  rt_page_add_panel (page, RT_ROLE_PHASE, x, y, width, height);
}

static const RtBlockClass brick_class = { .measure = measure_brick, .place = place_brick };

static RtPageStyle
page_style (void)
{
  return rt_page_style_new (RT_PAPER_A4, FALSE);
}

static RtBlock *
add_brick (GPtrArray *flow, double least, double most, int stretch)
{
  RtPageStyle style = page_style ();
  Brick *brick = rt_block_alloc (sizeof *brick, &brick_class, &style);

  brick->least = least;
  brick->most = most;
  brick->block.stretch = stretch;
  brick->block.space_before = 10;
  g_ptr_array_add (flow, brick);
  return &brick->block;
}

static void
test_split (void)
{
  g_autoptr (GPtrArray) flow = rt_flow_new ();
  g_autoptr (GPtrArray) rest = NULL;

  for (int i = 0; i < 5; i++)
    add_brick (flow, 100, 100, 0);
  g_assert_cmpfloat (rt_flow_least_height (flow, 500), ==, 540);
  rest = rt_flow_split (flow, 500, 320);
  g_assert_cmpuint (flow->len, ==, 3);
  g_assert_cmpuint (rest->len, ==, 2);
  g_assert_null (rt_flow_split (rest, 500, 210));
}

/* What does not fit anywhere still gets a page, instead of none for ever. */
static void
test_too_high (void)
{
  g_autoptr (GPtrArray) flow = rt_flow_new ();
  g_autoptr (GPtrArray) rest = NULL;

  add_brick (flow, 900, 900, 0);
  add_brick (flow, 10, 10, 0);
  rest = rt_flow_split (flow, 500, 700);
  g_assert_cmpuint (flow->len, ==, 1);
  g_assert_cmpuint (rest->len, ==, 1);
}

static void
test_headings_stay_with_what_follows (void)
{
  g_autoptr (GPtrArray) flow = rt_flow_new ();
  g_autoptr (GPtrArray) rest = NULL;

  add_brick (flow, 100, 100, 0);
  add_brick (flow, 100, 100, 0)->keep_with_next = TRUE;
  add_brick (flow, 100, 100, 0);
  rest = rt_flow_split (flow, 500, 250);
  g_assert_cmpuint (flow->len, ==, 1);
  g_assert_cmpuint (rest->len, ==, 2);
}

static void
test_new_page (void)
{
  g_autoptr (GPtrArray) full = rt_flow_new ();
  g_autoptr (GPtrArray) empty = rt_flow_new ();
  g_autoptr (GPtrArray) rest = NULL;

  add_brick (full, 300, 300, 0);
  add_brick (full, 100, 100, 0)->new_page = TRUE;
  rest = rt_flow_split (full, 500, 500);
  g_assert_cmpuint (rest->len, ==, 1);
  add_brick (empty, 100, 100, 0);
  add_brick (empty, 100, 100, 0)->new_page = TRUE;
  g_assert_null (rt_flow_split (empty, 500, 500));
}

static double
height_of (const RtPage *page, guint i)
{
  return ((RtPageItem *)g_ptr_array_index (page->items, i))->height;
}

/* Free height goes to the first turn up to its most, then to the second. */
static void
test_stretch (void)
{
  g_autoptr (GPtrArray) flow = rt_flow_new ();
  g_autoptr (RtPage) page = rt_page_new ();

  add_brick (flow, 100, 150, 1);
  add_brick (flow, 50, 50, 0);
  add_brick (flow, 40, INFINITY, 2);
  rt_flow_place (flow, page, 0, 0, 500, 400);
  g_assert_cmpfloat (height_of (page, 0), ==, 150);
  g_assert_cmpfloat (height_of (page, 1), ==, 50);
  g_assert_cmpfloat (height_of (page, 2), ==, 180);
}

static void
test_table_widths (void)
{
  const RtTableColumnNeed roomy[] = { { 20, 50 }, { 10, 30 }, { 10, 20 } };
  const RtTableColumnNeed tight[] = { { 20, 100 }, { 30, 60 } };
  const RtTableColumnNeed none[] = { { 80, 80 }, { 40, 40 } };
  double widths[3];

  rt_table_columns_fit (roomy, 3, 200, widths);
  g_assert_cmpfloat (widths[0], ==, 100);
  g_assert_cmpfloat (widths[1], ==, 60);
  g_assert_cmpfloat (widths[2], ==, 40);
  rt_table_columns_fit (tight, 2, 105, widths);
  g_assert_cmpfloat_with_epsilon (widths[0], 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (widths[1], 45, 1e-9);
  rt_table_columns_fit (none, 2, 60, widths);
  g_assert_cmpfloat_with_epsilon (widths[0], 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (widths[1], 20, 1e-9);
}

static RtBlock *
make_table (guint rows)
{
  RtPageStyle style = page_style ();
  RtBlock *table = rt_table_block_new (&style);

  rt_table_block_add_column (table, "measure", RT_TEXT_START);
  rt_table_block_add_column (table, "value", RT_TEXT_END);
  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);
      const char *const cells[] = { "Sleep quality", value };

      rt_table_block_add_row (table, cells);
    }
  return table;
}

static guint
count_texts (const RtPage *page, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < page->items->len; i++)
    {
      const RtPageItem *item = g_ptr_array_index (page->items, i);

      if (item->layout != NULL && g_str_equal (pango_layout_get_text (item->layout), text))
        n++;
    }
  return n;
}

/* A table goes over pages with its titles, its widths, and every row once. */
static void
test_table_split (void)
{
  g_autoptr (RtBlock) table = make_table (20);
  double whole = rt_block_measure (table, 300).least;
  g_autoptr (RtBlock) rest = table->klass->split (table, 300, whole / 2);
  g_autoptr (RtPage) page = rt_page_new ();

  g_assert_nonnull (rest);
  g_assert_cmpfloat (rt_block_measure (table, 300).least, <=, whole / 2);
  table->klass->place (table, page, 0, 0, 300, 0);
  rest->klass->place (rest, page, 0, 500, 300, 0);
  g_assert_cmpuint (count_texts (page, "measure"), ==, 2);
  g_assert_cmpuint (count_texts (page, "Sleep quality"), ==, 20);
  g_assert_cmpuint (count_texts (page, "19"), ==, 1);
  g_assert_null (table->klass->split (table, 300, 5));
}

static void
test_paragraph_split (void)
{
  RtPageStyle style = page_style ();
  GString *text = g_string_new (NULL);
  g_autoptr (RtBlock) paragraph = NULL;
  g_autoptr (RtBlock) rest = NULL;
  g_autoptr (RtPage) page = rt_page_new ();
  guint words = 0;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "Ausgangswert ");
  paragraph = rt_paragraph_block_new (&style, text->str, RT_PAGE_TEXT_SMALL, RT_ROLE_INK);
  g_string_free (text, TRUE);
  rest = paragraph->klass->split (paragraph, 300, 60);
  g_assert_nonnull (rest);
  g_assert_cmpfloat (rt_block_measure (paragraph, 300).least, <=, 60);
  paragraph->klass->place (paragraph, page, 0, 0, 300, 60);
  rest->klass->place (rest, page, 0, 60, 300, 60);
  for (guint i = 0; i < page->items->len; i++)
    {
      const RtPageItem *item = g_ptr_array_index (page->items, i);
      const char *p = pango_layout_get_text (item->layout);

      while ((p = strstr (p, "Ausgangswert")) != NULL)
        {
          words++;
          p++;
        }
    }
  g_assert_cmpuint (words, ==, 200);
}

static void
test_columns_split (void)
{
  RtPageStyle style = page_style ();
  g_autoptr (RtBlock) columns = rt_columns_block_new (&style);
  g_autoptr (RtBlock) rest = NULL;
  GPtrArray *left = rt_flow_new ();
  GPtrArray *right = rt_flow_new ();

  for (int i = 0; i < 4; i++)
    add_brick (left, 100, 100, 0);
  add_brick (right, 50, 50, 0);
  rt_columns_block_add (columns, 1, left);
  rt_columns_block_add (columns, 1, right);
  g_assert_cmpfloat (rt_block_measure (columns, 500).least, ==, 430);
  rest = columns->klass->split (columns, 500, 250);
  g_assert_cmpfloat (rt_block_measure (columns, 500).least, ==, 210);
  g_assert_cmpfloat (rt_block_measure (rest, 500).least, ==, 210);
}

static guint
count_rules (const RtPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->items->len; i++)
    n += ((RtPageItem *)g_ptr_array_index (page->items, i))->kind == RT_PAGE_RULE ? 1 : 0;
  return n;
}

static void
test_lines_to_write_on (void)
{
  RtPageStyle style = page_style ();
  g_autoptr (RtBlock) lines = rt_ruled_block_new (&style, 2, 5);
  g_autoptr (RtPage) least = rt_page_new ();
  g_autoptr (RtPage) most = rt_page_new ();
  RtBlockExtent extent = rt_block_measure (lines, 500);

  lines->klass->place (lines, least, 0, 0, 500, extent.least);
  lines->klass->place (lines, most, 0, 0, 500, extent.most);
  g_assert_cmpuint (count_rules (least), ==, 2);
  g_assert_cmpuint (count_rules (most), ==, 5);
}

static void
test_fields (void)
{
  RtPageStyle style = page_style ();
  const char *const labels[] = { "Next visit", "Measures until then", "Signature", NULL };
  g_autoptr (RtBlock) fields = rt_fields_block_new (&style, labels);
  double wide = rt_block_measure (fields, 520).least;
  double narrow = rt_block_measure (fields, 150).least;

  g_assert_cmpfloat (narrow, >=, 3 * wide - 0.01);
}

static void
test_page_style (void)
{
  RtPageStyle style = page_style ();
  RtPaper paper = RT_PAPER_A4;

  g_assert_cmpfloat (rt_page_style_text (&style, 8.5), ==, 8.5);
  g_assert_cmpfloat (rt_page_style_text (&style, 5), ==, 6.5);
  style.text_scale = 2;
  g_assert_cmpfloat (rt_page_style_text (&style, 8), ==, 16);
  style.text_scale = 99;
  g_assert_cmpfloat (rt_page_style_text (&style, 8), ==, 16);
  g_assert_true (rt_paper_from_string ("Letter", &paper));
  g_assert_cmpint (paper, ==, RT_PAPER_LETTER);
  g_assert_true (rt_paper_from_string ("a4", &paper));
  g_assert_false (rt_paper_from_string ("a5", &paper));
  g_assert_true (rt_page_style_palette (&style) == rt_palette_get (RT_PALETTE_PRINT_COLOUR));
  style.monochrome = TRUE;
  g_assert_true (rt_page_style_palette (&style) == rt_palette_get (RT_PALETTE_PRINT_GREY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blocks/split", test_split);
  g_test_add_func ("/blocks/too-high", test_too_high);
  g_test_add_func ("/blocks/headings", test_headings_stay_with_what_follows);
  g_test_add_func ("/blocks/new-page", test_new_page);
  g_test_add_func ("/blocks/stretch", test_stretch);
  g_test_add_func ("/blocks/table-widths", test_table_widths);
  g_test_add_func ("/blocks/table-split", test_table_split);
  g_test_add_func ("/blocks/paragraph-split", test_paragraph_split);
  g_test_add_func ("/blocks/columns-split", test_columns_split);
  g_test_add_func ("/blocks/lines", test_lines_to_write_on);
  g_test_add_func ("/blocks/fields", test_fields);
  g_test_add_func ("/blocks/page-style", test_page_style);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "board-fixture.h"
#include "pathway-chart.h"

/* What is drawn on every page of the board: nothing meets, nothing is cut, no line crosses another,
 * no word is broken, with values of every specimen, at every size of text, on screen and paper. */

/* A record in which every compound that can be measured was, in every specimen. */
static RtRecord *
full_record (void)
{
  RtRecord *record = board_fixture_record ();
  static const char *const interventions[] = { "sertraline",     "mirtazapine",       "iron",
                                               "magnesium",      "maoi_irreversible", "p5p",
                                               "methylphenidate" };

  for (guint i = 0; i < rt_catalogue_analytes (board_fixture_catalogue ())->len; i++)
    {
      const RtAnalyte *analyte =
          g_ptr_array_index (rt_catalogue_analytes (board_fixture_catalogue ()), i);

      for (guint j = 0; j < analyte->specimens->len; j++)
        {
          const RtAnalyteSpecimen *specimen = g_ptr_array_index (analyte->specimens, j);

          for (guint k = 0; k < 2 && specimen->unit != NULL; k++)
            board_fixture_result (record,
                                  board_fixture_report (record, specimen->specimen,
                                                        k == 0 ? "2025-06-30" : "2026-02-14"),
                                  analyte->id, 10 + k, specimen->unit);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (interventions); i++)
    board_fixture_intervention (record, interventions[i], (RtInterventionKind)(i % 4),
                                "2026-01-01");
  return record;
}

typedef struct
{
  double x, y, right, bottom;
} Box;

static Box
box_of (const RtScenePrimitive *primitive)
{
  return (Box){ primitive->x, primitive->y, primitive->x + primitive->width,
                primitive->y + primitive->height };
}

static gboolean
meet (const Box *a, const Box *b)
{
  double slack = 0.05;

  return a->x + slack < b->right && b->x + slack < a->right && a->y + slack < b->bottom
         && b->y + slack < a->bottom;
}

static gboolean
inside (const Box *inner, const Box *outer)
{
  double slack = 0.05;

  return inner->x >= outer->x - slack && inner->right <= outer->right + slack
         && inner->y >= outer->y - slack && inner->bottom <= outer->bottom + slack;
}

static void
check_pair (const RtScene *scene,
            const char *where,
            const RtScenePrimitive *a,
            const RtScenePrimitive *b)
{
  Box first = box_of (a), second = box_of (b);

  if (!meet (&first, &second))
    return;
  if (a->kind == RT_SCENE_TEXT && b->kind == RT_SCENE_TEXT)
    g_error ("%s: two texts meet at %.1f %.1f.", where, second.x, second.y);
  if (a->kind == RT_SCENE_BOX && b->kind == RT_SCENE_BOX)
    g_error ("%s: two boxes meet at %.1f %.1f.", where, second.x, second.y);
  if (a->kind == RT_SCENE_BOX ? !inside (&second, &first) : !inside (&first, &second))
    g_error ("%s: a text leaves its box at %.1f %.1f.", where, second.x, second.y);
}

/* No line touches a text or runs through a box. */
static void
check_line (const RtScene *scene,
            const char *where,
            const RtScenePrimitive *arrow,
            const RtScenePrimitive *other)
{
  const double *at = (const double *)(gpointer)scene->vertices->data + 2 * (gsize)arrow->first;
  Box box = box_of (other);

  for (guint i = 0; i + 1 < arrow->count; i++)
    {
      const double *from = at + 2 * (gsize)i;
      Box line = { MIN (from[0], from[2]) - 0.2, MIN (from[1], from[3]) - 0.2,
                   MAX (from[0], from[2]) + 0.2, MAX (from[1], from[3]) + 0.2 };

      line.x += 0.3 * (from[1] == from[3]);
      line.right -= 0.3 * (from[1] == from[3]);
      line.y += 0.3 * (from[0] == from[2]);
      line.bottom -= 0.3 * (from[0] == from[2]);
      if (meet (&line, &box))
        g_error ("%s: a line runs through something at %.1f %.1f.", where, box.x, box.y);
    }
}

typedef struct
{
  double from[2], to[2];
} Segment;

/* One runs along, one down, and each goes on at both sides of where they meet: branches do not. */
static gboolean
cross (const Segment *a, const Segment *b)
{
  const Segment *along = a->from[1] == a->to[1] ? a : b;
  const Segment *down = along == a ? b : a;
  double slack = 0.5;

  if (along->from[1] != along->to[1] || down->from[0] != down->to[0])
    return FALSE;
  return MIN (along->from[0], along->to[0]) < down->from[0] - slack
         && MAX (along->from[0], along->to[0]) > down->from[0] + slack
         && MIN (down->from[1], down->to[1]) < along->from[1] - slack
         && MAX (down->from[1], down->to[1]) > along->from[1] + slack;
}

static GArray *
segments_of (const RtScene *scene)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (Segment));

  for (guint i = 0; i < scene->primitives->len; i++)
    {
      const RtScenePrimitive *arrow = &g_array_index (scene->primitives, RtScenePrimitive, i);
      const double *at = (const double *)(gpointer)scene->vertices->data + 2 * (gsize)arrow->first;

      for (guint j = 0; arrow->kind == RT_SCENE_ARROW && j + 1 < arrow->count; j++, at += 2)
        {
          const Segment segment = { { at[0], at[1] }, { at[2], at[3] } };

          g_array_append_val (segments, segment);
        }
    }
  return segments;
}

static void
check_crossings (const RtScene *scene, const char *where)
{
  g_autoptr (GArray) segments = segments_of (scene);

  for (guint i = 0; i < segments->len; i++)
    for (guint j = i + 1; j < segments->len; j++)
      {
        const Segment *a = &g_array_index (segments, Segment, i);

        if (cross (a, &g_array_index (segments, Segment, j)))
          g_error ("%s: two lines cross near %.1f %.1f.", where, a->from[0], a->from[1]);
      }
}

static void
check_scene (const RtScene *scene, const char *where)
{
  Box page = { 0, 0, scene->style.width, scene->style.height };

  check_crossings (scene, where);
  for (guint i = 1; i < scene->primitives->len; i++)
    {
      const RtScenePrimitive *a = &g_array_index (scene->primitives, RtScenePrimitive, i);
      Box box = box_of (a);

      if (a->kind == RT_SCENE_ARROW)
        continue;
      if (!inside (&box, &page))
        g_error ("%s: something leaves the page at %.1f %.1f.", where, box.x, box.y);
      if (a->kind == RT_SCENE_TEXT && rt_text_is_cut (a->layout))
        g_error ("%s: a text is cut at %.1f %.1f.", where, box.x, box.y);
      for (guint j = 1; j < scene->primitives->len; j++)
        {
          const RtScenePrimitive *b = &g_array_index (scene->primitives, RtScenePrimitive, j);

          if (b->kind == RT_SCENE_ARROW)
            check_line (scene, where, b, a);
          else if (j > i)
            check_pair (scene, where, a, b);
        }
    }
}

static void
check_pages (const RtPathwayValues *values, const RtChartStyle *style, const char *what)
{
  for (guint i = 0; i < board_fixture_board ()->pages->len; i++)
    {
      const RtBoardPage *page = g_ptr_array_index (board_fixture_board ()->pages, i);
      g_autofree char *where = g_strdup_printf ("%s, %s", what, page->id);
      g_autoptr (RtPathwayChart) chart = NULL;
      RtChartStyle own = *style;

      if (own.medium == RT_CHART_MEDIUM_SCREEN)
        own.width = rt_pathway_chart_natural_width (page, &own);
      chart = rt_pathway_chart_new (values, page, &own);
      check_scene (chart->scene, where);
    }
}

/* A line ends at a space, a hyphen or a stroke, never inside a word. */
static void
check_words (PangoLayout *layout, const char *where)
{
  const char *text = pango_layout_get_text (layout);
  GSList *lines = pango_layout_get_lines_readonly (layout);

  for (GSList *l = lines != NULL ? lines->next : NULL; l != NULL; l = l->next)
    {
      int at = pango_layout_line_get_start_index (l->data);
      const char *before = g_utf8_prev_char (text + at);

      if (g_unichar_isalpha (g_utf8_get_char (before))
          && g_unichar_isalpha (g_utf8_get_char (text + at)))
        {
          g_test_message ("%s: a word is broken: “%s”, before “%s”.", where, text, text + at);
          g_test_fail ();
        }
    }
}

static void
check_page_words (const RtPathwayValues *values, RtChartStyle style, const char *what)
{
  for (guint i = 0; i < board_fixture_board ()->pages->len; i++)
    {
      const RtBoardPage *page = g_ptr_array_index (board_fixture_board ()->pages, i);
      g_autofree char *where = g_strdup_printf ("%s, %s", what, page->id);
      g_autoptr (RtPathwayChart) chart = NULL;

      if (style.medium == RT_CHART_MEDIUM_SCREEN)
        style.width = rt_pathway_chart_natural_width (page, &style);
      chart = rt_pathway_chart_new (values, page, &style);
      for (guint j = 0; j < chart->scene->primitives->len; j++)
        {
          const RtScenePrimitive *text =
              &g_array_index (chart->scene->primitives, RtScenePrimitive, j);

          if (text->kind == RT_SCENE_TEXT)
            check_words (text->layout, where);
        }
    }
}

static void
test_no_word_is_broken (void)
{
  g_autoptr (RtRecord) full = full_record ();
  g_autoptr (RtPathwayValues) values = board_fixture_values (full, "2026-03-05");
  RtChartStyle screen = rt_chart_style_screen (1, 1);
  RtChartStyle paper = rt_chart_style_paper (523, 700);

  check_page_words (values, screen, "screen");
  screen.text_scale = 2;
  check_page_words (values, screen, "twice as large");
  paper.text_size = 8.5;
  check_page_words (values, paper, "paper");
}

static void
lengthen (char **text)
{
  g_autofree char *old = *text;
  g_autoptr (GString) longer = g_string_new (old);

  for (glong n = g_utf8_strlen (old, -1) * 3 / 10 + 1; n > 0; n--)
    g_string_append (longer, n % 5 == 0 ? " " : "ẅ");
  *text = g_strdup (longer->str);
}

/* A language in which every name is a third longer. */
static void
lengthen_names (RtPathway *pathway)
{
  for (guint i = 0; i < pathway->compounds->len; i++)
    lengthen (&((RtPathwayCompound *)g_ptr_array_index (pathway->compounds, i))->name);
  for (guint i = 0; i < pathway->steps->len; i++)
    lengthen (&((RtPathwayStep *)g_ptr_array_index (pathway->steps, i))->enzyme);
  for (guint i = 0; i < pathway->transporters->len; i++)
    lengthen (&((RtPathwayTransporter *)g_ptr_array_index (pathway->transporters, i))->name);
  for (guint i = 0; i < pathway->receptors->len; i++)
    lengthen (&((RtPathwayReceptor *)g_ptr_array_index (pathway->receptors, i))->name);
}

static void
test_nothing_meets (void)
{
  g_autoptr (RtRecord) none = board_fixture_record ();
  g_autoptr (RtRecord) full = full_record ();
  g_autoptr (RtPathwayValues) empty_values = board_fixture_values (none, "2026-03-05");
  g_autoptr (RtPathwayValues) full_values = board_fixture_values (full, "2026-03-05");
  RtChartStyle screen = rt_chart_style_screen (1, 1);
  RtChartStyle paper = rt_chart_style_paper (523, 700);

  check_pages (empty_values, &screen, "empty");
  check_pages (full_values, &screen, "full");
  screen.text_scale = 2;
  check_pages (full_values, &screen, "twice as large");
  paper.text_size = 6.5;
  check_pages (full_values, &paper, "paper");
  lengthen_names ((RtPathway *)board_fixture_map ());
  check_pages (full_values, &paper, "longer words");
}

/* Sheets of A4 and Letter: nothing is smaller than 6.5 points, nothing is missing, none is higher
 * than the paper. */
static void
test_sheets (void)
{
  g_autoptr (RtRecord) none = board_fixture_record ();
  g_autoptr (RtRecord) full = full_record ();
  const RtRecord *records[] = { none, full };
  static const double heights[] = { 695, 645 };

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (RtPathwayValues) values = board_fixture_values (records[i / 2], "2026-03-05");
      RtChartStyle style = rt_chart_style_paper (i % 2 == 0 ? 523 : 540, heights[i % 2]);

      style.text_size = 8.5;
      for (guint j = 0; j < board_fixture_board ()->pages->len; j++)
        {
          const RtBoardPage *page = g_ptr_array_index (board_fixture_board ()->pages, j);
          g_autoptr (GPtrArray) sheets = rt_pathway_chart_sheets (values, page, &style);
          guint n = 0;

          if (i / 2 == 0)
            g_assert_cmpuint (sheets->len, ==, 1);
          for (guint k = 0; k < sheets->len; k++)
            {
              const RtPathwayChart *sheet = g_ptr_array_index (sheets, k);

              g_assert_cmpfloat (sheet->scene->style.text_size, >=, 6.5);
              check_scene (sheet->scene, page->id);
              for (guint m = 0; m < board_fixture_map ()->compounds->len; m++)
                n += rt_pathway_chart_compound (sheet, ((RtPathwayCompound *)g_ptr_array_index (
                                                            board_fixture_map ()->compounds, m))
                                                           ->id)
                     != NULL;
            }
          g_assert_cmpuint (n, ==,
                            page->lists->len > 0 ? board_fixture_map ()->compounds->len
                                                 : page->compounds->len);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/present/board/sheets", test_sheets);
  g_test_add_func ("/present/board/no-word-is-broken", test_no_word_is_broken);
  /* The last one, for it makes the names longer. */
  g_test_add_func ("/present/board/nothing-meets", test_nothing_meets);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "lab-words.h"
#include "palette.h"
#include "pathway-chart.h"
#include "pathway-search.h"
#include "pathway-words.h"
#include "record-fixture.h"

static RtCatalogue *catalogue;

static const RtPathway *
map (void)
{
  return rt_catalogue_pathway (catalogue, "neurotransmission");
}

static const RtPathwayBoard *
board (void)
{
  return rt_catalogue_board (catalogue, "neurotransmission");
}

static RtLabReport *
add_report (RtRecord *record, const char *specimen, const char *day)
{
  RtLabReport *report = rt_lab_report_new ();

  report->id = (gint64)record->lab_reports->len + 1;
  report->specimen = g_strdup (specimen);
  report->collected_at = fixture_day (day);
  g_ptr_array_add (record->lab_reports, report);
  return report;
}

static RtLabResult *
add_result (RtRecord *record,
            const RtLabReport *report,
            const char *analyte,
            double value,
            const char *unit)
{
  RtLabResult *result = rt_lab_result_new ();

  result->id = (gint64)record->lab_results->len + 1;
  result->report_id = report->id;
  result->analyte_id = g_strdup (analyte);
  result->name = g_strdup (analyte);
  result->has_value = TRUE;
  result->value = value;
  result->value_text = g_strdup_printf ("%g", value);
  result->unit = g_strdup (unit);
  g_ptr_array_add (record->lab_results, result);
  return result;
}

static RtIntervention *
add_intervention (RtRecord *record, const char *id, RtInterventionKind kind, const char *from)
{
  const RtInterventionEntry *entry = rt_catalogue_intervention (catalogue, id);
  RtIntervention *intervention;

  g_assert_nonnull (entry);
  intervention = fixture_add_intervention (record, entry->name, kind, "mg");
  g_set_str (&intervention->catalogue_id, id);
  fixture_add_step (intervention, from, RT_REGIMEN_SCHEDULED, 50);
  return intervention;
}

static RtRecord *
new_record (void)
{
  RtRecord *record = fixture_record ();

  rt_calendar_date_from_ymd (1980, 5, 17, &record->patient->birth_date);
  record->patient->has_birth_date = TRUE;
  return record;
}

static RtPathwayValues *
values_at (const RtRecord *record, const char *day)
{
  return rt_pathway_values_new (catalogue, record, map (), fixture_day (day));
}

static const RtPathwayValue *
only_value (const RtPathwayValues *values, const char *analyte)
{
  g_autoptr (GPtrArray) found = rt_pathway_values_of (values, analyte);

  g_assert_cmpuint (found->len, ==, 1);
  return g_ptr_array_index (found, 0);
}

/* Only a recent, undisturbed result of the last sample of cerebrospinal fluid fills a box. */
static void
test_fills (void)
{
  g_autoptr (RtRecord) record = new_record ();
  const RtLabReport *csf = add_report (record, "csf", "2026-03-02");
  const RtLabReport *urine = add_report (record, "urine_24h", "2026-03-02");
  g_autoptr (RtPathwayValues) now = NULL;
  g_autoptr (RtPathwayValues) later = NULL;
  g_autoptr (RtPathwayValues) before = NULL;
  g_autoptr (GPtrArray) both = NULL;

  add_result (record, csf, "five_hiaa", 55, "nmol/L");
  add_result (record, urine, "five_hiaa", 30, "mg/(24.h)");
  now = values_at (record, "2026-09-02");
  both = rt_pathway_values_of (now, "five_hiaa");
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_true (rt_pathway_value_fills (g_ptr_array_index (both, 0)));
  g_assert_cmpint (((RtPathwayValue *)g_ptr_array_index (both, 0))->point->judgement.flag, ==,
                   RT_LAB_FLAG_LOW);
  g_assert_false (((RtPathwayValue *)g_ptr_array_index (both, 1))->central);
  g_assert_cmpint (((RtPathwayValue *)g_ptr_array_index (both, 1))->point->judgement.flag, ==,
                   RT_LAB_FLAG_HIGH);
  g_assert_false (rt_pathway_value_fills (g_ptr_array_index (both, 1)));
  later = values_at (record, "2026-09-03");
  for (guint i = 0; i < later->values->len; i++)
    {
      g_assert_true (((RtPathwayValue *)g_ptr_array_index (later->values, i))->faded);
      g_assert_false (rt_pathway_value_fills (g_ptr_array_index (later->values, i)));
    }
  before = values_at (record, "2026-03-01");
  g_assert_cmpuint (before->values->len, ==, 0);
}

/* Samples are not put together: what only an earlier one holds says so and has no colour. */
static void
test_samples (void)
{
  g_autoptr (RtRecord) record = new_record ();
  const RtLabReport *first = add_report (record, "csf", "2026-01-12");
  const RtLabReport *second = add_report (record, "csf", "2026-03-02");
  g_autoptr (RtPathwayValues) values = NULL;
  const RtPathwayValue *hva, *hiaa;
  g_autofree char *words = NULL;

  add_result (record, first, "five_hiaa", 80, "nmol/L");
  add_result (record, first, "hva", 520, "nmol/L");
  add_result (record, second, "five_hiaa", 0.055, "umol/L");
  values = values_at (record, "2026-03-05");
  hva = only_value (values, "hva");
  hiaa = only_value (values, "five_hiaa");
  g_assert_true (hva->earlier_sample);
  g_assert_false (rt_pathway_value_fills (hva));
  g_assert_false (hiaa->earlier_sample);
  g_assert_true (rt_pathway_value_fills (hiaa));
  g_assert_nonnull (hiaa->previous);
  g_assert_cmpfloat (hiaa->previous->result->value, ==, 80);
  words = rt_pathway_value_text (values, hiaa);
  g_assert_nonnull (strstr (words, "80"));
}

/* What may have been disturbed stands for itself beside the last sure one, without a colour. */
static void
test_disturbed (void)
{
  g_autoptr (RtRecord) record = new_record ();
  const RtLabReport *first = add_report (record, "csf", "2026-01-12");
  const RtLabReport *second = add_report (record, "csf", "2026-03-02");
  g_autoptr (RtPathwayValues) values = NULL;
  g_autoptr (GPtrArray) found = NULL;
  const RtPathwayValue *doubtful, *sure;

  add_result (record, first, "five_hiaa", 80, "nmol/L");
  add_result (record, second, "five_hiaa", 55, "nmol/L");
  add_intervention (record, "five_htp", RT_INTERVENTION_PRECURSOR, "2026-02-20");
  values = values_at (record, "2026-03-05");
  found = rt_pathway_values_of (values, "five_hiaa");
  g_assert_cmpuint (found->len, ==, 2);
  doubtful = g_ptr_array_index (found, 0);
  sure = g_ptr_array_index (found, 1);
  g_assert_true (doubtful->doubtful);
  g_assert_false (rt_pathway_value_fills (doubtful));
  g_assert_null (doubtful->previous);
  g_assert_false (sure->doubtful);
  g_assert_true (sure->earlier_sample);
}

static gboolean
acts (const RtPathwayValues *values, const char *target, RtPathwayAction action)
{
  g_autoptr (GPtrArray) effects = rt_pathway_effects_at (values, target);

  for (guint i = 0; i < effects->len; i++)
    if (((RtPathwayEffect *)g_ptr_array_index (effects, i))->action == action)
      return TRUE;
  return FALSE;
}

static void
test_interventions (void)
{
  g_autoptr (RtRecord) record = new_record ();
  g_autoptr (RtPathwayValues) values = NULL;
  RtIntervention *stopped;

  add_intervention (record, "sertraline", RT_INTERVENTION_THERAPEUTIC, "2026-01-01");
  add_intervention (record, "maoi_irreversible", RT_INTERVENTION_THERAPEUTIC, "2026-01-01");
  add_intervention (record, "iron", RT_INTERVENTION_COFACTOR, "2026-01-01");
  add_intervention (record, "mirtazapine", RT_INTERVENTION_THERAPEUTIC, "2026-01-01");
  add_intervention (record, "biotin", RT_INTERVENTION_COFACTOR, "2026-01-01");
  stopped = add_intervention (record, "l_tyrosine", RT_INTERVENTION_PRECURSOR, "2026-01-01");
  fixture_add_step (stopped, "2026-02-01", RT_REGIMEN_STOP, 0);
  values = values_at (record, "2026-03-05");
  g_assert_true (acts (values, "t_sert", RT_PATHWAY_INHIBITS));
  g_assert_true (acts (values, "e_mao_5ht", RT_PATHWAY_INHIBITS));
  /* Said only by the class of the map, not by the mechanism of the entry. */
  g_assert_true (acts (values, "e_mao_3mt", RT_PATHWAY_INHIBITS));
  g_assert_true (acts (values, "e_th", RT_PATHWAY_SUPPORTS));
  g_assert_true (acts (values, "r_alpha2", RT_PATHWAY_BLOCKS));
  g_assert_cmpuint (values->elsewhere->len, ==, 1);
  for (guint i = 0; i < values->effects->len; i++)
    g_assert_true (((RtPathwayEffect *)g_ptr_array_index (values->effects, i))->intervention
                   != stopped);
}

/* Ferritin stands where iron is needed. */
static void
test_supply (void)
{
  g_autoptr (RtRecord) record = new_record ();
  const RtLabReport *serum = add_report (record, "serum", "2026-03-02");
  g_autoptr (RtPathwayValues) values = NULL;
  g_autoptr (GPtrArray) tph = NULL;
  g_autoptr (GPtrArray) dao = NULL;

  add_result (record, serum, "ferritin", 11, "ug/L");
  add_result (record, serum, "copper", 100, "ug/dL");
  values = values_at (record, "2026-03-05");
  tph = rt_pathway_values_of_step (values, rt_pathway_step (map (), "e_tph"));
  dao = rt_pathway_values_of_step (values, rt_pathway_step (map (), "e_dao"));
  g_assert_cmpuint (tph->len, ==, 1);
  g_assert_cmpuint (dao->len, ==, 1);
  g_assert_cmpstr (((RtPathwayValue *)g_ptr_array_index (dao, 0))->series->analyte->id, ==,
                   "copper");
}

/* Geometry ------------------------------------------------------------------------------------- */

/* A record in which every compound that can be measured was, in every specimen. */
static RtRecord *
full_record (void)
{
  RtRecord *record = new_record ();
  static const char *const interventions[] = { "sertraline",     "mirtazapine",       "iron",
                                               "magnesium",      "maoi_irreversible", "p5p",
                                               "methylphenidate" };

  for (guint i = 0; i < rt_catalogue_analytes (catalogue)->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (rt_catalogue_analytes (catalogue), i);

      for (guint j = 0; j < MIN (analyte->specimens->len, 3); j++)
        {
          const RtAnalyteSpecimen *specimen = g_ptr_array_index (analyte->specimens, j);

          for (guint k = 0; k < 2 && specimen->unit != NULL; k++)
            add_result (
                record,
                add_report (record, specimen->specimen, k == 0 ? "2025-06-30" : "2026-02-14"),
                analyte->id, 10 + k, specimen->unit);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (interventions); i++)
    add_intervention (record, interventions[i], (RtInterventionKind)(i % 4), "2026-01-01");
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

static void
check_scene (const RtScene *scene, const char *where)
{
  Box page = { 0, 0, scene->style.width, scene->style.height };

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
  for (guint i = 0; i < board ()->pages->len; i++)
    {
      const RtBoardPage *page = g_ptr_array_index (board ()->pages, i);
      g_autofree char *where = g_strdup_printf ("%s, %s", what, page->id);
      g_autoptr (RtPathwayChart) chart = NULL;
      RtChartStyle own = *style;

      if (own.medium == RT_CHART_MEDIUM_SCREEN)
        own.width = rt_pathway_chart_natural_width (page, &own);
      chart = rt_pathway_chart_new (values, page, &own);
      check_scene (chart->scene, where);
    }
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
  g_autoptr (RtRecord) none = new_record ();
  g_autoptr (RtRecord) full = full_record ();
  g_autoptr (RtPathwayValues) empty_values = values_at (none, "2026-03-05");
  g_autoptr (RtPathwayValues) full_values = values_at (full, "2026-03-05");
  RtChartStyle screen = rt_chart_style_screen (1, 1);
  RtChartStyle paper = rt_chart_style_paper (523, 700);

  check_pages (empty_values, &screen, "empty");
  check_pages (full_values, &screen, "full");
  screen.text_scale = 2;
  check_pages (full_values, &screen, "twice as large");
  paper.text_size = 6.5;
  check_pages (full_values, &paper, "paper");
  lengthen_names ((RtPathway *)map ());
  check_pages (full_values, &paper, "longer words");
}

/* Sheets of A4 and Letter: nothing is smaller than 6.5 points, nothing is missing, none is higher
 * than the paper. */
static void
test_sheets (void)
{
  g_autoptr (RtRecord) none = new_record ();
  g_autoptr (RtRecord) full = full_record ();
  const RtRecord *records[] = { none, full };
  static const double heights[] = { 695, 645 };

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (RtPathwayValues) values = values_at (records[i / 2], "2026-03-05");
      RtChartStyle style = rt_chart_style_paper (i % 2 == 0 ? 523 : 540, heights[i % 2]);

      style.text_size = 8.5;
      for (guint j = 0; j < board ()->pages->len; j++)
        {
          const RtBoardPage *page = g_ptr_array_index (board ()->pages, j);
          g_autoptr (GPtrArray) sheets = rt_pathway_chart_sheets (values, page, &style);
          guint n = 0;

          if (i / 2 == 0)
            g_assert_cmpuint (sheets->len, ==, 1);
          for (guint k = 0; k < sheets->len; k++)
            {
              const RtPathwayChart *sheet = g_ptr_array_index (sheets, k);

              g_assert_cmpfloat (sheet->scene->style.text_size, >=, 6.5);
              check_scene (sheet->scene, page->id);
              for (guint m = 0; m < map ()->compounds->len; m++)
                n += rt_pathway_chart_compound (
                         sheet, ((RtPathwayCompound *)g_ptr_array_index (map ()->compounds, m))->id)
                     != NULL;
            }
          g_assert_cmpuint (n, ==,
                            page->lists->len > 0 ? map ()->compounds->len : page->compounds->len);
        }
    }
}

/* Names typed lead to a box on a page. */
static void
check_typed (const RtPathwayValues *values, const RtPathwayCompound *compound, const char *typed)
{
  RtChartStyle style = rt_chart_style_screen (1000, 1);
  const RtPathwayCompound *found = rt_pathway_find_compound (map (), typed);
  const RtBoardPage *page;
  g_autoptr (RtPathwayChart) chart = NULL;

  g_assert_true (found == compound);
  page = rt_pathway_board_page_of (board (), found->id);
  chart = rt_pathway_chart_new (values, page, &style);
  g_assert_nonnull (rt_pathway_chart_compound (chart, found->id));
}

static void
test_every_name (void)
{
  g_autoptr (RtRecord) none = new_record ();
  g_autoptr (RtPathwayValues) values = values_at (none, "2026-03-05");

  for (guint i = 0; i < map ()->compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (map ()->compounds, i);

      check_typed (values, compound, compound->name);
      for (char **synonym = compound->synonyms; *synonym != NULL; synonym++)
        check_typed (values, compound, *synonym);
    }
}

/* A box without a result of cerebrospinal fluid has the colour of the background, whatever was
 * measured in the body; and the caveat stands on every page. */
static void
test_no_colour_of_the_body (void)
{
  g_autoptr (RtRecord) record = new_record ();
  g_autofree char *caveat = rt_lab_caveat_text (catalogue);
  g_autoptr (RtPathwayValues) values = NULL;
  RtChartStyle style = rt_chart_style_screen (1000, 1);

  for (guint i = 0; i < map ()->compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (map ()->compounds, i);
      RtLabResult *result;

      if (compound->analyte_id == NULL)
        continue;
      result = add_result (record, add_report (record, "urine_24h", "2026-03-02"),
                           compound->analyte_id, 1e6, "mg/(24.h)");
      result->laboratory_flag = g_strdup ("HH");
    }
  values = values_at (record, "2026-03-05");
  g_assert_cmpuint (values->values->len, >, 40);
  for (guint i = 0; i < board ()->pages->len; i++)
    {
      g_autoptr (RtPathwayChart) chart =
          rt_pathway_chart_new (values, g_ptr_array_index (board ()->pages, i), &style);
      gboolean said = FALSE;

      for (guint j = 0; j < chart->scene->primitives->len; j++)
        {
          const RtScenePrimitive *box =
              &g_array_index (chart->scene->primitives, RtScenePrimitive, j);

          if (box->kind == RT_SCENE_BOX && box->item > 0)
            g_assert_cmpint (box->role, ==, RT_ROLE_BACKGROUND);
          said |= box->kind == RT_SCENE_TEXT
                  && strstr (pango_layout_get_text (box->layout), caveat) != NULL;
        }
      g_assert_true (said);
    }
}

static gboolean
page_says (const RtPathwayValues *values, const char *words)
{
  RtChartStyle style = rt_chart_style_screen (1000, 1);
  g_autoptr (RtPathwayChart) chart =
      rt_pathway_chart_new (values, g_ptr_array_index (board ()->pages, 0), &style);

  for (guint i = 0; i < chart->scene->primitives->len; i++)
    {
      const RtScenePrimitive *text = &g_array_index (chart->scene->primitives, RtScenePrimitive, i);

      if (text->kind == RT_SCENE_TEXT
          && strstr (pango_layout_get_text (text->layout), words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Where a result of cerebrospinal fluid can colour a box, what that does not mean stands there. */
static void
test_fluid_is_not_the_place_of_action (void)
{
  g_autoptr (RtRecord) record = new_record ();
  g_autofree char *caveat = rt_lab_central_caveat (catalogue);
  g_autoptr (RtPathwayValues) without = values_at (record, "2026-03-05");
  g_autoptr (RtPathwayValues) with = NULL;

  g_assert_false (page_says (without, caveat));
  add_result (record, add_report (record, "csf", "2026-03-02"), "five_hiaa", 55, "nmol/L");
  with = values_at (record, "2026-03-05");
  g_assert_true (page_says (with, caveat));
  g_assert_true (page_says (with, "result of cerebrospinal fluid above its interval"));
  g_assert_true (page_says (with, "no result is kept here"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (NULL);
  g_assert_nonnull (catalogue);
  g_test_add_func ("/present/board/fills", test_fills);
  g_test_add_func ("/present/board/samples", test_samples);
  g_test_add_func ("/present/board/disturbed", test_disturbed);
  g_test_add_func ("/present/board/interventions", test_interventions);
  g_test_add_func ("/present/board/supply", test_supply);
  g_test_add_func ("/present/board/no-colour-of-the-body", test_no_colour_of_the_body);
  g_test_add_func ("/present/board/fluid-is-not-the-place-of-action",
                   test_fluid_is_not_the_place_of_action);
  g_test_add_func ("/present/board/every-name", test_every_name);
  g_test_add_func ("/present/board/sheets", test_sheets);
  g_test_add_func ("/present/board/nothing-meets", test_nothing_meets);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "board-fixture.h"
#include "lab-words.h"
#include "palette.h"
#include "pathway-chart.h"
#include "pathway-search.h"
#include "pathway-words.h"

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
  g_autoptr (RtRecord) record = board_fixture_record ();
  const RtLabReport *csf = board_fixture_report (record, "csf", "2026-03-02");
  const RtLabReport *urine = board_fixture_report (record, "urine_24h", "2026-03-02");
  g_autoptr (RtPathwayValues) now = NULL;
  g_autoptr (RtPathwayValues) later = NULL;
  g_autoptr (RtPathwayValues) before = NULL;
  g_autoptr (GPtrArray) both = NULL;

  board_fixture_result (record, csf, "five_hiaa", 55, "nmol/L");
  board_fixture_result (record, urine, "five_hiaa", 30, "mg/(24.h)");
  now = board_fixture_values (record, "2026-09-02");
  both = rt_pathway_values_of (now, "five_hiaa");
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_true (rt_pathway_value_fills (g_ptr_array_index (both, 0)));
  g_assert_cmpint (((RtPathwayValue *)g_ptr_array_index (both, 0))->point->judgement.flag, ==,
                   RT_LAB_FLAG_LOW);
  g_assert_false (((RtPathwayValue *)g_ptr_array_index (both, 1))->central);
  g_assert_cmpint (((RtPathwayValue *)g_ptr_array_index (both, 1))->point->judgement.flag, ==,
                   RT_LAB_FLAG_HIGH);
  g_assert_false (rt_pathway_value_fills (g_ptr_array_index (both, 1)));
  later = board_fixture_values (record, "2026-09-03");
  for (guint i = 0; i < later->values->len; i++)
    {
      g_assert_true (((RtPathwayValue *)g_ptr_array_index (later->values, i))->faded);
      g_assert_false (rt_pathway_value_fills (g_ptr_array_index (later->values, i)));
    }
  before = board_fixture_values (record, "2026-03-01");
  g_assert_cmpuint (before->values->len, ==, 0);
}

/* Samples are not put together: what only an earlier one holds says so and has no colour. */
static void
test_samples (void)
{
  g_autoptr (RtRecord) record = board_fixture_record ();
  const RtLabReport *first = board_fixture_report (record, "csf", "2026-01-12");
  const RtLabReport *second = board_fixture_report (record, "csf", "2026-03-02");
  g_autoptr (RtPathwayValues) values = NULL;
  const RtPathwayValue *hva, *hiaa;
  g_autofree char *words = NULL;

  board_fixture_result (record, first, "five_hiaa", 80, "nmol/L");
  board_fixture_result (record, first, "hva", 520, "nmol/L");
  board_fixture_result (record, second, "five_hiaa", 0.055, "umol/L");
  values = board_fixture_values (record, "2026-03-05");
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
  g_autoptr (RtRecord) record = board_fixture_record ();
  const RtLabReport *first = board_fixture_report (record, "csf", "2026-01-12");
  const RtLabReport *second = board_fixture_report (record, "csf", "2026-03-02");
  g_autoptr (RtPathwayValues) values = NULL;
  g_autoptr (GPtrArray) found = NULL;
  const RtPathwayValue *doubtful, *sure;

  board_fixture_result (record, first, "five_hiaa", 80, "nmol/L");
  board_fixture_result (record, second, "five_hiaa", 55, "nmol/L");
  board_fixture_intervention (record, "five_htp", RT_INTERVENTION_PRECURSOR, "2026-02-20");
  values = board_fixture_values (record, "2026-03-05");
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
  g_autoptr (RtRecord) record = board_fixture_record ();
  g_autoptr (RtPathwayValues) values = NULL;
  RtIntervention *stopped;

  board_fixture_intervention (record, "sertraline", RT_INTERVENTION_THERAPEUTIC, "2026-01-01");
  board_fixture_intervention (record, "maoi_irreversible", RT_INTERVENTION_THERAPEUTIC,
                              "2026-01-01");
  board_fixture_intervention (record, "iron", RT_INTERVENTION_COFACTOR, "2026-01-01");
  board_fixture_intervention (record, "mirtazapine", RT_INTERVENTION_THERAPEUTIC, "2026-01-01");
  board_fixture_intervention (record, "biotin", RT_INTERVENTION_COFACTOR, "2026-01-01");
  stopped =
      board_fixture_intervention (record, "l_tyrosine", RT_INTERVENTION_PRECURSOR, "2026-01-01");
  fixture_add_step (stopped, "2026-02-01", RT_REGIMEN_STOP, 0);
  values = board_fixture_values (record, "2026-03-05");
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
  g_autoptr (RtRecord) record = board_fixture_record ();
  const RtLabReport *serum = board_fixture_report (record, "serum", "2026-03-02");
  g_autoptr (RtPathwayValues) values = NULL;
  g_autoptr (GPtrArray) tph = NULL;
  g_autoptr (GPtrArray) dao = NULL;

  board_fixture_result (record, serum, "ferritin", 11, "ug/L");
  board_fixture_result (record, serum, "copper", 100, "ug/dL");
  values = board_fixture_values (record, "2026-03-05");
  tph = rt_pathway_values_of_step (values, rt_pathway_step (board_fixture_map (), "e_tph"));
  dao = rt_pathway_values_of_step (values, rt_pathway_step (board_fixture_map (), "e_dao"));
  g_assert_cmpuint (tph->len, ==, 1);
  g_assert_cmpuint (dao->len, ==, 1);
  g_assert_cmpstr (((RtPathwayValue *)g_ptr_array_index (dao, 0))->series->analyte->id, ==,
                   "copper");
}

/* Names typed lead to a box on a page. */
static void
check_typed (const RtPathwayValues *values, const RtPathwayCompound *compound, const char *typed)
{
  RtChartStyle style = rt_chart_style_screen (1000, 1);
  const RtPathwayCompound *found = rt_pathway_find_compound (board_fixture_map (), typed);
  const RtBoardPage *page;
  g_autoptr (RtPathwayChart) chart = NULL;

  g_assert_true (found == compound);
  page = rt_pathway_board_page_of (board_fixture_board (), found->id);
  chart = rt_pathway_chart_new (values, page, &style);
  g_assert_nonnull (rt_pathway_chart_compound (chart, found->id));
}

static void
test_every_name (void)
{
  g_autoptr (RtRecord) none = board_fixture_record ();
  g_autoptr (RtPathwayValues) values = board_fixture_values (none, "2026-03-05");

  for (guint i = 0; i < board_fixture_map ()->compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (board_fixture_map ()->compounds, i);

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
  g_autoptr (RtRecord) record = board_fixture_record ();
  g_autofree char *caveat = rt_lab_caveat_text (board_fixture_catalogue ());
  g_autoptr (RtPathwayValues) values = NULL;
  RtChartStyle style = rt_chart_style_screen (1000, 1);

  for (guint i = 0; i < board_fixture_map ()->compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (board_fixture_map ()->compounds, i);
      RtLabResult *result;

      if (compound->analyte_id == NULL)
        continue;
      result =
          board_fixture_result (record, board_fixture_report (record, "urine_24h", "2026-03-02"),
                                compound->analyte_id, 1e6, "mg/(24.h)");
      result->laboratory_flag = g_strdup ("HH");
    }
  values = board_fixture_values (record, "2026-03-05");
  g_assert_cmpuint (values->values->len, >, 40);
  for (guint i = 0; i < board_fixture_board ()->pages->len; i++)
    {
      g_autoptr (RtPathwayChart) chart = rt_pathway_chart_new (
          values, g_ptr_array_index (board_fixture_board ()->pages, i), &style);
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
      rt_pathway_chart_new (values, g_ptr_array_index (board_fixture_board ()->pages, 0), &style);

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
  g_autoptr (RtRecord) record = board_fixture_record ();
  g_autofree char *caveat = rt_lab_central_caveat (board_fixture_catalogue ());
  g_autoptr (RtPathwayValues) without = board_fixture_values (record, "2026-03-05");
  g_autoptr (RtPathwayValues) with = NULL;

  g_assert_false (page_says (without, caveat));
  board_fixture_result (record, board_fixture_report (record, "csf", "2026-03-02"), "five_hiaa", 55,
                        "nmol/L");
  with = board_fixture_values (record, "2026-03-05");
  g_assert_true (page_says (with, caveat));
  g_assert_true (page_says (with, "result of cerebrospinal fluid above its interval"));
  g_assert_true (page_says (with, "no result is kept here"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/present/board/fills", test_fills);
  g_test_add_func ("/present/board/samples", test_samples);
  g_test_add_func ("/present/board/disturbed", test_disturbed);
  g_test_add_func ("/present/board/interventions", test_interventions);
  g_test_add_func ("/present/board/supply", test_supply);
  g_test_add_func ("/present/board/no-colour-of-the-body", test_no_colour_of_the_body);
  g_test_add_func ("/present/board/fluid-is-not-the-place-of-action",
                   test_fluid_is_not_the_place_of_action);
  g_test_add_func ("/present/board/every-name", test_every_name);
  return g_test_run ();
}

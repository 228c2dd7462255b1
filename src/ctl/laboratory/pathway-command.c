/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "chart-file.h"
#include "clock.h"
#include "command.h"
#include "json-answer.h"
#include "lab-words.h"
#include "pathway-chart.h"
#include "patient-option.h"

#define PAPER_WIDTH 540

typedef struct
{
  RtRecordOptions record;
  char *at;
  char *page;
  char *path;
} Wanted;

static const RtPathwayBoard *
find_board (RtCatalogue *catalogue, const RtPathway **pathway, GError **error)
{
  const GPtrArray *pathways = rt_catalogue_pathways (catalogue);

  *pathway = pathways->len > 0 ? g_ptr_array_index (pathways, 0) : NULL;
  if (*pathway != NULL && rt_catalogue_board (catalogue, (*pathway)->id) != NULL)
    return rt_catalogue_board (catalogue, (*pathway)->id);
  g_set_error_literal (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_NOT_FOUND,
                       _ ("There is no map of compounds in the knowledge."));
  return NULL;
}

/* The pages by name, so that a wrong one is answered with the right ones. */
static const RtBoardPage *
find_page (const RtPathwayBoard *board, const char *id, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  if (id == NULL)
    return g_ptr_array_index (board->pages, 0);
  if (rt_pathway_board_page (board, id) != NULL)
    return rt_pathway_board_page (board, id);
  for (guint i = 0; i < board->pages->len; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                            ((RtBoardPage *)g_ptr_array_index (board->pages, i))->id);
  g_set_error (error, RT_USAGE_ERROR, 0, _ ("There is no page “%s”. The pages are %s."), id,
               known->str);
  return NULL;
}

static void
describe_values (const RtPathwayValues *values, JsonBuilder *answer)
{
  json_builder_set_member_name (answer, "values");
  json_builder_begin_array (answer);
  for (guint i = 0; i < values->values->len; i++)
    {
      const RtPathwayValue *value = g_ptr_array_index (values->values, i);
      const RtLabResult *result = value->point->result;
      g_autofree char *collected = rt_moment_to_iso (value->point->report->collected_at);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "analyte", value->series->analyte->id);
      rt_answer_text (answer, "specimen", value->series->specimen);
      rt_answer_text (answer, "value", result->value_text);
      rt_answer_text (answer, "unit", result->unit);
      rt_answer_text (answer, "collected", collected);
      rt_answer_text (answer, "flag", rt_lab_flag_to_string (value->point->judgement.flag));
      rt_answer_text (answer, "place", value->central ? "node" : "body");
      rt_answer_boolean (answer, "fills", rt_pathway_value_fills (value));
      rt_answer_boolean (answer, "faded", value->faded);
      rt_answer_boolean (answer, "disturbed", value->doubtful);
      rt_answer_boolean (answer, "earlier_sample", value->earlier_sample);
      rt_answer_text (answer, "previous",
                      value->previous != NULL ? value->previous->result->value_text : NULL);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
describe_effects (const RtPathwayValues *values, JsonBuilder *answer)
{
  static const char *const actions[] = { "activates", "partly_activates", "blocks", "inhibits",
                                         "supports",  "releases",         "changes" };

  json_builder_set_member_name (answer, "interventions");
  json_builder_begin_array (answer);
  for (guint i = 0; i < values->effects->len; i++)
    {
      const RtPathwayEffect *effect = g_ptr_array_index (values->effects, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "intervention", effect->intervention->name);
      rt_answer_text (answer, "target", effect->target);
      rt_answer_text (answer, "action", actions[effect->action]);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static gboolean
write_page (const RtPathwayValues *values,
            const RtBoardPage *page,
            const char *path,
            GError **error)
{
  RtChartFileType type;
  RtChartStyle style = rt_chart_style_screen (1, 1);
  g_autoptr (RtPathwayChart) chart = NULL;

  if (!rt_chart_file_type_from_path (path, &type, error))
    return FALSE;
  if (type != RT_CHART_FILE_PNG)
    style = rt_chart_style_paper (PAPER_WIDTH, 1);
  else
    style.width = rt_pathway_chart_natural_width (page, &style);
  chart = rt_pathway_chart_new (values, page, &style);
  return rt_chart_file_write (chart->scene, rt_palette_get (RT_PALETTE_LIGHT), path, 1,
                              rt_moment_utc_s (rt_clock_now ()), error);
}

static gboolean
draw (const RtGlobalOptions *options,
      const Wanted *wanted,
      JsonBuilder *answer,
      GString *text,
      GError **error)
{
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (RtPathwayValues) values = NULL;
  g_autofree char *caveat = NULL;
  const RtPathway *pathway = NULL;
  const RtPathwayBoard *board = NULL;
  const RtBoardPage *page = NULL;
  RtMoment at = rt_clock_now ();

  if (wanted->at != NULL && !rt_command_parse_date ("--at", wanted->at, TRUE, &at, error))
    return FALSE;
  practice = rt_command_open_practice (options, error);
  board = practice != NULL ? find_board (rt_practice_catalogue (practice), &pathway, error) : NULL;
  page = board != NULL ? find_page (board, wanted->page, error) : NULL;
  record =
      page != NULL ? rt_record_options_read (&wanted->record, practice, "export", error) : NULL;
  if (record == NULL)
    return FALSE;
  values = rt_pathway_values_new (rt_practice_catalogue (practice), record, pathway, at);
  if (!write_page (values, page, wanted->path, error))
    return FALSE;
  caveat = rt_lab_caveat_text (rt_practice_catalogue (practice));
  rt_answer_text (answer, "file", wanted->path);
  rt_answer_text (answer, "page", page->id);
  describe_values (values, answer);
  describe_effects (values, answer);
  rt_answer_text (answer, "caveat", caveat);
  g_string_append_printf (text, "%s\n%s\n", wanted->path, caveat);
  return TRUE;
}

static gboolean
check_options (const Wanted *wanted, GError **error)
{
  RtChartFileType type;
  g_autoptr (GError) local_error = NULL;

  if (wanted->record.patient == NULL || wanted->path == NULL)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("A board needs --patient and -o FILE."));
      return FALSE;
    }
  if (rt_chart_file_type_from_path (wanted->path, &type, &local_error))
    return TRUE;
  g_set_error_literal (error, RT_USAGE_ERROR, 0, local_error->message);
  return FALSE;
}

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  Wanted wanted = { 0 };
  const GOptionEntry entries[] = {
    RT_PATIENT_OPTION (wanted.record),
    { "at", 0, 0, G_OPTION_ARG_STRING, &wanted.at, N_ ("Day it is drawn for; today without it"),
      "DATE" },
    { "page", 0, 0, G_OPTION_ARG_STRING, &wanted.page,
      N_ ("Page of the board: overview, serotonin, catecholamines, gaba, histamine, "
          "acetylcholine, methylation"),
      "PAGE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wanted.path,
      N_ ("File to write: .svg, .pdf or .png"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  gboolean done = rt_command_parse (&rt_command_pathway, entries, &argc, &argv, error)
                  && rt_command_no_more_arguments (argc, argv, error)
                  && check_options (&wanted, error) && draw (options, &wanted, answer, text, error);

  rt_record_options_clear (&wanted.record);
  g_free (wanted.at);
  g_free (wanted.page);
  g_free (wanted.path);
  return done;
}

const RtCommand rt_command_pathway = {
  .name = "pathway",
  .synopsis = "--patient ID [--at DATE] [--page PAGE] -o FILE",
  .summary = N_ ("Draw the results of a patient on the map of compounds as SVG, PDF or PNG"),
  .description = N_ ("Results of cerebrospinal fluid stand in the box of their compound; those of "
                     "urine and blood stand beside it and say so. Without --page, the overview."),
  .run = run,
};

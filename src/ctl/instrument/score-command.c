/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "catalogue.h"
#include "command.h"
#include "score-option.h"
#include "score-report.h"

static gboolean
score (const char *id,
       const RtScoreOptions *wanted,
       JsonBuilder *answer,
       GString *text,
       GError **error)
{
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (error);
  g_autoptr (RtScoreResult) result = NULL;
  const RtInstrument *instrument;

  if (catalogue == NULL)
    return FALSE;
  instrument = rt_command_find_instrument (catalogue, id, error);
  if (instrument == NULL)
    return FALSE;
  result = rt_score_options_score (wanted, instrument, error);
  if (result == NULL)
    return FALSE;
  rt_score_report_describe (result, answer, text);
  return TRUE;
}

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (RtScoreOptions) wanted = RT_SCORE_OPTIONS_NONE;
  const GOptionEntry entries[] = { RT_SCORE_OPTIONS (wanted), G_OPTION_ENTRY_NULL };

  if (!rt_command_parse (&rt_command_score, entries, &argc, &argv, error))
    return FALSE;
  if (argc == 2 && (wanted.items != NULL || wanted.facts != NULL || wanted.entered != NULL))
    return score (argv[1], &wanted, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("Scoring needs the id of one questionnaire and --items."));
  return FALSE;
}

const RtCommand rt_command_score = {
  .name = "score",
  .synopsis = "INSTRUMENT --items 0,1,2,… [--sex S] [--age N] [--education N] [--fact ID=V] "
              "[--score ID=V]",
  .summary = N_ ("Score a questionnaire; needs no practice"),
  .description = N_ ("An empty place is a missing answer. Of an instrument without items, --items "
                     "are its facts or its scores in order."),
  .run = run,
};

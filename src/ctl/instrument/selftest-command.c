/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "json-answer.h"
#include "self-test.h"

static void
describe (const RtSelfTest *test, JsonBuilder *answer)
{
  rt_answer_number (answer, "instruments", test->n_instruments);
  rt_answer_number (answer, "vectors", test->n_scores + test->n_changes);
  rt_answer_number (answer, "scores", test->n_scores);
  rt_answer_number (answer, "changes", test->n_changes);
  rt_answer_number (answer, "by_hand", test->n_by_hand);
  rt_answer_number (answer, "passed", test->n_scores + test->n_changes - test->n_failed);
  rt_answer_number (answer, "failed", test->n_failed);
  json_builder_set_member_name (answer, "failures");
  json_builder_begin_array (answer);
  for (guint i = 0; i < test->failures->len; i++)
    json_builder_add_string_value (answer, g_ptr_array_index (test->failures, i));
  json_builder_end_array (answer);
}

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_autoptr (RtCatalogue) catalogue = NULL;
  g_autoptr (RtSelfTest) test = NULL;
  g_autofree char *summary = NULL;

  if (!rt_command_parse (&rt_command_selftest, NULL, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error))
    return FALSE;
  catalogue = rt_catalogue_load_default (error);
  test = catalogue != NULL ? rt_self_test_run (catalogue, error) : NULL;
  if (test == NULL)
    return FALSE;
  summary = rt_self_test_summary (test);
  describe (test, answer);
  for (guint i = 0; i < test->failures->len; i++)
    g_string_append_printf (text, "%s\n", (const char *)g_ptr_array_index (test->failures, i));
  if (test->failures->len == 0)
    g_string_append_printf (text, "%s\n", summary);
  else
    g_set_error_literal (error, RT_FOUND_ERROR, 0, summary);
  return test->failures->len == 0;
}

const RtCommand rt_command_selftest = {
  .name = "selftest",
  .synopsis = "",
  .summary = N_ ("Compute every known case with this installation"),
  .description = N_ ("Scores, bands, rules, cut-offs and changes of cases that were published, "
                     "worked out by hand or computed by a second program. Needs no practice."),
  .run = run,
};

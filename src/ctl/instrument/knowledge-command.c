/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "instrument-report.h"
#include "json-answer.h"
#include "knowledge-packs.h"

/* The catalogue: with the packs of the practice when one is named, else what the program brings. */
static RtCatalogue *
open_catalogue (const RtGlobalOptions *options, GError **error)
{
  g_autoptr (RtPractice) practice = NULL;

  if (options->practice == NULL)
    return rt_catalogue_load_default (error);
  practice = rt_command_open_practice (options, error);
  return practice != NULL ? rt_catalogue_ref (rt_practice_catalogue (practice)) : NULL;
}

static gboolean
list (const RtGlobalOptions *options, JsonBuilder *answer, GString *text, GError **error)
{
  g_autoptr (RtCatalogue) catalogue = open_catalogue (options, error);

  if (catalogue == NULL)
    return FALSE;
  rt_instrument_report_list (catalogue, answer, text);
  return TRUE;
}

static gboolean
show (const RtGlobalOptions *options,
      const char *id,
      JsonBuilder *answer,
      GString *text,
      GError **error)
{
  g_autoptr (RtCatalogue) catalogue = open_catalogue (options, error);
  const RtInstrument *instrument =
      catalogue != NULL ? rt_command_find_instrument (catalogue, id, error) : NULL;

  if (instrument == NULL)
    return FALSE;
  rt_instrument_report_show (catalogue, instrument, answer, text);
  return TRUE;
}

static guint
describe_problems (
    const GPtrArray *problems, gboolean notes, const char *name, JsonBuilder *answer, GString *text)
{
  guint n = 0;

  json_builder_set_member_name (answer, name);
  json_builder_begin_array (answer);
  for (guint i = 0; i < problems->len; i++)
    {
      const RtPackProblem *problem = g_ptr_array_index (problems, i);

      if (problem->is_note != notes)
        continue;
      json_builder_begin_object (answer);
      rt_answer_text (answer, "file", problem->file);
      rt_answer_number_or_null (answer, "line", problem->line > 0, problem->line);
      rt_answer_text (answer, "reason", problem->reason);
      json_builder_end_object (answer);
      g_string_append_printf (text, "%s\n", problem->reason);
      n++;
    }
  json_builder_end_array (answer);
  return n;
}

/* With problems the verb fails, so each of them goes into its one message as well. */
static gboolean
check_folder (const char *folder, JsonBuilder *answer, GString *text, GError **error)
{
  guint n_files = 0, n;
  g_autoptr (GPtrArray) problems = rt_knowledge_pack_check_folder (folder, &n_files, error);
  g_autoptr (GString) reasons = g_string_new (NULL);

  if (problems == NULL)
    return FALSE;
  rt_answer_number (answer, "files", n_files);
  n = describe_problems (problems, FALSE, "problems", answer, reasons);
  describe_problems (problems, TRUE, "notes", answer, text);
  if (n == 0)
    {
      g_string_append_printf (
          text, ngettext ("%u file is right.\n", "%u files are right.\n", n_files), n_files);
      return TRUE;
    }
  g_strchomp (reasons->str);
  g_set_error (error, RT_FOUND_ERROR, 0, "%s", reasons->str);
  return FALSE;
}

/* What the program brings is checked while it is loaded. */
static gboolean
check_shipped (JsonBuilder *answer, GString *text, GError **error)
{
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (error);
  guint n;

  if (catalogue == NULL)
    return FALSE;
  n = rt_catalogue_instruments (catalogue)->len;
  rt_answer_number (answer, "instruments", n);
  rt_answer_number (answer, "analytes", rt_catalogue_analytes (catalogue)->len);
  rt_answer_number (answer, "interventions", rt_catalogue_interventions (catalogue)->len);
  rt_answer_number (answer, "pathways", rt_catalogue_pathways (catalogue)->len);
  json_builder_set_member_name (answer, "problems");
  json_builder_begin_array (answer);
  json_builder_end_array (answer);
  g_string_append_printf (text,
                          ngettext ("The knowledge is right: %u instrument.\n",
                                    "The knowledge is right: %u instruments.\n", n),
                          n);
  return TRUE;
}

static gboolean
packs (const RtGlobalOptions *options, JsonBuilder *answer, GString *text, GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (options, error);
  g_autoptr (GPtrArray) entries =
      practice != NULL ? rt_practice_list_packs (practice, error) : NULL;

  if (entries == NULL)
    return FALSE;
  json_builder_set_member_name (answer, "packs");
  json_builder_begin_array (answer);
  for (guint i = 0; i < entries->len; i++)
    {
      const RtPackEntry *entry = g_ptr_array_index (entries, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "file", entry->file);
      rt_answer_text (answer, "kind", rt_pack_kind_to_string (entry->kind));
      rt_answer_text (answer, "instrument", entry->instrument_id);
      rt_answer_text (answer, "language", entry->language);
      rt_answer_text (answer, "problem", entry->problem);
      json_builder_end_object (answer);
      g_string_append_printf (text, "%s  %s\n", entry->file,
                              entry->problem != NULL ? entry->problem : entry->title);
    }
  json_builder_end_array (answer);
  return TRUE;
}

static gboolean
add_or_remove (const RtGlobalOptions *options,
               gboolean add,
               const char *file,
               JsonBuilder *answer,
               GString *text,
               GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (options, error);
  g_autofree char *name = g_path_get_basename (file);

  if (practice == NULL
      || !(add ? rt_practice_add_pack (practice, file, error)
               : rt_practice_remove_pack (practice, name, error)))
    return FALSE;
  rt_answer_text (answer, "file", name);
  g_string_append_printf (text, add ? _ ("%s was added.\n") : _ ("%s was removed.\n"), name);
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
  const char *part;

  if (!rt_command_parse (&rt_command_knowledge, NULL, &argc, &argv, error))
    return FALSE;
  part = argc > 1 ? argv[1] : "";
  if (g_str_equal (part, "list") && argc == 2)
    return list (options, answer, text, error);
  if (g_str_equal (part, "show") && argc == 3)
    return show (options, argv[2], answer, text, error);
  if (g_str_equal (part, "check") && argc == 3)
    return check_folder (argv[2], answer, text, error);
  if (g_str_equal (part, "check") && argc == 2)
    return check_shipped (answer, text, error);
  if (g_str_equal (part, "packs") && argc == 2)
    return packs (options, answer, text, error);
  if ((g_str_equal (part, "add") || g_str_equal (part, "remove")) && argc == 3)
    return add_or_remove (options, g_str_equal (part, "add"), argv[2], answer, text, error);
  g_set_error_literal (
      error, RT_USAGE_ERROR, 0,
      _ ("Knowledge needs list, show ID, check [FOLDER], packs, add FILE or remove "
         "FILE."));
  return FALSE;
}

const RtCommand rt_command_knowledge = {
  .name = "knowledge",
  .synopsis = "list | show ID | check [FOLDER] | packs | add FILE | remove FILE",
  .summary = N_ ("List and check knowledge, add a practice's own"),
  .description = N_ ("A pack is a questionnaire, a laboratory's intervals or a panel (ID.json), or "
                     "a wording (INSTRUMENT.LANGUAGE.txt). packs, add and remove work on a "
                     "practice."),
  .run = run,
};

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "entry-json.h"
#include "json-answer.h"
#include "keep-entries.h"
#include "patient-option.h"

static gboolean
domain_from_word (const char *word, int *value)
{
  RtDomain domain;

  if (!rt_domain_from_string (word, &domain))
    return FALSE;
  *value = (int)domain;
  return TRUE;
}

static gboolean
sense_from_word (const char *word, int *value)
{
  RtGoalSense sense;

  if (!rt_goal_sense_from_string (word, &sense))
    return FALSE;
  *value = (int)sense;
  return TRUE;
}

static gboolean
read_value (JsonObject *object, RtGoal *goal, GError **error)
{
  JsonNode *node = json_object_get_member (object, "value");
  gboolean is_number = node != NULL && JSON_NODE_HOLDS_VALUE (node)
                       && (json_node_get_value_type (node) == G_TYPE_DOUBLE
                           || json_node_get_value_type (node) == G_TYPE_INT64);

  if (is_number == (goal->measure_id != NULL) && is_number == (node != NULL))
    {
      goal->value = is_number ? json_node_get_double (node) : 0;
      return TRUE;
    }
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("A goal has a measure with a value (a number), or only a text."));
  return FALSE;
}

static gboolean
read_target (JsonObject *object, RtGoal *goal, GError **error)
{
  g_autofree char *text = rt_entry_json_text (object, "by");

  goal->has_target_date = text != NULL;
  return text == NULL || rt_calendar_date_parse (text, &goal->target_date, error);
}

static gpointer
read_goal (JsonObject *object, const RtRecord *record, RtEntryKind *kind, GError **error)
{
  static const char *const known[] = { "domain", "measure", "sense", "value", "text", "by", NULL };
  g_autoptr (RtGoal) goal = rt_goal_new ();
  int domain = RT_DOMAIN_MOOD;
  int sense = RT_GOAL_AT_MOST;

  *kind = RT_ENTRY_GOAL;
  if (!rt_entry_json_members (object, known, error)
      || !rt_entry_json_word (object, "domain", domain_from_word, &domain, error)
      || !rt_entry_json_word (object, "sense", sense_from_word, &sense, error))
    return NULL;
  goal->domain = (RtDomain)domain;
  goal->sense = (RtGoalSense)sense;
  goal->set_at = rt_clock_now ();
  goal->measure_id = rt_entry_json_text (object, "measure");
  goal->text = rt_entry_json_text (object, "text");
  if (!read_value (object, goal, error) || !read_target (object, goal, error))
    return NULL;
  return g_steal_pointer (&goal);
}

static void
describe (const RtRecord *record, JsonBuilder *answer, GString *text)
{
  for (guint i = 0; i < record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (record->goals, i);
      g_autofree char *set = rt_moment_to_local_iso (goal->set_at);
      g_autofree char *by =
          goal->has_target_date ? rt_calendar_date_to_iso (goal->target_date) : NULL;

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", goal->uuid);
      rt_answer_text (answer, "domain", rt_domain_to_string (goal->domain));
      rt_answer_text (answer, "measure", goal->measure_id);
      rt_answer_text (answer, "sense", rt_goal_sense_to_string (goal->sense));
      rt_answer_number_or_null (answer, "value", goal->measure_id != NULL, goal->value);
      rt_answer_text (answer, "text", goal->text);
      rt_answer_text (answer, "set", set);
      rt_answer_text (answer, "by", by);
      json_builder_end_object (answer);
      g_string_append_printf (
          text, "%s  %s  %s  %s\n", goal->uuid, rt_domain_to_string (goal->domain),
          goal->measure_id != NULL ? goal->measure_id : "", goal->text != NULL ? goal->text : "");
    }
}

static const RtEntryVerb verb = {
  .command = &rt_command_goal,
  .usage = N_ ("Say “goal add FILE|- --patient ID”, “goal list --patient ID” or “goal withdraw "
               "GOAL --patient ID”."),
  .list = "goals",
  .read = read_goal,
  .describe = describe,
};

static gboolean
withdraw (RtPractice *practice, const RtRecord *record, const char *uuid, GError **error)
{
  for (guint i = 0; i < record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (record->goals, i);

      if (g_str_equal (goal->uuid, uuid))
        return rt_practice_withdraw_entry (practice, RT_ENTRY_GOAL, goal, error);
    }
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                       _ ("This patient has no goal of this id."));
  return FALSE;
}

static gboolean
run_withdraw (
    const RtGlobalOptions *global, int argc, char **argv, JsonBuilder *answer, GError **error)
{
  g_auto (RtRecordOptions) options = { 0 };
  const GOptionEntry entries[] = { RT_PATIENT_OPTION (options), G_OPTION_ENTRY_NULL };
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtRecord) record = NULL;

  if (!rt_command_parse (&rt_command_goal, entries, &argc, &argv, error))
    return FALSE;
  if (argc != 3 || options.patient == NULL)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0, _ (verb.usage));
      return FALSE;
    }
  practice = rt_command_open_practice (global, error);
  record = practice != NULL ? rt_record_options_read (&options, practice, NULL, error) : NULL;
  if (record == NULL || !withdraw (practice, record, argv[2], error))
    return FALSE;
  rt_answer_text (answer, "withdrawn", argv[2]);
  return TRUE;
}

static gboolean
run (const RtGlobalOptions *global,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  if (argc > 1 && g_str_equal (argv[1], "withdraw"))
    return run_withdraw (global, argc, argv, answer, error);
  return rt_entry_verb_run (&verb, global, argc, argv, answer, text, error);
}

const RtCommand rt_command_goal = {
  .name = "goal",
  .synopsis = "add FILE|- | list | withdraw GOAL --patient ID",
  .summary = N_ ("Record, list or withdraw goals"),
  .description =
      N_ ("A goal is a JSON object: domain (mood, focus, sleep, behaviour, other), text, "
          "by (a date); with a measure also sense (at_most, at_least) and value."),
  .run = run,
};

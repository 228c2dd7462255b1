/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "entry-json.h"
#include "json-answer.h"
#include "event-words.h"

#define FROM_WORD(function, Type, from_string)                                                     \
  static gboolean function (const char *word, int *value)                                          \
  {                                                                                                \
    Type read;                                                                                     \
                                                                                                   \
    if (!from_string (word, &read))                                                                \
      return FALSE;                                                                                \
    *value = (int)read;                                                                            \
    return TRUE;                                                                                   \
  }

FROM_WORD (severity_from_word, RtSeverity, rt_severity_from_string)
FROM_WORD (causality_from_word, RtCausality, rt_causality_from_string)
FROM_WORD (outcome_from_word, RtOutcome, rt_outcome_from_string)

static gboolean
find_suspect (JsonObject *object, const RtRecord *record, gint64 *id, GError **error)
{
  g_autofree char *uuid = rt_entry_json_text (object, "suspect");

  if (uuid == NULL)
    return TRUE;
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      if (!g_str_equal (intervention->uuid, uuid))
        continue;
      *id = intervention->id;
      return TRUE;
    }
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                       _ ("The suspected intervention is not one of this patient."));
  return FALSE;
}

static gpointer
read_adverse (JsonObject *object, const RtRecord *record, GError **error)
{
  static const char *const known[] = { "type",    "description", "onset",   "end",  "severity",
                                       "suspect", "causality",   "outcome", "note", NULL };
  g_autoptr (RtAdverseEvent) event = rt_adverse_event_new ();
  int severity = RT_SEVERITY_MILD;
  int causality = RT_CAUSALITY_UNASSESSED;
  int outcome = RT_OUTCOME_UNKNOWN;

  if (!rt_entry_json_members (object, known, error)
      || !rt_entry_json_required (object, "onset", &event->onset, error)
      || !rt_entry_json_time (object, "end", &event->has_end, &event->end, error)
      || !rt_entry_json_word (object, "severity", severity_from_word, &severity, error)
      || !rt_entry_json_word (object, "causality", causality_from_word, &causality, error)
      || !rt_entry_json_word (object, "outcome", outcome_from_word, &outcome, error)
      || !find_suspect (object, record, &event->intervention_id, error))
    return NULL;
  event->severity = (RtSeverity)severity;
  event->causality = (RtCausality)causality;
  event->outcome = (RtOutcome)outcome;
  event->description = rt_entry_json_text (object, "description");
  event->note = rt_entry_json_text (object, "note");
  return g_steal_pointer (&event);
}

static gpointer
read_life (JsonObject *object, GError **error)
{
  static const char *const known[] = { "type", "description", "from", "until", NULL };
  g_autoptr (RtLifeEvent) event = rt_life_event_new ();

  if (!rt_entry_json_members (object, known, error)
      || !rt_entry_json_required (object, "from", &event->from, error)
      || !rt_entry_json_time (object, "until", &event->has_until, &event->until, error))
    return NULL;
  event->description = rt_entry_json_text (object, "description");
  return g_steal_pointer (&event);
}

static gpointer
read_entry (JsonObject *object, const RtRecord *record, RtEntryKind *kind, GError **error)
{
  g_autofree char *type = rt_entry_json_text (object, "type");

  *kind = g_strcmp0 (type, "life") == 0 ? RT_ENTRY_LIFE_EVENT : RT_ENTRY_ADVERSE_EVENT;
  if (*kind == RT_ENTRY_LIFE_EVENT)
    return read_life (object, error);
  if (g_strcmp0 (type, "adverse") == 0)
    return read_adverse (object, record, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("The type of an event is adverse or life."));
  return NULL;
}

static void
describe_adverse (const RtRecord *record,
                  const RtAdverseEvent *event,
                  JsonBuilder *answer,
                  GString *text)
{
  const RtIntervention *suspect = rt_record_intervention (record, event->intervention_id);
  g_autofree char *onset = rt_moment_to_local_iso (event->onset);

  json_builder_begin_object (answer);
  rt_answer_text (answer, "id", event->uuid);
  rt_answer_text (answer, "type", "adverse");
  rt_answer_text (answer, "description", event->description);
  rt_answer_text (answer, "onset", onset);
  rt_entry_answer_time (answer, "end", event->has_end, event->end);
  rt_answer_text (answer, "severity", rt_severity_to_string (event->severity));
  rt_answer_text (answer, "suspect", suspect != NULL ? suspect->uuid : NULL);
  rt_answer_text (answer, "causality", rt_causality_to_string (event->causality));
  rt_answer_text (answer, "outcome", rt_outcome_to_string (event->outcome));
  rt_answer_text (answer, "note", event->note);
  json_builder_end_object (answer);
  g_string_append_printf (text, "%s  adverse  %s  %s  %s\n", onset,
                          rt_severity_to_string (event->severity),
                          rt_outcome_to_string (event->outcome), event->description);
}

static void
describe_life (const RtLifeEvent *event, JsonBuilder *answer, GString *text)
{
  g_autofree char *from = rt_moment_to_local_iso (event->from);

  json_builder_begin_object (answer);
  rt_answer_text (answer, "id", event->uuid);
  rt_answer_text (answer, "type", "life");
  rt_answer_text (answer, "description", event->description);
  rt_answer_text (answer, "from", from);
  rt_entry_answer_time (answer, "until", event->has_until, event->until);
  json_builder_end_object (answer);
  g_string_append_printf (text, "%s  life  %s\n", from, event->description);
}

static void
describe (const RtRecord *record, JsonBuilder *answer, GString *text)
{
  for (guint i = 0; i < record->adverse_events->len; i++)
    describe_adverse (record, g_ptr_array_index (record->adverse_events, i), answer, text);
  for (guint i = 0; i < record->life_events->len; i++)
    describe_life (g_ptr_array_index (record->life_events, i), answer, text);
}

static const RtEntryVerb verb = {
  .command = &rt_command_event,
  .usage = N_ ("Say “event add FILE|- --patient ID” or “event list --patient ID”."),
  .list = "events",
  .read = read_entry,
  .describe = describe,
};

static gboolean
run (const RtGlobalOptions *global,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  return rt_entry_verb_run (&verb, global, argc, argv, answer, text, error);
}

const RtCommand rt_command_event = {
  .name = "event",
  .synopsis = "add FILE|- --patient ID | list --patient ID",
  .summary = N_ ("Record or list side effects and life events"),
  .description =
      N_ ("An adverse event is a JSON object: type adverse, description, onset, end, severity "
          "(mild, moderate, severe), suspect (id of an intervention), causality (unassessed, "
          "certain, probable, possible, unlikely, conditional, unassessable), outcome (unknown, "
          "recovered, recovering, not_recovered, recovered_with_sequelae, fatal), note. A life "
          "event: type life, description, from, until."),
  .run = run,
};

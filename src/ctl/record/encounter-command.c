/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "entry-json.h"
#include "json-answer.h"

static gboolean
kind_from_word (const char *word, int *value)
{
  RtEncounterKind kind;

  if (!rt_encounter_kind_from_string (word, &kind))
    return FALSE;
  *value = (int)kind;
  return TRUE;
}

static gpointer
read_entry (JsonObject *object, const RtRecord *record, RtEntryKind *kind, GError **error)
{
  static const char *const known[] = { "at", "kind", "practitioner", "reason", NULL };
  g_autoptr (RtEncounter) encounter = rt_encounter_new ();
  int word = RT_ENCOUNTER_VISIT;

  *kind = RT_ENTRY_ENCOUNTER;
  if (!rt_entry_json_members (object, known, error)
      || !rt_entry_json_required (object, "at", &encounter->at, error)
      || !rt_entry_json_word (object, "kind", kind_from_word, &word, error))
    return NULL;
  encounter->kind = (RtEncounterKind)word;
  encounter->practitioner = rt_entry_json_text (object, "practitioner");
  encounter->reason = rt_entry_json_text (object, "reason");
  return g_steal_pointer (&encounter);
}

static void
describe (const RtRecord *record, JsonBuilder *answer, GString *text)
{
  RtMoment now = rt_clock_now ();

  for (guint i = 0; i < record->encounters->len; i++)
    {
      const RtEncounter *encounter = g_ptr_array_index (record->encounters, i);
      g_autofree char *at = rt_moment_to_local_iso (encounter->at);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", encounter->uuid);
      rt_answer_text (answer, "at", at);
      rt_answer_text (answer, "kind", rt_encounter_kind_to_string (encounter->kind));
      rt_answer_text (answer, "practitioner", encounter->practitioner);
      rt_answer_text (answer, "reason", encounter->reason);
      rt_answer_boolean (answer, "planned", rt_moment_compare (encounter->at, now) > 0);
      json_builder_end_object (answer);
      g_string_append_printf (text, "%s  %s  %s\n", at,
                              rt_encounter_kind_to_string (encounter->kind),
                              encounter->reason != NULL ? encounter->reason : "");
    }
}

static const RtEntryVerb verb = {
  .command = &rt_command_encounter,
  .usage = N_ ("Say “encounter add FILE|- --patient ID” or “encounter list --patient ID”."),
  .list = "encounters",
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

const RtCommand rt_command_encounter = {
  .name = "encounter",
  .synopsis = "add FILE|- --patient ID | list --patient ID",
  .summary = N_ ("Record or list encounters"),
  .description =
      N_ ("An encounter is a JSON object: at (day and time; one that lies ahead is planned), kind "
          "(visit, telephone, video, letter, other), practitioner, reason."),
  .run = run,
};

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "entry-json.h"
#include "json-answer.h"

static gpointer
read_entry (JsonObject *object, const RtRecord *record, RtEntryKind *kind, GError **error)
{
  static const char *const known[] = { "text", "at", "private", NULL };
  g_autoptr (RtNote) note = rt_note_new ();
  gboolean has_time = FALSE;

  *kind = RT_ENTRY_NOTE;
  if (!rt_entry_json_members (object, known, error)
      || !rt_entry_json_time (object, "at", &has_time, &note->at, error))
    return NULL;
  if (!has_time)
    note->at = rt_clock_now ();
  note->text = rt_entry_json_text (object, "text");
  note->is_private = json_object_get_boolean_member_with_default (object, "private", FALSE);
  return g_steal_pointer (&note);
}

static void
describe (const RtRecord *record, JsonBuilder *answer, GString *text)
{
  for (guint i = 0; i < record->notes->len; i++)
    {
      const RtNote *note = g_ptr_array_index (record->notes, i);
      g_autofree char *at = rt_moment_to_local_iso (note->at);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", note->uuid);
      rt_answer_text (answer, "at", at);
      rt_answer_text (answer, "text", note->text);
      rt_answer_boolean (answer, "private", note->is_private);
      json_builder_end_object (answer);
      g_string_append_printf (text, "%s  %s%s\n", at, note->is_private ? _ ("(private)  ") : "",
                              note->text);
    }
}

static const RtEntryVerb verb = {
  .command = &rt_command_note,
  .usage = N_ ("Say “note add FILE|- --patient ID” or “note list --patient ID”."),
  .list = "notes",
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

const RtCommand rt_command_note = {
  .name = "note",
  .synopsis = "add FILE|- --patient ID | list --patient ID",
  .summary = N_ ("Record or list notes"),
  .description = N_ ("A note is a JSON object: text, at (now when missing), private (true keeps it "
                     "off everything handed to the patient)."),
  .run = run,
};

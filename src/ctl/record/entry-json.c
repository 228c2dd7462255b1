/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entry-json.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "json-answer.h"
#include "keep-entries.h"
#include "keep-patients.h"
#include "patient-option.h"
#include "read-record.h"

#define MAX_BYTES (4 * 1024 * 1024)

/* At most a byte more than is taken, so that what is too long shows. */
static char *
read_source (const char *source, gsize *length, GError **error)
{
  gboolean standard_input = g_str_equal (source, "-");
  g_autoptr (GFile) file = standard_input ? NULL : g_file_new_for_path (source);
  g_autoptr (GInputStream) input = standard_input
                                       ? g_unix_input_stream_new (STDIN_FILENO, FALSE)
                                       : G_INPUT_STREAM (g_file_read (file, NULL, error));
  g_autofree char *data = input != NULL ? g_malloc (MAX_BYTES + 1) : NULL;

  if (input == NULL || !g_input_stream_read_all (input, data, MAX_BYTES + 1, length, NULL, error))
    return NULL;
  if (*length <= MAX_BYTES)
    return g_steal_pointer (&data);
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("The JSON object is larger than 4 MB."));
  return NULL;
}

/**
 * rt_entry_json_read:
 * @source: a file, or "-" for standard input: arguments can be seen by every user
 * @refusal: the sentence when it holds no JSON object
 *
 * Returns: (transfer full): the object; %NULL with an error, also when it is larger than 4 MB.
 */
JsonObject *
rt_entry_json_read (const char *source, const char *refusal, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length = 0;
  g_autofree char *data = read_source (source, &length, error);
  JsonNode *root = NULL;

  if (data == NULL)
    return NULL;
  if (json_parser_load_from_data (parser, length > 0 ? data : "", (gssize)length, NULL))
    root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return json_object_ref (json_node_get_object (root));
  g_set_error_literal (error, RT_USAGE_ERROR, 0, refusal);
  return NULL;
}

/**
 * rt_entry_json_members:
 * @known: (array zero-terminated=1): the members an object may have
 *
 * Returns: whether it has no other; a slip of the pen is not ignored.
 */
gboolean
rt_entry_json_members (JsonObject *object, const char *const *known, GError **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (known, l->data))
      {
        g_set_error (error, RT_USAGE_ERROR, 0, _ ("There is no member “%s”."),
                     (const char *)l->data);
        return FALSE;
      }
  return TRUE;
}

/** rt_entry_json_text: Returns: (transfer full) (nullable): a text of the object; NULL when it has
 * none of that name. */
char *
rt_entry_json_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return g_strdup (json_node_get_string (node));
}

/** rt_entry_json_time: Returns: whether a time of the object is missing or sound. */
gboolean
rt_entry_json_time (
    JsonObject *object, const char *name, gboolean *known, RtMoment *at, GError **error)
{
  g_autofree char *text = rt_entry_json_text (object, name);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  *known = text != NULL;
  return text == NULL || rt_moment_parse (text, zone, at, error);
}

/** rt_entry_json_required: Returns: whether a time of the object is there and sound. */
gboolean
rt_entry_json_required (JsonObject *object, const char *name, RtMoment *at, GError **error)
{
  gboolean known;

  if (!rt_entry_json_time (object, name, &known, at, error))
    return FALSE;
  if (!known)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                 _ ("The member “%s” is missing: a date such as 2026-05-31."), name);
  return known;
}

/** rt_entry_json_word: Returns: whether a word of the object is missing or one of its
 * vocabulary. */
gboolean
rt_entry_json_word (JsonObject *object,
                    const char *name,
                    gboolean (*from_string) (const char *word, int *value),
                    int *value,
                    GError **error)
{
  g_autofree char *word = rt_entry_json_text (object, name);

  if (word == NULL || from_string (word, value))
    return TRUE;
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
               /* Translators: a word, the name of a member of a JSON object. */
               _ ("“%s” is no word for “%s”. The man page lists them."), word, name);
  return FALSE;
}

/** rt_entry_answer_time: Adds a time to the answer, as exactly as it is known; null when it is
 * not. */
void
rt_entry_answer_time (JsonBuilder *answer, const char *name, gboolean known, RtMoment at)
{
  g_autofree char *text = known ? rt_moment_to_local_iso (at) : NULL;

  rt_answer_text (answer, name, text);
}

static gboolean
add (const RtEntryVerb *verb,
     RtPractice *practice,
     const RtRecord *record,
     const char *source,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_autoptr (JsonObject) object = rt_entry_json_read (
      source, _ ("This is not a JSON object such as {\"text\": \"…\"}."), error);
  RtEntryKind kind = RT_ENTRY_NOTE;
  gpointer entry = object != NULL ? verb->read (object, record, &kind, error) : NULL;
  gboolean saved = FALSE;

  if (entry == NULL)
    return FALSE;
  ((RtEntryHead *)entry)->patient_id = record->patient->id;
  saved = rt_practice_save_entry (practice, kind, entry, error);
  if (saved)
    {
      rt_answer_text (answer, "id", rt_entry_head (entry)->uuid);
      g_string_append_printf (text, "%s\n", rt_entry_head (entry)->uuid);
    }
  rt_entry_free (kind, entry);
  return saved;
}

static void
list (const RtEntryVerb *verb, const RtRecord *record, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, verb->list);
  json_builder_begin_array (answer);
  verb->describe (record, answer, text);
  json_builder_end_array (answer);
}

/**
 * rt_entry_verb_run:
 *
 * Runs “VERB add FILE|- --patient ID” or “VERB list --patient ID”. What is recorded comes from a
 * file or standard input: arguments can be seen by every user of the machine.
 *
 * Returns: whether it was done.
 */
gboolean
rt_entry_verb_run (const RtEntryVerb *verb,
                   const RtGlobalOptions *global,
                   int argc,
                   char **argv,
                   JsonBuilder *answer,
                   GString *text,
                   GError **error)
{
  g_auto (RtRecordOptions) options = { 0 };
  const GOptionEntry entries[] = { RT_PATIENT_OPTION (options), G_OPTION_ENTRY_NULL };
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtRecord) record = NULL;
  gboolean adds, lists;

  if (!rt_command_parse (verb->command, entries, &argc, &argv, error))
    return FALSE;
  adds = argc == 3 && g_str_equal (argv[1], "add");
  lists = argc == 2 && g_str_equal (argv[1], "list");
  if (options.patient == NULL || (!adds && !lists))
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0, _ (verb->usage));
      return FALSE;
    }
  practice = rt_command_open_practice (global, error);
  record = practice != NULL
               ? rt_record_options_read (&options, practice, lists ? "export" : NULL, error)
               : NULL;
  if (record == NULL)
    return FALSE;
  if (adds)
    return add (verb, practice, record, argv[2], answer, text, error);
  list (verb, record, answer, text);
  return TRUE;
}

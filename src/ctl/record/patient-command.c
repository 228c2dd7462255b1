/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"
#include "command.h"
#include "keep-patients.h"

#define MAX_STDIN_BYTES (1024 * 1024)

static void
add_text_member (JsonBuilder *answer, const char *name, const char *value)
{
  json_builder_set_member_name (answer, name);
  if (value != NULL)
    json_builder_add_string_value (answer, value);
  else
    json_builder_add_null_value (answer);
}

static void
describe_patient (const RtPatient *patient, JsonBuilder *answer, GString *text)
{
  g_autofree char *born =
      patient->has_birth_date ? rt_calendar_date_to_iso (patient->birth_date) : NULL;

  add_text_member (answer, "id", patient->uuid);
  add_text_member (answer, "name", patient->name);
  add_text_member (answer, "preferred_name", patient->preferred_name);
  add_text_member (answer, "born", born);
  add_text_member (answer, "sex", rt_sex_to_string (patient->sex));
  add_text_member (answer, "record", patient->record_number);
  add_text_member (answer, "contact", patient->contact);
  add_text_member (answer, "emergency_contact", patient->emergency_contact);
  add_text_member (answer, "referring_practitioner", patient->referring_practitioner);
  json_builder_set_member_name (answer, "archived");
  json_builder_add_boolean_value (answer, patient->archived);
  g_string_append_printf (text, "%s  %s  %s  %s  %s%s\n", patient->uuid, born != NULL ? born : "-",
                          rt_sex_to_string (patient->sex),
                          patient->record_number != NULL ? patient->record_number : "-",
                          patient->name, patient->archived ? _ ("  (archived)") : "");
}

static gboolean
set_birth_date (RtPatient *patient, const char *text, GError **error)
{
  if (text == NULL || *text == '\0')
    return TRUE;
  patient->has_birth_date = rt_calendar_date_parse (text, &patient->birth_date, error);
  return patient->has_birth_date;
}

static gboolean
set_sex (RtPatient *patient, const char *word, GError **error)
{
  if (word == NULL)
    {
      patient->sex = RT_SEX_UNKNOWN;
      return TRUE;
    }
  if (rt_sex_from_string (word, &patient->sex))
    return TRUE;
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("The sex is female, male, other or unknown."));
  return FALSE;
}

static JsonObject *
read_stdin_object (JsonParser *parser, GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autofree char *data = g_malloc (MAX_STDIN_BYTES + 1);
  gsize length = 0;

  if (!g_input_stream_read_all (input, data, MAX_STDIN_BYTES, &length, NULL, error))
    return NULL;
  if (!json_parser_load_from_data (parser, data, (gssize)length, NULL)
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("Standard input is not a JSON object such as "
                              "{\"name\": …, \"born\": …, \"sex\": …}."));
      return NULL;
    }
  return json_node_get_object (json_parser_get_root (parser));
}

static const char *
text_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gboolean
check_members (JsonObject *object, GError **error)
{
  static const char *const known[] = { "name",
                                       "preferred_name",
                                       "born",
                                       "sex",
                                       "record",
                                       "contact",
                                       "emergency_contact",
                                       "referring_practitioner",
                                       NULL };
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (object, l->data);

      if (!g_strv_contains (known, l->data))
        g_set_error (error, RT_USAGE_ERROR, 0, _ ("A patient has no member “%s”."),
                     (const char *)l->data);
      else if (!JSON_NODE_HOLDS_NULL (node) && json_node_get_value_type (node) != G_TYPE_STRING)
        g_set_error (error, RT_USAGE_ERROR, 0, _ ("The member “%s” must be a text."),
                     (const char *)l->data);
      else
        continue;
      return FALSE;
    }
  return TRUE;
}

static RtPatient *
patient_from_stdin (GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (RtPatient) patient = rt_patient_new ();
  JsonObject *object = read_stdin_object (parser, error);

  if (object == NULL || !check_members (object, error)
      || !set_birth_date (patient, text_member (object, "born"), error)
      || !set_sex (patient, text_member (object, "sex"), error))
    return NULL;
  patient->name = g_strdup (text_member (object, "name"));
  patient->preferred_name = g_strdup (text_member (object, "preferred_name"));
  patient->record_number = g_strdup (text_member (object, "record"));
  patient->contact = g_strdup (text_member (object, "contact"));
  patient->emergency_contact = g_strdup (text_member (object, "emergency_contact"));
  patient->referring_practitioner = g_strdup (text_member (object, "referring_practitioner"));
  return g_steal_pointer (&patient);
}

static RtPatient *
patient_from_options (int argc, char **argv, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *born = NULL;
  g_autofree char *sex = NULL;
  g_autofree char *record = NULL;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Name, as the practice writes it"), "N" },
    { "born", 0, 0, G_OPTION_ARG_STRING, &born, N_ ("Birth date: 1980-05-17, 1980-05 or 1980"),
      "D" },
    { "sex", 0, 0, G_OPTION_ARG_STRING, &sex, N_ ("female, male, other or unknown"), "S" },
    { "record", 0, 0, G_OPTION_ARG_STRING, &record, N_ ("Record number"), "R" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (RtPatient) patient = rt_patient_new ();

  if (!rt_command_parse (&rt_command_patient, entries, &argc, &argv, error))
    return NULL;
  if (argc == 2 && g_str_equal (argv[1], "-"))
    return patient_from_stdin (error);
  if (!rt_command_no_more_arguments (argc, argv, error))
    return NULL;
  if (name == NULL)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("--name is missing. “patient add -” reads the patient from standard "
                              "input instead."));
      return NULL;
    }
  if (!set_birth_date (patient, born, error) || !set_sex (patient, sex, error))
    return NULL;
  patient->name = g_steal_pointer (&name);
  patient->record_number = g_steal_pointer (&record);
  return g_steal_pointer (&patient);
}

static gboolean
run_add (const RtGlobalOptions *options,
         int argc,
         char **argv,
         JsonBuilder *answer,
         GString *text,
         GError **error)
{
  g_autoptr (RtPatient) patient = patient_from_options (argc, argv, error);
  g_autoptr (RtPractice) practice = NULL;

  if (patient == NULL)
    return FALSE;
  practice = rt_command_open_practice (options, error);
  if (practice == NULL || !rt_practice_add_patient (practice, patient, error))
    return FALSE;
  describe_patient (patient, answer, text);
  return TRUE;
}

static gboolean
run_list (const RtGlobalOptions *options,
          int argc,
          char **argv,
          JsonBuilder *answer,
          GString *text,
          GError **error)
{
  gboolean all = FALSE;
  g_autofree char *search = NULL;
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_ ("Archived patients too"), NULL },
    { "search", 0, 0, G_OPTION_ARG_STRING, &search,
      N_ ("Part of a name, record number or birth date"), "TEXT" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (GPtrArray) summaries = NULL;

  if (!rt_command_parse (&rt_command_patient, entries, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error))
    return FALSE;
  practice = rt_command_open_practice (options, error);
  if (practice == NULL)
    return FALSE;
  summaries = rt_practice_list_patients (practice, search, all, error);
  if (summaries == NULL)
    return FALSE;
  json_builder_set_member_name (answer, "patients");
  json_builder_begin_array (answer);
  for (guint i = 0; i < summaries->len; i++)
    {
      const RtPatientSummary *summary = g_ptr_array_index (summaries, i);

      json_builder_begin_object (answer);
      describe_patient (summary->patient, answer, text);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
  return TRUE;
}

static RtPatient *
patient_from_argument (
    const RtGlobalOptions *options, int argc, char **argv, RtPractice **practice, GError **error)
{
  if (!rt_command_parse (&rt_command_patient, NULL, &argc, &argv, error))
    return NULL;
  if (argc != 2)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("Give the id of one patient."));
      return NULL;
    }
  *practice = rt_command_open_practice (options, error);
  return *practice != NULL ? rt_practice_find_patient (*practice, argv[1], error) : NULL;
}

static gboolean
run_show (const RtGlobalOptions *options,
          int argc,
          char **argv,
          JsonBuilder *answer,
          GString *text,
          GError **error)
{
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtPatient) patient = patient_from_argument (options, argc, argv, &practice, error);

  if (patient == NULL)
    return FALSE;
  describe_patient (patient, answer, text);
  return TRUE;
}

static gboolean
run_archive (const RtGlobalOptions *options,
             int argc,
             char **argv,
             JsonBuilder *answer,
             GString *text,
             GError **error)
{
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtPatient) patient = patient_from_argument (options, argc, argv, &practice, error);

  if (patient == NULL || !rt_practice_archive_patient (practice, patient->id, TRUE, error))
    return FALSE;
  patient->archived = TRUE;
  describe_patient (patient, answer, text);
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
  static const struct
  {
    const char *name;
    gboolean (*run) (const RtGlobalOptions *, int, char **, JsonBuilder *, GString *, GError **);
  } actions[] = {
    { "add", run_add }, { "list", run_list }, { "show", run_show }, { "archive", run_archive }
  };

  if (argc >= 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    return rt_command_parse (&rt_command_patient, NULL, &argc, &argv, error);
  for (guint i = 0; argc >= 2 && i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (argv[1], actions[i].name))
      return actions[i].run (options, argc - 1, argv + 1, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("Say what to do with patients: add, list, show or archive."));
  return FALSE;
}

const RtCommand rt_command_patient = {
  .name = "patient",
  .synopsis = "add --name N --born D --sex S [--record R] | add - | list [--all] [--search TEXT] | "
              "show ID | archive ID",
  .summary = N_ ("Add, list, show or archive patients"),
  .description = N_ ("Other users of the machine can see the arguments of a running program. "
                     "“patient add -” reads the patient from standard input as a JSON object "
                     "instead (name, preferred_name, born, sex, record, contact, "
                     "emergency_contact, referring_practitioner)."),
  .run = run,
};

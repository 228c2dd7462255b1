/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "json-answer.h"
#include "keep-laboratory.h"
#include "lab-before.h"
#include "lab-command.h"
#include "lab-draft.h"
#include "lab-entry.h"
#include "lab-import-recorded.h"
#include "read-record.h"

#define MAX_BYTES (16 * 1024 * 1024)

static GBytes *
read_source (const char *source, GError **error)
{
  g_autofree char *data = NULL;
  gsize length = 0;

  if (!g_str_equal (source, "-"))
    {
      if (!g_file_get_contents (source, &data, &length, error))
        return NULL;
      return g_bytes_new_take (g_steal_pointer (&data), length);
    }
  else
    {
      g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      data = g_malloc (MAX_BYTES);
      if (!g_input_stream_read_all (input, data, MAX_BYTES, &length, NULL, error))
        return NULL;
      return g_bytes_new (data, length);
    }
}

/* A text or a number as the text it is written with; NULL when missing. */
static char *
member_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  g_autofree char *number = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      number = g_malloc (G_ASCII_DTOSTR_BUF_SIZE);
      return g_strdup (
          g_ascii_dtostr (number, G_ASCII_DTOSTR_BUF_SIZE, json_node_get_double (node)));
    }
  return NULL;
}

static gboolean
check_members (JsonObject *object, const char *const *known, GError **error)
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

static gboolean
read_time (JsonObject *object, const char *name, gboolean *known, RtMoment *at, GError **error)
{
  g_autofree char *text = member_text (object, name);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  *known = text != NULL;
  return text == NULL || rt_moment_parse (text, zone, at, error);
}

static gboolean
read_collection (JsonObject *root, RtLabReport *report, GError **error)
{
  static const char *const known[] = { "volume",  "completeness", "sampling",  "csf_fraction",
                                       "fasting", "posture",      "wake_time", NULL };
  JsonNode *node = json_object_get_member (root, "collection");
  RtLabCollection *collection;
  JsonObject *object;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;
  object = json_node_get_object (node);
  collection = report->collection = rt_lab_collection_new ();
  collection->volume = member_text (object, "volume");
  collection->completeness = member_text (object, "completeness");
  collection->sampling = member_text (object, "sampling");
  collection->csf_fraction = member_text (object, "csf_fraction");
  collection->fasting = member_text (object, "fasting");
  collection->posture = member_text (object, "posture");
  collection->wake_time = member_text (object, "wake_time");
  return check_members (object, known, error)
         && (collection->volume == NULL
             || rt_lab_entry_parse_volume (collection->volume, '.', &collection->volume_l, error));
}

static gboolean
read_head (JsonObject *object, RtLabReport *report, GError **error)
{
  static const char *const known[] = {
    "laboratory", "report_number", "sample_number", "specimen", "ordered", "collected", "received",
    "reported",   "collection",    "medication",    "diet",     "note",    "results",   NULL
  };
  g_autofree char *specimen = member_text (object, "specimen");
  gboolean has_collected = FALSE;

  report->laboratory = member_text (object, "laboratory");
  report->report_number = member_text (object, "report_number");
  report->sample_number = member_text (object, "sample_number");
  report->medication = member_text (object, "medication");
  report->diet = member_text (object, "diet");
  report->note = member_text (object, "note");
  if (!check_members (object, known, error)
      || !read_time (object, "ordered", &report->has_ordered_at, &report->ordered_at, error)
      || !read_time (object, "collected", &has_collected, &report->collected_at, error)
      || !read_time (object, "received", &report->has_received_at, &report->received_at, error)
      || !read_time (object, "reported", &report->has_reported_at, &report->reported_at, error)
      || !read_collection (object, report, error))
    return FALSE;
  report->specimen = specimen != NULL ? g_strdup (rt_lab_draft_specimen (specimen)) : NULL;
  if (has_collected && report->specimen != NULL)
    return TRUE;
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                       has_collected
                           ? _ ("The report needs its specimen: serum, plasma, csf, urine_24h …")
                           : _ ("The report needs the date of collection."));
  return FALSE;
}

static RtLabResult *
read_result (RtCatalogue *catalogue, JsonObject *object, const char *specimen, GError **error)
{
  static const char *const known[] = { "analyte",  "name",   "code", "value", "unit",
                                       "interval", "low",    "high", "flag",  "status",
                                       "specimen", "method", "note", NULL };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  RtLabDraft draft;

  if (!check_members (object, known, error))
    return NULL;
  for (guint i = 0; known[i] != NULL; i++)
    g_ptr_array_add (texts, member_text (object, known[i]));
  draft = (RtLabDraft){ .analyte = texts->pdata[0],
                        .name = texts->pdata[1],
                        .code = texts->pdata[2],
                        .value = texts->pdata[3],
                        .unit = texts->pdata[4],
                        .interval = texts->pdata[5],
                        .low = texts->pdata[6],
                        .high = texts->pdata[7],
                        .flag = texts->pdata[8],
                        .status = texts->pdata[9],
                        .specimen = texts->pdata[10],
                        .method = texts->pdata[11],
                        .note = texts->pdata[12] };
  return rt_lab_draft_to_result (catalogue, &draft, specimen, '.', error);
}

static gboolean
read_results (RtCatalogue *catalogue,
              JsonObject *root,
              const RtLabReport *report,
              GPtrArray *results,
              GError **error)
{
  JsonNode *node = json_object_get_member (root, "results");
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      RtLabResult *result;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        {
          g_set_error (error, RT_USAGE_ERROR, 0, _ ("Result %u is not an object."), i + 1);
          return FALSE;
        }
      result = read_result (catalogue, json_node_get_object (element), report->specimen, error);
      if (result == NULL)
        return FALSE;
      g_ptr_array_add (results, result);
    }
  return TRUE;
}

static void
describe_questions (const GPtrArray *questions, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "questions");
  json_builder_begin_array (answer);
  for (guint i = 0; i < questions->len; i++)
    {
      json_builder_add_string_value (answer, g_ptr_array_index (questions, i));
      g_string_append_printf (text, "%s\n", (char *)g_ptr_array_index (questions, i));
    }
  json_builder_end_array (answer);
}

/* Questions that nobody answered are an error with the first of them. */
static gboolean
refuse_unasked (const GPtrArray *questions, gboolean confirmed, GError **error)
{
  if (questions->len == 0 || confirmed)
    return FALSE;
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
               _ ("%s Nothing was stored; --confirm stores it as it is."),
               (const char *)g_ptr_array_index (questions, 0));
  return TRUE;
}

static gboolean
add_report (RtPractice *practice,
            RtLabReport *report,
            GPtrArray *results,
            gboolean confirmed,
            JsonBuilder *answer,
            GString *text,
            GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);

  if (report->medication == NULL)
    {
      g_autoptr (RtRecord) record =
          rt_practice_read_record (practice, report->patient_id, NULL, error);

      if (record == NULL)
        return FALSE;
      report->medication = rt_lab_medication_before (record, report->collected_at);
    }
  if (!rt_practice_record_lab_report (practice, report, results, confirmed, questions, error)
      || refuse_unasked (questions, confirmed, error))
    return FALSE;
  rt_answer_text (answer, "id", report->uuid);
  rt_answer_number (answer, "results", results->len);
  describe_questions (questions, answer, text);
  g_string_append_printf (text, "%s\n", report->uuid);
  return TRUE;
}

static gboolean
add_json (RtPractice *practice,
          const RtPatient *patient,
          GBytes *content,
          gboolean confirmed,
          JsonBuilder *answer,
          GString *text,
          GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (RtLabReport) report = rt_lab_report_new ();
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);
  gsize length;
  const char *data = g_bytes_get_data (content, &length);
  JsonObject *root;

  if (!json_parser_load_from_data (parser, length > 0 ? data : "", (gssize)length, NULL)
      || json_parser_get_root (parser) == NULL
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error_literal (
          error, RT_USAGE_ERROR, 0,
          _ ("This is not a JSON object such as {\"collected\": …, \"specimen\": …, "
             "\"results\": […]}."));
      return FALSE;
    }
  root = json_node_get_object (json_parser_get_root (parser));
  report->patient_id = patient->id;
  return read_head (root, report, error)
         && read_results (rt_practice_catalogue (practice), root, report, results, error)
         && add_report (practice, report, results, confirmed, answer, text, error);
}

static void
describe_import (const RtLabImport *import, guint existing, JsonBuilder *answer, GString *text)
{
  if (import->batch_uuid != NULL)
    rt_answer_text (answer, "batch", import->batch_uuid);
  json_builder_set_member_name (answer, "reports");
  json_builder_begin_array (answer);
  for (guint i = 0; i < import->reports->len; i++)
    {
      const RtLabTableReport *made = g_ptr_array_index (import->reports, i);

      json_builder_add_string_value (answer, made->report->uuid);
    }
  json_builder_end_array (answer);
  rt_answer_number (answer, "results", import->n_results);
  rt_answer_number (answer, "existing", existing);
  json_builder_set_member_name (answer, "rejected");
  json_builder_begin_array (answer);
  for (guint i = 0; i < import->rejected->len; i++)
    {
      const RtLabRejectedRow *row = g_ptr_array_index (import->rejected, i);

      json_builder_begin_object (answer);
      rt_answer_number (answer, "line", row->line);
      rt_answer_text (answer, "reason", row->reason);
      json_builder_end_object (answer);
      g_string_append_printf (text, _ ("Line %u: %s\n"), row->line, row->reason);
    }
  json_builder_end_array (answer);
  g_string_append_printf (text, ngettext ("%u result.\n", "%u results.\n", import->n_results),
                          import->n_results);
  if (existing > 0)
    g_string_append_printf (text,
                            ngettext ("%u result is in the record already.\n",
                                      "%u results are in the record already.\n", existing),
                            existing);
  if (import->batch_uuid != NULL)
    g_string_append_printf (text, _ ("Undo it with: import --undo %s\n"), import->batch_uuid);
}

/* Leaves out what is recorded, as the window does, and notes the medication of each report. */
static gboolean
compare_with_record (RtPractice *practice,
                     RtLabImport *import,
                     gint64 patient_id,
                     RtLabImportRecorded *recorded,
                     GPtrArray *questions,
                     GError **error)
{
  g_autoptr (RtRecord) record = rt_practice_read_record (practice, patient_id, NULL, error);
  char *question;

  if (record == NULL)
    return FALSE;
  rt_lab_import_leave_out_recorded (import, record, recorded);
  for (guint i = 0; i < import->reports->len; i++)
    {
      RtLabReport *report = ((RtLabTableReport *)g_ptr_array_index (import->reports, i))->report;

      if (report->medication == NULL)
        report->medication = rt_lab_medication_before (record, report->collected_at);
    }
  question = rt_lab_import_recorded_question (recorded);
  if (question != NULL)
    g_ptr_array_add (questions, question);
  return TRUE;
}

static gboolean
refuse_empty (const RtLabImport *import, GError **error)
{
  const RtLabRejectedRow *row;

  if (import->reports->len > 0 || import->rejected->len == 0)
    return FALSE;
  row = g_ptr_array_index (import->rejected, 0);
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, _ ("Line %u: %s"), row->line,
               row->reason);
  return TRUE;
}

static gboolean
add_table (RtPractice *practice,
           GBytes *content,
           const RtLabReport *head,
           gboolean has_collected,
           gboolean confirmed,
           JsonBuilder *answer,
           GString *text,
           GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RtLabTable) table = rt_lab_table_read (content, error);
  g_autoptr (RtLabImport) import =
      table != NULL
          ? rt_lab_import_prepare (rt_practice_catalogue (practice), table, head, has_collected)
          : NULL;
  RtLabImportRecorded recorded;

  if (import == NULL || refuse_empty (import, error)
      || !compare_with_record (practice, import, head->patient_id, &recorded, questions, error))
    return FALSE;
  if ((import->reports->len > 0 || recorded.n_same == 0)
      && (!rt_practice_store_lab_import (practice, import, confirmed, questions, error)
          || refuse_unasked (questions, confirmed, error)))
    return FALSE;
  describe_import (import, recorded.n_same, answer, text);
  describe_questions (questions, answer, text);
  return TRUE;
}

/**
 * rt_lab_add:
 * @source: a file, or "-" for standard input
 * @table: whether it is a table; else a JSON object
 * @head: what holds for a table: specimen, laboratory, collection
 *
 * Returns: whether the results were recorded.
 */
gboolean
rt_lab_add (RtPractice *practice,
            const RtPatient *patient,
            const char *source,
            gboolean table,
            const RtLabReport *head,
            gboolean has_collected,
            gboolean confirmed,
            JsonBuilder *answer,
            GString *text,
            GError **error)
{
  g_autoptr (GBytes) content = read_source (source, error);

  if (content == NULL)
    return FALSE;
  if (table)
    return add_table (practice, content, head, has_collected, confirmed, answer, text, error);
  return add_json (practice, patient, content, confirmed, answer, text, error);
}

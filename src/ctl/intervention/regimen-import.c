/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-import.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "import-regimen.h"
#include "intervention-answer.h"
#include "json-answer.h"

static void
answer_items (const RtRegimenImport *import, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "interventions");
  json_builder_begin_array (answer);
  for (guint i = 0; i < import->items->len; i++)
    {
      const RtRegimenItem *item = g_ptr_array_index (import->items, i);

      json_builder_begin_object (answer);
      rt_answer_number (answer, "line", item->line);
      rt_answer_boolean (answer, "recognised", item->intervention->catalogue_id != NULL);
      rt_answer_boolean (answer, "goes_on", item->stored_id != 0);
      rt_answer_intervention (answer, text, item->intervention);
      json_builder_end_object (answer);
      if (item->intervention->catalogue_id == NULL)
        g_string_append_printf (text, "    %s\n", _ ("not recognised"));
    }
  json_builder_end_array (answer);
}

static void
answer_questions (const RtRegimenImport *import, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "questions");
  json_builder_begin_array (answer);
  for (guint i = 0; i < import->questions->len; i++)
    {
      const RtRegimenQuestion *question = g_ptr_array_index (import->questions, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", question->id);
      rt_answer_number (answer, "line", question->line);
      rt_answer_text (answer, "sentence", question->sentence);
      g_string_append_printf (text, _ ("Line %u: %s\n"), question->line, question->sentence);
      json_builder_set_member_name (answer, "choices");
      json_builder_begin_array (answer);
      for (guint c = 0; c < question->choices->len; c++)
        {
          const RtRegimenChoice *choice = g_ptr_array_index (question->choices, c);

          json_builder_begin_object (answer);
          rt_answer_text (answer, "answer", choice->answer);
          rt_answer_text (answer, "title", choice->title);
          json_builder_end_object (answer);
          g_string_append_printf (text, "    --answer %s=%s  %s\n", question->id, choice->answer,
                                  choice->title);
        }
      json_builder_end_array (answer);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
answer_rejected (const RtRegimenImport *import, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "rejected");
  json_builder_begin_array (answer);
  for (guint i = 0; i < import->rejected->len; i++)
    {
      const RtImportRejection *rejection = g_ptr_array_index (import->rejected, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "file", rejection->file);
      rt_answer_number (answer, "line", rejection->line);
      rt_answer_text (answer, "reason", rejection->reason);
      json_builder_end_object (answer);
      g_string_append_printf (text, _ ("%s, line %u: %s\n"), rejection->file, rejection->line,
                              rejection->reason);
    }
  json_builder_end_array (answer);
}

static void
answer_import (const RtRegimenImport *import, JsonBuilder *answer, GString *text)
{
  rt_answer_text (answer, "batch", import->batch_uuid);
  rt_answer_boolean (answer, "stored", import->batch_uuid != NULL);
  rt_answer_number (answer, "rows", import->rows);
  rt_answer_number (answer, "added", import->added);
  rt_answer_number (answer, "existing", import->existing);
  answer_items (import, answer, text);
  answer_questions (import, answer, text);
  answer_rejected (import, answer, text);
  g_string_append_printf (text,
                          _ ("Rows read: %u. Steps to add: %u, already there: %u. Questions: %u, "
                             "left out: %u.\n"),
                          import->rows, import->added, import->existing, import->questions->len,
                          import->rejected->len);
}

static gboolean
usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_USAGE_ERROR, 0, sentence);
  return FALSE;
}

/* "3/name=sertraline"; an answer to a question that is not asked counts for nothing. */
static GHashTable *
read_answers (char **answers, GError **error)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (char **answer = answers; answer != NULL && *answer != NULL; answer++)
    {
      const char *sign = strchr (*answer, '=');

      if (sign == NULL || sign == *answer || sign[1] == '\0')
        {
          usage (error,
                 _ ("An answer is written as the question’s id, “=” and one of its choices."));
          return NULL;
        }
      g_hash_table_insert (table, g_strndup (*answer, (gsize)(sign - *answer)),
                           g_strdup (sign + 1));
    }
  return g_steal_pointer (&table);
}

static gboolean
read_file (const char *path, RtRegimenOrder *order, char **name, GError **error)
{
  gboolean is_input = g_str_equal (path, "-");
  g_autofree char *base = g_path_get_basename (path);
  char *data = NULL;
  gsize size;

  *name = is_input ? g_strdup (_ ("Standard input")) : g_filename_display_name (base);
  if (!g_file_get_contents (is_input ? "/dev/stdin" : path, &data, &size, NULL))
    {
      g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                   _ ("%s cannot be read. Nothing was imported."), *name);
      return FALSE;
    }
  order->source = *name;
  order->content = g_bytes_new_take (data, size);
  return TRUE;
}

static RtRegimenImport *
read_table (RtPractice *practice,
            gint64 patient_id,
            const RtRegimenImportOptions *call,
            GError **error)
{
  g_autoptr (GHashTable) answers = read_answers (call->answers, error);
  RtRegimenOrder order = { .patient_id = patient_id,
                           .profile = call->profile,
                           .from = call->from,
                           .has_kind = call->kind != NULL,
                           .answers = answers };
  g_autofree char *name = NULL;
  RtRegimenImport *import = NULL;

  if (answers == NULL)
    return NULL;
  if (call->kind != NULL && !rt_intervention_kind_from_string (call->kind, &order.kind))
    {
      usage (error, _ ("--as-written is none of the four kinds."));
      return NULL;
    }
  if (!read_file (call->files[0], &order, &name, error))
    return NULL;
  import = rt_practice_read_regimen_table (practice, &order, error);
  g_bytes_unref (order.content);
  return import;
}

/**
 * rt_ctl_import_regimen:
 * @call: with one file
 *
 * Reads a list of medication, supplements and activities into a record; with open questions, and in
 * a dry run, nothing is stored and the answer says what would be.
 *
 * Returns: whether it was done
 */
gboolean
rt_ctl_import_regimen (RtPractice *practice,
                       gint64 patient_id,
                       const RtRegimenImportOptions *call,
                       JsonBuilder *answer,
                       GString *text,
                       GError **error)
{
  g_autoptr (RtRegimenImport) import = NULL;
  gboolean asked;

  if (call->files[1] != NULL)
    return usage (error, _ ("A list of medication is imported one file at a time."));
  import = read_table (practice, patient_id, call, error);
  if (import == NULL)
    return FALSE;
  asked = import->questions->len > 0;
  if (!asked && !call->dry_run && !rt_practice_store_regimen_import (practice, import, error))
    return FALSE;
  answer_import (import, answer, text);
  if (!asked)
    return TRUE;
  g_set_error_literal (error, RT_FOUND_ERROR, 0,
                       _ ("Nothing was stored: answer the questions first."));
  return FALSE;
}

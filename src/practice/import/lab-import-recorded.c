/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-import-recorded.h"

#include <glib/gi18n.h>

#include "lab-context.h"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* The same test of the same sample: time of collection, specimen and analyte. */
static char *
test_key (const RtLabReport *report, const RtLabResult *result)
{
  const char *specimen = rt_lab_context_specimen (report, result);

  return g_strdup_printf (
      "%" G_GINT64_FORMAT "\x1f%s\x1f%s", report->collected_at.local_s, or_empty (specimen),
      result->analyte_id != NULL ? result->analyte_id : or_empty (result->name));
}

static char *
value_key (const char *test, const RtLabResult *result)
{
  return g_strjoin ("\x1f", test, or_empty (result->value_text), or_empty (result->unit), NULL);
}

/* Keys of every test and of every value in the record. */
static GHashTable *
recorded_keys (const RtRecord *record)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) reports = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < record->lab_reports->len; i++)
    {
      RtLabReport *report = g_ptr_array_index (record->lab_reports, i);

      g_hash_table_insert (reports, &report->id, report);
    }
  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      const RtLabReport *report = g_hash_table_lookup (reports, &result->report_id);
      char *test = report != NULL ? test_key (report, result) : NULL;

      if (test == NULL)
        continue;
      g_hash_table_add (keys, value_key (test, result));
      g_hash_table_add (keys, test);
    }
  return keys;
}

static void
leave_out (RtLabImport *import,
           const RtLabTableReport *made,
           GHashTable *keys,
           RtLabImportRecorded *recorded)
{
  for (guint i = made->results->len; i > 0; i--)
    {
      const RtLabResult *result = g_ptr_array_index (made->results, i - 1);
      g_autofree char *test = test_key (made->report, result);
      g_autofree char *value = value_key (test, result);

      if (g_hash_table_contains (keys, value))
        {
          g_ptr_array_remove_index (made->results, i - 1);
          import->n_results--;
          recorded->n_same++;
        }
      else if (g_hash_table_contains (keys, test))
        recorded->n_differing++;
    }
}

/**
 * rt_lab_import_leave_out_recorded:
 * @import: what a table became; it loses the results that are in @record already, and the reports
 *   that have none left
 * @record: of the same patient
 * @recorded: (out caller-allocates): how many
 *
 * Results of the same day but another hour are other results: a course over the day is no
 * repetition.
 */
void
rt_lab_import_leave_out_recorded (RtLabImport *import,
                                  const RtRecord *record,
                                  RtLabImportRecorded *recorded)
{
  g_autoptr (GHashTable) keys = recorded_keys (record);

  *recorded = (RtLabImportRecorded){ 0 };
  for (guint i = import->reports->len; i > 0; i--)
    {
      const RtLabTableReport *made = g_ptr_array_index (import->reports, i - 1);

      leave_out (import, made, keys, recorded);
      if (made->results->len == 0)
        g_ptr_array_remove_index (import->reports, i - 1);
    }
}

/** rt_lab_import_recorded_question: Returns: (transfer full) (nullable): what to ask before storing
 * because the record says otherwise; %NULL when it does not. */
char *
rt_lab_import_recorded_question (const RtLabImportRecorded *recorded)
{
  guint n = recorded->n_differing;

  if (n == 0)
    return NULL;
  return g_strdup_printf (
      ngettext ("%u result has another value than the record holds for the same test at the same "
                "time. Shall it stand beside it?",
                "%u results have other values than the record holds for the same tests at the same "
                "times. Shall they stand beside them?",
                n),
      n);
}

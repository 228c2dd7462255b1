/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-plan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import-row.h"

static void
value_free (gpointer data)
{
  RtImportValue *value = data;

  rt_measurement_free (value->measurement);
  g_free (value->file);
  g_free (value);
}

static void
step_free (gpointer data)
{
  RtImportStep *step = data;

  rt_regimen_step_free (step->step);
  g_free (step->file);
  g_free (step);
}

/** rt_import_rejection_free: frees a rejection. */
void
rt_import_rejection_free (RtImportRejection *rejection)
{
  if (rejection == NULL)
    return;
  g_free (rejection->file);
  g_free (rejection->column);
  g_free (rejection->reason);
  g_free (rejection);
}

/** rt_import_rejection_copy: Returns: (transfer full): a copy. */
RtImportRejection *
rt_import_rejection_copy (const RtImportRejection *rejection)
{
  RtImportRejection *copy = g_memdup2 (rejection, sizeof *rejection);

  copy->file = g_strdup (rejection->file);
  copy->column = g_strdup (rejection->column);
  copy->reason = g_strdup (rejection->reason);
  return copy;
}

/**
 * rt_import_plan_new:
 * @profile: how the files are read; it must outlive the plan
 *
 * Returns: (transfer full): an empty plan.
 */
RtImportPlan *
rt_import_plan_new (const RtMappingProfile *profile)
{
  RtImportPlan *plan = g_new0 (RtImportPlan, 1);

  plan->profile = profile;
  plan->values = g_ptr_array_new_with_free_func (value_free);
  plan->steps = g_ptr_array_new_with_free_func (step_free);
  plan->phases = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_phase_free);
  plan->rejections = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_import_rejection_free);
  plan->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return plan;
}

/** rt_import_plan_free: frees the plan and everything in it. */
void
rt_import_plan_free (RtImportPlan *plan)
{
  if (plan == NULL)
    return;
  g_hash_table_unref (plan->seen);
  g_ptr_array_unref (plan->values);
  g_ptr_array_unref (plan->steps);
  g_ptr_array_unref (plan->phases);
  g_ptr_array_unref (plan->rejections);
  g_free (plan);
}

static gboolean does_not_fit (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
does_not_fit (GError **error, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  if (error != NULL)
    *error = g_error_new_valist (RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE, format, values);
  va_end (values);
  return FALSE;
}

static gboolean
has_header (const GPtrArray *header, const char *name)
{
  for (guint i = 0; i < header->len; i++)
    if (g_str_equal (g_ptr_array_index (header, i), name))
      return TRUE;
  return FALSE;
}

/* Every column the profile reads must be there; ignored ones need not. */
static gboolean
check_header (const RtMappingProfile *profile, const GPtrArray *header, GError **error)
{
  for (guint i = 0; i < profile->columns->len; i++)
    {
      const RtProfileColumn *column = g_ptr_array_index (profile->columns, i);

      if (column->role != RT_COLUMN_IGNORED && !has_header (header, column->name))
        return does_not_fit (error,
                             _ ("This table does not fit the profile %s: its first line has no "
                                "column “%s”. Choose another profile or file."),
                             profile->name, column->name);
    }
  for (guint i = 0; i < header->len; i++)
    for (guint j = i + 1; j < header->len; j++)
      if (g_str_equal (g_ptr_array_index (header, i), g_ptr_array_index (header, j)))
        return does_not_fit (error,
                             _ ("The first line names the same column twice (columns %u and "
                                "%u)."),
                             i + 1, j + 1);
  return TRUE;
}

static void
report_unread (RtImportPlan *plan, const char *file, const GPtrArray *header)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < header->len; i++)
    {
      const char *name = g_ptr_array_index (header, i);

      if (rt_mapping_profile_column (plan->profile, name) == NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  if (names->len > 0)
    rt_import_reject (plan, file, 1, NULL,
                      g_strdup_printf (_ ("The profile does not know these columns; they were not "
                                          "read: %s."),
                                       names->str));
}

static GPtrArray *
read_header (RtImportPlan *plan, RtCsvReader *reader, GError **error)
{
  g_autoptr (GPtrArray) header = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *cells;
  RtCsvResult result = rt_csv_reader_next (reader, error);

  if (result == RT_CSV_END)
    does_not_fit (error, _ ("The file holds nothing but empty lines."));
  if (result != RT_CSV_RECORD)
    return NULL;
  cells = rt_csv_reader_cells (reader);
  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (header, g_strstrip (g_strdup (g_ptr_array_index (cells, i))));
  return check_header (plan->profile, header, error) ? g_steal_pointer (&header) : NULL;
}

static gboolean
read_rows (RtImportPlan *plan,
           const char *file,
           RtCsvReader *reader,
           const GPtrArray *header,
           GError **error)
{
  RtImportRow row = { .plan = plan, .file = file, .header = header };
  RtCsvResult result;

  while ((result = rt_csv_reader_next (reader, error)) == RT_CSV_RECORD)
    {
      plan->rows++;
      row.cells = rt_csv_reader_cells (reader);
      row.line = rt_csv_reader_line (reader);
      rt_import_row_read (&row);
    }
  rt_import_row_end_phase (&row);
  return result == RT_CSV_END;
}

/* Takes over what a file gave, only after the whole file could be read. */
static void
take (GPtrArray *into, GPtrArray *from)
{
  gsize n;
  gpointer *taken = g_ptr_array_steal (from, &n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (into, taken[i]);
  g_free (taken);
}

/**
 * rt_import_plan_read:
 * @file: base name of the file, for messages
 * @content: the file
 *
 * Reads a file into the plan. A bad cell or row is listed as rejected and the rest is read; blank
 * cells are answers that were not given.
 *
 * Returns: whether it could be read as a table that fits the profile; if not, the plan is as before
 * and
 *   @error says what is wrong and where.
 */
gboolean
rt_import_plan_read (RtImportPlan *plan, const char *file, GBytes *content, GError **error)
{
  const RtMappingProfile *profile = plan->profile;
  g_autoptr (RtImportPlan) fresh = rt_import_plan_new (profile);
  g_autoptr (RtCsvReader) reader =
      rt_csv_reader_new (content, profile->encoding, profile->delimiter, error);
  g_autoptr (GPtrArray) header = NULL;
  GHashTable *seen;

  if (reader == NULL)
    return FALSE;
  header = read_header (fresh, reader, error);
  if (header == NULL)
    return FALSE;
  report_unread (fresh, file, header);
  seen = fresh->seen;
  fresh->seen = g_hash_table_ref (plan->seen);
  g_hash_table_unref (seen);
  if (!read_rows (fresh, file, reader, header, error))
    {
      /* What the broken file left among the identities points to values that go with it. */
      g_hash_table_remove_all (plan->seen);
      return FALSE;
    }
  plan->rows += fresh->rows;
  plan->duplicates += fresh->duplicates;
  take (plan->values, fresh->values);
  take (plan->steps, fresh->steps);
  take (plan->phases, fresh->phases);
  take (plan->rejections, fresh->rejections);
  return TRUE;
}

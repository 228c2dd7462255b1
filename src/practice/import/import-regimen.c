/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-regimen.h"

#include <glib/gi18n.h>

#include "batch-store.h"
#include "clock.h"
#include "data-folder.h"
#include "intervention-store.h"
#include "practice-private.h"
#include "read-record.h"
#include "regimen-reading.h"
#include "regimen-step-store.h"

static void
item_free (gpointer data)
{
  RtRegimenItem *item = data;

  rt_intervention_free (item->intervention);
  g_free (item);
}

static void
question_free (gpointer data)
{
  RtRegimenQuestion *question = data;

  g_free (question->id);
  g_free (question->sentence);
  g_ptr_array_unref (question->choices);
  g_free (question);
}

static RtRegimenImport *
import_new (const RtRegimenOrder *order)
{
  RtRegimenImport *import = g_new0 (RtRegimenImport, 1);

  import->patient_id = order->patient_id;
  import->profile = g_strdup (order->profile);
  import->items = g_ptr_array_new_with_free_func (item_free);
  import->questions = g_ptr_array_new_with_free_func (question_free);
  import->rejected = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_import_rejection_free);
  return import;
}

/** rt_regimen_import_free: frees it. */
void
rt_regimen_import_free (RtRegimenImport *import)
{
  if (import == NULL)
    return;
  g_free (import->profile);
  g_ptr_array_unref (import->items);
  g_ptr_array_unref (import->questions);
  g_ptr_array_unref (import->rejected);
  g_free (import->batch_uuid);
  g_free (import);
}

static char *
profile_folder (void)
{
  return rt_data_folder_path ("profiles", "regimen", NULL);
}

/**
 * rt_practice_list_regimen_profiles:
 *
 * Returns: (transfer full) (element-type RtRegimenProfile): the profiles for lists of medication,
 * supplements and activities, by name; %NULL with an error.
 */
GPtrArray *
rt_practice_list_regimen_profiles (RtPractice *practice, GError **error)
{
  g_autofree char *folder = profile_folder ();

  return rt_regimen_profile_list (folder, error);
}

/** rt_practice_has_regimen_profile: Returns: whether a profile of that name reads such lists. */
gboolean
rt_practice_has_regimen_profile (RtPractice *practice, const char *name)
{
  g_autofree char *folder = profile_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RtRegimenProfile) profile = rt_regimen_profile_find (folder, name, &error);

  return profile != NULL || error != NULL;
}

static RtRegimenProfile *
find_profile (const char *name, GError **error)
{
  g_autofree char *folder = profile_folder ();
  g_autoptr (GError) local_error = NULL;
  RtRegimenProfile *profile = rt_regimen_profile_find (folder, name, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (profile == NULL)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                         _ ("There is no profile of that name for lists of medication."));
  return profile;
}

static gboolean
check_default (const RtRegimenOrder *order, const RtRegimenProfile *profile, GError **error)
{
  RtCalendarDate date;

  return order->from == NULL || rt_calendar_date_parse (order->from, &date, NULL)
         || rt_calendar_date_parse_order (order->from, profile->date_order, &date, error);
}

static void
note_what_is_not_read (const RtRegimenReading *reading, const RtRegimenTable *table)
{
  for (guint i = 0; i < table->not_read->len; i++)
    {
      g_autofree char *sentence =
          g_strdup_printf (_ ("The column “%s” is not read: the profile does not know it."),
                           (const char *)g_ptr_array_index (table->not_read, i));

      rt_regimen_reject (reading, table->header_line, sentence);
    }
  for (guint i = 0; i < table->rows_left_over->len; i++)
    rt_regimen_reject (reading, g_array_index (table->rows_left_over, guint, i),
                       _ ("This row has more cells than there are headings; the last ones are not "
                          "read."));
}

static void
read_rows (const RtRegimenReading *reading,
           const RtRegimenProfile *profile,
           const RtRegimenTable *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_row_free);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const RtRegimenOrder *order = reading->order;
  const RtRegimenDefaults defaults = { (char *)order->from, order->has_kind, order->kind, zone,
                                       rt_clock_today () };

  for (guint i = 0; i < table->rows->len; i++)
    g_ptr_array_add (rows, rt_regimen_row_read (reading->catalogue, profile,
                                                g_ptr_array_index (table->rows, i), &defaults));
  note_what_is_not_read (reading, table);
  rt_regimen_groups_read (reading, rows);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  guint first = (*(RtImportRejection *const *)a)->line;
  guint second = (*(RtImportRejection *const *)b)->line;

  return (first > second) - (first < second);
}

static void
take_hash (RtRegimenImport *import, GBytes *content)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = sizeof import->content_hash;

  g_checksum_update (sum, g_bytes_get_data (content, NULL), (gssize)g_bytes_get_size (content));
  g_checksum_get_digest (sum, import->content_hash, &size);
}

/**
 * rt_practice_read_regimen_table:
 * @order: the table and what is said about it
 *
 * Reads a list of what a patient takes and does and compares it with the record. Nothing is stored.
 *
 * Returns: (transfer full): what it becomes, what is to be answered first and what is left out;
 *   %NULL with a sentence.
 */
RtRegimenImport *
rt_practice_read_regimen_table (RtPractice *practice, const RtRegimenOrder *order, GError **error)
{
  g_autoptr (RtRegimenProfile) profile = find_profile (order->profile, error);
  g_autoptr (RtRegimenTable) table = NULL;
  g_autoptr (RtRecord) record = NULL;
  RtRegimenImport *import;

  if (profile == NULL || !check_default (order, profile, error))
    return NULL;
  table = rt_regimen_table_read (profile, order->content, error);
  record =
      table != NULL ? rt_practice_read_record (practice, order->patient_id, NULL, error) : NULL;
  if (record == NULL)
    return NULL;
  import = import_new (order);
  import->rows = table->rows->len;
  take_hash (import, order->content);
  read_rows (&(RtRegimenReading){ rt_practice_catalogue (practice), order, record, import },
             profile, table);
  g_ptr_array_sort (import->rejected, compare_lines);
  return import;
}

/* ---- storing ---- */

static gboolean
store_item (RtDatabase *database, RtRegimenItem *item, gint64 batch_id, GError **error)
{
  RtIntervention *intervention = item->intervention;

  for (guint i = 0; i < intervention->steps->len; i++)
    ((RtRegimenStep *)g_ptr_array_index (intervention->steps, i))->batch_id = batch_id;
  if (item->stored_id == 0)
    {
      intervention->batch_id = batch_id;
      return rt_intervention_store_insert (database, intervention, error);
    }
  for (guint i = 0; i < intervention->steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      step->intervention_id = item->stored_id;
      if (!rt_regimen_step_store_insert (database, intervention->patient_id, step, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  RtRegimenImport *import = data;
  g_autoptr (RtImportBatch) batch = rt_import_batch_new ();

  batch->patient_id = import->patient_id;
  batch->profile = g_strdup (import->profile);
  batch->at = rt_clock_now ();
  memcpy (batch->content_hash, import->content_hash, sizeof batch->content_hash);
  if (!rt_batch_store_begin (database, batch, error))
    return FALSE;
  for (guint i = 0; i < import->items->len; i++)
    if (!store_item (database, g_ptr_array_index (import->items, i), batch->id, error))
      return FALSE;
  batch->rows = import->rows;
  batch->added = import->added;
  batch->rejected = import->rejected->len;
  if (!rt_batch_store_finish (database, batch, error))
    return FALSE;
  import->batch_uuid = g_strdup (batch->uuid);
  return TRUE;
}

static gboolean
refuse (GError **error, RtPracticeError code, const char *sentence)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, code, sentence);
  return FALSE;
}

/**
 * rt_practice_store_regimen_import:
 * @import: without open questions; gets the id by which rt_practice_undo_import() takes it back
 *
 * Stores all of it in one transaction under one row of the activity log, or nothing. With nothing
 * to add nothing is written.
 *
 * Returns: whether the record holds it now.
 */
gboolean
rt_practice_store_regimen_import (RtPractice *practice, RtRegimenImport *import, GError **error)
{
  if (rt_practice_is_demonstration (practice)
      && g_strcmp0 (g_getenv ("REUPTAKE_TEST_IMPORT"), "1") != 0)
    return refuse (error, RT_PRACTICE_ERROR_DEMONSTRATION,
                   _ ("This is the demonstration practice: it takes no real records. Create a "
                      "practice of your own to import them."));
  if (import->questions->len > 0)
    return refuse (error, RT_PRACTICE_ERROR_INVALID,
                   _ ("Nothing was stored: answer the questions first."));
  if (import->items->len == 0)
    return TRUE;
  if (!rt_practice_write (practice, "import.regimen", store_job, import, NULL, error))
    {
      g_clear_pointer (&import->batch_uuid, g_free);
      return FALSE;
    }
  rt_practice_announce (practice, import->patient_id);
  return TRUE;
}

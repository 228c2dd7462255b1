/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/print-work.h"

#include "keep-letterhead.h"
#include "read-record.h"

/**
 * rt_print_material_free:
 * @material: (transfer full) (nullable): what was read
 */
void
rt_print_material_free (RtPrintMaterial *material)
{
  if (material == NULL)
    return;
  g_ptr_array_unref (material->records);
  g_clear_pointer (&material->letterhead, rt_letterhead_free);
  g_free (material);
}

/**
 * rt_print_work_read:
 * @ids: (element-type gint64): a GArray of the ids of patients
 *
 * Reads every record for printing; each is a row of the activity log.
 *
 * Returns: (transfer full): an RtPrintMaterial; %NULL with an error
 */
gpointer
rt_print_work_read (RtPractice *practice, gpointer ids, GCancellable *cancellable, GError **error)
{
  g_autoptr (RtPrintMaterial) material = g_new0 (RtPrintMaterial, 1);
  const RtRecordScope scope = { .purpose = "print" };
  const GArray *patients = ids;

  material->records = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_record_free);
  material->letterhead = rt_practice_read_letterhead (practice, error);
  if (material->letterhead == NULL)
    return NULL;
  for (guint i = 0; i < patients->len; i++)
    {
      RtRecord *record = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      record =
          rt_practice_read_record (practice, g_array_index (patients, gint64, i), &scope, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (material->records, record);
    }
  return g_steal_pointer (&material);
}

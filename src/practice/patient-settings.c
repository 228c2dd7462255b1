/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "patient-settings.h"

#include "patient-setting-store.h"
#include "practice-private.h"

typedef struct
{
  gint64 patient_id;
  const char *name;
  const char *value;
} SettingJob;

static gboolean
set_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const SettingJob *job = data;

  return rt_patient_setting_store_set (database, job->patient_id, job->name, job->value, error);
}

/**
 * rt_practice_set_patient_setting:
 * @name: what is remembered, RT_PATIENT_SETTING_…
 * @value: (nullable): %NULL or the empty text forgets it
 *
 * Remembers how a patient's record is looked at; it is read back with the record. Nothing is
 * announced as changed: the record says the same as before.
 *
 * Returns: whether it was stored.
 */
gboolean
rt_practice_set_patient_setting (
    RtPractice *practice, gint64 patient_id, const char *name, const char *value, GError **error)
{
  SettingJob job = { patient_id, name, value };

  return rt_practice_write (practice, "view.remember", set_job, &job, NULL, error);
}

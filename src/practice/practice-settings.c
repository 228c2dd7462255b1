/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "practice-settings.h"

#include "practice-private.h"
#include "setting-store.h"

typedef struct
{
  const char *name;
  const char *value; /* to set */
  char *found;       /* when read */
} SettingJob;

static gboolean
get_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  SettingJob *job = data;

  job->found = rt_setting_store_get (database, job->name, error);
  return job->found != NULL;
}

static gboolean
set_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const SettingJob *job = data;

  return rt_setting_store_set (database, job->name, job->value, error);
}

/**
 * rt_practice_get_setting:
 * @name: what is set, RT_SETTING_…
 *
 * Returns: (transfer full): its value, the empty text when it was never set; %NULL with an error.
 */
char *
rt_practice_get_setting (RtPractice *practice, const char *name, GError **error)
{
  SettingJob job = { name, NULL, NULL };

  return rt_practice_read (practice, get_job, &job, NULL, error) ? job.found : NULL;
}

/**
 * rt_practice_set_setting:
 * @name: what is set, RT_SETTING_…
 * @value: (nullable): to what; %NULL or the empty text forgets it
 *
 * Returns: whether it was stored.
 */
gboolean
rt_practice_set_setting (RtPractice *practice, const char *name, const char *value, GError **error)
{
  SettingJob job = { name, value, NULL };

  if (!rt_practice_write (practice, "practice.set", set_job, &job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, 0);
  return TRUE;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find-source.h"

#include <string.h>

#include "measurement-store.h"
#include "practice-private.h"
#include "rater-view.h"

typedef struct
{
  gint64 patient_id;
  const char *measure_id;
  RtMoment at;
  double value;
  char *found;
} SourceJob;

static gboolean
find_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  SourceJob *job = data;

  job->found = rt_measurement_store_find_source (database, job->patient_id, job->measure_id,
                                                 job->at, job->value, error);
  return job->found != NULL;
}

/* How the names of sources begin; what follows is the record. */
static const struct
{
  const char *prefix;
  RtSourceKind kind;
} prefixes[] = { { "assessment/", RT_SOURCE_ASSESSMENT },
                 { "lab/", RT_SOURCE_LAB_REPORT },
                 { "import/", RT_SOURCE_IMPORT } };

static RtSource *
parse (const char *name)
{
  RtSource *source = g_new0 (RtSource, 1);

  source->kind = *name != '\0' ? RT_SOURCE_ENTRY : RT_SOURCE_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i].prefix))
      {
        source->kind = prefixes[i].kind;
        source->uuid = g_strdup (name + strlen (prefixes[i].prefix));
      }
  return source;
}

/**
 * rt_source_free:
 * @source: (transfer full) (nullable): what was found
 */
void
rt_source_free (RtSource *source)
{
  if (source == NULL)
    return;
  g_free (source->uuid);
  g_free (source);
}

/**
 * rt_practice_find_source:
 * @measure_id: public id of the measure, also with a view
 * @at: the time of the value, as recorded
 * @value: the value
 *
 * Finds what a value on the course was read from, so that it can be opened.
 *
 * Returns: (transfer full): the source; %NULL with an error.
 */
RtSource *
rt_practice_find_source (RtPractice *practice,
                         gint64 patient_id,
                         const char *measure_id,
                         RtMoment at,
                         double value,
                         GError **error)
{
  g_autofree char *plain = rt_rater_view_plain_id (measure_id);
  SourceJob job = { patient_id, plain, at, value, NULL };
  g_autofree char *found = NULL;

  if (!rt_practice_read (practice, find_job, &job, NULL, error))
    return NULL;
  found = job.found;
  return parse (found);
}

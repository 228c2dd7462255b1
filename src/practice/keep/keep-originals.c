/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-originals.h"

#include <glib/gi18n.h>
#include <string.h>

#include "attachment-store.h"
#include "clock.h"
#include "practice-private.h"

/**
 * rt_original_media_type:
 *
 * Returns: (transfer none) (nullable): what a file is by its first bytes: PDF, PNG or JPEG; %NULL
 * for anything else, whatever its name says.
 */
const char *
rt_original_media_type (GBytes *content)
{
  static const struct
  {
    const char *begins;
    gsize length;
    const char *media_type;
  } known[] = {
    { "%PDF-", 5, "application/pdf" },
    { "\x89PNG\r\n\x1a\n", 8, "image/png" },
    { "\xff\xd8\xff", 3, "image/jpeg" },
  };
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (size > known[i].length && memcmp (data, known[i].begins, known[i].length) == 0)
      return known[i].media_type;
  return NULL;
}

static gboolean
attach_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_attachment_store_insert (database, data, error);
}

static gboolean
check_content (GBytes *content, GError **error)
{
  if (g_bytes_get_size (content) > RT_ORIGINAL_MAX_BYTES)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                 _ ("The file is larger than %d MB. Save it with less detail, or in parts."),
                 RT_ORIGINAL_MAX_BYTES / (1024 * 1024));
  else if (rt_original_media_type (content) == NULL)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("The file is not a PDF, PNG or JPEG."));
  else
    return TRUE;
  return FALSE;
}

/**
 * rt_practice_attach_original:
 * @report: the report it is the original of
 * @title: what it is called on screen
 * @content: the file: PDF, PNG or JPEG, at most 25 MB
 *
 * Returns: (transfer full): the attachment, stored inside the encrypted practice; %NULL with an
 * error.
 */
RtAttachment *
rt_practice_attach_original (RtPractice *practice,
                             const RtLabReport *report,
                             const char *title,
                             GBytes *content,
                             GError **error)
{
  g_autoptr (RtAttachment) original = NULL;

  if (!check_content (content, error))
    return NULL;
  original = rt_attachment_new ();
  original->patient_id = report->patient_id;
  original->lab_report_id = report->id;
  original->added_at = rt_clock_now ();
  original->title = g_strdup (title);
  original->media_type = g_strdup (rt_original_media_type (content));
  original->content = g_bytes_ref (content);
  if (!rt_practice_write (practice, "attachment.add", attach_job, original, NULL, error))
    return NULL;
  rt_practice_announce (practice, report->patient_id);
  return g_steal_pointer (&original);
}

typedef struct
{
  gint64 id;
  GPtrArray *list;
  GBytes *content;
} ReadJob;

static gboolean
list_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  ReadJob *job = data;

  job->list = rt_attachment_store_list (database, job->id, error);
  return job->list != NULL;
}

/** rt_practice_list_originals: Returns: (transfer full) (element-type RtAttachment): the originals
 * of a report, without their content; %NULL with an error. */
GPtrArray *
rt_practice_list_originals (RtPractice *practice, const RtLabReport *report, GError **error)
{
  ReadJob job = { .id = report->patient_id };

  if (!rt_practice_read (practice, list_job, &job, NULL, error))
    return NULL;
  for (guint i = job.list->len; i > 0; i--)
    if (((RtAttachment *)g_ptr_array_index (job.list, i - 1))->lab_report_id != report->id)
      g_ptr_array_remove_index (job.list, i - 1);
  return job.list;
}

static gboolean
content_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  ReadJob *job = data;

  job->content = rt_attachment_store_content (database, job->id, error);
  return job->content != NULL;
}

/** rt_practice_read_original: Returns: (transfer full): the file; %NULL with an error. */
GBytes *
rt_practice_read_original (RtPractice *practice, const RtAttachment *original, GError **error)
{
  ReadJob job = { .id = original->id };

  rt_practice_read (practice, content_job, &job, NULL, error);
  return job.content;
}

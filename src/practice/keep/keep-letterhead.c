/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-letterhead.h"

#include <glib/gi18n.h>
#include <string.h>

#include "practice-file-store.h"
#include "practice-private.h"
#include "setting-store.h"

#define SETTING_PRACTICE "letterhead-practice"
#define SETTING_PRACTITIONER "letterhead-practitioner"
#define SETTING_ADDRESS "letterhead-address"
#define LOGO_FILE "letterhead/logo.png"
#define LOGO_TYPE "image/png"

/* Width and height stand in the header of a PNG, each in four bytes, most significant first. */
#define PNG_WIDTH 16
#define PNG_HEIGHT 20
#define PNG_HEADER 24

static gboolean
read_text (RtDatabase *database, const char *name, char **text, GError **error)
{
  char *value = rt_setting_store_get (database, name, error);

  if (value == NULL)
    return FALSE;
  g_free (*text);
  *text = value;
  return TRUE;
}

static gboolean
read_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  RtLetterhead *letterhead = data;
  g_autoptr (GPtrArray) files = NULL;

  if (!read_text (database, SETTING_PRACTICE, &letterhead->practice, error)
      || !read_text (database, SETTING_PRACTITIONER, &letterhead->practitioner, error)
      || !read_text (database, SETTING_ADDRESS, &letterhead->address, error))
    return FALSE;
  files = rt_practice_file_store_list (database, LOGO_FILE, error);
  if (files == NULL)
    return FALSE;
  if (files->len > 0)
    letterhead->logo =
        g_bytes_ref (((const RtPracticeFile *)g_ptr_array_index (files, 0))->content);
  return TRUE;
}

/**
 * rt_practice_read_letterhead:
 *
 * Returns: (transfer full): the letterhead; an empty one when none was ever set; %NULL with an
 *   error.
 */
RtLetterhead *
rt_practice_read_letterhead (RtPractice *practice, GError **error)
{
  g_autoptr (RtLetterhead) letterhead = rt_letterhead_new ();

  if (!rt_practice_read (practice, read_job, letterhead, NULL, error))
    return NULL;
  return g_steal_pointer (&letterhead);
}

static gboolean
set_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RtLetterhead *letterhead = data;

  if (!rt_setting_store_set (database, SETTING_PRACTICE, letterhead->practice, error)
      || !rt_setting_store_set (database, SETTING_PRACTITIONER, letterhead->practitioner, error)
      || !rt_setting_store_set (database, SETTING_ADDRESS, letterhead->address, error))
    return FALSE;
  if (letterhead->logo == NULL)
    return rt_practice_file_store_remove (database, LOGO_FILE, error);
  return rt_practice_file_store_put (database, LOGO_FILE, LOGO_TYPE, letterhead->logo, error);
}

static guint32
number_at (const guint8 *data, gsize offset)
{
  return (guint32)data[offset] << 24 | (guint32)data[offset + 1] << 16
         | (guint32)data[offset + 2] << 8 | data[offset + 3];
}

/**
 * rt_letterhead_check_logo: Whether @png may be kept as a logo: a PNG of a reasonable size. Its
 * header is looked at, nothing is decoded.
 *
 * Returns: %FALSE with a sentence when it may not.
 */
gboolean
rt_letterhead_check_logo (GBytes *png, GError **error)
{
  static const guint8 magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (png, &size);

  if (size < PNG_HEADER || memcmp (data, magic, sizeof magic) != 0)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("The logo is not a picture this program can read."));
  else if (size > RT_LOGO_MAX_BYTES || number_at (data, PNG_WIDTH) > RT_LOGO_MAX_PIXELS
           || number_at (data, PNG_HEIGHT) > RT_LOGO_MAX_PIXELS)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                 _ ("The logo is too large: at most %d megabytes and %d pixels on a side."),
                 RT_LOGO_MAX_BYTES / (1024 * 1024), RT_LOGO_MAX_PIXELS);
  else if (number_at (data, PNG_WIDTH) == 0 || number_at (data, PNG_HEIGHT) == 0)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("The logo has no size."));
  else
    return TRUE;
  return FALSE;
}

/**
 * rt_practice_set_letterhead: Keeps the letterhead, encrypted with the records: all of it or
 * nothing.
 *
 * Returns: whether it was stored.
 */
gboolean
rt_practice_set_letterhead (RtPractice *practice, const RtLetterhead *letterhead, GError **error)
{
  if (letterhead->logo != NULL && !rt_letterhead_check_logo (letterhead->logo, error))
    return FALSE;
  return rt_practice_write (practice, "practice.set", set_job, (gpointer)letterhead, NULL, error);
}

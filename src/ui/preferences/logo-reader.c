/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preferences/logo-reader.h"

#include <gdk/gdk.h>
#include <glib/gi18n.h>
#include <string.h>

#include "keep-letterhead.h"

/* A logo is kept no larger than this on its longer side, pixels: 300 to the inch at 5 cm. A picture
 * that says it is larger than the second is not decoded. */
#define KEPT_PIXELS 600
#define DECODED_PIXELS 10000
/* An SVG says so within its first bytes. */
#define SVG_HEAD 4096

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, sentence);
  return FALSE;
}

/* The kind of picture by its first bytes, whatever the file is called. */
static const char *
kind_of (const guint8 *data, gsize size)
{
  if (size > 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "png";
  if (size > 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "jpeg";
  if (g_strstr_len ((const char *)data, (gssize)MIN (size, SVG_HEAD), "<svg") != NULL)
    return "svg";
  return NULL;
}

/* Where a marker of a JPEG stands last; NULL: nowhere. */
static const guint8 *
last_marker (const guint8 *data, gsize size, guint8 marker)
{
  for (gsize i = size; i >= 2; i--)
    if (data[i - 2] == 0xff && data[i - 1] == marker)
      return data + i - 2;
  return NULL;
}

/* A PNG or JPEG that was cut off is decoded with its rest empty. A PNG ends with a chunk of its
 * own; the scan of a JPEG, the last one in the file, with a marker that cannot stand within it
 * (ITU-T T.81, B.1.1.5). */
static gboolean
is_whole (const guint8 *data, gsize size, const char *kind)
{
  static const guint8 last_chunk[] = { 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82 };
  const guint8 *scan = NULL;
  const guint8 *end = NULL;

  if (g_str_equal (kind, "png"))
    return memmem (data, size, last_chunk, sizeof last_chunk) != NULL;
  if (!g_str_equal (kind, "jpeg"))
    return TRUE;
  scan = last_marker (data, size, 0xda);
  end = last_marker (data, size, 0xd9);
  return scan != NULL && end != NULL && end > scan;
}

/* Pictures are decoded at the size they are kept in; ones that claim to be huge not at all. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer too_large)
{
  double scale = MIN (KEPT_PIXELS / (double)MAX (width, 1), KEPT_PIXELS / (double)MAX (height, 1));

  if (width > DECODED_PIXELS || height > DECODED_PIXELS)
    {
      *(gboolean *)too_large = TRUE;
      gdk_pixbuf_loader_set_size (loader, 1, 1);
    }
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int)(width * scale)),
                                MAX (1, (int)(height * scale)));
}

static GdkPixbuf *
decode (const guint8 *data, gsize size, const char *kind, gboolean *too_large)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (kind, NULL);
  GdkPixbuf *picture = NULL;
  gboolean written = FALSE;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), too_large);
  written = gdk_pixbuf_loader_write (loader, data, size, NULL);
  if (gdk_pixbuf_loader_close (loader, NULL) && written && !*too_large)
    picture = gdk_pixbuf_loader_get_pixbuf (loader);
  return picture != NULL ? g_object_ref (picture) : NULL;
}

static GBytes *
encode (GdkPixbuf *picture)
{
  char *buffer = NULL;
  gsize size = 0;

  if (!gdk_pixbuf_save_to_buffer (picture, &buffer, &size, "png", NULL, NULL))
    return NULL;
  return g_bytes_new_take (buffer, size);
}

/**
 * rt_logo_read: Reads a PNG, JPEG or SVG file as a logo. What is kept is a small PNG made anew from
 * its pixels, without anything else that was in the file.
 *
 * Returns: (transfer full): the PNG; %NULL with a sentence.
 */
GBytes *
rt_logo_read (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkPixbuf) picture = NULL;
  gboolean too_large = FALSE;
  const char *kind = NULL;
  const guint8 *data = NULL;
  gsize size = 0;
  GBytes *png = NULL;

  if (stream != NULL)
    bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), RT_LOGO_MAX_BYTES + 1, NULL, NULL);
  if (bytes == NULL)
    {
      refuse (error, _ ("The file could not be read."));
      return NULL;
    }
  data = g_bytes_get_data (bytes, &size);
  kind = size > 0 ? kind_of (data, size) : NULL;
  if (size <= RT_LOGO_MAX_BYTES && kind != NULL && is_whole (data, size, kind))
    picture = decode (data, size, kind, &too_large);
  png = picture != NULL ? encode (picture) : NULL;
  if (png == NULL && too_large)
    refuse (error,
            _ ("The logo is too large. Use a picture of at most 10000 pixels on each side."));
  else if (png == NULL)
    refuse (error, size > RT_LOGO_MAX_BYTES
                       ? _ ("The logo is too large. Use a file of at most 2 megabytes.")
                       : _ ("The logo is not a PNG, JPEG or SVG picture this program can read, or "
                            "the file is damaged."));
  return png;
}

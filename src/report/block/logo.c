/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "logo.h"

#include <string.h>

typedef struct
{
  const guint8 *data;
  gsize size;
  gsize at;
} Reader;

static cairo_status_t
read_cb (void *closure, unsigned char *buffer, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->size - reader->at)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (buffer, reader->data + reader->at, length);
  reader->at += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Weighs the colours as the eye does (ITU-R BT.709, in thousandths). */
static guint32
grey_of (guint32 pixel)
{
  guint32 red = pixel >> 16 & 0xff;
  guint32 green = pixel >> 8 & 0xff;
  guint32 blue = pixel & 0xff;
  guint32 grey = (213 * red + 715 * green + 72 * blue) / 1000;

  return (pixel & 0xff000000) | grey << 16 | grey << 8 | grey;
}

static void
take_colour_out (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *data = cairo_image_surface_get_data (surface);

  /* Lets go of the file it came from, which must not be printed in place of the pixels. */
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *)(gpointer)(data + (gsize)y * (gsize)stride);

      for (int x = 0; x < width; x++)
        row[x] = grey_of (row[x]);
    }
  cairo_surface_mark_dirty (surface);
}

/**
 * rt_logo_load:
 * @png: (nullable): what was kept as the practice's logo
 * @monochrome: in greys
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when it cannot be read: a page without a
 *   logo is still a page.
 */
cairo_surface_t *
rt_logo_load (GBytes *png, gboolean monochrome)
{
  Reader reader = { 0 };
  cairo_surface_t *surface = NULL;
  cairo_format_t format;

  if (png == NULL)
    return NULL;
  reader.data = g_bytes_get_data (png, &reader.size);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  format = cairo_image_surface_get_format (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS
      || (format != CAIRO_FORMAT_ARGB32 && format != CAIRO_FORMAT_RGB24)
      || cairo_image_surface_get_width (surface) < 1
      || cairo_image_surface_get_height (surface) < 1)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  if (monochrome)
    take_colour_out (surface);
  return surface;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text-stream.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange-error.h"

#define RAW_BYTES 65536
/* One byte of an 8-bit encoding becomes three bytes of UTF-8 at most. */
#define TEXT_BYTES (3 * RAW_BYTES + 16)

struct _RtTextStream
{
  GInputStream *bytes;
  GConverter *converter; /* NULL: the bytes are UTF-8 */
  char *encoding;
  gboolean begun;
  gboolean ended; /* of the bytes */
  gsize n_raw;
  char raw[RAW_BYTES];
  char text[TEXT_BYTES];
};

/* The names that profiles use, and what iconv calls them. */
static const struct
{
  const char *name;
  const char *iconv;
} encodings[] = {
  { "utf-8", "UTF-8" },       { "utf-16", "UTF-16LE" },     { "utf-16le", "UTF-16LE" },
  { "utf-16be", "UTF-16BE" }, { "windows-1252", "CP1252" }, { "iso-8859-1", "ISO-8859-1" },
};

static const char *
iconv_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (encodings[i].name, name) == 0)
      return encodings[i].iconv;
  return NULL;
}

/**
 * rt_text_encoding_is_known:
 * @name: name of an encoding: utf-8, utf-16, utf-16le, utf-16be, windows-1252, iso-8859-1
 *
 * Returns: whether text in that encoding can be read.
 */
gboolean
rt_text_encoding_is_known (const char *name)
{
  return iconv_name (name) != NULL;
}

static gboolean
set_encoding (RtTextStream *stream, const char *name, GError **error)
{
  const char *known = iconv_name (name);

  g_clear_object (&stream->converter);
  if (known == NULL)
    {
      g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE,
                   _ ("The encoding “%s” is not known."), name);
      return FALSE;
    }
  g_free (stream->encoding);
  stream->encoding = g_ascii_strdown (name, -1);
  if (g_str_equal (known, "UTF-8"))
    return TRUE;
  stream->converter = G_CONVERTER (g_charset_converter_new ("UTF-8", known, error));
  return stream->converter != NULL;
}

/**
 * rt_text_stream_new:
 * @bytes: where the bytes come from; a reference is taken
 * @encoding: what they are written in unless a byte order mark says otherwise
 *
 * Returns: (transfer full): the text; %NULL with an error when the encoding is not known.
 */
RtTextStream *
rt_text_stream_new (GInputStream *bytes, const char *encoding, GError **error)
{
  RtTextStream *stream = g_new0 (RtTextStream, 1);

  stream->bytes = g_object_ref (bytes);
  if (set_encoding (stream, encoding, error))
    return stream;
  rt_text_stream_free (stream);
  return NULL;
}

/**
 * rt_text_stream_free:
 * @stream: (transfer full) (nullable): a text
 */
void
rt_text_stream_free (RtTextStream *stream)
{
  if (stream == NULL)
    return;
  g_clear_object (&stream->converter);
  g_clear_object (&stream->bytes);
  g_free (stream->encoding);
  g_free (stream);
}

/**
 * rt_text_stream_encoding:
 *
 * Returns: (transfer none): the encoding that is read; after the first piece the byte order mark
 *   has been taken into account.
 */
const char *
rt_text_stream_encoding (const RtTextStream *stream)
{
  return stream->encoding;
}

/* Adds bytes behind those that are still to be converted. */
static gboolean
fill (RtTextStream *stream, GCancellable *cancellable, GError **error)
{
  gssize n = g_input_stream_read (stream->bytes, stream->raw + stream->n_raw,
                                  RAW_BYTES - stream->n_raw, cancellable, error);

  if (n < 0)
    return FALSE;
  stream->n_raw += (gsize)n;
  stream->ended = n == 0;
  return TRUE;
}

static void
drop_raw (RtTextStream *stream, gsize n)
{
  stream->n_raw -= n;
  memmove (stream->raw, stream->raw + n, stream->n_raw);
}

static gboolean
take_mark (RtTextStream *stream, const char *mark, gsize length, const char *name, GError **error)
{
  if (stream->n_raw < length || memcmp (stream->raw, mark, length) != 0)
    return TRUE;
  drop_raw (stream, length);
  return set_encoding (stream, name, error);
}

/* A byte order mark is a statement of the file itself. */
static gboolean
begin (RtTextStream *stream, GCancellable *cancellable, GError **error)
{
  stream->begun = TRUE;
  while (stream->n_raw < 3 && !stream->ended)
    if (!fill (stream, cancellable, error))
      return FALSE;
  return take_mark (stream, "\xef\xbb\xbf", 3, "utf-8", error)
         && take_mark (stream, "\xff\xfe", 2, "utf-16le", error)
         && take_mark (stream, "\xfe\xff", 2, "utf-16be", error);
}

static gboolean
fail_encoding (const RtTextStream *stream, GError **error)
{
  g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_NOT_TEXT,
               _ ("This is not text in the encoding %s. Save the table in that encoding, or use a "
                  "profile that names the right one."),
               stream->encoding);
  return FALSE;
}

/* Converts what there is; @length stays 0 when more bytes are needed first. */
static gboolean
convert (RtTextStream *stream, gsize *length, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gsize n_read = 0, n_written = 0;
  GConverterResult result =
      g_converter_convert (stream->converter, stream->raw, stream->n_raw, stream->text, TEXT_BYTES,
                           G_CONVERTER_NO_FLAGS, &n_read, &n_written, &local_error);

  if (result == G_CONVERTER_ERROR)
    {
      if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) || stream->ended)
        return fail_encoding (stream, error);
      return TRUE;
    }
  drop_raw (stream, n_read);
  *length = n_written;
  return TRUE;
}

/* UTF-8 needs no conversion, only moving out of the way of the next bytes. */
static gboolean
read_utf8 (RtTextStream *stream, gsize *length, GCancellable *cancellable, GError **error)
{
  if (stream->n_raw == 0 && !stream->ended && !fill (stream, cancellable, error))
    return FALSE;
  memcpy (stream->text, stream->raw, stream->n_raw);
  *length = stream->n_raw;
  stream->n_raw = 0;
  return TRUE;
}

static gboolean
read_converted (RtTextStream *stream, gsize *length, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      if (stream->n_raw > 0 && !convert (stream, length, error))
        return FALSE;
      if (*length > 0 || stream->ended)
        return TRUE;
      if (!fill (stream, cancellable, error))
        return FALSE;
    }
}

/**
 * rt_text_stream_read:
 * @text: (out) (transfer none): the next piece of text, valid until the next call. From UTF-8 it is
 *   handed on unchecked and may end inside a character
 * @length: (out): its length in bytes; 0 at the end
 *
 * Returns: whether the bytes could be read and converted.
 */
gboolean
rt_text_stream_read (RtTextStream *stream,
                     const char **text,
                     gsize *length,
                     GCancellable *cancellable,
                     GError **error)
{
  *length = 0;
  if (!stream->begun && !begin (stream, cancellable, error))
    return FALSE;
  *text = stream->text;
  if (stream->converter == NULL)
    return read_utf8 (stream, length, cancellable, error);
  return read_converted (stream, length, cancellable, error);
}

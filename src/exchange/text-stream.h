/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Bytes of a known encoding, turned into UTF-8 piece by piece. A byte order mark at the beginning
 * wins over the encoding that was named and is not part of the text. */
typedef struct _RtTextStream RtTextStream;

RtTextStream *rt_text_stream_new (GInputStream *bytes, const char *encoding, GError **error);
void rt_text_stream_free (RtTextStream *stream);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtTextStream, rt_text_stream_free)

gboolean rt_text_stream_read (RtTextStream *stream,
                              const char **text,
                              gsize *length,
                              GCancellable *cancellable,
                              GError **error);
const char *rt_text_stream_encoding (const RtTextStream *stream);
gboolean rt_text_encoding_is_known (const char *name);

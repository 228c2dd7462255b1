/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A fixed number of secret bytes in memory that is locked, kept out of core dumps, and wiped when
 * freed. */
typedef struct _RtSecretBytes RtSecretBytes;

RtSecretBytes *rt_secret_bytes_new (gsize size);
RtSecretBytes *rt_secret_bytes_new_copy (const void *data, gsize size);
void rt_secret_bytes_free (RtSecretBytes *secret);
guint8 *rt_secret_bytes_data (RtSecretBytes *secret);
const guint8 *rt_secret_bytes_peek (const RtSecretBytes *secret);
gsize rt_secret_bytes_size (const RtSecretBytes *secret);
void rt_secret_wipe (void *data, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtSecretBytes, rt_secret_bytes_free)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "key-holder.h"

/* The files keys and keys.copy of a practice: its holders, written twice with checksums, so that
 * damage is told apart from a wrong passphrase and one damaged file does no harm. */
typedef struct
{
  GPtrArray *holders;    /* (element RtKeyHolder) */
  gboolean needs_repair; /* one of the two files is missing, damaged or older */
} RtKeyFile;

RtKeyFile *rt_key_file_new (void);
void rt_key_file_free (RtKeyFile *keys);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtKeyFile, rt_key_file_free)

RtKeyFile *rt_key_file_load (const char *folder, GError **error);
gboolean rt_key_file_save (const RtKeyFile *keys, const char *folder, GError **error);
RtSecretBytes *rt_key_file_unlock (const RtKeyFile *keys,
                                   RtKeyHolderKind kind,
                                   const RtSecretBytes *secret,
                                   const RtKeyHolder **holder,
                                   GError **error);

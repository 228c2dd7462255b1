/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "secret-bytes.h"
#include "store-error.h"

/* Somebody who can open the practice: a person with a passphrase, or the recovery key. The secret
 * half of the key pair is encrypted under Argon2id of the passphrase; the database key is sealed to
 * the public half, so that holders can be added and removed without anybody else's passphrase. */

#define RT_KEY_HOLDER_PUBLIC_BYTES 32

typedef enum
{
  RT_KEY_HOLDER_USER,
  RT_KEY_HOLDER_RECOVERY,
} RtKeyHolderKind;

/* How much work guessing one passphrase takes. */
typedef enum
{
  RT_KEY_COST_PASSPHRASE, /* Argon2id, 3 passes over 128 MiB */
  RT_KEY_COST_RANDOM,     /* the least: for secrets that are random or public anyway */
} RtKeyCost;

typedef struct
{
  RtKeyHolderKind kind;
  char *uuid;
  char *label;
  guint64 passes; /* of Argon2id */
  guint64 memory; /* of Argon2id, in bytes */
  GBytes *salt;
  GBytes *nonce;
  GBytes *public_key;
  GBytes *encrypted_secret_key;
  GBytes *sealed_database_key;
} RtKeyHolder;

RtKeyHolder *rt_key_holder_new (RtKeyHolderKind kind,
                                const char *label,
                                const RtSecretBytes *secret,
                                RtKeyCost cost,
                                const RtSecretBytes *database_key,
                                GError **error);
void rt_key_holder_free (RtKeyHolder *holder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtKeyHolder, rt_key_holder_free)
const char *rt_key_holder_kind_word (RtKeyHolderKind kind);

RtSecretBytes *
rt_key_holder_unlock (const RtKeyHolder *holder, const RtSecretBytes *secret, GError **error);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "key-holder.h"

#include <glib/gi18n.h>
#include <sodium.h>

#include "database.h"

#define PASSPHRASE_PASSES 3
#define PASSPHRASE_MEMORY (128 * 1024 * 1024)
#define MAX_MEMORY (G_GUINT64_CONSTANT (1) << 32)
#define MAX_PASSES 64

/** rt_key_holder_kind_word: Returns: (transfer none): the stored word of @kind. */
const char *
rt_key_holder_kind_word (RtKeyHolderKind kind)
{
  return kind == RT_KEY_HOLDER_USER ? "user" : "recovery";
}

/**
 * rt_key_holder_free:
 *
 * Frees the holder; nothing in it is secret without the passphrase.
 */
void
rt_key_holder_free (RtKeyHolder *holder)
{
  if (holder == NULL)
    return;
  g_free (holder->uuid);
  g_free (holder->label);
  g_clear_pointer (&holder->salt, g_bytes_unref);
  g_clear_pointer (&holder->nonce, g_bytes_unref);
  g_clear_pointer (&holder->public_key, g_bytes_unref);
  g_clear_pointer (&holder->encrypted_secret_key, g_bytes_unref);
  g_clear_pointer (&holder->sealed_database_key, g_bytes_unref);
  g_free (holder);
}

static const guint8 *
bytes_of (GBytes *bytes)
{
  return g_bytes_get_data (bytes, NULL);
}

/* The key under which the holder's secret key is encrypted. */
static RtSecretBytes *
derive (const RtKeyHolder *holder, const RtSecretBytes *secret, GError **error)
{
  g_autoptr (RtSecretBytes) key = rt_secret_bytes_new (crypto_secretbox_KEYBYTES);

  if (crypto_pwhash (rt_secret_bytes_data (key), crypto_secretbox_KEYBYTES,
                     (const char *)rt_secret_bytes_peek (secret), rt_secret_bytes_size (secret),
                     bytes_of (holder->salt), holder->passes, holder->memory,
                     crypto_pwhash_ALG_ARGON2ID13)
      == 0)
    return g_steal_pointer (&key);
  g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_FAILED,
                       _ ("There is not enough free memory to check the passphrase. Close other "
                          "programs and try again."));
  return NULL;
}

static GBytes *
random_bytes (gsize size)
{
  guint8 *data = g_malloc (size);

  randombytes_buf (data, size);
  return g_bytes_new_take (data, size);
}

static void
seal (RtKeyHolder *holder, const guint8 *public_key, const RtSecretBytes *database_key)
{
  gsize size = RT_DATABASE_KEY_BYTES + crypto_box_SEALBYTES;
  guint8 *sealed = g_malloc (size);

  crypto_box_seal (sealed, rt_secret_bytes_peek (database_key), RT_DATABASE_KEY_BYTES, public_key);
  holder->public_key = g_bytes_new (public_key, crypto_box_PUBLICKEYBYTES);
  holder->sealed_database_key = g_bytes_new_take (sealed, size);
}

/**
 * rt_key_holder_new:
 * @label: what the holder is called in the list of holders; no person's name
 * @secret: the passphrase or recovery key
 * @database_key: 32 bytes, sealed to the new holder
 *
 * Returns: (transfer full): a new holder; %NULL when memory is too short for Argon2id.
 */
RtKeyHolder *
rt_key_holder_new (RtKeyHolderKind kind,
                   const char *label,
                   const RtSecretBytes *secret,
                   RtKeyCost cost,
                   const RtSecretBytes *database_key,
                   GError **error)
{
  g_autoptr (RtKeyHolder) holder = g_new0 (RtKeyHolder, 1);
  g_autoptr (RtSecretBytes) secret_key = rt_secret_bytes_new (crypto_box_SECRETKEYBYTES);
  g_autoptr (RtSecretBytes) key = NULL;
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  gsize size = crypto_box_SECRETKEYBYTES + crypto_secretbox_MACBYTES;
  guint8 *encrypted;

  holder->kind = kind;
  holder->uuid = g_uuid_string_random ();
  holder->label = g_strdup (label);
  holder->passes = cost == RT_KEY_COST_PASSPHRASE ? PASSPHRASE_PASSES : crypto_pwhash_OPSLIMIT_MIN;
  holder->memory = cost == RT_KEY_COST_PASSPHRASE ? PASSPHRASE_MEMORY : crypto_pwhash_MEMLIMIT_MIN;
  holder->salt = random_bytes (crypto_pwhash_SALTBYTES);
  holder->nonce = random_bytes (crypto_secretbox_NONCEBYTES);
  key = derive (holder, secret, error);
  if (key == NULL)
    return NULL;
  crypto_box_keypair (public_key, rt_secret_bytes_data (secret_key));
  seal (holder, public_key, database_key);
  encrypted = g_malloc (size);
  crypto_secretbox_easy (encrypted, rt_secret_bytes_peek (secret_key), crypto_box_SECRETKEYBYTES,
                         bytes_of (holder->nonce), rt_secret_bytes_peek (key));
  holder->encrypted_secret_key = g_bytes_new_take (encrypted, size);
  return g_steal_pointer (&holder);
}

static gboolean
sizes_hold (const RtKeyHolder *holder)
{
  return g_bytes_get_size (holder->salt) == crypto_pwhash_SALTBYTES
         && g_bytes_get_size (holder->nonce) == crypto_secretbox_NONCEBYTES
         && g_bytes_get_size (holder->public_key) == crypto_box_PUBLICKEYBYTES
         && g_bytes_get_size (holder->encrypted_secret_key)
                == crypto_box_SECRETKEYBYTES + crypto_secretbox_MACBYTES
         && g_bytes_get_size (holder->sealed_database_key)
                == RT_DATABASE_KEY_BYTES + crypto_box_SEALBYTES
         && holder->memory <= MAX_MEMORY && holder->passes <= MAX_PASSES;
}

static RtSecretBytes *
damaged (GError **error)
{
  g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED,
                       _ ("The keys of the practice are damaged. Nothing was changed; go back to a "
                          "backup."));
  return NULL;
}

/**
 * rt_key_holder_unlock:
 * @secret: a passphrase or recovery key
 *
 * Returns: (transfer full): the database key; %NULL with %RT_STORE_ERROR_WRONG_PASSPHRASE when
 * @secret is not this holder's.
 */
RtSecretBytes *
rt_key_holder_unlock (const RtKeyHolder *holder, const RtSecretBytes *secret, GError **error)
{
  g_autoptr (RtSecretBytes) secret_key = rt_secret_bytes_new (crypto_box_SECRETKEYBYTES);
  g_autoptr (RtSecretBytes) database_key = rt_secret_bytes_new (RT_DATABASE_KEY_BYTES);
  g_autoptr (RtSecretBytes) key = NULL;

  if (!sizes_hold (holder))
    return damaged (error);
  key = derive (holder, secret, error);
  if (key == NULL)
    return NULL;
  if (crypto_secretbox_open_easy (rt_secret_bytes_data (secret_key),
                                  bytes_of (holder->encrypted_secret_key),
                                  g_bytes_get_size (holder->encrypted_secret_key),
                                  bytes_of (holder->nonce), rt_secret_bytes_peek (key))
      != 0)
    {
      g_set_error_literal (error, RT_STORE_ERROR,
                           holder->kind == RT_KEY_HOLDER_USER ? RT_STORE_ERROR_WRONG_PASSPHRASE
                                                              : RT_STORE_ERROR_WRONG_RECOVERY_KEY,
                           holder->kind == RT_KEY_HOLDER_USER
                               ? _ ("This is not the passphrase of the practice. Nothing was "
                                    "changed; try again.")
                               : _ ("This recovery key belongs to another practice. Nothing was "
                                    "changed."));
      return NULL;
    }
  if (crypto_box_seal_open (rt_secret_bytes_data (database_key),
                            bytes_of (holder->sealed_database_key),
                            g_bytes_get_size (holder->sealed_database_key),
                            bytes_of (holder->public_key), rt_secret_bytes_peek (secret_key))
      != 0)
    return damaged (error);
  return g_steal_pointer (&database_key);
}

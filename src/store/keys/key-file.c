/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "key-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#define MAGIC "Reuptake keys 1 "
#define MAX_FILE_BYTES (256 * 1024)

/** rt_key_file_new: Returns: (transfer full): a list without holders. */
RtKeyFile *
rt_key_file_new (void)
{
  RtKeyFile *keys = g_new0 (RtKeyFile, 1);

  keys->holders = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_key_holder_free);
  return keys;
}

/** rt_key_file_free: frees the list and its holders. */
void
rt_key_file_free (RtKeyFile *keys)
{
  if (keys == NULL)
    return;
  g_ptr_array_unref (keys->holders);
  g_free (keys);
}

static void
set_bytes (GKeyFile *file, const char *group, const char *name, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_base64_encode (data, size);

  g_key_file_set_string (file, group, name, text);
}

static GBytes *
get_bytes (GKeyFile *file, const char *group, const char *name)
{
  g_autofree char *text = g_key_file_get_string (file, group, name, NULL);
  gsize size = 0;
  guint8 *data = text != NULL ? g_base64_decode (text, &size) : NULL;

  return g_bytes_new_take (data, size);
}

static char *
to_text (const RtKeyFile *keys)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *body = NULL;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < keys->holders->len; i++)
    {
      const RtKeyHolder *holder = g_ptr_array_index (keys->holders, i);

      g_key_file_set_string (file, holder->uuid, "kind", rt_key_holder_kind_word (holder->kind));
      g_key_file_set_string (file, holder->uuid, "label", holder->label);
      g_key_file_set_uint64 (file, holder->uuid, "argon2id-passes", holder->passes);
      g_key_file_set_uint64 (file, holder->uuid, "argon2id-memory", holder->memory);
      set_bytes (file, holder->uuid, "salt", holder->salt);
      set_bytes (file, holder->uuid, "nonce", holder->nonce);
      set_bytes (file, holder->uuid, "public-key", holder->public_key);
      set_bytes (file, holder->uuid, "secret-key", holder->encrypted_secret_key);
      set_bytes (file, holder->uuid, "database-key", holder->sealed_database_key);
    }
  body = g_key_file_to_data (file, NULL, NULL);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, body, -1);
  return g_strconcat (MAGIC, sum, "\n", body, NULL);
}

static RtKeyHolder *
read_holder (GKeyFile *file, const char *uuid)
{
  g_autofree char *kind = g_key_file_get_string (file, uuid, "kind", NULL);
  RtKeyHolder *holder = g_new0 (RtKeyHolder, 1);

  holder->kind = g_strcmp0 (kind, "recovery") == 0 ? RT_KEY_HOLDER_RECOVERY : RT_KEY_HOLDER_USER;
  holder->uuid = g_strdup (uuid);
  holder->label = g_key_file_get_string (file, uuid, "label", NULL);
  holder->passes = g_key_file_get_uint64 (file, uuid, "argon2id-passes", NULL);
  holder->memory = g_key_file_get_uint64 (file, uuid, "argon2id-memory", NULL);
  holder->salt = get_bytes (file, uuid, "salt");
  holder->nonce = get_bytes (file, uuid, "nonce");
  holder->public_key = get_bytes (file, uuid, "public-key");
  holder->encrypted_secret_key = get_bytes (file, uuid, "secret-key");
  holder->sealed_database_key = get_bytes (file, uuid, "database-key");
  return holder;
}

/* The text behind a first line with the right checksum; NULL when it does not hold. */
static const char *
checked_body (const char *text)
{
  const char *line_end = strchr (text, '\n');
  g_autofree char *sum = NULL;

  if (line_end == NULL || !g_str_has_prefix (text, MAGIC))
    return NULL;
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, line_end + 1, -1);
  if (strlen (sum) != (gsize)(line_end - text) - strlen (MAGIC)
      || strncmp (text + strlen (MAGIC), sum, strlen (sum)) != 0)
    return NULL;
  return line_end + 1;
}

static RtKeyFile *
from_text (const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (RtKeyFile) keys = rt_key_file_new ();
  g_auto (GStrv) groups = NULL;
  const char *body = checked_body (text);

  if (body == NULL || !g_key_file_load_from_data (file, body, strlen (body), G_KEY_FILE_NONE, NULL))
    return NULL;
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    g_ptr_array_add (keys->holders, read_holder (file, groups[i]));
  return keys->holders->len > 0 ? g_steal_pointer (&keys) : NULL;
}

static char *
read_text (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL) || length > MAX_FILE_BYTES
      || strlen (text) != length)
    return NULL;
  return g_steal_pointer (&text);
}

/**
 * rt_key_file_load:
 * @folder: a practice folder
 *
 * Returns: (transfer full): the holders, from keys or, if that is damaged, from keys.copy; %NULL
 * with %RT_STORE_ERROR_DAMAGED when neither holds. Nothing is written.
 */
RtKeyFile *
rt_key_file_load (const char *folder, GError **error)
{
  g_autofree char *first = read_text (folder, "keys");
  g_autofree char *second = read_text (folder, "keys.copy");
  RtKeyFile *keys = first != NULL ? from_text (first) : NULL;
  gboolean from_copy = keys == NULL;

  if (from_copy)
    keys = second != NULL ? from_text (second) : NULL;
  if (keys == NULL)
    {
      g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED,
                           _ ("The keys of the practice are damaged, and so is their copy. Without "
                              "them it cannot be opened. Nothing was changed; go back to a "
                              "backup."));
      return NULL;
    }
  keys->needs_repair = g_strcmp0 (first, second) != 0;
  return keys;
}

static gboolean
write_text (const char *folder, const char *name, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) local_error = NULL;

  if (g_file_set_contents_full (path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &local_error))
    return TRUE;
  return rt_store_set_errno (
      g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC)   ? ENOSPC
      : g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ? EACCES
                                                                        : EIO,
      error);
}

/**
 * rt_key_file_save:
 * @folder: a practice folder
 *
 * Replaces keys and then keys.copy, each as a whole and durably, so that one of them always holds.
 *
 * Returns: whether both were written.
 */
gboolean
rt_key_file_save (const RtKeyFile *keys, const char *folder, GError **error)
{
  g_autofree char *text = to_text (keys);

  return write_text (folder, "keys", text, error) && write_text (folder, "keys.copy", text, error);
}

/**
 * rt_key_file_unlock:
 * @kind: whose secret it is
 * @secret: a passphrase, or the bytes of a recovery key
 * @holder: (out) (transfer none): who it was
 *
 * Returns: (transfer full): the database key; %NULL with %RT_STORE_ERROR_WRONG_PASSPHRASE or
 *   %RT_STORE_ERROR_WRONG_RECOVERY_KEY when it is nobody's.
 */
RtSecretBytes *
rt_key_file_unlock (const RtKeyFile *keys,
                    RtKeyHolderKind kind,
                    const RtSecretBytes *secret,
                    const RtKeyHolder **holder,
                    GError **error)
{
  g_autoptr (GError) last = NULL;

  for (guint i = 0; i < keys->holders->len; i++)
    {
      const RtKeyHolder *candidate = g_ptr_array_index (keys->holders, i);
      RtSecretBytes *key;

      if (candidate->kind != kind)
        continue;
      g_clear_error (&last);
      key = rt_key_holder_unlock (candidate, secret, &last);
      if (key != NULL)
        {
          *holder = candidate;
          return key;
        }
    }
  if (last != NULL)
    g_propagate_error (error, g_steal_pointer (&last));
  else
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED,
                         _ ("The keys of the practice do not name anybody who could open it this "
                            "way."));
  return NULL;
}

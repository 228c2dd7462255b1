/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "database.h"
#include "key-file.h"

static char *folder;

static RtSecretBytes *
secret (const char *text)
{
  return rt_secret_bytes_new_copy (text, strlen (text));
}

static RtSecretBytes *
random_key (void)
{
  RtSecretBytes *key = rt_secret_bytes_new (RT_DATABASE_KEY_BYTES);

  randombytes_buf (rt_secret_bytes_data (key), RT_DATABASE_KEY_BYTES);
  return key;
}

static void
add (RtKeyFile *keys, RtKeyHolderKind kind, const char *text, const RtSecretBytes *key)
{
  g_autoptr (RtSecretBytes) bytes = secret (text);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (keys->holders,
                   rt_key_holder_new (kind, "label", bytes, RT_KEY_COST_RANDOM, key, &error));
  g_assert_no_error (error);
}

static void
assert_opens (const RtKeyFile *keys,
              RtKeyHolderKind kind,
              const char *text,
              const RtSecretBytes *wanted)
{
  g_autoptr (RtSecretBytes) bytes = secret (text);
  g_autoptr (RtSecretBytes) key = NULL;
  g_autoptr (GError) error = NULL;
  const RtKeyHolder *holder = NULL;

  key = rt_key_file_unlock (keys, kind, bytes, &holder, &error);
  if (wanted == NULL)
    {
      g_assert_null (key);
      if (kind == RT_KEY_HOLDER_USER)
        g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_WRONG_PASSPHRASE);
      else
        g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_WRONG_RECOVERY_KEY);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpint (holder->kind, ==, kind);
  g_assert_cmpmem (rt_secret_bytes_peek (key), rt_secret_bytes_size (key),
                   rt_secret_bytes_peek (wanted), rt_secret_bytes_size (wanted));
}

/* Each holder opens with the own secret, and only as what they are. */
static void
every_holder_opens (void)
{
  g_autoptr (RtSecretBytes) key = random_key ();
  g_autoptr (RtKeyFile) keys = rt_key_file_new ();
  g_autoptr (RtKeyFile) again = NULL;
  g_autoptr (GError) error = NULL;

  add (keys, RT_KEY_HOLDER_USER, "one", key);
  add (keys, RT_KEY_HOLDER_USER, "zwölf Wörter", key);
  add (keys, RT_KEY_HOLDER_RECOVERY, "three", key);
  g_assert_true (rt_key_file_save (keys, folder, &error));
  g_assert_no_error (error);
  again = rt_key_file_load (folder, &error);
  g_assert_no_error (error);
  g_assert_false (again->needs_repair);
  g_assert_cmpuint (again->holders->len, ==, 3);
  assert_opens (again, RT_KEY_HOLDER_USER, "one", key);
  assert_opens (again, RT_KEY_HOLDER_USER, "zwölf Wörter", key);
  assert_opens (again, RT_KEY_HOLDER_RECOVERY, "three", key);
  assert_opens (again, RT_KEY_HOLDER_USER, "three", NULL);
  assert_opens (again, RT_KEY_HOLDER_RECOVERY, "one", NULL);
  assert_opens (again, RT_KEY_HOLDER_USER, "", NULL);
}

static char *
read_file (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
write_file (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
save_one (void)
{
  g_autoptr (RtSecretBytes) key = random_key ();
  g_autoptr (RtKeyFile) keys = rt_key_file_new ();

  add (keys, RT_KEY_HOLDER_USER, "one", key);
  g_assert_true (rt_key_file_save (keys, folder, NULL));
}

/* Nothing of the secrets is in the file, and two practices of one passphrase share nothing. */
static void
tells_nothing (void)
{
  g_autoptr (RtSecretBytes) key = random_key ();
  g_autoptr (RtKeyFile) keys = rt_key_file_new ();
  g_autofree char *text = NULL;
  g_autofree char *key_base64 = NULL;
  const RtKeyHolder *first, *second;

  add (keys, RT_KEY_HOLDER_USER, "my passphrase", key);
  add (keys, RT_KEY_HOLDER_USER, "my passphrase", key);
  g_assert_true (rt_key_file_save (keys, folder, NULL));
  text = read_file ("keys");
  key_base64 = g_base64_encode (rt_secret_bytes_peek (key), rt_secret_bytes_size (key));
  g_assert_null (strstr (text, "my passphrase"));
  g_assert_null (strstr (text, key_base64));
  first = g_ptr_array_index (keys->holders, 0);
  second = g_ptr_array_index (keys->holders, 1);
  g_assert_false (g_bytes_equal (first->salt, second->salt));
  g_assert_false (g_bytes_equal (first->public_key, second->public_key));
  g_assert_false (g_bytes_equal (first->sealed_database_key, second->sealed_database_key));
}

/* Every single changed byte is damage, never a wrong passphrase. */
static void
every_damaged_byte_is_noticed (void)
{
  g_autofree char *text = NULL;
  gsize length;

  save_one ();
  text = read_file ("keys");
  length = strlen (text);
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *damaged = g_strdup (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (RtKeyFile) keys = NULL;

      damaged[i] = damaged[i] == 'x' ? 'y' : 'x';
      write_file ("keys", damaged);
      write_file ("keys.copy", damaged);
      keys = rt_key_file_load (folder, &error);
      g_assert_null (keys);
      g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED);
    }
}

static void
cut_short_is_noticed (void)
{
  g_autofree char *text = NULL;

  save_one ();
  text = read_file ("keys");
  for (gsize length = 0; length < strlen (text); length += 7)
    {
      g_autofree char *cut = g_strndup (text, length);
      g_autoptr (RtKeyFile) keys = NULL;

      write_file ("keys", cut);
      keys = rt_key_file_load (folder, NULL);
      g_assert_nonnull (keys);
      g_assert_true (keys->needs_repair);
    }
}

/* A file with a right checksum and wrong contents, as somebody else could write it. */
static void
nonsense_with_a_right_checksum (void)
{
  static const char *const bodies[] = {
    "[u]\nkind=user\n",
    "[u]\nkind=user\nsalt=AAAA\nargon2id-memory=99999999999999\n",
    "not a key file at all",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, bodies[i], -1);
      g_autofree char *text = g_strconcat ("Reuptake keys 1 ", sum, "\n", bodies[i], NULL);
      g_autoptr (RtSecretBytes) bytes = secret ("one");
      g_autoptr (GError) error = NULL;
      g_autoptr (RtKeyFile) keys = NULL;
      const RtKeyHolder *holder;

      write_file ("keys", text);
      write_file ("keys.copy", text);
      keys = rt_key_file_load (folder, &error);
      if (keys != NULL)
        g_assert_null (rt_key_file_unlock (keys, RT_KEY_HOLDER_USER, bytes, &holder, &error));
      g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED);
    }
}

/* Work without end, asked for by a file somebody changed, is damage. */
static void
endless_work_is_refused (void)
{
  g_autoptr (RtSecretBytes) key = random_key ();
  g_autoptr (RtKeyFile) keys = rt_key_file_new ();
  g_autoptr (RtSecretBytes) bytes = secret ("one");
  g_autoptr (GError) error = NULL;
  RtKeyHolder *holder;

  add (keys, RT_KEY_HOLDER_USER, "one", key);
  holder = g_ptr_array_index (keys->holders, 0);
  holder->passes = 4000000000;
  g_assert_null (rt_key_holder_unlock (holder, bytes, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "keys", "keys.copy" };
  int result;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);
  folder = g_dir_make_tmp ("reuptake-keys-XXXXXX", NULL);
  g_test_add_func ("/keys/every-holder", every_holder_opens);
  g_test_add_func ("/keys/tells-nothing", tells_nothing);
  g_test_add_func ("/keys/damaged-byte", every_damaged_byte_is_noticed);
  g_test_add_func ("/keys/cut-short", cut_short_is_noticed);
  g_test_add_func ("/keys/nonsense", nonsense_with_a_right_checksum);
  g_test_add_func ("/keys/endless", endless_work_is_refused);
  result = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
  return result;
}

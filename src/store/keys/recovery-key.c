/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "recovery-key.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#define DATA_CHARACTERS 26
#define CHECK_CHARACTERS 2
#define CHARACTERS (DATA_CHARACTERS + CHECK_CHARACTERS)
#define GROUP_CHARACTERS 4

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Ten bits of SHA-256 over the key, as two characters: a wrong character passes once in 1,024. */
static void
check_characters (const guint8 *key, char *check)
{
  guint8 hash[crypto_hash_sha256_BYTES];

  crypto_hash_sha256 (hash, key, RT_RECOVERY_KEY_BYTES);
  check[0] = alphabet[hash[0] & 31];
  check[1] = alphabet[hash[1] & 31];
}

/**
 * rt_recovery_key_generate:
 *
 * Returns: (transfer full): a new random recovery key.
 */
RtSecretBytes *
rt_recovery_key_generate (void)
{
  RtSecretBytes *key = rt_secret_bytes_new (RT_RECOVERY_KEY_BYTES);

  randombytes_buf (rt_secret_bytes_data (key), RT_RECOVERY_KEY_BYTES);
  return key;
}

static guint
five_bits (const guint8 *key, guint position)
{
  guint value = 0;

  for (guint bit = position * 5; bit < position * 5 + 5; bit++)
    value = value << 1 | (bit < RT_RECOVERY_KEY_BYTES * 8 ? key[bit / 8] >> (7 - bit % 8) & 1 : 0);
  return value;
}

/**
 * rt_recovery_key_format:
 * @key: a recovery key
 *
 * Returns: (transfer full): the key as it is printed, groups joined by dashes. Wipe it after use.
 */
char *
rt_recovery_key_format (const RtSecretBytes *key)
{
  const guint8 *bytes = rt_secret_bytes_peek (key);
  char characters[CHARACTERS];
  GString *text = g_string_sized_new (CHARACTERS + RT_RECOVERY_KEY_GROUPS);

  for (guint i = 0; i < DATA_CHARACTERS; i++)
    characters[i] = alphabet[five_bits (bytes, i)];
  check_characters (bytes, characters + DATA_CHARACTERS);
  for (guint i = 0; i < CHARACTERS; i++)
    {
      if (i > 0 && i % GROUP_CHARACTERS == 0)
        g_string_append_c (text, '-');
      g_string_append_c (text, characters[i]);
    }
  rt_secret_wipe (characters, sizeof characters);
  return g_string_free_and_steal (text);
}

static char
understand (char c)
{
  c = g_ascii_toupper (c);
  if (c == 'O')
    return '0';
  return c == 'I' || c == 'L' ? '1' : c;
}

static gboolean
fail (const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_WRONG_RECOVERY_KEY, sentence);
  return FALSE;
}

/* The characters that count, as the alphabet writes them. */
static gboolean
read_characters (const char *text, char *characters, GError **error)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    {
      char c = understand (*text);

      if (g_ascii_isspace (c) || c == '-')
        continue;
      if (strchr (alphabet, c) == NULL)
        return fail (_ ("A recovery key has only digits and letters, and no letter U."), error);
      if (n < CHARACTERS)
        characters[n] = c;
      n++;
    }
  if (n == CHARACTERS)
    return TRUE;
  return fail (n < CHARACTERS
                   ? _ ("This recovery key is too short: it has 28 characters in 7 groups of 4.")
                   : _ ("This recovery key is too long: it has 28 characters in 7 groups of 4."),
               error);
}

/**
 * rt_recovery_key_parse:
 * @text: a recovery key as a person typed it
 *
 * Returns: (transfer full): the key; %NULL with a sentence when it cannot be one.
 */
RtSecretBytes *
rt_recovery_key_parse (const char *text, GError **error)
{
  g_autoptr (RtSecretBytes) key = rt_secret_bytes_new (RT_RECOVERY_KEY_BYTES);
  guint8 *bytes = rt_secret_bytes_data (key);
  char characters[CHARACTERS] = { 0 };
  char check[CHECK_CHARACTERS];
  gboolean holds;

  if (!read_characters (text, characters, error))
    {
      rt_secret_wipe (characters, sizeof characters);
      return NULL;
    }
  for (guint bit = 0; bit < RT_RECOVERY_KEY_BYTES * 8; bit++)
    {
      guint value = (guint)(strchr (alphabet, characters[bit / 5]) - alphabet);

      if (value >> (4 - bit % 5) & 1)
        bytes[bit / 8] |= (guint8)(1 << (7 - bit % 8));
    }
  check_characters (bytes, check);
  holds = memcmp (check, characters + DATA_CHARACTERS, CHECK_CHARACTERS) == 0;
  rt_secret_wipe (characters, sizeof characters);
  if (!holds)
    {
      fail (_ ("This recovery key is mistyped: its last two characters do not fit the others."),
            error);
      return NULL;
    }
  return g_steal_pointer (&key);
}

/**
 * rt_recovery_key_group_matches:
 * @key_text: a key as rt_recovery_key_format() writes it
 * @group: which group, from 0
 * @typed: what a person typed back
 *
 * Returns: whether @typed is that group of the key, misread characters understood.
 */
gboolean
rt_recovery_key_group_matches (const char *key_text, guint group, const char *typed)
{
  g_auto (GStrv) groups = g_strsplit (key_text, "-", -1);
  guint n = 0;

  if (group >= g_strv_length (groups))
    return FALSE;
  for (; *typed != '\0'; typed++)
    {
      if (g_ascii_isspace (*typed) || *typed == '-')
        continue;
      if (n >= GROUP_CHARACTERS || groups[group][n] != understand (*typed))
        return FALSE;
      n++;
    }
  return n == GROUP_CHARACTERS;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "passphrase-strength.h"

#include <glib/gi18n.h>
#include <math.h>

/* An estimate, not a measurement: the number of choices of an attacker who knows how people make
 * passphrases. Words from a list of 7,776 count 12.9 bits each (Diceware, A. G. Reinhold 1995), but
 * only where the text really has four or more different words; otherwise characters count by the
 * classes used, and repeats and runs such as 1234 count once. The minimum, four random words or 12
 * characters, follows the design of the practice's keys: the key derivation does the rest. */

#define BITS_PER_WORD 12.9
#define MINIMUM_CHARACTERS 12
#define MINIMUM_WORDS 4
#define MINIMUM_BITS 45.0
#define STRONG_BITS 64.0

static guint
distinct_words (const char *passphrase)
{
  g_auto (GStrv) parts = g_strsplit_set (passphrase, " -_.,", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_utf8_strlen (parts[i], -1) >= 3)
      g_hash_table_add (seen, g_utf8_casefold (parts[i], -1));
  return g_hash_table_size (seen);
}

static double
bits_per_character (const char *passphrase)
{
  gboolean lower = FALSE, upper = FALSE, digit = FALSE, other = FALSE;
  double choices;

  for (const char *c = passphrase; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isdigit (character))
        digit = TRUE;
      else if (g_unichar_isupper (character))
        upper = TRUE;
      else if (g_unichar_isalpha (character))
        lower = TRUE;
      else
        other = TRUE;
    }
  choices = (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 33 : 0);
  return choices > 0 ? log2 (choices) : 0;
}

/* Characters that are neither a repeat of the one before nor the next step of a run. */
static guint
surprising_characters (const char *passphrase)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new (g_direct_hash, g_direct_equal);
  gunichar before = 0;
  guint count = 0;

  for (const char *c = passphrase; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gint64 step = (gint64)character - (gint64)before;
      gboolean run = before != 0 && step >= -1 && step <= 1;
      gsize pair = ((gsize)before << 21) ^ character;

      if (!run && g_hash_table_add (pairs, GSIZE_TO_POINTER (pair)))
        count++;
      before = character;
    }
  return count;
}

/**
 * rt_passphrase_strength:
 * @passphrase: UTF-8 text
 * @bits: (out) (optional): the estimate behind the answer
 * @advice: (out) (optional) (transfer none): one translated sentence saying what it means and what
 *   would make it better
 *
 * Returns: how strong the passphrase is; the first two are not accepted for a practice.
 */
RtPassphraseStrength
rt_passphrase_strength (const char *passphrase, double *bits, const char **advice)
{
  glong length = g_utf8_strlen (passphrase, -1);
  guint words = distinct_words (passphrase);
  double by_character = surprising_characters (passphrase) * bits_per_character (passphrase) * 0.75;
  double by_word = words >= MINIMUM_WORDS ? words * BITS_PER_WORD : G_MAXDOUBLE;
  double estimate = MIN (by_character, by_word);
  RtPassphraseStrength strength = RT_PASSPHRASE_STRONG;
  const char *text = _ ("Strong. Keep the recovery key in a safe place as well.");

  if (length < MINIMUM_CHARACTERS)
    {
      strength = RT_PASSPHRASE_TOO_SHORT;
      text =
          _ ("Too short: at least 12 characters. Four or more random words are easy to remember.");
    }
  else if (estimate < MINIMUM_BITS)
    {
      strength = RT_PASSPHRASE_WEAK;
      text = _ ("Easy to guess: it repeats itself or follows a pattern. Use four or more random "
                "words.");
    }
  else if (estimate < STRONG_BITS)
    {
      strength = RT_PASSPHRASE_FAIR;
      text = _ ("Good enough. One more random word makes it strong.");
    }
  if (bits != NULL)
    *bits = estimate;
  if (advice != NULL)
    *advice = text;
  return strength;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/recovery-proof.h"

#include <string.h>

/**
 * rt_recovery_proof_new:
 * @recovery_key: the key in groups parted by hyphens or spaces, at least two of them
 * @rand: (nullable): where the choice of groups comes from; NULL asks for the first and the last
 *
 * Chooses two different groups of the key to be typed back.
 *
 * Returns: (transfer full): the proof; free with rt_recovery_proof_free()
 */
RtRecoveryProof *
rt_recovery_proof_new (const char *recovery_key, GRand *rand)
{
  RtRecoveryProof *proof = g_new0 (RtRecoveryProof, 1);
  guint n;

  proof->groups = g_strsplit_set (recovery_key, "- ", -1);
  n = g_strv_length (proof->groups);
  proof->first = 0;
  proof->second = n > 0 ? n - 1 : 0;
  if (rand != NULL && n > 2)
    {
      guint gap = 1 + (guint)g_rand_int_range (rand, 0, (gint32)n - 1);
      guint one = (guint)g_rand_int_range (rand, 0, (gint32)n);
      guint other = (one + gap) % n;

      proof->first = MIN (one, other);
      proof->second = MAX (one, other);
    }
  return proof;
}

/**
 * rt_recovery_proof_free:
 * @proof: (nullable): a proof
 *
 * Wipes and frees it.
 */
void
rt_recovery_proof_free (RtRecoveryProof *proof)
{
  if (proof == NULL)
    return;
  for (guint i = 0; proof->groups[i] != NULL; i++)
    explicit_bzero (proof->groups[i], strlen (proof->groups[i]));
  g_strfreev (proof->groups);
  g_free (proof);
}

/**
 * rt_recovery_proof_matches:
 * @proof: a proof
 * @group: which group of the key, from 0
 * @typed: what was typed
 *
 * Returns: whether @typed is that group, whatever its letter case and surrounding space
 */
gboolean
rt_recovery_proof_matches (const RtRecoveryProof *proof, guint group, const char *typed)
{
  g_autofree char *clean = g_strstrip (g_strdup (typed));

  if (group >= g_strv_length (proof->groups) || *clean == '\0')
    return FALSE;
  return g_ascii_strcasecmp (proof->groups[group], clean) == 0;
}

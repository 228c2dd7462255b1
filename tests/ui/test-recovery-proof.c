/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "unlock/recovery-proof.h"

#define KEY "ABCDE-FGHJK-MNPQR-STVWX-YZ234"

static void
test_two_different_groups (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gboolean seen[5] = { FALSE };

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (RtRecoveryProof) proof = rt_recovery_proof_new (KEY, rand);

      g_assert_cmpuint (proof->first, <, proof->second);
      g_assert_cmpuint (proof->second, <, 5);
      seen[proof->first] = seen[proof->second] = TRUE;
    }
  for (int i = 0; i < 5; i++)
    g_assert_true (seen[i]);
}

static void
test_matching (void)
{
  g_autoptr (RtRecoveryProof) proof = rt_recovery_proof_new (KEY, NULL);

  g_assert_cmpuint (proof->first, ==, 0);
  g_assert_cmpuint (proof->second, ==, 4);
  g_assert_true (rt_recovery_proof_matches (proof, 0, "ABCDE"));
  g_assert_true (rt_recovery_proof_matches (proof, 4, "  yz234 "));
  g_assert_false (rt_recovery_proof_matches (proof, 0, "ABCDF"));
  g_assert_false (rt_recovery_proof_matches (proof, 0, "ABCD"));
  g_assert_false (rt_recovery_proof_matches (proof, 0, ""));
  g_assert_false (rt_recovery_proof_matches (proof, 5, ""));
  g_assert_false (rt_recovery_proof_matches (proof, 9, "ABCDE"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery-proof/groups", test_two_different_groups);
  g_test_add_func ("/recovery-proof/matching", test_matching);
  return g_test_run ();
}

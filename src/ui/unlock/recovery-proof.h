/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The proof that a recovery key was written down: two of its groups, typed back. A key is printed
 * in groups parted by hyphens; letter case and spaces around a group do not matter. */
typedef struct
{
  char **groups; /* of the key, NULL-terminated */
  guint first;   /* the two groups asked for, from 0 */
  guint second;
} RtRecoveryProof;

RtRecoveryProof *rt_recovery_proof_new (const char *recovery_key, GRand *rand);
void rt_recovery_proof_free (RtRecoveryProof *proof);
gboolean rt_recovery_proof_matches (const RtRecoveryProof *proof, guint group, const char *typed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRecoveryProof, rt_recovery_proof_free)

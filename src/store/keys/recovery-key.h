/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "secret-bytes.h"
#include "store-error.h"

/* A recovery key: 128 random bits as 28 characters in 7 groups of 4, the last two of them check
 * characters. The alphabet is Crockford's base 32, so that what is misread is still understood: O
 * as 0, I and L as 1, small letters, spaces and dashes anywhere. */

#define RT_RECOVERY_KEY_BYTES 16
#define RT_RECOVERY_KEY_GROUPS 7

RtSecretBytes *rt_recovery_key_generate (void);
char *rt_recovery_key_format (const RtSecretBytes *key);
RtSecretBytes *rt_recovery_key_parse (const char *text, GError **error);
gboolean rt_recovery_key_group_matches (const char *key_text, guint group, const char *typed);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How long a passphrase would withstand guessing, in four steps a person can act on. */
typedef enum
{
  RT_PASSPHRASE_TOO_SHORT, /* not accepted */
  RT_PASSPHRASE_WEAK,      /* not accepted */
  RT_PASSPHRASE_FAIR,
  RT_PASSPHRASE_STRONG,
} RtPassphraseStrength;

RtPassphraseStrength
rt_passphrase_strength (const char *passphrase, double *bits, const char **advice);

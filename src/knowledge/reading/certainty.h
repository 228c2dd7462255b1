/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How sure a figure of the knowledge is. Shown wherever the figure is. */
typedef enum
{
  RT_CERTAINTY_VERIFIED,  /* read in a public source */
  RT_CERTAINTY_RECALLED,  /* a published figure from expert knowledge, not read again */
  RT_CERTAINTY_UNCERTAIN, /* to be checked before it is relied on */
} RtCertainty;

const char *rt_certainty_to_string (RtCertainty certainty);
gboolean rt_certainty_from_string (const char *word, RtCertainty *certainty);

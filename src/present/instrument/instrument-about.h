/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"

/* Everything that is known about a questionnaire or test, in words: the window's page about it and
 * `reuptakectl knowledge show` both read this. */

typedef struct
{
  char *label;
  char *text; /* may have several lines */
  gboolean has_certainty;
  RtCertainty certainty;
} RtAboutRow;

typedef struct
{
  const char *id; /* for a machine: identity, unconfirmed, items … */
  char *title;
  char *note;      /* nullable: what holds for all its rows */
  GPtrArray *rows; /* (element RtAboutRow) at least one */
} RtAboutSection;

GPtrArray *rt_instrument_about (const RtInstrument *instrument);
char *rt_about_row_words (const RtAboutRow *row);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "consultation-sheet.h"

/* Texts that have broken layouts elsewhere. */
typedef enum
{
  FIXTURE_PLAIN,
  FIXTURE_LONG_NAMES, /* 60 characters, with and without spaces */
  FIXTURE_GERMAN,     /* compound words */
  FIXTURE_RIGHT_TO_LEFT,
  FIXTURE_CROWDED, /* more of everything than one page holds */
  FIXTURE_EMPTY,   /* reasons instead of figures */
} FixtureKind;

#define N_FIXTURE_KINDS 6

extern const char *const fixture_names[N_FIXTURE_KINDS];

RtSheetContent *fixture_sheet (FixtureKind kind);
RtSheetContent *fixture_random_sheet (GRand *chance);

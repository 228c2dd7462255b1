/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "change-report.h"

/* One thing a verdict rests on: what it is, what it is worth, how sure it is. */
typedef struct
{
  char *label;
  char *text; /* a whole sentence or a figure with its source */
  gboolean has_certainty;
  RtCertainty certainty;
} RtBasisLine;

const char *rt_verdict_in_words (RtVerdict verdict);
char *rt_change_in_words (const RtChangeReport *report);
GPtrArray *rt_change_basis (const RtChangeReport *report);
const char *rt_change_class_to_string (RtChangeClass change_class);

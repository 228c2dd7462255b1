/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "lab-result.h"

/* A result as it was typed, pasted or sent; every text nullable. */
typedef struct
{
  const char *analyte; /* id, where it is known; else it is found by name, then by code */
  const char *name;
  const char *code;
  gboolean ignore_code; /* the code means two things in the same table */
  const char *value;
  const char *unit;
  const char *interval;
  const char *low;
  const char *high;
  const char *flag;
  const char *status; /* preliminary, final, corrected, cancelled */
  const char *specimen;
  const char *method;
  const char *note;
} RtLabDraft;

RtLabResult *rt_lab_draft_to_result (RtCatalogue *catalogue,
                                     const RtLabDraft *draft,
                                     const char *report_specimen,
                                     char decimal_sign,
                                     GError **error);
const char *rt_lab_draft_specimen (const char *text);

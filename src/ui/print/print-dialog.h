/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "document.h"
#include "patient.h"
#include "practice.h"

/* What the preview begins with; the person can choose another document in it. */
typedef struct
{
  RtDocumentKind kind;
  const char *const *measure_ids; /* of the sheet; nullable: the usual choice */
  const RtCourseSeen *seen;       /* the course as it is on screen; nullable */
  const char *assessment;         /* UUID, for a questionnaire; nullable: the last one completed */
  const RtTaperDraft *taper;      /* a plan that was just calculated; nullable */
  const RtCalendarDate *day;      /* the board up to its end; nullable: today */
} RtPrintStart;

/* The preview: the pages as they will be printed, with the choice of document, copy, paper and
 * language, printing and saving as PDF. */
#define RT_TYPE_PRINT_DIALOG (rt_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtPrintDialog, rt_print_dialog, RT, PRINT_DIALOG, AdwDialog)

RtPrintDialog *
rt_print_dialog_new (RtPractice *practice, const RtPatient *patient, const RtPrintStart *start);
RtPrintDialog *rt_print_dialog_new_for_several (RtPractice *practice, GArray *ids);

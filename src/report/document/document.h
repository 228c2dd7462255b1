/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "course-seen.h"
#include "letterhead.h"
#include "report.h"
#include "sheet-content.h"
#include "taper-content.h"

/* The kinds of page this program prints. A new one gets a line in document.c. */
typedef enum
{
  RT_DOCUMENT_CONSULTATION,
  RT_DOCUMENT_CHART,
  RT_DOCUMENT_LABS,
  RT_DOCUMENT_REGIMEN,
  RT_DOCUMENT_TAPER,
  RT_DOCUMENT_QUESTIONNAIRE,
  RT_DOCUMENT_DIARY,
  RT_DOCUMENT_PATHWAYS,
  RT_N_DOCUMENTS,
} RtDocumentKind;

/* Whose document, of what. */
typedef struct
{
  const RtRecord *record;
  RtCatalogue *catalogue;
  const RtLetterhead *letterhead; /* of the practice; nullable */
  RtSheetOptions sheet;           /* for whom, which measures, when it was made */
  const RtCourseSeen *seen;       /* the course as the window shows it; nullable: as asked for */
  const char *assessment;         /* UUID, for a questionnaire; nullable: the last one completed */
  const RtTaperDraft *taper;      /* a plan that was just calculated; nullable: what is recorded */
  const char *intervention;       /* UUID, for a recorded taper; nullable: all of them */
  const GArray *strengths;        /* (element RtTaperStrength) of a recorded taper; nullable */
  gboolean has_month;             /* otherwise a diary is for the month in which it is made */
  RtCalendarDate month;           /* a day of the month of a diary */
} RtDocumentRequest;

const char *rt_document_name (RtDocumentKind kind);
const char *rt_document_title (RtDocumentKind kind);
gboolean rt_document_from_name (const char *name, RtDocumentKind *kind);
char *rt_document_names (void);
gboolean rt_document_is_landscape (RtDocumentKind kind);

RtReport *
rt_document_new (RtDocumentKind kind, const RtDocumentRequest *request, RtPageStyle style);
RtReport *
rt_document_begin (RtDocumentKind kind, const RtDocumentRequest *request, RtPageStyle style);
void rt_document_add (RtDocumentKind kind, const RtDocumentRequest *request, RtReport *report);

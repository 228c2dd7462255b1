/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"
#include "taper-plan.h"

/* The practitioner's own plan as it was just calculated, before anything of it is recorded. */
typedef struct
{
  char *name;             /* of what is tapered; nullable */
  char *unit;             /* of the doses and strengths; may be empty */
  RtDoseTiming *timing;   /* nullable: how often; the doses are those of each use */
  RtTaperRequest request; /* its strengths are owned */
  GPtrArray *steps;       /* (element RtTaperStep) */
} RtTaperDraft;

RtTaperDraft *rt_taper_draft_new (const char *name,
                                  const char *unit,
                                  const RtDoseTiming *timing,
                                  const RtTaperRequest *request,
                                  GError **error);
RtTaperDraft *rt_taper_draft_copy (const RtTaperDraft *draft);
void rt_taper_draft_free (RtTaperDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtTaperDraft, rt_taper_draft_free)

/* One row of a taper sheet. */
typedef struct
{
  char *from;
  char *dose; /* with its unit and schedule; "stopped" */
  char *made; /* "1 of 50 mg and 0.5 of 25 mg"; "" when nothing is said of strengths */
} RtTaperLine;

/* A taper in words, for paper. */
typedef struct
{
  char *name;       /* nullable */
  GPtrArray *facts; /* (element utf8) how the plan goes, one sentence each */
  GPtrArray *lines; /* (element RtTaperLine) */
  gboolean is_made; /* any line says how its dose is made */
  gboolean has_span;
  RtCalendarDate first; /* day of the first changed dose */
  RtCalendarDate last;
} RtTaperContent;

RtTaperContent *rt_taper_content_new (const RtTaperDraft *draft);
RtTaperContent *
rt_taper_content_of (const RtIntervention *intervention, const GArray *strengths, RtMoment when);
GPtrArray *rt_taper_interventions (const RtRecord *record, RtMoment when);
void rt_taper_content_free (RtTaperContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtTaperContent, rt_taper_content_free)

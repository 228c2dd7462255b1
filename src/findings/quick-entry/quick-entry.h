/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "intervention.h"
#include "name-match.h"

/* What a line of text is about. */
typedef enum
{
  RT_QUICK_START,  /* something begins, or is recorded with its history and plan */
  RT_QUICK_CHANGE, /* the dose of something that goes on changes */
  RT_QUICK_STOP,
  RT_QUICK_PAUSE,
  RT_QUICK_RESUME,
} RtQuickAction;

/* What a part of the text was understood as. */
typedef enum
{
  RT_QUICK_NAME,
  RT_QUICK_FORM,
  RT_QUICK_DOSE,
  RT_QUICK_SCHEDULE,
  RT_QUICK_TIME,
  RT_QUICK_ACT, /* stop, as needed, once, then, increase … */
  RT_QUICK_MAXIMUM,
  RT_QUICK_REASON,
  RT_QUICK_DECIDED,
} RtQuickField;

typedef struct
{
  RtQuickField field;
  char *written;
} RtQuickPart;

/* What has to be answered before the draft is stored. */
typedef enum
{
  RT_QUICK_ASK_NAME,   /* several things, or nothing, is called so; choices may be suggested */
  RT_QUICK_ASK_NUMBER, /* "1.500" */
  RT_QUICK_ASK_AMOUNT, /* a range, or amounts that do not say what they are of */
  RT_QUICK_ASK_UNIT,
  RT_QUICK_ASK_DATE,
} RtQuickAsk;

typedef struct
{
  RtQuickAsk ask;
  char *sentence;
  GPtrArray *choices; /* (element RtNameMatch), for a name; may be empty */
} RtQuickQuestion;

/* A line such as "sertraline 50 mg each morning from today", read. Nothing is assumed: what is not
 * clear is asked, what is not understood is kept as a note. */
typedef struct
{
  RtQuickAction action;
  RtIntervention *draft;     /* with its steps; of a change only what is new */
  char *before_text;         /* the dose before a change, as written; nullable */
  gboolean starts_today;     /* no date was written */
  GPtrArray *understood;     /* (element RtQuickPart) in the order written */
  GPtrArray *not_understood; /* (element utf8) */
  GPtrArray *questions;      /* (element RtQuickQuestion) */
} RtQuickEntry;

RtQuickEntry *rt_quick_entry_read (const RtCatalogue *catalogue,
                                   const char *language,
                                   const char *text,
                                   RtCalendarDate today,
                                   GTimeZone *zone);
RtQuickEntry *rt_quick_entry_read_step (const RtCatalogue *catalogue,
                                        const char *language,
                                        const RtIntervention *intervention,
                                        const char *text,
                                        RtCalendarDate today,
                                        GTimeZone *zone);
void rt_quick_entry_free (RtQuickEntry *entry);
void
rt_quick_entry_choose (RtQuickEntry *entry, const RtCatalogue *catalogue, const RtNameMatch *match);
void rt_quick_entry_keep_name (RtQuickEntry *entry, RtInterventionKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtQuickEntry, rt_quick_entry_free)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "course-chart.h"
#include "key-figures.h"

/* For whom the sheet is printed. */
typedef enum
{
  RT_SHEET_FOR_RECORD,
  RT_SHEET_FOR_PATIENT, /* without critical items, risk findings, private notes and reasons */
} RtSheetCopy;

/* What a consultation sheet is made of. A zeroed struct is the usual sheet, prepared now. */
typedef struct
{
  RtCourseOptions course;
  RtSheetCopy copy;
  gboolean has_prepared_at;
  RtMoment prepared_at; /* default: rt_clock_now() */
} RtSheetOptions;

/* One row of "What changed with the intervention". */
typedef struct
{
  char *measure;
  char *before; /* "1.18 (n = 4)" or a dash */
  char *after;
  char *verdict;
  RtFigureTone tone;
} RtSheetChange;

/* One row of the regimen: a step of an intervention. */
typedef struct
{
  char *name; /* "" when the row above is of the same intervention */
  char *kind;
  char *from;
  char *what;   /* dose and schedule, "stopped" … */
  char *reason; /* "" when none is recorded */
} RtSheetStep;

/* One row of "Values behind this sheet". */
typedef struct
{
  char *measure;
  char *count;
  char *period;
  char *lowest;
  char *median;
  char *highest;
  char *last;
} RtSheetExtent;

/* One line of "Attention": a fact, never advice. */
typedef struct
{
  char *heading;
  char *text; /* nullable */
  RtFigureTone tone;
} RtSheetAttention;

/* The consultation sheet in words and figures, before any layout. All texts are translated and
 * safe to print. Private notes are never in it. */
typedef struct
{
  char *document_title; /* "Consultation sheet" */
  char *name;
  char *facts;         /* born, age, sex, record number */
  char *period;        /* "13 Aug 2012 – 8 Apr 2013 · 239 days" */
  char *prepared;      /* "prepared 9 Apr 2013" */
  GPtrArray *figures;  /* (element RtKeyFigure) */
  char *figures_empty; /* nullable: why there are no figures */
  RtChartSpec *course;
  char *course_note; /* how to read the course, one line */
  char *caveat;      /* nullable: urine is not brain */
  char *change_title;
  GPtrArray *changes;         /* (element RtSheetChange) */
  char *change_reason;        /* nullable: why the table is empty */
  char *change_note;          /* nullable: what before and after are */
  GPtrArray *interventions;   /* (element utf8) what is taken now, one line each */
  char *interventions_reason; /* nullable: why the list is empty */
  GPtrArray *attention;       /* (element RtSheetAttention) */
  char *results_caveat;       /* nullable: the caveat again, where "Attention" names results */
  char *attention_reason;     /* nullable: why the list is empty */
  GPtrArray *steps;           /* (element RtSheetStep) the regimen of the period */
  GPtrArray *extents;         /* (element RtSheetExtent) */
  GPtrArray *goals;           /* (element utf8) goals in words, one line each */
  GPtrArray *notes;           /* (element utf8) of the period, dated */
  GPtrArray *method;          /* (element utf8) how each figure was computed, one paragraph each */
  GPtrArray *sources;         /* (element utf8) */
  char *purpose;              /* intended purpose */
  char *audit_head;           /* nullable */
  char *watermark;            /* nullable: of the demonstration practice */
  gint64 prepared_utc_s;
} RtSheetContent;

RtSheetContent *rt_sheet_content_new (const RtRecord *record,
                                      RtCatalogue *catalogue,
                                      const RtSheetOptions *options);
RtSheetContent *rt_sheet_content_new_empty (void);
void rt_sheet_content_free (RtSheetContent *content);
void rt_sheet_content_add_attention (RtSheetContent *content,
                                     RtFigureTone tone,
                                     char *heading,
                                     char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtSheetContent, rt_sheet_content_free)

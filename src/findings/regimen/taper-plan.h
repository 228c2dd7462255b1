/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "calendar-date.h"
#include "rational.h"
#include "regimen-step.h"

#define RT_TAPER_ERROR (rt_taper_error_quark ())
GQuark rt_taper_error_quark (void);

typedef enum
{
  RT_TAPER_ERROR_MISSING,    /* something the person has to say was not said */
  RT_TAPER_ERROR_IMPOSSIBLE, /* it cannot be done; the message says why */
} RtTaperError;

/* How the dose changes from step to step. */
typedef enum
{
  RT_TAPER_LINEAR,       /* by the same amount */
  RT_TAPER_PROPORTIONAL, /* by the same share of the dose before */
} RtTaperShape;

/* A tablet, a capsule or a liquid that is at hand. */
typedef struct
{
  RtRational amount; /* in one of it, in the unit of the plan */
  int parts;         /* into how many equal parts it can be divided: 1 not at all, 2 halves … */
} RtTaperStrength;

/* The person's own plan. Nothing has a default: no step, no interval, no share. */
typedef struct
{
  RtTaperShape shape;
  RtRational start; /* the dose now, above 0 */
  RtRational end;   /* 0: stopped in the end */
  RtRational step;  /* an amount, or for proportional a share between 0 and 1 */
  gboolean has_last;
  RtRational last;      /* proportional to 0: the lowest dose before it is stopped */
  int interval_days;    /* from step to step, at least 1 */
  RtCalendarDate first; /* the day of the first changed dose */
  GArray *strengths;    /* (element RtTaperStrength); empty: every dose can be made */
} RtTaperRequest;

/* One step of the plan. */
typedef struct
{
  RtCalendarDate from;
  RtRational wanted; /* as the plan has it, exactly */
  RtRational dose;   /* the nearest that can be made of the strengths */
  gboolean rounded;  /* they differ */
  GArray *counts;    /* (element RtRational) how many of each strength; empty without strengths */
} RtTaperStep;

gboolean rt_taper_strengths_check (const GArray *strengths, GError **error);
GPtrArray *rt_taper_plan (const RtTaperRequest *request, GError **error);
void rt_taper_step_free (RtTaperStep *step);
GPtrArray *rt_taper_plan_to_regimen (const GPtrArray *plan,
                                     const char *unit,
                                     const RtDoseTiming *timing,
                                     GTimeZone *zone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtTaperStep, rt_taper_step_free)

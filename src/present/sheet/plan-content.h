/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"

/* One line of a plan: something the patient takes or does. */
typedef struct
{
  char *name;
  char *what;  /* how much and when */
  char *from;  /* since when, or from when on */
  char *until; /* "" when it goes on until something else is said */
} RtPlanLine;

/* The regimen of one day in plain words, for the patient: what is recorded, without reasons. */
typedef struct
{
  GPtrArray *now;     /* (element RtPlanLine) */
  GPtrArray *planned; /* (element RtPlanLine) in order of time */
  GPtrArray *ended;   /* (element RtPlanLine) of the last weeks */
} RtPlanContent;

RtPlanContent *rt_plan_content_new (const RtRecord *record, RtMoment when);
void rt_plan_content_free (RtPlanContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPlanContent, rt_plan_content_free)

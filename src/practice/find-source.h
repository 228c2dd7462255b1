/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "moment.h"
#include "practice.h"

/* What a value on the course was read from. */
typedef enum
{
  RT_SOURCE_NONE,       /* there is no such value any more */
  RT_SOURCE_ENTRY,      /* it was typed in by itself */
  RT_SOURCE_IMPORT,     /* a table that was imported */
  RT_SOURCE_ASSESSMENT, /* an answered questionnaire */
  RT_SOURCE_LAB_REPORT,
} RtSourceKind;

typedef struct
{
  RtSourceKind kind;
  char *uuid; /* of the assessment or laboratory report; the profile of an import; nullable */
} RtSource;

void rt_source_free (RtSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtSource, rt_source_free)

RtSource *rt_practice_find_source (RtPractice *practice,
                                   gint64 patient_id,
                                   const char *measure_id,
                                   RtMoment at,
                                   double value,
                                   GError **error);

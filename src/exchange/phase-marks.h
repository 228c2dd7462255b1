/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mapping-profile.h"
#include "moment.h"
#include "phase.h"

/* Which phase each row of a table says it lies in; in the order of the rows, whatever that is. */
typedef struct
{
  GArray *marks;
  GStringChunk *names;
} RtPhaseMarks;

RtPhaseMarks *rt_phase_marks_new (void);
void rt_phase_marks_free (RtPhaseMarks *marks);
void rt_phase_marks_add (RtPhaseMarks *marks, RtMoment at, const char *name);
GPtrArray *rt_phase_marks_to_phases (const RtPhaseMarks *marks, const RtMappingProfile *profile);

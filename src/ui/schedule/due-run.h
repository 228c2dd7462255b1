/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "batteries.h"

/* Questionnaires that are answered one after the other: (element RtDueAssessment), those to come.
 */
void rt_due_run_fill (GQueue *run, const GPtrArray *due);
void rt_due_run_clear (GQueue *run);
const char *rt_due_run_next_id (GQueue *run);

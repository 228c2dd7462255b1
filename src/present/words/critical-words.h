/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

/* Critical answers in words: screen and the record copy of paper say the same. */

guint rt_critical_n_actions (void);
const char *rt_critical_action_name (guint action);
const char *rt_critical_action_text (guint action);
char *rt_critical_answer_text (const RtCriticalAnswer *answer, RtCatalogue *catalogue);
char *rt_critical_response_text (const RtCriticalAnswer *answer);
guint rt_critical_n_unanswered (const GPtrArray *answers);
char *rt_critical_left_out_text (const RtInstrumentItem *item);
char *rt_critical_left_out_notice (const RtRecord *record, RtCatalogue *catalogue);
char *rt_critical_notice (const GPtrArray *answers);

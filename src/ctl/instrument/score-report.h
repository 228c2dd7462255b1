/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "scoring.h"

/* What score and assessment print of a scored questionnaire. */
void rt_score_report_describe (const RtScoreResult *result, JsonBuilder *answer, GString *text);

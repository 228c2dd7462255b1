/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interference-check.h"
#include "lab-judgement.h"
#include "lab-ratio.h"

/* Laboratory results in words, for screen and paper. */
const char *rt_lab_flag_text (RtLabFlag flag);
const char *rt_lab_basis_text (RtLabBasis basis);
char *rt_lab_result_text (const RtLabResult *result);
char *rt_lab_unit_text (RtCatalogue *catalogue, const char *unit);
char *rt_lab_limits_text (RtCatalogue *catalogue, const RtLabLimits *limits, const char *unit);
char *rt_lab_limit_ratio_text (const RtLabJudgement *judgement);
char *rt_lab_judgement_text (RtCatalogue *catalogue,
                             const RtLabResult *result,
                             const RtLabJudgement *judgement);
char *rt_disturbance_text (const RtDisturbance *disturbance);
char *rt_disturbances_text (const GPtrArray *disturbances);
char *rt_lab_ratio_text (RtCatalogue *catalogue, const RtLabRatio *ratio);
char *rt_lab_caveat_text (RtCatalogue *catalogue);
char *rt_lab_caveat_sources (RtCatalogue *catalogue);
char *rt_lab_central_caveat (RtCatalogue *catalogue);
char *
rt_lab_panel_caveat (RtCatalogue *catalogue, const RtRecord *record, const RtLabReport *report);

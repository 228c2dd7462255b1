/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-report.h"
#include "lab-result.h"

/* Why a result does not continue the line of the one before: every chart breaks there. */
typedef enum
{
  RT_LAB_BREAK_NONE,
  RT_LAB_BREAK_METHOD,
  RT_LAB_BREAK_LABORATORY,
  RT_LAB_BREAK_PROTOCOL,
} RtLabBreak;

RtLabBreak rt_lab_break_between (const RtLabReport *before_report,
                                 const RtLabResult *before,
                                 const RtLabReport *report,
                                 const RtLabResult *result);

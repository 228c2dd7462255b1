/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letterhead.h"
#include "report.h"
#include "sheet-content.h"

RtReport *rt_consultation_sheet_new (const RtSheetContent *content, RtPageStyle style);
void rt_consultation_sheet_add (const RtSheetContent *content,
                                const RtLetterhead *letterhead,
                                RtReport *report);

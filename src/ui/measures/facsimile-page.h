/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assessment.h"
#include "common/open-record.h"
#include "scoring.h"

/* A completed questionnaire, read as it was answered.
 *
 * Signal: correct (RtAssessment *assessment) when a corrected version is to be entered. */
#define RT_TYPE_FACSIMILE_PAGE (rt_facsimile_page_get_type ())
G_DECLARE_FINAL_TYPE (RtFacsimilePage, rt_facsimile_page, RT, FACSIMILE_PAGE, AdwNavigationPage)

RtFacsimilePage *rt_facsimile_page_new (RtOpenRecord *record,
                                        const RtAssessment *assessment,
                                        const RtScoreResult *result);

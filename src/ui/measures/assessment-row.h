/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assessment.h"
#include "measures/instrument-form.h"
#include "scoring.h"

/* A row of the measures list: a questionnaire that can be answered, one that was begun, or one that
 * was answered.
 *
 * Signal: withdraw () when the person wants it out of the record. */
#define RT_TYPE_ASSESSMENT_ROW (rt_assessment_row_get_type ())
G_DECLARE_FINAL_TYPE (RtAssessmentRow, rt_assessment_row, RT, ASSESSMENT_ROW, AdwActionRow)

GtkWidget *rt_assessment_row_new_offered (const RtInstrumentForm *form, guint digit);
GtkWidget *rt_assessment_row_new_unfinished (const RtInstrumentForm *form,
                                             const RtAssessment *assessment);
GtkWidget *rt_assessment_row_new_answered (const RtInstrumentForm *form,
                                           const RtAssessment *assessment,
                                           const RtScoreResult *result);

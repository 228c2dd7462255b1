/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assessment.h"
#include "batteries.h"
#include "common/open-record.h"

/* One questionnaire being answered by keyboard. Each answer is saved the moment it is given. */
#define RT_TYPE_QUESTIONNAIRE_PAGE (rt_questionnaire_page_get_type ())
G_DECLARE_FINAL_TYPE (
    RtQuestionnairePage, rt_questionnaire_page, RT, QUESTIONNAIRE_PAGE, AdwNavigationPage)

RtQuestionnairePage *rt_questionnaire_page_new (RtOpenRecord *record, const char *instrument_id);
RtQuestionnairePage *rt_questionnaire_page_new_due (RtOpenRecord *record,
                                                    const RtDueAssessment *due);
RtQuestionnairePage *rt_questionnaire_page_new_continue (RtOpenRecord *record,
                                                         RtAssessment *assessment);
void rt_questionnaire_page_set_next (RtQuestionnairePage *self, const char *name);
gboolean rt_questionnaire_page_is_finished (RtQuestionnairePage *self);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assessment.h"
#include "practice.h"

/* Asks whether a questionnaire was entered in error, and withdraws it.
 *
 * Signal: failed (char *sentence). */
#define RT_TYPE_WITHDRAW_QUESTION (rt_withdraw_question_get_type ())
G_DECLARE_FINAL_TYPE (
    RtWithdrawQuestion, rt_withdraw_question, RT, WITHDRAW_QUESTION, AdwAlertDialog)

RtWithdrawQuestion *rt_withdraw_question_new (RtPractice *practice, const RtAssessment *assessment);

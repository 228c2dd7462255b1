/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "enter-assessment.h"

/* Saves the answers of one questionnaire as they are given, one after the other on a worker thread.
 * The first answer begins the assessment, so that looking at a questionnaire leaves nothing behind.
 *
 * Signals: saved () after each answer; failed (char *sentence); completed (RtScoreResult *result).
 */
#define RT_TYPE_ANSWER_SAVER (rt_answer_saver_get_type ())
G_DECLARE_FINAL_TYPE (RtAnswerSaver, rt_answer_saver, RT, ANSWER_SAVER, GObject)

RtAnswerSaver *rt_answer_saver_new (RtPractice *practice, RtAssessment *plan);
RtAnswerSaver *rt_answer_saver_continue (RtPractice *practice, RtAssessment *assessment);
const RtAssessment *rt_answer_saver_assessment (RtAnswerSaver *self);
void rt_answer_saver_set_day (RtAnswerSaver *self, RtCalendarDate day);
void rt_answer_saver_set_rater (RtAnswerSaver *self, RtRater rater, const char *informant);
void rt_answer_saver_verify (RtAnswerSaver *self);
gboolean rt_answer_saver_has_begun (RtAnswerSaver *self);
gboolean rt_answer_saver_is_idle (RtAnswerSaver *self);
void rt_answer_saver_answer (RtAnswerSaver *self, int item, double score);
void rt_answer_saver_clear (RtAnswerSaver *self, int item);
void rt_answer_saver_complete (RtAnswerSaver *self);

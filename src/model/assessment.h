/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"
#include "vocabulary.h"

/* Who answered. */
typedef enum
{
  RT_RATER_SELF,
  RT_RATER_CLINICIAN,
  RT_RATER_INFORMANT,
} RtRater;

RT_DECLARE_VOCABULARY (RtRater, rater)

/* By which way the answers came in. */
typedef enum
{
  RT_ENTERED_PRACTITIONER,
  RT_ENTERED_PATIENT,
  RT_ENTERED_COMMAND_LINE,
  RT_ENTERED_IMPORT,
} RtEnteredThrough;

RT_DECLARE_VOCABULARY (RtEnteredThrough, entered_through)

/* In progress ones are continued, never scored. */
typedef enum
{
  RT_ASSESSMENT_IN_PROGRESS,
  RT_ASSESSMENT_COMPLETE,
  RT_ASSESSMENT_WITHDRAWN,
} RtAssessmentStatus;

RT_DECLARE_VOCABULARY (RtAssessmentStatus, assessment_status)

/* The answer to one item: the score of the option as the instrument prints it, before reversal. */
typedef struct
{
  int item; /* number of the item, from 1 */
  gboolean answered;
  double score; /* when answered */
} RtItemAnswer;

/* One questionnaire, answered or being answered. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  char *instrument_id;
  int instrument_version;
  char *language;       /* BCP 47 */
  RtMoment answered_at; /* when the patient answered */
  RtMoment entered_at;  /* when it was entered here */
  RtRater rater;
  RtAssessmentStatus status;
  char *informant;     /* who answered for the patient, in words; nullable */
  char *corrects;      /* UUID of the one this one corrects; nullable */
  gboolean superseded; /* a completed correction stands in its place */
  RtEnteredThrough entered_through;
  gboolean verified;        /* entered twice from paper, and both agreed */
  gboolean from_other_form; /* entered from topics, not from the instrument's wording */
  GArray *answers;          /* (element RtItemAnswer) in item order; nullable */
} RtAssessment;

RtAssessment *rt_assessment_new (void);
void rt_assessment_free (RtAssessment *assessment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtAssessment, rt_assessment_free)

void rt_assessment_set_answer (RtAssessment *assessment, int item, double score);
void rt_assessment_clear_answer (RtAssessment *assessment, int item);
const RtItemAnswer *rt_assessment_answer (const RtAssessment *assessment, int item);
RtAssessment *rt_assessment_copy (const RtAssessment *assessment);
void rt_assessment_copy_answers (RtAssessment *to, const RtAssessment *from);

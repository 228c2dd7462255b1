/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"
#include "vocabulary.h"

/* How far the response to a critical answer has come. */
typedef enum
{
  RT_CRITICAL_OPEN,     /* nobody has recorded anything */
  RT_CRITICAL_DEFERRED, /* seen; recording was put off */
  RT_CRITICAL_DONE,     /* what was asked and done is recorded */
} RtCriticalState;

RT_DECLARE_VOCABULARY (RtCriticalState, critical_state)

/* An answer to a critical item (thoughts of death or of self-harm …), and what was asked and done
 * about it. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  gint64 assessment_id;
  char *instrument_id; /* of the assessment */
  int instrument_version;
  RtMoment answered_at; /* of the assessment */
  int item;             /* number of the item, from 1 */
  double score;         /* of the chosen option, before reversal */
  RtMoment raised_at;   /* when the answer was saved here */
  RtCriticalState state;
  GStrv actions;        /* names of the chosen actions; nullable */
  char *response;       /* what was asked and done, in words; nullable */
  RtMoment recorded_at; /* when state is not open */
} RtCriticalAnswer;

RtCriticalAnswer *rt_critical_answer_new (void);
void rt_critical_answer_free (RtCriticalAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtCriticalAnswer, rt_critical_answer_free)

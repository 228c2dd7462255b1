/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"
#include "vocabulary.h"

/* Severity as judged by the practitioner. */
typedef enum
{
  RT_SEVERITY_MILD,
  RT_SEVERITY_MODERATE,
  RT_SEVERITY_SEVERE,
} RtSeverity;

RT_DECLARE_VOCABULARY (RtSeverity, severity)

/* Causality categories of the WHO-UMC system. */
typedef enum
{
  RT_CAUSALITY_UNASSESSED,
  RT_CAUSALITY_CERTAIN,
  RT_CAUSALITY_PROBABLE,
  RT_CAUSALITY_POSSIBLE,
  RT_CAUSALITY_UNLIKELY,
  RT_CAUSALITY_CONDITIONAL,
  RT_CAUSALITY_UNASSESSABLE,
} RtCausality;

RT_DECLARE_VOCABULARY (RtCausality, causality)

/* Outcome terms of ICH E2B. */
typedef enum
{
  RT_OUTCOME_UNKNOWN,
  RT_OUTCOME_RECOVERED,
  RT_OUTCOME_RECOVERING,
  RT_OUTCOME_NOT_RECOVERED,
  RT_OUTCOME_RECOVERED_WITH_SEQUELAE,
  RT_OUTCOME_FATAL,
} RtOutcome;

RT_DECLARE_VOCABULARY (RtOutcome, outcome)

/* An unintended effect. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  RtMoment onset;
  gboolean has_end;
  RtMoment end;
  char *description;
  RtSeverity severity;
  gint64 intervention_id; /* suspected cause; 0 = none named */
  RtCausality causality;
  RtOutcome outcome;
  char *note; /* nullable */
  gboolean withdrawn;
} RtAdverseEvent;

RtAdverseEvent *rt_adverse_event_new (void);
void rt_adverse_event_free (RtAdverseEvent *adverse_event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtAdverseEvent, rt_adverse_event_free)

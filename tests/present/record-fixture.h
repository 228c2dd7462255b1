/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"

RtMoment fixture_moment (const char *text);
RtMoment fixture_day (const char *text);
RtRecord *fixture_record (void);
RtSeries *fixture_add_measure (RtRecord *record,
                               const char *id,
                               const char *family,
                               RtMeasureKind kind,
                               RtDirection direction,
                               double minimum,
                               double maximum);
void fixture_add_value (RtSeries *series, const char *at, double value);
void fixture_add_daily (
    RtSeries *series, const char *first_day, guint days, const double *values, guint n_values);
RtIntervention *fixture_add_intervention (RtRecord *record,
                                          const char *name,
                                          RtInterventionKind kind,
                                          const char *unit);
RtRegimenStep *
fixture_add_step (RtIntervention *intervention, const char *from, RtRegimenMode mode, double dose);
RtPhase *
fixture_add_phase (RtRecord *record, const char *name, const char *from, const char *until);
RtAdverseEvent *fixture_add_adverse_event (RtRecord *record,
                                           const char *onset,
                                           const char *description,
                                           RtSeverity severity);

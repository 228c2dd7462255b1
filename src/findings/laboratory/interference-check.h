/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-context.h"

typedef enum
{
  RT_DISTURBANCE_TAKEN,     /* taken when the sample was collected */
  RT_DISTURBANCE_LOOK_BACK, /* stopped so shortly before that a source says it still disturbs */
  RT_DISTURBANCE_UNKNOWN,   /* stopped before; no source says how long it disturbs */
  RT_DISTURBANCE_FOOD,      /* named in the diet of the 72 hours before; a source states the time */
  RT_DISTURBANCE_FOOD_UNKNOWN, /* the same, but no source states the time */
} RtDisturbanceKind;

/* Something in the record that changes a result. */
typedef struct
{
  RtDisturbanceKind kind;
  const RtInterference *interference;
  const RtIntervention *intervention; /* nullable for foods */
  const RtFood *food;                 /* nullable for interventions */
  int days;                           /* since the start when taken, since the stop when stopped */
} RtDisturbance;

GPtrArray *rt_interference_check (RtCatalogue *catalogue,
                                  const RtRecord *record,
                                  const RtLabReport *report,
                                  const RtLabResult *result);
gboolean rt_disturbance_is_sure (const RtDisturbance *disturbance);

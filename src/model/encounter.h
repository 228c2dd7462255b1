/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "moment.h"
#include "vocabulary.h"

/* How the contact took place. */
typedef enum
{
  RT_ENCOUNTER_VISIT,
  RT_ENCOUNTER_TELEPHONE,
  RT_ENCOUNTER_VIDEO,
  RT_ENCOUNTER_LETTER,
  RT_ENCOUNTER_OTHER,
} RtEncounterKind;

RT_DECLARE_VOCABULARY (RtEncounterKind, encounter_kind)

/* A dated contact with a patient. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  RtMoment at;
  RtEncounterKind kind;
  char *practitioner; /* nullable */
  char *reason;       /* nullable */
} RtEncounter;

RtEncounter *rt_encounter_new (void);
void rt_encounter_free (RtEncounter *encounter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtEncounter, rt_encounter_free)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "vocabulary.h"

/* What a person writes into a record by hand beside answers, values and interventions. */
typedef enum
{
  RT_ENTRY_ENCOUNTER,     /* RtEncounter */
  RT_ENTRY_NOTE,          /* RtNote */
  RT_ENTRY_ADVERSE_EVENT, /* RtAdverseEvent */
  RT_ENTRY_LIFE_EVENT,    /* RtLifeEvent */
  RT_ENTRY_PHASE,         /* RtPhase */
  RT_ENTRY_GOAL,          /* RtGoal */
} RtEntryKind;

#define RT_N_ENTRY_KINDS 6

RT_DECLARE_VOCABULARY (RtEntryKind, entry_kind)

/* How each of these structures begins. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
} RtEntryHead;

const RtEntryHead *rt_entry_head (gconstpointer entry);
gpointer rt_entry_new (RtEntryKind kind);
void rt_entry_free (RtEntryKind kind, gpointer entry);

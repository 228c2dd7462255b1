/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The kinds of rows whose changes are logged one by one. */
typedef enum
{
  RT_ENTITY_PATIENT,
  RT_ENTITY_ENCOUNTER,
  RT_ENTITY_NOTE,
  RT_ENTITY_ASSESSMENT,
  RT_ENTITY_LAB_REPORT,
  RT_ENTITY_LAB_RESULT,
  RT_ENTITY_INTERVENTION,
  RT_ENTITY_REGIMEN_STEP,
  RT_ENTITY_ADVERSE_EVENT,
  RT_ENTITY_LIFE_EVENT,
  RT_ENTITY_PHASE,
  RT_ENTITY_GOAL,
  RT_ENTITY_ATTACHMENT,
  RT_ENTITY_IMPORT_BATCH,
  RT_ENTITY_CRITICAL_ANSWER,
  RT_ENTITY_SCHEDULE,
  RT_ENTITY_PERSONAL_TARGET,
  RT_ENTITY_ADMINISTRATION,
  RT_ENTITY_ADHERENCE_REPORT,
  RT_N_ENTITIES,
} RtEntity;

const char *rt_entity_name (RtEntity entity);
const char *rt_entity_select_row (RtEntity entity);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

typedef enum
{
  RT_INTERFERENCE_FOOD,
  RT_INTERFERENCE_DRUG,
} RtInterferenceKind;

/* What changes the result of an analyte, linked to what can stand in a record. */
typedef struct
{
  RtInterferenceKind kind;
  char *item;   /* as its source names it */
  char *effect; /* what it does to the result */
  char **classes;
  char **interventions;    /* ids of the catalogue */
  char **substances;       /* ids of the list of substances */
  char **foods;            /* ids of the list of foods */
  char **unlinked;         /* named by the source, but with no id here */
  char **specimens;        /* only in these; empty = in all */
  gboolean after_stopping; /* it is the stopping that disturbs, not the taking */
  int look_back_days;      /* disturbs for so long after the last dose; 0 = no source states it */
  char *look_back_source;  /* nullable */
  int assumed_days;        /* a figure nobody states, 0 = none either */
  char *rule;              /* id of the rule it comes from; nullable */
  char **sources;          /* of its own; empty = those of the analyte */
} RtInterference;

RtInterference *rt_interference_read (RtJsonCheck *check, JsonObject *object);
void rt_interference_free (RtInterference *interference);
gboolean rt_interference_concerns (const RtInterference *interference, const char *specimen);
gboolean rt_interference_names (const RtInterference *interference, const char *catalogue_id);

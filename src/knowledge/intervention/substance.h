/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "certainty.h"
#include "json-check.h"

/* A substance that is recognised by its names. */
typedef struct
{
  char *id;
  char *name;
  char **synonyms;
  char *kind; /* drug, supplement, herb, food, recreational or lifestyle */
  char **atc;
  char *atc_certainty; /* nullable */
  char **classes;
  char *intervention; /* the entry of the catalogue it is part of; nullable */
  gboolean is_source; /* it holds or yields what the entry is about: an amount of it is not one of
                       * that */
  RtCertainty certainty;
} RtSubstance;

/* A product of several active substances. */
typedef struct
{
  char *name;
  char **contains; /* ids of substances and of interventions */
  RtCertainty certainty;
} RtCombination;

gboolean rt_substances_load (const char *path,
                             GPtrArray *substances,
                             GPtrArray *combinations,
                             GError **error);
void rt_substance_free (RtSubstance *substance);
void rt_combination_free (RtCombination *combination);

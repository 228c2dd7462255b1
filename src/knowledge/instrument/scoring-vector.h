/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "applicability.h"

/* A figure a case expects; without a value it expects that there is none. */
typedef struct
{
  char *name;
  gboolean has_value;
  double value;
} RtExpectedNumber;

/* A word a case expects: the band of a score, the outcome of a rule. */
typedef struct
{
  char *name;
  char *word;
} RtExpectedWord;

/* Answers with all that must follow from them. */
typedef struct
{
  char *items; /* scores of the options, separated by commas, empty where missing; nullable */
  RtPersonFacts person;
  GPtrArray *facts;   /* (element RtExpectedNumber) given */
  GPtrArray *entered; /* (element RtExpectedNumber) given */
  GPtrArray *scores;  /* (element RtExpectedNumber) by the id of the subscale */
  GPtrArray *bands;   /* (element RtExpectedWord) of every score that has one */
  GPtrArray *rules;   /* (element RtExpectedWord) met, not_met or undecided */
  char **reached;     /* "SUBSCALE OP VALUE" of the cut-offs certainly reached, sorted */
  GArray *risks;      /* (element int) numbers of the items that call for attention */
  char *origin;
} RtScoreVector;

/* Two scores with all that must be said of the change. */
typedef struct
{
  char *subscale;
  double before;
  double after;
  GPtrArray *figures; /* (element RtExpectedNumber) difference, percent, rc95, sem */
  char *reliable;     /* true, false or null, like the next three */
  char *mcid;
  char *response;
  char *remission;
  char *classification; /* nullable */
  char *origin;
} RtChangeVector;

/* The cases of one instrument, from data/knowledge/vectors. */
typedef struct
{
  char *instrument_id;
  int version;
  GPtrArray *scores;  /* (element RtScoreVector) */
  GPtrArray *changes; /* (element RtChangeVector) */
} RtVectorFile;

void rt_vector_file_free (RtVectorFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtVectorFile, rt_vector_file_free)

RtVectorFile *rt_vector_file_load (const char *path, GError **error);
GPtrArray *rt_vector_files_load (GError **error);

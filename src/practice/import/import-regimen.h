/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-plan.h"
#include "practice.h"
#include "record.h"
#include "regimen-row.h"

/* A possible answer to a question: a word for the program, a sentence for people. */
typedef struct
{
  char *answer;
  char *title;
} RtRegimenChoice;

/* What has to be answered before a list is stored. */
typedef struct
{
  char *id; /* "LINE/name", "LINE/steps" or "LINE/record" */
  guint line;
  char *sentence;
  GPtrArray *choices; /* (element RtRegimenChoice) */
} RtRegimenQuestion;

/* An intervention a list has: a new one, or further steps of one that is recorded. */
typedef struct
{
  guint line; /* of its first row */
  RtIntervention *intervention;
  gint64 stored_id; /* of the recorded one that goes on; 0: a new one */
} RtRegimenItem;

/* What a list of medication, supplements and activities becomes; nothing of it is stored yet. */
typedef struct
{
  gint64 patient_id;
  char *profile;           /* name */
  guint8 content_hash[32]; /* SHA-256 of the table */
  guint rows;              /* below the headings */
  guint existing;          /* steps of the list that are recorded already */
  guint added;             /* steps of @items */
  GPtrArray *items;        /* (element RtRegimenItem) */
  GPtrArray *questions;    /* (element RtRegimenQuestion) unanswered */
  GPtrArray *rejected;     /* (element RtImportRejection) what is left out, and why */
  char *batch_uuid;        /* once it is stored; nullable */
} RtRegimenImport;

/* A list to be read, and what is said about it. */
typedef struct
{
  gint64 patient_id;
  const char *profile; /* name */
  const char *source;  /* what the table is called in sentences: a base name */
  GBytes *content;
  const char *from; /* nullable: when everything began that the table gives no start of */
  gboolean has_kind;
  RtInterventionKind kind; /* of what the catalogue does not know */
  GHashTable *answers;     /* (element-type utf8 utf8) by id of the question; nullable */
} RtRegimenOrder;

void rt_regimen_import_free (RtRegimenImport *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRegimenImport, rt_regimen_import_free)

GPtrArray *rt_practice_list_regimen_profiles (RtPractice *practice, GError **error);
gboolean rt_practice_has_regimen_profile (RtPractice *practice, const char *name);
RtRegimenImport *
rt_practice_read_regimen_table (RtPractice *practice, const RtRegimenOrder *order, GError **error);
gboolean
rt_practice_store_regimen_import (RtPractice *practice, RtRegimenImport *import, GError **error);

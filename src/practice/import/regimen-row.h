/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "quick-entry.h"
#include "regimen-table.h"

/* What holds where the table does not say. */
typedef struct
{
  char *from; /* when it began, as written; nullable: a row without a start is left out */
  gboolean has_kind;
  RtInterventionKind kind; /* of what the catalogue does not know */
  GTimeZone *zone;
  RtCalendarDate today;
} RtRegimenDefaults;

/* A row of a list, read: what it says, or why it says nothing that can be stored. */
typedef struct
{
  guint line;
  RtQuickEntry *entry; /* its draft has the name and the steps; nullable with a problem */
  gboolean name_open;  /* the catalogue does not know the name, or knows more than one */
  GPtrArray *choices;  /* (element RtNameMatch) what may be meant */
  char *question;      /* for the name; nullable */
  gboolean has_kind;
  RtInterventionKind kind; /* of what is not recognised */
  char *problem;           /* one sentence; nullable */
} RtRegimenRow;

RtRegimenRow *rt_regimen_row_read (const RtCatalogue *catalogue,
                                   const RtRegimenProfile *profile,
                                   const RtRegimenTableRow *row,
                                   const RtRegimenDefaults *defaults);
void rt_regimen_row_free (RtRegimenRow *row);
gboolean
rt_regimen_row_choose (RtRegimenRow *row, const RtCatalogue *catalogue, const char *answer);
char *rt_regimen_row_key (const RtRegimenRow *row);

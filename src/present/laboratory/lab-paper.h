/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

/* One result in a table: all of it in words; the flag has an arrow, so that it needs no colour. */
typedef struct
{
  char *text;      /* "5.2 ↑ high, 1.4 × upper limit [1]"; "" where the report has no such result */
  gboolean marked; /* low or high by a basis that is sure enough to be set off */
} RtLabCell;

/* One analyte in one specimen. */
typedef struct
{
  char *name;       /* analyte, specimen */
  char *unit;       /* "" when none is stated */
  char *interval;   /* of the latest result: limits, whose, source and certainty */
  RtLabCell *cells; /* one for each column */
} RtLabRow;

/* So many reports side by side as fit on a page, newest first. */
typedef struct
{
  GPtrArray *columns; /* (element utf8) day of collection and laboratory */
  GPtrArray *rows;    /* (element RtLabRow) */
} RtLabSheet;

/* Laboratory results as they stand on paper. */
typedef struct
{
  GPtrArray *sheets; /* (element RtLabSheet) */
  GPtrArray *notes;  /* (element utf8) "[1] …" what may have disturbed a result, and the like */
  gboolean any;      /* whether there is any result */
} RtLabPaper;

RtLabPaper *rt_lab_paper_new (RtCatalogue *catalogue,
                              const RtRecord *record,
                              guint columns,
                              gboolean for_patient);
void rt_lab_paper_free (RtLabPaper *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabPaper, rt_lab_paper_free)

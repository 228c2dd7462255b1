/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* One result as a table states it; every text as it stands there, nullable where the table has no
 * such column or the cell is empty. */
typedef struct
{
  guint line;      /* in the table, from 1 */
  char *collected; /* date of collection */
  char *name;      /* of the analyte */
  char *code;
  char *value; /* with its comparator; never NULL */
  char *unit;
  char *interval;
  char *low;
  char *high;
  char *flag;
  char *specimen;
  char *method;
  char *note;
  gboolean code_is_ambiguous; /* another row has the same code with another name or unit */
} RtLabTableRow;

typedef struct
{
  GPtrArray *rows; /* (element RtLabTableRow) */
  gboolean wide;   /* an analyte for each column */
  char decimal_sign;
  guint n_empty; /* cells and rows without a value, left out */
} RtLabTable;

RtLabTable *rt_lab_table_read (GBytes *content, GError **error);
void rt_lab_table_free (RtLabTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabTable, rt_lab_table_free)

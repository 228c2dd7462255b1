/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "regimen-profile.h"

/* A row as it stands in the table; a cell that is empty or has no column is NULL. */
typedef struct
{
  guint line; /* in the table, from 1 */
  char *cells[RT_N_REGIMEN_COLUMNS];
} RtRegimenTableRow;

typedef struct
{
  GPtrArray *rows;        /* (element RtRegimenTableRow) */
  GPtrArray *not_read;    /* (element utf8) headings the profile does not know */
  guint header_line;      /* where the headings stand, from 1 */
  GArray *rows_left_over; /* of guint: lines with more cells than there are headings */
} RtRegimenTable;

RtRegimenTable *
rt_regimen_table_read (const RtRegimenProfile *profile, GBytes *content, GError **error);
void rt_regimen_table_free (RtRegimenTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRegimenTable, rt_regimen_table_free)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Rows of cells (element-type GStrv) with the line each begins on, from text in any encoding and
 * with any delimiter laboratories and spreadsheets use. */
typedef struct
{
  GPtrArray *rows; /* (element char **) */
  GArray *lines;   /* of guint */
} RtLabTableCells;

RtLabTableCells *rt_lab_table_cells_read (GBytes *content, GError **error);
void rt_lab_table_cells_free (RtLabTableCells *cells);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabTableCells, rt_lab_table_cells_free)

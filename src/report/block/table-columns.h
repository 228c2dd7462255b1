/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a column of a table needs, points. */
typedef struct
{
  double widest_word; /* below this, words would have to be broken */
  double natural;     /* with every cell on one line */
} RtTableColumnNeed;

void
rt_table_columns_fit (const RtTableColumnNeed *needs, guint n, double available, double *widths);

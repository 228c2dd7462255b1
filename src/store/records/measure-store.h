/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "measure.h"

gboolean rt_measure_store_ensure (RtDatabase *database,
                                  const RtMeasure *measure,
                                  gint64 *row_id,
                                  GError **error);
gint64 rt_measure_store_find (RtDatabase *database, const char *id, GError **error);
RtMeasure *rt_measure_store_get (RtDatabase *database, gint64 row_id, GError **error);
gint64 rt_source_store_ensure (RtDatabase *database, const char *name, GError **error);

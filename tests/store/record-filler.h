/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-fixture.h"

/* A row in every table that holds something of a patient, the tables read from the schema, so that
 * none can be forgotten. */
GPtrArray *record_filler_tables (sqlite3 *raw);
void record_filler_fill (sqlite3 *raw, gint64 patient_id, const char *marker);
char *record_filler_count_sql (sqlite3 *raw);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "moment.h"
#include "store-error.h"

/* A prepared statement on loan from its connection's cache. Freeing it gives it back. */
typedef struct _RtStatement RtStatement;

typedef enum
{
  RT_STEP_ERROR = -1,
  RT_STEP_DONE = 0,
  RT_STEP_ROW = 1,
} RtStep;

void rt_statement_free (RtStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtStatement, rt_statement_free)

/* Binds the parameters ?1, ?2, … one after the other. Each letter of @types takes arguments:
 *   i gint64                     f gboolean, as 0 or 1
 *   I gint64, 0 is NULL          t const char *, NULL is NULL
 *   r double                     R gboolean, double: NULL unless the first is true
 *   b const guint8 *, gsize: NULL is NULL
 *   m RtMoment: three parameters, UTC, local, precision
 *   M gboolean, RtMoment: three parameters, NULL unless the first is true
 *   d gboolean, RtCalendarDate: two parameters, day number and precision */
void rt_statement_bind (RtStatement *statement, const char *types, ...);

RtStep rt_statement_step (RtStatement *statement, GError **error);
gboolean rt_statement_run (RtStatement *statement, GError **error);
void rt_statement_reset (RtStatement *statement);

int rt_statement_n_columns (RtStatement *statement);
const char *rt_statement_column_name (RtStatement *statement, int column);
gboolean rt_statement_is_null (RtStatement *statement, int column);
gint64 rt_statement_integer (RtStatement *statement, int column);
double rt_statement_real (RtStatement *statement, int column);
const char *rt_statement_peek_text (RtStatement *statement, int column);
char *rt_statement_text (RtStatement *statement, int column);
const guint8 *rt_statement_peek_blob (RtStatement *statement, int column, gsize *size);
RtMoment rt_statement_moment (RtStatement *statement, int column);
gboolean rt_statement_maybe_moment (RtStatement *statement, int column, RtMoment *moment);
gboolean rt_statement_maybe_date (RtStatement *statement, int column, RtCalendarDate *date);
char rt_statement_column_type (RtStatement *statement, int column);

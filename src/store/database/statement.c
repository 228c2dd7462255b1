/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "statement.h"

#include <stdarg.h>

#include "statement-private.h"

struct _RtStatement
{
  sqlite3_stmt *handle; /* owned by the cache */
  gboolean *in_use;     /* of the cache's entry */
  int result;           /* of the last bind or step */
};

/* Lends a cached handle; *in_use is set until the statement is freed. */
RtStatement *
rt_statement_new (sqlite3_stmt *handle, gboolean *in_use)
{
  RtStatement *statement = g_new0 (RtStatement, 1);

  statement->handle = handle;
  statement->in_use = in_use;
  *in_use = TRUE;
  return statement;
}

/**
 * rt_statement_free:
 * @statement: (transfer full) (nullable): a statement
 *
 * Gives the statement back to its connection, its values forgotten.
 */
void
rt_statement_free (RtStatement *statement)
{
  if (statement == NULL)
    return;
  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);
  *statement->in_use = FALSE;
  g_free (statement);
}

static void
note (RtStatement *statement, int result)
{
  if (statement->result == SQLITE_OK)
    statement->result = result;
}

static void
bind_moment (RtStatement *statement, int at, gboolean given, RtMoment moment)
{
  const char *precision = rt_precision_to_string (moment.precision);

  if (!given)
    return;
  note (statement, sqlite3_bind_int64 (statement->handle, at, rt_moment_utc_s (moment)));
  note (statement, sqlite3_bind_int64 (statement->handle, at + 1, moment.local_s));
  note (statement, sqlite3_bind_text (statement->handle, at + 2, precision, -1, SQLITE_STATIC));
}

static void
bind_date (RtStatement *statement, int at, gboolean given, RtCalendarDate date)
{
  const char *precision = rt_precision_to_string (date.precision);

  if (!given)
    return;
  note (statement, sqlite3_bind_int64 (statement->handle, at, date.day_number));
  note (statement, sqlite3_bind_text (statement->handle, at + 1, precision, -1, SQLITE_STATIC));
}

static void
bind_text (RtStatement *statement, int at, const char *text)
{
  if (text != NULL)
    note (statement, sqlite3_bind_text (statement->handle, at, text, -1, SQLITE_TRANSIENT));
}

static void
bind_blob (RtStatement *statement, int at, const guint8 *data, gsize size)
{
  if (data != NULL)
    note (statement, sqlite3_bind_blob64 (statement->handle, at, data, size, SQLITE_TRANSIENT));
}

/* Binds one letter's parameters from @at on; returns how many parameters it took. */
static int
bind_one (RtStatement *statement, int at, char type, va_list *values)
{
  gboolean given = TRUE;
  gint64 integer;

  switch (type)
    {
    case 'i':
      note (statement, sqlite3_bind_int64 (statement->handle, at, va_arg (*values, gint64)));
      return 1;
    case 'I':
      integer = va_arg (*values, gint64);
      if (integer != 0)
        note (statement, sqlite3_bind_int64 (statement->handle, at, integer));
      return 1;
    case 'f':
      note (statement, sqlite3_bind_int (statement->handle, at, va_arg (*values, gboolean) != 0));
      return 1;
    case 't':
      bind_text (statement, at, va_arg (*values, const char *));
      return 1;
    case 'R':
      given = va_arg (*values, gboolean);
      G_GNUC_FALLTHROUGH;
    case 'r':
      {
        double real = va_arg (*values, double);

        if (given)
          note (statement, sqlite3_bind_double (statement->handle, at, real));
        return 1;
      }
    case 'b':
      {
        const guint8 *data = va_arg (*values, const guint8 *);

        bind_blob (statement, at, data, va_arg (*values, gsize));
        return 1;
      }
    case 'M':
      given = va_arg (*values, gboolean);
      G_GNUC_FALLTHROUGH;
    case 'm':
      bind_moment (statement, at, given, va_arg (*values, RtMoment));
      return 3;
    case 'd':
      given = va_arg (*values, gboolean);
      bind_date (statement, at, given, va_arg (*values, RtCalendarDate));
      return 2;
    default:
      g_assert_not_reached ();
    }
}

/**
 * rt_statement_bind:
 * @types: one letter for each value, see statement.h
 * @...: the values
 *
 * Gives every parameter its value; texts and blobs are copied. An error shows at the next step.
 */
void
rt_statement_bind (RtStatement *statement, const char *types, ...)
{
  va_list values;
  int at = 1;

  va_start (values, types);
  for (const char *type = types; *type != '\0'; type++)
    at += bind_one (statement, at, *type, &values);
  va_end (values);
  g_assert (at - 1 == sqlite3_bind_parameter_count (statement->handle));
}

/**
 * rt_statement_step:
 *
 * Returns: %RT_STEP_ROW with a row to read, %RT_STEP_DONE, or %RT_STEP_ERROR with @error.
 */
RtStep
rt_statement_step (RtStatement *statement, GError **error)
{
  if (statement->result == SQLITE_OK)
    {
      int result = sqlite3_step (statement->handle);

      if (result == SQLITE_ROW)
        return RT_STEP_ROW;
      if (result == SQLITE_DONE)
        return RT_STEP_DONE;
      statement->result = result;
    }
  rt_store_set_sqlite (statement->result, error);
  return RT_STEP_ERROR;
}

/**
 * rt_statement_run:
 *
 * Runs a statement whose rows, if any, nobody wants.
 *
 * Returns: whether it ran.
 */
gboolean
rt_statement_run (RtStatement *statement, GError **error)
{
  RtStep step;

  do
    step = rt_statement_step (statement, error);
  while (step == RT_STEP_ROW);
  return step == RT_STEP_DONE;
}

/**
 * rt_statement_reset:
 *
 * Makes the statement ready for other values.
 */
void
rt_statement_reset (RtStatement *statement)
{
  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);
  statement->result = SQLITE_OK;
}

/** rt_statement_n_columns: Returns: how many columns its rows have. */
int
rt_statement_n_columns (RtStatement *statement)
{
  return sqlite3_column_count (statement->handle);
}

/** rt_statement_column_name: Returns: (transfer none): the name of a column. */
const char *
rt_statement_column_name (RtStatement *statement, int column)
{
  return sqlite3_column_name (statement->handle, column);
}

/** rt_statement_is_null: Returns: whether the column of this row is NULL. */
gboolean
rt_statement_is_null (RtStatement *statement, int column)
{
  return sqlite3_column_type (statement->handle, column) == SQLITE_NULL;
}

/** rt_statement_column_type: Returns: i, r, t, b or 0 for integer, real, text, blob, NULL. */
char
rt_statement_column_type (RtStatement *statement, int column)
{
  switch (sqlite3_column_type (statement->handle, column))
    {
    case SQLITE_INTEGER:
      return 'i';
    case SQLITE_FLOAT:
      return 'r';
    case SQLITE_TEXT:
      return 't';
    case SQLITE_BLOB:
      return 'b';
    default:
      return '0';
    }
}

/** rt_statement_integer: Returns: the column of this row; 0 for NULL. */
gint64
rt_statement_integer (RtStatement *statement, int column)
{
  return sqlite3_column_int64 (statement->handle, column);
}

/** rt_statement_real: Returns: the column of this row; 0 for NULL. */
double
rt_statement_real (RtStatement *statement, int column)
{
  return sqlite3_column_double (statement->handle, column);
}

/** rt_statement_peek_text: Returns: (transfer none) (nullable): the column, until the next step. */
const char *
rt_statement_peek_text (RtStatement *statement, int column)
{
  return (const char *)sqlite3_column_text (statement->handle, column);
}

/** rt_statement_text: Returns: (transfer full) (nullable): the column of this row. */
char *
rt_statement_text (RtStatement *statement, int column)
{
  return g_strdup (rt_statement_peek_text (statement, column));
}

/** rt_statement_peek_blob: Returns: (transfer none) (nullable): the bytes, until the next step. */
const guint8 *
rt_statement_peek_blob (RtStatement *statement, int column, gsize *size)
{
  const guint8 *data = sqlite3_column_blob (statement->handle, column);

  *size = (gsize)sqlite3_column_bytes (statement->handle, column);
  return data;
}

/**
 * rt_statement_maybe_moment:
 * @column: the first of three columns: UTC, local, precision
 * @moment: (out): the moment
 *
 * Returns: whether there is one; @moment is untouched if not.
 */
gboolean
rt_statement_maybe_moment (RtStatement *statement, int column, RtMoment *moment)
{
  if (rt_statement_is_null (statement, column))
    return FALSE;
  *moment = rt_statement_moment (statement, column);
  return TRUE;
}

/**
 * rt_statement_moment:
 * @column: the first of three columns: UTC, local, precision
 *
 * Returns: the moment in this row.
 */
RtMoment
rt_statement_moment (RtStatement *statement, int column)
{
  RtMoment moment = { .precision = RT_PRECISION_SECOND };

  moment.local_s = rt_statement_integer (statement, column + 1);
  moment.offset_s = (gint32)(moment.local_s - rt_statement_integer (statement, column));
  rt_precision_from_string (rt_statement_peek_text (statement, column + 2), &moment.precision);
  return moment;
}

/**
 * rt_statement_maybe_date:
 * @column: the first of two columns: day number, precision
 * @date: (out): the date
 *
 * Returns: whether there is one; @date is untouched if not.
 */
gboolean
rt_statement_maybe_date (RtStatement *statement, int column, RtCalendarDate *date)
{
  if (rt_statement_is_null (statement, column))
    return FALSE;
  date->day_number = (gint32)rt_statement_integer (statement, column);
  rt_precision_from_string (rt_statement_peek_text (statement, column + 1), &date->precision);
  return TRUE;
}

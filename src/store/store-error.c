/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sqlite3.h>

/** rt_store_error_quark: Returns: the domain of the store's errors. */
GQuark
rt_store_error_quark (void)
{
  return g_quark_from_static_string ("rt-store-error-quark");
}

static gboolean
fail (RtStoreError code, const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_STORE_ERROR, code, sentence);
  return FALSE;
}

static gboolean
disk_full (GError **error)
{
  return fail (RT_STORE_ERROR_DISK_FULL,
               _ ("The disk is full. Nothing was changed; free some room and try again."), error);
}

/**
 * rt_store_set_errno:
 * @number: what errno was after a file could not be read or written
 *
 * Returns: %FALSE, with a sentence saying what a person can do. It names no file: a folder's name
 *   could be a person's.
 */
gboolean
rt_store_set_errno (int number, GError **error)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return disk_full (error);
    case EACCES:
    case EPERM:
    case EROFS:
      return fail (RT_STORE_ERROR_READ_ONLY,
                   _ ("The practice's folder cannot be written to. Check its permissions."), error);
    case ENOENT:
    case ENOTDIR:
      return fail (RT_STORE_ERROR_NOT_A_PRACTICE, _ ("There is no practice at this place."), error);
    case EEXIST:
    case ENOTEMPTY:
      return fail (RT_STORE_ERROR_EXISTS,
                   _ ("There is already something at this place. Choose another name."), error);
    default:
      g_set_error (error, RT_STORE_ERROR, RT_STORE_ERROR_FAILED,
                   _ ("The practice's files could not be read or written (%s)."),
                   g_strerror (number));
      return FALSE;
    }
}

/**
 * rt_store_set_sqlite:
 * @code: a result code of SQLite, extended or not
 *
 * Returns: %FALSE, with a sentence saying what a person can do; never with text of the statement or
 *   its values.
 */
gboolean
rt_store_set_sqlite (int code, GError **error)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return disk_full (error);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return fail (RT_STORE_ERROR_DAMAGED,
                   _ ("The database of the practice is damaged. It was left as it is; go back to a "
                      "backup."),
                   error);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return fail (RT_STORE_ERROR_READ_ONLY,
                   _ ("The practice's folder cannot be written to. Check its permissions."), error);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fail (RT_STORE_ERROR_IN_USE,
                   _ ("Another program is using the practice. Close it there and try again."),
                   error);
    case SQLITE_INTERRUPT:
      return fail (RT_STORE_ERROR_CANCELLED, _ ("Cancelled. Nothing was changed."), error);
    case SQLITE_CONSTRAINT:
      return fail (RT_STORE_ERROR_CONFLICT,
                   _ ("This does not fit what is already recorded. Nothing was changed."), error);
    case SQLITE_IOERR:
      return fail (
          RT_STORE_ERROR_FAILED,
          _ ("The disk reported an error, so nothing was changed. Check the disk, and make "
             "a backup before you go on."),
          error);
    default:
      g_set_error (error, RT_STORE_ERROR, RT_STORE_ERROR_FAILED,
                   _ ("The database of the practice could not be used (%s)."),
                   sqlite3_errstr (code));
      return FALSE;
    }
}

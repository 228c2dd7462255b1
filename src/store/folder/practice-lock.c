/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "practice-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/file.h>
#include <unistd.h>

struct _RtPracticeLock
{
  int file;
};

static RtPracticeLock *
fail (int number, GError **error)
{
  if (number == EWOULDBLOCK)
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_IN_USE,
                         _ ("This practice is already open in another window or program. Close it "
                            "there first."));
  else
    rt_store_set_errno (number, error);
  return NULL;
}

/**
 * rt_practice_lock_acquire:
 * @folder: a practice folder
 *
 * flock() belongs to the open file, so a second window of the same program is refused as well.
 *
 * Returns: (transfer full): the lock; %NULL with %RT_STORE_ERROR_IN_USE when somebody else holds
 * it.
 */
RtPracticeLock *
rt_practice_lock_acquire (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  int file = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  RtPracticeLock *lock;

  if (file < 0)
    return fail (errno, error);
  if (flock (file, LOCK_EX | LOCK_NB) != 0)
    {
      int number = errno;

      close (file);
      return fail (number, error);
    }
  lock = g_new0 (RtPracticeLock, 1);
  lock->file = file;
  return lock;
}

/**
 * rt_practice_lock_release:
 * @lock: (transfer full) (nullable): a lock
 *
 * Lets others open the practice. The file stays.
 */
void
rt_practice_lock_release (RtPracticeLock *lock)
{
  if (lock == NULL)
    return;
  close (lock->file);
  g_free (lock);
}

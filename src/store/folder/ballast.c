/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ballast.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
ballast_path (const char *folder)
{
  return g_build_filename (folder, "ballast", NULL);
}

/**
 * rt_ballast_make:
 * @folder: a practice folder
 *
 * Reserves the room, unless it is there.
 *
 * Returns: whether it is reserved; %RT_STORE_ERROR_DISK_FULL when the disk has no such room.
 */
gboolean
rt_ballast_make (const char *folder, GError **error)
{
  g_autofree char *path = ballast_path (folder);
  int file = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  struct stat about;
  int failed;

  if (file < 0)
    return rt_store_set_errno (errno, error);
  if (fstat (file, &about) == 0 && about.st_size >= RT_BALLAST_BYTES)
    failed = 0;
  else
    failed = posix_fallocate (file, 0, RT_BALLAST_BYTES);
  if (failed != 0)
    (void)!ftruncate (file, 0);
  close (file);
  return failed == 0 || rt_store_set_errno (failed, error);
}

/**
 * rt_ballast_release:
 * @folder: a practice folder
 *
 * Gives the room up.
 */
void
rt_ballast_release (const char *folder)
{
  g_autofree char *path = ballast_path (folder);

  (void)!truncate (path, 0);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "practice-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char plain_magic[] = "SQLite format 3";

/** rt_practice_files_database: Returns: (transfer full): path of the database in @folder. */
char *
rt_practice_files_database (const char *folder)
{
  return g_build_filename (folder, "practice.db", NULL);
}

static gboolean
refuse (RtStoreError code, const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_STORE_ERROR, code, sentence);
  return FALSE;
}

static gboolean
is_plain_database (const char *path)
{
  char head[sizeof plain_magic] = { 0 };
  int file = open (path, O_RDONLY | O_CLOEXEC);
  gssize n = file >= 0 ? read (file, head, sizeof head) : -1;

  if (file >= 0)
    close (file);
  return n == (gssize)sizeof head && memcmp (head, plain_magic, sizeof plain_magic) == 0;
}

/**
 * rt_practice_files_check:
 * @folder: where a practice should be
 *
 * An empty database file would open as an empty practice, so it is refused here.
 *
 * Returns: whether @folder can hold a practice; an error with a sentence if not. Nothing is opened
 * for writing.
 */
gboolean
rt_practice_files_check (const char *folder, GError **error)
{
  g_autofree char *path = rt_practice_files_database (folder);
  struct stat about;

  if (stat (path, &about) != 0)
    return rt_store_set_errno (errno, error);
  if (!S_ISREG (about.st_mode))
    return refuse (RT_STORE_ERROR_NOT_A_PRACTICE, _ ("There is no practice at this place."), error);
  if (about.st_size == 0)
    return refuse (RT_STORE_ERROR_EMPTY,
                   _ ("The database of this practice is empty (0 bytes). It was left as it is; go "
                      "back to a backup."),
                   error);
  if (is_plain_database (path))
    return refuse (RT_STORE_ERROR_NOT_A_PRACTICE,
                   _ ("The database in this folder is not encrypted, so it is not one of a "
                      "practice. It was left as it is."),
                   error);
  return TRUE;
}

/**
 * rt_practice_files_begin:
 * @folder: where a new practice will be; nothing may be there
 *
 * Returns: (transfer full): a new empty folder beside it, in which the practice is put together;
 * %NULL with an error.
 */
char *
rt_practice_files_begin (const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *temporary = g_build_filename (parent, ".new-practice-XXXXXX", NULL);

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      rt_store_set_errno (EEXIST, error);
      return NULL;
    }
  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp_full (temporary, 0700) == NULL)
    {
      rt_store_set_errno (errno, error);
      return NULL;
    }
  return g_steal_pointer (&temporary);
}

static void
sync_folder (const char *folder)
{
  int file = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (file < 0)
    return;
  fsync (file);
  close (file);
}

/**
 * rt_practice_files_finish:
 * @temporary: a folder made by rt_practice_files_begin(), complete now
 * @folder: its place
 *
 * Moves the new practice to its place in one step, never over anything.
 *
 * Returns: whether it is there.
 */
gboolean
rt_practice_files_finish (const char *temporary, const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  sync_folder (temporary);
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, folder, RENAME_NOREPLACE) != 0)
    return rt_store_set_errno (errno, error);
  sync_folder (parent);
  return TRUE;
}

/**
 * rt_practice_files_give_up:
 * @temporary: (nullable): a folder made by rt_practice_files_begin()
 *
 * Removes what was put together so far.
 */
void
rt_practice_files_give_up (const char *temporary)
{
  g_autoptr (GDir) dir = temporary != NULL ? g_dir_open (temporary, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (temporary, name, NULL);

      g_unlink (path);
    }
  if (dir != NULL)
    g_rmdir (temporary);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "data-folder.h"

#include <stdarg.h>

/**
 * rt_data_folder_path:
 * @first: the first part of a path inside the folder of knowledge and profiles
 * @...: further parts, ended by %NULL
 *
 * The folder is the installed one, or the one that the environment variable REUPTAKE_DATADIR names.
 *
 * Returns: (transfer full): the path; whether it exists is for the caller to see.
 */
char *
rt_data_folder_path (const char *first, ...)
{
  const char *folder = g_getenv ("REUPTAKE_DATADIR");
  g_autofree char *inside = NULL;
  va_list parts;

  if (folder == NULL || *folder == '\0')
    folder = RT_PKGDATADIR;
  va_start (parts, first);
  inside = g_build_filename_valist (first, &parts);
  va_end (parts);
  return g_build_filename (folder, inside, NULL);
}

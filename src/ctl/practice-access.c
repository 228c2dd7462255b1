/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "command.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <termios.h>
#include <unistd.h>

#include "practice-folder.h"

#define MAX_PASSPHRASE_BYTES 4096

static char *
only_practice (GError **error)
{
  g_autoptr (GPtrArray) folders = rt_practice_folder_list ();

  if (folders->len == 1)
    return g_strdup (g_ptr_array_index (folders, 0));
  if (folders->len == 0)
    g_set_error_literal (error, RT_USAGE_ERROR, 0,
                         _ ("There is no practice yet. Make one with “reuptakectl create”, or name "
                            "its folder with --practice."));
  else
    g_set_error_literal (
        error, RT_USAGE_ERROR, 0,
        _ ("There are several practices. Name the folder of one with --practice."));
  return NULL;
}

/**
 * rt_command_practice_folder:
 *
 * Returns: (transfer full): the folder given with --practice, used as given, else the only practice
 *   in the application's data folder; %NULL with a usage error when neither is.
 */
char *
rt_command_practice_folder (const RtGlobalOptions *options, GError **error)
{
  if (options->practice != NULL)
    return g_strdup (options->practice);
  return only_practice (error);
}

static void
strip_line_end (char *line, gsize *length)
{
  while (*length > 0 && (line[*length - 1] == '\n' || line[*length - 1] == '\r'))
    line[--*length] = '\0';
}

static RtSecretBytes *
passphrase_from_stream (FILE *stream, GError **error)
{
  g_autoptr (RtSecretBytes) buffer = rt_secret_bytes_new (MAX_PASSPHRASE_BYTES);
  char *line = (char *)rt_secret_bytes_data (buffer);
  gsize length;

  setvbuf (stream, NULL, _IONBF, 0);
  if (fgets (line, MAX_PASSPHRASE_BYTES, stream) == NULL)
    *line = '\0';
  length = strlen (line);
  strip_line_end (line, &length);
  if (length > 0)
    return rt_secret_bytes_new_copy (line, length);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("The passphrase is empty: its file must hold it on the first line."));
  return NULL;
}

static RtSecretBytes *
passphrase_from_file (const char *path, GError **error)
{
  FILE *stream = fopen (path, "re");
  RtSecretBytes *passphrase;

  if (stream == NULL)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("The file given with --passphrase-file cannot be read."));
      return NULL;
    }
  passphrase = passphrase_from_stream (stream, error);
  fclose (stream);
  return passphrase;
}

static RtSecretBytes *
passphrase_from_terminal (const char *prompt, GError **error)
{
  struct termios before, silent;
  RtSecretBytes *passphrase;

  fputs (prompt, stderr);
  tcgetattr (STDIN_FILENO, &before);
  silent = before;
  silent.c_lflag &= ~(tcflag_t)ECHO;
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &silent);
  passphrase = passphrase_from_stream (stdin, error);
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &before);
  fputc ('\n', stderr);
  return passphrase;
}

static gboolean
same_secret (const RtSecretBytes *a, const RtSecretBytes *b)
{
  return rt_secret_bytes_size (a) == rt_secret_bytes_size (b)
         && memcmp (rt_secret_bytes_peek (a), rt_secret_bytes_peek (b), rt_secret_bytes_size (a))
                == 0;
}

/**
 * rt_command_read_passphrase:
 * @twice: whether a person at a terminal types it twice
 *
 * Reads the passphrase from the file given with --passphrase-file, else from the terminal without
 * showing it.
 *
 * Returns: (transfer full): the passphrase; %NULL with a usage error when there is none.
 */
RtSecretBytes *
rt_command_read_passphrase (const RtGlobalOptions *options, gboolean twice, GError **error)
{
  g_autoptr (RtSecretBytes) passphrase = NULL;
  g_autoptr (RtSecretBytes) again = NULL;

  if (options->passphrase_file != NULL)
    return passphrase_from_file (options->passphrase_file, error);
  if (!isatty (STDIN_FILENO))
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("The practice needs its passphrase: name a file that holds it with "
                              "--passphrase-file."));
      return NULL;
    }
  passphrase = passphrase_from_terminal (_ ("Passphrase: "), error);
  if (passphrase == NULL || !twice)
    return g_steal_pointer (&passphrase);
  again = passphrase_from_terminal (_ ("Passphrase again: "), error);
  if (again == NULL)
    return NULL;
  if (same_secret (passphrase, again))
    return g_steal_pointer (&passphrase);
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("The two passphrases differ. Try again."));
  return NULL;
}

/**
 * rt_command_open_practice:
 *
 * Unlocks the practice the options name. The demonstration practice needs no passphrase.
 *
 * Returns: (transfer full): the open practice; %NULL with an error.
 */
RtPractice *
rt_command_open_practice (const RtGlobalOptions *options, GError **error)
{
  g_autofree char *folder = rt_command_practice_folder (options, error);
  g_autoptr (RtSecretBytes) passphrase = NULL;

  if (folder == NULL)
    return NULL;
  if (rt_practice_folder_is_demonstration (folder))
    return rt_practice_open_demonstration (folder, error);
  passphrase = rt_command_read_passphrase (options, FALSE, error);
  if (passphrase == NULL)
    return NULL;
  return rt_practice_unlock (folder, passphrase, error);
}

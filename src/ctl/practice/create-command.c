/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "command.h"
#include "passphrase-strength.h"
#include "practice-folder.h"

static gboolean
check_strength (const RtSecretBytes *passphrase, GError **error)
{
  g_autofree char *text = g_strndup ((const char *)rt_secret_bytes_peek (passphrase),
                                     rt_secret_bytes_size (passphrase));
  const char *advice = NULL;
  gboolean accepted = FALSE;

  if (!g_utf8_validate (text, -1, NULL))
    advice = _ ("The passphrase is not valid UTF-8 text.");
  else
    accepted = rt_passphrase_strength (text, NULL, &advice) >= RT_PASSPHRASE_FAIR;
  if (!accepted)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, advice);
  rt_secret_wipe (text, strlen (text));
  return accepted;
}

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *recovery_key = NULL;
  g_autoptr (RtSecretBytes) passphrase = NULL;
  g_autoptr (RtPractice) practice = NULL;

  if (!rt_command_parse (&rt_command_create, NULL, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error))
    return FALSE;
  if (options->practice == NULL)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("Name the folder of the new practice with --practice."));
      return FALSE;
    }
  folder = g_strdup (options->practice);
  name = rt_practice_folder_display_name (folder);
  passphrase = rt_command_read_passphrase (options, TRUE, error);
  if (passphrase == NULL || !check_strength (passphrase, error))
    return FALSE;
  practice = rt_practice_create (folder, name, passphrase, &recovery_key, error);
  if (practice == NULL)
    return FALSE;
  json_builder_set_member_name (answer, "practice");
  json_builder_add_string_value (answer, folder);
  json_builder_set_member_name (answer, "recovery_key");
  json_builder_add_string_value (answer, recovery_key);
  g_string_append_printf (text,
                          _ ("The practice is ready. Its recovery key opens it when the passphrase "
                             "is lost; write it down and keep it apart from the computer:\n\n  "
                             "%s\n"),
                          recovery_key);
  return TRUE;
}

const RtCommand rt_command_create = {
  .name = "create",
  .synopsis = "",
  .summary = N_ ("Create an encrypted practice and print its recovery key"),
  .run = run,
};

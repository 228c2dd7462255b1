/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "back-up.h"
#include "command.h"

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &folder,
      N_ ("Restore into the new folder DIR; nothing may be there"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_command_parse (&rt_command_restore, entries, &argc, &argv, error))
    return FALSE;
  if (argc != 2 || folder == NULL)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("Name one backup file, and a new folder with --to DIR."));
      return FALSE;
    }
  if (!rt_backup_file_restore (argv[1], folder, error))
    return FALSE;
  json_builder_set_member_name (answer, "practice");
  json_builder_add_string_value (answer, folder);
  g_string_append (text,
                   _ ("The practice was restored. It opens with the passphrase or the recovery "
                      "key it had when the backup was made.\n"));
  return TRUE;
}

const RtCommand rt_command_restore = {
  .name = "restore",
  .synopsis = "FILE --to DIR",
  .summary = N_ ("Make a practice folder of a backup"),
  .run = run,
};

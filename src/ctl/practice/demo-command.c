/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "demonstration.h"
#include "practice-folder.h"

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  int patients = RT_DEMONSTRATION_PATIENTS;
  int seed = RT_DEMONSTRATION_SEED;
  const GOptionEntry entries[] = {
    { "patients", 0, 0, G_OPTION_ARG_INT, &patients, N_ ("How many patients (12)"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_ ("The same seed gives the same records (1)"), "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *folder = NULL;
  g_autoptr (RtPractice) practice = NULL;

  if (!rt_command_parse (&rt_command_demo, entries, &argc, &argv, error)
      || !rt_command_no_more_arguments (argc, argv, error))
    return FALSE;
  if (patients < 1 || patients > RT_DEMONSTRATION_MAX_PATIENTS || seed < 0)
    {
      g_set_error (error, RT_USAGE_ERROR, 0,
                   _ ("--patients goes from 1 to %d, and --seed is not negative."),
                   RT_DEMONSTRATION_MAX_PATIENTS);
      return FALSE;
    }
  folder = options->practice != NULL ? g_strdup (options->practice)
                                     : rt_practice_folder_for_demonstration ();
  practice = rt_practice_create_demonstration (folder, (guint)patients, (guint32)seed, error);
  if (practice == NULL)
    return FALSE;
  json_builder_set_member_name (answer, "practice");
  json_builder_add_string_value (answer, folder);
  json_builder_set_member_name (answer, "patients");
  json_builder_add_int_value (answer, patients);
  g_string_append_printf (text, _ ("The demonstration practice is ready in %s.\n"), folder);
  return TRUE;
}

const RtCommand rt_command_demo = {
  .name = "demo",
  .synopsis = "[--patients N] [--seed N]",
  .summary = N_ ("Create the demonstration practice with invented patients"),
  .description = N_ ("It opens without a passphrase and takes no real records."),
  .run = run,
};

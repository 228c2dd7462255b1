/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "command.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (rt-usage-error-quark, rt_usage_error)
G_DEFINE_QUARK (rt-found-error-quark, rt_found_error)

/* clang-format off: one a line, so that additions do not collide */
static const RtCommand *const commands[] = {
  &rt_command_create,     &rt_command_demo,
  &rt_command_patient,    &rt_command_import,
  &rt_command_series,     &rt_command_score,
  &rt_command_chart,      &rt_command_report,
  &rt_command_verify,     &rt_command_backup,
  &rt_command_restore,    &rt_command_change,
  &rt_command_convert,    &rt_command_interval,
  &rt_command_ratio,      &rt_command_lab,
  &rt_command_knowledge,  &rt_command_pathway,
  &rt_command_assessment, &rt_command_selftest,
  &rt_command_encounter,  &rt_command_note,
  &rt_command_event,      &rt_command_intervention,
  &rt_command_goal,       NULL,
};
/* clang-format on */

/**
 * rt_commands:
 *
 * Returns: (transfer none) (array zero-terminated=1): the verbs of reuptakectl.
 */
const RtCommand *const *
rt_commands (void)
{
  return commands;
}

/**
 * rt_command_context:
 * @command: a verb
 * @entries: (nullable): its own options; without them, or filled in, the context only prints help
 *
 * Returns: (transfer full): the option context that parses and explains the verb.
 */
GOptionContext *
rt_command_context (const RtCommand *command, const GOptionEntry *entries)
{
  g_autofree char *synopsis = g_strdup_printf ("%s %s", command->name, command->synopsis);
  GOptionContext *context = g_option_context_new (synopsis);

  g_option_context_set_summary (context, _ (command->summary));
  if (command->description != NULL)
    g_option_context_set_description (context, _ (command->description));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/**
 * rt_command_parse:
 * @command: the verb
 * @entries: (nullable): its options
 * @argc: (inout): number of arguments
 * @argv: (inout): arguments; what is left are those without an option
 *
 * Parses the options of a verb. --help prints to standard output and ends the program.
 *
 * Returns: whether they could be parsed; if not, @error is a %RT_USAGE_ERROR.
 */
gboolean
rt_command_parse (
    const RtCommand *command, const GOptionEntry *entries, int *argc, char ***argv, GError **error)
{
  g_autoptr (GOptionContext) context = rt_command_context (command, entries);
  g_autoptr (GError) local_error = NULL;

  if (g_option_context_parse (context, argc, argv, &local_error))
    return TRUE;
  g_set_error_literal (error, RT_USAGE_ERROR, 0, local_error->message);
  return FALSE;
}

/**
 * rt_command_no_more_arguments:
 *
 * Returns: whether nothing but the verb is left in @argv; a usage error if something is. The
 *   argument itself is not repeated: it may be somebody's name.
 */
gboolean
rt_command_no_more_arguments (int argc, char **argv, GError **error)
{
  if (argc <= 1)
    return TRUE;
  g_set_error (
      error, RT_USAGE_ERROR, 0,
      ngettext ("There is %d argument too many.", "There are %d arguments too many.", argc - 1),
      argc - 1);
  return FALSE;
}

/**
 * rt_command_parse_date:
 * @option: name of the option, for the message
 * @text: a date (2026-03-01) or a time (2026-03-01T08:00)
 * @end_of_day: whether a mere date means its end instead of its beginning
 * @moment: (out): the time, in the local time zone
 *
 * Returns: whether @text is a date; a usage error if not.
 */
gboolean
rt_command_parse_date (
    const char *option, const char *text, gboolean end_of_day, RtMoment *moment, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GError) local_error = NULL;

  if (!rt_moment_parse (text, zone, moment, &local_error))
    {
      /* Translators: the first %s is an option such as --from, the second a sentence. */
      g_set_error (error, RT_USAGE_ERROR, 0, _ ("%s: %s"), option, local_error->message);
      return FALSE;
    }
  if (end_of_day && moment->precision <= RT_PRECISION_DAY)
    moment->local_s += 24 * 60 * 60 - 1;
  return TRUE;
}

/**
 * rt_command_find_instrument:
 *
 * Returns: (transfer none): the instrument of that id; %NULL with an error.
 */
const RtInstrument *
rt_command_find_instrument (RtCatalogue *catalogue, const char *id, GError **error)
{
  const RtInstrument *instrument = rt_catalogue_instrument (catalogue, id);

  if (instrument == NULL)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                         _ ("There is no questionnaire of that name."));
  return instrument;
}

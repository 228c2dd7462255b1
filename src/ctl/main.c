/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <sys/resource.h>

#include "command.h"
#include "language.h"
#include "version.h"

static RtGlobalOptions global_options;
static gboolean print_version;

static const GOptionEntry global_entries[] = {
  { "practice", 0, 0, G_OPTION_ARG_FILENAME, &global_options.practice,
    N_ ("Use the practice in the folder DIR"), N_ ("DIR") },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &global_options.passphrase_file,
    N_ ("Read the passphrase from the first line of FILE"), N_ ("FILE") },
  { "json", 0, 0, G_OPTION_ARG_NONE, &global_options.json,
    N_ ("Print one JSON document on standard output"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, &print_version, N_ ("Print the version and end"), NULL },
  G_OPTION_ENTRY_NULL,
};

static const RtCommand *
find_command (const char *name)
{
  for (const RtCommand *const *command = rt_commands (); *command != NULL; command++)
    if (g_str_equal ((*command)->name, name))
      return *command;
  return NULL;
}

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Verbs:"));

  for (const RtCommand *const *command = rt_commands (); *command != NULL; command++)
    g_string_append_printf (text, "\n  %-9s %s", (*command)->name, _ ((*command)->summary));
  g_string_append_printf (
      text, "\n\n%s",
      _ ("“reuptakectl VERB --help” explains one. Exit status: 0 done, 1 failed "
         "with a sentence, 2 wrong usage."));
  return g_string_free_and_steal (text);
}

static GOptionContext *
global_context (void)
{
  g_autofree char *verbs = describe_commands ();
  GOptionContext *context = g_option_context_new (_ ("VERB …"));

  g_option_context_set_summary (context, _ ("Works on a Reuptake practice without a window."));
  g_option_context_set_description (context, verbs);
  g_option_context_add_main_entries (context, global_entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
is_global_with_value (const char *argument)
{
  return g_str_equal (argument, "--practice") || g_str_equal (argument, "--passphrase-file");
}

static gboolean
is_global (const char *argument)
{
  return is_global_with_value (argument) || g_str_equal (argument, "--json")
         || g_str_has_prefix (argument, "--practice=")
         || g_str_has_prefix (argument, "--passphrase-file=");
}

/* Global options may stand before or behind the verb: those go to @global, the rest to @verb. */
static void
split_arguments (int argc, char **argv, GPtrArray *global, GPtrArray *verb)
{
  gboolean only_verb = FALSE;

  g_ptr_array_add (global, argv[0]);
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "--"))
        only_verb = TRUE;
      if (!only_verb && (is_global (argv[i]) || (verb->len == 0 && *argv[i] == '-')))
        {
          g_ptr_array_add (global, argv[i]);
          if (is_global_with_value (argv[i]) && i + 1 < argc)
            g_ptr_array_add (global, argv[++i]);
        }
      else
        g_ptr_array_add (verb, argv[i]);
    }
  g_ptr_array_add (global, NULL);
  g_ptr_array_add (verb, NULL);
}

static int
complain (const char *message, int status)
{
  g_printerr ("reuptakectl: %s\n", message);
  if (status == RT_EXIT_USAGE)
    g_printerr ("%s\n", _ ("“reuptakectl --help” explains the use."));
  return status;
}

static void
print_answer (JsonBuilder *answer, const GString *text)
{
  if (global_options.json)
    {
      g_autoptr (JsonGenerator) generator = json_generator_new ();
      g_autoptr (JsonNode) root = json_builder_get_root (answer);
      g_autofree char *document = NULL;

      json_generator_set_root (generator, root);
      json_generator_set_pretty (generator, TRUE);
      document = json_generator_to_data (generator, NULL);
      g_print ("%s\n", document);
    }
  else
    g_print ("%s", text->str);
}

static int
run_command (const RtCommand *command, GPtrArray *arguments)
{
  g_autoptr (JsonBuilder) answer = json_builder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  json_builder_begin_object (answer);
  if (!command->run (&global_options, (int)arguments->len - 1, (char **)arguments->pdata, answer,
                     text, &error)
      && error->domain != RT_FOUND_ERROR)
    return complain (error->message,
                     error->domain == RT_USAGE_ERROR ? RT_EXIT_USAGE : RT_EXIT_FAILED);
  json_builder_end_object (answer);
  print_answer (answer, text);
  return error == NULL ? RT_EXIT_DONE : complain (error->message, RT_EXIT_FAILED);
}

static int
run (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = global_context ();
  g_autoptr (GPtrArray) global = g_ptr_array_new ();
  g_autoptr (GPtrArray) verb = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const RtCommand *command;
  int n_global;
  char **globals;

  split_arguments (argc, argv, global, verb);
  n_global = (int)global->len - 1;
  globals = (char **)global->pdata;
  if (!g_option_context_parse (context, &n_global, &globals, &error))
    return complain (error->message, RT_EXIT_USAGE);
  if (print_version)
    {
      g_print ("reuptakectl " RT_VERSION "\n");
      return RT_EXIT_DONE;
    }
  if (verb->len <= 1)
    return complain (_ ("A verb is missing."), RT_EXIT_USAGE);
  command = find_command (g_ptr_array_index (verb, 0));
  if (command == NULL)
    return complain (_ ("There is no such verb."), RT_EXIT_USAGE);
  return run_command (command, verb);
}

/* Core dumps could hold records and keys. */
static void
forbid_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
}

/* The installed translations, or those of a test. */
static const char *
locale_folder (void)
{
  const char *folder = g_getenv ("REUPTAKE_LOCALEDIR");

  return folder != NULL && *folder != '\0' ? folder : RT_LOCALEDIR;
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  rt_language_keep_whole ();
  forbid_core_dumps ();
  status = run (argc, argv);
  g_free (global_options.practice);
  g_free (global_options.passphrase_file);
  return status;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>
#include <sys/resource.h>

#include "application.h"
#include "config.h"
#include "language.h"

/* A core dump would hold records and keys in the clear. */
static void
forbid_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
}

int
main (int argc, char *argv[])
{
  g_autoptr (RtApplication) application = NULL;
  const char *locale_folder = g_getenv ("REUPTAKE_LOCALEDIR");

  forbid_core_dumps ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : RT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  rt_language_keep_whole ();
  g_set_application_name ("Reuptake");
  application = rt_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

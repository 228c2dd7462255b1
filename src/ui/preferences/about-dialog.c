/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preferences/about-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "version.h"

static void
add_library (AdwAboutDialog *dialog, const char *title, GtkLicense license)
{
  adw_about_dialog_add_legal_section (dialog, title, NULL, license, NULL);
}

/**
 * rt_about_dialog_new:
 *
 * Returns: (transfer floating): what Reuptake is, what it is meant for, and the licences of what it
 *   is made of
 */
AdwDialog *
rt_about_dialog_new (void)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_name (about, "Reuptake");
  adw_about_dialog_set_application_icon (about, RT_APP_ID);
  adw_about_dialog_set_version (about, RT_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Reuptake authors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_copyright (about, _ ("© The Reuptake authors"));
  adw_about_dialog_set_comments (
      about,
      _ ("Symptoms, laboratory values and every intervention of a patient on one time axis.\n\n"
         "Intended purpose: for licensed practitioners, to record, display and print. It never "
         "recommends a treatment or a dose. Reuptake does not check interactions, "
         "contraindications "
         "or doses. It is not a certified medical device and not for emergencies. Its knowledge is "
         "draft, and certainty is shown.\n\n"
         "Everything stays on this computer, encrypted. Reuptake uses no network.\n\n"
         "Practices lie in Reuptake’s own folder. Removing Reuptake leaves them there; removing it "
         "together with its data destroys them. Keep backups in another place: Back Up… in the "
         "main menu writes them, and a double click on one restores it."));
  add_library (about, "GTK", GTK_LICENSE_LGPL_2_1);
  add_library (about, "libadwaita", GTK_LICENSE_LGPL_2_1);
  add_library (about, "GLib, JSON-GLib, Pango", GTK_LICENSE_LGPL_2_1);
  add_library (about, "Cairo", GTK_LICENSE_LGPL_2_1);
  add_library (about, "GNU Scientific Library", GTK_LICENSE_GPL_3_0);
  add_library (about, "SQLCipher", GTK_LICENSE_BSD_3);
  adw_about_dialog_add_legal_section (about, "libsodium", NULL, GTK_LICENSE_CUSTOM,
                                      _ ("ISC licence"));
  return dialog;
}

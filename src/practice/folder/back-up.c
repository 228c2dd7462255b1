/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "back-up.h"

#include <string.h>

#include "backup.h"
#include "clock.h"
#include "practice-folder.h"
#include "practice-private.h"

/** rt_backup_report_free: Frees @report, which may be %NULL. */
void
rt_backup_report_free (RtBackupReport *report)
{
  if (report == NULL)
    return;
  g_free (report->program);
  g_free (report->practice_uuid);
  g_free (report->audit_head);
  g_free (report);
}

static RtBackupReport *
report_of (RtBackupFacts *facts)
{
  RtBackupReport *report;

  if (facts == NULL)
    return NULL;
  report = g_new0 (RtBackupReport, 1);
  report->schema = facts->schema;
  report->program = g_steal_pointer (&facts->program);
  report->practice_uuid = g_steal_pointer (&facts->practice_uuid);
  report->created_utc = facts->created_utc;
  report->audit_head = g_steal_pointer (&facts->audit_head);
  report->n_patients = facts->n_patients;
  report->size = facts->size;
  rt_backup_facts_free (facts);
  return report;
}

/**
 * rt_practice_back_up:
 * @path: where the backup goes
 *
 * Writes a backup and verifies it by opening it; see rt_backup_write(). Records can be used
 * meanwhile.
 *
 * Returns: (transfer full): what was backed up; %NULL with a sentence.
 */
RtBackupReport *
rt_practice_back_up (RtPractice *practice, const char *path, GError **error)
{
  RtStore *store = rt_practice_hold (practice, error);
  RtBackupFacts *facts;

  if (store == NULL)
    return NULL;
  facts = rt_backup_write (store, path, error);
  rt_practice_release (practice);
  return report_of (facts);
}

/** rt_backup_file_check: Returns: (transfer full): what a backup holds; %NULL with a sentence. */
RtBackupReport *
rt_backup_file_check (const char *path, GError **error)
{
  return report_of (rt_backup_inspect (path, error));
}

/**
 * rt_backup_file_restore:
 * @path: a backup
 * @folder: where the practice will be; nothing may be there
 *
 * Returns: whether the practice is there, locked; if not, nothing is left behind.
 */
gboolean
rt_backup_file_restore (const char *path, const char *folder, GError **error)
{
  return rt_backup_restore (path, folder, error);
}

/**
 * rt_practice_backup_name:
 *
 * Returns: (transfer full): a file name that says which practice and which day, and nothing about
 * patients.
 */
char *
rt_practice_backup_name (RtPractice *practice)
{
  g_autofree char *base = g_path_get_basename (rt_practice_folder (practice));
  g_autofree char *day = rt_calendar_date_to_iso (rt_clock_today ());

  if (g_str_has_suffix (base, ".reuptake"))
    base[strlen (base) - strlen (".reuptake")] = '\0';
  return g_strconcat (base, " ", day, RT_BACKUP_SUFFIX, NULL);
}

static gboolean
is_free (const char *name)
{
  g_autofree char *folder = rt_practice_folder_for_name (name, NULL);

  return folder != NULL && !g_file_test (folder, G_FILE_TEST_EXISTS);
}

/* "NAME 2026-11-28" without the day. */
static char *
without_day (const char *base)
{
  const char *space = strrchr (base, ' ');
  RtCalendarDate day;

  if (space == NULL || space == base || !rt_calendar_date_parse (space + 1, &day, NULL))
    return g_strdup (base);
  return g_strndup (base, (gsize)(space - base));
}

/**
 * rt_backup_file_suggest_name:
 * @path: a backup
 *
 * Returns: (transfer full): a name for the practice that is restored from it, which no practice on
 *   this computer has: the one it had, with the day of the backup if that is taken, with a number
 *   if both are. Empty when the file's name cannot be a practice's.
 */
char *
rt_backup_file_suggest_name (const char *path)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *base = g_filename_display_name (file);
  g_autofree char *plain = NULL;

  if (g_str_has_suffix (base, RT_BACKUP_SUFFIX))
    base[strlen (base) - strlen (RT_BACKUP_SUFFIX)] = '\0';
  plain = without_day (base);
  if (is_free (plain))
    return g_steal_pointer (&plain);
  if (is_free (base))
    return g_steal_pointer (&base);
  for (guint n = 2; n < 100; n++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s (%u)", base, n);

      if (is_free (numbered))
        return g_steal_pointer (&numbered);
    }
  return g_strdup ("");
}

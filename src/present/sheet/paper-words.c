/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paper-words.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "lab-words.h"
#include "patient-text.h"

/**
 * rt_paper_period: What a page covers, from the first day to the last.
 *
 * Returns: (transfer full): "13 Aug 2012 – 8 Apr 2013 · 239 days".
 */
char *
rt_paper_period (RtCalendarDate from, RtCalendarDate to)
{
  g_autofree char *period = rt_date_format_period (from, to);
  g_autofree char *days = rt_date_format_days (to.day_number - from.day_number + 1);

  /* Translators: a period and how many days it has. */
  return g_strdup_printf (_ ("%s · %s"), period, days);
}

/**
 * rt_paper_identity: What tells one patient from another at the head of every page. The age is the
 * one on the day the page was made, as the date beside it and as in the window, whatever period
 * the page shows.
 *
 * Returns: (transfer full): "born 1955 · male · 70 or 71 years · record T-0001".
 */
char *
rt_paper_identity (const RtRecord *record, RtMoment prepared_at)
{
  return rt_patient_text_facts (record->patient, rt_moment_date (prepared_at));
}

/**
 * rt_paper_prepared: When a page was made.
 *
 * Returns: (transfer full): "prepared 9 Apr 2013".
 */
char *
rt_paper_prepared (RtMoment prepared_at)
{
  g_autofree char *day = rt_date_format (rt_moment_date (prepared_at));

  /* Translators: date on which a page was made. */
  return g_strdup_printf (_ ("prepared %s"), day);
}

/**
 * rt_paper_purpose: The intended purpose, for the foot of every page. On pages of the demonstration
 * it begins with what a slanting watermark cannot say to who has it read aloud.
 *
 * Returns: (transfer full): the sentences.
 */
char *
rt_paper_purpose (const RtRecord *record)
{
  const char *purpose =
      _ ("Record, display and print for licensed practitioners; not a certified medical "
         "device; not for emergencies. Knowledge is draft; its certainty is shown.");

  if (!record->is_demonstration)
    return g_strdup (purpose);
  return g_strjoin (" ", _ ("Demonstration: this person is invented."), purpose, NULL);
}

/**
 * rt_paper_audit_head: The last entry of the activity log when the record was read.
 *
 * Returns: (transfer full) (nullable): the words; %NULL without a log.
 */
char *
rt_paper_audit_head (const RtRecord *record)
{
  g_autofree char *head = NULL;

  if (record->audit_head == NULL)
    return NULL;
  head = rt_text_visible (record->audit_head);
  /* Translators: last entry of the activity log when the page was made. */
  return g_strdup_printf (_ ("Activity log %s"), head);
}

/**
 * rt_paper_watermark:
 *
 * Returns: (transfer full) (nullable): what stands slanting over a page of the demonstration
 *   practice; %NULL in every other.
 */
char *
rt_paper_watermark (const RtRecord *record)
{
  return record->is_demonstration ? g_strdup (_ ("Demonstration")) : NULL;
}

/**
 * rt_paper_lab_caveat: That results from outside the nervous system do not measure the brain. On
 * paper it stands wherever such results do; nothing switches it off.
 *
 * Returns: (transfer full): the sentence with its sources.
 */
char *
rt_paper_lab_caveat (RtCatalogue *catalogue)
{
  g_autofree char *caveat = rt_lab_caveat_text (catalogue);
  g_autofree char *sources = rt_lab_caveat_sources (catalogue);

  if (*sources == '\0')
    return g_steal_pointer (&caveat);
  /* Translators: a sentence, the authors and years it rests on. */
  return g_strdup_printf (_ ("%s (%s)"), caveat, sources);
}

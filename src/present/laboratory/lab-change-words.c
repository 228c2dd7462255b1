/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-change-words.h"

#include <glib/gi18n.h>

#include "certainty-words.h"
#include "date-format.h"
#include "intervention-facts.h"
#include "number-text.h"
#include "quantity-format.h"

/** rt_lab_change_verdict_text: Returns: (transfer none): the verdict without its figures. */
const char *
rt_lab_change_verdict_text (const RtLabChange *change)
{
  switch (change->verdict)
    {
    case RT_LAB_CHANGE_RISE:
      return _ ("rise beyond the reference change value");
    case RT_LAB_CHANGE_FALL:
      return _ ("fall beyond the reference change value");
    case RT_LAB_CHANGE_WITHIN:
      return _ ("within the reference change value");
    case RT_LAB_CHANGE_UNKNOWN:
    default:
      return _ ("noise not known");
    }
}

static const char *
break_reason_text (RtLabBreak separated)
{
  switch (separated)
    {
    case RT_LAB_BREAK_METHOD:
      return _ ("the two results were measured by different methods");
    case RT_LAB_BREAK_LABORATORY:
      return _ ("the two results are of different laboratories");
    case RT_LAB_BREAK_PROTOCOL:
    case RT_LAB_BREAK_NONE:
    default:
      return _ ("the two samples were collected differently");
    }
}

/** rt_lab_change_reason_text: Returns: (transfer none) (nullable): why it is not known whether the
 * change is more than noise, as the end of a sentence. */
const char *
rt_lab_change_reason_text (const RtLabChange *change)
{
  switch (change->reason)
    {
    case RT_LAB_CHANGE_REASON_NO_WITHIN_PERSON:
      return _ ("no sourced figure is on file for how much it varies within a person");
    case RT_LAB_CHANGE_REASON_OTHER_PERSONS:
      return _ ("the figure for how much it varies within a person is about others in age or sex");
    case RT_LAB_CHANGE_REASON_UNCERTAIN:
      return _ ("the published figures for how much it varies within a person differ too much");
    case RT_LAB_CHANGE_REASON_BREAK:
      return break_reason_text (change->separated);
    case RT_LAB_CHANGE_REASON_NOT_USABLE:
      return _ ("one of the two results is not usable");
    case RT_LAB_CHANGE_REASON_CENSORED:
      return _ ("of one of the two results only a limit is known");
    case RT_LAB_CHANGE_REASON_NO_VALUES:
      return _ ("the two results are not both numbers above 0 in units that can be compared");
    case RT_LAB_CHANGE_REASON_DISTURBED:
      return _ ("something may have disturbed one of the two results");
    case RT_LAB_CHANGE_REASON_NO_ANALYTICAL:
      return _ ("the practice has not written down how much this laboratory’s measurements vary");
    case RT_LAB_CHANGE_REASON_NONE:
    default:
      return NULL;
    }
}

/* These figures are never those of a paper that was read as a whole. */
static const char *
certainty_text (RtCertainty certainty)
{
  return certainty == RT_CERTAINTY_RECALLED ? _ ("read as an abstract or in a database only")
                                            : rt_certainty_words (certainty);
}

/** rt_within_person_text: Returns: (transfer full): the figure, who was studied, source and
 * certainty. */
char *
rt_within_person_text (RtCatalogue *catalogue, const RtWithinPerson *within)
{
  g_autofree char *cv = rt_number_format_shortest (within->cv, 2);
  g_autofree char *source = rt_source_text (catalogue, within->source);

  if (within->note == NULL)
    /* Translators: percent, who was studied, source, certainty. */
    return g_strdup_printf (_ ("within a person %s %% (%s; %s; %s)"), cv, within->population,
                            source, certainty_text (within->certainty));
  /* Translators: percent, who was studied, source, certainty, a note on it. */
  return g_strdup_printf (_ ("within a person %s %% (%s; %s; %s: %s)"), cv, within->population,
                          source, certainty_text (within->certainty), within->note);
}

/** rt_lab_change_basis_text: Returns: (transfer full) (nullable): what the verdict rests on, or the
 * figure that is too uncertain for one; %NULL where there is neither. */
char *
rt_lab_change_basis_text (RtCatalogue *catalogue, const RtLabChange *change)
{
  g_autofree char *analytical = NULL;
  g_autofree char *within = NULL;

  if (change->reason == RT_LAB_CHANGE_REASON_UNCERTAIN)
    {
      within = rt_within_person_text (catalogue, change->within);
      /* Translators: how much it varies within a person, as a published study found. */
      return g_strdup_printf (_ ("On file: %s."), within);
    }
  if (change->verdict == RT_LAB_CHANGE_UNKNOWN)
    return NULL;
  analytical = rt_number_format_shortest (change->stated->cv, 2);
  within = rt_within_person_text (catalogue, change->within);
  return g_strdup_printf (
      /* Translators: percent, laboratory, its source, how much it varies within a person. */
      _ ("Variation between measurements %s %% (%s; %s), %s. Two-sided, 95 %%, logarithmic (after "
         "Fokkema 2006)."),
      analytical, change->list->laboratory, change->stated->cv_source, within);
}

/**
 * rt_lab_change_text:
 *
 * Returns: (transfer full): a sentence: how far the result lies from the one before and whether
 * that is beyond the reference change value, with its basis; or that this is not known, and why.
 */
char *
rt_lab_change_text (RtCatalogue *catalogue, const RtLabChange *change)
{
  g_autofree char *date = rt_date_format (rt_moment_date (change->since));
  g_autofree char *basis = rt_lab_change_basis_text (catalogue, change);
  g_autofree char *size = NULL;
  g_autofree char *rise = NULL;
  g_autofree char *fall = NULL;

  if (change->verdict == RT_LAB_CHANGE_UNKNOWN)
    {
      g_autofree char *unknown = g_strdup_printf (
          /* Translators: a date, a reason. */
          _ ("Whether the change since %s is more than noise is not known: %s."), date,
          rt_lab_change_reason_text (change));

      return basis != NULL ? g_strjoin (" ", unknown, basis, NULL) : g_steal_pointer (&unknown);
    }
  size = rt_quantity_format_signed (100 * (change->ratio - 1), 1);
  rise = rt_quantity_format_signed (100 * change->rise, 1);
  fall = rt_quantity_format_signed (100 * change->fall, 1);
  /* Translators: a date, change in percent, verdict, limits in percent, what it rests on. */
  return g_strdup_printf (_ ("Since %s %s %%: %s (%s %%, %s %%). %s"), date, size,
                          rt_lab_change_verdict_text (change), fall, rise, basis);
}

/** rt_lab_change_short_text: Returns: (transfer full): of a verdict its figures; otherwise why
 * there is none. */
char *
rt_lab_change_short_text (const RtLabChange *change)
{
  g_autofree char *date = rt_date_format (rt_moment_date (change->since));
  g_autofree char *size = NULL;
  g_autofree char *rise = NULL;
  g_autofree char *fall = NULL;

  if (change->verdict == RT_LAB_CHANGE_UNKNOWN)
    return g_strdup (rt_lab_change_reason_text (change));
  size = rt_quantity_format_signed (100 * (change->ratio - 1), 1);
  rise = rt_quantity_format_signed (100 * change->rise, 1);
  fall = rt_quantity_format_signed (100 * change->fall, 1);
  /* Translators: a date, change in percent, lower and upper limit in percent. */
  return g_strdup_printf (_ ("since %s %s %%; limits %s %% and %s %%"), date, size, fall, rise);
}

/**
 * rt_lab_change_note:
 *
 * Returns: (transfer full) (nullable): rt_lab_change_text() from the result before to @result;
 * %NULL without one, and where nothing is on file for the analyte at all, which is said elsewhere,
 * once.
 */
char *
rt_lab_change_note (RtCatalogue *catalogue, const RtRecord *record, const RtLabResult *result)
{
  const RtLabResult *before = rt_lab_change_before (record, result);
  RtLabChange change;

  if (before == NULL)
    return NULL;
  rt_lab_change_find (catalogue, record, before, result, &change);
  if (change.reason == RT_LAB_CHANGE_REASON_NO_WITHIN_PERSON)
    return NULL;
  return rt_lab_change_text (catalogue, &change);
}

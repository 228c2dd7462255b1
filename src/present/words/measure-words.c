/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "measure-words.h"

#include <glib/gi18n.h>

#include "instrument-version.h"
#include "patient-text.h"
#include "rater-view.h"

/* An earlier version of a practice's questionnaire is a series of its own. */
static char *
with_version (const RtMeasure *measure, const char *title)
{
  int version = rt_instrument_version_read (measure->id, NULL);

  /* Translators: a questionnaire, the number of its version. */
  return version != 0 ? g_strdup_printf (_ ("%s (version %d)"), title, version) : g_strdup (title);
}

/**
 * rt_measure_words_view:
 * @name: what the measure is called, safe to print
 *
 * Returns: (transfer full): @name, and its version and whose view it is when they are not those the
 * questionnaire is made for
 */
char *
rt_measure_words_view (const RtMeasure *measure, const char *name)
{
  g_autofree char *title = with_version (measure, name);
  RtRater rater = RT_RATER_SELF;
  const char *folded = NULL;
  g_autofree char *informant = NULL;

  if (!rt_rater_view_read (measure->id, &rater, &folded))
    return g_steal_pointer (&title);
  if (rater == RT_RATER_CLINICIAN)
    /* Translators: %s is a questionnaire. */
    return g_strdup_printf (_ ("%s, rated by the practitioner"), title);
  if (rater == RT_RATER_SELF)
    /* Translators: %s is a questionnaire. */
    return g_strdup_printf (_ ("%s, answered by the patient"), title);
  if (folded == NULL)
    /* Translators: %s is a questionnaire. */
    return g_strdup_printf (_ ("%s, answered by somebody who knows the patient"), title);
  informant = rt_text_visible (measure->informant != NULL ? measure->informant : folded);
  /* Translators: a questionnaire, and who answered it, as in "mother". */
  return g_strdup_printf (_ ("%s, answered by: %s"), title, informant);
}

/** rt_measure_words_title: Returns: (transfer full): what a measure is called, and whose view it is
 */
char *
rt_measure_words_title (const RtMeasure *measure)
{
  g_autofree char *name = rt_text_visible (measure->name);

  return rt_measure_words_view (measure, name);
}

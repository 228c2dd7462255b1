/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "measure-words.h"

#include <glib/gi18n.h>

#include "patient-text.h"
#include "rater-view.h"

/**
 * rt_measure_words_view:
 * @title: what the measure is called, safe to print
 *
 * Returns: (transfer full): @title, and whose view it is when it is not the one the questionnaire
 * is made for
 */
char *
rt_measure_words_view (const RtMeasure *measure, const char *title)
{
  RtRater rater = RT_RATER_SELF;
  const char *folded = NULL;
  g_autofree char *informant = NULL;

  if (!rt_rater_view_read (measure->id, &rater, &folded))
    return g_strdup (title);
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

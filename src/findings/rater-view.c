/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rater-view.h"

#include <string.h>

#include "instrument-version.h"
#include "text-fold.h"

#define VIEW_MARK '@'
#define INFORMANT_MARK ':'

/* A test measures the same whoever gives it. */
static gboolean
is_usual (const RtInstrument *instrument, RtRater rater, const char *who)
{
  RtRater usual = RT_RATER_SELF;

  if (instrument != NULL && g_strcmp0 (instrument->rater, "performance") == 0)
    return TRUE;
  if (instrument != NULL && instrument->rater != NULL)
    rt_rater_from_string (instrument->rater, &usual);
  return rater == usual && (rater != RT_RATER_INFORMANT || *who == '\0');
}

/**
 * rt_rater_view:
 * @instrument: (nullable): what was answered; %NULL counts as made for self report
 * @rater: who answered
 * @informant: (nullable): who, in words, when somebody answered for the patient
 *
 * Returns: (transfer full) (nullable): the name of the view, such as "informant:mother"; %NULL for
 * the one the instrument is made for. Two ways of writing one informant are one view.
 */
char *
rt_rater_view (const RtInstrument *instrument, RtRater rater, const char *informant)
{
  g_autofree char *who =
      rt_text_fold (rater == RT_RATER_INFORMANT && informant != NULL ? informant : "");

  g_strstrip (who);
  if (is_usual (instrument, rater, who))
    return NULL;
  if (*who == '\0')
    return g_strdup (rt_rater_to_string (rater));
  return g_strdup_printf ("%s%c%s", rt_rater_to_string (rater), INFORMANT_MARK, who);
}

/**
 * rt_rater_view_measure_id:
 * @measure_id: public id of a measure
 * @view: (nullable): see rt_rater_view()
 *
 * Returns: (transfer full): the id of that measure as seen by @view
 */
char *
rt_rater_view_measure_id (const char *measure_id, const char *view)
{
  return view == NULL ? g_strdup (measure_id)
                      : g_strdup_printf ("%s%c%s", measure_id, VIEW_MARK, view);
}

/** rt_rater_view_plain_id: Returns: (transfer full): @measure_id without the view it may name */
char *
rt_rater_view_plain_id (const char *measure_id)
{
  const char *mark = strchr (measure_id, VIEW_MARK);

  return mark != NULL ? g_strndup (measure_id, (gsize)(mark - measure_id)) : g_strdup (measure_id);
}

/**
 * rt_rater_view_read:
 * @measure_id: public id of a measure
 * @rater: (out): whose view it names
 * @informant: (out) (transfer none) (nullable): part of @measure_id, folded
 *
 * Returns: whether @measure_id names a view.
 */
gboolean
rt_rater_view_read (const char *measure_id, RtRater *rater, const char **informant)
{
  const char *mark = NULL;
  const char *who;
  g_autofree char *word = NULL;

  rt_instrument_version_read (measure_id, &mark);
  who = mark != NULL ? strchr (mark, INFORMANT_MARK) : NULL;
  *informant = who != NULL ? who + 1 : NULL;
  if (mark == NULL)
    return FALSE;
  word = who != NULL ? g_strndup (mark + 1, (gsize)(who - mark - 1)) : g_strdup (mark + 1);
  return rt_rater_from_string (word, rater);
}

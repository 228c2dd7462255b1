/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naming-words.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "patient-text.h"
#include "primary-naming.h"

static char *
named_text (RtPrimaryNaming naming, const char *measure, const char *day)
{
  switch ((guint)naming)
    {
    case RT_PRIMARY_BEFORE:
      /* Translators: the measure by which a response is judged, and a date. */
      return g_strdup_printf (_ ("%s, named on %s, before the start."), measure, day);
    case RT_PRIMARY_SAME_DAY:
      return g_strdup_printf (_ ("%s, named on %s, the day of the start."), measure, day);
    case RT_PRIMARY_AFTER:
      return g_strdup_printf (_ ("%s, named on %s, after the start. A response can be looked for "
                                 "with it, but not judged."),
                              measure, day);
    default:
      return g_strdup_printf (_ ("%s, named on %s. The day of the start is not known well enough "
                                 "to tell whether that was before it."),
                              measure, day);
    }
}

/**
 * rt_primary_naming_text:
 * @measure: what the primary measure is called
 *
 * Returns: (transfer full) (nullable): by which measure the response is judged and whether it was
 *   named before the start, in whole sentences; %NULL where none was named.
 */
char *
rt_primary_naming_text (const RtIntervention *intervention, const char *measure)
{
  RtPrimaryNaming naming = rt_primary_naming (intervention);
  g_autofree char *isolated = rt_text_isolate (measure);
  g_autofree char *day = NULL;

  if (naming == RT_PRIMARY_NONE)
    return NULL;
  if (naming == RT_PRIMARY_UNRECORDED)
    return g_strdup_printf (_ ("%s. It was not recorded when it was named."), isolated);
  day = rt_date_format (rt_moment_date (intervention->primary_named_at));
  return named_text (naming, isolated, day);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "applicability.h"

#include <glib/gi18n.h>

#include "instrument-parts.h"

/* The members sex, age_min, age_max, education_min and education_max; open where nothing is stated.
 */
void
rt_applicability_read (RtJsonCheck *check, JsonObject *object, RtApplicability *applicability)
{
  const char *sex = rt_json_text (check, object, "sex", FALSE);

  applicability->sex = g_strcmp0 (sex, "female") == 0 ? RT_APPLIES_TO_WOMEN
                       : g_strcmp0 (sex, "male") == 0 ? RT_APPLIES_TO_MEN
                                                      : RT_APPLIES_TO_ALL;
  if (sex != NULL && applicability->sex == RT_APPLIES_TO_ALL)
    rt_json_check_fail (check, _ ("“sex” is female or male."));
  applicability->age_minimum = rt_json_integer (check, object, "age_min", FALSE, -1);
  applicability->age_maximum = rt_json_integer (check, object, "age_max", FALSE, -1);
  applicability->education_minimum = rt_json_integer (check, object, "education_min", FALSE, -1);
  applicability->education_maximum = rt_json_integer (check, object, "education_max", FALSE, -1);
}

/** rt_applicability_is_open: Returns: whether it belongs to everybody. */
gboolean
rt_applicability_is_open (const RtApplicability *applicability)
{
  return applicability->sex == RT_APPLIES_TO_ALL && applicability->age_minimum < 0
         && applicability->age_maximum < 0 && applicability->education_minimum < 0
         && applicability->education_maximum < 0;
}

static RtApplies
within (int value, int minimum, int maximum)
{
  if (minimum < 0 && maximum < 0)
    return RT_APPLIES_YES;
  if (value < 0)
    return RT_APPLIES_NOT_KNOWN;
  return (minimum < 0 || value >= minimum) && (maximum < 0 || value <= maximum) ? RT_APPLIES_YES
                                                                                : RT_APPLIES_NO;
}

static RtApplies
fits_sex (RtAppliesTo wanted, RtAppliesTo is)
{
  if (wanted == RT_APPLIES_TO_ALL || wanted == is)
    return RT_APPLIES_YES;
  return is == RT_APPLIES_TO_ALL ? RT_APPLIES_NOT_KNOWN : RT_APPLIES_NO;
}

/**
 * rt_applicability_holds:
 * @person: what is known of a person
 *
 * Returns: whether it belongs to the person; not known only where the answer would decide it.
 */
RtApplies
rt_applicability_holds (const RtApplicability *applicability, const RtPersonFacts *person)
{
  const RtApplies parts[] = {
    fits_sex (applicability->sex, person->sex),
    within (person->age, applicability->age_minimum, applicability->age_maximum),
    within (person->education, applicability->education_minimum, applicability->education_maximum),
  };
  RtApplies result = RT_APPLIES_YES;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] == RT_APPLIES_NO)
      return RT_APPLIES_NO;
    else if (parts[i] == RT_APPLIES_NOT_KNOWN)
      result = RT_APPLIES_NOT_KNOWN;
  return result;
}

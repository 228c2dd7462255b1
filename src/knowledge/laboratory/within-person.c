/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "within-person.h"

#include <glib/gi18n.h>

/** rt_variation_is_percent: Returns: whether @cv can be a coefficient of variation in percent. */
gboolean
rt_variation_is_percent (double cv)
{
  return cv > 0 && cv <= 100;
}

/** rt_within_person_free: frees the figure. */
void
rt_within_person_free (RtWithinPerson *self)
{
  if (self == NULL)
    return;
  g_free (self->population);
  g_free (self->source);
  g_free (self->note);
  g_free (self);
}

static void
read_figures (RtJsonCheck *check, JsonObject *object, RtWithinPerson *self)
{
  gboolean has_low, has_high;

  if (rt_json_number (check, object, "cv", TRUE, &self->cv) && !rt_variation_is_percent (self->cv))
    rt_json_check_fail (check, _ ("A variation is more than 0 and at most 100 percent."));
  has_low = rt_json_number (check, object, "low", FALSE, &self->low);
  has_high = rt_json_number (check, object, "high", FALSE, &self->high);
  self->has_limits = has_low && has_high;
  if (has_low != has_high
      || (self->has_limits && (self->low < 0 || self->low > self->cv || self->cv > self->high)))
    rt_json_check_fail (check, _ ("The limits of a variation are two, and it lies between them."));
}

/**
 * rt_within_person_read:
 * @object: a member "within_person" of a specimen
 *
 * Returns: (transfer full): the figure; with what is wrong in @check.
 */
RtWithinPerson *
rt_within_person_read (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "cv",       "low",    "high",      "population", "sex",
                                       "age_from", "source", "certainty", "note",       NULL };
  RtWithinPerson *self = g_new0 (RtWithinPerson, 1);
  const char *certainty;

  rt_json_only (check, object, known);
  read_figures (check, object, self);
  self->sex = rt_interval_read_sex (check, object);
  self->has_from = rt_interval_read_age (check, object, "age_from", &self->from);
  self->population = g_strdup (rt_json_text (check, object, "population", TRUE));
  self->source = g_strdup (rt_json_text (check, object, "source", TRUE));
  certainty = rt_json_text (check, object, "certainty", TRUE);
  if (certainty != NULL && !rt_certainty_from_string (certainty, &self->certainty))
    rt_json_check_fail (check, _ ("“certainty” is verified, recalled or uncertain."));
  self->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  return self;
}

/**
 * rt_within_person_applies:
 * @sex: of the person; %RT_INTERVAL_SEX_ANY when it is not known
 * @has_age: whether @age is known
 *
 * Returns: whether persons like this one were studied. Who has no known age or sex is only judged
 * by figures for all.
 */
gboolean
rt_within_person_applies (const RtWithinPerson *self,
                          RtIntervalSex sex,
                          gboolean has_age,
                          RtAge age)
{
  if (self->sex != RT_INTERVAL_SEX_ANY && self->sex != sex)
    return FALSE;
  return !self->has_from || (has_age && age >= self->from);
}

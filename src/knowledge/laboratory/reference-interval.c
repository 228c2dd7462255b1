/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reference-interval.h"

#include <glib/gi18n.h>

static const char *const kinds[] = { "reference_interval", "decision_limit",    "deficiency_cutoff",
                                     "observed_range",     "observed_mean_2sd", "observed_mean_sem",
                                     "order_of_magnitude" };
static const char *const sexes[] = { "any", "female", "male" };

/** rt_interval_kind_to_string: Returns: (transfer none): the word used in files. */
const char *
rt_interval_kind_to_string (RtIntervalKind kind)
{
  return kinds[kind];
}

/** rt_interval_sex_to_string: Returns: (transfer none): the word used in files. */
const char *
rt_interval_sex_to_string (RtIntervalSex sex)
{
  return sexes[sex];
}

/** rt_interval_condition_name: Returns: (transfer none): for samples taken how, translated. */
const char *
rt_interval_condition_name (const char *condition)
{
  static const char *const names[][2] = {
    { "AM", N_ ("taken in the morning") },
    { "PM", N_ ("taken in the afternoon") },
    { "supine", N_ ("taken lying down") },
    { "upright", N_ ("taken upright") },
    { "hypertension", N_ ("with high blood pressure") },
    { "inflammation", N_ ("with an infection or inflammation") },
    { "restless_legs", N_ ("with restless legs") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], condition))
      return _ (names[i][1]);
  return condition;
}

/** rt_reference_interval_free: frees the interval. */
void
rt_reference_interval_free (RtReferenceInterval *interval)
{
  if (interval == NULL)
    return;
  g_free (interval->population);
  g_free (interval->unit);
  g_free (interval->source);
  g_free (interval->condition);
  g_free (interval->note);
  g_free (interval);
}

static int
read_word (RtJsonCheck *check,
           JsonObject *object,
           const char *name,
           const char *const *words,
           guint n_words)
{
  const char *word = rt_json_text (check, object, name, TRUE);

  for (guint i = 0; word != NULL && i < n_words; i++)
    if (g_str_equal (words[i], word))
      return (int)i;
  if (word != NULL)
    rt_json_check_fail (check, _ ("“%s” cannot be “%s”."), name, word);
  return 0;
}

/** rt_interval_read_sex: Returns: of whom a figure is, by its member "sex"; with what is wrong in
 * @check. */
RtIntervalSex
rt_interval_read_sex (RtJsonCheck *check, JsonObject *object)
{
  return (RtIntervalSex)read_word (check, object, "sex", sexes, G_N_ELEMENTS (sexes));
}

/**
 * rt_interval_read_age:
 * @name: of a member that may be missing
 *
 * Returns: whether there is one; with what is wrong in @check.
 */
gboolean
rt_interval_read_age (RtJsonCheck *check, JsonObject *object, const char *name, RtAge *age)
{
  const char *text = rt_json_text (check, object, name, FALSE);
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return FALSE;
  if (!rt_age_parse (text, age, &error))
    rt_json_check_fail (check, "%s", error->message);
  return TRUE;
}

static void
check_interval (RtJsonCheck *check, const RtReferenceInterval *interval)
{
  gboolean words_only = interval->kind >= RT_INTERVAL_OBSERVED_MEAN_SEM;

  if (interval->has_low && interval->has_high && interval->low >= interval->high)
    rt_json_check_fail (check, _ ("The interval ends before it begins."));
  if ((interval->has_low && interval->low < 0) || (interval->has_high && interval->high <= 0))
    rt_json_check_fail (check, _ ("The limits of an interval are not negative."));
  if (interval->has_from && interval->has_below && interval->from >= interval->below)
    rt_json_check_fail (check, _ ("The ages end before they begin."));
  if (!words_only && !interval->has_low && !interval->has_high)
    rt_json_check_fail (check, _ ("An interval has a limit."));
}

/* What every interval says: for whom, its limits, how sure it is. */
static void
read_common (RtJsonCheck *check, JsonObject *object, RtReferenceInterval *interval)
{
  const char *word;

  interval->sex = rt_interval_read_sex (check, object);
  interval->has_from = rt_interval_read_age (check, object, "age_from", &interval->from);
  interval->has_below = rt_interval_read_age (check, object, "age_below", &interval->below);
  interval->has_low = rt_json_number (check, object, "low", FALSE, &interval->low);
  interval->has_high = rt_json_number (check, object, "high", FALSE, &interval->high);
  interval->unit = g_strdup (rt_json_text (check, object, "unit", TRUE));
  word = rt_json_text (check, object, "certainty", TRUE);
  if (word != NULL && !rt_certainty_from_string (word, &interval->certainty))
    rt_json_check_fail (check, _ ("“certainty” is verified, recalled or uncertain."));
  interval->source = g_strdup (rt_json_text (check, object, "source", TRUE));
  interval->condition = g_strdup (rt_json_text (check, object, "condition", FALSE));
  interval->note = g_strdup (rt_json_text (check, object, "note", FALSE));
}

/**
 * rt_reference_interval_read_own:
 * @object: an interval of a laboratory's list; its reader says which other members it may have
 *
 * Returns: (transfer full): the interval, a published one of that laboratory; with what is wrong in
 * @check.
 */
RtReferenceInterval *
rt_reference_interval_read_own (RtJsonCheck *check, JsonObject *object)
{
  RtReferenceInterval *interval = g_new0 (RtReferenceInterval, 1);

  interval->kind = RT_INTERVAL_REFERENCE;
  read_common (check, object, interval);
  check_interval (check, interval);
  return interval;
}

/* One interval of a file; with what is wrong in @check. */
RtReferenceInterval *
rt_reference_interval_read (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "population", "sex",    "age_from",  "age_below",
                                       "low",        "high",   "unit",      "kind",
                                       "certainty",  "source", "condition", "mean",
                                       "sd",         "sem",    "note",      NULL };
  RtReferenceInterval *interval = g_new0 (RtReferenceInterval, 1);

  rt_json_only (check, object, known);
  interval->population = g_strdup (rt_json_text (check, object, "population", TRUE));
  interval->kind = (RtIntervalKind)read_word (check, object, "kind", kinds, G_N_ELEMENTS (kinds));
  read_common (check, object, interval);
  interval->has_mean = rt_json_number (check, object, "mean", FALSE, &interval->mean);
  rt_json_number (check, object, "sd", FALSE, &interval->sd);
  rt_json_number (check, object, "sem", FALSE, &interval->sem);
  check_interval (check, interval);
  return interval;
}

/**
 * rt_reference_interval_applies:
 * @sex: of the person; %RT_INTERVAL_SEX_ANY when it is not known
 * @has_age: whether @age at collection is known
 *
 * Returns: whether the interval is about such a person. Who has no known age or sex is only judged
 * by intervals for all.
 */
gboolean
rt_reference_interval_applies (const RtReferenceInterval *interval,
                               RtIntervalSex sex,
                               gboolean has_age,
                               RtAge age)
{
  if (interval->sex != RT_INTERVAL_SEX_ANY && interval->sex != sex)
    return FALSE;
  if (!has_age)
    return !interval->has_from && !interval->has_below;
  return (!interval->has_from || age >= interval->from)
         && (!interval->has_below || age < interval->below);
}

/* How well an applying interval fits; the greatest is chosen. A condition that is known to hold
 * comes before one for all samples; one that is not known to hold comes last. */
static int
rank (const RtReferenceInterval *interval, const char *condition)
{
  int by_sex = interval->sex != RT_INTERVAL_SEX_ANY ? 10 : 0;

  if (interval->condition == NULL)
    return by_sex + 2;
  if (condition != NULL && g_str_equal (interval->condition, condition))
    return by_sex + 3;
  return by_sex + 1;
}

/**
 * rt_reference_interval_choose:
 * @intervals: (element-type RtReferenceInterval): of one specimen
 * @condition: (nullable): how the sample was taken
 *
 * Means with their error and orders of magnitude are never chosen. An interval for the person's sex
 * comes before one for all; of equal ones the first in the file is taken. One with a condition that
 * is not known to hold is chosen only when there is no other; its reader must say so.
 *
 * Returns: (transfer none) (nullable): the interval to judge by.
 */
const RtReferenceInterval *
rt_reference_interval_choose (const GPtrArray *intervals,
                              RtIntervalSex sex,
                              gboolean has_age,
                              RtAge age,
                              const char *condition)
{
  const RtReferenceInterval *best = NULL;

  for (guint i = 0; i < intervals->len; i++)
    {
      const RtReferenceInterval *interval = g_ptr_array_index (intervals, i);

      if (interval->kind < RT_INTERVAL_OBSERVED_MEAN_SEM
          && rt_reference_interval_applies (interval, sex, has_age, age)
          && (best == NULL || rank (interval, condition) > rank (best, condition)))
        best = interval;
    }
  return best;
}

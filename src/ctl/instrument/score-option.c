/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "score-option.h"

#include <glib/gi18n.h>
#include <string.h>

#include "answer-place.h"
#include "command.h"
#include "number-text.h"

/** rt_score_options_clear: frees what the options own. */
void
rt_score_options_clear (RtScoreOptions *options)
{
  g_clear_pointer (&options->items, g_free);
  g_clear_pointer (&options->sex, g_free);
  g_clear_pointer (&options->facts, g_strfreev);
  g_clear_pointer (&options->entered, g_strfreev);
}

static gboolean
count_fits (const RtInstrument *instrument, guint n_wanted, guint n_given, GError **error)
{
  if (n_wanted == n_given)
    return TRUE;
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
               _ ("%s has %u items, but --items names %u. Leave a place empty for a missing "
                  "answer."),
               instrument->short_name, n_wanted, n_given);
  return FALSE;
}

/* The number in place @index; whether there is one, FALSE with an error when it is none. */
static gboolean
parse_place (char *part, guint index, double *value, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (*g_strstrip (part) == '\0')
    return FALSE;
  if (rt_number_parse (part, '.', value, &local_error))
    return TRUE;
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, _ ("Item %u: %s"), index + 1,
               local_error->message);
  return FALSE;
}

/**
 * rt_score_options_answers:
 * @items: scores of the options, separated by commas; an empty place is a missing answer
 * @instrument: whose items they are
 *
 * Returns: (transfer full) (element-type RtItemAnswer): the answers; %NULL with an error.
 */
GArray *
rt_score_options_answers (const char *items, const RtInstrument *instrument, GError **error)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
  g_auto (GStrv) parts = g_strsplit (items, ",", -1);

  if (!count_fits (instrument, instrument->items->len, g_strv_length (parts), error))
    return NULL;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      RtItemAnswer answer = { .item = (int)i + 1, .answered = TRUE };
      g_autoptr (GError) local_error = NULL;

      if (parse_place (parts[i], i, &answer.score, &local_error))
        g_array_append_val (answers, answer);
      else if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  return g_steal_pointer (&answers);
}

static void
put (GHashTable *table, const char *id, double value)
{
  double *copy = g_new (double, 1);

  *copy = value;
  g_hash_table_insert (table, g_strdup (id), copy);
}

/* Of an instrument without items, the places are its facts, or the scores that are typed in. */
static gboolean
put_places (const char *items,
            const RtInstrument *instrument,
            RtScoreInputs *inputs,
            GError **error)
{
  gboolean is_rule = instrument->facts->len > 0;
  const GPtrArray *wanted = is_rule ? instrument->facts : instrument->subscales;
  g_auto (GStrv) parts = g_strsplit (items, ",", -1);
  guint n = g_strv_length (parts);

  if (n > wanted->len || (is_rule && n != wanted->len))
    return count_fits (instrument, wanted->len, n, error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) local_error = NULL;
      double value;

      /* Facts and subscales both begin with their id. */
      if (parse_place (parts[i], i, &value, &local_error))
        put (is_rule ? inputs->facts : inputs->entered,
             *(const char *const *)g_ptr_array_index (wanted, i), value);
      else if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
parse_value (const char *text, double *value, GError **error)
{
  if (g_str_equal (text, "yes") || g_str_equal (text, "no"))
    {
      *value = g_str_equal (text, "yes") ? 1 : 0;
      return TRUE;
    }
  return rt_number_parse (text, '.', value, error);
}

static gboolean
put_pairs (char **pairs, GHashTable *table, GError **error)
{
  for (char **pair = pairs; pair != NULL && *pair != NULL; pair++)
    {
      const char *sign = strchr (*pair, '=');
      g_autofree char *id = sign != NULL ? g_strndup (*pair, (gsize)(sign - *pair)) : NULL;
      double value;

      if (id == NULL || *id == '\0')
        {
          g_set_error_literal (error, RT_USAGE_ERROR, 0,
                               _ ("A fact or a score is given as ID=VALUE."));
          return FALSE;
        }
      if (!parse_value (sign + 1, &value, error))
        return FALSE;
      put (table, id, value);
    }
  return TRUE;
}

/* A number of years that was given, or the one that stands for not known. */
static gboolean
read_years (int given, int most, const char *option, int *years, GError **error)
{
  *years = given == RT_NOT_GIVEN ? -1 : given;
  if (given == RT_NOT_GIVEN || (given >= 0 && given <= most))
    return TRUE;
  /* Translators: an option such as --age, the highest number. */
  g_set_error (error, RT_USAGE_ERROR, 0, _ ("%s is a whole number of years from 0 to %d."), option,
               most);
  return FALSE;
}

static gboolean
read_person (const RtScoreOptions *options, RtPersonFacts *person, GError **error)
{
  person->sex = g_strcmp0 (options->sex, "female") == 0 ? RT_APPLIES_TO_WOMEN
                : g_strcmp0 (options->sex, "male") == 0 ? RT_APPLIES_TO_MEN
                                                        : RT_APPLIES_TO_ALL;
  if (!read_years (options->age, 130, "--age", &person->age, error)
      || !read_years (options->education, 60, "--education", &person->education, error))
    return FALSE;
  if (options->sex == NULL || person->sex != RT_APPLIES_TO_ALL
      || g_str_equal (options->sex, "other") || g_str_equal (options->sex, "unknown"))
    return TRUE;
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("--sex is female, male, other or unknown."));
  return FALSE;
}

/* What the options name, sorted. Of an instrument without items, --items are its facts or scores.
 */
static GArray *
read_answers (const RtScoreOptions *options,
              const RtInstrument *instrument,
              RtScoreInputs *inputs,
              GError **error)
{
  if (!put_pairs (options->facts, inputs->facts, error)
      || !put_pairs (options->entered, inputs->entered, error))
    return NULL;
  if (instrument->items->len > 0 && options->items != NULL)
    return rt_score_options_answers (options->items, instrument, error);
  if (options->items != NULL && !put_places (options->items, instrument, inputs, error))
    return NULL;
  return g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
}

static gboolean
check_known (const RtInstrument *instrument, const RtScoreInputs *inputs, GError **error)
{
  /* The core says which fact or score an instrument does not have. */
  g_autoptr (GArray) none = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
  g_autoptr (RtScoreResult) result = NULL;

  if (g_hash_table_size (inputs->facts) + g_hash_table_size (inputs->entered) == 0)
    return TRUE;
  result = rt_score_with (instrument, none, inputs, error);
  return result != NULL;
}

static void
take (RtAssessment *assessment, GHashTable *table, const char *id, int number)
{
  const double *value = g_hash_table_lookup (table, id);

  if (value != NULL)
    rt_assessment_set_answer (assessment, number, *value);
}

/**
 * rt_score_options_fill:
 * @assessment: gets the answers, facts and typed scores the options name, by their places
 *
 * Returns: whether the instrument has all of them.
 */
gboolean
rt_score_options_fill (const RtScoreOptions *options,
                       const RtInstrument *instrument,
                       RtAssessment *assessment,
                       GError **error)
{
  g_autoptr (GHashTable) facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  RtScoreInputs inputs = { RT_PERSON_UNKNOWN, facts, entered };
  g_autoptr (GArray) answers = read_answers (options, instrument, &inputs, error);

  if (answers == NULL || !check_known (instrument, &inputs, error))
    return FALSE;
  for (guint i = 0; i < answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (answers, RtItemAnswer, i);

      rt_assessment_set_answer (assessment, answer->item, answer->score);
    }
  for (int number = 1; number <= rt_answer_n_places (instrument); number++)
    {
      RtAnswerPlace place;

      rt_answer_place (instrument, number, &place);
      if (place.kind == RT_PLACE_FACT)
        take (assessment, facts, place.fact->id, number);
      else if (place.kind == RT_PLACE_SCORE)
        take (assessment, entered, place.subscale->id, number);
    }
  return TRUE;
}

/**
 * rt_score_options_score:
 *
 * Returns: (transfer full): what @instrument makes of the options; %NULL with an error.
 */
RtScoreResult *
rt_score_options_score (const RtScoreOptions *options,
                        const RtInstrument *instrument,
                        GError **error)
{
  g_autoptr (GHashTable) facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  RtScoreInputs inputs = { RT_PERSON_UNKNOWN, facts, entered };
  g_autoptr (GArray) answers = NULL;

  if (!read_person (options, &inputs.person, error))
    return NULL;
  answers = read_answers (options, instrument, &inputs, error);
  return answers != NULL ? rt_score_with (instrument, answers, &inputs, error) : NULL;
}

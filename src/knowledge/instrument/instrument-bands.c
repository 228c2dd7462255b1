/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "instrument-parts.h"

/* The conf member of a figure. */
RtCertainty
rt_instrument_read_certainty (RtJsonCheck *check, JsonObject *object)
{
  RtCertainty certainty = RT_CERTAINTY_UNCERTAIN;
  const char *word = rt_json_text (check, object, "conf", TRUE);

  /* An own suggestion is nobody's published figure. */
  if (word != NULL && !g_str_equal (word, "own suggestion")
      && !rt_certainty_from_string (word, &certainty))
    rt_json_check_fail (check, _ ("“conf” is verified, recalled or uncertain."));
  return certainty;
}

/* The op member of a comparison. */
RtComparison
rt_instrument_read_comparison (RtJsonCheck *check, JsonObject *object)
{
  static const char *const words[] = { ">=", "<=", ">", "<", "=" };
  const char *word = rt_json_text (check, object, "op", TRUE);

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      return (RtComparison)i;
  rt_json_check_fail (check, _ ("“op” is >=, <=, >, < or =."));
  return RT_OP_AT_LEAST;
}

/* The subscale member of a figure; @id is a copy even when there is no such subscale. */
const RtInstrumentSubscale *
rt_instrument_read_subscale_id (RtJsonCheck *check,
                                JsonObject *object,
                                const RtInstrument *instrument,
                                char **id)
{
  const char *word = rt_json_text (check, object, "subscale", TRUE);
  const RtInstrumentSubscale *subscale =
      word != NULL ? rt_instrument_subscale (instrument, word) : NULL;

  *id = g_strdup (word != NULL ? word : "");
  if (word != NULL && subscale == NULL)
    rt_json_check_fail (check, _ ("There is no subscale “%s”."), word);
  return subscale;
}

static void
clear_level (gpointer level)
{
  g_free (((RtBandLevel *)level)->label);
}

/* Levels cover the range from end to end, without gap or overlap, in steps of one where whole. */
static void
check_levels (RtJsonCheck *check, const RtBandScheme *scheme, const RtInstrumentSubscale *subscale)
{
  const RtBandLevel *levels = &g_array_index (scheme->levels, RtBandLevel, 0);
  guint n = scheme->levels->len;

  if (n < 2)
    rt_json_check_fail (check, _ ("A scheme needs at least two levels."));
  if (n < 2 || subscale == NULL)
    return;
  if (levels[0].minimum != subscale->minimum || levels[n - 1].maximum != subscale->maximum)
    rt_json_check_fail (check, _ ("The levels must reach from %g to %g."), subscale->minimum,
                        subscale->maximum);
  for (guint i = 0; i < n; i++)
    {
      if (levels[i].minimum > levels[i].maximum)
        rt_json_check_fail (check, _ ("Level “%s” ends before it begins."), levels[i].label);
      if (i > 0
          && (levels[i].minimum <= levels[i - 1].maximum
              || levels[i].minimum - levels[i - 1].maximum > fabs (subscale->multiplier) + 1e-9))
        rt_json_check_fail (check, _ ("Level “%s” does not follow the one before without a gap."),
                            levels[i].label);
    }
}

static void
read_levels (RtJsonCheck *check, JsonArray *array, GArray *levels)
{
  static const char *const known[] = { "min", "max", "label", NULL };

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "levels[%u]", i);
      JsonObject *object = rt_json_element (check, array, i);
      RtBandLevel level = { 0 };

      rt_json_only (check, object, known);
      rt_json_number (check, object, "min", TRUE, &level.minimum);
      rt_json_number (check, object, "max", TRUE, &level.maximum);
      level.label = g_strdup (rt_json_text (check, object, "label", TRUE));
      g_array_append_val (levels, level);
      rt_json_check_leave (check, mark);
    }
}

/* The name of a scheme is printed beside its level, so it must tell schemes apart. */
static void
check_scheme_name (RtJsonCheck *check, const RtBandScheme *scheme, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->bands->len; i++)
    {
      const RtBandScheme *other = g_ptr_array_index (instrument->bands, i);

      if (g_str_equal (other->subscale, scheme->subscale)
          && g_strcmp0 (other->scheme, scheme->scheme) == 0)
        rt_json_check_fail (check, _ ("Two schemes of a subscale have the same name."));
    }
}

static void
read_scheme (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "subscale", "scheme", "official", "conf",
                                       "levels",   "source", "note",     NULL };
  RtBandScheme *scheme = g_new0 (RtBandScheme, 1);
  const RtInstrumentSubscale *subscale;

  subscale = rt_instrument_read_subscale_id (check, object, instrument, &scheme->subscale);
  rt_json_only (check, object, known);
  scheme->scheme = g_strdup (rt_json_text (check, object, "scheme", TRUE));
  scheme->official = rt_json_boolean (check, object, "official", TRUE);
  scheme->certainty = rt_instrument_read_certainty (check, object);
  scheme->source = g_strdup (rt_json_text (check, object, "source", FALSE));
  scheme->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  scheme->levels = g_array_new (FALSE, TRUE, sizeof (RtBandLevel));
  g_array_set_clear_func (scheme->levels, clear_level);
  check_scheme_name (check, scheme, instrument);
  g_ptr_array_add (instrument->bands, scheme);
  read_levels (check, rt_json_array (check, object, "levels", TRUE), scheme->levels);
  if (check->error == NULL)
    check_levels (check, scheme, subscale);
}

static void
read_accuracy (RtJsonCheck *check, JsonObject *object, RtCutoff *cutoff)
{
  const char *word = rt_json_text (check, object, "sens_spec_conf", FALSE);

  cutoff->sensitivity = cutoff->specificity = -1;
  cutoff->accuracy_certainty = cutoff->certainty;
  rt_json_number (check, object, "sensitivity", FALSE, &cutoff->sensitivity);
  rt_json_number (check, object, "specificity", FALSE, &cutoff->specificity);
  if (cutoff->sensitivity > 1 || cutoff->specificity > 1)
    rt_json_check_fail (check, _ ("Sensitivity and specificity lie between 0 and 1."));
  if (word != NULL && !rt_certainty_from_string (word, &cutoff->accuracy_certainty))
    rt_json_check_fail (check, _ ("“sens_spec_conf” is verified, recalled or uncertain."));
}

static void
read_cutoff (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "subscale",       "op",      "value",       "meaning",
                                       "group",          "conf",    "sensitivity", "specificity",
                                       "sens_spec_conf", "source",  "note",        "sex",
                                       "age_min",        "age_max", NULL };
  RtCutoff *cutoff = g_new0 (RtCutoff, 1);
  const RtInstrumentSubscale *subscale;

  g_ptr_array_add (instrument->cutoffs, cutoff);
  rt_json_only (check, object, known);
  subscale = rt_instrument_read_subscale_id (check, object, instrument, &cutoff->subscale);
  cutoff->op = rt_instrument_read_comparison (check, object);
  rt_json_number (check, object, "value", TRUE, &cutoff->value);
  cutoff->meaning = g_strdup (rt_json_text (check, object, "meaning", TRUE));
  cutoff->group = g_strdup (rt_json_text (check, object, "group", FALSE));
  cutoff->certainty = rt_instrument_read_certainty (check, object);
  cutoff->source = g_strdup (rt_json_text (check, object, "source", FALSE));
  cutoff->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  rt_applicability_read (check, object, &cutoff->for_whom);
  read_accuracy (check, object, cutoff);
  if (check->error == NULL
      && (cutoff->value < subscale->minimum || cutoff->value > subscale->maximum))
    rt_json_check_fail (check, _ ("The cut-off of %g is outside the scale of %g to %g."),
                        cutoff->value, subscale->minimum, subscale->maximum);
}

/* Every object of a list. */
void
rt_instrument_read_list (RtJsonCheck *check,
                         JsonObject *root,
                         const char *name,
                         gboolean required,
                         RtInstrument *instrument,
                         void (*read_one) (RtJsonCheck *, JsonObject *, RtInstrument *))
{
  JsonArray *array = rt_json_array (check, root, name, required);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "%s[%u]", name, i);
      JsonObject *object = rt_json_element (check, array, i);

      if (object != NULL)
        read_one (check, object, instrument);
      rt_json_check_leave (check, mark);
    }
}

/* Bands and cut-offs. */
gboolean
rt_instrument_read_bands (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  rt_instrument_read_list (check, root, "bands", TRUE, instrument, read_scheme);
  rt_instrument_read_list (check, root, "cutoffs", TRUE, instrument, read_cutoff);
  return check->error == NULL;
}

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

static const RtInstrumentSubscale *
read_subscale_id (RtJsonCheck *check, JsonObject *object, const RtInstrument *instrument, char **id)
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
  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "levels[%u]", i);
      JsonObject *object = rt_json_element (check, array, i);
      RtBandLevel level = { 0 };

      rt_json_number (check, object, "min", TRUE, &level.minimum);
      rt_json_number (check, object, "max", TRUE, &level.maximum);
      level.label = g_strdup (rt_json_text (check, object, "label", TRUE));
      g_array_append_val (levels, level);
      rt_json_check_leave (check, mark);
    }
}

static void
read_scheme (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  RtBandScheme *scheme = g_new0 (RtBandScheme, 1);
  const RtInstrumentSubscale *subscale;
  const RtBandScheme *other;

  subscale = read_subscale_id (check, object, instrument, &scheme->subscale);
  scheme->scheme = g_strdup (rt_json_text (check, object, "scheme", TRUE));
  scheme->official = rt_json_boolean (check, object, "official", TRUE);
  scheme->certainty = rt_instrument_read_certainty (check, object);
  scheme->source = g_strdup (rt_json_text (check, object, "source", FALSE));
  scheme->levels = g_array_new (FALSE, TRUE, sizeof (RtBandLevel));
  g_array_set_clear_func (scheme->levels, clear_level);
  other = rt_instrument_official_bands (instrument, scheme->subscale);
  g_ptr_array_add (instrument->bands, scheme);
  if (scheme->official && other != NULL)
    rt_json_check_fail (check, _ ("Only one scheme of a subscale can be official."));
  read_levels (check, rt_json_array (check, object, "levels", TRUE), scheme->levels);
  if (check->error == NULL)
    check_levels (check, scheme, subscale);
}

static void
read_cutoff (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  RtCutoff *cutoff = g_new0 (RtCutoff, 1);

  g_ptr_array_add (instrument->cutoffs, cutoff);
  read_subscale_id (check, object, instrument, &cutoff->subscale);
  cutoff->op = rt_instrument_read_comparison (check, object);
  rt_json_number (check, object, "value", TRUE, &cutoff->value);
  cutoff->meaning = g_strdup (rt_json_text (check, object, "meaning", TRUE));
  cutoff->group = g_strdup (rt_json_text (check, object, "group", FALSE));
  cutoff->certainty = rt_instrument_read_certainty (check, object);
  cutoff->source = g_strdup (rt_json_text (check, object, "source", FALSE));
}

static void
read_list (RtJsonCheck *check,
           JsonObject *root,
           const char *name,
           RtInstrument *instrument,
           void (*read_one) (RtJsonCheck *, JsonObject *, RtInstrument *))
{
  JsonArray *array = rt_json_array (check, root, name, TRUE);

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
  read_list (check, root, "bands", instrument, read_scheme);
  read_list (check, root, "cutoffs", instrument, read_cutoff);
  return check->error == NULL;
}

static void
read_basis (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  RtReliableChangeBasis *basis = g_new0 (RtReliableChangeBasis, 1);
  double computed;

  g_ptr_array_add (instrument->reliable_changes, basis);
  read_subscale_id (check, object, instrument, &basis->subscale);
  rt_json_number (check, object, "sd", TRUE, &basis->standard_deviation);
  rt_json_number (check, object, "r", TRUE, &basis->reliability);
  rt_json_number (check, object, "rc95", TRUE, &basis->limit);
  basis->standard_deviation_source = g_strdup (rt_json_text (check, object, "sd_source", TRUE));
  basis->reliability_source = g_strdup (rt_json_text (check, object, "r_source", TRUE));
  basis->certainty = rt_instrument_read_certainty (check, object);
  basis->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  if (check->error != NULL)
    return;
  if (basis->standard_deviation <= 0 || basis->reliability <= 0 || basis->reliability >= 1)
    rt_json_check_fail (check, _ ("“sd” must be above 0 and “r” between 0 and 1."));
  /* Jacobson and Truax 1991: 1.96 × sqrt (2) × sd × sqrt (1 - r). */
  computed = 1.96 * sqrt (2) * basis->standard_deviation * sqrt (1 - basis->reliability);
  if (fabs (computed - basis->limit) > 0.005)
    rt_json_check_fail (check, _ ("“rc95” is %g, but “sd” and “r” give %.4f."), basis->limit,
                        computed);
}

/* What a reliable change is computed from. */
gboolean
rt_instrument_read_change (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  JsonObject *change = rt_json_object (check, root, "reliable_change", FALSE);

  if (change != NULL)
    {
      gsize mark = rt_json_check_enter (check, "reliable_change");

      read_list (check, change, "computed", instrument, read_basis);
      rt_json_check_leave (check, mark);
    }
  return check->error == NULL;
}

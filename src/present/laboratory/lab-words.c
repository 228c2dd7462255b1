/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "certainty-words.h"
#include "date-format.h"
#include "lab-context.h"
#include "number-text.h"
#include "quantity-format.h"
#include "record-words.h"

/** rt_lab_flag_text: Returns: (transfer none): where a result lies, as a word; empty for nowhere.
 */
const char *
rt_lab_flag_text (RtLabFlag flag)
{
  switch (flag)
    {
    case RT_LAB_FLAG_LOW:
      return _ ("low");
    case RT_LAB_FLAG_NORMAL:
      return _ ("inside");
    case RT_LAB_FLAG_HIGH:
      return _ ("high");
    case RT_LAB_FLAG_NONE:
    default:
      return "";
    }
}

/** rt_lab_basis_text: Returns: (transfer none): who says so. */
const char *
rt_lab_basis_text (RtLabBasis basis)
{
  switch (basis)
    {
    case RT_LAB_BASIS_VERDICT:
      return _ ("practitioner’s verdict");
    case RT_LAB_BASIS_LABORATORY_FLAG:
      return _ ("laboratory’s flag");
    case RT_LAB_BASIS_TARGET:
      return _ ("personal target");
    case RT_LAB_BASIS_LABORATORY_INTERVAL:
      return _ ("laboratory’s interval");
    case RT_LAB_BASIS_PRACTICE_INTERVAL:
      return _ ("practice’s interval for this laboratory");
    case RT_LAB_BASIS_DEFAULT_INTERVAL:
      return _ ("general interval");
    case RT_LAB_BASIS_NONE:
    default:
      return _ ("no interval");
    }
}

/* At most four significant digits that matter; whole numbers stay whole. */
static char *
format_number (double value)
{
  int magnitude = value > 0 ? (int)floor (log10 (value)) : 0;

  return rt_number_format_shortest (value, CLAMP (3 - magnitude, 0, 12));
}

/** rt_lab_result_text: Returns: (transfer full): the value as it was typed, without its unit. */
char *
rt_lab_result_text (const RtLabResult *result)
{
  if (result->cancelled)
    return g_strdup (_ ("cancelled"));
  return g_strdup (result->value_text);
}

/** rt_lab_unit_text: Returns: (transfer full): a unit as people read it; as typed when it is not
 * understood, empty without one. */
char *
rt_lab_unit_text (RtCatalogue *catalogue, const char *unit)
{
  RtUnit parsed;

  if (unit == NULL)
    return g_strdup ("");
  if (rt_unit_parse (rt_catalogue_laboratory (catalogue)->units, unit, &parsed, NULL))
    return rt_unit_to_text (parsed);
  return g_strdup (unit);
}

/** rt_lab_limits_text: Returns: (transfer full) (nullable): "67–140 nmol/L", "up to 10 mg/24 h";
 * %NULL without limits. */
char *
rt_lab_limits_text (RtCatalogue *catalogue, const RtLabLimits *limits, const char *unit)
{
  g_autofree char *low = format_number (limits->low);
  g_autofree char *high = format_number (limits->high);
  g_autofree char *unit_text = rt_lab_unit_text (catalogue, unit);

  if (limits->has_low && limits->has_high)
    /* Translators: lower and upper limit, unit. */
    return g_strdup_printf (_ ("%s–%s %s"), low, high, unit_text);
  if (limits->has_high)
    /* Translators: upper limit, unit. */
    return g_strdup_printf (_ ("up to %s %s"), high, unit_text);
  if (limits->has_low)
    /* Translators: lower limit, unit. */
    return g_strdup_printf (_ ("from %s %s"), low, unit_text);
  return NULL;
}

/* A bound stays true when it is rounded: at least is cut, at most is filled up. */
static char *
ratio_number (double value, int decimals, RtComparator comparator)
{
  double step = pow (10, -decimals);
  /* A bound that is round to the last digits of a double is meant to be round. */
  double slack = 1e-9;

  if (comparator == RT_COMPARATOR_ABOVE)
    value = floor (value / step + slack) * step;
  else if (comparator == RT_COMPARATOR_BELOW)
    value = ceil (value / step - slack) * step;
  return rt_number_format (value, decimals);
}

static char *
upper_ratio_text (const RtLabJudgement *judgement)
{
  /* 1.04 must not read as once the limit. */
  int decimals = judgement->ratio < 1.1 ? 2 : judgement->ratio < 9.95 ? 1 : 0;
  g_autofree char *number = ratio_number (judgement->ratio, decimals, judgement->comparator);

  if (judgement->comparator == RT_COMPARATOR_ABOVE)
    /* Translators: how many times the upper limit, such as 1.4, of a result "> 14". */
    return g_strdup_printf (_ ("at least %s × upper limit"), number);
  /* Translators: how many times the upper limit, such as 1.4. */
  return g_strdup_printf (_ ("%s × upper limit"), number);
}

static char *
lower_ratio_text (const RtLabJudgement *judgement)
{
  g_autofree char *number =
      ratio_number (judgement->ratio * 100, judgement->ratio > 0.98 ? 1 : 0, judgement->comparator);

  if (judgement->comparator == RT_COMPARATOR_BELOW)
    /* Translators: percent of the lower limit, such as 67, of a result "< 10". */
    return g_strdup_printf (_ ("at most %s %% of lower limit"), number);
  /* Translators: percent of the lower limit, such as 62. */
  return g_strdup_printf (_ ("%s %% of lower limit"), number);
}

/** rt_lab_limit_ratio_text: Returns: (transfer full) (nullable): "1.4 × upper limit" or "62 % of
 * lower limit"; of a result that is only a limit of detection "at least …" or "at most …"; %NULL
 * when no limit was passed. */
char *
rt_lab_limit_ratio_text (const RtLabJudgement *judgement)
{
  if (!judgement->has_ratio)
    return NULL;
  return judgement->flag == RT_LAB_FLAG_HIGH ? upper_ratio_text (judgement)
                                             : lower_ratio_text (judgement);
}

/* Who published it: the first author or the agency, and the year. */
static char *
source_name (RtCatalogue *catalogue, const char *id)
{
  const RtKnowledgeSource *source = rt_catalogue_source (catalogue, id);
  g_auto (GStrv) parts = source != NULL ? g_strsplit_set (source->authors, ",/(", 2) : NULL;

  if (source == NULL)
    return g_strdup (id);
  g_strstrip (parts[0]);
  if (source->year == 0)
    return g_strdup (parts[0]);
  return g_strdup_printf ("%s %d", parts[0], source->year);
}

static char *
interval_note (RtCatalogue *catalogue, const RtLabJudgement *judgement)
{
  const RtReferenceInterval *interval = judgement->interval;
  const char *whose = judgement->list != NULL ? judgement->list->laboratory : interval->population;
  g_autofree char *source = source_name (catalogue, interval->source);
  const char *certainty = rt_certainty_words (interval->certainty);

  if (interval->condition != NULL)
    /* Translators: population, how the sample was taken, source, certainty. */
    return g_strdup_printf (_ ("%s; for samples %s (%s; %s)"), whose,
                            rt_interval_condition_name (interval->condition), source, certainty);
  /* Translators: population, source, certainty. */
  return g_strdup_printf (_ ("%s (%s; %s)"), whose, source, certainty);
}

/**
 * rt_lab_judgement_text:
 *
 * Returns: (transfer full): where the result lies, how far, by whom: "high, 1.4 × upper limit;
 * laboratory’s interval 2–9.5 mg/24 h".
 */
char *
rt_lab_judgement_text (RtCatalogue *catalogue,
                       const RtLabResult *result,
                       const RtLabJudgement *judgement)
{
  g_autofree char *ratio = rt_lab_limit_ratio_text (judgement);
  g_autofree char *limits = rt_lab_limits_text (catalogue, &judgement->limits, result->unit);
  GString *text = g_string_new (NULL);

  if (judgement->not_usable)
    g_string_append (text, _ ("not usable"));
  else
    g_string_append (text, rt_lab_flag_text (judgement->flag));
  if (ratio != NULL)
    g_string_append_printf (text, ", %s", ratio);
  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append (text, rt_lab_basis_text (judgement->basis));
  if (limits != NULL && judgement->basis >= RT_LAB_BASIS_TARGET)
    g_string_append_printf (text, " %s", limits);
  if (judgement->basis == RT_LAB_BASIS_VERDICT && result->verdict_reason != NULL)
    g_string_append_printf (text, ": %s", result->verdict_reason);
  if (judgement->interval != NULL
      && (judgement->basis >= RT_LAB_BASIS_PRACTICE_INTERVAL
          || judgement->basis == RT_LAB_BASIS_NONE))
    {
      g_autofree char *note = interval_note (catalogue, judgement);

      g_string_append_printf (text, ": %s", note);
    }
  return g_string_free_and_steal (text);
}

/* Rules name a mechanism as their effect, which has no direction; what they say is their title. */
static const char *
what_it_does (const RtInterference *interference)
{
  return interference->rule != NULL ? interference->item : interference->effect;
}

/** rt_disturbance_text: Returns: (transfer full): what may change a result, as a sentence. */
char *
rt_disturbance_text (const RtDisturbance *disturbance)
{
  const char *name = disturbance->intervention != NULL ? disturbance->intervention->name
                                                       : _ (disturbance->food->name);
  g_autofree char *days = rt_date_format_days (disturbance->days);

  switch (disturbance->kind)
    {
    case RT_DISTURBANCE_TAKEN:
      if (disturbance->days < 1)
        /* Translators: name of an intervention, what it does to the result. */
        return g_strdup_printf (_ ("%s started on the day of collection (%s)."), name,
                                what_it_does (disturbance->interference));
      /* Translators: name of an intervention, "3 days", what it does to the result. */
      return g_strdup_printf (_ ("%s started %s before collection (%s)."), name, days,
                              what_it_does (disturbance->interference));
    case RT_DISTURBANCE_LOOK_BACK:
      return g_strdup_printf (_ ("%s stopped %s before collection (%s)."), name, days,
                              what_it_does (disturbance->interference));
    case RT_DISTURBANCE_FOOD:
      /* Translators: a food, what it does to the result. */
      return g_strdup_printf (_ ("%s in the 72 hours before collection (%s)."), name,
                              what_it_does (disturbance->interference));
    case RT_DISTURBANCE_FOOD_UNKNOWN:
      return g_strdup_printf (
          _ ("%s in the 72 hours before collection (%s): possibly disturbed, duration unknown."),
          name, what_it_does (disturbance->interference));
    case RT_DISTURBANCE_UNKNOWN:
    default:
      return g_strdup_printf (
          _ ("%s stopped %s before collection (%s): possibly disturbed, duration unknown."), name,
          days, what_it_does (disturbance->interference));
    }
}

/** rt_disturbances_text: Returns: (transfer full) (nullable): all of them, one a line; %NULL for
 * none.
 */
char *
rt_disturbances_text (const GPtrArray *disturbances)
{
  GString *text;

  if (disturbances->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < disturbances->len; i++)
    {
      g_autofree char *one = rt_disturbance_text (g_ptr_array_index (disturbances, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", one);
    }
  return g_string_free_and_steal (text);
}

/** rt_lab_ratio_text: Returns: (transfer full): a ratio's value with its published limits, or why
 * there is none. */
char *
rt_lab_ratio_text (RtCatalogue *catalogue, const RtLabRatio *ratio)
{
  const RtLabLimits limits = { ratio->has_low, ratio->low, ratio->has_high, ratio->high };
  g_autofree char *value = ratio->has_value ? format_number (ratio->value) : NULL;
  g_autofree char *shown = rt_lab_limits_text (catalogue, &limits, NULL);

  if (value == NULL)
    return g_strdup (ratio->reason);
  if (shown == NULL)
    /* Translators: a ratio, mole by mole. */
    return g_strdup_printf (_ ("%s mol/mol; no published limits"), value);
  /* Translators: a ratio mole by mole, its published limits, for whom. */
  return g_strdup_printf (_ ("%s mol/mol; published limits %s(%s)"), value, shown,
                          ratio->ratio->population);
}

/** rt_lab_caveat_text: Returns: (transfer full): that results from outside the nervous system do
 * not measure the brain, as the one sentence that stands wherever they do. */
char *
rt_lab_caveat_text (RtCatalogue *catalogue)
{
  return g_strdup (_ ("Urine and blood results come from gut, kidney, nerves outside the brain and "
                      "diet; they do not measure the brain."));
}

static const RtCaveat *
find_caveat (RtCatalogue *catalogue, const char *id)
{
  const RtCaveats *caveats =
      catalogue != NULL ? rt_catalogue_laboratory (catalogue)->caveats : NULL;

  return caveats != NULL ? rt_caveats_find (caveats, id) : NULL;
}

/* First author and year of each, with a semicolon between them. */
static char *
caveat_sources (RtCatalogue *catalogue, const char *id)
{
  const RtCaveat *caveat = find_caveat (catalogue, id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; caveat != NULL && caveat->sources[i] != NULL; i++)
    {
      const RtKnowledgeSource *source = rt_catalogue_source (catalogue, caveat->sources[i]);
      g_auto (GStrv) authors = NULL;

      if (source == NULL)
        continue;
      /* A page of a laboratory or an agency has no year, and a name of several words. */
      authors = g_strsplit_set (source->authors, source->year > 0 ? " ," : ",/(", 2);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", g_strstrip (authors[0]));
      if (source->year > 0)
        g_string_append_printf (text, " %d", source->year);
    }
  return g_string_free_and_steal (text);
}

/* The text of the knowledge with its sources. */
static char *
caveat_text (RtCatalogue *catalogue, const RtCaveat *caveat)
{
  g_autofree char *sources = caveat_sources (catalogue, caveat->id);

  if (*sources == '\0')
    return g_strdup (caveat->text);
  /* Translators: a sentence, the authors and years it rests on. */
  return g_strdup_printf (_ ("%s (%s)"), caveat->text, sources);
}

/**
 * rt_lab_caveat_sources:
 * @catalogue: (nullable): where sources are looked up; without it there are none
 *
 * Returns: (transfer full): where the caveat is from: authors and years
 */
char *
rt_lab_caveat_sources (RtCatalogue *catalogue)
{
  return caveat_sources (catalogue, "cav_urine_brain");
}

/**
 * rt_lab_central_caveat: What stands wherever results of cerebrospinal fluid do: that it is not the
 * place where a transmitter acts, and what the knowledge says of it, with its sources.
 * @catalogue: (nullable): without it the sentence stands alone
 *
 * Returns: (transfer full): the sentences
 */
char *
rt_lab_central_caveat (RtCatalogue *catalogue)
{
  const RtCaveat *caveat = find_caveat (catalogue, "cav_csf");
  const char *sentence = _ ("Cerebrospinal fluid is closer to the brain but pooled: it is not the "
                            "amount of a transmitter where it acts.");
  g_autofree char *text = caveat != NULL ? caveat_text (catalogue, caveat) : NULL;

  return text != NULL ? g_strjoin (" ", sentence, text, NULL) : g_strdup (sentence);
}

static gboolean
is_transmitter_in_urine (RtCatalogue *catalogue,
                         const RtLabReport *report,
                         const RtLabResult *result)
{
  const char *specimen = rt_lab_context_specimen (report, result);
  const RtAnalyte *analyte =
      result->analyte_id != NULL ? rt_catalogue_analyte (catalogue, result->analyte_id) : NULL;

  return result->report_id == report->id && analyte != NULL && specimen != NULL
         && rt_specimen_is_urine (specimen)
         && g_strcmp0 (analyte->category, "neurotransmitter") == 0;
}

/**
 * rt_lab_panel_caveat: What the knowledge says of panels of transmitters in urine.
 *
 * Returns: (transfer full) (nullable): the text with its sources; %NULL when @report holds no
 * transmitter measured in urine
 */
char *
rt_lab_panel_caveat (RtCatalogue *catalogue, const RtRecord *record, const RtLabReport *report)
{
  const RtCaveat *caveat = find_caveat (catalogue, "cav_urine_panels");

  for (guint i = 0; caveat != NULL && i < record->lab_results->len; i++)
    if (is_transmitter_in_urine (catalogue, report, g_ptr_array_index (record->lab_results, i)))
      return caveat_text (catalogue, caveat);
  return NULL;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "change-words.h"

#include <glib/gi18n.h>

#include "number-text.h"

/** rt_change_class_to_string: Returns: (transfer none): the word of the public interface. */
const char *
rt_change_class_to_string (RtChangeClass change_class)
{
  static const char *const words[] = { [RT_CHANGE_RECOVERED] = "recovered",
                                       [RT_CHANGE_IMPROVED] = "improved",
                                       [RT_CHANGE_UNCHANGED] = "unchanged",
                                       [RT_CHANGE_DETERIORATED] = "deteriorated",
                                       [RT_CHANGE_HARMED] = "harmed" };

  return words[change_class];
}

/** rt_verdict_in_words: Returns: (transfer none): the verdict as it is read on screen and paper. */
const char *
rt_verdict_in_words (RtVerdict verdict)
{
  switch (verdict)
    {
    case RT_VERDICT_BETTER:
      return _ ("better beyond noise");
    case RT_VERDICT_WORSE:
      return _ ("worse beyond noise");
    case RT_VERDICT_WITHIN_NOISE:
      return _ ("within noise");
    case RT_VERDICT_CANNOT_BE_SHOWN:
      return _ ("cannot be shown here");
    case RT_VERDICT_NO_BASIS:
    default:
      return _ ("noise not known");
    }
}

static gboolean
is_functional (const RtChangeReport *report)
{
  return rt_comparison_holds (report->cutoff->functional, report->after, report->cutoff->value);
}

/**
 * rt_change_in_words:
 *
 * Returns: (transfer full): the verdict with the side of the cut-off the score lies on now, such as
 *   "worse beyond noise, now in the clinical range".
 */
char *
rt_change_in_words (const RtChangeReport *report)
{
  RtVerdict verdict = report->verdict.verdict;

  if (report->cutoff == NULL || report->reliable != RT_MET_YES)
    return g_strdup (rt_verdict_in_words (verdict));
  switch (report->change_class)
    {
    case RT_CHANGE_RECOVERED:
      return g_strdup (_ ("better beyond noise, now in the non-clinical range"));
    case RT_CHANGE_HARMED:
      return g_strdup (_ ("worse beyond noise, now in the clinical range"));
    case RT_CHANGE_IMPROVED:
      return g_strdup (is_functional (report)
                           ? _ ("better beyond noise, in the non-clinical range as before")
                           : _ ("better beyond noise, still in the clinical range"));
    case RT_CHANGE_DETERIORATED:
      return g_strdup (is_functional (report)
                           ? _ ("worse beyond noise, still in the non-clinical range")
                           : _ ("worse beyond noise, in the clinical range as before"));
    case RT_CHANGE_UNCHANGED:
    default:
      return g_strdup (rt_verdict_in_words (verdict));
    }
}

static void
basis_line_free (RtBasisLine *line)
{
  g_free (line->label);
  g_free (line->text);
  g_free (line);
}

static void
add_line (GPtrArray *lines, const char *label, char *text)
{
  RtBasisLine *line = g_new0 (RtBasisLine, 1);

  line->label = g_strdup (label);
  line->text = text;
  g_ptr_array_add (lines, line);
}

static void
add_sure (GPtrArray *lines, const char *label, char *text, RtCertainty certainty)
{
  RtBasisLine *line;

  add_line (lines, label, text);
  line = g_ptr_array_index (lines, lines->len - 1);
  line->has_certainty = TRUE;
  line->certainty = certainty;
}

static char *
number (double value)
{
  return rt_number_format_shortest (value, 2);
}

/* A figure with the source it was taken from. */
static char *
with_source (double value, const char *source)
{
  g_autofree char *figure = number (value);

  /* Translators: a figure and the publication it was taken from. */
  return source != NULL ? g_strdup_printf (_ ("%s (%s)"), figure, source)
                        : g_steal_pointer (&figure);
}

static char *
describe_items (const RtChangeReport *report)
{
  const RtInstrumentSubscale *subscale = report->subscale;
  g_autoptr (GString) numbers = g_string_new (NULL);

  if (subscale->items->len == 0)
    return g_strdup (_ ("The score is typed in or computed from a test; it has no items."));
  for (guint i = 0; i < subscale->items->len; i++)
    g_string_append_printf (numbers, "%s%d", i > 0 ? ", " : "",
                            g_array_index (subscale->items, int, i));
  return g_string_free_and_steal (g_steal_pointer (&numbers));
}

static char *
describe_method (const RtInstrumentSubscale *subscale)
{
  g_autofree char *factor = number (subscale->multiplier);
  g_autofree char *offset = number (subscale->offset);

  switch (subscale->method)
    {
    case RT_METHOD_SUM:
      if (subscale->multiplier == 1 && subscale->offset == 0)
        return g_strdup (_ ("Sum of the items, reversed ones turned round."));
      /* Translators: a factor and a number that is added. */
      return g_strdup_printf (_ ("%s × sum of the items, reversed ones turned round, + %s."),
                              factor, offset);
    case RT_METHOD_SUM_OF_GROUP_MAX:
      return g_strdup (_ ("Sum of the highest item of each group."));
    case RT_METHOD_COUNT_AT_THRESHOLD:
      return g_strdup (_ ("How many items are at or above their threshold."));
    case RT_METHOD_ENTERED:
      return g_strdup (_ ("Typed in as a score."));
    case RT_METHOD_RULE:
      return g_strdup (_ ("1 when the rule of this name holds, 0 when not."));
    case RT_METHOD_DERIVED:
    default:
      return g_strdup (_ ("Computed from the trials of a test or from other scores."));
    }
}

static char *
describe_scale (const RtInstrumentSubscale *subscale)
{
  g_autofree char *low = number (subscale->minimum);
  g_autofree char *high = number (subscale->maximum);

  if (subscale->better == RT_BETTER_LOWER)
    /* Translators: the lowest and the highest score. */
    return g_strdup_printf (_ ("%s to %s, lower is better"), low, high);
  if (subscale->better == RT_BETTER_HIGHER)
    /* Translators: the lowest and the highest score. */
    return g_strdup_printf (_ ("%s to %s, higher is better"), low, high);
  /* Translators: the lowest and the highest score. */
  return g_strdup_printf (_ ("%s to %s, neither end is better"), low, high);
}

static void
add_computed_limit (const RtChangeReport *report, GPtrArray *lines)
{
  const RtReliableChangeBasis *basis = report->verdict.basis;
  g_autofree char *limit = number (report->verdict.limit);
  g_autofree char *sem = number (report->sem);

  add_sure (lines, _ ("Standard deviation"),
            with_source (basis->standard_deviation, basis->standard_deviation_source),
            basis->certainty);
  add_sure (lines, _ ("Reliability"), with_source (basis->reliability, basis->reliability_source),
            basis->certainty);
  add_line (lines, _ ("Standard error of measurement"),
            /* Translators: a number; SD is the standard deviation, r the reliability. */
            g_strdup_printf (_ ("%s = SD × √(1 − r)"), sem));
  add_line (
      lines, _ ("Reliable change"),
      /* Translators: a number; the formula of a reliable change. */
      g_strdup_printf (_ ("more than %s = 1.96 × √2 × SD × √(1 − r) (Jacobson and Truax 1991, "
                          "doi 10.1037/0022-006X.59.1.12)"),
                       limit));
  if (basis->note != NULL)
    add_line (lines, _ ("Note"), g_strdup (basis->note));
}

static void
add_published_limit (const RtChangeReport *report, GPtrArray *lines)
{
  const RtReliableChangeBasis *basis = report->verdict.basis;
  g_autofree char *limit = number (basis->limit);
  g_autofree char *text = NULL;

  /* Translators: a number of points. */
  text = g_strdup_printf (basis->op == RT_OP_AT_LEAST ? _ ("%s or more, as published")
                                                      : _ ("more than %s, as published"),
                          limit);
  add_sure (lines, _ ("Reliable change"),
            basis->limit_source != NULL
                /* Translators: a limit in words, and the publication it was taken from. */
                ? g_strdup_printf (_ ("%s (%s)"), text, basis->limit_source)
                : g_steal_pointer (&text),
            basis->certainty);
}

static void
add_cutoff (const RtChangeReport *report, GPtrArray *lines)
{
  if (report->cutoff != NULL)
    add_sure (lines, _ ("Clinical cut-off"),
              with_source (report->cutoff->value, report->cutoff->source),
              report->cutoff->certainty);
}

static const char *
met_in_words (RtMet met)
{
  return met == RT_MET_YES  ? _ ("met")
         : met == RT_MET_NO ? _ ("not met")
                            : _ ("not stated for this start");
}

static void
add_differences (const RtChangeReport *report, GPtrArray *lines)
{
  for (guint i = 0; i < report->differences->len; i++)
    {
      const RtDifferenceReading *reading =
          &g_array_index (report->differences, RtDifferenceReading, i);
      const RtImportantDifference *difference = reading->difference;
      g_autofree char *low = number (difference->low);
      g_autofree char *high = number (difference->high);

      add_sure (
          lines, _ ("Important difference"),
          difference->low == difference->high
              /* Translators: a number, points or percent, met or not met, a publication. */
              ? g_strdup_printf (_ ("%s %s: %s (%s)"), low, difference->type,
                                 met_in_words (reading->met), difference->source)
              /* Translators: two numbers, points or percent, met or not met, a publication. */
              : g_strdup_printf (_ ("%s to %s %s: %s (%s)"), low, high, difference->type,
                                 met_in_words (reading->met), difference->source),
          difference->certainty);
    }
}

static char *
describe_criterion (const RtCriterion *criterion, RtMet met)
{
  static const char *const signs[] = { "≥", "≤", ">", "<", "=" };
  g_autofree char *value = number (criterion->value);
  const char *sign = signs[criterion->op];

  switch (criterion->kind)
    {
    case RT_CRITERION_PERCENT_REDUCTION:
      /* Translators: a sign such as ≥, a number, met or not met. */
      return g_strdup_printf (_ ("%s %s %% of the way to the best score: %s"), sign, value,
                              met_in_words (met));
    case RT_CRITERION_POINTS_REDUCTION:
      /* Translators: a sign such as ≥, a number, met or not met. */
      return g_strdup_printf (_ ("%s %s points less: %s"), sign, value, met_in_words (met));
    case RT_CRITERION_POINTS_INCREASE:
      /* Translators: a sign such as ≥, a number, met or not met. */
      return g_strdup_printf (_ ("%s %s points more: %s"), sign, value, met_in_words (met));
    case RT_CRITERION_VALUE:
    case RT_CRITERION_NONE:
    default:
      /* Translators: a sign such as ≤, a number, met or not met. */
      return g_strdup_printf (_ ("a score %s %s: %s"), sign, value, met_in_words (met));
    }
}

static void
add_criterion (const RtChangeReport *report,
               GPtrArray *lines,
               const char *label,
               const RtCriterion *criterion,
               RtMet met)
{
  if (criterion->kind == RT_CRITERION_NONE
      || !g_str_equal (criterion->subscale, report->subscale->id))
    return;
  add_sure (lines, label, describe_criterion (criterion, met), criterion->certainty);
  if (criterion->note != NULL)
    add_line (lines, _ ("Note"), g_strdup (criterion->note));
}

/**
 * rt_change_basis:
 *
 * Returns: (transfer full) (element-type RtBasisLine): what the verdict rests on, in the order it
 * is read: items, rule, scale, standard deviation, reliability, formula, cut-off, important
 *   differences, response, remission, source of the instrument.
 */
GPtrArray *
rt_change_basis (const RtChangeReport *report)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)basis_line_free);

  add_line (lines, _ ("Items"), describe_items (report));
  add_line (lines, _ ("Scoring"), describe_method (report->subscale));
  add_line (lines, _ ("Scale"), describe_scale (report->subscale));
  if (report->verdict.basis != NULL && report->verdict.basis->published)
    add_published_limit (report, lines);
  else if (report->verdict.basis != NULL)
    add_computed_limit (report, lines);
  add_cutoff (report, lines);
  add_differences (report, lines);
  add_criterion (report, lines, _ ("Response"), &report->instrument->response, report->response);
  add_criterion (report, lines, _ ("Remission"), &report->instrument->remission, report->remission);
  add_line (lines, _ ("Source"), g_strdup (report->instrument->citation));
  return lines;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "about-section.h"

/* Reliability, what counts as a change, norms. */

static const struct
{
  const char *type;
  const char *words;
} types[] = {
  { "cronbach_alpha", N_ ("internal consistency (Cronbach's alpha)") },
  { "split_half", N_ ("split-half reliability") },
  { "test_retest_r", N_ ("test and retest, correlation") },
  { "icc_test_retest", N_ ("test and retest, intraclass correlation") },
  { "icc_stability", N_ ("stability, intraclass correlation") },
  { "icc", N_ ("intraclass correlation") },
  { "inter_rater_r", N_ ("between raters, correlation") },
  { "inter_rater_icc", N_ ("between raters, intraclass correlation") },
  { "kappa_inter_rater_min", N_ ("between raters, lowest kappa") },
  { "icc_self_vs_rater", N_ ("self against clinician, intraclass correlation") },
};

/* Of a practice's own file the type may be any word. */
static char *
type_words (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, type))
      return g_strdup (_ (types[i].words));
  return g_strdelimit (g_strdup (type), "_", ' ');
}

void
rt_about_reliability (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->reliabilities->len; i++)
    {
      const RtReliability *reliability = g_ptr_array_index (instrument->reliabilities, i);
      g_autofree char *name = rt_about_score_name (instrument, reliability->subscale);
      g_autofree char *type = type_words (reliability->type);
      /* Translators: name of a score, kind of reliability. */
      g_autofree char *label = g_strdup_printf (_ ("%s, %s"), name, type);
      g_autofree char *value = rt_about_number (reliability->value);

      rt_about_add_figure (section, label, reliability->certainty,
                           (const char *const[]){ value, rt_about_or_empty (reliability->sample),
                                                  rt_about_or_empty (reliability->source), NULL });
    }
}

static void
add_reliable_change (RtAboutSection *section,
                     const RtInstrument *instrument,
                     const RtReliableChangeBasis *basis)
{
  g_autofree char *name = rt_about_score_name (instrument, basis->subscale);
  /* Translators: name of a score. */
  g_autofree char *label = g_strdup_printf (_ ("%s, reliable change"), name);
  g_autofree char *limit = rt_about_comparison (basis->op, basis->limit);
  /* Translators: "at least 6" or "above 5.6". */
  g_autofree char *words = g_strdup_printf (_ ("%s points, in either direction (95 %%)."), limit);
  g_autofree char *sd = rt_about_number (basis->standard_deviation);
  g_autofree char *r = rt_about_number (basis->reliability);
  g_autofree char *formula = NULL;
  const char *used = rt_instrument_reliable_change (instrument, basis->subscale) == basis
                         ? _ ("The program judges changes by this limit.")
                         : "";

  if (basis->published)
    {
      rt_about_add_figure (section, label, basis->certainty,
                           (const char *const[]){ words, used, _ ("Published as such."),
                                                  rt_about_or_empty (basis->note),
                                                  rt_about_or_empty (basis->limit_source), NULL });
      return;
    }
  formula =
      g_strdup_printf (_ ("Computed: 1.96 × √2 × SD × √(1 − reliability), with SD %s (%s) and "
                          "reliability %s (%s); Jacobson and Truax 1991."),
                       sd, rt_about_or_empty (basis->standard_deviation_source), r,
                       rt_about_or_empty (basis->reliability_source));
  rt_about_add_figure (
      section, label, basis->certainty,
      (const char *const[]){ words, used, formula, rt_about_or_empty (basis->note), NULL });
}

static void
add_clinical_cutoff (RtAboutSection *section,
                     const RtInstrument *instrument,
                     const RtClinicalCutoff *cutoff)
{
  g_autofree char *name = rt_about_score_name (instrument, cutoff->subscale);
  g_autofree char *label = g_strdup_printf (_ ("%s, non-clinical range"), name);
  g_autofree char *value = rt_about_comparison (cutoff->functional, cutoff->value);

  rt_about_add_figure (section, label, cutoff->certainty,
                       (const char *const[]){ value, rt_about_or_empty (cutoff->source), NULL });
}

static char *
difference_text (const RtImportantDifference *difference)
{
  g_autofree char *low = rt_about_number (difference->low);
  g_autofree char *high = rt_about_number (difference->high);

  if (difference->low == difference->high)
    return difference->is_percent ? g_strdup_printf (_ ("%s %%"), low)
                                  : g_strdup_printf (_ ("%s points"), low);
  return difference->is_percent ? g_strdup_printf (_ ("%s to %s %%"), low, high)
                                : g_strdup_printf (_ ("%s to %s points"), low, high);
}

static void
add_difference (RtAboutSection *section,
                const RtInstrument *instrument,
                const RtImportantDifference *difference)
{
  g_autofree char *name = rt_about_score_name (instrument, difference->subscale);
  g_autofree char *label = g_strdup_printf (_ ("%s, important difference"), name);
  g_autofree char *value = difference_text (difference);
  g_autofree char *band = difference->baseline_band != NULL
                              /* Translators: name of a band. */
                              ? g_strdup_printf (_ ("Where the first score was in the band “%s”."),
                                                 difference->baseline_band)
                              : g_strdup ("");

  rt_about_add_figure (
      section, label, difference->certainty,
      (const char *const[]){
          value, band, _ ("What patients on average call a difference that matters."),
          rt_about_or_empty (difference->note), rt_about_or_empty (difference->source), NULL });
}

static char *
criterion_text (const RtCriterion *criterion)
{
  g_autofree char *value = rt_about_comparison (criterion->op, criterion->value);

  switch (criterion->kind)
    {
    case RT_CRITERION_PERCENT_REDUCTION:
      /* Translators: "at least 50". */
      return g_strdup_printf (_ ("A fall by %s %% of the distance from the lowest score possible."),
                              value);
    case RT_CRITERION_POINTS_REDUCTION:
      return g_strdup_printf (_ ("A fall by %s points."), value);
    case RT_CRITERION_POINTS_INCREASE:
      return g_strdup_printf (_ ("A rise by %s points."), value);
    case RT_CRITERION_VALUE:
    case RT_CRITERION_NONE:
    default:
      /* Translators: "at most 7". */
      return g_strdup_printf (_ ("A score of %s."), value);
    }
}

static void
add_criterion (RtAboutSection *section,
               const RtInstrument *instrument,
               const char *what,
               const RtCriterion *criterion)
{
  g_autofree char *name = rt_about_score_name (instrument, criterion->subscale);
  g_autofree char *label = g_strdup_printf (_ ("%s, %s"), name, what);
  g_autofree char *text = NULL;

  if (criterion->kind == RT_CRITERION_NONE)
    {
      rt_about_add (section, what, _ ("No criterion is known."));
      return;
    }
  text = criterion_text (criterion);
  rt_about_add_figure (section, label, criterion->certainty,
                       (const char *const[]){ text, rt_about_or_empty (criterion->note), NULL });
}

void
rt_about_change (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->reliable_changes->len; i++)
    add_reliable_change (section, instrument, g_ptr_array_index (instrument->reliable_changes, i));
  if (instrument->reliable_changes->len == 0)
    rt_about_add (
        section, _ ("Reliable change"),
        _ ("No limit is known: of a change it cannot be said whether it exceeds the noise "
           "of measuring."));
  for (guint i = 0; i < instrument->clinical_cutoffs->len; i++)
    add_clinical_cutoff (section, instrument, g_ptr_array_index (instrument->clinical_cutoffs, i));
  for (guint i = 0; i < instrument->differences->len; i++)
    add_difference (section, instrument, g_ptr_array_index (instrument->differences, i));
  add_criterion (section, instrument, _ ("response"), &instrument->response);
  add_criterion (section, instrument, _ ("remission"), &instrument->remission);
}

void
rt_about_norms (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->norms->len; i++)
    {
      const RtNorm *norm = g_ptr_array_index (instrument->norms, i);
      g_autofree char *name = rt_about_score_name (instrument, norm->subscale);
      /* Translators: name of a score, name of a group of people. */
      g_autofree char *label = g_strdup_printf (_ ("%s, %s"), name, norm->group);
      g_autofree char *mean = rt_about_number (norm->mean);
      g_autofree char *sd = rt_about_number (norm->standard_deviation);
      g_autofree char *value = norm->has_standard_deviation
                                   ? g_strdup_printf (_ ("Mean %s, SD %s"), mean, sd)
                                   : g_strdup_printf (_ ("Mean %s"), mean);
      g_autofree char *n =
          norm->n > 0
              ? g_strdup_printf (ngettext ("%d person", "%d people", (gulong)norm->n), norm->n)
              : g_strdup ("");

      rt_about_add_figure (section, label, norm->certainty,
                           (const char *const[]){ value, n, rt_about_or_empty (norm->note),
                                                  rt_about_or_empty (norm->source), NULL });
    }
}

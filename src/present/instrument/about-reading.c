/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "about-section.h"
#include "rule-evaluation.h"

/* How a score is read: bands, cut-offs, rules, answers that call for attention. */

static char *
levels_text (const RtBandScheme *scheme)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < scheme->levels->len; i++)
    {
      const RtBandLevel *level = &g_array_index (scheme->levels, RtBandLevel, i);
      g_autofree char *low = rt_about_number (level->minimum);
      g_autofree char *high = rt_about_number (level->maximum);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (level->minimum == level->maximum)
        /* Translators: a score, the name of its band. */
        g_string_append_printf (text, _ ("%s: %s"), low, level->label);
      else
        /* Translators: lowest and highest score of a band, its name. */
        g_string_append_printf (text, _ ("%s to %s: %s"), low, high, level->label);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
rt_about_bands (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->bands->len; i++)
    {
      const RtBandScheme *scheme = g_ptr_array_index (instrument->bands, i);
      g_autofree char *name = rt_about_score_name (instrument, scheme->subscale);
      /* Translators: name of a score, name of a scheme of bands. */
      g_autofree char *label = g_strdup_printf (_ ("%s, %s"), name, scheme->scheme);
      g_autofree char *levels = levels_text (scheme);

      rt_about_add_figure (
          section, label, scheme->certainty,
          (const char *const[]){ levels,
                                 scheme->official ? _ ("Published.")
                                                  : _ ("A convention of users, not published as "
                                                       "bands: no score is given one of them."),
                                 rt_about_or_empty (scheme->note),
                                 rt_about_or_empty (scheme->source), NULL });
    }
}

static char *
accuracy_text (const RtCutoff *cutoff)
{
  g_autofree char *sensitivity = rt_about_number (cutoff->sensitivity * 100);
  g_autofree char *specificity = rt_about_number (cutoff->specificity * 100);

  if (cutoff->sensitivity < 0 || cutoff->specificity < 0)
    return g_strdup ("");
  if (cutoff->accuracy_certainty != RT_CERTAINTY_VERIFIED)
    return g_strdup_printf (_ ("Sensitivity %s %%, specificity %s %%; not confirmed."), sensitivity,
                            specificity);
  return g_strdup_printf (_ ("Sensitivity %s %%, specificity %s %%."), sensitivity, specificity);
}

void
rt_about_cutoffs (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->cutoffs->len; i++)
    {
      const RtCutoff *cutoff = g_ptr_array_index (instrument->cutoffs, i);
      g_autofree char *name = rt_about_score_name (instrument, cutoff->subscale);
      g_autofree char *value = rt_about_comparison (cutoff->op, cutoff->value);
      g_autofree char *label =
          cutoff->group != NULL
              /* Translators: name of a score, "at least 10", for whom: men, women … */
              ? g_strdup_printf (_ ("%s, %s (%s)"), name, value, cutoff->group)
              /* Translators: name of a score, "at least 10". */
              : g_strdup_printf (_ ("%s, %s"), name, value);
      g_autofree char *accuracy = accuracy_text (cutoff);

      rt_about_add_figure (section, label, cutoff->certainty,
                           (const char *const[]){ rt_about_or_empty (cutoff->meaning), accuracy,
                                                  rt_about_or_empty (cutoff->note),
                                                  rt_about_or_empty (cutoff->source), NULL });
    }
}

void
rt_about_rules (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->rules->len; i++)
    {
      const RtInstrumentRule *rule = g_ptr_array_index (instrument->rules, i);
      g_autofree char *name = rt_rule_name (rule);
      g_autofree char *logic = g_strdelimit (g_strdup (rt_about_or_empty (rule->logic)), "_", ' ');

      rt_about_add_figure (
          section, name, rule->certainty,
          (const char *const[]){ logic,
                                 rule->expression != NULL
                                     ? _ ("Decided by the program once nothing that is missing "
                                          "could decide it otherwise.")
                                     : _ ("In words only; the program does not decide it."),
                                 rt_about_or_empty (rule->note), NULL });
    }
}

void
rt_about_risks (RtAboutSection *section, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (instrument->risks, i);
      g_autofree char *value = rt_about_comparison (risk->op, risk->value);
      /* Translators: number of an item, "at least 1". */
      g_autofree char *label = g_strdup_printf (_ ("Item %d, %s"), risk->item, value);

      rt_about_add_figure (section, label, risk->certainty,
                           (const char *const[]){ risk->text, NULL });
    }
}

void
rt_about_codes (RtAboutSection *section, const RtInstrument *instrument)
{
  const char *const none = _ ("None is confirmed.");

  if (instrument->loinc_panel == NULL && instrument->loinc_score == NULL)
    {
      rt_about_add (section, _ ("LOINC"), none);
      return;
    }
  rt_about_add_figure (
      section, _ ("LOINC, panel"), instrument->loinc_certainty,
      (const char *const[]){ instrument->loinc_panel != NULL ? instrument->loinc_panel : none,
                             NULL });
  rt_about_add_figure (
      section, _ ("LOINC, score"), instrument->loinc_certainty,
      (const char *const[]){ instrument->loinc_score != NULL ? instrument->loinc_score : none,
                             NULL });
}

static const struct
{
  const char *status;
  const char *words;
} licences[] = {
  { "public_domain", N_ ("in the public domain") },
  { "public_domain_like", N_ ("may be copied as if it were in the public domain") },
  { "free", N_ ("free to use") },
  { "facts", N_ ("a rule that may be used freely") },
  { "free_paradigm", N_ ("a procedure that is free to use") },
  { "free_non_commercial", N_ ("free for non-commercial use") },
  { "free_clinical_research", N_ ("free for clinical use and research") },
  { "free_research", N_ ("free for research") },
  { "free_with_registration", N_ ("free after registration") },
  { "permission", N_ ("permission is needed") },
  { "licence_required", N_ ("a licence is needed") },
  { "restricted", N_ ("restricted by its owner") },
  { "commercial", N_ ("sold by its owner") },
  { "own_work", N_ ("own work") },
};

/* What a practice wrote about the licence of its own questionnaire stays in its words. */
static char *
licence_words (const char *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (licences); i++)
    if (g_strcmp0 (licences[i].status, status) == 0)
      return g_strdup (_ (licences[i].words));
  return g_strdelimit (g_strdup (status), "_", ' ');
}

static const char *
ship_words (const RtInstrument *instrument)
{
  if (instrument->is_own)
    return _ ("Its words are its own; a patient may be asked by them.");
  if (g_strcmp0 (instrument->ship, "score_entry_only") == 0)
    return _ ("Its scores may be typed in; the program carries none of its items.");
  if (instrument->wording_allowed)
    return _ ("Its wording may be carried by a program; this one carries short topics of its own.");
  return _ ("The program carries short topics of its own; the wording is added by a practice that "
            "is licensed to use it.");
}

void
rt_about_licence (RtAboutSection *section, const RtInstrument *instrument)
{
  g_autofree char *status = licence_words (instrument->licence_status);

  rt_about_add (section, _ ("Status"), status);
  rt_about_add (section, _ ("What it allows"), instrument->licence_note);
  rt_about_add (section, _ ("In this program"), ship_words (instrument));
}

static char *
reference_text (const char *reference, const char *doi, const char *pmid)
{
  g_autoptr (GString) text = g_string_new (reference);

  if (doi != NULL)
    g_string_append_printf (text, "\ndoi:%s", doi);
  if (pmid != NULL)
    g_string_append_printf (text, "\nPMID %s", pmid);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
rt_about_sources (RtAboutSection *section, const RtInstrument *instrument)
{
  g_autofree char *citation = reference_text (instrument->citation, instrument->doi, NULL);

  rt_about_add (section, _ ("To be cited as"), citation);
  for (guint i = 0; i < instrument->sources->len; i++)
    {
      const RtInstrumentSource *source = g_ptr_array_index (instrument->sources, i);
      g_autofree char *text = reference_text (source->reference, source->doi, source->pmid);
      g_autofree char *label = g_strdup_printf (_ ("Source %u"), i + 1);

      rt_about_add_figure (section, label, source->certainty, (const char *const[]){ text, NULL });
    }
}

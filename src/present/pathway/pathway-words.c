/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pathway-words.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "lab-change-words.h"
#include "lab-words.h"
#include "record-words.h"

/** rt_board_page_name: Returns: (transfer none): what a page is called, translated. */
const char *
rt_board_page_name (const RtBoardPage *page)
{
  static const char *const known[][2] = {
    { "overview", N_ ("Overview") },
    { "serotonin", N_ ("Serotonin, melatonin, kynurenine") },
    { "catecholamines", N_ ("Dopamine, norepinephrine, epinephrine, trace amines") },
    { "gaba", N_ ("GABA, glutamate") },
    { "histamine", N_ ("Histamine") },
    { "acetylcholine", N_ ("Acetylcholine") },
    { "methylation", N_ ("Methylation, BH4, vitamin B6") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i][0], page->id))
      return _ (known[i][1]);
  return page->name;
}

/** rt_board_page_short_name: Returns: (transfer none): a word for a button, translated. */
const char *
rt_board_page_short_name (const RtBoardPage *page)
{
  static const char *const known[][2] = {
    { "overview", N_ ("Overview") },
    { "serotonin", N_ ("Serotonin") },
    { "catecholamines", N_ ("Catecholamines") },
    { "gaba", N_ ("GABA") },
    { "histamine", N_ ("Histamine") },
    { "acetylcholine", N_ ("Acetylcholine") },
    { "methylation", N_ ("Methylation") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i][0], page->id))
      return _ (known[i][1]);
  return page->name;
}

/** rt_cofactor_short_name: Returns: (transfer full): the short name as it is written: Fe²⁺ for
 * Fe2+.
 */
char *
rt_cofactor_short_name (const char *id)
{
  g_autoptr (GString) name = g_string_new (id);

  g_string_replace (name, "2+", "²⁺", 0);
  g_string_replace (name, "+", "⁺", 0);
  if (g_str_equal (id, "O2"))
    g_string_assign (name, "O₂");
  return g_strdup (name->str);
}

/** rt_cofactors_text: Returns: (transfer full): whether the step limits the rate, and what it
 * needs, by short names; empty for nothing. */
char *
rt_cofactors_text (const RtPathwayStep *step)
{
  GString *text = g_string_new (step->rate_limiting ? _ ("limits the rate") : NULL);

  for (char **id = step->cofactors; *id != NULL; id++)
    {
      g_autofree char *name = rt_cofactor_short_name (*id);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", name);
    }
  return g_string_free_and_steal (text);
}

static char *
number_text (RtCatalogue *catalogue, const RtLabResult *result)
{
  g_autofree char *value = rt_lab_result_text (result);
  g_autofree char *unit = rt_lab_unit_text (catalogue, result->unit);

  return g_strchomp (g_strdup_printf ("%s %s", value, unit));
}

static void
add_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
add_marks (GString *text, const RtPathwayValue *value)
{
  if (value->point->judgement.not_usable)
    add_line (text, _ ("not usable"));
  else if (value->doubtful)
    add_line (text, _ ("possibly disturbed"));
  if (value->faded)
    add_line (text, _ ("older than six months"));
  if (value->earlier_sample)
    add_line (text, _ ("of an earlier sample"));
}

static char *
place_and_date (const RtPathwayValue *value)
{
  g_autofree char *date = rt_date_format (rt_moment_date (value->point->report->collected_at));
  const char *specimen = value->series->specimen != NULL
                             ? rt_specimen_name (value->series->specimen)
                             : _ ("specimen not stated");

  if (value->central)
    /* Translators: specimen, date of collection. */
    return g_strdup_printf (_ ("%s, %s"), specimen, date);
  /* Translators: a result that is not of the nervous system: specimen, date of collection. */
  return g_strdup_printf (_ ("Body: %s, %s"), specimen, date);
}

static char *
previous_text (RtCatalogue *catalogue, const RtLabSeriesPoint *previous)
{
  g_autofree char *number = number_text (catalogue, previous->result);
  g_autofree char *date = rt_date_format (rt_moment_date (previous->report->collected_at));

  /* Translators: the value before with its unit, its date. */
  return g_strdup_printf (_ ("before: %s, %s"), number, date);
}

/**
 * rt_pathway_value_text:
 *
 * Returns: (transfer full): a result in short lines: value and where it lies, specimen and date,
 *   what to mind, the value before. What is not of cerebrospinal fluid says “Body”.
 */
char *
rt_pathway_value_text (const RtPathwayValues *values, const RtPathwayValue *value)
{
  const RtLabJudgement *judgement = &value->point->judgement;
  g_autofree char *number = number_text (values->catalogue, value->point->result);
  g_autofree char *where = place_and_date (value);
  g_autofree char *first = NULL;
  GString *text = g_string_new (NULL);

  if (*rt_lab_flag_text (judgement->flag) == '\0' || judgement->not_usable)
    first = g_strdup (number);
  else
    /* Translators: value with its unit, whether it lies low, inside or high. */
    first = g_strdup_printf (_ ("%s, %s"), number, rt_lab_flag_text (judgement->flag));
  add_line (text, value->central ? first : where);
  add_line (text, value->central ? where : first);
  add_marks (text, value);
  if (value->previous != NULL)
    {
      g_autofree char *before = previous_text (values->catalogue, value->previous);

      add_line (text, before);
    }
  return g_string_free_and_steal (text);
}

/**
 * rt_pathway_sample_text:
 * @results: (element-type RtPathwayValue): of one sample and specimen, not of cerebrospinal fluid
 *
 * Returns: (transfer full): specimen and date, then a line for each result with its name.
 */
char *
rt_pathway_sample_text (const RtPathwayValues *values, const GPtrArray *results)
{
  g_autofree char *where = place_and_date (g_ptr_array_index (results, 0));
  GString *text = g_string_new (where);

  for (guint i = 0; i < results->len; i++)
    {
      const RtPathwayValue *value = g_ptr_array_index (results, i);
      const char *flag = value->point->judgement.not_usable
                             ? _ ("not usable")
                             : rt_lab_flag_text (value->point->judgement.flag);
      g_autofree char *number = number_text (values->catalogue, value->point->result);
      g_autofree char *line =
          *flag != '\0'
              /* Translators: name of an analyte, value with its unit, where it lies. */
              ? g_strdup_printf (_ ("%s %s, %s"), value->series->name, number, flag)
              /* Translators: name of an analyte, value with its unit. */
              : g_strdup_printf (_ ("%s %s"), value->series->name, number);

      add_line (text, line);
      if (!value->point->judgement.not_usable && value->doubtful)
        add_line (text, _ ("possibly disturbed"));
    }
  if (((RtPathwayValue *)g_ptr_array_index (results, 0))->faded)
    add_line (text, _ ("older than six months"));
  return g_string_free_and_steal (text);
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/**
 * rt_pathway_value_spoken:
 *
 * Returns: (transfer full): the same in whole sentences, with who says where it lies and what may
 *   have disturbed it.
 */
char *
rt_pathway_value_spoken (const RtPathwayValues *values, const RtPathwayValue *value)
{
  g_autofree char *number = number_text (values->catalogue, value->point->result);
  g_autofree char *where = place_and_date (value);
  g_autofree char *judged =
      rt_lab_judgement_text (values->catalogue, value->point->result, &value->point->judgement);
  /* Translators: specimen and date, value with its unit, where it lies and who says so. */
  g_autofree char *first = g_strdup_printf (_ ("%s: %s; %s."), where, number, judged);
  g_autofree char *disturbed = rt_disturbances_text (value->point->disturbances);
  GString *text = g_string_new (first);

  if (disturbed != NULL)
    add_sentence (text, disturbed);
  if (value->faded)
    add_sentence (text, _ ("It is older than six months."));
  if (value->earlier_sample)
    add_sentence (text, _ ("It is of an earlier sample than the last one."));
  if (value->previous != NULL)
    {
      g_autofree char *previous = number_text (values->catalogue, value->previous->result);
      g_autofree char *date =
          rt_date_format (rt_moment_date (value->previous->report->collected_at));
      /* Translators: the value before with its unit, its date. */
      g_autofree char *before = g_strdup_printf (_ ("Before: %s on %s."), previous, date);
      g_autofree char *change =
          rt_lab_change_note (values->catalogue, values->record, value->point->result);

      add_sentence (text, before);
      if (change != NULL)
        add_sentence (text, change);
    }
  return g_string_free_and_steal (text);
}

/** rt_pathway_action_text: Returns: (transfer none): what an intervention does where it acts. */
const char *
rt_pathway_action_text (RtPathwayAction action)
{
  switch (action)
    {
    case RT_PATHWAY_ACTIVATES:
      return _ ("activates");
    case RT_PATHWAY_PARTLY_ACTIVATES:
      return _ ("partly activates");
    case RT_PATHWAY_BLOCKS:
      return _ ("blocks");
    case RT_PATHWAY_INHIBITS:
      return _ ("inhibits");
    case RT_PATHWAY_SUPPORTS:
      return _ ("supports");
    case RT_PATHWAY_RELEASES:
      return _ ("promotes release");
    case RT_PATHWAY_CHANGES:
    default:
      return _ ("changes");
    }
}

/** rt_pathway_effect_text: Returns: (transfer full): "Sertraline inhibits". */
char *
rt_pathway_effect_text (const RtPathwayEffect *effect)
{
  /* Translators: an intervention, what it does at the place where this stands: inhibits. */
  return g_strdup_printf (_ ("%s %s"), effect->intervention->name,
                          rt_pathway_action_text (effect->action));
}

/** rt_pathway_effect_spoken: Returns: (transfer full): the same with what is taken. */
char *
rt_pathway_effect_spoken (const RtPathwayEffect *effect)
{
  g_autofree char *taken = rt_regimen_step_text (effect->intervention, effect->step);

  if (taken == NULL)
    /* Translators: an intervention, what it does here: inhibits. */
    return g_strdup_printf (_ ("Current intervention: %s %s."), effect->intervention->name,
                            rt_pathway_action_text (effect->action));
  /* Translators: an intervention, its dose, what it does here: inhibits. */
  return g_strdup_printf (_ ("Current intervention: %s (%s) %s."), effect->intervention->name,
                          taken, rt_pathway_action_text (effect->action));
}

static void
add_effects (GString *text, const RtPathwayValues *values, const char *target, const char *name)
{
  g_autoptr (GPtrArray) effects = rt_pathway_effects_at (values, target);

  if (name != NULL)
    add_sentence (text, name);
  for (guint i = 0; i < effects->len; i++)
    {
      g_autofree char *one = rt_pathway_effect_spoken (g_ptr_array_index (effects, i));

      add_sentence (text, one);
    }
}

/* Some of these are measured elsewhere; what is known is that no result can stand here. */
static void
add_not_kept (GString *text, const RtPathwayCompound *compound)
{
  g_autofree char *sentence = NULL;

  if (compound->not_measured_reason != NULL)
    /* Translators: why results of a compound are not kept. */
    sentence =
        g_strdup_printf (_ ("No result of it is kept here: %s."), compound->not_measured_reason);
  else
    sentence = g_strdup (_ ("No result of it is kept here."));
  add_sentence (text, sentence);
}

/**
 * rt_pathway_compound_spoken:
 *
 * Returns: (transfer full): a compound in whole sentences: its results, or that there are none, or
 *   why it is not measured; what carries it and what acts on its receptors.
 */
char *
rt_pathway_compound_spoken (const RtPathwayValues *values, const RtPathwayCompound *compound)
{
  g_autoptr (GPtrArray) results = rt_pathway_values_of (values, compound->analyte_id);
  g_autoptr (GPtrArray) carried = rt_pathway_transporters_of (values->pathway, compound->id);
  g_autoptr (GPtrArray) received = rt_pathway_receptors_of (values->pathway, compound->id);
  /* Translators: name of a compound. */
  g_autofree char *name = g_strdup_printf (_ ("%s."), compound->name);
  GString *text = g_string_new (name);

  if (compound->analyte_id == NULL)
    add_not_kept (text, compound);
  else if (results->len == 0)
    add_sentence (text, _ ("No result."));
  for (guint i = 0; i < results->len; i++)
    {
      g_autofree char *one = rt_pathway_value_spoken (values, g_ptr_array_index (results, i));

      add_sentence (text, one);
    }
  for (guint i = 0; i < carried->len; i++)
    {
      const RtPathwayTransporter *transporter = g_ptr_array_index (carried, i);
      /* Translators: name of a transporter. */
      g_autofree char *by = g_strdup_printf (_ ("Carried by: %s."), transporter->name);

      add_effects (text, values, transporter->id, by);
    }
  for (guint i = 0; i < received->len; i++)
    {
      const RtPathwayReceptor *receptor = g_ptr_array_index (received, i);
      g_autoptr (GPtrArray) effects = rt_pathway_effects_at (values, receptor->id);
      /* Translators: name of a receptor. */
      g_autofree char *at = g_strdup_printf (_ ("Receptor: %s."), receptor->name);

      if (effects->len > 0)
        add_effects (text, values, receptor->id, at);
    }
  return g_string_free_and_steal (text);
}

static char *
names_of (const RtPathwayValues *values, char **compounds)
{
  GString *text = g_string_new (NULL);

  for (char **id = compounds; *id != NULL; id++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " + " : "",
                            rt_pathway_compound (values->pathway, *id)->name);
  return g_string_free_and_steal (text);
}

/** rt_pathway_step_spoken: Returns: (transfer full): a step in whole sentences: from what to what,
 * by which enzyme, what it needs, results of that, what acts on it. */
char *
rt_pathway_step_spoken (const RtPathwayValues *values, const RtPathwayStep *step)
{
  g_autoptr (GPtrArray) results = rt_pathway_values_of_step (values, step);
  g_autofree char *from = names_of (values, step->from);
  g_autofree char *to = names_of (values, step->to);
  /* Translators: kind of step, compounds, compounds, enzyme. */
  g_autofree char *first = g_strdup_printf (
      _ ("%s, from %s to %s: %s."), rt_pathway_step_kind_name (step->kind), from, to, step->enzyme);
  GString *text = g_string_new (first);

  if (step->rate_limiting)
    add_sentence (text, _ ("It limits the rate."));
  for (char **id = step->cofactors; *id != NULL; id++)
    {
      /* Translators: name of a cofactor. */
      g_autofree char *needs =
          g_strdup_printf (_ ("It needs %s."), rt_pathway_cofactor (values->pathway, *id)->name);

      add_sentence (text, needs);
    }
  for (guint i = 0; i < results->len; i++)
    {
      const RtPathwayValue *value = g_ptr_array_index (results, i);
      g_autofree char *spoken = rt_pathway_value_spoken (values, value);
      /* Translators: name of an analyte, its result as a sentence. */
      g_autofree char *one = g_strdup_printf (_ ("%s: %s"), value->series->name, spoken);

      add_sentence (text, one);
    }
  add_effects (text, values, step->id, NULL);
  return g_string_free_and_steal (text);
}

/** rt_pathway_elsewhere_text: Returns: (transfer full) (nullable): which current interventions the
 * map has no place for; %NULL when it has for all. */
char *
rt_pathway_elsewhere_text (const RtPathwayValues *values)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < values->elsewhere->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "; " : "",
                            ((RtIntervention *)g_ptr_array_index (values->elsewhere, i))->name);
  if (names->len == 0)
    return NULL;
  /* Translators: names of interventions. */
  return g_strdup_printf (_ ("Current, but without a place on this map: %s."), names->str);
}

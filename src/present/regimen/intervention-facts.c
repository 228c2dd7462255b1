/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "intervention-facts.h"

#include <glib/gi18n.h>

#include "certainty-words.h"

#include "mechanism-words.h"
#include "number-text.h"

static void
fact_free (gpointer data)
{
  RtInterventionFact *fact = data;

  g_free (fact->title);
  g_free (fact->text);
  g_free (fact);
}

/* Nothing is added where the catalogue says nothing. */
static void
add (GPtrArray *facts, const char *title, char *text)
{
  RtInterventionFact *fact = NULL;

  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }
  fact = g_new0 (RtInterventionFact, 1);
  fact->title = g_strdup (title);
  fact->text = text;
  g_ptr_array_add (facts, fact);
}

static char *
mechanisms_text (RtCatalogue *catalogue, const RtInterventionEntry *entry)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entry->mechanisms->len; i++)
    {
      g_autofree char *line =
          rt_mechanism_text (catalogue, g_ptr_array_index (entry->mechanisms, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free_and_steal (text);
}

static char *
stopping_text (const RtInterventionEntry *entry)
{
  static const struct
  {
    const char *id;
    const char *text;
  } risks[] = {
    { "none_known", N_ ("no problem on stopping is known") },
    { "low", N_ ("low risk of withdrawal, rebound or dependence") },
    { "moderate", N_ ("moderate risk of withdrawal, rebound or dependence") },
    { "high", N_ ("high risk of withdrawal, rebound or dependence") },
    { "unknown", N_ ("the risk on stopping is unknown") },
  };
  const char *risk = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    if (g_strcmp0 (entry->dependence_risk, risks[i].id) == 0)
      risk = _ (risks[i].text);
  if (risk == NULL || entry->discontinuation == NULL)
    return g_strdup (entry->discontinuation != NULL ? entry->discontinuation : risk);
  /* Translators: "low risk of withdrawal, rebound or dependence", what stopping can bring. */
  return g_strdup_printf (_ ("%s; %s"), risk, entry->discontinuation);
}

static char *
upper_intakes_text (RtCatalogue *catalogue, const RtInterventionEntry *entry)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entry->upper_intakes->len; i++)
    {
      const RtUpperIntake *intake = g_ptr_array_index (entry->upper_intakes, i);
      g_autofree char *value = rt_number_format_shortest (intake->value, 4);
      g_autofree char *source = rt_source_text (catalogue, intake->source);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              /* Translators: agency, figure, unit, who it holds for, what counts
                               * toward it, source, certainty. */
                              _ ("%s: %s %s, %s (%s; %s; %s)"), intake->body, value, intake->unit,
                              intake->population, intake->applies_to, source,
                              rt_certainty_words (intake->certainty));
    }
  return g_string_free_and_steal (text);
}

static const char *
condition_text (const char *condition)
{
  static const struct
  {
    const char *id;
    const char *text;
  } conditions[] = {
    { "pregnancy", N_ ("Pregnancy") },
    { "lactation", N_ ("Breast-feeding") },
    { "hepatic", N_ ("Impaired liver") },
    { "renal", N_ ("Impaired kidneys") },
    { "bipolar", N_ ("Bipolar disorder") },
    { "epilepsy", N_ ("Epilepsy or a lower seizure threshold") },
    { "maoi", N_ ("Together with an MAO inhibitor") },
    { "age_gt65", N_ ("Above 65 years of age") },
    { "age_lt18", N_ ("Below 18 years of age") },
    { "glaucoma", N_ ("Glaucoma") },
    { "hypertension", N_ ("High blood pressure") },
    { "qt", N_ ("Long QT interval") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (g_strcmp0 (condition, conditions[i].id) == 0)
      return _ (conditions[i].text);
  return _ ("Other");
}

static const char *
caution_level_text (const char *level)
{
  static const struct
  {
    const char *id;
    const char *text;
  } levels[] = {
    { "contra", N_ ("stated as a contraindication") },
    { "avoid", N_ ("stated as to be avoided") },
    { "caution", N_ ("caution is stated") },
    { "monitor", N_ ("monitoring is stated") },
    { "ok", N_ ("stated as acceptable") },
    { "nodata", N_ ("not enough data") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_strcmp0 (level, levels[i].id) == 0)
      return _ (levels[i].text);
  return level;
}

/* What labels and agencies state, in their order of weight. It is not complete, and says so. */
static char *
cautions_text (const RtInterventionEntry *entry)
{
  static const char *const order[] = { "contra", "avoid", "caution", "monitor", "nodata", "ok" };
  GString *text = g_string_new (NULL);

  for (guint level = 0; level < G_N_ELEMENTS (order); level++)
    for (guint i = 0; i < entry->cautions->len; i++)
      {
        const RtCaution *caution = g_ptr_array_index (entry->cautions, i);
        const char *condition = condition_text (caution->condition);
        const char *stated = caution_level_text (caution->level);

        if (g_strcmp0 (caution->level, order[level]) != 0)
          continue;
        if (caution->note != NULL)
          /* Translators: a condition, what is stated of it, a note. */
          g_string_append_printf (text, _ ("%s: %s (%s)"), condition, stated, caution->note);
        else
          g_string_append_printf (text, _ ("%s: %s"), condition, stated);
        g_string_append_c (text, '\n');
      }
  if (text->len > 0)
    /* Translators: how sure the facts are. */
    g_string_append_printf (text, _ ("As labels and agencies state it; %s."),
                            rt_certainty_words (entry->certainty));
  return g_string_free_and_steal (text);
}

static char *
codes_text (const RtInterventionEntry *entry)
{
  return g_strjoinv (", ", entry->atc);
}

/**
 * rt_source_text:
 * @id: of a source
 *
 * Returns: (transfer full): authors and year; the id where the catalogue does not have it.
 */
char *
rt_source_text (RtCatalogue *catalogue, const char *id)
{
  const RtKnowledgeSource *source = rt_catalogue_source (catalogue, id);

  if (source == NULL)
    return g_strdup (id != NULL ? id : _ ("no source"));
  if (source->year == 0)
    return g_strdup (source->authors);
  /* Translators: authors of a source, and its year. */
  return g_strdup_printf (_ ("%s %d"), source->authors, source->year);
}

/**
 * rt_intervention_facts: What the catalogue says of something a patient does or takes. It states
 * and never recommends.
 *
 * Returns: (transfer full) (element-type RtInterventionFact): in the order of reading.
 */
GPtrArray *
rt_intervention_facts (RtCatalogue *catalogue, const RtInterventionEntry *entry)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (fact_free);

  add (facts, _ ("Mechanism"), mechanisms_text (catalogue, entry));
  add (facts, _ ("Expected time to an effect"), g_strdup (entry->time_to_effect));
  add (facts, _ ("Side effects to ask about"), g_strjoinv (", ", entry->side_effects));
  add (facts, _ ("Monitoring"), g_strjoinv (", ", entry->monitoring));
  add (facts, _ ("Cautions and contraindications"), cautions_text (entry));
  add (facts, _ ("What stopping can bring"), stopping_text (entry));
  add (facts, _ ("Upper intake as agencies state it"), upper_intakes_text (catalogue, entry));
  add (facts, _ ("What the evidence is like"), g_strdup (entry->evidence_note));
  /* Translators: the international classification of drugs. */
  add (facts, _ ("ATC code"), codes_text (entry));
  return facts;
}

/**
 * rt_intervention_facts_standing:
 *
 * Returns: (transfer full): how sure the facts are and where they come from, for the place they
 *   stand at.
 */
char *
rt_intervention_facts_standing (RtCatalogue *catalogue, const RtInterventionEntry *entry)
{
  GString *sources = g_string_new (NULL);
  g_autofree char *list = NULL;
  const char *not_listed =
      _ ("Interactions, contraindications, pregnancy and breast-feeding are not listed here in "
         "full; they stand in the label.");

  for (guint i = 0; entry->sources[i] != NULL; i++)
    {
      g_autofree char *source = rt_source_text (catalogue, entry->sources[i]);

      g_string_append_printf (sources, "%s%s", i > 0 ? "; " : "", source);
    }
  list = g_string_free_and_steal (sources);
  if (*list == '\0')
    /* Translators: name of a catalogue entry, how sure its facts are, that it is not complete. */
    return g_strdup_printf (_ ("What the catalogue says of “%s”. Draft knowledge, %s; no source is "
                               "named. %s"),
                            entry->name, rt_certainty_words (entry->certainty), not_listed);
  /* Translators: name of a catalogue entry, how sure its facts are, sources, that it is not
   * complete. */
  return g_strdup_printf (
      _ ("What the catalogue says of “%s”. Draft knowledge, %s. Sources: %s. %s"), entry->name,
      rt_certainty_words (entry->certainty), list, not_listed);
}

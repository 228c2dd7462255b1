/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "event-words.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "measure-knowledge.h"
#include "number-text.h"
#include "patient-text.h"
#include "record-words.h"

/** rt_entry_kind_text: Returns: (transfer none): what the entry is, capitalised as a title. */
const char *
rt_entry_kind_text (RtEntryKind kind)
{
  switch (kind)
    {
    case RT_ENTRY_ENCOUNTER:
      return _ ("Encounter");
    case RT_ENTRY_NOTE:
      return _ ("Note");
    case RT_ENTRY_ADVERSE_EVENT:
      return _ ("Side Effect");
    case RT_ENTRY_LIFE_EVENT:
      return _ ("Life Event");
    case RT_ENTRY_PHASE:
      return _ ("Phase");
    default:
      return _ ("Goal");
    }
}

/** rt_causality_text: Returns: (transfer none): the word of the WHO-UMC system for @causality. */
const char *
rt_causality_text (RtCausality causality)
{
  switch (causality)
    {
    case RT_CAUSALITY_CERTAIN:
      return C_ ("causality", "certain");
    case RT_CAUSALITY_PROBABLE:
      return C_ ("causality", "probable");
    case RT_CAUSALITY_POSSIBLE:
      return C_ ("causality", "possible");
    case RT_CAUSALITY_UNLIKELY:
      return C_ ("causality", "unlikely");
    case RT_CAUSALITY_CONDITIONAL:
      return C_ ("causality", "conditional");
    case RT_CAUSALITY_UNASSESSABLE:
      return C_ ("causality", "unassessable");
    default:
      return C_ ("causality", "not assessed");
    }
}

/**
 * rt_causality_meaning:
 *
 * The criteria of the WHO-UMC system (Uppsala Monitoring Centre, “The use of the WHO-UMC system for
 * standardised case causality assessment”) in short words of our own.
 *
 * Returns: (transfer none): when the word applies.
 */
const char *
rt_causality_meaning (RtCausality causality)
{
  switch (causality)
    {
    case RT_CAUSALITY_CERTAIN:
      return _ ("The time fits, nothing else explains it, it went when the intervention was "
                "stopped, and it is a known effect or came back when it was tried again.");
    case RT_CAUSALITY_PROBABLE:
      return _ ("The time fits, another cause is unlikely, and it went when the intervention was "
                "stopped.");
    case RT_CAUSALITY_POSSIBLE:
      return _ ("The time fits, but another cause could explain it as well.");
    case RT_CAUSALITY_UNLIKELY:
      return _ ("The time hardly fits, and other causes explain it.");
    case RT_CAUSALITY_CONDITIONAL:
      return _ ("More is needed for a judgement, or is being looked at.");
    case RT_CAUSALITY_UNASSESSABLE:
      return _ ("What is known is too little or contradicts itself, and cannot be completed.");
    default:
      return _ ("Nobody has judged it yet.");
    }
}

/** rt_adverse_event_goes_on: Returns: whether a side effect has neither ended nor recovered. */
gboolean
rt_adverse_event_goes_on (const RtAdverseEvent *event)
{
  return !event->withdrawn && !event->has_end && event->outcome != RT_OUTCOME_RECOVERED
         && event->outcome != RT_OUTCOME_RECOVERED_WITH_SEQUELAE
         && event->outcome != RT_OUTCOME_FATAL;
}

/** rt_record_intervention: Returns: (transfer none) (nullable): the intervention with that row
 * id. */
const RtIntervention *
rt_record_intervention (const RtRecord *record, gint64 id)
{
  for (guint i = 0; id != 0 && i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      if (intervention->id == id)
        return intervention;
    }
  return NULL;
}

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_fact (GString *facts, const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, fact);
}

static const char *
title_of_kind (RtEncounterKind kind)
{
  switch (kind)
    {
    case RT_ENCOUNTER_VISIT:
      return C_ ("title", "Visit");
    case RT_ENCOUNTER_TELEPHONE:
      return C_ ("title", "Telephone call");
    case RT_ENCOUNTER_VIDEO:
      return C_ ("title", "Video call");
    case RT_ENCOUNTER_LETTER:
      return C_ ("title", "Letter");
    default:
      return C_ ("title", "Contact");
    }
}

/** rt_encounter_title: Returns: (transfer full): how it took place, and the reason: "Visit: low
 * mood". */
char *
rt_encounter_title (const RtEncounter *encounter)
{
  g_autofree char *reason = NULL;

  if (!is_said (encounter->reason))
    return g_strdup (title_of_kind (encounter->kind));
  reason = rt_text_isolate (encounter->reason);
  /* Translators: how a contact took place ("Visit"), and its reason. */
  return g_strdup_printf (_ ("%s: %s"), title_of_kind (encounter->kind), reason);
}

/** rt_encounter_facts: Returns: (transfer full): with whom; "" when nobody is named. */
char *
rt_encounter_facts (const RtEncounter *encounter)
{
  g_autofree char *name = NULL;

  if (!is_said (encounter->practitioner))
    return g_strdup ("");
  name = rt_text_isolate (encounter->practitioner);
  /* Translators: name of a practitioner. */
  return g_strdup_printf (_ ("with %s"), name);
}

static char *
suspicion (const RtRecord *record, const RtAdverseEvent *event)
{
  const RtIntervention *suspect = rt_record_intervention (record, event->intervention_id);
  g_autofree char *name = NULL;

  if (suspect == NULL)
    return NULL;
  name = rt_text_isolate (suspect->name);
  if (event->causality == RT_CAUSALITY_UNASSESSED)
    /* Translators: name of an intervention. */
    return g_strdup_printf (_ ("%s is suspected, not assessed"), name);
  /* Translators: name of an intervention, word of the WHO-UMC system such as "probable". */
  return g_strdup_printf (_ ("by %s: %s"), name, rt_causality_text (event->causality));
}

/** rt_adverse_event_facts: Returns: (transfer full): severity, suspected cause, outcome and end. */
char *
rt_adverse_event_facts (const RtRecord *record, const RtAdverseEvent *event)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *suspect = suspicion (record, event);
  g_autofree char *note = rt_text_visible (event->note);
  g_autofree char *end = event->has_end ? rt_date_format_moment (event->end) : NULL;
  g_autofree char *ended =
      /* Translators: %s is a day. */
      end != NULL ? g_strdup_printf (_ ("ended %s"), end) : NULL;

  add_fact (facts, rt_severity_text (event->severity));
  add_fact (facts, suspect);
  add_fact (facts, rt_outcome_text (event->outcome));
  add_fact (facts, ended);
  add_fact (facts, note);
  return g_string_free_and_steal (g_steal_pointer (&facts));
}

/** rt_span_facts: Returns: (transfer full): until when something lasted; "" when that is open.
 * @last: the last day */
char *
rt_span_facts (RtMoment from, gboolean has_until, RtMoment last)
{
  g_autofree char *end = has_until ? rt_date_format_moment (last) : NULL;
  int days = rt_moment_date (last).day_number - rt_moment_date (from).day_number + 1;
  g_autofree char *length = NULL;

  if (end == NULL)
    return g_strdup ("");
  if (from.precision < RT_PRECISION_DAY || last.precision < RT_PRECISION_DAY || days < 2)
    return g_strdup_printf (_ ("until %s"), end);
  length = rt_date_format_days (days);
  /* Translators: last day of a stretch, "12 days". */
  return g_strdup_printf (_ ("until %s (%s)"), end, length);
}

static char *
title_of_measure (const RtRecord *record, RtCatalogue *catalogue, const char *measure_id)
{
  const RtMeasure *measure = rt_record_measure (record, measure_id);
  const RtInstrumentSubscale *subscale = NULL;
  const RtInstrument *instrument = NULL;
  g_autoptr (RtMeasureKnowledge) knowledge = NULL;

  if (measure != NULL)
    {
      knowledge = rt_measure_knowledge_new (record, catalogue, measure);
      return g_strdup (knowledge->title);
    }
  instrument = rt_catalogue_instrument_of_measure (catalogue, measure_id, &subscale);
  return g_strdup (instrument != NULL ? instrument->short_name : measure_id);
}

/**
 * rt_goal_text: A goal in figures and in the words recorded for it, with the day it is to be
 * reached by.
 *
 * Returns: (transfer full): "PHQ-9 at most 4 by Jun 2025: back in the choir".
 */
char *
rt_goal_text (const RtRecord *record, RtCatalogue *catalogue, const RtGoal *goal)
{
  g_autofree char *words = rt_text_visible (goal->text);
  g_autofree char *title = NULL;
  g_autofree char *value = NULL;
  g_autofree char *date = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *target = NULL;

  if (goal->measure_id != NULL)
    {
      title = title_of_measure (record, catalogue, goal->measure_id);
      value = rt_number_format_shortest (goal->value, 4);
      /* Translators: a goal: the name of a measure and a value. */
      bare = g_strdup_printf (goal->sense == RT_GOAL_AT_MOST ? _ ("%s at most %s")
                                                             : _ ("%s at least %s"),
                              title, value);
    }
  else
    bare = g_strdup (words);
  if (!goal->has_target_date)
    target = g_steal_pointer (&bare);
  else
    {
      date = rt_date_format (goal->target_date);
      /* Translators: a goal and the date it is to be reached by. */
      target = g_strdup_printf (_ ("%s by %s"), bare, date);
    }
  if (goal->measure_id == NULL || words[0] == '\0')
    return g_steal_pointer (&target);
  /* Translators: a goal in figures, then in the words recorded for it. */
  return g_strdup_printf (_ ("%s: %s"), target, words);
}

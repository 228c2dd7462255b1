/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "intervention-answer.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "json-answer.h"
#include "primary-naming.h"
#include "record-words.h"
#include "regimen-totals.h"

static const char *const fields[] = { "name", "form",    "dose",   "schedule",  "time",
                                      "act",  "maximum", "reason", "decided_by" };
static const char *const asks[] = { "name", "number", "amount", "unit", "date" };

static void
answer_step (JsonBuilder *answer,
             GString *text,
             const RtIntervention *intervention,
             const RtRegimenStep *step)
{
  g_autofree char *from = rt_moment_to_local_iso (step->from);
  g_autofree char *until = step->has_until ? rt_moment_to_local_iso (step->until) : NULL;
  gboolean has_dose =
      step->has_dose || (step->timing != NULL && rt_dose_timing_has_dose (step->timing));
  g_autofree char *timing = step->timing != NULL ? rt_dose_timing_to_text (step->timing) : NULL;
  g_autofree char *words = rt_regimen_step_text (intervention, step);

  json_builder_begin_object (answer);
  rt_answer_text (answer, "id", step->uuid);
  rt_answer_text (answer, "mode", rt_regimen_mode_to_string (step->mode));
  rt_answer_text (answer, "from", from);
  rt_answer_boolean (answer, "approximate", step->approximate);
  rt_answer_text (answer, "until", until);
  rt_answer_text (answer, "dose", step->dose_text);
  rt_answer_text (answer, "unit", has_dose ? rt_intervention_unit_of (intervention, step) : NULL);
  rt_answer_text (answer, "timing", timing);
  rt_answer_text (answer, "schedule", step->schedule);
  rt_answer_text (answer, "maximum", step->maximum_text);
  rt_answer_text (answer, "reason", step->reason);
  rt_answer_text (answer, "note", step->note);
  rt_answer_boolean (answer, "planned", step->planned);
  json_builder_end_object (answer);
  g_string_append_printf (text, "    %s  %s\n", from, words);
}

static void
answer_ingredients (JsonBuilder *answer, const RtIntervention *intervention)
{
  json_builder_set_member_name (answer, "ingredients");
  json_builder_begin_array (answer);
  for (guint i = 0; i < intervention->ingredients->len; i++)
    {
      const RtIngredient *ingredient = g_ptr_array_index (intervention->ingredients, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "name", ingredient->name);
      rt_answer_text (answer, "catalogue_id", ingredient->catalogue_id);
      rt_answer_text (answer, "amount", ingredient->amount_text);
      rt_answer_text (answer, "unit", ingredient->unit);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
answer_uses (JsonBuilder *answer, GString *text, const RtIntervention *intervention)
{
  json_builder_set_member_name (answer, "uses");
  json_builder_begin_array (answer);
  for (guint i = 0; i < intervention->administrations->len; i++)
    {
      const RtAdministration *use = g_ptr_array_index (intervention->administrations, i);
      const char *unit = use->unit != NULL ? use->unit : intervention->unit;
      g_autofree char *at = rt_moment_to_local_iso (use->at);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", use->uuid);
      rt_answer_text (answer, "at", at);
      rt_answer_text (answer, "dose", use->dose_text);
      rt_answer_text (answer, "unit", use->has_dose ? unit : NULL);
      rt_answer_text (answer, "note", use->note);
      json_builder_end_object (answer);
      g_string_append_printf (text, "    %s  %s %s\n", at,
                              use->dose_text != NULL ? use->dose_text : "",
                              use->has_dose && unit != NULL ? unit : "");
    }
  json_builder_end_array (answer);
}

static void
answer_adherence (JsonBuilder *answer, const RtIntervention *intervention)
{
  json_builder_set_member_name (answer, "adherence");
  json_builder_begin_array (answer);
  for (guint i = 0; i < intervention->adherence->len; i++)
    {
      const RtAdherenceReport *report = g_ptr_array_index (intervention->adherence, i);
      g_autofree char *at = rt_moment_to_local_iso (report->at);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", report->uuid);
      rt_answer_text (answer, "at", at);
      json_builder_set_member_name (answer, "percent");
      if (report->has_percent)
        json_builder_add_double_value (answer, report->percent);
      else
        json_builder_add_null_value (answer);
      rt_answer_text (answer, "report", report->report);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
answer_secondary (JsonBuilder *answer, const RtIntervention *intervention)
{
  char **id = intervention->secondary_measure_ids;

  json_builder_set_member_name (answer, "secondary_measures");
  json_builder_begin_array (answer);
  for (; id != NULL && *id != NULL; id++)
    json_builder_add_string_value (answer, *id);
  json_builder_end_array (answer);
}

static void
answer_naming (JsonBuilder *answer, const RtIntervention *intervention)
{
  static const char *const words[] = { NULL,        "not_recorded", "before_start",
                                       "start_day", "after_start",  "start_not_known" };
  g_autofree char *at = intervention->has_primary_named
                            ? rt_moment_to_local_iso (intervention->primary_named_at)
                            : NULL;

  rt_answer_text (answer, "primary_measure_named", at);
  rt_answer_text (answer, "primary_measure_naming", words[rt_primary_naming (intervention)]);
}

/** rt_answer_intervention: Answers the members of one intervention, into an object that is open. */
void
rt_answer_intervention (JsonBuilder *answer, GString *text, const RtIntervention *intervention)
{
  rt_answer_text (answer, "id", intervention->uuid);
  rt_answer_text (answer, "name", intervention->name);
  rt_answer_text (answer, "catalogue_id", intervention->catalogue_id);
  rt_answer_text (answer, "kind", rt_intervention_kind_to_string (intervention->kind));
  rt_answer_boolean (answer, "exposure", intervention->exposure);
  rt_answer_text (answer, "aim", rt_domain_to_string (intervention->aim));
  rt_answer_text (answer, "primary_measure", intervention->primary_measure_id);
  answer_naming (answer, intervention);
  answer_secondary (answer, intervention);
  rt_answer_text (answer, "product", intervention->product);
  rt_answer_text (answer, "strength", intervention->strength);
  rt_answer_text (answer, "decided_by", intervention->decided_by);
  rt_answer_text (answer, "reason", intervention->reason);
  answer_ingredients (answer, intervention);
  g_string_append_printf (text, "%s  %s\n", intervention->uuid != NULL ? intervention->uuid : "-",
                          intervention->name);
  json_builder_set_member_name (answer, "steps");
  json_builder_begin_array (answer);
  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    answer_step (answer, text, intervention, g_ptr_array_index (intervention->steps, i));
  json_builder_end_array (answer);
  answer_uses (answer, text, intervention);
  answer_adherence (answer, intervention);
}

static void
answer_understood (JsonBuilder *answer, const RtQuickEntry *entry)
{
  json_builder_set_member_name (answer, "understood");
  json_builder_begin_array (answer);
  for (guint i = 0; i < entry->understood->len; i++)
    {
      const RtQuickPart *part = g_ptr_array_index (entry->understood, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "as", fields[part->field]);
      rt_answer_text (answer, "written", part->written);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
  json_builder_set_member_name (answer, "not_understood");
  json_builder_begin_array (answer);
  for (guint i = 0; i < entry->not_understood->len; i++)
    json_builder_add_string_value (answer, g_ptr_array_index (entry->not_understood, i));
  json_builder_end_array (answer);
}

static void
answer_choices (JsonBuilder *answer, GString *text, const GPtrArray *choices)
{
  json_builder_set_member_name (answer, "choices");
  json_builder_begin_array (answer);
  for (guint i = 0; i < choices->len; i++)
    {
      const RtNameMatch *match = g_ptr_array_index (choices, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "catalogue_id", match->catalogue_id);
      rt_answer_text (answer, "name", match->title);
      json_builder_end_object (answer);
      g_string_append_printf (text, "      %s  %s\n",
                              match->catalogue_id != NULL ? match->catalogue_id : "-",
                              match->title);
    }
  json_builder_end_array (answer);
}

/**
 * rt_answer_quick_entry: Answers what was made of a line: the draft, what was understood and what
 * not, and the questions.
 */
void
rt_answer_quick_entry (JsonBuilder *answer, GString *text, const RtQuickEntry *entry)
{
  json_builder_begin_object (answer);
  rt_answer_intervention (answer, text, entry->draft);
  rt_answer_text (answer, "before", entry->before_text);
  rt_answer_boolean (answer, "starts_today", entry->starts_today);
  answer_understood (answer, entry);
  for (guint i = 0; i < entry->not_understood->len; i++)
    g_string_append_printf (text, _ ("  Not understood, kept as a note: %s\n"),
                            (const char *)g_ptr_array_index (entry->not_understood, i));
  json_builder_set_member_name (answer, "questions");
  json_builder_begin_array (answer);
  for (guint i = 0; i < entry->questions->len; i++)
    {
      const RtQuickQuestion *question = g_ptr_array_index (entry->questions, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "about", asks[question->ask]);
      rt_answer_text (answer, "sentence", question->sentence);
      g_string_append_printf (text, "  ? %s\n", question->sentence);
      answer_choices (answer, text, question->choices);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
  json_builder_end_object (answer);
}

static void
answer_totals (JsonBuilder *answer, RtPractice *practice, const RtRecord *record)
{
  g_autoptr (GPtrArray) totals =
      rt_regimen_totals (rt_practice_catalogue (practice), record->interventions, rt_clock_now ());

  json_builder_set_member_name (answer, "totals");
  json_builder_begin_array (answer);
  for (guint i = 0; i < totals->len; i++)
    {
      const RtIntakeTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *amount = rt_rational_to_c (total->amount);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "name", total->name);
      rt_answer_text (answer, "catalogue_id", total->catalogue_id);
      rt_answer_text (answer, "amount", total->has_amount ? amount : NULL);
      rt_answer_text (answer, "unit", total->unit);
      rt_answer_boolean (answer, "whole", total->is_whole);
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

/** rt_answer_interventions: Answers all interventions of a record and the totals of today. */
void
rt_answer_interventions (JsonBuilder *answer,
                         GString *text,
                         RtPractice *practice,
                         const RtRecord *record)
{
  json_builder_set_member_name (answer, "interventions");
  json_builder_begin_array (answer);
  for (guint i = 0; i < record->interventions->len; i++)
    {
      json_builder_begin_object (answer);
      rt_answer_intervention (answer, text, g_ptr_array_index (record->interventions, i));
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
  answer_totals (answer, practice, record);
}

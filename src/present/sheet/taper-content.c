/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "taper-content.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "dose-timing-words.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "record-words.h"
#include "regimen-now.h"
#include "taper-dose.h"
#include "taper-entry.h"

static RtTaperDraft *
draft_alloc (const char *name,
             const char *unit,
             const RtDoseTiming *timing,
             const RtTaperRequest *request)
{
  RtTaperDraft *draft = g_new0 (RtTaperDraft, 1);

  draft->name = g_strdup (name);
  draft->unit = g_strdup (unit != NULL ? unit : "");
  draft->timing = timing != NULL ? rt_dose_timing_copy (timing) : NULL;
  draft->request = *request;
  draft->request.strengths = g_array_copy (request->strengths);
  return draft;
}

/**
 * rt_taper_draft_new: Reckons a plan to be printed.
 * @name: (nullable): of what is tapered
 * @unit: (nullable): of the doses and strengths
 * @timing: (nullable): how often; copied
 * @request: the plan; copied
 *
 * Returns: (transfer full): the plan with its steps; %NULL with the sentence of rt_taper_plan().
 */
RtTaperDraft *
rt_taper_draft_new (const char *name,
                    const char *unit,
                    const RtDoseTiming *timing,
                    const RtTaperRequest *request,
                    GError **error)
{
  g_autoptr (RtTaperDraft) draft = draft_alloc (name, unit, timing, request);

  draft->steps = rt_taper_plan (&draft->request, error);
  return draft->steps != NULL ? g_steal_pointer (&draft) : NULL;
}

/** rt_taper_draft_copy: Returns: (transfer full): the same plan; its steps are shared. */
RtTaperDraft *
rt_taper_draft_copy (const RtTaperDraft *draft)
{
  RtTaperDraft *copy = draft_alloc (draft->name, draft->unit, draft->timing, &draft->request);

  copy->steps = g_ptr_array_ref (draft->steps);
  return copy;
}

/** rt_taper_draft_free: frees it. */
void
rt_taper_draft_free (RtTaperDraft *draft)
{
  if (draft == NULL)
    return;
  g_free (draft->name);
  g_free (draft->unit);
  g_clear_pointer (&draft->timing, rt_dose_timing_free);
  g_array_unref (draft->request.strengths);
  g_clear_pointer (&draft->steps, g_ptr_array_unref);
  g_free (draft);
}

/* ---- words ---- */

static void
line_free (gpointer data)
{
  RtTaperLine *line = data;

  g_free (line->from);
  g_free (line->dose);
  g_free (line->made);
  g_free (line);
}

static RtTaperContent *
content_alloc (const char *name)
{
  RtTaperContent *content = g_new0 (RtTaperContent, 1);

  content->name = name != NULL && *name != '\0' ? rt_text_isolate (name) : NULL;
  content->facts = g_ptr_array_new_with_free_func (g_free);
  content->lines = g_ptr_array_new_with_free_func (line_free);
  return content;
}

static char *
amount_text (RtRational amount, const char *unit)
{
  g_autofree char *number = rt_rational_format (amount);
  g_autofree char *unit_text = rt_quantity_unit_text (unit);

  return *unit_text != '\0' ? g_strconcat (number, "\u00a0", unit_text, NULL)
                            : g_steal_pointer (&number);
}

static void
add_day (RtTaperContent *content, RtCalendarDate day)
{
  if (!content->has_span)
    content->first = day;
  content->has_span = TRUE;
  content->last = day;
}

static void
add_line (RtTaperContent *content, RtCalendarDate day, char *dose, char *made)
{
  RtTaperLine *line = g_new0 (RtTaperLine, 1);

  line->from = rt_date_format_unbroken (day);
  line->dose = dose;
  line->made = made != NULL ? made : g_strdup ("");
  content->is_made = content->is_made || *line->made != '\0';
  add_day (content, day);
  g_ptr_array_add (content->lines, line);
}

static char *
strength_text (const RtTaperStrength *strength, const char *unit)
{
  g_autofree char *amount = amount_text (strength->amount, unit);

  if (strength->parts == 1)
    return g_steal_pointer (&amount);
  /* Translators: a strength of tablets, and into how many equal parts one can be divided. */
  return g_strdup_printf (_ ("%s (in up to %d equal parts)"), amount, strength->parts);
}

static void
add_strengths (RtTaperContent *content, const GArray *strengths, const char *unit)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  if (strengths == NULL || strengths->len == 0)
    return;
  for (guint i = 0; i < strengths->len; i++)
    g_strv_builder_take (words,
                         strength_text (&g_array_index (strengths, RtTaperStrength, i), unit));
  all = g_strv_builder_end (words);
  list = g_strjoinv ("; ", all);
  /* Translators: a list of strengths. */
  g_ptr_array_add (content->facts, g_strdup_printf (_ ("Strengths at hand: %s."), list));
}

/* ---- a plan that was just calculated ---- */

static gboolean
goes_down (const RtTaperRequest *request)
{
  return rt_rational_compare (request->end, request->start) < 0;
}

static char *
shape_text (const RtTaperDraft *draft)
{
  const RtTaperRequest *request = &draft->request;
  g_autofree char *amount = amount_text (request->step, draft->unit);
  g_autofree char *number = NULL;
  RtRational share = request->step;

  if (request->shape == RT_TAPER_LINEAR)
    /* Translators: an amount with its unit. */
    return g_strdup_printf (goes_down (request) ? _ ("Linear: at each step the dose is %s lower.")
                                                : _ ("Linear: at each step the dose is %s higher."),
                            amount);
  if (!rt_rational_multiply (share, rt_rational (100, 1), &share))
    share = request->step;
  number = rt_rational_format (share);
  return g_strdup_printf (_ ("Proportional: at each step the dose is %s\u00a0%% lower than the one "
                             "before."),
                          number);
}

static void
add_facts (RtTaperContent *content, const RtTaperDraft *draft)
{
  const RtTaperRequest *request = &draft->request;
  g_autofree char *start = amount_text (request->start, draft->unit);
  g_autofree char *end = amount_text (request->end, draft->unit);
  g_autofree char *last = amount_text (request->last, draft->unit);

  /* Translators: an amount with its unit. */
  g_ptr_array_add (content->facts, g_strdup_printf (_ ("The dose before the plan: %s."), start));
  if (draft->timing != NULL)
    {
      g_autofree char *often = rt_dose_timing_words (draft->timing, draft->unit);

      /* Translators: a schedule in words: "daily in the morning". */
      g_ptr_array_add (content->facts, g_strdup_printf (_ ("How often: %s."), often));
    }
  g_ptr_array_add (content->facts, shape_text (draft));
  g_ptr_array_add (content->facts, g_strdup_printf (ngettext ("From step to step: %d day.",
                                                              "From step to step: %d days.",
                                                              (gulong)request->interval_days),
                                                    request->interval_days));
  if (request->end.numerator > 0)
    g_ptr_array_add (content->facts, g_strdup_printf (_ ("The dose at the end: %s."), end));
  else if (request->shape == RT_TAPER_PROPORTIONAL && request->has_last)
    g_ptr_array_add (
        content->facts,
        g_strdup_printf (_ ("It is stopped in the end; the lowest dose before is %s."), last));
  else
    g_ptr_array_add (content->facts, g_strdup (_ ("It is stopped in the end.")));
  add_strengths (content, request->strengths, draft->unit);
}

static char *
step_dose_text (const RtTaperStep *step, const char *unit)
{
  g_autofree char *dose = NULL;
  g_autofree char *wanted = NULL;

  if (step->dose.numerator == 0)
    return g_strdup (_ ("stopped"));
  dose = amount_text (step->dose, unit);
  if (!step->rounded)
    return g_steal_pointer (&dose);
  wanted = amount_text (step->wanted, unit);
  /* Translators: the dose that can be made, and the one that was reckoned. */
  return g_strdup_printf (_ ("%s (rounded from %s)"), dose, wanted);
}

/**
 * rt_taper_content_new: A plan that was just calculated, in words.
 *
 * Returns: (transfer full): the content.
 */
RtTaperContent *
rt_taper_content_new (const RtTaperDraft *draft)
{
  RtTaperContent *content = content_alloc (draft->name);

  add_facts (content, draft);
  for (guint i = 0; i < draft->steps->len; i++)
    {
      const RtTaperStep *step = g_ptr_array_index (draft->steps, i);

      add_line (content, step->from, step_dose_text (step, draft->unit),
                rt_taper_counts_text (step, draft->request.strengths, draft->unit));
    }
  return content;
}

/* ---- steps that are recorded as planned ---- */

static gboolean
is_to_come (const RtRegimenStep *step, RtMoment when)
{
  return !step->withdrawn && step->mode != RT_REGIMEN_SINGLE
         && rt_moment_compare (step->from, when) > 0;
}

/**
 * rt_taper_interventions:
 * @when: the day of the sheet
 *
 * Returns: (transfer full) (element-type RtIntervention): those that are taken on that day and have
 *   steps still to come, in the order of the record; borrowed from it.
 */
GPtrArray *
rt_taper_interventions (const RtRecord *record, RtMoment when)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < record->interventions->len; i++)
    {
      RtIntervention *intervention = g_ptr_array_index (record->interventions, i);
      const RtRegimenStep *now = rt_regimen_step_on (intervention, when, NULL);
      gboolean comes = FALSE;

      for (guint s = 0; intervention->steps != NULL && s < intervention->steps->len; s++)
        comes = comes || is_to_come (g_ptr_array_index (intervention->steps, s), when);
      if (comes && now != NULL && !rt_regimen_step_ends (now) && !intervention->withdrawn)
        g_ptr_array_add (found, intervention);
    }
  return found;
}

/* The exact amount of one use, in the unit of the intervention. */
static gboolean
amount_of_use (const RtIntervention *intervention, const RtRegimenStep *step, RtRational *amount)
{
  if (step->dose_text == NULL
      || g_strcmp0 (rt_intervention_unit_of (intervention, step), intervention->unit) != 0)
    return FALSE;
  if (step->timing != NULL && rt_dose_timing_has_dose (step->timing))
    return FALSE;
  return rt_regimen_step_amount (step, amount) && amount->numerator > 0;
}

/* How the dose of a step is made of the strengths; says so when it cannot be. */
static char *
making_of (const RtIntervention *intervention, const RtRegimenStep *step, const GArray *strengths)
{
  g_autoptr (RtDoseMaker) maker = NULL;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (RtRational));
  RtTaperStep made = { .counts = counts };

  if (strengths == NULL || strengths->len == 0 || step->mode == RT_REGIMEN_STOP
      || step->mode == RT_REGIMEN_PAUSE)
    return NULL;
  if (!amount_of_use (intervention, step, &made.wanted))
    return g_strdup (_ ("not calculated: the amounts differ from time to time, or the unit does"));
  maker = rt_dose_maker_new (strengths, made.wanted);
  if (maker == NULL || !rt_dose_maker_nearest (maker, made.wanted, &made.dose, counts)
      || rt_rational_compare (made.dose, made.wanted) != 0)
    return g_strdup (_ ("cannot be made exactly of these strengths"));
  return rt_taper_counts_text (&made, strengths, intervention->unit);
}

/**
 * rt_taper_content_of: The steps of an intervention that are recorded and still to come, in words.
 * @strengths: (nullable) (element-type RtTaperStrength): in the unit of the intervention
 * @when: the day of the sheet
 *
 * Returns: (transfer full): the content.
 */
RtTaperContent *
rt_taper_content_of (const RtIntervention *intervention, const GArray *strengths, RtMoment when)
{
  RtTaperContent *content = content_alloc (intervention->name);
  const RtRegimenStep *now = rt_regimen_step_on (intervention, when, NULL);

  if (now != NULL)
    {
      g_autofree char *dose = rt_regimen_step_text (intervention, now);

      if (*dose != '\0')
        g_ptr_array_add (content->facts,
                         g_strdup_printf (_ ("The dose before the plan: %s."), dose));
    }
  add_strengths (content, strengths, intervention->unit);
  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (is_to_come (step, when))
        add_line (content, rt_moment_date (step->from),
                  step->mode == RT_REGIMEN_STOP ? g_strdup (_ ("stopped"))
                                                : rt_regimen_step_text (intervention, step),
                  making_of (intervention, step, strengths));
    }
  return content;
}

/** rt_taper_content_free: frees it. */
void
rt_taper_content_free (RtTaperContent *content)
{
  if (content == NULL)
    return;
  g_free (content->name);
  g_ptr_array_unref (content->facts);
  g_ptr_array_unref (content->lines);
  g_free (content);
}

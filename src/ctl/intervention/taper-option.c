/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "taper-option.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "command.h"
#include "entry-json.h"
#include "regimen-now.h"
#include "taper-entry.h"

static const char *const members[] = { "name", "unit",  "shape", "start",     "step", "end",
                                       "last", "every", "from",  "strengths", NULL };

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_USAGE_ERROR, 0, sentence);
  return FALSE;
}

static JsonObject *
read_object (const char *source, GError **error)
{
  g_autoptr (JsonObject) plan =
      rt_entry_json_read (source, _ ("The taper plan is no JSON object that can be read."), error);

  return plan != NULL && rt_entry_json_members (plan, members, error) ? g_steal_pointer (&plan)
                                                                      : NULL;
}

/* Amounts are texts, so that no decimal is rounded on the way. */
static gboolean
read_amount (
    JsonObject *plan, const char *name, gboolean *known, RtRational *amount, GError **error)
{
  g_autofree char *text = rt_entry_json_text (plan, name);

  *known = json_object_has_member (plan, name);
  if (!*known || (text != NULL && rt_rational_parse_c (text, amount)))
    return TRUE;
  g_set_error (error, RT_USAGE_ERROR, 0,
               _ ("The member “%s” is an amount in quotation marks, such as \"12.5\"."), name);
  return FALSE;
}

static gboolean
read_shape (JsonObject *plan, RtTaperRequest *request, GError **error)
{
  g_autofree char *shape = rt_entry_json_text (plan, "shape");

  if (g_strcmp0 (shape, "linear") == 0)
    request->shape = RT_TAPER_LINEAR;
  else if (g_strcmp0 (shape, "proportional") == 0)
    request->shape = RT_TAPER_PROPORTIONAL;
  else
    return refuse (error, _ ("The shape of a taper plan is linear or proportional."));
  return TRUE;
}

/* Nothing has a default but the dose now, which is a fact of the record. */
static gboolean
read_doses (JsonObject *plan, const RtRegimenStep *now, RtTaperRequest *request, GError **error)
{
  gboolean known = FALSE;

  if (!read_amount (plan, "start", &known, &request->start, error))
    return FALSE;
  if (!known && now != NULL && now->dose_text != NULL)
    rt_regimen_step_amount (now, &request->start);
  if (!read_amount (plan, "end", &known, &request->end, error))
    return FALSE;
  if (!known)
    return refuse (error, _ ("The taper plan says no dose at the end; 0 if it is stopped."));
  if (!read_amount (plan, "step", &known, &request->step, error)
      || !read_amount (plan, "last", &request->has_last, &request->last, error))
    return FALSE;
  return request->shape == RT_TAPER_LINEAR
         || rt_rational_divide (request->step, rt_rational (100, 1), &request->step);
}

static gboolean
read_days (JsonObject *plan, RtTaperRequest *request, GError **error)
{
  g_autofree char *day = rt_entry_json_text (plan, "from");
  JsonNode *every = json_object_get_member (plan, "every");
  RtMoment from;

  if (every != NULL
      && (!JSON_NODE_HOLDS_VALUE (every) || json_node_get_value_type (every) != G_TYPE_INT64))
    return refuse (error, _ ("The days from step to step are a whole number."));
  request->interval_days = every != NULL ? (int)CLAMP (json_node_get_int (every), 0, G_MAXINT) : 0;
  if (day == NULL)
    return refuse (error, _ ("The taper plan says no day of the first changed dose."));
  if (!rt_command_parse_date ("from", day, FALSE, &from, error))
    return FALSE;
  request->first = rt_moment_date (from);
  return TRUE;
}

/* How often it is taken now; a timing with amounts of its own would contradict those of the plan.
 */
static const RtDoseTiming *
timing_of (const RtRegimenStep *now)
{
  return now != NULL && now->timing != NULL && !rt_dose_timing_has_dose (now->timing) ? now->timing
                                                                                      : NULL;
}

/**
 * rt_taper_option_read: Reads a practitioner's own taper plan and reckons its steps.
 * @source: a file, or "-" for standard input: a JSON object of members as in the manual
 * @intervention: (nullable): what is tapered
 * @when: the day whose dose the plan starts from, unless it says one
 *
 * Returns: (transfer full): the plan; %NULL with a sentence.
 */
RtTaperDraft *
rt_taper_option_read (const char *source,
                      const RtIntervention *intervention,
                      RtMoment when,
                      GError **error)
{
  g_autoptr (JsonObject) plan = read_object (source, error);
  g_autoptr (GArray) strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  RtTaperRequest request = {
    .start = { 0, 1 }, .end = { 0, 1 }, .step = { 0, 1 }, .last = { 0, 1 }, .strengths = strengths
  };
  const RtRegimenStep *now =
      intervention != NULL ? rt_regimen_step_on (intervention, when, NULL) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *line = NULL;

  if (plan == NULL || !read_shape (plan, &request, error)
      || !read_doses (plan, now, &request, error) || !read_days (plan, &request, error))
    return NULL;
  name = rt_entry_json_text (plan, "name");
  unit = rt_entry_json_text (plan, "unit");
  line = rt_entry_json_text (plan, "strengths");
  if (line != NULL && !rt_taper_strengths_read (line, strengths, error))
    return NULL;
  if (name == NULL && intervention != NULL)
    name = g_strdup (intervention->name);
  if (unit == NULL && now != NULL)
    unit = g_strdup (rt_intervention_unit_of (intervention, now));
  return rt_taper_draft_new (name, unit, timing_of (now), &request, error);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-before.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "record-words.h"
#include "regimen-now.h"
#include "text-fold.h"

#define DAY 86400

/* UTC seconds: after @since, up to @until. */
typedef struct
{
  gint64 since;
  gint64 until;
} Window;

/* To the end of the day when only the day of collection is known. */
static Window
window_before (RtMoment collected)
{
  gint64 at = rt_moment_utc_s (collected);

  return (Window){ .since = at - 3 * DAY,
                   .until = collected.precision < RT_PRECISION_MINUTE ? at + DAY - 1 : at };
}

/* A mere day counts whole. */
static gboolean
is_within (Window window, RtMoment moment)
{
  gint64 at = rt_moment_utc_s (moment);
  gint64 last = moment.precision < RT_PRECISION_MINUTE ? at + DAY - 1 : at;

  return last >= window.since && at <= window.until;
}

/* When what @i begins is over; single administrations neither last nor end anything. */
static gint64
end_of (const RtIntervention *intervention, guint i)
{
  const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

  if (step->has_until)
    return rt_moment_utc_s (step->until);
  for (guint next = i + 1; next < intervention->steps->len; next++)
    {
      const RtRegimenStep *later = g_ptr_array_index (intervention->steps, next);

      if (rt_regimen_step_counts (later) && later->mode != RT_REGIMEN_SINGLE)
        return rt_moment_utc_s (later->from);
    }
  return G_MAXINT64;
}

/* The last of the steps by which something was taken at some time of @window. */
static const RtRegimenStep *
step_within (const RtIntervention *intervention, Window window)
{
  const RtRegimenStep *found = NULL;

  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (!rt_regimen_step_counts (step) || rt_regimen_step_ends (step)
          || step->mode == RT_REGIMEN_PAUSE)
        continue;
      if (step->mode == RT_REGIMEN_SINGLE ? is_within (window, step->from)
                                          : rt_moment_utc_s (step->from) <= window.until
                                                && end_of (intervention, i) > window.since)
        found = step;
    }
  return found;
}

static void
add (GString *text, const char *words)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
}

static void
add_intervention (GString *text, const RtIntervention *intervention, const RtRegimenStep *step)
{
  g_autofree char *how = rt_regimen_step_text (intervention, step);
  g_autofree char *words =
      *how != '\0' ? g_strjoin (" ", intervention->name, how, NULL) : g_strdup (intervention->name);

  add (text, words);
}

static char *
text_or_null (GString *text)
{
  char *written = g_string_free_and_steal (text);

  if (*written == '\0')
    g_clear_pointer (&written, g_free);
  return written;
}

/**
 * rt_lab_medication_before:
 * @collected: when the sample was collected
 *
 * Returns: (transfer full) (nullable): what was in use at some time of the 72 hours before, as far
 * as the record knows, one a line; %NULL for nothing.
 */
char *
rt_lab_medication_before (const RtRecord *record, RtMoment collected)
{
  GString *text = g_string_new (NULL);
  Window window = window_before (collected);

  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);
      const RtRegimenStep *step =
          intervention->withdrawn ? NULL : step_within (intervention, window);

      if (step != NULL)
        add_intervention (text, intervention, step);
    }
  return text_or_null (text);
}

/* Food and drink ------------------------------------------------------------------------------ */

static const RtFood *
food_named_in (RtCatalogue *catalogue, const char *words, guint *from)
{
  const GPtrArray *foods = rt_catalogue_laboratory (catalogue)->foods;
  g_autofree char *folded = rt_text_fold (words);

  while (*from < foods->len)
    {
      const RtFood *food = g_ptr_array_index (foods, (*from)++);

      if (rt_food_is_named_in (food, folded))
        return food;
    }
  return NULL;
}

/* Whether the knowledge says of any analyte that this, as food or drink, changes it. */
static gboolean
disturbs_as_food (RtCatalogue *catalogue, const char *catalogue_id)
{
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);

  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      for (guint j = 0; j < analyte->interferences->len; j++)
        {
          const RtInterference *interference = g_ptr_array_index (analyte->interferences, j);

          if (interference->kind == RT_INTERFERENCE_FOOD
              && rt_interference_names (interference, catalogue_id))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_way_of_eating (const char *catalogue_id)
{
  static const char *const diets[] = { "fasting",  "ketogenic_diet",       "mediterranean_diet",
                                       "pku_diet", "tyramine_restriction", NULL };

  return g_strv_contains (diets, catalogue_id);
}

/* Food, drink, a way of eating, or a supplement that is known to disturb as food does. */
static gboolean
is_eaten (RtCatalogue *catalogue, const RtIntervention *intervention)
{
  const char *id = intervention->catalogue_id;
  const RtSubstance *substance = id != NULL ? rt_catalogue_substance (catalogue, id) : NULL;
  guint from = 0;

  if (food_named_in (catalogue, intervention->name, &from) != NULL)
    return TRUE;
  if (id == NULL)
    return intervention->exposure;
  if (is_way_of_eating (id) || disturbs_as_food (catalogue, id))
    return TRUE;
  if (substance == NULL)
    return FALSE;
  return g_strcmp0 (substance->kind, "food") == 0
         || (substance->intervention != NULL
             && disturbs_as_food (catalogue, substance->intervention));
}

/* A use that was written down, of something that is otherwise not in use. */
static gboolean
was_used (const RtIntervention *intervention, Window window)
{
  for (guint i = 0; i < intervention->administrations->len; i++)
    {
      const RtAdministration *use = g_ptr_array_index (intervention->administrations, i);

      if (!use->withdrawn && is_within (window, use->at))
        return TRUE;
    }
  return FALSE;
}

static void
add_eaten (RtCatalogue *catalogue, const RtRecord *record, Window window, GString *text)
{
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);
      const RtRegimenStep *step;

      if (intervention->withdrawn || !is_eaten (catalogue, intervention))
        continue;
      step = step_within (intervention, window);
      if (step != NULL)
        add_intervention (text, intervention, step);
      else if (was_used (intervention, window))
        add (text, intervention->name);
    }
}

static void
add_foods_of_note (RtCatalogue *catalogue, const RtNote *note, GString *text)
{
  g_autofree char *day = rt_date_format (rt_moment_date (note->at));
  const RtFood *food;
  guint from = 0;

  while ((food = food_named_in (catalogue, note->text, &from)) != NULL)
    {
      /* Translators: a food, a day. */
      g_autofree char *words = g_strdup_printf (_ ("%s (note of %s)"), food->name, day);

      add (text, words);
    }
}

/**
 * rt_lab_diet_before:
 * @collected: when the sample was collected
 *
 * What to offer for the food and drink of a report. It is for a person to accept: a note may name a
 * food that was not eaten.
 *
 * Returns: (transfer full) (nullable): food, drink, ways of eating and supplements that are known
 * to disturb as food does, in use at some time of the 72 hours before; foods that notes of these
 * hours name, but not private ones, since the report is printed; one a line; %NULL for nothing.
 */
char *
rt_lab_diet_before (RtCatalogue *catalogue, const RtRecord *record, RtMoment collected)
{
  GString *text = g_string_new (NULL);
  Window window = window_before (collected);

  add_eaten (catalogue, record, window, text);
  for (guint i = 0; i < record->notes->len; i++)
    {
      const RtNote *note = g_ptr_array_index (record->notes, i);

      if (!note->is_private && is_within (window, note->at))
        add_foods_of_note (catalogue, note, text);
    }
  return text_or_null (text);
}

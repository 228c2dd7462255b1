/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-content.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "patient-text.h"
#include "record-words.h"
#include "regimen-now.h"
#include "regimen-words.h"

/* What ended no longer ago than this is named, so that it is not taken by mistake. */
#define ENDED_DAYS 28

static void
line_free (gpointer data)
{
  RtPlanLine *line = data;

  g_free (line->name);
  g_free (line->what);
  g_free (line->from);
  g_free (line->until);
  g_free (line);
}

static char *
day_of (RtMoment moment, gboolean approximate)
{
  RtCalendarDate date = rt_moment_date (moment);

  date.precision = MIN (moment.precision, RT_PRECISION_DAY);
  return approximate ? rt_date_format_approximate (date) : rt_date_format_unbroken (date);
}

static char *
name_of (const RtIntervention *intervention)
{
  g_autofree char *name = rt_text_isolate (intervention->name);
  g_autofree char *product = NULL;

  if (intervention->product == NULL || *intervention->product == '\0')
    product = intervention->strength != NULL ? rt_text_isolate (intervention->strength) : NULL;
  if (product != NULL)
    return g_strdup_printf (_ ("%s (%s)"), name, product);
  if (intervention->product == NULL || *intervention->product == '\0')
    return g_steal_pointer (&name);
  product = rt_text_isolate (intervention->product);
  if (intervention->strength != NULL && *intervention->strength != '\0')
    {
      g_autofree char *strength = rt_text_isolate (intervention->strength);

      /* Translators: a substance or activity, the product it is in, how much is in one. */
      return g_strdup_printf (_ ("%s (%s, %s)"), name, product, strength);
    }
  /* Translators: a substance or activity and the product it is in. */
  return g_strdup_printf (_ ("%s (%s)"), name, product);
}

static char *
what_of (const RtIntervention *intervention, const RtRegimenStep *step)
{
  g_autofree char *most = NULL;
  char *text = NULL;

  if (step->mode == RT_REGIMEN_STOP)
    return g_strdup (_ ("end; no more of it"));
  if (step->mode == RT_REGIMEN_PAUSE)
    return g_strdup (_ ("pause; none of it for the time being"));
  text = rt_regimen_step_text (intervention, step);
  most = rt_regimen_maximum_text (intervention, step);
  if (text[0] != '\0' && most != NULL)
    {
      /* Translators: how something is taken, and the most of it in a day. */
      char *both = g_strdup_printf (_ ("%s, %s"), text, most);

      g_free (text);
      return both;
    }
  if (text[0] != '\0')
    return text;
  g_free (text);
  return g_strdup (_ ("as agreed; no amount is recorded"));
}

static RtPlanLine *
line_new (const RtIntervention *intervention, const RtRegimenStep *step)
{
  RtPlanLine *line = g_new0 (RtPlanLine, 1);

  line->name = name_of (intervention);
  line->what = what_of (intervention, step);
  line->from = day_of (step->from, step->approximate);
  line->until = step->has_until ? day_of (step->until, FALSE) : g_strdup ("");
  return line;
}

static gboolean
is_recent (const RtRegimenStep *step, RtMoment when)
{
  return rt_moment_date (when).day_number - rt_moment_date (step->from).day_number <= ENDED_DAYS;
}

static void
add_state (RtPlanContent *content, const RtIntervention *intervention, RtMoment when)
{
  const RtRegimenStep *step = rt_regimen_step_on (intervention, when, NULL);

  if (step == NULL || step->mode == RT_REGIMEN_SINGLE)
    return;
  if (step->mode == RT_REGIMEN_STOP)
    {
      if (is_recent (step, when))
        g_ptr_array_add (content->ended, line_new (intervention, step));
      return;
    }
  if (!rt_regimen_step_ends (step) || step->mode == RT_REGIMEN_PAUSE)
    g_ptr_array_add (content->now, line_new (intervention, step));
}

static gboolean
is_still_to_come (const RtRegimenStep *step, RtMoment when)
{
  return !step->withdrawn && rt_moment_compare (step->from, when) > 0;
}

/* A step that is still to come. */
typedef struct
{
  const RtIntervention *intervention;
  const RtRegimenStep *step;
} Coming;

static int
earlier_first (gconstpointer a, gconstpointer b)
{
  return rt_moment_compare (((const Coming *)a)->step->from, ((const Coming *)b)->step->from);
}

static void
add_planned (RtPlanContent *content, const RtRecord *record, RtMoment when)
{
  g_autoptr (GArray) coming = g_array_new (FALSE, FALSE, sizeof (Coming));

  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      for (guint s = 0;
           !intervention->withdrawn && intervention->steps != NULL && s < intervention->steps->len;
           s++)
        {
          Coming one = { intervention, g_ptr_array_index (intervention->steps, s) };

          if (is_still_to_come (one.step, when))
            g_array_append_val (coming, one);
        }
    }
  g_array_sort (coming, earlier_first);
  for (guint i = 0; i < coming->len; i++)
    {
      const Coming *one = &g_array_index (coming, Coming, i);

      g_ptr_array_add (content->planned, line_new (one->intervention, one->step));
    }
}

/**
 * rt_plan_content_new: What the patient takes and does on a day, what is planned to change, and
 * what ended in the four weeks before, in plain words. Nothing is added to what is recorded: no
 * reason, no advice.
 * @when: the day of the plan
 *
 * Returns: (transfer full): the content.
 */
RtPlanContent *
rt_plan_content_new (const RtRecord *record, RtMoment when)
{
  RtPlanContent *content = g_new0 (RtPlanContent, 1);

  content->now = g_ptr_array_new_with_free_func (line_free);
  content->planned = g_ptr_array_new_with_free_func (line_free);
  content->ended = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      if (!intervention->withdrawn)
        add_state (content, intervention, when);
    }
  add_planned (content, record, when);
  return content;
}

/**
 * rt_plan_content_free:
 * @content: (transfer full) (nullable): a plan
 */
void
rt_plan_content_free (RtPlanContent *content)
{
  if (content == NULL)
    return;
  g_ptr_array_unref (content->now);
  g_ptr_array_unref (content->planned);
  g_ptr_array_unref (content->ended);
  g_free (content);
}

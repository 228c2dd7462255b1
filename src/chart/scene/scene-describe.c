/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-describe.h"

#include <math.h>

#include <glib/gi18n.h>

#include "number-text.h"

static void
append_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
append_flags (GString *text, const RtChartSeries *series, const RtChartPoint *point)
{
  const char *note = rt_chart_series_note (series, point);

  if (point->flags & RT_CHART_POINT_OUT_OF_LIMITS)
    append_sentence (text, _ ("Outside the person’s own limits."));
  if (point->flags & RT_CHART_POINT_DISTURBED)
    append_sentence (text, _ ("May be disturbed by a drug or food."));
  if (point->flags & RT_CHART_POINT_LOW_QUALITY)
    append_sentence (text, _ ("Of low quality."));
  if (note != NULL)
    append_sentence (text, note);
}

static char *
describe_point (const RtScene *scene, const RtSceneHit *hit)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, hit->row);
  const RtChartPoint *point = rt_scene_hit_point (scene, hit);
  const RtChartSeries *series = NULL;
  const RtChartBand *band = NULL;
  g_autofree char *value = NULL;
  g_autofree char *when = NULL;
  GString *text = g_string_new (NULL);

  if (point == NULL)
    return g_string_free (text, FALSE);
  series = g_ptr_array_index (panel->series, hit->series);
  band = rt_chart_panel_band_at (panel, point->value);
  value = rt_chart_speak_value (panel, point);
  when = rt_chart_format_time (point->t, scene->spec->zone);
  /* Translators: name of a series, value with unit, date. */
  g_string_append_printf (text,
                          hit->before
                              /* Translators: the same for a value of the period before. */
                              ? _ ("%1$s, in the period before: %2$s on %3$s.")
                              : _ ("%1$s: %2$s on %3$s."),
                          series->name != NULL ? series->name : panel->title, value, when);
  if (band != NULL)
    {
      /* Translators: the name of a range of values, such as "moderate" or "reference interval". */
      g_autofree char *range = g_strdup_printf (_ ("Range: %s."), band->label);

      append_sentence (text, range);
    }
  append_flags (text, series, point);
  return g_string_free (text, FALSE);
}

static char *
step_amount (const RtChartLane *lane, const RtChartDoseStep *step)
{
  g_autofree char *number = rt_number_format_shortest (step->dose, 3);

  if (lane->type != RT_CHART_LANE_DOSE)
    return g_strdup (step->label != NULL && *step->label != '\0' ? step->label : lane->title);
  if (step->average != NULL)
    return g_strdup (step->average);
  if (step->dose <= 0)
    return g_strdup (_ ("no dose"));
  if (lane->unit == NULL)
    return g_steal_pointer (&number);
  return g_strdup_printf (C_ ("spoken", "%1$s %2$s"), number, lane->unit);
}

/* One step of a lane as a sentence, with the whole stretch it holds. */
static char *
describe_step (const RtScene *scene, const RtChartLane *lane, const RtChartDoseStep *step)
{
  g_autofree char *amount = step_amount (lane, step);
  g_autofree char *from = step->from_text != NULL
                              ? g_strdup (step->from_text)
                              : rt_chart_format_time (step->from, scene->spec->zone);
  g_autofree char *to = NULL;

  if (step->planned)
    /* Translators: intervention, dose, date. */
    return g_strdup_printf (_ ("%1$s: %2$s planned from %3$s."), lane->title, amount, from);
  if (step->open)
    return g_strdup_printf (step->approximate_start
                                /* Translators: intervention, dose, date. */
                                ? _ ("%1$s: %2$s since about %3$s, still going on.")
                                : _ ("%1$s: %2$s since %3$s, still going on."),
                            lane->title, amount, from);
  to = rt_chart_format_time (step->to, scene->spec->zone);
  return g_strdup_printf (step->approximate_start
                              /* Translators: intervention, dose, first date, date of the end. */
                              ? _ ("%1$s: %2$s from about %3$s until %4$s.")
                              : _ ("%1$s: %2$s from %3$s until %4$s."),
                          lane->title, amount, from, to);
}

static const char *
glyph_words (RtChartGlyph glyph)
{
  switch (glyph)
    {
    case RT_CHART_GLYPH_ADVERSE_EVENT:
      return _ ("Adverse event");
    case RT_CHART_GLYPH_CRITICAL_ANSWER:
      return _ ("Critical answer");
    case RT_CHART_GLYPH_LIFE_EVENT:
      return _ ("Life event");
    case RT_CHART_GLYPH_ENCOUNTER:
      return _ ("Encounter");
    case RT_CHART_GLYPH_SINGLE_DOSE:
      return _ ("Single administration");
    case RT_CHART_GLYPH_AS_NEEDED:
    default:
      return _ ("As-needed use");
    }
}

static char *
describe_event (const RtScene *scene, const RtChartEvent *event)
{
  g_autofree char *when = rt_chart_format_time (event->t, scene->spec->zone);
  g_autofree char *until = NULL;
  const char *label = event->label != NULL ? event->label : "";

  if (event->until <= event->t)
    /* Translators: kind of event, what happened, date. */
    return g_strdup_printf (_ ("%1$s: %2$s on %3$s."), glyph_words (event->glyph), label, when);
  until = rt_chart_format_time (event->until, scene->spec->zone);
  /* Translators: kind of event, what happened, first and last date. */
  return g_strdup_printf (_ ("%1$s: %2$s from %3$s to %4$s."), glyph_words (event->glyph), label,
                          when, until);
}

/**
 * rt_scene_describe_hit: What stands at @hit, in whole sentences: series, value with unit, date,
 * band, and what is to be known about it.
 *
 * Returns: (transfer full): the text
 */
char *
rt_scene_describe_hit (const RtScene *scene, const RtSceneHit *hit)
{
  const RtChartDoseStep *step = rt_scene_hit_step (scene, hit);
  const RtChartEvent *event = rt_scene_hit_event (scene, hit);

  if (step != NULL)
    return describe_step (scene, rt_scene_row_lane (scene, hit->row), step);
  if (event != NULL)
    return describe_event (scene, event);
  return describe_point (scene, hit);
}

/* First, last, lowest and highest of the visible values of a series. */
typedef struct
{
  guint n;
  const RtChartPoint *first;
  const RtChartPoint *last;
  const RtChartPoint *lowest;
  const RtChartPoint *highest;
} Summary;

static Summary
summarise (RtTimeRange range, const RtChartSeries *series)
{
  Summary summary = { 0 };

  for (guint i = rt_chart_series_find (series, range.from); i < series->points->len; i++)
    {
      const RtChartPoint *point = &g_array_index (series->points, RtChartPoint, i);

      if (point->t > range.to)
        break;
      if (summary.n++ == 0)
        summary.first = summary.lowest = summary.highest = point;
      summary.last = point;
      if (point->value < summary.lowest->value)
        summary.lowest = point;
      if (point->value > summary.highest->value)
        summary.highest = point;
    }
  return summary;
}

static char *
describe_values (const RtScene *scene,
                 const RtChartPanel *panel,
                 const char *name,
                 const Summary summary)
{
  g_autofree char *values[4] = { NULL };
  g_autofree char *times[4] = { NULL };
  const RtChartPoint *told[4] = { summary.first, summary.last, summary.lowest, summary.highest };
  char *text = NULL;

  for (guint i = 0; i < 4; i++)
    {
      values[i] = rt_chart_speak_value (panel, told[i]);
      times[i] = rt_chart_format_time (told[i]->t, scene->spec->zone);
    }
  if (summary.n == 1)
    text = g_strdup_printf (_ ("%1$s: one value, %2$s on %3$s."), name, values[0], times[0]);
  else
    text = g_strdup_printf (
        /* Translators: series; number of values; then value and date of the first, the last, the
         * lowest and the highest one. */
        ngettext ("%1$s: %2$u value. First %3$s on %4$s, last %5$s on %6$s. Lowest %7$s on %8$s, "
                  "highest %9$s on %10$s.",
                  "%1$s: %2$u values. First %3$s on %4$s, last %5$s on %6$s. Lowest %7$s on %8$s, "
                  "highest %9$s on %10$s.",
                  summary.n),
        name, summary.n, values[0], times[0], values[1], times[1], values[2], times[2], values[3],
        times[3]);
  for (guint i = 1; i < 4; i++)
    {
      g_free (values[i]);
      g_free (times[i]);
      values[i] = times[i] = NULL;
    }
  return text;
}

static char *
describe_series (const RtScene *scene, const RtChartPanel *panel, const RtChartSeries *series)
{
  const Summary summary = summarise (scene->time.range, series);
  const char *name = series->name != NULL ? series->name : panel->title;

  if (summary.n == 0)
    return g_strdup_printf (_ ("%s: no values in the visible period."), name);
  return describe_values (scene, panel, name, summary);
}

/* The same of the period before, when it is drawn. */
static char *
describe_series_before (const RtScene *scene,
                        const RtChartPanel *panel,
                        const RtChartSeries *series)
{
  const Summary summary = summarise (rt_time_range_before (scene->time.range), series);
  const char *own = series->name != NULL ? series->name : panel->title;
  g_autofree char *name =
      /* Translators: name of a series, as it was before the period that is looked at. */
      g_strdup_printf (_ ("%s, in the period before"), own);

  if (summary.n == 0)
    return g_strdup_printf (_ ("%s: no values."), name);
  return describe_values (scene, panel, name, summary);
}

/* What the value axis leaves out, so that heights are not compared across it. */
static void
describe_breaks (const RtChartPanel *panel, const RtValueScale *scale, GString *text)
{
  for (guint i = 0; i < scale->n_breaks; i++)
    {
      RtChartPoint ends[2] = { { .value = scale->breaks[i].from },
                               { .value = scale->breaks[i].to } };
      g_autofree char *from = rt_chart_format_value (panel, &ends[0]);
      g_autofree char *to = rt_chart_speak_value (panel, &ends[1]);
      /* Translators: two values of an axis; the second has its unit. */
      g_autofree char *sentence = g_strdup_printf (
          _ ("The value axis is broken: it leaves out what lies between %1$s and %2$s."), from, to);

      append_sentence (text, sentence);
    }
}

static void
describe_panel (const RtScene *scene, guint row, GString *text)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, row);

  g_string_append_printf (text,
                          panel->subtitle != NULL
                              /* Translators: title and subtitle of a panel of a chart. */
                              ? _ ("%1$s, %2$s.")
                              : _ ("%1$s."),
                          panel->title, panel->subtitle);
  if (rt_chart_panel_n_points (panel) == 0)
    append_sentence (text, panel->empty_reason != NULL ? panel->empty_reason
                                                       : _ ("No values recorded yet."));
  else
    for (guint i = 0; i < panel->series->len; i++)
      {
        g_autofree char *series =
            describe_series (scene, panel, g_ptr_array_index (panel->series, i));
        g_autofree char *before =
            scene->spec->compare_before
                ? describe_series_before (scene, panel, g_ptr_array_index (panel->series, i))
                : NULL;

        append_sentence (text, series);
        if (before != NULL)
          append_sentence (text, before);
      }
  for (guint i = 0; i < panel->lines->len; i++)
    if (((const RtChartLine *)g_ptr_array_index (panel->lines, i))->words != NULL)
      append_sentence (text, ((const RtChartLine *)g_ptr_array_index (panel->lines, i))->words);
  describe_breaks (panel, &rt_scene_row (scene, row)->scale, text);
  if (panel->trend != NULL)
    append_sentence (text, panel->trend);
}

static void
describe_lane (const RtScene *scene, const RtChartLane *lane, GString *text)
{
  RtTimeRange range = scene->time.range;
  guint n = 0;

  for (guint i = 0; i < lane->steps->len; i++)
    {
      const RtChartDoseStep *step = g_ptr_array_index (lane->steps, i);
      g_autofree char *sentence = NULL;

      if (!rt_time_range_overlaps (range, step->from, step->open ? G_MAXINT64 : step->to))
        continue;
      sentence = describe_step (scene, lane, step);
      append_sentence (text, sentence);
      n++;
    }
  for (guint i = 0; i < lane->events->len; i++)
    {
      const RtChartEvent *event = g_ptr_array_index (lane->events, i);
      g_autofree char *sentence = NULL;

      if (event->t > range.to || MAX (event->t, event->until) < range.from)
        continue;
      sentence = describe_event (scene, event);
      append_sentence (text, sentence);
      n++;
    }
  if (n == 0)
    g_string_append_printf (text, _ ("%s: nothing in the visible period."), lane->title);
}

static gboolean
any_before (const RtScene *scene)
{
  RtTimeRange range = rt_time_range_before (scene->time.range);

  for (guint i = 0; i < scene->spec->panels->len; i++)
    {
      const RtChartPanel *panel = g_ptr_array_index (scene->spec->panels, i);

      for (guint j = 0; j < panel->series->len; j++)
        {
          const RtChartSeries *series = g_ptr_array_index (panel->series, j);

          if (rt_chart_series_find (series, range.from)
              < rt_chart_series_find (series, range.to + 1))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * rt_scene_describe_before: Which period the chart is compared with.
 *
 * Returns: (transfer full) (nullable): a sentence; NULL when nothing is compared
 */
char *
rt_scene_describe_before (const RtScene *scene)
{
  RtTimeRange range = rt_time_range_before (scene->time.range);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!scene->spec->compare_before)
    return NULL;
  from = rt_chart_format_day (range.from, scene->spec->zone);
  to = rt_chart_format_day (range.to, scene->spec->zone);
  if (any_before (scene))
    /* Translators: first and last day of a period. */
    return g_strdup_printf (_ ("Dotted: the period of the same length before, %1$s to %2$s."), from,
                            to);
  return g_strdup_printf (_ ("No value is recorded in the period of the same length before, "
                             "%1$s to %2$s."),
                          from, to);
}

/**
 * rt_scene_describe_row: What row @row shows within the visible period: number of values, first,
 * last, lowest, highest; or every dose step and event.
 *
 * Returns: (transfer full): whole sentences
 */
char *
rt_scene_describe_row (const RtScene *scene, guint row)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, row);
  const RtChartLane *lane = rt_scene_row_lane (scene, row);
  GString *text = g_string_new (NULL);

  if (panel != NULL)
    describe_panel (scene, row, text);
  else if (lane != NULL)
    describe_lane (scene, lane, text);
  return g_string_free (text, FALSE);
}

static void
describe_markers (const RtScene *scene, GString *text)
{
  for (guint i = 0; i < scene->spec->markers->len; i++)
    {
      const RtChartMarker *marker = g_ptr_array_index (scene->spec->markers, i);
      g_autofree char *when = rt_chart_format_time (marker->t, scene->spec->zone);

      if (marker->label != NULL && rt_time_range_contains (scene->time.range, marker->t))
        {
          g_string_append_c (text, '\n');
          /* Translators: what is marked on the time axis, and its date. */
          g_string_append_printf (text, _ ("Marked on %2$s: %1$s."), marker->label, when);
        }
    }
}

/**
 * rt_scene_describe: The whole chart in words, a line for each row: what a person hears who cannot
 * see it.
 *
 * Returns: (transfer full): the text
 */
char *
rt_scene_describe (const RtScene *scene)
{
  g_autofree char *from = rt_chart_format_time (scene->time.range.from, scene->spec->zone);
  g_autofree char *to = rt_chart_format_time (scene->time.range.to, scene->spec->zone);
  g_autofree char *before = NULL;
  GString *text = g_string_new (NULL);

  if (scene->rows->len == 0)
    {
      g_string_append (text, scene->spec->empty_reason != NULL
                                 ? scene->spec->empty_reason
                                 : _ ("Nothing has been recorded yet."));
      return g_string_free (text, FALSE);
    }
  g_string_append_printf (text,
                          /* Translators: number of rows, first and last date. */
                          ngettext ("Chart with %1$u row from %2$s to %3$s.",
                                    "Chart with %1$u rows from %2$s to %3$s.", scene->rows->len),
                          scene->rows->len, from, to);
  for (guint i = 0; i < scene->rows->len; i++)
    {
      g_autofree char *row = rt_scene_describe_row (scene, i);

      g_string_append_printf (text, "\n%s", row);
    }
  describe_markers (scene, text);
  before = rt_scene_describe_before (scene);
  if (before != NULL)
    g_string_append_printf (text, "\n%s", before);
  return g_string_free (text, FALSE);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-panel.h"

#include <math.h>

/* A break leaves out at least this share of the axis: with less, the values near each other can be
 * told apart without it. */
#define LEAST_SHARE 0.875
/* Fewer values than this near each other are no crowd that an outlier could be far from. */
#define LEAST_NEAR 3
/* Of so many values one may be an outlier. */
#define VALUES_FOR_AN_OUTLIER 8
/* Room between a break and the values on either side, as a share of what is drawn. */
#define ROOM 0.12
/* The same where the others are all equal, as a share of what is left out. */
#define LONE_ROOM 0.02

/* A place on the axis that has to be seen. */
typedef struct
{
  double value;
  gboolean is_point; /* a value, not a limit or a goal */
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  double left = ((const Place *)a)->value;
  double right = ((const Place *)b)->value;

  return left < right ? -1 : left > right;
}

static void
add_place (GArray *places, double value, gboolean is_point)
{
  Place place = { value, is_point };

  if (isfinite (value))
    g_array_append_val (places, place);
}

/* Everything the axis has to show, from the bottom up: values, limits they are read against,
 * lines. */
static GArray *
find_places (const RtChartPanel *panel)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < panel->series->len; i++)
    {
      const RtChartSeries *series = g_ptr_array_index (panel->series, i);

      for (guint j = 0; j < series->points->len; j++)
        add_place (places, g_array_index (series->points, RtChartPoint, j).value, TRUE);
      for (guint j = 0; j < series->summary->len; j++)
        add_place (places, g_array_index (series->summary, RtChartPoint, j).value, FALSE);
    }
  for (guint i = 0; i < panel->bands->len; i++)
    {
      const RtChartBand *band = g_ptr_array_index (panel->bands, i);

      if (band->tint < RT_CHART_TINT_REFERENCE)
        continue;
      add_place (places, band->from, FALSE);
      add_place (places, band->to, FALSE);
    }
  for (guint i = 0; i < panel->lines->len; i++)
    add_place (places, ((const RtChartLine *)g_ptr_array_index (panel->lines, i))->value, FALSE);
  g_array_sort (places, compare_places);
  return places;
}

/* How many values lie among the places from @first to before @end. */
static guint
count_points (const GArray *places, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += g_array_index (places, Place, i).is_point;
  return n;
}

/* The place above the widest gap between @first and @last; FALSE without two places. */
static gboolean
widest_gap (const GArray *places, guint first, guint last, guint *above)
{
  double widest = 0;

  for (guint i = first + 1; i <= last; i++)
    {
      double gap =
          g_array_index (places, Place, i).value - g_array_index (places, Place, i - 1).value;

      if (gap <= widest)
        continue;
      widest = gap;
      *above = i;
    }
  return widest > 0;
}

/* Finds the gap worth leaving out between the places @first and @last, and moves to the side where
 * most values lie. FALSE when there is none. */
static gboolean
take_break (const GArray *places, guint *first, guint *last, guint most, RtValueBreak *found)
{
  double span =
      g_array_index (places, Place, *last).value - g_array_index (places, Place, *first).value;
  guint above = 0;
  guint n_below = 0;
  guint n_above = 0;

  if (!isfinite (span) || !widest_gap (places, *first, *last, &above))
    return FALSE;
  *found = (RtValueBreak){ g_array_index (places, Place, above - 1).value,
                           g_array_index (places, Place, above).value };
  n_below = count_points (places, *first, above);
  n_above = count_points (places, above, *last + 1);
  if (found->to - found->from < LEAST_SHARE * span || MIN (n_below, n_above) < 1
      || MIN (n_below, n_above) > most || MAX (n_below, n_above) < LEAST_NEAR)
    return FALSE;
  if (n_below > n_above)
    *last = above - 1;
  else
    *first = above;
  return TRUE;
}

/* Moves the ends of the breaks away from the values beside them. */
static void
leave_room (RtChartPanel *panel, double span)
{
  double kept = rt_value_breaks_kept (span, panel->breaks, panel->n_breaks);

  for (guint i = 0; i < panel->n_breaks; i++)
    {
      double width = panel->breaks[i].to - panel->breaks[i].from;
      double room = MIN (kept > 0 ? kept * ROOM : width * LONE_ROOM, width * 0.2);

      panel->breaks[i].from += room;
      panel->breaks[i].to -= room;
    }
}

/**
 * rt_chart_panel_break_at_outliers: Breaks the value axis where one far value, or one in eight,
 * would press all others together: between it and the others nothing is drawn, and the axis says
 * so. Nothing happens to an axis with fixed ends, or when the gap is less than seven eighths of the
 * whole. To be called once all values, bands and lines are there. Like the ends of the axis the
 * break is that of all values, whichever stretch of time is seen: a value keeps its height while
 * the time axis moves.
 */
void
rt_chart_panel_break_at_outliers (RtChartPanel *panel)
{
  g_autoptr (GArray) places = NULL;
  guint first = 0;
  guint last = 0;
  guint most = MAX (rt_chart_panel_n_points (panel) / VALUES_FOR_AN_OUTLIER, 1);

  panel->n_breaks = 0;
  if (panel->has_range)
    return;
  places = find_places (panel);
  if (places->len < 2)
    return;
  last = places->len - 1;
  while (panel->n_breaks < RT_VALUE_BREAKS_MAX
         && take_break (places, &first, &last, most, &panel->breaks[panel->n_breaks]))
    panel->n_breaks++;
  if (panel->n_breaks == 2 && panel->breaks[1].from < panel->breaks[0].from)
    {
      RtValueBreak upper = panel->breaks[0];

      panel->breaks[0] = panel->breaks[1];
      panel->breaks[1] = upper;
    }
  leave_room (panel, g_array_index (places, Place, places->len - 1).value
                         - g_array_index (places, Place, 0).value);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-data.h"

#include <math.h>

/* Noise around a slow wave, 0 to 10; as whole numbers like a daily rating, or as measured. */
static double
value_at (GRand *random, guint i, guint n, gboolean whole)
{
  double wave = 5 + 2 * sin (6.28 * 3 * i / n);
  double value = CLAMP (wave + g_rand_double_range (random, -3, 3), 0, 10);

  return whole ? round (value) : value;
}

static void
add_bands (RtChartPanel *panel)
{
  rt_chart_panel_add_band (panel, 0, 3, RT_CHART_TINT_LEVEL_0, "none");
  rt_chart_panel_add_band (panel, 3, 5, RT_CHART_TINT_LEVEL_1, "mild");
  rt_chart_panel_add_band (panel, 5, 7.5, RT_CHART_TINT_LEVEL_2, "moderate");
  rt_chart_panel_add_band (panel, 7.5, 10, RT_CHART_TINT_LEVEL_3, "severe");
  rt_chart_panel_add_line (panel, 5, RT_CHART_LINE_MEAN, "own mean");
}

/**
 * rt_bench_chart: A chart of @n_panels series with @n_points values each, @spacing_s seconds apart,
 * with bands, a mean line, phases and a dose lane; the same on every run.
 *
 * Returns: (transfer full): the spec
 */
RtChartSpec *
rt_bench_chart (guint n_panels, guint n_points, gint64 spacing_s, gboolean whole)
{
  static const char *const names[] = { "Mood", "Anxiety", "Focus", "Sleep", "Energy", "Restless" };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  gint64 end = RT_BENCH_START + (gint64)n_points * spacing_s;
  RtChartSpec *spec = rt_chart_spec_new (rt_time_range_new (RT_BENCH_START, end), zone);
  GRand *random = g_rand_new_with_seed (2014);

  for (guint i = 0; i < n_panels; i++)
    {
      const char *name = names[i % G_N_ELEMENTS (names)];
      RtChartPanel *panel = rt_chart_spec_add_panel (spec, name, name);
      RtChartSeries *series = rt_chart_panel_add_series (panel, name, name, RT_CHART_MARK_LINE);

      panel->subtitle = g_strdup ("daily, 0 to 10");
      panel->decimals = whole ? 0 : 1;
      rt_chart_panel_set_range (panel, 0, 10);
      add_bands (panel);
      for (guint j = 0; j < n_points; j++)
        rt_chart_series_add_value (series, RT_BENCH_START + (gint64)j * spacing_s,
                                   value_at (random, j, n_points, whole), j + 1);
    }
  g_rand_free (random);
  rt_chart_spec_add_phase (spec, RT_BENCH_START, (RT_BENCH_START + end) / 2, "baseline");
  rt_chart_spec_add_phase (spec, (RT_BENCH_START + end) / 2, end, "follow-up");
  return spec;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of whole frames (layout and painting) of six panels with ten years of daily values at
 * 1600 by 900, and of the first frame and a zoom of 1,000,000 points. Prints a line for each:
 * name, median, 95th percentile and largest, in milliseconds. */

#include <stdlib.h>

#include "chart-data.h"
#include "chart-layout.h"
#include "scene-painter.h"

#define WIDTH 1600
#define HEIGHT 900
#define FRAMES 300

static int
compare_doubles (const void *a, const void *b)
{
  double left = *(const double *)a;
  double right = *(const double *)b;

  return left < right ? -1 : left > right;
}

/* A frame of a movement is painted as the window does it. */
static double
time_frame (RtChartSpec *spec, cairo_t *cr, const RtTimeRange *visible)
{
  RtChartStyle style = rt_chart_style_screen (WIDTH, HEIGHT);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (RtScene) scene = rt_chart_layout (spec, &style, visible);

  cairo_set_antialias (cr, visible != NULL ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
  rt_scene_paint (scene, cr, rt_palette_get (RT_PALETTE_LIGHT));
  cairo_surface_flush (cairo_get_target (cr));
  return (double)(g_get_monotonic_time () - begin) / 1000;
}

static void
report (const char *name, double *times, guint n)
{
  qsort (times, n, sizeof *times, compare_doubles);
  g_print ("%s\t%.2f\t%.2f\t%.2f\n", name, times[n / 2], times[(guint)(n * 0.95)], times[n - 1]);
}

/* The same view again and again. */
static void
time_still (const char *name, RtChartSpec *spec, cairo_t *cr)
{
  double times[FRAMES];

  time_frame (spec, cr, NULL);
  for (guint i = 0; i < FRAMES; i++)
    times[i] = time_frame (spec, cr, NULL);
  report (name, times, FRAMES);
}

/* Zooms in to @share of the time axis and moves through it. */
static void
time_pan (const char *name, RtChartSpec *spec, cairo_t *cr, double share)
{
  double times[FRAMES];
  gint64 span = rt_time_range_span (spec->range);
  gint64 width = (gint64)((double)span * share);

  for (guint i = 0; i < FRAMES; i++)
    {
      gint64 from = spec->range.from + (span - width) * i / FRAMES;
      RtTimeRange visible = rt_time_range_new (from, from + width);

      times[i] = time_frame (spec, cr, &visible);
    }
  report (name, times, FRAMES);
}

int
main (int argc, char **argv)
{
  g_autoptr (RtChartSpec) noisy = rt_bench_chart (6, 3650, RT_BENCH_DAY, FALSE);
  g_autoptr (RtChartSpec) whole = rt_bench_chart (6, 3650, RT_BENCH_DAY, TRUE);
  g_autoptr (RtChartSpec) million = rt_bench_chart (1, 1000000, 300, FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double first = 0;

  time_still ("6x3650-noisy", noisy, cr);
  time_still ("6x3650-whole", whole, cr);
  time_pan ("6x3650-noisy-pan-90%", noisy, cr, 0.9);
  time_pan ("6x3650-noisy-pan-50%", noisy, cr, 0.5);
  time_pan ("6x3650-noisy-pan-20%", noisy, cr, 0.2);
  time_pan ("6x3650-noisy-pan-10%", noisy, cr, 0.1);
  time_pan ("6x3650-whole-pan-10%", whole, cr, 0.1);
  first = time_frame (million, cr, NULL);
  report ("1000000-first", &first, 1);
  time_still ("1000000-still", million, cr);
  time_pan ("1000000-pan-50%", million, cr, 0.5);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}

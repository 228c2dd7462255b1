/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* chart-png CSV OUT.png: reads "day,value,value,…" (days since 1 January 2014) and writes a picture
 * of 1600 by 900 with a panel per column: what a plotting program does from process start to file.
 */

#include <stdlib.h>

#include "chart-data.h"
#include "chart-file.h"
#include "chart-layout.h"

static RtChartSpec *
read_csv (const char *path, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *text = NULL;
  RtChartSpec *spec = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  spec = rt_chart_spec_new (rt_time_range_new (RT_BENCH_START, RT_BENCH_START + 1), zone);
  for (char *at = text; *at != '\0';)
    {
      double day = g_ascii_strtod (at, &at);

      for (guint column = 0; *at == ','; column++)
        {
          double value = g_ascii_strtod (at + 1, &at);
          RtChartPanel *panel = NULL;

          if (column == spec->panels->len)
            {
              g_autofree char *name = g_strdup_printf ("Series %u", column + 1);

              panel = rt_chart_spec_add_panel (spec, name, name);
              rt_chart_panel_add_series (panel, name, name, RT_CHART_MARK_LINE);
            }
          panel = g_ptr_array_index (spec->panels, column);
          rt_chart_series_add_value (g_ptr_array_index (panel->series, 0),
                                     RT_BENCH_START + (gint64)(day * RT_BENCH_DAY), value, 0);
        }
      while (*at != '\0' && *at != '\n')
        at++;
      at += *at == '\n';
    }
  rt_chart_spec_fit_range (spec);
  return spec;
}

int
main (int argc, char **argv)
{
  RtChartStyle style = rt_chart_style_screen (1600, 900);
  g_autoptr (GError) error = NULL;
  g_autoptr (RtChartSpec) spec = NULL;
  g_autoptr (RtScene) scene = NULL;

  if (argc != 3)
    {
      g_printerr ("usage: chart-png FILE.csv OUT.png\n");
      return 2;
    }
  spec = read_csv (argv[1], &error);
  if (spec != NULL)
    scene = rt_chart_layout (spec, &style, NULL);
  if (scene == NULL
      || !rt_chart_file_write (scene, rt_palette_get (RT_PALETTE_LIGHT), argv[2], 1, 0, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "no chart");
      return 1;
    }
  return 0;
}

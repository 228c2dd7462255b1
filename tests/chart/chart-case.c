/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-case.h"

#include <math.h>

/**
 * rt_case_spec: An empty chart of @days days from 1 September 2012 in Amsterdam.
 */
RtChartSpec *
rt_case_spec (int days)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  RtChartSpec *spec = rt_chart_spec_new (
      rt_time_range_new (RT_CASE_START, RT_CASE_START + (gint64)days * RT_CASE_DAY), zone);

  spec->first_weekday = 1;
  return spec;
}

/**
 * rt_case_panel: A panel with one empty series.
 */
RtChartSeries *
rt_case_panel (RtChartSpec *spec, const char *title, RtChartMark mark)
{
  return rt_chart_panel_add_series (rt_chart_spec_add_panel (spec, title, title), title, title,
                                    mark);
}

/**
 * rt_case_last_panel: The panel added last.
 */
RtChartPanel *
rt_case_last_panel (RtChartSpec *spec)
{
  return g_ptr_array_index (spec->panels, spec->panels->len - 1);
}

/**
 * rt_case_add: Adds a value @day days from the start; its item is a tenth of a day plus one.
 */
void
rt_case_add (
    RtChartSeries *series, double day, double value, RtChartCensoring censoring, guint flags)
{
  RtChartPoint point = { .t = RT_CASE_START + (gint64)(day * RT_CASE_DAY),
                         .value = value,
                         .item = (gint64)(day * 10) + 1,
                         .censoring = (guint8)censoring,
                         .flags = (guint8)flags };

  rt_chart_series_add (series, &point);
}

/**
 * rt_case_add_wave: Adds @n values, @every days apart, that go up and down between 1 and 9.
 */
void
rt_case_add_wave (RtChartSeries *series, int n, double every)
{
  for (int i = 0; i < n; i++)
    rt_case_add (series, i * every, round (10 * (5 + 3 * sin (i * 0.7) + sin (i * 2.3))) / 10,
                 RT_CHART_EXACT, 0);
}

/**
 * rt_case_add_severity: Gives @panel the range and levels of a nine-item questionnaire.
 */
void
rt_case_add_severity (RtChartPanel *panel)
{
  rt_chart_panel_set_range (panel, 0, 27);
  panel->decimals = 0;
  rt_chart_panel_add_band (panel, 0, 5, RT_CHART_TINT_LEVEL_0, "none or minimal");
  rt_chart_panel_add_band (panel, 5, 10, RT_CHART_TINT_LEVEL_1, "mild");
  rt_chart_panel_add_band (panel, 10, 15, RT_CHART_TINT_LEVEL_2, "moderate");
  rt_chart_panel_add_band (panel, 15, 20, RT_CHART_TINT_LEVEL_3, "moderately severe");
  rt_chart_panel_add_band (panel, 20, INFINITY, RT_CHART_TINT_LEVEL_4, "severe");
}

/**
 * rt_chart_case_layout: Builds @own and lays it out with the Cantarell font.
 *
 * Returns: (transfer full): the scene
 */
RtScene *
rt_chart_case_layout (const RtChartCase *own)
{
  g_autoptr (RtChartSpec) spec = own->build ();
  RtChartStyle style = own->paper ? rt_chart_style_paper (own->width, own->height)
                                  : rt_chart_style_screen (own->width, own->height);
  RtTimeRange visible = rt_time_range_new (own->visible_from, own->visible_to);

  style.font = "Cantarell";
  style.right_to_left = own->right_to_left;
  if (own->text_scale > 0)
    style.text_scale = own->text_scale;
  return rt_chart_layout (spec, &style, own->visible_to != 0 ? &visible : NULL);
}

/**
 * rt_chart_case: Case @index of all groups; NULL behind the last one.
 */
const RtChartCase *
rt_chart_case (guint index)
{
  const RtChartCase *const groups[] = { rt_panel_cases, rt_course_cases, rt_nasty_cases,
                                        rt_break_cases };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const RtChartCase *own = groups[i]; own->name != NULL; own++)
      if (index-- == 0)
        return own;
  return NULL;
}

/**
 * rt_chart_case_named: The case @name, which must exist.
 */
const RtChartCase *
rt_chart_case_named (const char *name)
{
  const RtChartCase *own = NULL;

  for (guint i = 0; (own = rt_chart_case (i)) != NULL; i++)
    if (g_str_equal (own->name, name))
      return own;
  g_error ("there is no chart case “%s”", name);
}

/**
 * rt_chart_case_has_font: Whether the font of the references is installed.
 */
gboolean
rt_chart_case_has_font (void)
{
  g_autoptr (PangoFontDescription) wanted = pango_font_description_from_string ("Cantarell 12");
  g_autoptr (PangoFontDescription) found = NULL;
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr (PangoFont) font = pango_font_map_load_font (map, context, wanted);

  g_object_unref (context);
  found = pango_font_describe (font);
  return g_strcmp0 (pango_font_description_get_family (found), "Cantarell") == 0;
}

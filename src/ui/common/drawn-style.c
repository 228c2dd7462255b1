/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/drawn-style.h"

/** rt_drawn_palette: Returns: (transfer none): the colours of the window: light or dark, and with
 * high contrast where that is asked for */
const RtPalette *
rt_drawn_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return rt_palette_get (dark ? RT_PALETTE_HIGH_CONTRAST_DARK : RT_PALETTE_HIGH_CONTRAST_LIGHT);
  return rt_palette_get (dark ? RT_PALETTE_DARK : RT_PALETTE_LIGHT);
}

/** rt_drawn_device_scale: Returns: pixels of the screen for one of the widget; 1 without a window
 */
double
rt_drawn_device_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

/** rt_drawn_text_scale: Returns: how much larger than usual text is asked for, from 0.5 to 3 */
double
rt_drawn_text_scale (GtkWidget *widget)
{
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));

  return resolution > 0 ? CLAMP (resolution / 96, 0.5, 3) : 1;
}

/** rt_drawn_font: Returns: (transfer none): the typeface of the window, kept for ever */
const char *
rt_drawn_font (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const char *family =
      pango_font_description_get_family (pango_context_get_font_description (context));

  return g_intern_string (family != NULL ? family : "sans");
}

/**
 * rt_drawn_style:
 * @width: pixels; at least 1 is taken
 * @height: the same
 *
 * Returns: how a chart in @widget is laid out: its typeface, size of text and direction, and
 * columns as fine as the screen
 */
RtChartStyle
rt_drawn_style (GtkWidget *widget, double width, double height)
{
  RtChartStyle style = rt_chart_style_screen (MAX (width, 1), MAX (height, 1));

  style.font = rt_drawn_font (widget);
  style.text_scale = rt_drawn_text_scale (widget);
  style.column_width = 1 / rt_drawn_device_scale (widget);
  style.right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  return style;
}

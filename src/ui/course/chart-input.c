/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/chart-input.h"

#include <math.h>

#define WHEEL_FACTOR 1.2
#define KEY_FACTOR 1.5
#define KEY_PAN 0.1 /* of the visible width */

/* What a gesture remembers between its events. */
typedef struct
{
  double drag_x;
  double pinch_scale;
} Hand;

static void
motion_cb (RtChartWidget *chart, double x, double y)
{
  rt_chart_widget_hover (chart, x, y);
}

static void
left_cb (RtChartWidget *chart)
{
  rt_chart_widget_leave (chart);
}

static double
pointer_x (GtkEventController *controller, RtChartWidget *chart)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (chart));
  graphene_point_t from, to;
  double x, y, surface_x, surface_y;

  if (event == NULL || native == NULL || !gdk_event_get_position (event, &x, &y))
    return gtk_widget_get_width (GTK_WIDGET (chart)) / 2.0;
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  from = GRAPHENE_POINT_INIT ((float)(x - surface_x), (float)(y - surface_y));
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (chart), &from, &to))
    return gtk_widget_get_width (GTK_WIDGET (chart)) / 2.0;
  return (double)to.x;
}

static gboolean
scrolled_cb (GtkEventControllerScroll *scroll, double dx, double dy, RtChartWidget *chart)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double step = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL ? 60 : 1;
  gboolean sideways = (state & GDK_SHIFT_MASK) != 0 || fabs (dx) > fabs (dy);

  if (sideways)
    return rt_chart_widget_pan_by (chart, (fabs (dx) > fabs (dy) ? dx : dy) * step);
  if (dy == 0)
    return GDK_EVENT_PROPAGATE;
  return rt_chart_widget_zoom_at (chart, pointer_x (controller, chart),
                                  pow (WHEEL_FACTOR, step > 1 ? -dy : -dy / 20));
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, RtChartWidget *chart)
{
  Hand *hand = g_object_get_data (G_OBJECT (chart), "hand");

  hand->drag_x = 0;
}

static void
drag_update_cb (GtkGestureDrag *drag, double x, double y, RtChartWidget *chart)
{
  Hand *hand = g_object_get_data (G_OBJECT (chart), "hand");

  if (!gtk_drag_check_threshold (GTK_WIDGET (chart), 0, 0, (int)x, 0) && hand->drag_x == 0)
    return;
  if (rt_chart_widget_pan_by (chart, hand->drag_x - x))
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  hand->drag_x = x;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, RtChartWidget *chart)
{
  Hand *hand = g_object_get_data (G_OBJECT (chart), "hand");

  hand->pinch_scale = 1;
}

static void
pinched_cb (GtkGestureZoom *gesture, double scale, RtChartWidget *chart)
{
  Hand *hand = g_object_get_data (G_OBJECT (chart), "hand");
  double x, y;

  if (scale <= 0 || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;
  rt_chart_widget_zoom_at (chart, x, scale / hand->pinch_scale);
  hand->pinch_scale = scale;
}

static void
clicked_cb (GtkGestureClick *click, int n_press, double x, double y, RtChartWidget *chart)
{
  gtk_widget_grab_focus (GTK_WIDGET (chart));
  if (n_press == 2)
    rt_chart_widget_fit (chart);
  else if (n_press == 1)
    rt_chart_widget_click (chart, x, y);
}

static gboolean
pan_by_key (RtChartWidget *chart, int direction)
{
  rt_chart_widget_pan_by (chart, direction * KEY_PAN * gtk_widget_get_width (GTK_WIDGET (chart)));
  return GDK_EVENT_STOP;
}

static gboolean
walk_or_pan (RtChartWidget *chart, GdkModifierType state, RtWalk walk, int direction)
{
  if ((state & GDK_CONTROL_MASK) != 0)
    return pan_by_key (chart, direction);
  rt_chart_widget_walk (chart, walk);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        RtChartWidget *chart)
{
  if ((state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return walk_or_pan (chart, state, RT_WALK_NEXT, 1);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return walk_or_pan (chart, state, RT_WALK_PREVIOUS, -1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return rt_chart_widget_walk (chart, RT_WALK_UP);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return rt_chart_widget_walk (chart, (state & GDK_SHIFT_MASK) != 0 ? RT_WALK_NEXT_SERIES
                                                                        : RT_WALK_DOWN);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return walk_or_pan (chart, 0, RT_WALK_FIRST, 0);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return walk_or_pan (chart, 0, RT_WALK_LAST, 0);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return rt_chart_widget_open (chart);
    case GDK_KEY_Page_Up:
      return pan_by_key (chart, -5);
    case GDK_KEY_Page_Down:
      return pan_by_key (chart, 5);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      rt_chart_widget_zoom (chart, KEY_FACTOR);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      rt_chart_widget_zoom (chart, 1 / KEY_FACTOR);
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      rt_chart_widget_fit (chart);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
attach_pointer (RtChartWidget *chart)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), chart);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), chart);
  gtk_widget_add_controller (GTK_WIDGET (chart), motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scrolled_cb), chart);
  gtk_widget_add_controller (GTK_WIDGET (chart), scroll);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), chart);
  gtk_widget_add_controller (GTK_WIDGET (chart), GTK_EVENT_CONTROLLER (click));
}

static void
attach_gestures (RtChartWidget *chart)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), chart);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), chart);
  gtk_widget_add_controller (GTK_WIDGET (chart), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), chart);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinched_cb), chart);
  gtk_widget_add_controller (GTK_WIDGET (chart), GTK_EVENT_CONTROLLER (pinch));
}

/**
 * rt_chart_input_attach:
 * @chart: a chart
 *
 * Lets wheel, pinch, drag, click and keys act on the chart: wheel and pinch zoom around the
 * pointer, dragging pans, a double click fits, arrows walk from point to point, Enter opens the
 * record behind the chosen one, + and − zoom, 0 fits.
 */
void
rt_chart_input_attach (RtChartWidget *chart)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set_data_full (G_OBJECT (chart), "hand", g_new0 (Hand, 1), g_free);
  attach_pointer (chart);
  attach_gestures (chart);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), chart);
  gtk_widget_add_controller (GTK_WIDGET (chart), keys);
}

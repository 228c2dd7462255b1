/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/board-input.h"

#include <math.h>

#define KEY_FACTOR 1.25
#define WHEEL_FACTOR 1.1

static gboolean
zoom_key (RtBoardWidget *board, guint key)
{
  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      rt_board_widget_zoom (board, KEY_FACTOR);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      rt_board_widget_zoom (board, 1 / KEY_FACTOR);
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      rt_board_widget_fit (board);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        RtBoardWidget *board)
{
  if ((state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      rt_board_widget_walk (board, RT_BOARD_RIGHT);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      rt_board_widget_walk (board, RT_BOARD_LEFT);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      rt_board_widget_walk (board, RT_BOARD_UP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      rt_board_widget_walk (board, RT_BOARD_DOWN);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      rt_board_widget_open (board);
      return GDK_EVENT_STOP;
    default:
      return zoom_key (board, key);
    }
}

static void
clicked_cb (GtkGestureClick *click, int n_press, double x, double y, RtBoardWidget *board)
{
  gtk_widget_grab_focus (GTK_WIDGET (board));
  if (rt_board_widget_choose_at (board, x, y))
    rt_board_widget_open (board);
}

/* The page follows the hand, so the place that was taken stays under it. */
static void
dragged_cb (GtkGestureDrag *drag, double x, double y, RtBoardWidget *board)
{
  if (!gtk_drag_check_threshold (GTK_WIDGET (board), 0, 0, (int)x, (int)y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  rt_board_widget_pan_by (board, -x, -y);
}

static gboolean
scrolled_cb (GtkEventControllerScroll *scroll, double dx, double dy, RtBoardWidget *board)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  rt_board_widget_zoom (board, pow (WHEEL_FACTOR, -dy));
  return GDK_EVENT_STOP;
}

static void
add (RtBoardWidget *board, GtkEventController *controller, const char *signal, GCallback callback)
{
  g_signal_connect (controller, signal, callback, board);
  gtk_widget_add_controller (GTK_WIDGET (board), controller);
}

/** rt_board_input_attach: Lets keys, pointer and wheel work on @board. */
void
rt_board_input_attach (RtBoardWidget *board)
{
  add (board, gtk_event_controller_key_new (), "key-pressed", G_CALLBACK (key_cb));
  add (board, GTK_EVENT_CONTROLLER (gtk_gesture_click_new ()), "released", G_CALLBACK (clicked_cb));
  add (board, GTK_EVENT_CONTROLLER (gtk_gesture_drag_new ()), "drag-update",
       G_CALLBACK (dragged_cb));
  add (board, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES), "scroll",
       G_CALLBACK (scrolled_cb));
}

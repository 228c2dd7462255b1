/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/kept-place.h"

static void
collect_buttons (GtkWidget *widget, GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    {
      if (gtk_widget_get_visible (widget) && gtk_widget_is_sensitive (widget))
        g_ptr_array_add (buttons, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

/**
 * rt_kept_place_find:
 * @box: what holds the buttons, at any depth
 *
 * Returns: the number of the button that has the keyboard, from 0; -1 when none of them has.
 */
int
rt_kept_place_find (GtkWidget *box)
{
  GtkRoot *root = gtk_widget_get_root (box);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GPtrArray) buttons = NULL;
  guint place;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, box))
    return -1;
  buttons = g_ptr_array_new ();
  collect_buttons (box, buttons);
  return g_ptr_array_find (buttons, focus, &place) ? (int)place : -1;
}

/**
 * rt_kept_place_return:
 * @box: what holds the buttons, built again
 * @place: from rt_kept_place_find(); -1 does nothing
 *
 * Gives the keyboard to the button of that number, or to the last one where there are fewer now.
 */
void
rt_kept_place_return (GtkWidget *box, int place)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  if (place < 0)
    return;
  collect_buttons (box, buttons);
  if (buttons->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (buttons, MIN ((guint)place, buttons->len - 1)));
}

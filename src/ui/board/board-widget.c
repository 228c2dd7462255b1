/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/board-widget.h"

#include <glib/gi18n.h>
#include <math.h>

#include "board/board-input.h"
#include "board/scroll-place.h"
#include "common/drawn-style.h"
#include "scene-painter.h"

#define LEAST_ZOOM 0.3
#define MOST_ZOOM 4.0

struct _RtBoardWidget
{
  GtkWidget parent_instance;

  const RtPathwayValues *values; /* nullable; the page that shows it owns them */
  const RtBoardPage *page;       /* nullable */
  RtPathwayChart *chart;         /* laid out for the present text; nullable */
  double zoom;
  guint choice; /* 1 + index of an item of the scene; 0 = none */
};

enum
{
  CHOSEN,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtBoardWidget, rt_board_widget, GTK_TYPE_WIDGET)

static RtChartStyle
style_for (RtBoardWidget *self)
{
  RtChartStyle style = rt_chart_style_screen (1, 1);

  style.font = rt_drawn_font (GTK_WIDGET (self));
  style.text_scale = rt_drawn_text_scale (GTK_WIDGET (self));
  style.width = rt_pathway_chart_natural_width (self->page, &style);
  return style;
}

static const RtSceneItem *
choice_of (RtBoardWidget *self)
{
  return self->chart != NULL && self->choice > 0
             ? rt_board_item (self->chart->scene, self->choice - 1)
             : NULL;
}

static void
describe (RtBoardWidget *self)
{
  g_autofree char *words = rt_board_describe (self->chart->scene);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static RtPathwayChart *
ensure_chart (RtBoardWidget *self)
{
  RtChartStyle style;

  if (self->chart != NULL || self->values == NULL)
    return self->chart;
  style = style_for (self);
  self->chart = rt_pathway_chart_new (self->values, self->page, &style);
  describe (self);
  return self->chart;
}

static void
forget_chart (RtBoardWidget *self)
{
  g_clear_pointer (&self->chart, rt_pathway_chart_free);
  self->choice = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkAdjustment *
adjustment (RtBoardWidget *self, GtkOrientation orientation)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (viewport == NULL)
    return NULL;
  return orientation == GTK_ORIENTATION_HORIZONTAL
             ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport))
             : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
}

/* The page stands in the middle when the window is wider. */
static double
offset_x (RtBoardWidget *self)
{
  double width = self->chart != NULL ? self->chart->scene->style.width * self->zoom : 0;

  return MAX (0, floor ((gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2));
}

static graphene_rect_t
visible_part (RtBoardWidget *self)
{
  GtkAdjustment *x = adjustment (self, GTK_ORIENTATION_HORIZONTAL);
  GtkAdjustment *y = adjustment (self, GTK_ORIENTATION_VERTICAL);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (GTK_WIDGET (self)),
                                            (float)gtk_widget_get_height (GTK_WIDGET (self)));
  graphene_rect_t seen = all;

  if (x != NULL && y != NULL)
    seen = GRAPHENE_RECT_INIT (
        (float)gtk_adjustment_get_value (x), (float)gtk_adjustment_get_value (y),
        (float)gtk_adjustment_get_page_size (x), (float)gtk_adjustment_get_page_size (y));
  return graphene_rect_intersection (&all, &seen, &seen) ? seen : all;
}

static void
rt_board_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RtBoardWidget *self = RT_BOARD_WIDGET (widget);
  graphene_rect_t part;
  const RtSceneItem *chosen;
  cairo_t *cr;

  if (ensure_chart (self) == NULL)
    return;
  part = visible_part (self);
  cr = gtk_snapshot_append_cairo (snapshot, &part);
  cairo_translate (cr, offset_x (self), 0);
  cairo_scale (cr, self->zoom, self->zoom);
  rt_scene_paint (self->chart->scene, cr, rt_drawn_palette ());
  chosen = choice_of (self);
  if (chosen != NULL)
    rt_board_paint_focus (self->chart->scene, cr, rt_drawn_palette (), chosen);
  cairo_destroy (cr);
}

static void
rt_board_widget_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  RtBoardWidget *self = RT_BOARD_WIDGET (widget);
  double size = 100;

  if (ensure_chart (self) != NULL)
    size = (orientation == GTK_ORIENTATION_HORIZONTAL ? self->chart->scene->style.width
                                                      : self->chart->scene->style.height)
           * self->zoom;
  *minimum = *natural = (int)ceil (size);
}

static void
rt_board_widget_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rt_board_widget_parent_class)->system_setting_changed (widget, setting);
  forget_chart (RT_BOARD_WIDGET (widget));
}

/* What is visible is another part now. */
static void
rt_board_widget_root (GtkWidget *widget)
{
  RtBoardWidget *self = RT_BOARD_WIDGET (widget);

  GTK_WIDGET_CLASS (rt_board_widget_parent_class)->root (widget);
  for (int way = GTK_ORIENTATION_HORIZONTAL; way <= GTK_ORIENTATION_VERTICAL; way++)
    if (adjustment (self, (GtkOrientation)way) != NULL)
      g_signal_connect_object (adjustment (self, (GtkOrientation)way), "value-changed",
                               G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
rt_board_widget_dispose (GObject *object)
{
  g_clear_pointer (&RT_BOARD_WIDGET (object)->chart, rt_pathway_chart_free);
  RT_BOARD_WIDGET (object)->values = NULL;
  G_OBJECT_CLASS (rt_board_widget_parent_class)->dispose (object);
}

static void
rt_board_widget_class_init (RtBoardWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_board_widget_dispose;
  widget_class->snapshot = rt_board_widget_snapshot;
  widget_class->measure = rt_board_widget_measure;
  widget_class->root = rt_board_widget_root;
  widget_class->system_setting_changed = rt_board_widget_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "rt-board");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[CHOSEN] = g_signal_new ("chosen", RT_TYPE_BOARD_WIDGET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", RT_TYPE_BOARD_WIDGET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
rt_board_widget_init (RtBoardWidget *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->zoom = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pathway board: a map of compounds"), -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  rt_board_input_attach (self);
}

/* Choosing ------------------------------------------------------------------------------------- */

static void
scroll_to (GtkAdjustment *adjustment, double from, double size, gboolean to_middle)
{
  RtScrollSpan span;

  if (adjustment == NULL || gtk_adjustment_get_page_size (adjustment) <= 0)
    return;
  span.value = gtk_adjustment_get_value (adjustment);
  span.page = gtk_adjustment_get_page_size (adjustment);
  span.upper = gtk_adjustment_get_upper (adjustment);
  gtk_adjustment_set_value (adjustment, rt_scroll_place (&span, from, size, to_middle));
}

static void
show_item (RtBoardWidget *self, const RtSceneItem *item, gboolean to_middle)
{
  double margin = to_middle ? 0 : 24;
  double x = offset_x (self) + item->x * self->zoom - margin;
  double y = item->y * self->zoom - margin;

  scroll_to (adjustment (self, GTK_ORIENTATION_HORIZONTAL), x,
             item->width * self->zoom + 2 * margin, to_middle);
  scroll_to (adjustment (self, GTK_ORIENTATION_VERTICAL), y, item->height * self->zoom + 2 * margin,
             to_middle);
}

static void
choose (RtBoardWidget *self, const RtSceneItem *item)
{
  const RtSceneItem *first = rt_board_item (self->chart->scene, 0);

  self->choice = item != NULL ? (guint)(item - first) + 1 : 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, item != NULL ? item->name : "");
}

/**
 * rt_board_widget_walk: Goes to the next thing in a direction, from nothing to the first.
 *
 * Returns: FALSE at the edge
 */
gboolean
rt_board_widget_walk (RtBoardWidget *self, RtBoardWay way)
{
  const RtSceneItem *item = ensure_chart (self) != NULL
                                ? rt_board_walk (self->chart->scene, choice_of (self), way)
                                : NULL;

  for (guint i = 1; item != NULL && *item->name == '\0'; i++)
    item = rt_board_item (self->chart->scene, i);
  if (item == NULL)
    return FALSE;
  choose (self, item);
  show_item (self, item, FALSE);
  return TRUE;
}

/**
 * rt_board_widget_choose_at: Chooses what stands at a place, in the widget's coordinates.
 *
 * Returns: whether anything does
 */
gboolean
rt_board_widget_choose_at (RtBoardWidget *self, double x, double y)
{
  const RtSceneItem *item;

  if (ensure_chart (self) == NULL)
    return FALSE;
  item =
      rt_board_item_at (self->chart->scene, (x - offset_x (self)) / self->zoom, y / self->zoom, 4);
  if (item != NULL && *item->name == '\0')
    item = NULL;
  choose (self, item);
  return item != NULL;
}

/** rt_board_widget_open: Says that what is chosen is to be opened. */
void
rt_board_widget_open (RtBoardWidget *self)
{
  if (choice_of (self) != NULL)
    g_signal_emit (self, signals[OPENED], 0);
}

/** rt_board_widget_pan_by: Moves the page under the hand, in pixels. */
void
rt_board_widget_pan_by (RtBoardWidget *self, double x, double y)
{
  GtkAdjustment *across = adjustment (self, GTK_ORIENTATION_HORIZONTAL);
  GtkAdjustment *down = adjustment (self, GTK_ORIENTATION_VERTICAL);

  if (across != NULL)
    gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + x);
  if (down != NULL)
    gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + y);
}

/** rt_board_widget_choice: Returns: (transfer none) (nullable): what is chosen. */
const RtBoardThing *
rt_board_widget_choice (RtBoardWidget *self)
{
  return self->chart != NULL ? rt_pathway_chart_thing (self->chart, choice_of (self)) : NULL;
}

/** rt_board_widget_centre: Chooses a compound and brings it to the middle. Returns: whether it
 * stands on this page. */
gboolean
rt_board_widget_centre (RtBoardWidget *self, const char *compound)
{
  const RtSceneItem *item =
      ensure_chart (self) != NULL ? rt_pathway_chart_compound (self->chart, compound) : NULL;

  if (item == NULL)
    return FALSE;
  choose (self, item);
  show_item (self, item, TRUE);
  return TRUE;
}

/**
 * rt_board_widget_show:
 * @values: (nullable): to be kept by the caller until something else is shown
 * @page: (nullable): of the board of the map of @values
 */
void
rt_board_widget_show (RtBoardWidget *self, const RtPathwayValues *values, const RtBoardPage *page)
{
  g_return_if_fail (RT_IS_BOARD_WIDGET (self));
  self->values = page != NULL ? values : NULL;
  self->page = page;
  forget_chart (self);
  g_signal_emit (self, signals[CHOSEN], 0, "");
}

static void
set_zoom (RtBoardWidget *self, double zoom)
{
  const RtSceneItem *chosen = choice_of (self);

  self->zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (chosen != NULL)
    show_item (self, chosen, TRUE);
}

/** rt_board_widget_zoom: Makes the page @factor times as large, from 30 % to 400 %. */
void
rt_board_widget_zoom (RtBoardWidget *self, double factor)
{
  set_zoom (self, self->zoom * factor);
}

/** rt_board_widget_fit: Makes the page as wide as the window, at most as large as it is by itself.
 */
void
rt_board_widget_fit (RtBoardWidget *self)
{
  GtkAdjustment *across = adjustment (self, GTK_ORIENTATION_HORIZONTAL);

  if (ensure_chart (self) != NULL && across != NULL && gtk_adjustment_get_page_size (across) > 0)
    set_zoom (self,
              MIN (1, gtk_adjustment_get_page_size (across) / self->chart->scene->style.width));
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/range-bar.h"

#define BUTTON_FACTOR 1.5
#define DAY_S G_GINT64_CONSTANT (86400)

struct _RtRangeBar
{
  AdwBin parent_instance;

  AdwToggleGroup *ranges;
  GtkWidget *fit_button;
  RtChartWidget *chart; /* nullable */
  gboolean ranging;     /* the toggles follow the chart, not the other way round */
};

enum
{
  PROP_CHART = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RtRangeBar, rt_range_bar, ADW_TYPE_BIN)

/* The stretches that can be asked for by name, in days. */
static const struct
{
  const char *name;
  int days;
} stretches[] = { { "month", 31 }, { "quarter", 92 }, { "half", 183 }, { "year", 366 } };

static const char *
stretch_name (RtRangeBar *self)
{
  RtTimeRange range = rt_chart_widget_range (self->chart);

  if (rt_chart_widget_is_fitted (self->chart))
    return "all";
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    if (rt_time_range_span (range) == stretches[i].days * DAY_S)
      return stretches[i].name;
  return NULL;
}

static void
range_changed_cb (RtRangeBar *self)
{
  const char *name = stretch_name (self);

  self->ranging = TRUE;
  if (name != NULL)
    adw_toggle_group_set_active_name (self->ranges, name);
  else
    adw_toggle_group_set_active (self->ranges, GTK_INVALID_LIST_POSITION);
  self->ranging = FALSE;
  gtk_widget_set_sensitive (self->fit_button, !rt_chart_widget_is_fitted (self->chart));
}

/* A named stretch ends where the visible one ends, so that going from a year to a month stays
 * there. */
static void
stretch_chosen_cb (RtRangeBar *self)
{
  const char *name = adw_toggle_group_get_active_name (self->ranges);
  RtTimeRange range;

  if (self->ranging || name == NULL || self->chart == NULL)
    return;
  range = rt_chart_widget_range (self->chart);
  if (g_str_equal (name, "all"))
    rt_chart_widget_fit (self->chart);
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    if (g_str_equal (name, stretches[i].name))
      rt_chart_widget_show_range (
          self->chart, rt_time_range_new (range.to - stretches[i].days * DAY_S, range.to));
  range_changed_cb (self);
}

static void
zoom_in_clicked_cb (RtRangeBar *self)
{
  rt_chart_widget_zoom (self->chart, BUTTON_FACTOR);
}

static void
zoom_out_clicked_cb (RtRangeBar *self)
{
  rt_chart_widget_zoom (self->chart, 1 / BUTTON_FACTOR);
}

static void
fit_clicked_cb (RtRangeBar *self)
{
  rt_chart_widget_fit (self->chart);
}

static void
rt_range_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RtRangeBar *self = RT_RANGE_BAR (object);

  if (id != PROP_CHART)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (!g_set_object (&self->chart, g_value_get_object (value)) || self->chart == NULL)
    return;
  g_signal_connect_object (self->chart, "range-changed", G_CALLBACK (range_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
rt_range_bar_dispose (GObject *object)
{
  RtRangeBar *self = RT_RANGE_BAR (object);

  g_clear_object (&self->chart);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_RANGE_BAR);
  G_OBJECT_CLASS (rt_range_bar_parent_class)->dispose (object);
}

static void
rt_range_bar_class_init (RtRangeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_range_bar_dispose;
  object_class->set_property = rt_range_bar_set_property;
  props[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, RT_TYPE_CHART_WIDGET,
                                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/course/range-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RtRangeBar, ranges);
  gtk_widget_class_bind_template_child (widget_class, RtRangeBar, fit_button);
  gtk_widget_class_bind_template_callback (widget_class, stretch_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_clicked_cb);
}

static void
rt_range_bar_init (RtRangeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

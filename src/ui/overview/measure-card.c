/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overview/measure-card.h"

#include "overview/sparkline.h"
#include "overview/tone-look.h"

struct _RtMeasureCard
{
  AdwBin parent_instance;

  GtkButton *button;
  GtkLabel *title;
  GtkLabel *value;
  GtkLabel *band;
  GtkWidget *verdict_row;
  GtkImage *sign;
  GtkLabel *verdict;
  RtSparkline *chart;
  GtkLabel *facts;
};

enum
{
  PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtMeasureCard, rt_measure_card, ADW_TYPE_BIN)

static void
pressed_cb (RtMeasureCard *self)
{
  g_signal_emit (self, signals[PRESSED], 0);
}

static void
rt_measure_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_MEASURE_CARD);
  G_OBJECT_CLASS (rt_measure_card_parent_class)->dispose (object);
}

static void
rt_measure_card_class_init (RtMeasureCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_measure_card_dispose;
  signals[PRESSED] = g_signal_new ("pressed", RT_TYPE_MEASURE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/overview/measure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, button);
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, title);
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, value);
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, band);
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, verdict_row);
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, sign);
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, chart);
  gtk_widget_class_bind_template_child (widget_class, RtMeasureCard, facts);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
rt_measure_card_init (RtMeasureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
join (const char *separator, const char *const *texts, guint n_texts)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < n_texts; i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_ptr_array_add (said, (gpointer)texts[i]);
  g_ptr_array_add (said, NULL);
  return g_strjoinv (separator, (char **)said->pdata);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* One stop of the Tab key that says everything: the words of the card, then the whole course. */
static void
speak (RtMeasureCard *self, const RtKeyFigure *figure)
{
  const char *const texts[] = { figure->title, figure->value,   figure->band, figure->when,
                                figure->was,   figure->verdict, figure->goal, figure->coverage };
  g_autofree char *label = join (", ", texts, G_N_ELEMENTS (texts));
  g_autofree char *course = rt_sparkline_describe (self->chart);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, course, -1);
}

/**
 * rt_measure_card_new:
 * @figure: the last value and what it means
 * @chart: (nullable): the course of the measure
 *
 * Returns: (transfer floating): a card that shows it
 */
RtMeasureCard *
rt_measure_card_new (const RtKeyFigure *figure, RtChartSpec *chart)
{
  RtMeasureCard *self = g_object_new (RT_TYPE_MEASURE_CARD, NULL);
  const char *const texts[] = { figure->goal, figure->was, figure->when, figure->coverage };
  g_autofree char *facts = join (" · ", texts, G_N_ELEMENTS (texts));

  gtk_label_set_text (self->title, figure->title);
  gtk_label_set_text (self->value, figure->value);
  show_label (self->band, figure->band);
  gtk_label_set_text (self->verdict, figure->verdict);
  show_label (self->facts, facts);
  rt_tone_look_apply (figure->tone, self->sign, self->verdict_row);
  rt_sparkline_set_spec (self->chart, chart);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), chart != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), figure->basis);
  speak (self, figure);
  return self;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/figure-card.h"

struct _RtFigureCard
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *value;
  GtkLabel *facts;
  GtkLabel *verdict;
  GtkImage *sign;
  GtkWidget *verdict_row;
};

G_DEFINE_FINAL_TYPE (RtFigureCard, rt_figure_card, ADW_TYPE_BIN)

static const char *
sign_for (RtFigureTone tone)
{
  switch (tone)
    {
    case RT_FIGURE_BETTER:
      return "object-select-symbolic";
    case RT_FIGURE_WORSE:
      return "dialog-warning-symbolic";
    case RT_FIGURE_NOTICE:
      return "dialog-information-symbolic";
    case RT_FIGURE_PLAIN:
    default:
      return NULL;
    }
}

static const char *
class_for (RtFigureTone tone)
{
  switch (tone)
    {
    case RT_FIGURE_BETTER:
      return "rt-better";
    case RT_FIGURE_WORSE:
      return "rt-worse";
    case RT_FIGURE_NOTICE:
      return "rt-notice";
    case RT_FIGURE_PLAIN:
    default:
      return "dimmed";
    }
}

static void
add_fact (GPtrArray *facts, const char *fact)
{
  if (fact != NULL && *fact != '\0')
    g_ptr_array_add (facts, (gpointer)fact);
}

static char *
facts_of (const RtKeyFigure *figure)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();

  add_fact (facts, figure->band);
  add_fact (facts, figure->was);
  add_fact (facts, figure->goal);
  add_fact (facts, figure->when);
  add_fact (facts, figure->coverage);
  g_ptr_array_add (facts, NULL);
  return g_strjoinv (" · ", (char **)facts->pdata);
}

static void
rt_figure_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_FIGURE_CARD);
  G_OBJECT_CLASS (rt_figure_card_parent_class)->dispose (object);
}

static void
rt_figure_card_class_init (RtFigureCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_figure_card_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/course/figure-card.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, RtFigureCard, title);
  gtk_widget_class_bind_template_child (widget_class, RtFigureCard, value);
  gtk_widget_class_bind_template_child (widget_class, RtFigureCard, facts);
  gtk_widget_class_bind_template_child (widget_class, RtFigureCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, RtFigureCard, sign);
  gtk_widget_class_bind_template_child (widget_class, RtFigureCard, verdict_row);
}

static void
rt_figure_card_init (RtFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_figure_card_new:
 * @figure: a key figure
 *
 * Returns: (transfer floating): a card that shows it
 */
RtFigureCard *
rt_figure_card_new (const RtKeyFigure *figure)
{
  RtFigureCard *self = g_object_new (RT_TYPE_FIGURE_CARD, NULL);
  g_autofree char *facts = facts_of (figure);
  g_autofree char *spoken = g_strjoin (", ", figure->title, figure->value, figure->verdict, NULL);
  const char *sign = sign_for (figure->tone);

  gtk_label_set_text (self->title, figure->title);
  gtk_label_set_text (self->value, figure->value);
  gtk_label_set_text (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  gtk_label_set_text (self->verdict, figure->verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), sign != NULL);
  if (sign != NULL)
    gtk_image_set_from_icon_name (self->sign, sign);
  gtk_widget_add_css_class (self->verdict_row, class_for (figure->tone));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), figure->basis);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return self;
}

/**
 * rt_figure_cards_show:
 * @box: where the cards stand
 * @figures: (element-type RtKeyFigure): what they show
 *
 * Fills @box anew.
 */
void
rt_figure_cards_show (GtkFlowBox *box, GPtrArray *figures)
{
  gtk_flow_box_remove_all (box);
  for (guint i = 0; i < figures->len; i++)
    {
      GtkWidget *card = GTK_WIDGET (rt_figure_card_new (g_ptr_array_index (figures, i)));
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (box, child);
    }
}

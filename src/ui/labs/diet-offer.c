/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/diet-offer.h"

#include <string.h>

struct _RtDietOffer
{
  AdwActionRow parent_instance;

  char *offered; /* nullable */
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtDietOffer, rt_diet_offer, ADW_TYPE_ACTION_ROW)

static void
accept_clicked_cb (RtDietOffer *self)
{
  g_autofree char *offered = g_strdup (self->offered);

  rt_diet_offer_show (self, NULL, "");
  g_signal_emit (self, signals[ACCEPTED], 0, offered);
}

static void
rt_diet_offer_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_DIET_OFFER);
  G_OBJECT_CLASS (rt_diet_offer_parent_class)->dispose (object);
}

static void
rt_diet_offer_finalize (GObject *object)
{
  g_free (RT_DIET_OFFER (object)->offered);
  G_OBJECT_CLASS (rt_diet_offer_parent_class)->finalize (object);
}

static void
rt_diet_offer_class_init (RtDietOfferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_diet_offer_dispose;
  object_class->finalize = rt_diet_offer_finalize;
  signals[ACCEPTED] = g_signal_new ("accepted", RT_TYPE_DIET_OFFER, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/diet-offer.ui");
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
}

static void
rt_diet_offer_init (RtDietOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_diet_offer_show:
 * @offered: (nullable): what the record says, on one line
 * @entered: what stands in the field
 *
 * Shows the offer; hides it when there is none and when it already stands in the field.
 */
void
rt_diet_offer_show (RtDietOffer *self, const char *offered, const char *entered)
{
  g_return_if_fail (RT_IS_DIET_OFFER (self));
  g_set_str (&self->offered, offered);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), offered != NULL ? offered : "");
  gtk_widget_set_visible (GTK_WIDGET (self), offered != NULL && strstr (entered, offered) == NULL);
}

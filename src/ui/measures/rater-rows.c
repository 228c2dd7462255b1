/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/rater-rows.h"

struct _RtRaterRows
{
  AdwBin parent_instance;

  AdwComboRow *rater;
  AdwEntryRow *informant;
};

G_DEFINE_FINAL_TYPE (RtRaterRows, rt_rater_rows, ADW_TYPE_BIN)

static void
rater_chosen_cb (RtRaterRows *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->informant),
                          rt_rater_rows_rater (self) == RT_RATER_INFORMANT);
}

static void
rt_rater_rows_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_RATER_ROWS);
  G_OBJECT_CLASS (rt_rater_rows_parent_class)->dispose (object);
}

static void
rt_rater_rows_class_init (RtRaterRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_rater_rows_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/rater-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, RtRaterRows, rater);
  gtk_widget_class_bind_template_child (widget_class, RtRaterRows, informant);
  gtk_widget_class_bind_template_callback (widget_class, rater_chosen_cb);
}

static void
rt_rater_rows_init (RtRaterRows *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_rater_rows_show:
 * @rater: whose view
 * @informant: (nullable): who, in words, when somebody answers for the patient
 *
 * Shows who answers.
 */
void
rt_rater_rows_show (RtRaterRows *self, RtRater rater, const char *informant)
{
  adw_combo_row_set_selected (self->rater, (guint)rater); /* the order of the template */
  gtk_editable_set_text (GTK_EDITABLE (self->informant), informant != NULL ? informant : "");
  rater_chosen_cb (self);
}

/** rt_rater_rows_rater: Returns: whose view is chosen */
RtRater
rt_rater_rows_rater (RtRaterRows *self)
{
  return (RtRater)MIN (adw_combo_row_get_selected (self->rater), (guint)RT_RATER_INFORMANT);
}

/** rt_rater_rows_informant: Returns: (transfer none): who answers for the patient, in words */
const char *
rt_rater_rows_informant (RtRaterRows *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->informant));
}

/** rt_rater_rows_keep: From now on who answers is only shown. */
void
rt_rater_rows_keep (RtRaterRows *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->rater), FALSE);
  gtk_editable_set_editable (GTK_EDITABLE (self->informant), FALSE);
}

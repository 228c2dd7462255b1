/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/hours-before-row.h"

#include <string.h>

#include "lab-before.h"

struct _RtHoursBeforeRow
{
  AdwExpanderRow parent_instance;

  GtkEditable *medication;
  GtkEditable *diet;
  AdwActionRow *offer;

  char *filled_in; /* the medication the record gave; nullable */
  char *offered;   /* food and drink; nullable */
};

G_DEFINE_FINAL_TYPE (RtHoursBeforeRow, rt_hours_before_row, ADW_TYPE_EXPANDER_ROW)

/* A field has one line. */
static char *
on_one_line (char *lines)
{
  g_autofree char *text = lines;
  g_auto (GStrv) each = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  return each != NULL ? g_strjoinv ("; ", each) : NULL;
}

static void
fill_medication (RtHoursBeforeRow *self, const RtRecord *record, RtMoment collected)
{
  const char *written = gtk_editable_get_text (self->medication);
  g_autofree char *known = NULL;

  if (!g_str_equal (written, self->filled_in != NULL ? self->filled_in : ""))
    return;
  known = on_one_line (rt_lab_medication_before (record, collected));
  g_set_str (&self->filled_in, known);
  gtk_editable_set_text (self->medication, known != NULL ? known : "");
}

static void
show_offer (RtHoursBeforeRow *self)
{
  gboolean open =
      self->offered != NULL && strstr (gtk_editable_get_text (self->diet), self->offered) == NULL;

  adw_action_row_set_subtitle (self->offer, self->offered != NULL ? self->offered : "");
  gtk_widget_set_visible (GTK_WIDGET (self->offer), open);
  if (open)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
}

static void
take_over_clicked_cb (RtHoursBeforeRow *self)
{
  const char *written = gtk_editable_get_text (self->diet);
  g_autofree char *diet =
      *written != '\0' ? g_strjoin ("; ", written, self->offered, NULL) : g_strdup (self->offered);

  gtk_editable_set_text (self->diet, diet);
  gtk_widget_grab_focus (GTK_WIDGET (self->diet));
  show_offer (self);
}

static void
rt_hours_before_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_HOURS_BEFORE_ROW);
  G_OBJECT_CLASS (rt_hours_before_row_parent_class)->dispose (object);
}

static void
rt_hours_before_row_finalize (GObject *object)
{
  g_free (RT_HOURS_BEFORE_ROW (object)->filled_in);
  g_free (RT_HOURS_BEFORE_ROW (object)->offered);
  G_OBJECT_CLASS (rt_hours_before_row_parent_class)->finalize (object);
}

static void
rt_hours_before_row_class_init (RtHoursBeforeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_hours_before_row_dispose;
  object_class->finalize = rt_hours_before_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/hours-before-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RtHoursBeforeRow, medication);
  gtk_widget_class_bind_template_child (widget_class, RtHoursBeforeRow, diet);
  gtk_widget_class_bind_template_child (widget_class, RtHoursBeforeRow, offer);
  gtk_widget_class_bind_template_callback (widget_class, take_over_clicked_cb);
}

static void
rt_hours_before_row_init (RtHoursBeforeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_hours_before_row_look_up:
 * @collected: when the sample was collected
 *
 * Asks the record for these hours; what a person has written stays.
 */
void
rt_hours_before_row_look_up (RtHoursBeforeRow *self,
                             RtCatalogue *catalogue,
                             const RtRecord *record,
                             RtMoment collected)
{
  g_return_if_fail (RT_IS_HOURS_BEFORE_ROW (self));
  fill_medication (self, record, collected);
  g_free (self->offered);
  self->offered = on_one_line (rt_lab_diet_before (catalogue, record, collected));
  show_offer (self);
}

/** rt_hours_before_row_medication: Returns: (nullable): what is written of medication. */
const char *
rt_hours_before_row_medication (RtHoursBeforeRow *self)
{
  const char *text = gtk_editable_get_text (self->medication);

  return *text != '\0' ? text : NULL;
}

/** rt_hours_before_row_diet: Returns: (nullable): what is written of food and drink. */
const char *
rt_hours_before_row_diet (RtHoursBeforeRow *self)
{
  const char *text = gtk_editable_get_text (self->diet);

  return *text != '\0' ? text : NULL;
}

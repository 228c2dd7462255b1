/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/regimen-fields.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "clock.h"
#include "dose-timing-words.h"
#include "quick-timing.h"
#include "quick-words.h"

struct _RtRegimenFields
{
  AdwBin parent_instance;

  AdwComboRow *mode;
  AdwEntryRow *dose;
  AdwEntryRow *unit;
  AdwEntryRow *maximum;
  AdwEntryRow *schedule;
  RtMessageLine *understood;

  RtCatalogue *catalogue; /* nullable until it is set */
  RtDoseTiming *timing;   /* nullable: what is typed is kept as words only */
};

G_DEFINE_FINAL_TYPE (RtRegimenFields, rt_regimen_fields, ADW_TYPE_BIN)

/* In the order of the template. */
static const RtRegimenMode modes[] = {
  RT_REGIMEN_SCHEDULED,
  RT_REGIMEN_AS_NEEDED,
  RT_REGIMEN_SINGLE,
};

static RtRegimenMode
mode_of (RtRegimenFields *self)
{
  guint selected = adw_combo_row_get_selected (self->mode);

  return modes[MIN (selected, G_N_ELEMENTS (modes) - 1)];
}

static void
mode_changed_cb (RtRegimenFields *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->maximum), mode_of (self) == RT_REGIMEN_AS_NEEDED);
  gtk_widget_set_visible (GTK_WIDGET (self->schedule), mode_of (self) != RT_REGIMEN_SINGLE);
}

static char *
text_of (AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
put (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/* What was made of the words stands below them: what is kept as words only counts as taken every
 * day. */
static void
say_understood (RtRegimenFields *self)
{
  g_autofree char *said = NULL;

  if (self->timing != NULL)
    {
      g_autofree char *unit = text_of (self->unit);
      g_autofree char *timing = rt_dose_timing_words (self->timing, unit);

      /* Translators: how often something is taken, such as "every 2 days". */
      said = g_strdup_printf (_ ("Read as: %s"), timing);
    }
  else
    said = g_strdup (_ ("Kept as these words. Totals of a day count the amount once a day."));
  rt_message_line_show_note (self->understood, said);
}

/* The words are read at once. */
static void
schedule_changed_cb (RtRegimenFields *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *words = text_of (self->schedule);

  g_clear_pointer (&self->timing, rt_dose_timing_free);
  rt_message_line_clear (self->understood);
  if (words == NULL || self->catalogue == NULL)
    return;
  self->timing =
      rt_quick_timing_read (self->catalogue, rt_quick_language (), words, rt_clock_today (), zone);
  say_understood (self);
}

static void
rt_regimen_fields_dispose (GObject *object)
{
  RtRegimenFields *self = RT_REGIMEN_FIELDS (object);

  g_clear_pointer (&self->timing, rt_dose_timing_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_REGIMEN_FIELDS);
  G_OBJECT_CLASS (rt_regimen_fields_parent_class)->dispose (object);
}

static void
rt_regimen_fields_class_init (RtRegimenFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_regimen_fields_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/regimen-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, RtRegimenFields, mode);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenFields, dose);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenFields, unit);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenFields, maximum);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenFields, schedule);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenFields, understood);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, schedule_changed_cb);
}

static void
rt_regimen_fields_init (RtRegimenFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_regimen_fields_set_unit:
 * @unit: (nullable): what amounts are counted in
 *
 * Offers a unit.
 */
void
rt_regimen_fields_set_unit (RtRegimenFields *self, const char *unit)
{
  put (self->unit, unit);
}

/**
 * rt_regimen_fields_set_catalogue:
 * @catalogue: whose phrases the schedule is read with; must outlive the fields
 */
void
rt_regimen_fields_set_catalogue (RtRegimenFields *self, RtCatalogue *catalogue)
{
  self->catalogue = catalogue;
}

/**
 * rt_regimen_fields_show:
 * @step: what is to be corrected or gone on from
 *
 * Puts a step into the fields.
 */
void
rt_regimen_fields_show (RtRegimenFields *self,
                        const RtIntervention *intervention,
                        const RtRegimenStep *step)
{
  g_autofree char *words =
      step->schedule == NULL && step->timing != NULL
          ? rt_dose_timing_words (step->timing, rt_intervention_unit_of (intervention, step))
          : g_strdup (step->schedule);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (modes[i] == step->mode)
      adw_combo_row_set_selected (self->mode, i);
  put (self->dose, step->dose_text);
  put (self->unit, rt_intervention_unit_of (intervention, step));
  put (self->maximum, step->maximum_text);
  put (self->schedule, words);
  if (step->timing == NULL)
    return;
  rt_dose_timing_free (self->timing);
  self->timing = rt_dose_timing_copy (step->timing);
  say_understood (self);
}

static void
take (char **member, char *text)
{
  g_free (*member);
  *member = text;
}

/**
 * rt_regimen_fields_fill:
 * @step: gets what the fields hold; numbers are checked when it is saved
 */
void
rt_regimen_fields_fill (RtRegimenFields *self, RtRegimenStep *step)
{
  step->mode = mode_of (self);
  take (&step->dose_text, text_of (self->dose));
  take (&step->unit, text_of (self->unit));
  take (&step->maximum_text, step->mode == RT_REGIMEN_AS_NEEDED ? text_of (self->maximum) : NULL);
  take (&step->schedule, step->mode != RT_REGIMEN_SINGLE ? text_of (self->schedule) : NULL);
  rt_dose_timing_free (step->timing);
  step->timing = step->schedule != NULL ? rt_dose_timing_copy (self->timing) : NULL;
}

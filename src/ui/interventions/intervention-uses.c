/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/intervention-uses.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "interventions/intervention-row.h"
#include "patient-text.h"
#include "record-words.h"
#include "regimen-now.h"
#include "regimen-words.h"

/* More would bury the page; the course shows them all. */
#define MOST_USES 20

typedef void (*ThingFunc) (gpointer self, gconstpointer thing);

/* A button's thing: a copy that lives as long as the button, and who is told of it. */
typedef struct
{
  ThingFunc func;
  gpointer self; /* weak */
  gpointer thing;
  GDestroyNotify free_thing;
} Call;

static void
call_free (gpointer data, GClosure *closure)
{
  Call *call = data;

  g_clear_weak_pointer (&call->self);
  call->free_thing (call->thing);
  g_free (call);
}

static void
clicked_cb (GtkButton *button, gpointer data)
{
  const Call *call = data;

  if (call->self != NULL)
    call->func (call->self, call->thing);
}

static GtkWidget *
button_new (const char *icon,
            const char *name,
            GCallback func,
            gpointer self,
            gpointer thing,
            GDestroyNotify free_thing)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  Call *call = g_new0 (Call, 1);

  call->func = (ThingFunc)func;
  call->thing = thing;
  call->free_thing = free_thing;
  g_set_weak_pointer (&call->self, self);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), call, call_free, 0);
  return button;
}

static GtkWidget *
group_new (const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  return group;
}

static GtkWidget *
row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
append_line (GString *text, const char *line)
{
  g_autofree char *visible = NULL;

  if (line == NULL || *line == '\0')
    return;
  visible = rt_text_visible (line);
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", visible);
}

static GtkWidget *
step_row_new (const RtIntervention *intervention,
              const RtRegimenStep *step,
              GCallback corrected,
              GCallback withdrawn,
              gpointer self)
{
  g_autofree char *title = rt_regimen_step_title (step);
  g_autofree char *what = rt_regimen_step_text (intervention, step);
  g_autofree char *maximum = rt_regimen_maximum_text (intervention, step);
  /* Translators: "From 3 May 2025". */
  g_autofree char *correct = g_strdup_printf (_ ("Correct the step: %s"), title);
  g_autofree char *error = g_strdup_printf (_ ("The step was entered in error: %s"), title);
  g_autoptr (GString) text = g_string_new (what);
  GtkWidget *row = NULL;

  append_line (text, maximum);
  append_line (text, step->reason);
  append_line (text, step->note);
  row = row_new (title, text->str);
  if (step->planned)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               rt_intervention_chip_new (_ ("planned"), "accent"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             button_new ("document-edit-symbolic", correct, corrected, self,
                                         rt_regimen_step_copy (step),
                                         (GDestroyNotify)rt_regimen_step_free));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             button_new ("user-trash-symbolic", error, withdrawn, self,
                                         rt_regimen_step_copy (step),
                                         (GDestroyNotify)rt_regimen_step_free));
  return row;
}

/** rt_intervention_steps_group: The steps of the regimen, the latest first. */
GtkWidget *
rt_intervention_steps_group (const RtIntervention *intervention,
                             GCallback corrected,
                             GCallback withdrawn,
                             gpointer self)
{
  GtkWidget *group = group_new (_ ("Regimen"));

  for (guint i = intervention->steps->len; i > 0; i--)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               step_row_new (intervention,
                                             g_ptr_array_index (intervention->steps, i - 1),
                                             corrected, withdrawn, self));
  return group;
}

/* What lies further back than the rows that are shown. */
static void
add_rest (GtkWidget *group, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (
      ngettext ("%u earlier use is on the course.", "%u earlier uses are on the course.", n), n);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (text, NULL));
}

/** rt_intervention_uses_group: Actual uses and single administrations, the latest first. */
GtkWidget *
rt_intervention_uses_group (const RtIntervention *intervention, GCallback withdrawn, gpointer self)
{
  GtkWidget *group = NULL;
  guint n = intervention->administrations->len;

  if (n == 0)
    return NULL;
  group = group_new (_ ("Uses and Single Administrations"));
  for (guint i = n; i > 0 && n - i < MOST_USES; i--)
    {
      const RtAdministration *use = g_ptr_array_index (intervention->administrations, i - 1);
      g_autofree char *title = rt_administration_text (intervention, use);
      g_autofree char *note = use->note != NULL ? rt_text_visible (use->note) : NULL;
      /* Translators: when and how much. */
      g_autofree char *error = g_strdup_printf (_ ("The use was entered in error: %s"), title);
      GtkWidget *row = row_new (title, note);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 button_new ("user-trash-symbolic", error, withdrawn, self,
                                             rt_administration_copy (use),
                                             (GDestroyNotify)rt_administration_free));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  add_rest (group, n > MOST_USES ? n - MOST_USES : 0);
  return group;
}

/** rt_intervention_adherence_group: What the patient reported, the latest first. */
GtkWidget *
rt_intervention_adherence_group (const RtIntervention *intervention,
                                 GCallback withdrawn,
                                 gpointer self)
{
  GtkWidget *group = NULL;

  if (intervention->adherence->len == 0)
    return NULL;
  group = group_new (_ ("Adherence as Reported"));
  for (guint i = intervention->adherence->len; i > 0; i--)
    {
      const RtAdherenceReport *report = g_ptr_array_index (intervention->adherence, i - 1);
      g_autofree char *title = rt_adherence_text (report);
      g_autofree char *when = rt_date_format_moment (report->at);
      /* Translators: what was reported. */
      g_autofree char *error = g_strdup_printf (_ ("The report was entered in error: %s"), title);
      GtkWidget *row = row_new (title, when);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 button_new ("user-trash-symbolic", error, withdrawn, self,
                                             rt_adherence_report_copy (report),
                                             (GDestroyNotify)rt_adherence_report_free));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/interventions-view.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "interventions/intervention-dialog.h"
#include "interventions/intervention-page.h"
#include "interventions/intervention-row.h"
#include "record-words.h"
#include "regimen-words.h"

struct _RtInterventionsView
{
  AdwBin parent_instance;

  AdwNavigationView *navigation;
  AdwNavigationPage *list_page;
  GtkStack *stack;
  GtkBox *groups;

  RtOpenRecord *record; /* nullable */
};

G_DEFINE_FINAL_TYPE (RtInterventionsView, rt_interventions_view, ADW_TYPE_BIN)

static RtCatalogue *
catalogue_of (RtInterventionsView *self)
{
  return rt_practice_catalogue (rt_open_record_practice (self->record));
}

static void
remove_groups (RtInterventionsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static AdwPreferencesGroup *
add_group (RtInterventionsView *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (description != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
row_activated_cb (RtInterventionsView *self, GtkWidget *row)
{
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (rt_intervention_page_new (
                                                  self->record, rt_intervention_row_id (row))));
}

static void
add_row (RtInterventionsView *self,
         AdwPreferencesGroup *group,
         const RtIntervention *intervention,
         const char *summary)
{
  GtkWidget *row = rt_intervention_row_new (catalogue_of (self), intervention, summary);

  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

/* What is taken, and under it what is planned next. */
static char *
summary_now (const RtIntervention *intervention, RtMoment now)
{
  g_autofree char *summary = rt_regimen_summary (intervention, now);
  g_autofree char *paused = rt_regimen_status (intervention, now) == RT_REGIMEN_STATUS_PLANNED
                                ? NULL
                                : rt_regimen_plan_summary (intervention);

  return paused != NULL ? g_strdup_printf ("%s\n%s", summary, paused) : g_steal_pointer (&summary);
}

static gboolean
is_now (const RtIntervention *intervention, RtMoment now)
{
  RtRegimenStatus status = rt_regimen_status (intervention, now);

  return status == RT_REGIMEN_STATUS_CURRENT || status == RT_REGIMEN_STATUS_PAUSED;
}

/* The group of a kind, made when the first of it comes. */
static void
add_kind (RtInterventionsView *self, const RtRecord *record, RtInterventionKind kind, RtMoment now)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);
      g_autofree char *summary = NULL;

      if (intervention->exposure || intervention->kind != kind || !is_now (intervention, now))
        continue;
      if (group == NULL)
        group = add_group (self, rt_intervention_kind_heading (kind), NULL);
      summary = summary_now (intervention, now);
      add_row (self, group, intervention, summary);
    }
}

static void
add_exposures (RtInterventionsView *self, const RtRecord *record, RtMoment now)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);
      g_autofree char *summary = NULL;

      if (!intervention->exposure || !is_now (intervention, now))
        continue;
      if (group == NULL)
        group = add_group (self, _ ("Exposures"),
                           _ ("What the patient is exposed to without its being a treatment: "
                              "caffeine, alcohol, nicotine and the like."));
      summary = summary_now (intervention, now);
      add_row (self, group, intervention, summary);
    }
}

static void
add_status (RtInterventionsView *self,
            const RtRecord *record,
            RtRegimenStatus status,
            const char *title,
            RtMoment now)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = record->interventions->len; i > 0; i--)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i - 1);
      g_autofree char *summary = NULL;

      if (rt_regimen_status (intervention, now) != status)
        continue;
      if (group == NULL)
        group = add_group (self, title, NULL);
      summary = rt_regimen_history_summary (intervention, now);
      add_row (self, group, intervention, summary);
    }
}

static void
show_record (RtInterventionsView *self)
{
  const RtRecord *record = rt_open_record_get (self->record);
  RtMoment now = rt_clock_now ();

  remove_groups (self);
  gtk_stack_set_visible_child_name (self->stack, record->interventions->len > 0 ? "some" : "none");
  for (int kind = RT_INTERVENTION_PRECURSOR; kind <= RT_INTERVENTION_THERAPEUTIC; kind++)
    add_kind (self, record, (RtInterventionKind)kind, now);
  add_exposures (self, record, now);
  add_status (self, record, RT_REGIMEN_STATUS_OCCASIONAL, _ ("Single Administrations"), now);
  add_status (self, record, RT_REGIMEN_STATUS_PLANNED, _ ("Planned"), now);
  add_status (self, record, RT_REGIMEN_STATUS_ENDED, _ ("History"), now);
}

static void
loaded_cb (RtInterventionsView *self)
{
  if (rt_open_record_get (self->record) != NULL)
    show_record (self);
}

static void
add_clicked_cb (RtInterventionsView *self)
{
  if (self->record != NULL && rt_open_record_get (self->record) != NULL)
    adw_dialog_present (ADW_DIALOG (rt_intervention_dialog_new (self->record, NULL)),
                        GTK_WIDGET (self));
}

static void
rt_interventions_view_dispose (GObject *object)
{
  RtInterventionsView *self = RT_INTERVENTIONS_VIEW (object);

  rt_interventions_view_set_record (self, NULL);
  /* The template would take the child out of the bin behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_INTERVENTIONS_VIEW);
  G_OBJECT_CLASS (rt_interventions_view_parent_class)->dispose (object);
}

static void
rt_interventions_view_class_init (RtInterventionsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_interventions_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/interventions-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtInterventionsView, navigation);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionsView, list_page);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionsView, stack);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionsView, groups);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
rt_interventions_view_init (RtInterventionsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_interventions_view_set_record:
 * @record: (nullable): the record on screen
 */
void
rt_interventions_view_set_record (RtInterventionsView *self, RtOpenRecord *record)
{
  g_return_if_fail (RT_IS_INTERVENTIONS_VIEW (self));
  if (self->record != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->record, self);
      remove_groups (self);
      adw_navigation_view_pop_to_page (self->navigation, self->list_page);
    }
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
}

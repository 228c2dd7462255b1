/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/interventions-view.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "import/regimen-import-dialog.h"
#include "interventions/intervention-dialog.h"
#include "interventions/intervention-page.h"
#include "interventions/intervention-row.h"
#include "interventions/regimen-groups.h"
#include "interventions/taper-page.h"

struct _RtInterventionsView
{
  AdwBin parent_instance;

  AdwNavigationView *navigation;
  AdwNavigationPage *list_page;
  GtkStack *stack;
  AdwToggleGroup *arrangement;
  GtkWidget *caveat;
  GtkBox *groups;

  RtOpenRecord *record; /* nullable */
  gint64 added;         /* what was added while the dialog is open; 0 for nothing */
  GArray *known;        /* (element gint64) ids of what is shown; NULL: nothing was shown yet */
};

G_DEFINE_FINAL_TYPE (RtInterventionsView, rt_interventions_view, ADW_TYPE_BIN)

static void
remove_groups (RtInterventionsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
row_activated_cb (RtInterventionsView *self, GtkWidget *row)
{
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (rt_intervention_page_new (
                                                  self->record, rt_intervention_row_id (row))));
}

static gboolean
is_by_mechanism (RtInterventionsView *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->arrangement), "mechanism") == 0;
}

/* Whose row the keyboard is in; 0 for none. */
static gint64
focused_row (RtInterventionsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (widget == NULL || !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->groups)))
    return 0;
  for (; widget != GTK_WIDGET (self->groups); widget = gtk_widget_get_parent (widget))
    if (rt_intervention_row_id (widget) != 0)
      return rt_intervention_row_id (widget);
  return 0;
}

/* What was not there when the list was shown last; 0 for nothing. */
static gint64
added_row (RtInterventionsView *self, const RtRecord *record)
{
  for (guint i = 0; self->known != NULL && i < record->interventions->len; i++)
    {
      gint64 id = ((const RtIntervention *)g_ptr_array_index (record->interventions, i))->id;
      gboolean known = FALSE;

      for (guint k = 0; k < self->known->len; k++)
        known = known || g_array_index (self->known, gint64, k) == id;
      if (!known)
        return id;
    }
  return 0;
}

static void
know (RtInterventionsView *self, const RtRecord *record)
{
  g_clear_pointer (&self->known, g_array_unref);
  self->known = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < record->interventions->len; i++)
    g_array_append_val (self->known,
                        ((const RtIntervention *)g_ptr_array_index (record->interventions, i))->id);
}

static GtkWidget *
row_in (GtkWidget *widget, gint64 id)
{
  GtkWidget *found = rt_intervention_row_id (widget) == id ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = row_in (child, id);
  return found;
}

/* The list is made anew after each change; the keyboard stays where it was, or goes to what was
 * added. */
static void
focus_row (RtInterventionsView *self, gint64 id)
{
  GtkWidget *row = id != 0 ? row_in (GTK_WIDGET (self->groups), id) : NULL;

  if (row != NULL && adw_navigation_view_get_visible_page (self->navigation) == self->list_page)
    gtk_widget_grab_focus (row);
}

/* The dialog gives the keyboard back to where it came from; what was added comes first. */
static void
dialog_closed_cb (RtInterventionsView *self)
{
  focus_row (self, self->added);
  self->added = 0;
}

static void
show_record (RtInterventionsView *self)
{
  const RtRecord *record = rt_open_record_get (self->record);
  RtRegimenGroups groups = {
    .box = self->groups,
    .catalogue = rt_practice_catalogue (rt_open_record_practice (self->record)),
    .record = record,
    .now = rt_clock_now (),
    .activated = G_CALLBACK (row_activated_cb),
    .self = self,
  };
  gint64 row = 0;

  row = added_row (self, record);
  self->added = row != 0 ? row : self->added;
  if (row == 0)
    row = focused_row (self);
  remove_groups (self);
  gtk_stack_set_visible_child_name (self->stack, record->interventions->len > 0 ? "some" : "none");
  gtk_widget_set_visible (self->caveat, is_by_mechanism (self));
  if (is_by_mechanism (self))
    rt_regimen_groups_add_mechanisms (&groups);
  else
    rt_regimen_groups_add_kinds (&groups);
  rt_regimen_groups_add_totals (&groups);
  if (!is_by_mechanism (self))
    rt_regimen_groups_add_rest (&groups);
  focus_row (self, row);
  know (self, record);
}

static void
loaded_cb (RtInterventionsView *self)
{
  if (rt_open_record_get (self->record) != NULL)
    show_record (self);
}

static void
arrangement_changed_cb (RtInterventionsView *self)
{
  if (self->record != NULL)
    loaded_cb (self);
}

static void
taper_clicked_cb (RtInterventionsView *self)
{
  if (self->record != NULL)
    adw_navigation_view_push (self->navigation,
                              ADW_NAVIGATION_PAGE (rt_taper_page_new (self->record, NULL)));
}

static void
add_clicked_cb (RtInterventionsView *self)
{
  AdwDialog *dialog = NULL;

  if (self->record == NULL || rt_open_record_get (self->record) == NULL)
    return;
  self->added = 0;
  dialog = ADW_DIALOG (rt_intervention_dialog_new (self->record, NULL));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (dialog_closed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
import_clicked_cb (RtInterventionsView *self)
{
  if (self->record != NULL && rt_open_record_get (self->record) != NULL)
    adw_dialog_present (ADW_DIALOG (rt_regimen_import_dialog_new (self->record)),
                        GTK_WIDGET (self));
}

static void
rt_interventions_view_dispose (GObject *object)
{
  RtInterventionsView *self = RT_INTERVENTIONS_VIEW (object);

  rt_interventions_view_set_record (self, NULL);
  g_clear_pointer (&self->known, g_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, RtInterventionsView, arrangement);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionsView, caveat);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionsView, groups);
  gtk_widget_class_bind_template_callback (widget_class, arrangement_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, taper_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
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
      g_clear_pointer (&self->known, g_array_unref);
      adw_navigation_view_pop_to_page (self->navigation, self->list_page);
    }
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rt_interventions_view_open:
 * @self: the view
 * @uuid: an intervention of the record
 *
 * Shows the page of an intervention; the list when the record does not hold it any more.
 */
void
rt_interventions_view_open (RtInterventionsView *self, const char *uuid)
{
  const RtRecord *record = self->record != NULL ? rt_open_record_get (self->record) : NULL;

  g_return_if_fail (RT_IS_INTERVENTIONS_VIEW (self));
  adw_navigation_view_pop_to_page (self->navigation, self->list_page);
  for (guint i = 0; record != NULL && i < record->interventions->len; i++)
    {
      const RtIntervention *own = g_ptr_array_index (record->interventions, i);

      if (g_strcmp0 (own->uuid, uuid) == 0)
        adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (rt_intervention_page_new (
                                                        self->record, own->id)));
    }
}

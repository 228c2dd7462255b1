/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/patient-list.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "patient-choice.h"
#include "window/patient-item.h"
#include "window/patient-row.h"

struct _RtPatientList
{
  AdwNavigationPage parent_instance;

  GtkSearchEntry *search;
  GtkDropDown *choice;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *items;
  AdwStatusPage *nobody_found;
  RtMessageLine *message;

  RtPractice *practice;
  GCancellable *cancellable; /* of the search that is running */
  gint64 chosen;             /* 0: nobody */
  gboolean show_archived;
  gboolean listing;       /* while the list is replaced, its selection means nothing */
  char *shown_query;      /* what the list was searched for; nullable */
  gboolean goes_to_first; /* Enter was pressed before the search had answered */
};

typedef struct
{
  char *query;
  gboolean with_archived;
  RtPatientChoice choice;
} Search;

enum
{
  PATIENT_CHOSEN,
  PATIENT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtPatientList, rt_patient_list, ADW_TYPE_NAVIGATION_PAGE)

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->query);
  g_free (search);
}

static gpointer
search_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Search *search = data;

  gboolean archived = search->with_archived || search->choice == RT_PATIENTS_ARCHIVED;
  GPtrArray *summaries = rt_practice_list_patients (practice, search->query, archived, error);

  if (summaries != NULL)
    rt_patient_choice_apply (search->choice, summaries, rt_clock_today ());
  return summaries;
}

static void
select_chosen (RtPatientList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n && self->chosen != 0; i++)
    {
      g_autoptr (RtPatientItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (rt_patient_item_summary (item)->patient->id == self->chosen)
        position = i;
    }
  gtk_single_selection_set_selected (self->selection, position);
}

static void
show_what_fits (RtPatientList *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0;
  gboolean everybody = gtk_drop_down_get_selected (self->choice) <= RT_PATIENTS_BY_APPOINTMENT;

  if (any)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (*query != '\0')
    gtk_stack_set_visible_child_name (self->stack, "nobody-found");
  else
    gtk_stack_set_visible_child_name (self->stack, everybody ? "nobody" : "nobody-chosen");
}

/* Takes the summaries over into items. */
static void
replace_items (RtPatientList *self, GPtrArray *summaries)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (summaries, NULL);
  for (guint i = 0; i < summaries->len; i++)
    g_ptr_array_add (items, rt_patient_item_new (g_ptr_array_index (summaries, i)));
  self->listing = TRUE;
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  select_chosen (self);
  self->listing = FALSE;
}

static void
activated_cb (RtPatientList *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[PATIENT_ACTIVATED], 0);
}

static void
go_to_first (RtPatientList *self)
{
  self->goes_to_first = FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0)
    activated_cb (self, 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = rt_practice_run_finish (RT_PRACTICE (source), result, &error);
  RtPatientList *self = user_data;

  if (summaries == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  rt_message_line_show_error (self->message, error != NULL ? error->message : NULL);
  if (summaries == NULL)
    return;
  replace_items (self, summaries);
  show_what_fits (self);
  g_set_str (&self->shown_query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  if (self->goes_to_first)
    go_to_first (self);
}

static void
refresh (RtPatientList *self)
{
  Search *search;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->practice == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  search = g_new0 (Search, 1);
  search->query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  search->with_archived = self->show_archived;
  search->choice = (RtPatientChoice)gtk_drop_down_get_selected (self->choice);
  rt_practice_run_async (self->practice, search_work, search, search_free,
                         (GDestroyNotify)g_ptr_array_unref, self->cancellable, listed_cb, self);
}

static void
search_changed_cb (RtPatientList *self)
{
  if (g_strcmp0 (self->shown_query, gtk_editable_get_text (GTK_EDITABLE (self->search))) != 0)
    refresh (self);
}

static void
choice_made_cb (RtPatientList *self)
{
  refresh (self);
}

static void
search_stopped_cb (RtPatientList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static gint64
selected_patient (RtPatientList *self)
{
  RtPatientItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? rt_patient_item_summary (item)->patient->id : 0;
}

static void
selected_cb (RtPatientList *self)
{
  gint64 selected = selected_patient (self);

  if (self->listing || selected == 0 || selected == self->chosen)
    return;
  self->chosen = selected;
  g_signal_emit (self, signals[PATIENT_CHOSEN], 0, selected);
}

/* Enter goes to the first one found for what stands in the field, never to whoever happens to be
 * listed while the search is still running. */
static void
search_activated_cb (RtPatientList *self)
{
  if (g_strcmp0 (self->shown_query, gtk_editable_get_text (GTK_EDITABLE (self->search))) == 0)
    {
      go_to_first (self);
      return;
    }
  self->goes_to_first = TRUE;
  refresh (self);
}

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, GTK_WIDGET (rt_patient_row_new ()));
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  RtPatientRow *row = RT_PATIENT_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *label = rt_patient_row_show (row, gtk_list_item_get_item (list_item));

  gtk_list_item_set_accessible_label (list_item, label);
}

static void
rt_patient_list_dispose (GObject *object)
{
  RtPatientList *self = RT_PATIENT_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->shown_query, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PATIENT_LIST);
  G_OBJECT_CLASS (rt_patient_list_parent_class)->dispose (object);
}

static void
rt_patient_list_class_init (RtPatientListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_patient_list_dispose;
  signals[PATIENT_CHOSEN] = g_signal_new ("patient-chosen", RT_TYPE_PATIENT_LIST, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PATIENT_ACTIVATED] =
      g_signal_new ("patient-activated", RT_TYPE_PATIENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_PATIENT_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/window/patient-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPatientList, search);
  gtk_widget_class_bind_template_child (widget_class, RtPatientList, choice);
  gtk_widget_class_bind_template_child (widget_class, RtPatientList, stack);
  gtk_widget_class_bind_template_child (widget_class, RtPatientList, list);
  gtk_widget_class_bind_template_child (widget_class, RtPatientList, selection);
  gtk_widget_class_bind_template_child (widget_class, RtPatientList, items);
  gtk_widget_class_bind_template_child (widget_class, RtPatientList, nobody_found);
  gtk_widget_class_bind_template_child (widget_class, RtPatientList, message);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_made_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
}

static void
rt_patient_list_init (RtPatientList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_patient_list_set_practice:
 * @self: the list
 * @practice: an open practice
 *
 * Lists its patients, and lists them again whenever something is written.
 */
void
rt_patient_list_set_practice (RtPatientList *self, RtPractice *practice)
{
  g_return_if_fail (RT_IS_PATIENT_LIST (self) && self->practice == NULL);
  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * rt_patient_list_search:
 * @self: the list
 *
 * Puts the hands into the search field.
 */
void
rt_patient_list_search (RtPatientList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/**
 * rt_patient_list_choose:
 * @self: the list
 * @patient_id: a patient; 0 for nobody
 *
 * Chooses a patient, also one that the list does not show yet.
 */
void
rt_patient_list_choose (RtPatientList *self, gint64 patient_id)
{
  if (self->chosen == patient_id)
    return;
  self->chosen = patient_id;
  self->listing = TRUE;
  select_chosen (self);
  self->listing = FALSE;
  g_signal_emit (self, signals[PATIENT_CHOSEN], 0, patient_id);
}

/**
 * rt_patient_list_show_archived:
 * @self: the list
 * @show: whether archived patients are listed too
 *
 * Lists archived patients or leaves them out.
 */
void
rt_patient_list_show_archived (RtPatientList *self, gboolean show)
{
  self->show_archived = show;
  refresh (self);
}

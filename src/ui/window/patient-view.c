/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/patient-view.h"

#include <glib/gi18n.h>

#include "course/course-view.h"
#include "critical-words.h"
#include "critical/critical-dialog.h"
#include "document.h"
#include "interventions/interventions-view.h"
#include "labs/labs-view.h"
#include "measures/measures-view.h"
#include "notes/notes-view.h"
#include "overview/overview-view.h"
#include "window/patient-header.h"

struct _RtPatientView
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *failure;
  RtPatientHeader *header;
  AdwBanner *critical;
  AdwBanner *left_out;
  AdwViewStack *views;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  GtkMenuButton *print;
  RtOverviewView *overview;
  RtCourseView *course;
  RtMeasuresView *measures;
  RtLabsView *labs;
  RtInterventionsView *interventions;
  RtNotesView *notes;

  RtOpenRecord *record; /* nullable: nobody is chosen */
  gboolean narrow;
};

enum
{
  PROP_NARROW = 1,
  PROP_HAS_RECORD,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RtPatientView, rt_patient_view, ADW_TYPE_NAVIGATION_PAGE)

static void
update_switchers (RtPatientView *self)
{
  gboolean has_record = self->record != NULL;

  adw_view_switcher_bar_set_reveal (self->switcher_bar, self->narrow && has_record);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), !self->narrow && has_record);
  gtk_widget_set_sensitive (GTK_WIDGET (self->print), has_record);
}

/* Every kind of document, whatever view is open. */
static void
fill_print_menu (RtPatientView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int kind = 0; kind < RT_N_DOCUMENTS; kind++)
    {
      g_autofree char *action =
          g_strdup_printf ("workspace.print-document::%s", rt_document_name ((RtDocumentKind)kind));

      g_menu_append (menu, rt_document_title ((RtDocumentKind)kind), action);
    }
  gtk_menu_button_set_menu_model (self->print, G_MENU_MODEL (menu));
}

/* It stays until every critical answer has its response, whatever view is open. */
static void
show_critical (RtPatientView *self, const RtRecord *record)
{
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));
  g_autofree char *notice = rt_critical_notice (record->critical_answers);
  g_autofree char *left_out = rt_critical_left_out_notice (record, catalogue);

  if (notice != NULL)
    adw_banner_set_title (self->critical, notice);
  adw_banner_set_revealed (self->critical, notice != NULL);
  if (left_out != NULL)
    adw_banner_set_title (self->left_out, left_out);
  adw_banner_set_revealed (self->left_out, left_out != NULL);
}

static void
respond_cb (RtPatientView *self)
{
  if (self->record != NULL)
    adw_dialog_present (
        ADW_DIALOG (rt_critical_dialog_new (rt_open_record_practice (self->record),
                                            rt_open_record_patient_id (self->record), 0)),
        GTK_WIDGET (self));
}

/* The overview shows the measures that were chosen for the course. */
static void
view_shown_cb (RtPatientView *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);

  if (self->record != NULL && g_strcmp0 (view, "overview") == 0)
    rt_overview_view_set_measures (self->overview, rt_course_view_measures (self->course));
}

static void
go_to_cb (RtPatientView *self, const char *view)
{
  rt_patient_view_show_view (self, view);
}

static void
open_report_cb (RtPatientView *self, const char *uuid)
{
  rt_labs_view_open_report (self->labs, uuid);
}

static void
open_entry_cb (RtPatientView *self, int kind, gint64 id)
{
  rt_patient_view_open_entry (self, (RtEntryKind)kind, id);
}

static void
loaded_cb (RtPatientView *self)
{
  const RtRecord *record = rt_open_record_get (self->record);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), record->patient->name);
  rt_patient_header_show (self->header, record);
  show_critical (self, record);
  view_shown_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "record");
}

/* Where the record behind a mark of the course is read; kinds as in RtCourseView::open-source. */
static const struct
{
  const char *kind;
  const char *view;
} places[] = {
  { "assessment", "measures" }, { "lab-report", "labs" },  { "intervention", "interventions" },
  { "adverse-event", "notes" }, { "life-event", "notes" }, { "encounter", "notes" },
};

static gboolean
entry_kind_of (const char *kind, RtEntryKind *entry_kind)
{
  if (g_str_equal (kind, "adverse-event"))
    *entry_kind = RT_ENTRY_ADVERSE_EVENT;
  else if (g_str_equal (kind, "life-event"))
    *entry_kind = RT_ENTRY_LIFE_EVENT;
  else if (g_str_equal (kind, "encounter"))
    *entry_kind = RT_ENTRY_ENCOUNTER;
  else
    return FALSE;
  return TRUE;
}

static gboolean
open_source_cb (RtPatientView *self, const char *kind, const char *uuid)
{
  RtEntryKind entry_kind;
  const char *view = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (kind, places[i].kind))
      view = places[i].view;
  if (view == NULL || adw_view_stack_get_child_by_name (self->views, view) == NULL)
    return FALSE;
  adw_view_stack_set_visible_child_name (self->views, view);
  if (g_str_equal (kind, "assessment"))
    rt_measures_view_open_assessment (self->measures, uuid);
  else if (g_str_equal (kind, "lab-report"))
    rt_labs_view_open_report (self->labs, uuid);
  else if (g_str_equal (kind, "intervention"))
    rt_interventions_view_open (self->interventions, uuid);
  else if (entry_kind_of (kind, &entry_kind))
    rt_notes_view_open_entry (
        self->notes, entry_kind,
        rt_record_entry_id (rt_open_record_get (self->record), entry_kind, uuid));
  return TRUE;
}

static void
failed_cb (RtPatientView *self, const char *sentence)
{
  adw_status_page_set_description (self->failure, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
close_record (RtPatientView *self)
{
  if (self->record == NULL)
    return;
  rt_overview_view_set_record (self->overview, NULL);
  rt_course_view_set_record (self->course, NULL);
  rt_measures_view_set_record (self->measures, NULL);
  rt_labs_view_set_record (self->labs, NULL);
  rt_interventions_view_set_record (self->interventions, NULL);
  rt_notes_view_set_record (self->notes, NULL);
  g_signal_handlers_disconnect_by_data (self->record, self);
  rt_open_record_close (self->record);
  g_clear_object (&self->record);
}

static void
rt_patient_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RtPatientView *self = RT_PATIENT_VIEW (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->narrow = g_value_get_boolean (value);
  update_switchers (self);
}

static void
rt_patient_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RtPatientView *self = RT_PATIENT_VIEW (object);

  if (id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else if (id == PROP_HAS_RECORD)
    g_value_set_boolean (value, self->record != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rt_patient_view_dispose (GObject *object)
{
  RtPatientView *self = RT_PATIENT_VIEW (object);

  close_record (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PATIENT_VIEW);
  G_OBJECT_CLASS (rt_patient_view_parent_class)->dispose (object);
}

static void
rt_patient_view_class_init (RtPatientViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_patient_view_dispose;
  object_class->set_property = rt_patient_view_set_property;
  object_class->get_property = rt_patient_view_get_property;
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_HAS_RECORD] = g_param_spec_boolean ("has-record", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (RT_TYPE_PATIENT_HEADER);
  g_type_ensure (RT_TYPE_OVERVIEW_VIEW);
  g_type_ensure (RT_TYPE_COURSE_VIEW);
  g_type_ensure (RT_TYPE_MEASURES_VIEW);
  g_type_ensure (RT_TYPE_LABS_VIEW);
  g_type_ensure (RT_TYPE_INTERVENTIONS_VIEW);
  g_type_ensure (RT_TYPE_NOTES_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/window/patient-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, stack);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, failure);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, header);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, critical);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, left_out);
  gtk_widget_class_bind_template_callback (widget_class, respond_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_report_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_source_cb);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, views);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, switcher);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, overview);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, print);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, course);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, measures);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, labs);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, interventions);
  gtk_widget_class_bind_template_child (widget_class, RtPatientView, notes);
}

static void
rt_patient_view_init (RtPatientView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_print_menu (self);
  update_switchers (self);
}

/**
 * rt_patient_view_open:
 * @self: the view
 * @practice: the open practice
 * @patient_id: whose record; 0 for nobody
 *
 * Opens a patient's record, letting go of the one before.
 */
void
rt_patient_view_open (RtPatientView *self, RtPractice *practice, gint64 patient_id)
{
  g_return_if_fail (RT_IS_PATIENT_VIEW (self));
  close_record (self);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Record"));
  if (patient_id == 0)
    gtk_stack_set_visible_child_name (self->stack, "nobody");
  else
    {
      self->record = rt_open_record_new (practice, patient_id);
      g_signal_connect_object (self->record, "loaded", G_CALLBACK (loaded_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->record, "failed", G_CALLBACK (failed_cb), self,
                               G_CONNECT_SWAPPED);
      rt_overview_view_set_record (self->overview, self->record);
      rt_course_view_set_record (self->course, self->record);
      rt_measures_view_set_record (self->measures, self->record);
      rt_labs_view_set_record (self->labs, self->record);
      rt_interventions_view_set_record (self->interventions, self->record);
      rt_notes_view_set_record (self->notes, self->record);
      adw_view_stack_set_visible_child_name (self->views, "overview");
      gtk_stack_set_visible_child_name (self->stack, "reading");
    }
  update_switchers (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_RECORD]);
}

/**
 * rt_patient_view_record:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): the record on screen
 */
RtOpenRecord *
rt_patient_view_record (RtPatientView *self)
{
  g_return_val_if_fail (RT_IS_PATIENT_VIEW (self), NULL);
  return self->record;
}

/**
 * rt_patient_view_show_view:
 * @self: the view
 * @view: "overview", "course", "measures", "labs", "interventions" or "notes"; "board" for the
 *   pathway board, which is a page of "labs"
 *
 * Goes to one of the views of the record.
 */
void
rt_patient_view_show_view (RtPatientView *self, const char *view)
{
  g_return_if_fail (RT_IS_PATIENT_VIEW (self));
  if (self->record != NULL && g_str_equal (view, "board"))
    {
      adw_view_stack_set_visible_child_name (self->views, "labs");
      rt_labs_view_open_board (self->labs);
    }
  else if (self->record != NULL && adw_view_stack_get_child_by_name (self->views, view) != NULL)
    adw_view_stack_set_visible_child_name (self->views, view);
  if (self->record != NULL && g_str_equal (view, "measures"))
    rt_measures_view_take_focus (self->measures);
}

/**
 * rt_patient_view_open_entry:
 * @self: the view
 * @kind: of the entry
 * @id: its row id
 *
 * Goes to the Notes page and opens an entry of it.
 */
void
rt_patient_view_open_entry (RtPatientView *self, RtEntryKind kind, gint64 id)
{
  g_return_if_fail (RT_IS_PATIENT_VIEW (self));
  rt_patient_view_show_view (self, "notes");
  rt_notes_view_open_entry (self->notes, kind, id);
}

/* Where each thing is recorded. */
static gboolean
kind_named (const char *what, RtEntryKind *kind)
{
  static const struct
  {
    const char *what;
    RtEntryKind kind;
  } kinds[] = {
    { "encounter", RT_ENTRY_ENCOUNTER },   { "side-effect", RT_ENTRY_ADVERSE_EVENT },
    { "life-event", RT_ENTRY_LIFE_EVENT }, { "goal", RT_ENTRY_GOAL },
    { "phase", RT_ENTRY_PHASE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].what, what))
      {
        *kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

/**
 * rt_patient_view_record_new:
 * @self: the view
 * @what: "questionnaire", "lab-report", "intervention", "note", "encounter", "side-effect",
 *   "life-event", "goal" or "phase"
 *
 * Begins to enter something into the record: what has a page of its own is entered there, the rest
 * in a dialog above whatever is shown.
 */
void
rt_patient_view_record_new (RtPatientView *self, const char *what)
{
  RtEntryKind kind;

  g_return_if_fail (RT_IS_PATIENT_VIEW (self));
  if (self->record == NULL || rt_open_record_get (self->record) == NULL)
    return;
  if (kind_named (what, &kind))
    rt_notes_view_record_new (self->notes, kind);
  else if (g_str_equal (what, "questionnaire"))
    rt_patient_view_show_view (self, "measures");
  else if (g_str_equal (what, "intervention"))
    rt_patient_view_show_view (self, "interventions");
  else if (g_str_equal (what, "lab-report"))
    {
      rt_patient_view_show_view (self, "labs");
      rt_labs_view_enter_report (self->labs);
    }
  else if (g_str_equal (what, "note"))
    {
      rt_patient_view_show_view (self, "notes");
      rt_notes_view_write_note (self->notes);
    }
}

/**
 * rt_patient_view_measures:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): the measures chosen for the course; NULL for the usual
 * choice
 */
const char *const *
rt_patient_view_measures (RtPatientView *self)
{
  g_return_val_if_fail (RT_IS_PATIENT_VIEW (self), NULL);
  return rt_course_view_measures (self->course);
}

/**
 * rt_patient_view_seen:
 * @self: the view
 *
 * Returns: (transfer full) (nullable): the course as its view shows it; NULL without one
 */
RtCourseSeen *
rt_patient_view_seen (RtPatientView *self)
{
  g_return_val_if_fail (RT_IS_PATIENT_VIEW (self), NULL);
  return rt_course_view_seen (self->course);
}

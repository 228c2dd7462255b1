/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overview/overview-view.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "overview.h"
#include "overview/measure-card.h"
#include "overview/overview-row.h"
#include "schedule/schedule-work.h"

#define MAX_CARDS 6

struct _RtOverviewView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *measures_area;
  GtkFlowBox *measures;
  AdwPreferencesGroup *attention;
  AdwPreferencesGroup *due;
  AdwPreferencesGroup *regimen;
  AdwPreferencesGroup *encounters;
  AdwPreferencesGroup *goals;
  AdwPreferencesGroup *life;

  RtOpenRecord *record; /* nullable */
  GStrv measure_ids;    /* chosen for the course; nullable: the usual choice */
  GPtrArray *rows;      /* (element GtkWidget) unowned: of the groups */
  GCancellable *cancellable;
  gboolean stale; /* the record was read again while another view was shown */
};

enum
{
  GO_TO,
  OPEN_ENTRY,
  OPEN_REPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtOverviewView, rt_overview_view, ADW_TYPE_BIN)

static void
row_activated_cb (RtOverviewView *self, RtOverviewRow *row)
{
  RtEntryKind kind;
  gint64 id;

  if (rt_overview_row_entry (row, &kind, &id))
    g_signal_emit (self, signals[OPEN_ENTRY], 0, (int)kind, id);
  else
    g_signal_emit (self, signals[GO_TO], 0, rt_overview_row_view (row));
  if (rt_overview_row_report (row) != NULL)
    g_signal_emit (self, signals[OPEN_REPORT], 0, rt_overview_row_report (row));
}

static void
card_pressed_cb (RtOverviewView *self)
{
  g_signal_emit (self, signals[GO_TO], 0, "course");
}

static void
add_row (RtOverviewView *self, AdwPreferencesGroup *group, RtOverviewRow *row)
{
  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
remove_rows_of (RtOverviewView *self, AdwPreferencesGroup *group)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i - 1);
      AdwPreferencesGroup *its = g_object_get_data (G_OBJECT (row), "group");

      if (group != NULL && its != group)
        continue;
      adw_preferences_group_remove (its, row);
      g_ptr_array_remove_index (self->rows, i - 1);
    }
}

/* Takes the lines. Without any, one row says so and leads to where there would be some. */
static void
fill (RtOverviewView *self,
      AdwPreferencesGroup *group,
      GPtrArray *lines,
      const char *nothing,
      const char *view)
{
  remove_rows_of (self, group);
  for (guint i = 0; i < lines->len; i++)
    add_row (self, group, rt_overview_row_new (g_ptr_array_index (lines, i)));
  if (lines->len == 0)
    add_row (self, group, rt_overview_row_new_empty (nothing, view));
  g_ptr_array_unref (lines);
}

static void
fill_measures (RtOverviewView *self, const RtRecord *record, RtCatalogue *catalogue)
{
  g_autoptr (GPtrArray) figures =
      rt_key_figures_new (record, catalogue, (const char *const *)self->measure_ids, MAX_CARDS);
  guint n = 0;

  gtk_flow_box_remove_all (self->measures);
  for (guint i = 0; i < figures->len; i++)
    {
      const RtKeyFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (RtChartSpec) chart = NULL;
      RtMeasureCard *card = NULL;
      GtkWidget *child = NULL;

      if (figure->measure_id == NULL)
        continue;
      chart = rt_overview_chart_new (record, catalogue, figure->measure_id);
      card = rt_measure_card_new (figure, chart);
      g_signal_connect_object (card, "pressed", G_CALLBACK (card_pressed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->measures, GTK_WIDGET (card));
      child = GTK_WIDGET (gtk_flow_box_get_child_at_index (self->measures, (int)n++));
      gtk_widget_set_focusable (child, FALSE);
    }
  gtk_widget_set_visible (self->measures_area, n > 0);
}

static void
show_record (RtOverviewView *self)
{
  const RtRecord *record = rt_open_record_get (self->record);
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));
  RtMoment now = rt_clock_now ();

  if (rt_overview_is_empty (record))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  fill_measures (self, record, catalogue);
  fill (self, self->attention, rt_overview_attention (record, catalogue, now),
        _ ("Nothing waits for you"), "notes");
  fill (self, self->regimen, rt_overview_regimen (record, now),
        _ ("No intervention goes on at present"), "interventions");
  fill (self, self->encounters, rt_overview_encounters (record, now),
        _ ("No encounter is recorded or planned"), "notes");
  fill (self, self->goals, rt_overview_goals (record, catalogue, now), _ ("No goal is set"),
        "notes");
  fill (self, self->life, rt_overview_life (record, now), _ ("No life event is recorded"), "notes");
  gtk_stack_set_visible_child_name (self->stack, "overview");
}

static void
due_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtScheduleState) state =
      rt_schedule_work_read_finish (RT_PRACTICE (source), result, &error);
  GPtrArray *lines = NULL;
  RtOverviewView *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_overview_line_free);
  for (guint i = 0; state != NULL && i < state->due->len; i++)
    {
      const RtDueAssessment *due = g_ptr_array_index (state->due, i);
      RtOverviewLine *line = rt_overview_due_line (rt_practice_catalogue (RT_PRACTICE (source)),
                                                   due->instrument_id, due->state, due->day);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  fill (self, self->due, lines, error != NULL ? error->message : _ ("No questionnaire is due"),
        "measures");
}

static void
refresh (RtOverviewView *self)
{
  if (self->record == NULL || rt_open_record_get (self->record) == NULL)
    return;
  self->stale = FALSE;
  show_record (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rt_schedule_work_read_async (rt_open_record_practice (self->record),
                               rt_open_record_patient_id (self->record), self->cancellable,
                               due_read_cb, self);
}

/* Only what is looked at is worked out: every answer that is saved reads the record again. */
static void
loaded_cb (RtOverviewView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
rt_overview_view_map (GtkWidget *widget)
{
  if (RT_OVERVIEW_VIEW (widget)->stale)
    refresh (RT_OVERVIEW_VIEW (widget));
  GTK_WIDGET_CLASS (rt_overview_view_parent_class)->map (widget);
}

static void
rt_overview_view_dispose (GObject *object)
{
  RtOverviewView *self = RT_OVERVIEW_VIEW (object);

  rt_overview_view_set_record (self, NULL);
  /* The template would take the child out of the bin behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_OVERVIEW_VIEW);
  G_OBJECT_CLASS (rt_overview_view_parent_class)->dispose (object);
}

static void
rt_overview_view_finalize (GObject *object)
{
  RtOverviewView *self = RT_OVERVIEW_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_strfreev (self->measure_ids);
  G_OBJECT_CLASS (rt_overview_view_parent_class)->finalize (object);
}

static void
rt_overview_view_class_init (RtOverviewViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_overview_view_dispose;
  object_class->finalize = rt_overview_view_finalize;
  widget_class->map = rt_overview_view_map;
  signals[GO_TO] = g_signal_new ("go-to", RT_TYPE_OVERVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPEN_ENTRY] = g_signal_new ("open-entry", RT_TYPE_OVERVIEW_VIEW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
  signals[OPEN_REPORT] = g_signal_new ("open-report", RT_TYPE_OVERVIEW_VIEW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/overview/overview-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, stack);
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, measures_area);
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, measures);
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, attention);
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, due);
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, regimen);
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, encounters);
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, goals);
  gtk_widget_class_bind_template_child (widget_class, RtOverviewView, life);
}

static void
rt_overview_view_init (RtOverviewView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_overview_view_set_record:
 * @self: the view
 * @record: (nullable): the record on screen
 */
void
rt_overview_view_set_record (RtOverviewView *self, RtOpenRecord *record)
{
  g_return_if_fail (RT_IS_OVERVIEW_VIEW (self));
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->record != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->record, self);
      remove_rows_of (self, NULL);
      gtk_flow_box_remove_all (self->measures);
      g_clear_pointer (&self->measure_ids, g_strfreev);
    }
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rt_overview_view_set_measures:
 * @self: the view
 * @measure_ids: (nullable): what was chosen for the course; NULL for the usual choice
 *
 * Shows the measures that the course shows.
 */
void
rt_overview_view_set_measures (RtOverviewView *self, const char *const *measure_ids)
{
  const RtRecord *record = self->record != NULL ? rt_open_record_get (self->record) : NULL;

  if (g_strv_equal (self->measure_ids != NULL ? (const char *const *)self->measure_ids
                                              : (const char *[]){ NULL },
                    measure_ids != NULL ? measure_ids : (const char *[]){ NULL }))
    return;
  g_strfreev (self->measure_ids);
  self->measure_ids = g_strdupv ((char **)measure_ids);
  if (record != NULL && !self->stale)
    fill_measures (self, record, rt_practice_catalogue (rt_open_record_practice (self->record)));
}

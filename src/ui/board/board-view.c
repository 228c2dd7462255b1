/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/board-view.h"

#include <glib/gi18n.h>

#include "board/board-widget.h"
#include "board/thing-dialog.h"
#include "clock.h"
#include "common/day-field.h"
#include "date-format.h"
#include "pathway-search.h"
#include "pathway-words.h"

#define ZOOM_FACTOR 1.25

struct _RtBoardView
{
  AdwNavigationPage parent_instance;

  GtkEditable *search;
  AdwToggleGroup *pages;
  GtkScrolledWindow *scroller;
  RtBoardWidget *board;
  GtkLabel *chosen;
  GtkWidget *details;
  GtkMenuButton *day_button;
  GtkPopover *day_popover;
  RtDayField *day_field;
  GtkActionable *print;

  RtOpenRecord *record;     /* nullable */
  const RtPathway *pathway; /* nullable: the knowledge has none */
  const RtPathwayBoard *drawing;
  RtPathwayValues *values; /* nullable: nothing is read yet */
  char *compound;          /* the one that was looked for last; nullable */
  gboolean has_day;        /* a day was chosen; else it is drawn for today */
  RtCalendarDate day;
};

G_DEFINE_FINAL_TYPE (RtBoardView, rt_board_view, ADW_TYPE_NAVIGATION_PAGE)

static const RtBoardPage *
current_page (RtBoardView *self)
{
  const char *name = adw_toggle_group_get_active_name (self->pages);

  return self->drawing != NULL && name != NULL ? rt_pathway_board_page (self->drawing, name) : NULL;
}

static void
show_page (RtBoardView *self)
{
  rt_board_widget_show (self->board, self->values, current_page (self));
}

/* Of a chosen day, its end: what was collected on it counts. */
static RtMoment
drawn_for (RtBoardView *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return self->has_day ? rt_moment_end_of_day (self->day, zone) : rt_clock_now ();
}

/* The day on screen is the day on paper. */
static void
print_what_is_seen (RtBoardView *self)
{
  g_autofree char *day = self->has_day ? rt_calendar_date_to_iso (self->day) : NULL;
  g_autofree char *document = g_strjoin ("/", "pathways", day, NULL);

  gtk_actionable_set_action_target (self->print, "s", document);
}

static void
show_day (RtBoardView *self)
{
  g_autofree char *date = rt_date_format (self->has_day ? self->day : rt_clock_today ());
  /* Translators: the day a map of results is drawn for. */
  g_autofree char *label = g_strdup_printf (_ ("_Up to %s"), date);

  gtk_menu_button_set_label (self->day_button, label);
  print_what_is_seen (self);
}

static void
read_record (RtBoardView *self)
{
  const RtRecord *record = self->record != NULL ? rt_open_record_get (self->record) : NULL;
  RtPathwayValues *values = NULL;

  if (record != NULL && self->pathway != NULL)
    values = rt_pathway_values_new (rt_practice_catalogue (rt_open_record_practice (self->record)),
                                    record, self->pathway, drawn_for (self));
  rt_board_widget_show (self->board, NULL, NULL);
  rt_pathway_values_free (self->values);
  self->values = values;
  show_day (self);
  show_page (self);
}

/* The day ------------------------------------------------------------------------------------- */

static void
day_popover_shown_cb (RtBoardView *self)
{
  rt_day_field_set_day (self->day_field, self->has_day ? self->day : rt_clock_today ());
}

static void
take_day (RtBoardView *self, gboolean has_day)
{
  self->has_day = has_day;
  gtk_popover_popdown (self->day_popover);
  read_record (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->board));
}

static void
day_entered_cb (RtBoardView *self)
{
  RtCalendarDate day;

  if (!rt_day_field_get_day (self->day_field, &day))
    return;
  self->day = day;
  take_day (self, rt_calendar_date_compare (day, rt_clock_today ()) < 0);
}

static void
today_clicked_cb (RtBoardView *self)
{
  take_day (self, FALSE);
}

/* The page ------------------------------------------------------------------------------------ */

static void
page_chosen_cb (RtBoardView *self)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (self->scroller);

  show_page (self);
  if (down != NULL)
    gtk_adjustment_set_value (down, 0);
}

/* The page is laid out before it can be scrolled; who has walked on since is left where they are.
 */
static gboolean
centre_cb (gpointer data)
{
  RtBoardView *self = data;
  const RtBoardThing *thing = rt_board_widget_choice (self->board);

  if (thing != NULL && thing->kind == RT_BOARD_THING_COMPOUND
      && g_strcmp0 (thing->id, self->compound) == 0)
    rt_board_widget_centre (self->board, self->compound);
  return G_SOURCE_REMOVE;
}

/* On the page that is shown, else on the one whose drawing holds it. */
static void
centre (RtBoardView *self, const RtPathwayCompound *compound)
{
  const RtBoardPage *page = current_page (self);

  g_set_str (&self->compound, compound->id);
  if (page == NULL || page->lists->len > 0 || rt_board_page_compound (page, compound->id) == NULL)
    adw_toggle_group_set_active_name (self->pages,
                                      rt_pathway_board_page_of (self->drawing, compound->id)->id);
  rt_board_widget_centre (self->board, compound->id);
  g_idle_add_full (G_PRIORITY_LOW, centre_cb, g_object_ref (self), g_object_unref);
}

static void
tell (RtBoardView *self, const char *words)
{
  gtk_label_set_text (self->chosen, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chosen), words);
}

static void
searched_cb (RtBoardView *self)
{
  const char *name = gtk_editable_get_text (self->search);
  g_autoptr (GPtrArray) found = NULL;

  if (self->pathway == NULL || self->values == NULL || *name == '\0')
    return;
  found = rt_pathway_search_compounds (self->pathway, name);
  if (found->len > 0)
    centre (self, g_ptr_array_index (found, 0));
  else
    {
      g_autofree char *none = g_strdup_printf (_ ("No compound of the map is called “%s”."), name);

      tell (self, none);
    }
}

static void
search_entered_cb (RtBoardView *self)
{
  searched_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->board));
}

static void
search_stopped_cb (RtBoardView *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->board));
}

static void
chosen_cb (RtBoardView *self, const char *words)
{
  tell (self, *words != '\0' ? words
                             : _ ("Arrow keys walk from thing to thing; Enter opens what is "
                                  "chosen."));
  if (*words != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self->board), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_set_sensitive (self->details, *words != '\0');
}

static void
opened_cb (RtBoardView *self)
{
  const RtBoardThing *thing = rt_board_widget_choice (self->board);

  if (thing != NULL && self->values != NULL)
    adw_dialog_present (rt_thing_dialog_new (self->values, thing), GTK_WIDGET (self));
}

static void
smaller_cb (RtBoardView *self)
{
  rt_board_widget_zoom (self->board, 1 / ZOOM_FACTOR);
}

static void
larger_cb (RtBoardView *self)
{
  rt_board_widget_zoom (self->board, ZOOM_FACTOR);
}

static void
fit_cb (RtBoardView *self)
{
  rt_board_widget_fit (self->board);
}

static void
add_pages (RtBoardView *self)
{
  for (guint i = 0; i < self->drawing->pages->len; i++)
    {
      const RtBoardPage *page = g_ptr_array_index (self->drawing->pages, i);
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, page->id);
      adw_toggle_set_label (toggle, rt_board_page_short_name (page));
      adw_toggle_set_tooltip (toggle, rt_board_page_name (page));
      adw_toggle_group_add (self->pages, toggle);
    }
  adw_toggle_group_set_active (self->pages, 0);
}

static void
rt_board_view_dispose (GObject *object)
{
  RtBoardView *self = RT_BOARD_VIEW (object);

  if (self->board != NULL)
    rt_board_widget_show (self->board, NULL, NULL);
  g_clear_pointer (&self->values, rt_pathway_values_free);
  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_BOARD_VIEW);
  G_OBJECT_CLASS (rt_board_view_parent_class)->dispose (object);
}

static void
rt_board_view_finalize (GObject *object)
{
  g_free (RT_BOARD_VIEW (object)->compound);
  G_OBJECT_CLASS (rt_board_view_parent_class)->finalize (object);
}

static void
rt_board_view_class_init (RtBoardViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_board_view_dispose;
  object_class->finalize = rt_board_view_finalize;
  g_type_ensure (RT_TYPE_BOARD_WIDGET);
  g_type_ensure (RT_TYPE_DAY_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/board/board-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, search);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, pages);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, board);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, chosen);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, details);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, day_button);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, day_popover);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, day_field);
  gtk_widget_class_bind_template_child (widget_class, RtBoardView, print);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, smaller_cb);
  gtk_widget_class_bind_template_callback (widget_class, larger_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
}

static void
rt_board_view_init (RtBoardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_board_view_new:
 * @record: the record on screen, loaded; held, and read again whenever it is
 *
 * Returns: (transfer floating): the page.
 */
RtBoardView *
rt_board_view_new (RtOpenRecord *record)
{
  RtBoardView *self = g_object_new (RT_TYPE_BOARD_VIEW, NULL);
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (record));
  const GPtrArray *pathways = rt_catalogue_pathways (catalogue);

  self->record = g_object_ref (record);
  self->pathway = pathways->len > 0 ? g_ptr_array_index (pathways, 0) : NULL;
  self->drawing = self->pathway != NULL ? rt_catalogue_board (catalogue, self->pathway->id) : NULL;
  if (self->drawing == NULL)
    self->pathway = NULL;
  else
    add_pages (self);
  read_record (self);
  g_signal_connect_object (record, "loaded", G_CALLBACK (read_record), self, G_CONNECT_SWAPPED);
  return self;
}

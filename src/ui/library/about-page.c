/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/about-page.h"

#include <glib/gi18n.h>

#include "instrument-about.h"
#include "text-fold.h"

struct _RtAboutPage
{
  AdwNavigationPage parent_instance;

  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkSearchEntry *search;
  GtkBox *groups;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (RtAboutPage, rt_about_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
folded_words (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "folded");
}

/* A section whose title matches stays whole; of another one only the rows that match. */
static guint
filter_group (GtkWidget *group, const char *query)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (group), "rows");
  gboolean whole = rt_text_fold_matches (folded_words (group), query);
  guint shown = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      gboolean fits = whole || rt_text_fold_matches (folded_words (row), query);

      gtk_widget_set_visible (row, fits);
      shown += fits ? 1 : 0;
    }
  gtk_widget_set_visible (group, shown > 0);
  return shown;
}

static void
search_changed_cb (RtAboutPage *self)
{
  g_autofree char *query = rt_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  guint shown = 0;

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    shown += filter_group (group, query);
  gtk_widget_set_visible (self->nothing, shown == 0);
}

static void
search_stopped_cb (RtAboutPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
fold_into (GtkWidget *widget, const char *first, const char *second)
{
  g_autofree char *words = g_strjoin (" ", first, second != NULL ? second : "", NULL);

  g_object_set_data_full (G_OBJECT (widget), "folded", rt_text_fold (words), g_free);
}

/* A row can be reached by the keyboard, so that a long page can be read and scrolled without a
 * pointer. */
static GtkWidget *
row_new (const RtAboutRow *about)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = rt_about_row_words (about);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), about->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "property");
  fold_into (row, about->label, words);
  return row;
}

static GtkWidget *
group_new (const RtAboutSection *section)
{
  GtkWidget *group = adw_preferences_group_new ();
  GPtrArray *rows = g_ptr_array_new ();
  g_autofree char *title = g_markup_escape_text (section->title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (section->note != NULL)
    {
      g_autofree char *note = g_markup_escape_text (section->note, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), note);
    }
  for (guint i = 0; i < section->rows->len; i++)
    {
      GtkWidget *row = row_new (g_ptr_array_index (section->rows, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (rows, row);
    }
  g_object_set_data_full (G_OBJECT (group), "rows", rows, (GDestroyNotify)g_ptr_array_unref);
  fold_into (group, section->title, section->note);
  return group;
}

static void
rt_about_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_ABOUT_PAGE);
  G_OBJECT_CLASS (rt_about_page_parent_class)->dispose (object);
}

static void
rt_about_page_class_init (RtAboutPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_about_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/library/about-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtAboutPage, header);
  gtk_widget_class_bind_template_child (widget_class, RtAboutPage, title);
  gtk_widget_class_bind_template_child (widget_class, RtAboutPage, search);
  gtk_widget_class_bind_template_child (widget_class, RtAboutPage, groups);
  gtk_widget_class_bind_template_child (widget_class, RtAboutPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
rt_about_page_init (RtAboutPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_about_page_new:
 * @instrument: a questionnaire or test
 *
 * Returns: (transfer floating): a page about it; it keeps nothing of @instrument
 */
RtAboutPage *
rt_about_page_new (const RtInstrument *instrument)
{
  RtAboutPage *self = g_object_new (RT_TYPE_ABOUT_PAGE, NULL);
  g_autoptr (GPtrArray) sections = rt_instrument_about (instrument);
  /* Translators: %s is the short name of a questionnaire. */
  g_autofree char *title = g_strdup_printf (_ ("About %s"), instrument->short_name);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->title, title);
  for (guint i = 0; i < sections->len; i++)
    gtk_box_append (self->groups, group_new (g_ptr_array_index (sections, i)));
  return self;
}

/**
 * rt_about_page_open:
 * @from: a widget inside an AdwNavigationView
 * @catalogue: the knowledge of the practice
 * @instrument_id: a questionnaire of it; nothing happens when it is not there
 *
 * Shows the page about a questionnaire on top of where one is; Back returns there.
 */
void
rt_about_page_open (GtkWidget *from, RtCatalogue *catalogue, const char *instrument_id)
{
  GtkWidget *view = gtk_widget_get_ancestor (from, ADW_TYPE_NAVIGATION_VIEW);
  const RtInstrument *instrument = rt_catalogue_instrument (catalogue, instrument_id);

  RtAboutPage *page;

  if (view == NULL || instrument == NULL)
    return;
  page = rt_about_page_new (instrument);
  /* Only in a dialog the bar closes something; in the window another one does. */
  adw_header_bar_set_show_end_title_buttons (
      page->header, gtk_widget_get_ancestor (view, ADW_TYPE_DIALOG) != NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
}

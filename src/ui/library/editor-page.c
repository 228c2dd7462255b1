/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/editor-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/message-line.h"
#include "instrument-reader.h"
#include "library/editor-items.h"
#include "library/editor-options.h"
#include "library/editor-preview.h"
#include "library/editor-rows.h"
#include "library/library-work.h"
#include "library/wording-language.h"

struct _RtEditorPage
{
  AdwNavigationPage parent_instance;

  RtMessageLine *message;
  RtMessageLine *wrong[RT_DRAFT_N_PLACES]; /* what is wrong, where it is */
  GtkWidget *save;
  GtkWidget *versions;
  AdwEntryRow *name;
  AdwEntryRow *short_name;
  AdwComboRow *language;
  AdwSpinRow *days;
  AdwComboRow *better;
  AdwSpinRow *max_missing;
  AdwBin *parts_place;
  AdwBin *levels_place;
  RtEditorOptions *options;
  RtEditorItems *items;
  RtEditorPreview *preview;

  RtEditorRows *parts;
  RtEditorRows *levels;
  RtWordingLanguages *languages;
  RtPractice *practice;
  char *id; /* nullable: new */
  int version;
  guint refresh; /* source */
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtEditorPage, rt_editor_page, ADW_TYPE_NAVIGATION_PAGE)

/* The sentences of the template, by place. */
static const char *const places[RT_DRAFT_N_PLACES] = {
  [RT_DRAFT_NAME] = "wrong_name",     [RT_DRAFT_OPTIONS] = "wrong_options",
  [RT_DRAFT_ITEMS] = "wrong_items",   [RT_DRAFT_PARTS] = "wrong_parts",
  [RT_DRAFT_LEVELS] = "wrong_levels",
};

static char *
text_of (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
read_rows (RtEditorPage *self, RtInstrumentDraft *draft)
{
  for (guint i = 0; i < rt_editor_rows_n (self->parts); i++)
    {
      g_autofree char *text = rt_editor_rows_text (self->parts, i);

      rt_instrument_draft_add_part (draft, rt_editor_rows_key (self->parts, i), text);
    }
  for (guint i = 0; i < rt_editor_rows_n (self->levels); i++)
    {
      g_autofree char *text = rt_editor_rows_text (self->levels, i);

      rt_instrument_draft_add_level (draft, rt_editor_rows_extra (self->levels, i), text);
    }
}

static const char *
chosen_language (RtEditorPage *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  return selected < self->languages->tags->len ? g_ptr_array_index (self->languages->tags, selected)
                                               : "";
}

/* As it stands on screen: rows without words are still there. */
static RtInstrumentDraft *
read_draft (RtEditorPage *self)
{
  RtInstrumentDraft *draft = rt_instrument_draft_new ();

  draft->id = g_strdup (self->id);
  draft->version = self->version;
  draft->name = text_of (self->name);
  draft->short_name = text_of (self->short_name);
  g_set_str (&draft->language, chosen_language (self));
  draft->days = (int)adw_spin_row_get_value (self->days);
  draft->better = (RtBetter)adw_combo_row_get_selected (self->better);
  draft->max_missing = (int)adw_spin_row_get_value (self->max_missing);
  rt_editor_options_read (self->options, draft);
  rt_editor_items_read (self->items, draft);
  read_rows (self, draft);
  return draft;
}

/* @place: where; RT_DRAFT_N_PLACES for what only the reader of the file has found. */
static void
show_problem (RtEditorPage *self, RtDraftPlace place, const char *sentence)
{
  for (guint i = 0; i < RT_DRAFT_N_PLACES; i++)
    rt_message_line_show_note (self->wrong[i], i == place ? sentence : NULL);
  rt_message_line_show_note (self->message, place == RT_DRAFT_N_PLACES ? sentence : NULL);
  gtk_widget_set_sensitive (self->save, sentence == NULL);
  gtk_widget_set_tooltip_text (self->save, sentence);
}

static gboolean
refresh_cb (gpointer user_data)
{
  RtEditorPage *self = user_data;
  g_autoptr (RtInstrumentDraft) draft = read_draft (self);
  g_autofree char *json = NULL, *problem = NULL;
  g_autoptr (GError) error = NULL;
  RtInstrument *instrument = NULL;
  RtDraftPlace place = RT_DRAFT_N_PLACES;

  self->refresh = 0;
  rt_editor_items_set_choices (self->items, draft);
  rt_instrument_draft_drop_empty (draft);
  problem = rt_instrument_draft_check (draft, &place);
  if (problem == NULL)
    {
      place = RT_DRAFT_N_PLACES;
      json = rt_instrument_draft_to_json (draft);
      instrument = rt_instrument_parse (NULL, json, strlen (json), &error);
    }
  show_problem (self, place, error != NULL ? error->message : problem);
  if (instrument != NULL)
    rt_editor_preview_take (self->preview, instrument);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (RtEditorPage *self)
{
  if (self->refresh == 0)
    self->refresh = g_idle_add (refresh_cb, self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtEditorPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = rt_library_work_finish (RT_PRACTICE (source), result, &error);

  if (self->message == NULL)
    return;
  gtk_widget_set_sensitive (self->save, TRUE);
  if (!saved)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  g_signal_emit (self, signals[SAVED], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
save_clicked_cb (RtEditorPage *self)
{
  g_autoptr (RtInstrumentDraft) draft = read_draft (self);
  g_autofree char *json = NULL;
  g_autofree char *id = rt_instrument_draft_id (draft);
  g_autofree char *file = g_strconcat (id, ".json", NULL);

  rt_instrument_draft_drop_empty (draft);
  json = rt_instrument_draft_to_json (draft);
  if (self->id == NULL
      && rt_catalogue_instrument (rt_practice_catalogue (self->practice), id) != NULL)
    {
      rt_message_line_show_error (self->message,
                                  _ ("There is a questionnaire with this short name. "
                                     "Choose another one."));
      return;
    }
  gtk_widget_set_sensitive (self->save, FALSE);
  rt_library_work_put_async (self->practice, file, json, saved_cb, g_object_ref (self));
}

static void
rt_editor_page_dispose (GObject *object)
{
  RtEditorPage *self = RT_EDITOR_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_EDITOR_PAGE);
  self->message = NULL;
  g_clear_pointer (&self->languages, rt_wording_languages_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rt_editor_page_parent_class)->dispose (object);
}

static void
rt_editor_page_class_init (RtEditorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_editor_page_dispose;
  signals[SAVED] = g_signal_new ("saved", RT_TYPE_EDITOR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_EDITOR_OPTIONS);
  g_type_ensure (RT_TYPE_EDITOR_ITEMS);
  g_type_ensure (RT_TYPE_EDITOR_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/library/editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, message);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, save);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, versions);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, name);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, short_name);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, language);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, days);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, better);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, max_missing);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, parts_place);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, levels_place);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, options);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, items);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, preview);
  for (guint i = 0; i < RT_DRAFT_N_PLACES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, places[i], FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static RtEditorRows *
place_rows (
    RtEditorPage *self, AdwBin *place, RtEditorExtra extra, const char *name, const char *add)
{
  RtEditorRows *rows = rt_editor_rows_new (extra, name, add);

  adw_bin_set_child (place, GTK_WIDGET (rows));
  g_signal_connect_object (rows, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return rows;
}

static void
rt_editor_page_init (RtEditorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    self->wrong[i] = RT_MESSAGE_LINE (
        gtk_widget_get_template_child (GTK_WIDGET (self), RT_TYPE_EDITOR_PAGE, places[i]));
  self->parts =
      place_rows (self, self->parts_place, RT_EDITOR_PLAIN, _ ("Part"), _ ("Add a _Part"));
  self->levels =
      place_rows (self, self->levels_place, RT_EDITOR_FROM, _ ("Level"), _ ("Add a _Level"));
  g_signal_connect_object (self->parts, "removed", G_CALLBACK (rt_editor_items_forget_part),
                           self->items, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->options, "set-removed", G_CALLBACK (rt_editor_items_forget_set),
                           self->items, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->options, "option-removed",
                           G_CALLBACK (rt_editor_items_forget_option), self->items,
                           G_CONNECT_SWAPPED);
}

static void
show_lists (RtEditorPage *self, const RtInstrumentDraft *draft)
{
  for (guint i = 0; i < MAX (draft->option_sets->len, 1); i++)
    rt_editor_options_add (self->options, i < draft->option_sets->len
                                              ? g_ptr_array_index (draft->option_sets, i)
                                              : NULL);
  for (guint i = 0; i < MAX (draft->items->len, 1); i++)
    rt_editor_items_add (self->items,
                         i < draft->items->len ? g_ptr_array_index (draft->items, i) : NULL);
  for (guint i = 0; i < draft->parts->len; i++)
    {
      const RtDraftPart *part = g_ptr_array_index (draft->parts, i);

      rt_editor_rows_add (self->parts, part->name, 0);
      rt_editor_rows_set_key (self->parts, i, part->id);
    }
  for (guint i = 0; i < draft->levels->len; i++)
    {
      const RtDraftLevel *level = g_ptr_array_index (draft->levels, i);

      rt_editor_rows_add (self->levels, level->label, level->from);
    }
}

static void
show_draft (RtEditorPage *self, const RtInstrumentDraft *draft)
{
  const char *language = draft->id != NULL ? draft->language : rt_wording_language_of_window ();

  self->languages = rt_wording_languages_new (language);
  adw_combo_row_set_model (self->language, G_LIST_MODEL (self->languages->names));
  adw_combo_row_set_selected (self->language,
                              rt_wording_languages_find (self->languages, language));
  gtk_editable_set_text (GTK_EDITABLE (self->name), draft->name != NULL ? draft->name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->short_name),
                         draft->short_name != NULL ? draft->short_name : "");
  adw_spin_row_set_value (self->days, draft->days);
  adw_combo_row_set_selected (self->better, draft->better);
  adw_spin_row_set_value (self->max_missing, draft->max_missing);
  gtk_widget_set_visible (self->versions, draft->id != NULL);
  show_lists (self, draft);
}

/**
 * rt_editor_page_new:
 * @practice: the open practice
 * @draft: (transfer full): what is written on; empty for a new questionnaire
 *
 * Returns: (transfer floating): the page
 */
RtEditorPage *
rt_editor_page_new (RtPractice *practice, RtInstrumentDraft *draft)
{
  RtEditorPage *self = g_object_new (RT_TYPE_EDITOR_PAGE, NULL);

  self->practice = g_object_ref (practice);
  self->id = g_strdup (draft->id);
  self->version = draft->version;
  show_draft (self, draft);
  rt_instrument_draft_free (draft);
  changed_cb (self);
  return self;
}

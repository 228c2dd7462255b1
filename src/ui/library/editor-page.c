/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/editor-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/message-line.h"
#include "instrument-reader.h"
#include "library/editor-rows.h"
#include "library/library-work.h"
#include "measures/instrument-form.h"
#include "measures/item-list.h"
#include "measures/score-summary.h"

struct _RtEditorPage
{
  AdwNavigationPage parent_instance;

  RtMessageLine *message;
  GtkWidget *save;
  AdwEntryRow *name;
  AdwEntryRow *short_name;
  AdwSpinRow *days;
  AdwComboRow *better;
  AdwSpinRow *first_score;
  AdwSpinRow *max_missing;
  AdwBin *options_place;
  AdwBin *items_place;
  AdwBin *levels_place;
  AdwBin *preview;
  RtScoreSummary *summary;

  RtEditorRows *options;
  RtEditorRows *items;
  RtEditorRows *levels;
  RtPractice *practice;
  char *id; /* nullable: new */
  int version;
  RtInstrument *instrument; /* nullable: what is written is not right yet */
  RtInstrumentForm *form;   /* nullable */
  RtItemList *list;         /* in the preview; unowned, nullable */
  guint refresh;            /* source */
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtEditorPage, rt_editor_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
text_of (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* Rows without words are not there. */
static void
read_rows (RtEditorPage *self, RtInstrumentDraft *draft)
{
  for (guint i = 0; i < rt_editor_rows_n (self->options); i++)
    {
      char *text = rt_editor_rows_text (self->options, i);

      if (*text != '\0')
        g_ptr_array_add (draft->options, text);
      else
        g_free (text);
    }
  for (guint i = 0; i < rt_editor_rows_n (self->items); i++)
    {
      g_autofree char *text = rt_editor_rows_text (self->items, i);

      if (*text != '\0')
        rt_instrument_draft_add_item (draft, text, rt_editor_rows_extra (self->items, i) != 0);
    }
  for (guint i = 0; i < rt_editor_rows_n (self->levels); i++)
    {
      g_autofree char *text = rt_editor_rows_text (self->levels, i);

      if (*text != '\0')
        rt_instrument_draft_add_level (draft, rt_editor_rows_extra (self->levels, i), text);
    }
}

static RtInstrumentDraft *
read_draft (RtEditorPage *self)
{
  RtInstrumentDraft *draft = rt_instrument_draft_new ();

  draft->id = g_strdup (self->id);
  draft->version = self->version;
  draft->name = text_of (self->name);
  draft->short_name = text_of (self->short_name);
  draft->days = (int)adw_spin_row_get_value (self->days);
  draft->better = (RtBetter)adw_combo_row_get_selected (self->better);
  draft->first_score = (int)adw_spin_row_get_value (self->first_score);
  draft->max_missing = (int)adw_spin_row_get_value (self->max_missing);
  read_rows (self, draft);
  return draft;
}

/* What is missing before anything can be said about the rest. */
static const char *
lacks (const RtInstrumentDraft *draft)
{
  if (*draft->name == '\0' || *draft->short_name == '\0')
    return _ ("Give it a name and a short name.");
  if (draft->options->len < 2)
    return _ ("Write at least two options to answer with.");
  if (draft->items->len == 0)
    return _ ("Write at least one item.");
  return NULL;
}

static void
score_preview (RtEditorPage *self)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
  g_autoptr (RtScoreResult) result = NULL;

  for (guint i = 0; self->list != NULL && i < rt_item_list_n_items (self->list); i++)
    {
      RtItemAnswer answer = { .item = (int)i + 1, .answered = TRUE };

      if (rt_item_list_answer (self->list, i, &answer.score))
        g_array_append_val (answers, answer);
    }
  if (self->instrument != NULL)
    result = rt_score (self->instrument, answers, NULL);
  if (result != NULL)
    rt_score_summary_show (self->summary, result);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), result != NULL);
}

/* Answers given in the preview stay while the words around them change. */
static void
rebuild_preview (RtEditorPage *self)
{
  RtItemList *list = g_object_new (RT_TYPE_ITEM_LIST, NULL);

  rt_item_list_set_form (list, self->form);
  for (guint i = 0; self->list != NULL
                    && i < MIN (rt_item_list_n_items (self->list), rt_item_list_n_items (list));
       i++)
    {
      double score;

      if (rt_item_list_answer (self->list, i, &score))
        rt_item_list_set_answer (list, i, score);
    }
  g_signal_connect_object (list, "answered", G_CALLBACK (score_preview), self, G_CONNECT_SWAPPED);
  self->list = list;
  adw_bin_set_child (self->preview, GTK_WIDGET (list));
}

static void
show_problem (RtEditorPage *self, const char *sentence)
{
  rt_message_line_show_note (self->message, sentence);
  gtk_widget_set_sensitive (self->save, sentence == NULL);
}

static gboolean
refresh_cb (gpointer user_data)
{
  RtEditorPage *self = user_data;
  g_autoptr (RtInstrumentDraft) draft = read_draft (self);
  g_autofree char *json = rt_instrument_draft_to_json (draft);
  const char *missing = lacks (draft);
  g_autoptr (GError) error = NULL;
  RtInstrument *instrument =
      missing == NULL ? rt_instrument_parse (NULL, json, strlen (json), &error) : NULL;

  self->refresh = 0;
  if (instrument == NULL)
    {
      show_problem (self, missing != NULL ? missing : error->message);
      return G_SOURCE_REMOVE;
    }
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->save, TRUE);
  g_clear_pointer (&self->form, rt_instrument_form_free);
  g_clear_pointer (&self->instrument, rt_instrument_free);
  self->instrument = instrument;
  self->form = rt_instrument_form_of (instrument);
  rebuild_preview (self);
  score_preview (self);
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
  g_autofree char *json = rt_instrument_draft_to_json (draft);
  g_autofree char *id = rt_instrument_draft_id (draft);
  g_autofree char *file = g_strconcat (id, ".json", NULL);

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
  self->list = NULL;
  g_clear_pointer (&self->form, rt_instrument_form_free);
  g_clear_pointer (&self->instrument, rt_instrument_free);
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
  g_type_ensure (RT_TYPE_SCORE_SUMMARY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/library/editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, message);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, save);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, name);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, short_name);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, days);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, better);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, first_score);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, max_missing);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, options_place);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, items_place);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, levels_place);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, preview);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPage, summary);
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
  self->options =
      place_rows (self, self->options_place, RT_EDITOR_PLAIN, _ ("Option"), _ ("Add an _Option"));
  self->items =
      place_rows (self, self->items_place, RT_EDITOR_CHECK, _ ("Item"), _ ("Add an _Item"));
  self->levels =
      place_rows (self, self->levels_place, RT_EDITOR_FROM, _ ("Level"), _ ("Add a _Level"));
}

static void
show_draft (RtEditorPage *self, const RtInstrumentDraft *draft)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), draft->name != NULL ? draft->name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->short_name),
                         draft->short_name != NULL ? draft->short_name : "");
  adw_spin_row_set_value (self->days, draft->days);
  adw_combo_row_set_selected (self->better, draft->better);
  adw_spin_row_set_value (self->first_score, draft->first_score);
  adw_spin_row_set_value (self->max_missing, draft->max_missing);
  for (guint i = 0; i < MAX (draft->options->len, 2); i++)
    rt_editor_rows_add (self->options,
                        i < draft->options->len ? g_ptr_array_index (draft->options, i) : "", 0);
  for (guint i = 0; i < draft->items->len; i++)
    {
      const RtDraftItem *item = g_ptr_array_index (draft->items, i);

      rt_editor_rows_add (self->items, item->text, item->reverse ? 1 : 0);
    }
  if (draft->items->len == 0)
    rt_editor_rows_add (self->items, "", 0);
  for (guint i = 0; i < draft->levels->len; i++)
    {
      const RtDraftLevel *level = g_ptr_array_index (draft->levels, i);

      rt_editor_rows_add (self->levels, level->label, level->from);
    }
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

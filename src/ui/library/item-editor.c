/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/item-editor.h"

#include <glib/gi18n.h>

struct _RtItemEditor
{
  AdwBin parent_instance;

  AdwEntryRow *text;
  AdwExpanderRow *counting;
  AdwComboRow *options;
  AdwComboRow *part;
  AdwSwitchRow *reverse;
  AdwSwitchRow *calls;
  AdwComboRow *calls_at;
  AdwEntryRow *attention;

  guint set;         /* place of its set of options */
  int of_part;       /* -1 = of none */
  guint first_call;  /* place of the option */
  gboolean updating; /* the choices are being replaced */
};

enum
{
  CHANGED,
  REMOVE,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtItemEditor, rt_item_editor, ADW_TYPE_BIN)

static void
changed_cb (RtItemEditor *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
entered_cb (RtItemEditor *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
remove_clicked_cb (RtItemEditor *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
options_chosen_cb (RtItemEditor *self)
{
  if (!self->updating)
    self->set = adw_combo_row_get_selected (self->options);
  changed_cb (self);
}

static void
part_chosen_cb (RtItemEditor *self)
{
  if (!self->updating)
    self->of_part = (int)adw_combo_row_get_selected (self->part) - 1;
  changed_cb (self);
}

static void
calls_at_chosen_cb (RtItemEditor *self)
{
  if (!self->updating)
    self->first_call = adw_combo_row_get_selected (self->calls_at);
  changed_cb (self);
}

static void
rt_item_editor_dispose (GObject *object)
{
  RT_ITEM_EDITOR (object)->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_ITEM_EDITOR);
  G_OBJECT_CLASS (rt_item_editor_parent_class)->dispose (object);
}

static guint
plain_signal (const char *name)
{
  return g_signal_new (name, RT_TYPE_ITEM_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
rt_item_editor_class_init (RtItemEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_item_editor_dispose;
  signals[CHANGED] = plain_signal ("changed");
  signals[REMOVE] = plain_signal ("remove");
  signals[ENTERED] = plain_signal ("entered");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/library/item-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RtItemEditor, text);
  gtk_widget_class_bind_template_child (widget_class, RtItemEditor, counting);
  gtk_widget_class_bind_template_child (widget_class, RtItemEditor, options);
  gtk_widget_class_bind_template_child (widget_class, RtItemEditor, part);
  gtk_widget_class_bind_template_child (widget_class, RtItemEditor, reverse);
  gtk_widget_class_bind_template_child (widget_class, RtItemEditor, calls);
  gtk_widget_class_bind_template_child (widget_class, RtItemEditor, calls_at);
  gtk_widget_class_bind_template_child (widget_class, RtItemEditor, attention);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, calls_at_chosen_cb);
}

static void
rt_item_editor_init (RtItemEditor *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->of_part = -1;
  self->first_call = 1;
  self->updating = FALSE;
}

/**
 * rt_item_editor_new:
 * @item: (nullable): what it begins with
 *
 * Returns: (transfer floating): the item; rt_item_editor_set_choices() follows.
 */
RtItemEditor *
rt_item_editor_new (const RtDraftItem *item)
{
  RtItemEditor *self = g_object_new (RT_TYPE_ITEM_EDITOR, NULL);

  if (item == NULL)
    return self;
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), item->text);
  adw_switch_row_set_active (self->reverse, item->reverse);
  adw_switch_row_set_active (self->calls, item->calls_at >= 0);
  if (item->attention != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->attention), item->attention);
  self->set = item->options;
  self->of_part = item->part;
  self->first_call = item->calls_at >= 0 ? (guint)item->calls_at : 1;
  self->updating = FALSE;
  return self;
}

/** rt_item_editor_set_place: Names the rows by the number of the item. */
void
rt_item_editor_set_place (RtItemEditor *self, guint number)
{
  g_autofree char *text = g_strdup_printf (_ ("Item %u"), number);
  /* Translators: an item by its number. */
  g_autofree char *counting = g_strdup_printf (_ ("How item %u counts"), number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text), text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->counting), counting);
}

static char *
name_or_place (const char *name, const char *word, guint index)
{
  return name != NULL && *name != '\0' ? g_strdup (name)
                                       : g_strdup_printf ("%s %u", word, index + 1);
}

static GtkStringList *
set_names (const RtInstrumentDraft *draft)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < draft->option_sets->len; i++)
    gtk_string_list_take (
        names,
        name_or_place (((const RtDraftOptions *)g_ptr_array_index (draft->option_sets, i))->name,
                       _ ("Set"), i));
  return names;
}

static GtkStringList *
part_names (const RtInstrumentDraft *draft)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("none; it counts for the total alone"));
  for (guint i = 0; i < draft->parts->len; i++)
    gtk_string_list_take (
        names, name_or_place (((const RtDraftPart *)g_ptr_array_index (draft->parts, i))->name,
                              _ ("Part"), i));
  return names;
}

static GtkStringList *
option_names (const RtDraftOptions *set)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < set->labels->len; i++)
    gtk_string_list_take (names,
                          name_or_place (g_ptr_array_index (set->labels, i), _ ("Option"), i));
  return names;
}

static gboolean
is_same (GListModel *model, GtkStringList *names)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (names));

  if (model == NULL || g_list_model_get_n_items (model) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                      gtk_string_list_get_string (names, i)))
      return FALSE;
  return TRUE;
}

/* Takes @names over. */
static void
choose (AdwComboRow *row, GtkStringList *names, guint selected)
{
  g_autoptr (GtkStringList) held = names;

  if (!is_same (adw_combo_row_get_model (row), held))
    adw_combo_row_set_model (row, G_LIST_MODEL (held));
  adw_combo_row_set_selected (row, selected);
}

/* What the closed row says about the item. */
static char *
summary (RtItemEditor *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GtkStringObject *part = adw_combo_row_get_selected_item (self->part);
  GtkStringObject *option = adw_combo_row_get_selected_item (self->calls_at);
  gboolean reverse = adw_switch_row_get_active (self->reverse);

  g_ptr_array_add (words, g_strdup (reverse ? _ ("the other way round") : _ ("as printed")));
  if (self->of_part >= 0 && part != NULL)
    g_ptr_array_add (words, g_strdup_printf (_ ("part “%s”"), gtk_string_object_get_string (part)));
  if (adw_switch_row_get_active (self->calls) && option != NULL)
    g_ptr_array_add (words, g_strdup_printf (reverse ? _ ("calls for attention up to “%s”")
                                                     : _ ("calls for attention from “%s” on"),
                                             gtk_string_object_get_string (option)));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **)words->pdata);
}

/**
 * rt_item_editor_set_choices:
 * @draft: as it stands on screen, with what has no words yet
 *
 * Offers the sets of options, the parts and the options of the item's own set.
 */
void
rt_item_editor_set_choices (RtItemEditor *self, const RtInstrumentDraft *draft)
{
  const RtDraftOptions *set;
  g_autofree char *words = NULL;

  self->set = MIN (self->set, draft->option_sets->len - 1);
  self->of_part = MIN (self->of_part, (int)draft->parts->len - 1);
  set = g_ptr_array_index (draft->option_sets, self->set);
  self->first_call = MIN (self->first_call, MAX (set->labels->len, 1) - 1);
  self->updating = TRUE;
  choose (self->options, set_names (draft), self->set);
  choose (self->part, part_names (draft), (guint)(self->of_part + 1));
  choose (self->calls_at, option_names (set), self->first_call);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->options), draft->option_sets->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->part), draft->parts->len > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->calls_at),
                                 adw_switch_row_get_active (self->reverse)
                                     ? _ ("Up to this option")
                                     : _ ("From this option on"));
  words = summary (self);
  adw_expander_row_set_subtitle (self->counting, words);
}

/** rt_item_editor_read: Adds the item to @draft, even when it has no words. */
void
rt_item_editor_read (RtItemEditor *self, RtInstrumentDraft *draft)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
  RtDraftItem *item = rt_instrument_draft_add_item (draft, g_strstrip (text),
                                                    adw_switch_row_get_active (self->reverse));

  item->options = self->set;
  item->part = self->of_part;
  if (!adw_switch_row_get_active (self->calls))
    return;
  item->calls_at = (int)self->first_call;
  item->attention = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->attention))));
}

/** rt_item_editor_forget_set: A set was removed; an item of it is answered with the first one. */
void
rt_item_editor_forget_set (RtItemEditor *self, guint set)
{
  if (self->set == set)
    self->set = 0;
  else if (self->set > set)
    self->set--;
}

/** rt_item_editor_forget_option: An option of a set was removed. */
void
rt_item_editor_forget_option (RtItemEditor *self, guint set, guint option)
{
  if (self->set == set)
    self->first_call = (guint)rt_draft_call_without (
        (int)self->first_call, adw_switch_row_get_active (self->reverse), (int)option);
}

/** rt_item_editor_forget_part: A part was removed; an item of it is of none. */
void
rt_item_editor_forget_part (RtItemEditor *self, guint part)
{
  if (self->of_part == (int)part)
    self->of_part = -1;
  else if (self->of_part > (int)part)
    self->of_part--;
}

/** rt_item_editor_focus: The sentence takes the keyboard. */
void
rt_item_editor_focus (RtItemEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/name-field.h"

#include <glib/gi18n.h>

#include "common/message-line.h"

#define MOST_OFFERED 6

struct _RtInterventionNameField
{
  AdwBin parent_instance;

  AdwEntryRow *entry;
  RtMessageLine *message;
  GtkListBox *list;

  RtCatalogue *catalogue;
  char *catalogue_id; /* nullable: not recognised */
  gboolean settled;   /* nothing has to be asked */
  gboolean setting;   /* the program types, not the person */
};

enum
{
  CHOSEN,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtInterventionNameField, rt_intervention_name_field, ADW_TYPE_BIN)

static void
say_recognised (RtInterventionNameField *self, const RtNameMatch *match)
{
  /* Translators: what the catalogue calls it first. */
  g_autofree char *text = g_strdup_printf (_ ("Recognised: %s"), match->title);

  rt_message_line_show_note (self->message, text);
}

static void
settle (RtInterventionNameField *self, const RtNameMatch *match)
{
  g_free (self->catalogue_id);
  self->catalogue_id = g_strdup (match->catalogue_id);
  self->settled = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  say_recognised (self, match);
  g_signal_emit (self, signals[CHOSEN], 0, match);
}

static void
offer (RtInterventionNameField *self, GPtrArray *matches)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < MIN (matches->len, MOST_OFFERED); i++)
    {
      const RtNameMatch *match = g_ptr_array_index (matches, i);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), match->name);
      if (g_utf8_collate (match->name, match->title) != 0)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), match->title);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "name", g_strdup (match->name), g_free);
      g_object_set_data_full (G_OBJECT (row), "title", g_strdup (match->title), g_free);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), matches->len > 0);
}

static void
ask (RtInterventionNameField *self, GPtrArray *named)
{
  self->settled = FALSE;
  offer (self, named);
  rt_message_line_show_error (self->message,
                              _ ("Several things are called so. Please choose which is meant."));
}

/* Nothing is called exactly so: what begins like it, or what it may be a slip of, is offered. */
static void
suggest (RtInterventionNameField *self, const char *typed)
{
  g_autoptr (GPtrArray) matches = rt_catalogue_search (self->catalogue, typed, MOST_OFFERED);
  const RtNameMatch *first = matches->len > 0 ? g_ptr_array_index (matches, 0) : NULL;

  self->settled = TRUE;
  offer (self, matches);
  if (first != NULL && first->fit == RT_NAME_SLIP)
    rt_message_line_show_note (self->message, _ ("Not recognised. Perhaps one of these is meant?"));
  else
    rt_message_line_show_note (self->message,
                               _ ("Not recognised: it is kept as it is written; no facts or "
                                  "laboratory disturbances are looked up for it."));
}

static void
look_up (RtInterventionNameField *self)
{
  g_autofree char *typed = rt_intervention_name_field_name (self);
  g_autoptr (GPtrArray) named = NULL;

  g_clear_pointer (&self->catalogue_id, g_free);
  if (typed == NULL)
    {
      self->settled = FALSE;
      gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
      rt_message_line_clear (self->message);
      return;
    }
  named = rt_catalogue_named (self->catalogue, typed);
  if (named->len == 1)
    settle (self, g_ptr_array_index (named, 0));
  else if (named->len > 1)
    ask (self, named);
  else
    suggest (self, typed);
}

static void
changed_cb (RtInterventionNameField *self)
{
  if (self->setting || self->catalogue == NULL)
    return;
  look_up (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
put (RtInterventionNameField *self, const char *name)
{
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->setting = FALSE;
}

/* The one of several that was chosen, by what it is called first. */
static void
row_activated_cb (RtInterventionNameField *self, GtkListBoxRow *row)
{
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (row), "name"));
  g_autofree char *title = g_strdup (g_object_get_data (G_OBJECT (row), "title"));
  g_autoptr (GPtrArray) named = rt_catalogue_named (self->catalogue, name);

  put (self, name);
  for (guint i = 0; i < named->len; i++)
    {
      const RtNameMatch *match = g_ptr_array_index (named, i);

      if (g_str_equal (match->title, title))
        {
          settle (self, match);
          break;
        }
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rt_intervention_name_field_dispose (GObject *object)
{
  RtInterventionNameField *self = RT_INTERVENTION_NAME_FIELD (object);

  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  g_clear_pointer (&self->catalogue_id, g_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_INTERVENTION_NAME_FIELD);
  G_OBJECT_CLASS (rt_intervention_name_field_parent_class)->dispose (object);
}

static void
rt_intervention_name_field_class_init (RtInterventionNameFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_intervention_name_field_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/name-field.ui");
  gtk_widget_class_bind_template_child (widget_class, RtInterventionNameField, entry);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionNameField, message);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionNameField, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rt_intervention_name_field_init (RtInterventionNameField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_intervention_name_field_set_catalogue:
 * @catalogue: where names are looked up; must be given before anything is typed
 */
void
rt_intervention_name_field_set_catalogue (RtInterventionNameField *self, RtCatalogue *catalogue)
{
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  self->catalogue = rt_catalogue_ref (catalogue);
}

/**
 * rt_intervention_name_field_set:
 * @catalogue_id: (nullable): what it means; NULL looks it up as if it were typed
 *
 * Puts a name into the field.
 */
void
rt_intervention_name_field_set (RtInterventionNameField *self,
                                const char *name,
                                const char *catalogue_id)
{
  put (self, name);
  look_up (self);
  if (catalogue_id == NULL)
    return;
  g_free (self->catalogue_id);
  self->catalogue_id = g_strdup (catalogue_id);
  self->settled = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  rt_message_line_clear (self->message);
}

/** rt_intervention_name_field_name: Returns: (transfer full) (nullable): the name; NULL while there
 * is none. */
char *
rt_intervention_name_field_name (RtInterventionNameField *self)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/** rt_intervention_name_field_catalogue_id: Returns: (nullable): what the name means; NULL when it
 * is not recognised. */
const char *
rt_intervention_name_field_catalogue_id (RtInterventionNameField *self)
{
  return self->catalogue_id;
}

/** rt_intervention_name_field_is_settled: Returns: whether there is a name and nothing has to be
 * asked about it. */
gboolean
rt_intervention_name_field_is_settled (RtInterventionNameField *self)
{
  return self->settled;
}

/** rt_intervention_name_field_focus: puts the keyboard into the field. */
void
rt_intervention_name_field_focus (RtInterventionNameField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

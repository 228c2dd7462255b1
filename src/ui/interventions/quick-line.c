/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/quick-line.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/property-row.h"
#include "patient-text.h"
#include "quick-words.h"
#include "record-words.h"
#include "regimen-words.h"

struct _RtQuickLine
{
  AdwBin parent_instance;

  AdwEntryRow *entry;
  AdwPreferencesGroup *questions;
  AdwPreferencesGroup *understood;

  RtCatalogue *catalogue;
  RtQuickEntry *read; /* nullable: nothing is written */
  GPtrArray *rows;    /* (element GtkWidget) unowned, of both groups */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtQuickLine, rt_quick_line, ADW_TYPE_BIN)

static void show_read (RtQuickLine *self);

static void
add (RtQuickLine *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (RtQuickLine *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* ---- questions ---- */

static void
answered (RtQuickLine *self)
{
  show_read (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
chosen_cb (RtQuickLine *self, GtkWidget *row)
{
  const char *name = g_object_get_data (G_OBJECT (row), "name");
  const char *title = g_object_get_data (G_OBJECT (row), "title");
  g_autoptr (GPtrArray) named = rt_catalogue_named (self->catalogue, name);

  for (guint i = 0; i < named->len; i++)
    {
      const RtNameMatch *match = g_ptr_array_index (named, i);

      if (!g_str_equal (match->title, title))
        continue;
      rt_quick_entry_choose (self->read, self->catalogue, match);
      answered (self);
      return;
    }
}

static void
kept_cb (RtQuickLine *self, GtkWidget *row)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kind"));

  rt_quick_entry_keep_name (self->read, (RtInterventionKind)kind);
  answered (self);
}

static GtkWidget *
answer_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
add_choice (RtQuickLine *self, const RtNameMatch *match)
{
  GtkWidget *row = answer_row (match->name, match->title);

  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (match->name), g_free);
  g_object_set_data_full (G_OBJECT (row), "title", g_strdup (match->title), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  add (self, self->questions, row);
}

/* What nothing is called so can be kept as it is written, once it is said of which kind it is. */
static void
add_kinds (RtQuickLine *self)
{
  for (int kind = RT_INTERVENTION_PRECURSOR; kind <= RT_INTERVENTION_THERAPEUTIC; kind++)
    {
      g_autofree char *title =
          /* Translators: one of the four kinds of interventions. */
          g_strdup_printf (_ ("Keep it as written: %s"),
                           rt_intervention_kind_text ((RtInterventionKind)kind));
      GtkWidget *row = answer_row (title, _ ("It is marked as not recognised."));

      g_object_set_data (G_OBJECT (row), "kind", GINT_TO_POINTER (kind));
      g_signal_connect_object (row, "activated", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
      add (self, self->questions, row);
    }
}

static void
add_question (RtQuickLine *self, const RtQuickQuestion *question)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question->sentence);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  add (self, self->questions, row);
  for (guint i = 0; i < question->choices->len; i++)
    add_choice (self, g_ptr_array_index (question->choices, i));
  if (question->ask == RT_QUICK_ASK_NAME && self->read->draft->name != NULL)
    add_kinds (self);
}

/* ---- what was understood ---- */

static void
say (RtQuickLine *self, const char *title, const char *text)
{
  g_autofree char *visible = NULL;

  if (text == NULL || *text == '\0')
    return;
  visible = rt_text_visible (text);
  add (self, self->understood, rt_property_row_new (title, visible));
}

static void
say_steps (RtQuickLine *self)
{
  const RtIntervention *draft = self->read->draft;

  for (guint i = 0; draft->steps != NULL && i < draft->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (draft->steps, i);
      g_autofree char *title = rt_regimen_step_title (step);
      g_autofree char *what = rt_regimen_step_text (draft, step);
      g_autofree char *maximum = rt_regimen_maximum_text (draft, step);
      g_autofree char *text = maximum != NULL ? g_strdup_printf ("%s\n%s", what, maximum)
                                              : g_strdup (*what != '\0' ? what : "–");

      say (self, title, text);
    }
}

static void
say_rest (RtQuickLine *self)
{
  const RtIntervention *draft = self->read->draft;

  say (self, _ ("Product"), draft->product);
  say (self, _ ("Strength"), draft->strength);
  say (self, _ ("Decided by"), draft->decided_by);
  say (self, _ ("Reason to start"), draft->reason);
  say (self, _ ("Reason to stop"), draft->stop_reason);
  if (self->read->not_understood->len > 0)
    {
      g_autofree char *words = rt_quick_not_understood_text (self->read);

      say (self, _ ("Not understood; it is kept as a note"), words);
    }
}

static void
show_read (RtQuickLine *self)
{
  g_autofree char *what = NULL;

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self->understood), self->read != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->questions),
                          self->read != NULL && self->read->questions->len > 0);
  if (self->read == NULL)
    return;
  for (guint i = 0; i < self->read->questions->len; i++)
    add_question (self, g_ptr_array_index (self->read->questions, i));
  what = rt_quick_what_text (self->read);
  say (self, rt_quick_action_text (self->read->action), what);
  say_steps (self);
  say_rest (self);
}

static void
changed_cb (RtQuickLine *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *clean = g_strstrip (g_strdup (text));

  if (self->catalogue == NULL)
    return;
  g_clear_pointer (&self->read, rt_quick_entry_free);
  if (*clean != '\0')
    self->read =
        rt_quick_entry_read (self->catalogue, rt_quick_language (), clean, rt_clock_today (), zone);
  show_read (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rt_quick_line_dispose (GObject *object)
{
  RtQuickLine *self = RT_QUICK_LINE (object);

  g_clear_pointer (&self->read, rt_quick_entry_free);
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_QUICK_LINE);
  G_OBJECT_CLASS (rt_quick_line_parent_class)->dispose (object);
}

static void
rt_quick_line_finalize (GObject *object)
{
  g_ptr_array_unref (RT_QUICK_LINE (object)->rows);
  G_OBJECT_CLASS (rt_quick_line_parent_class)->finalize (object);
}

static void
rt_quick_line_class_init (RtQuickLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_quick_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_quick_line_finalize;
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_QUICK_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/quick-line.ui");
  gtk_widget_class_bind_template_child (widget_class, RtQuickLine, entry);
  gtk_widget_class_bind_template_child (widget_class, RtQuickLine, questions);
  gtk_widget_class_bind_template_child (widget_class, RtQuickLine, understood);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
rt_quick_line_init (RtQuickLine *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_quick_line_set_catalogue:
 * @catalogue: where names are looked up; must be given before anything is typed
 */
void
rt_quick_line_set_catalogue (RtQuickLine *self, RtCatalogue *catalogue)
{
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  self->catalogue = rt_catalogue_ref (catalogue);
}

/** rt_quick_line_entry: Returns: (transfer none) (nullable): what was read; NULL while nothing is
 * written. */
const RtQuickEntry *
rt_quick_line_entry (RtQuickLine *self)
{
  return self->read;
}

/** rt_quick_line_focus: puts the keyboard into the line. */
void
rt_quick_line_focus (RtQuickLine *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

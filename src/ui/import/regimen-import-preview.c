/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/regimen-import-preview.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "record-words.h"
#include "regimen-words.h"

/* More rows than anybody reads; a last row tells how many there are. */
#define MOST_ROWS 200

struct _RtRegimenImportPreview
{
  AdwBin parent_instance;

  AdwPreferencesGroup *questions_group;
  AdwPreferencesGroup *group;
  AdwExpanderRow *items;
  AdwActionRow *existing;
  AdwExpanderRow *rejected;
  GPtrArray *sentences;     /* (element GtkWidget) unowned: the questions in words */
  GPtrArray *questions;     /* (element GtkWidget) unowned combo rows, in the same order */
  GPtrArray *item_rows;     /* (element GtkWidget) unowned */
  GPtrArray *rejected_rows; /* (element GtkWidget) unowned */
  guint frames;             /* since something was shown */
};

G_DEFINE_FINAL_TYPE (RtRegimenImportPreview, rt_regimen_import_preview, ADW_TYPE_BIN)

static void
set_plain (gpointer row, const char *title, const char *subtitle)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static void
add_line (AdwExpanderRow *expander, GPtrArray *rows, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  set_plain (row, title, subtitle);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (rows, row);
}

static void
clear_lines (AdwExpanderRow *expander, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_remove (expander, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_more (AdwExpanderRow *expander, GPtrArray *rows, guint n)
{
  g_autofree char *more = NULL;

  if (n <= MOST_ROWS)
    return;
  more = g_strdup_printf (ngettext ("And %u more.", "And %u more.", n - MOST_ROWS), n - MOST_ROWS);
  add_line (expander, rows, more, NULL);
}

/* ---- what is asked ---- */

static void
add_question (RtRegimenImportPreview *self, const RtRegimenQuestion *question)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *sentence = adw_action_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  g_autofree char *line = g_strdup_printf (_ ("Answer for line %u"), question->line);

  set_plain (sentence, question->sentence, NULL);
  set_plain (row, line, NULL);
  gtk_string_list_append (model, _ ("Please choose"));
  for (guint i = 0; i < question->choices->len; i++)
    gtk_string_list_append (
        model, ((const RtRegimenChoice *)g_ptr_array_index (question->choices, i))->title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  g_object_set_data_full (G_OBJECT (row), "question", g_strdup (question->id), g_free);
  for (guint i = 0; i < question->choices->len; i++)
    {
      g_autofree char *key = g_strdup_printf ("choice-%u", i + 1);
      const RtRegimenChoice *choice = g_ptr_array_index (question->choices, i);

      g_object_set_data_full (G_OBJECT (row), key, g_strdup (choice->answer), g_free);
    }
  adw_preferences_group_add (self->questions_group, sentence);
  adw_preferences_group_add (self->questions_group, row);
  g_ptr_array_add (self->sentences, sentence);
  g_ptr_array_add (self->questions, row);
}

static void
show_questions (RtRegimenImportPreview *self, const GPtrArray *questions)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      adw_preferences_group_remove (self->questions_group, g_ptr_array_index (self->sentences, i));
      adw_preferences_group_remove (self->questions_group, g_ptr_array_index (self->questions, i));
    }
  g_ptr_array_set_size (self->sentences, 0);
  g_ptr_array_set_size (self->questions, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->questions_group), questions->len > 0);
  for (guint i = 0; i < MIN (questions->len, MOST_ROWS); i++)
    add_question (self, g_ptr_array_index (questions, i));
}

/* ---- what would be recorded ---- */

/* The end is the first day without; people write the last day with. */
static char *
last_day_text (const RtRegimenStep *step)
{
  RtCalendarDate day = rt_moment_date (step->until);

  day.precision = RT_PRECISION_DAY;
  return rt_date_format (rt_calendar_date_add_days (day, -1));
}

static void
add_fact (GString *text, const char *what, const char *said)
{
  if (said != NULL)
    /* Translators: a heading and what stands under it. */
    g_string_append_printf (text, _ ("%s: %s"), what, said);
  if (said != NULL)
    g_string_append_c (text, '\n');
}

/* Everything the list says of it, a line for each thing. */
static char *
steps_text (const RtIntervention *intervention)
{
  GString *text = g_string_new (NULL);

  add_fact (text, _ ("Product"), intervention->product);
  add_fact (text, _ ("Decided by"), intervention->decided_by);
  add_fact (text, _ ("Reason to start"), intervention->reason);
  add_fact (text, _ ("Note"), intervention->note);

  for (guint i = 0; i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);
      g_autofree char *from = rt_regimen_from_text (step);
      g_autofree char *what = rt_regimen_step_text (intervention, step);

      g_autofree char *until = step->has_until ? last_day_text (step) : NULL;

      if (until != NULL)
        /* Translators: two dates, and what is taken or done between them. */
        g_string_append_printf (text, _ ("%s to %s: %s"), from, until, what);
      else
        /* Translators: since when, and what is taken or done from then on. */
        g_string_append_printf (text, _ ("From %s: %s"), from, what);
      if (step->reason != NULL)
        /* Translators: the reason of a change of dose, behind the dose. */
        g_string_append_printf (text, _ (" (reason: %s)"), step->reason);
      if (step->note != NULL)
        /* Translators: a note, behind a dose. */
        g_string_append_printf (text, _ (" (note: %s)"), step->note);
      if (i + 1 < intervention->steps->len)
        g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}

static char *
item_title (const RtRegimenItem *item)
{
  const RtIntervention *intervention = item->intervention;

  if (item->stored_id != 0)
    /* Translators: an intervention that is in the record already. */
    return g_strdup_printf (_ ("%s: further steps of what is recorded"), intervention->name);
  if (intervention->catalogue_id == NULL && intervention->ingredients->len == 0)
    /* Translators: a name the catalogue does not know. */
    return g_strdup_printf (_ ("%s: not recognised"), intervention->name);
  return g_strdup (intervention->name);
}

static void
show_items (RtRegimenImportPreview *self, const RtRegimenImport *import)
{
  guint n = import->items->len;
  g_autofree char *title =
      import->batch_uuid != NULL
          ? g_strdup_printf (
                ngettext ("%u intervention was recorded", "%u interventions were recorded", n), n)
          : g_strdup_printf (ngettext ("%u intervention would be recorded",
                                       "%u interventions would be recorded", n),
                             n);

  clear_lines (self->items, self->item_rows);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->items), title);
  adw_expander_row_set_expanded (self->items, n > 0);
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    {
      const RtRegimenItem *item = g_ptr_array_index (import->items, i);
      g_autofree char *name = item_title (item);
      g_autofree char *steps = steps_text (item->intervention);

      add_line (self->items, self->item_rows, name, steps);
    }
  add_more (self->items, self->item_rows, n);
}

/* ---- what is left out ---- */

static void
show_rejected (RtRegimenImportPreview *self, const GPtrArray *rejected)
{
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u thing is left out", "%u things are left out", rejected->len), rejected->len);

  clear_lines (self->rejected, self->rejected_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->rejected), rejected->len > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rejected), title);
  for (guint i = 0; i < MIN (rejected->len, MOST_ROWS); i++)
    {
      const RtImportRejection *rejection = g_ptr_array_index (rejected, i);
      g_autofree char *where =
          g_strdup_printf (_ ("%s, line %u"), rejection->file, rejection->line);

      add_line (self->rejected, self->rejected_rows, where, rejection->reason);
    }
  add_more (self->rejected, self->rejected_rows, rejected->len);
}

static void
rt_regimen_import_preview_dispose (GObject *object)
{
  RtRegimenImportPreview *self = RT_REGIMEN_IMPORT_PREVIEW (object);

  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->item_rows, g_ptr_array_unref);
  g_clear_pointer (&self->rejected_rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_REGIMEN_IMPORT_PREVIEW);
  G_OBJECT_CLASS (rt_regimen_import_preview_parent_class)->dispose (object);
}

static void
rt_regimen_import_preview_class_init (RtRegimenImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_regimen_import_preview_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/import/regimen-import-preview.ui");
#define CHILD(name)                                                                                \
  gtk_widget_class_bind_template_child (widget_class, RtRegimenImportPreview, name)
  CHILD (questions_group);
  CHILD (group);
  CHILD (items);
  CHILD (existing);
  CHILD (rejected);
#undef CHILD
}

static void
rt_regimen_import_preview_init (RtRegimenImportPreview *self)
{
  self->sentences = g_ptr_array_new ();
  self->questions = g_ptr_array_new ();
  self->item_rows = g_ptr_array_new ();
  self->rejected_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What appears below the form is laid out in the next frame; the one after can go there. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RtRegimenImportPreview *self = RT_REGIMEN_IMPORT_PREVIEW (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (self->frames++ == 0)
    return G_SOURCE_CONTINUE;
  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
  return G_SOURCE_REMOVE;
}

/** rt_regimen_import_preview_show: Shows what a list became, and goes there. */
void
rt_regimen_import_preview_show (RtRegimenImportPreview *self, const RtRegimenImport *import)
{
  g_autofree char *rows = g_strdup_printf (
      ngettext ("%u row was read.", "%u rows were read.", import->rows), import->rows);
  g_autofree char *existing =
      g_strdup_printf (ngettext ("%u step is in the record already",
                                 "%u steps are in the record already", import->existing),
                       import->existing);

  g_return_if_fail (RT_IS_REGIMEN_IMPORT_PREVIEW (self));
  adw_preferences_group_set_title (
      self->group, import->batch_uuid != NULL ? _ ("What Happened") : _ ("What Would Happen"));
  adw_preferences_group_set_description (self->group, rows);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->existing), existing);
  gtk_widget_set_visible (GTK_WIDGET (self->existing), import->existing > 0);
  show_questions (self, import->questions);
  show_items (self, import);
  show_rejected (self, import->rejected);
  self->frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/**
 * rt_regimen_import_preview_answers:
 * @answers: (element-type utf8 utf8): the answers chosen are added, by id of the question
 *
 * Returns: whether every question on screen is answered.
 */
gboolean
rt_regimen_import_preview_answers (RtRegimenImportPreview *self, GHashTable *answers)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->questions->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->questions, i);
      g_autofree char *key = g_strdup_printf ("choice-%u", adw_combo_row_get_selected (row));
      const char *answer = g_object_get_data (G_OBJECT (row), key);

      if (answer != NULL)
        g_hash_table_insert (answers, g_strdup (g_object_get_data (G_OBJECT (row), "question")),
                             g_strdup (answer));
      else
        all = FALSE;
    }
  return all;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/score-summary.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "measures/score-words.h"

struct _RtScoreSummary
{
  AdwBin parent_instance;

  GtkBox *risks;
  AdwPreferencesGroup *scores;
  GtkLabel *missing;
  GtkLabel *rules;
  GtkLabel *cutoffs;
  GtkWidget *norms_group;
  AdwExpanderRow *norms;

  GPtrArray *rows;      /* (element GtkWidget) unowned */
  GPtrArray *norm_rows; /* (element GtkWidget) unowned */
};

G_DEFINE_FINAL_TYPE (RtScoreSummary, rt_score_summary, ADW_TYPE_BIN)

static void
clear (RtScoreSummary *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->scores, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->risks))) != NULL)
    gtk_box_remove (self->risks, child);
}

static void
add_score (RtScoreSummary *self, const RtScoreLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *value = gtk_label_new (line->value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->name);
  if (line->band != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->band);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (value), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (value, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value);
  adw_preferences_group_add (self->scores, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_risk (RtScoreSummary *self, const char *risk)
{
  RtMessageLine *line = g_object_new (RT_TYPE_MESSAGE_LINE, NULL);

  gtk_box_append (self->risks, GTK_WIDGET (line));
  rt_message_line_show_error (line, risk);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* One line for each; takes @lines over. */
static void
show_lines (GtkLabel *label, GPtrArray *lines)
{
  g_autoptr (GPtrArray) held = lines;
  g_autofree char *text = NULL;

  g_ptr_array_add (held, NULL);
  text = g_strjoinv ("\n", (char **)held->pdata);
  show_text (label, text);
}

/* The name of the group is always beside the figure. */
static void
show_norms (RtScoreSummary *self, const RtScoreResult *result)
{
  g_autoptr (GPtrArray) norms = rt_score_words_norms (result);

  for (guint i = 0; i < self->norm_rows->len; i++)
    adw_expander_row_remove (self->norms, g_ptr_array_index (self->norm_rows, i));
  g_ptr_array_set_size (self->norm_rows, 0);
  for (guint i = 0; i < norms->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_ptr_array_index (norms, i));
      adw_expander_row_add_row (self->norms, row);
      g_ptr_array_add (self->norm_rows, row);
    }
  gtk_widget_set_visible (self->norms_group, norms->len > 0);
}

static void
rt_score_summary_dispose (GObject *object)
{
  RtScoreSummary *self = RT_SCORE_SUMMARY (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->norm_rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_SCORE_SUMMARY);
  G_OBJECT_CLASS (rt_score_summary_parent_class)->dispose (object);
}

static void
rt_score_summary_class_init (RtScoreSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_score_summary_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/score-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, RtScoreSummary, risks);
  gtk_widget_class_bind_template_child (widget_class, RtScoreSummary, scores);
  gtk_widget_class_bind_template_child (widget_class, RtScoreSummary, missing);
  gtk_widget_class_bind_template_child (widget_class, RtScoreSummary, rules);
  gtk_widget_class_bind_template_child (widget_class, RtScoreSummary, cutoffs);
  gtk_widget_class_bind_template_child (widget_class, RtScoreSummary, norms);
  gtk_widget_class_bind_template_child (widget_class, RtScoreSummary, norms_group);
}

static void
rt_score_summary_init (RtScoreSummary *self)
{
  self->rows = g_ptr_array_new ();
  self->norm_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_score_summary_show:
 * @self: the summary
 * @result: the scores
 *
 * Shows the scores; what needs attention at once stands first and is announced.
 */
void
rt_score_summary_show (RtScoreSummary *self, const RtScoreResult *result)
{
  g_autoptr (GPtrArray) lines = rt_score_words_lines (result);
  g_autoptr (GPtrArray) risks = rt_score_words_risks (result);
  g_autofree char *missing = rt_score_words_missing (result);

  clear (self);
  for (guint i = 0; i < lines->len; i++)
    add_score (self, g_ptr_array_index (lines, i));
  for (guint i = 0; i < risks->len; i++)
    add_risk (self, g_ptr_array_index (risks, i));
  gtk_widget_set_visible (GTK_WIDGET (self->risks), risks->len > 0);
  show_text (self->missing, missing);
  show_lines (self->rules, rt_score_words_rules (result));
  show_lines (self->cutoffs, rt_score_words_cutoffs (result));
  show_norms (self, result);
}

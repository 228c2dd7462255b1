/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/assessment-row.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "assessment-facts.h"
#include "measures/score-words.h"

struct _RtAssessmentRow
{
  AdwActionRow parent_instance;

  GtkLabel *score;
  GtkWidget *withdraw;
};

enum
{
  WITHDRAW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtAssessmentRow, rt_assessment_row, ADW_TYPE_ACTION_ROW)

static void
withdraw_clicked_cb (RtAssessmentRow *self)
{
  g_signal_emit (self, signals[WITHDRAW], 0);
}

static void
rt_assessment_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_ASSESSMENT_ROW);
  G_OBJECT_CLASS (rt_assessment_row_parent_class)->dispose (object);
}

static void
rt_assessment_row_class_init (RtAssessmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_assessment_row_dispose;
  signals[WITHDRAW] = g_signal_new ("withdraw", RT_TYPE_ASSESSMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/assessment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RtAssessmentRow, score);
  gtk_widget_class_bind_template_child (widget_class, RtAssessmentRow, withdraw);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_clicked_cb);
}

static void
rt_assessment_row_init (RtAssessmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static RtAssessmentRow *
row_new (const char *title, const char *subtitle, const char *score, gboolean can_withdraw)
{
  RtAssessmentRow *self = g_object_new (RT_TYPE_ASSESSMENT_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_label_set_text (self->score, score != NULL ? score : "");
  gtk_widget_set_visible (GTK_WIDGET (self->score), score != NULL);
  gtk_widget_set_visible (self->withdraw, can_withdraw);
  return self;
}

static char *
answered_words (const RtInstrumentForm *form, const RtAssessment *assessment)
{
  guint answered = 0;

  for (guint i = 0; assessment->answers != NULL && i < assessment->answers->len; i++)
    answered += g_array_index (assessment->answers, RtItemAnswer, i).answered ? 1 : 0;
  return g_strdup_printf (_ ("%u of %u answered"), answered, form->items->len + form->values->len);
}

/**
 * rt_assessment_row_new_offered:
 * @form: a questionnaire
 * @digit: begins it together with Ctrl; 0 for none
 *
 * Returns: (transfer floating): a row that offers it
 */
GtkWidget *
rt_assessment_row_new_offered (const RtInstrumentForm *form, guint digit)
{
  guint n = form->items->len > 0 ? form->items->len : form->values->len;
  g_autofree char *items = form->items->len > 0
                               ? g_strdup_printf (ngettext ("%u item", "%u items", n), n)
                               : g_strdup_printf (ngettext ("%u score", "%u scores", n), n);
  g_autofree char *with_key = NULL;
  g_autofree char *keys = NULL;
  RtAssessmentRow *row;

  if (digit == 0)
    return GTK_WIDGET (row_new (form->short_name, form->name, items, FALSE));
  /* Translators: how many items a questionnaire has, and the digit that begins it with Ctrl. */
  with_key = g_strdup_printf (_ ("%s · Ctrl+%u"), items, digit);
  keys = g_strdup_printf ("Control+%u", digit);
  row = row_new (form->short_name, form->name, with_key, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys,
                                  -1);
  return GTK_WIDGET (row);
}

/**
 * rt_assessment_row_new_unfinished:
 * @form: the questionnaire
 * @assessment: what was begun
 *
 * Returns: (transfer floating): a row that goes on with it
 */
GtkWidget *
rt_assessment_row_new_unfinished (const RtInstrumentForm *form, const RtAssessment *assessment)
{
  g_autofree char *day = rt_date_format (rt_moment_date (assessment->answered_at));
  g_autofree char *words = answered_words (form, assessment);
  g_autofree char *rater = rt_assessment_rater_text (assessment);
  g_autofree char *facts = g_strjoin (" · ", day, rater, NULL);

  return GTK_WIDGET (row_new (form->short_name, facts, words, TRUE));
}

static char *
answered_facts (const RtInstrumentForm *form, const RtAssessment *assessment)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  char *rater = rt_assessment_rater_text (assessment);
  g_autofree char *version = rt_assessment_version_text (assessment, form->catalogue);

  g_ptr_array_add (facts, rt_date_format (rt_moment_date (assessment->answered_at)));
  if (rater != NULL)
    g_ptr_array_add (facts, rater);
  if (assessment->superseded)
    g_ptr_array_add (facts, g_strdup (_ ("corrected later")));
  if (version != NULL)
    /* Translators: the number of a version of a questionnaire. */
    g_ptr_array_add (facts, g_strdup_printf (_ ("version %d"), assessment->instrument_version));
  g_ptr_array_add (facts, NULL);
  return g_strjoinv (" · ", (char **)facts->pdata);
}

/**
 * rt_assessment_row_new_answered:
 * @form: the questionnaire
 * @assessment: as it was answered
 * @result: (nullable): its scores
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
rt_assessment_row_new_answered (const RtInstrumentForm *form,
                                const RtAssessment *assessment,
                                const RtScoreResult *result)
{
  g_autofree char *score = result != NULL ? rt_score_words_headline (result) : NULL;
  g_autofree char *facts = answered_facts (form, assessment);

  if (score == NULL)
    score = answered_words (form, assessment);
  return GTK_WIDGET (row_new (form->short_name, facts, score, !assessment->superseded));
}

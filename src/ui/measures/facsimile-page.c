/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/facsimile-page.h"

#include "date-format.h"
#include "assessment-facts.h"
#include "document.h"
#include "measures/change-list.h"
#include "measures/form-header.h"
#include "measures/item-list.h"
#include "measures/rater-rows.h"
#include "measures/score-summary.h"
#include "measures/value-rows.h"

struct _RtFacsimilePage
{
  AdwNavigationPage parent_instance;

  RtFormHeader *header;
  RtScoreSummary *summary;
  RtChangeList *change;
  AdwActionRow *day;
  AdwActionRow *rater;
  GtkLabel *entered;
  GtkWidget *correct;
  GtkWidget *print;
  RtItemList *items;
  RtValueRows *values;

  RtInstrumentForm *form;
  RtAssessment *assessment;
};

enum
{
  CORRECT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtFacsimilePage, rt_facsimile_page, ADW_TYPE_NAVIGATION_PAGE)

static void
correct_clicked_cb (RtFacsimilePage *self)
{
  g_signal_emit (self, signals[CORRECT], 0, self->assessment);
}

static void
rt_facsimile_page_dispose (GObject *object)
{
  RtFacsimilePage *self = RT_FACSIMILE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_FACSIMILE_PAGE);
  g_clear_pointer (&self->form, rt_instrument_form_free);
  g_clear_pointer (&self->assessment, rt_assessment_free);
  G_OBJECT_CLASS (rt_facsimile_page_parent_class)->dispose (object);
}

static void
rt_facsimile_page_class_init (RtFacsimilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_facsimile_page_dispose;
  signals[CORRECT] = g_signal_new ("correct", RT_TYPE_FACSIMILE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (RT_TYPE_FORM_HEADER);
  g_type_ensure (RT_TYPE_SCORE_SUMMARY);
  g_type_ensure (RT_TYPE_ITEM_LIST);
  g_type_ensure (RT_TYPE_CHANGE_LIST);
  g_type_ensure (RT_TYPE_VALUE_ROWS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/facsimile-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, header);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, summary);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, day);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, rater);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, entered);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, correct);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, print);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, items);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, values);
  gtk_widget_class_bind_template_child (widget_class, RtFacsimilePage, change);
  gtk_widget_class_bind_template_callback (widget_class, correct_clicked_cb);
}

static void
rt_facsimile_page_init (RtFacsimilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_answers (RtFacsimilePage *self)
{
  rt_item_list_set_form (self->items, self->form);
  for (guint i = 0; i < self->form->items->len; i++)
    {
      const RtFormItem *item = g_ptr_array_index (self->form->items, i);
      const RtItemAnswer *answer = rt_assessment_answer (self->assessment, item->number);

      if (answer != NULL && answer->answered)
        rt_item_list_set_answer (self->items, i, answer->score);
    }
  rt_item_list_set_read_only (self->items, TRUE);
  rt_value_rows_set_form (self->values, self->form);
  rt_value_rows_set_answers (self->values, self->assessment);
  rt_value_rows_set_read_only (self->values);
}

static void
show_facts (RtFacsimilePage *self, const RtCatalogue *catalogue)
{
  g_autofree char *day = rt_date_format (rt_moment_date (self->assessment->answered_at));
  g_autofree char *rater = rt_assessment_rater_text (self->assessment);
  g_autofree char *facts = rt_assessment_facts (self->assessment);
  g_autofree char *version = rt_assessment_version_text (self->assessment, catalogue);
  g_autofree char *entered = g_strjoin ("\n", facts, version, NULL);
  g_autofree char *which = g_strdup_printf ("%s/%s", rt_document_name (RT_DOCUMENT_QUESTIONNAIRE),
                                            self->assessment->uuid);

  adw_action_row_set_subtitle (self->day, day);
  adw_action_row_set_subtitle (self->rater, rater != NULL ? rater : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rater), rater != NULL);
  gtk_label_set_text (self->entered, entered);
  gtk_widget_set_visible (self->correct, !self->assessment->superseded);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print), "s", which);
}

/**
 * rt_facsimile_page_new:
 * @record: the record on screen
 * @assessment: a completed one
 * @result: (nullable): its scores
 *
 * Returns: (transfer floating): a page that shows it as it was answered
 */
RtFacsimilePage *
rt_facsimile_page_new (RtOpenRecord *record,
                       const RtAssessment *assessment,
                       const RtScoreResult *result)
{
  RtFacsimilePage *self = g_object_new (RT_TYPE_FACSIMILE_PAGE, NULL);

  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (record));

  self->assessment = rt_assessment_copy (assessment);
  self->form =
      rt_instrument_form_new (catalogue, assessment->instrument_id, assessment->instrument_version);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->form->short_name);
  rt_form_header_show (self->header, self->form);
  show_facts (self, catalogue);
  show_answers (self);
  if (result != NULL)
    rt_score_summary_show (self->summary, result);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), result != NULL);
  rt_change_list_show (self->change, rt_open_record_get (record), catalogue, assessment);
  return self;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/editor-preview.h"

#include "measures/instrument-form.h"
#include "measures/item-list.h"
#include "measures/score-summary.h"

struct _RtEditorPreview
{
  AdwBin parent_instance;

  AdwBin *place;
  RtScoreSummary *summary;

  RtInstrument *instrument; /* nullable: nothing was right yet */
  RtInstrumentForm *form;   /* nullable */
  RtItemList *list;         /* unowned, nullable */
};

G_DEFINE_FINAL_TYPE (RtEditorPreview, rt_editor_preview, ADW_TYPE_BIN)

static void
score (RtEditorPreview *self)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
  g_autoptr (RtScoreResult) result = NULL;

  for (guint i = 0; i < rt_item_list_n_items (self->list); i++)
    {
      RtItemAnswer answer = { .item = (int)i + 1, .answered = TRUE };

      if (rt_item_list_answer (self->list, i, &answer.score))
        g_array_append_val (answers, answer);
    }
  result = rt_score (self->instrument, answers, NULL);
  if (result != NULL)
    rt_score_summary_show (self->summary, result);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), result != NULL);
}

/* An answer that is no option any more is gone. */
static void
keep_answers (RtItemList *from, RtItemList *to, const RtInstrument *instrument)
{
  guint n = MIN (rt_item_list_n_items (from), rt_item_list_n_items (to));

  for (guint i = 0; i < n; i++)
    {
      double answer;

      if (rt_item_list_answer (from, i, &answer)
          && rt_instrument_item_has_option (rt_instrument_item (instrument, (int)i + 1), answer))
        rt_item_list_set_answer (to, i, answer);
    }
}

/**
 * rt_editor_preview_take:
 * @instrument: (transfer full): what is written, which is right
 *
 * Shows it in place of the one before.
 */
void
rt_editor_preview_take (RtEditorPreview *self, RtInstrument *instrument)
{
  RtItemList *list = g_object_new (RT_TYPE_ITEM_LIST, NULL);
  RtInstrumentForm *form = rt_instrument_form_of (instrument);

  rt_item_list_set_form (list, form);
  if (self->list != NULL)
    keep_answers (self->list, list, instrument);
  g_signal_connect_object (list, "answered", G_CALLBACK (score), self, G_CONNECT_SWAPPED);
  self->list = list;
  adw_bin_set_child (self->place, GTK_WIDGET (list));
  g_clear_pointer (&self->form, rt_instrument_form_free);
  g_clear_pointer (&self->instrument, rt_instrument_free);
  self->form = form;
  self->instrument = instrument;
  score (self);
}

static void
rt_editor_preview_dispose (GObject *object)
{
  RtEditorPreview *self = RT_EDITOR_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_EDITOR_PREVIEW);
  self->list = NULL;
  g_clear_pointer (&self->form, rt_instrument_form_free);
  g_clear_pointer (&self->instrument, rt_instrument_free);
  G_OBJECT_CLASS (rt_editor_preview_parent_class)->dispose (object);
}

static void
rt_editor_preview_class_init (RtEditorPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_editor_preview_dispose;
  g_type_ensure (RT_TYPE_SCORE_SUMMARY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/library/editor-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RtEditorPreview, place);
  gtk_widget_class_bind_template_child (widget_class, RtEditorPreview, summary);
}

static void
rt_editor_preview_init (RtEditorPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

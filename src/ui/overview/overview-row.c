/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overview/overview-row.h"

#include "overview/tone-look.h"

struct _RtOverviewRow
{
  AdwActionRow parent_instance;

  const char *view; /* interned */
  gboolean is_entry;
  RtEntryKind kind;
  gint64 id;
  char *report; /* nullable */
};

G_DEFINE_FINAL_TYPE (RtOverviewRow, rt_overview_row, ADW_TYPE_ACTION_ROW)

static void
rt_overview_row_finalize (GObject *object)
{
  g_free (RT_OVERVIEW_ROW (object)->report);
  G_OBJECT_CLASS (rt_overview_row_parent_class)->finalize (object);
}

static void
rt_overview_row_class_init (RtOverviewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rt_overview_row_finalize;
}

static void
rt_overview_row_init (RtOverviewRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * rt_overview_row_new:
 * @line: what it says
 *
 * Returns: (transfer floating): a row that shows it
 */
RtOverviewRow *
rt_overview_row_new (const RtOverviewLine *line)
{
  RtOverviewRow *self = g_object_new (RT_TYPE_OVERVIEW_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), line->title);
  if (line->text != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), line->text);
  if (line->tone != RT_FIGURE_PLAIN)
    {
      GtkWidget *sign = gtk_image_new ();

      rt_tone_look_apply (line->tone, GTK_IMAGE (sign), sign);
      adw_action_row_add_prefix (ADW_ACTION_ROW (self), sign);
    }
  self->view = g_intern_string (line->view);
  self->is_entry = line->is_entry;
  self->kind = line->kind;
  self->id = line->id;
  self->report = g_strdup (line->report);
  return self;
}

/**
 * rt_overview_row_new_empty:
 * @nothing: that there is nothing
 * @view: where there would be some
 *
 * Returns: (transfer floating): a quiet row
 */
RtOverviewRow *
rt_overview_row_new_empty (const char *nothing, const char *view)
{
  RtOverviewRow *self = g_object_new (RT_TYPE_OVERVIEW_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), nothing);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rt-quiet-row");
  self->view = g_intern_string (view);
  return self;
}

/** rt_overview_row_view: Returns: (transfer none): the view it leads to */
const char *
rt_overview_row_view (RtOverviewRow *self)
{
  g_return_val_if_fail (RT_IS_OVERVIEW_ROW (self), NULL);
  return self->view;
}

/**
 * rt_overview_row_entry:
 * @self: a row
 * @kind: (out): the kind of the entry it is about
 * @id: (out): its row id
 *
 * Returns: whether it is about one entry
 */
gboolean
rt_overview_row_entry (RtOverviewRow *self, RtEntryKind *kind, gint64 *id)
{
  g_return_val_if_fail (RT_IS_OVERVIEW_ROW (self), FALSE);
  *kind = self->kind;
  *id = self->id;
  return self->is_entry;
}

/** rt_overview_row_report: Returns: (transfer none) (nullable): public id of the laboratory report
 * it is about */
const char *
rt_overview_row_report (RtOverviewRow *self)
{
  g_return_val_if_fail (RT_IS_OVERVIEW_ROW (self), NULL);
  return self->report;
}

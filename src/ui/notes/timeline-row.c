/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/timeline-row.h"

#include <glib/gi18n.h>

#include "event-words.h"

/* A longer note is read in its dialog. */
#define MAX_LINES 6

struct _RtTimelineRow
{
  AdwActionRow parent_instance;

  RtEntryKind kind;
  gint64 id;
};

G_DEFINE_FINAL_TYPE (RtTimelineRow, rt_timeline_row, ADW_TYPE_ACTION_ROW)

static void
rt_timeline_row_class_init (RtTimelineRowClass *klass)
{
}

static void
rt_timeline_row_init (RtTimelineRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), MAX_LINES);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
}

static const char *
icon_of (RtEntryKind kind)
{
  static const char *const icons[RT_N_ENTRY_KINDS] = {
    [RT_ENTRY_ENCOUNTER] = "x-office-calendar-symbolic",
    [RT_ENTRY_NOTE] = "rt-notes-symbolic",
    [RT_ENTRY_ADVERSE_EVENT] = "dialog-warning-symbolic",
    [RT_ENTRY_LIFE_EVENT] = "starred-symbolic",
    [RT_ENTRY_PHASE] = "view-continuous-symbolic",
    [RT_ENTRY_GOAL] = "object-select-symbolic",
  };

  return icons[kind];
}

static void
add_sign (RtTimelineRow *self, const RtTimelineEntry *entry)
{
  GtkWidget *sign = gtk_image_new_from_icon_name (icon_of (entry->kind));

  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (sign, "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), sign);
}

static void
add_mark (RtTimelineRow *self, const char *mark)
{
  GtkWidget *chip = gtk_label_new (mark);

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chip, "rt-chip");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), chip);
}

/**
 * rt_timeline_row_new:
 * @entry: what it shows
 *
 * Returns: (transfer floating): a row that shows it
 */
RtTimelineRow *
rt_timeline_row_new (const RtTimelineEntry *entry)
{
  RtTimelineRow *self = g_object_new (RT_TYPE_TIMELINE_ROW, NULL);
  g_autofree char *about = NULL;
  /* Translators: kind of an entry ("Side Effect"), its day. */
  g_autofree char *head =
      g_strdup_printf (_ ("%s · %s"), rt_entry_kind_text (entry->kind), entry->when);

  about = *entry->facts != '\0' ? g_strconcat (head, " · ", entry->facts, NULL) : g_strdup (head);
  self->kind = entry->kind;
  self->id = entry->id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), entry->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), about);
  add_sign (self, entry);
  if (entry->mark != NULL)
    add_mark (self, entry->mark);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), entry->can_correct);
  if (entry->can_correct)
    {
      GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

      gtk_widget_add_css_class (arrow, "dimmed");
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
    }
  return self;
}

/** rt_timeline_row_kind: Returns: the kind of its entry */
RtEntryKind
rt_timeline_row_kind (RtTimelineRow *self)
{
  g_return_val_if_fail (RT_IS_TIMELINE_ROW (self), RT_ENTRY_NOTE);
  return self->kind;
}

/** rt_timeline_row_id: Returns: the row id of its entry */
gint64
rt_timeline_row_id (RtTimelineRow *self)
{
  g_return_val_if_fail (RT_IS_TIMELINE_ROW (self), 0);
  return self->id;
}

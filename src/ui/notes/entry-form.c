/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/entry-form.h"

#include "notes/encounter-form.h"
#include "notes/goal-form.h"
#include "notes/note-form.h"
#include "notes/side-effect-form.h"
#include "notes/span-form.h"

G_DEFINE_INTERFACE (RtEntryForm, rt_entry_form, GTK_TYPE_WIDGET)

static void
rt_entry_form_default_init (RtEntryFormInterface *iface)
{
}

/**
 * rt_entry_form_new:
 * @kind: what is entered
 * @catalogue: the knowledge of the practice
 *
 * Returns: (transfer floating): an empty form for an entry of that kind
 */
RtEntryForm *
rt_entry_form_new (RtEntryKind kind, RtCatalogue *catalogue)
{
  switch (kind)
    {
    case RT_ENTRY_ENCOUNTER:
      return RT_ENTRY_FORM (rt_encounter_form_new ());
    case RT_ENTRY_NOTE:
      return RT_ENTRY_FORM (rt_note_form_new ());
    case RT_ENTRY_ADVERSE_EVENT:
      return RT_ENTRY_FORM (rt_side_effect_form_new ());
    case RT_ENTRY_GOAL:
      return RT_ENTRY_FORM (rt_goal_form_new (catalogue));
    default:
      return RT_ENTRY_FORM (rt_span_form_new (kind));
    }
}

/**
 * rt_entry_form_show:
 * @self: a form
 * @record: the record it is about
 * @entry: (nullable): an entry of its kind; NULL begins a new one
 *
 * Fills the fields.
 */
void
rt_entry_form_show (RtEntryForm *self, const RtRecord *record, gconstpointer entry)
{
  RT_ENTRY_FORM_GET_IFACE (self)->show (self, record, entry);
}

/**
 * rt_entry_form_read:
 * @self: a form
 *
 * Returns: (transfer full): a new entry of its kind as it stands in the fields; NULL with a
 *   sentence for the screen
 */
gpointer
rt_entry_form_read (RtEntryForm *self, GError **error)
{
  return RT_ENTRY_FORM_GET_IFACE (self)->read (self, error);
}

/** rt_entry_form_text: Returns: (transfer full) (nullable): what stands in a field; NULL when that
 * is nothing */
char *
rt_entry_form_text (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

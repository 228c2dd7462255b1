/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue.h"
#include "record-entry.h"
#include "record.h"

/* The fields of one kind of entry. */
#define RT_TYPE_ENTRY_FORM (rt_entry_form_get_type ())
G_DECLARE_INTERFACE (RtEntryForm, rt_entry_form, RT, ENTRY_FORM, GtkWidget)

struct _RtEntryFormInterface
{
  GTypeInterface parent_iface;

  /* Fills the fields from an entry of the form's kind, or with what is usual when it is NULL. */
  void (*show) (RtEntryForm *self, const RtRecord *record, gconstpointer entry);
  /* A new entry as it stands in the fields, without id and patient; NULL with a sentence. */
  gpointer (*read) (RtEntryForm *self, GError **error);
};

RtEntryForm *rt_entry_form_new (RtEntryKind kind, RtCatalogue *catalogue);
void rt_entry_form_show (RtEntryForm *self, const RtRecord *record, gconstpointer entry);
gpointer rt_entry_form_read (RtEntryForm *self, GError **error);
char *rt_entry_form_text (AdwEntryRow *row);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"
#include "record-entry.h"
#include "record.h"

/* What the verbs share that add one entry from a JSON object and list the entries of a kind. */
typedef struct
{
  const RtCommand *command;
  const char *usage; /* marked for translation: what to say instead */
  const char *list;  /* name of the array that "list" answers */
  /* The entry an object describes, without patient; NULL with an error. */
  gpointer (*read) (JsonObject *object, const RtRecord *record, RtEntryKind *kind, GError **error);
  void (*describe) (const RtRecord *record, JsonBuilder *answer, GString *text);
} RtEntryVerb;

gboolean rt_entry_verb_run (const RtEntryVerb *verb,
                            const RtGlobalOptions *global,
                            int argc,
                            char **argv,
                            JsonBuilder *answer,
                            GString *text,
                            GError **error);

JsonObject *rt_entry_json_read (const char *source, const char *refusal, GError **error);
gboolean rt_entry_json_members (JsonObject *object, const char *const *known, GError **error);
char *rt_entry_json_text (JsonObject *object, const char *name);
gboolean rt_entry_json_time (
    JsonObject *object, const char *name, gboolean *known, RtMoment *at, GError **error);
gboolean
rt_entry_json_required (JsonObject *object, const char *name, RtMoment *at, GError **error);
gboolean rt_entry_json_word (JsonObject *object,
                             const char *name,
                             gboolean (*from_string) (const char *word, int *value),
                             int *value,
                             GError **error);
void rt_entry_answer_time (JsonBuilder *answer, const char *name, gboolean known, RtMoment at);

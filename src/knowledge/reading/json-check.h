/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#define RT_KNOWLEDGE_ERROR (rt_knowledge_error_quark ())
GQuark rt_knowledge_error_quark (void);

typedef enum
{
  RT_KNOWLEDGE_ERROR_UNREADABLE, /* not there, or not JSON */
  RT_KNOWLEDGE_ERROR_INVALID,    /* breaks the format; the message says file, place and reason */
  RT_KNOWLEDGE_ERROR_NOT_FOUND,
  RT_KNOWLEDGE_ERROR_TAKEN, /* right, but its id comes with the program */
} RtKnowledgeError;

guint rt_knowledge_error_line (const GError *error);
void
rt_knowledge_set_error (GError **error, RtKnowledgeError code, guint line, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* A knowledge file: its name for messages, its text for the lines, and its root, an object. */
typedef struct
{
  char *name;
  char *text;
  gsize length;
  JsonNode *root;
} RtJsonDocument;

RtJsonDocument *rt_json_document_load (const char *path, GError **error);
RtJsonDocument *
rt_json_document_parse (const char *name, const char *text, gsize length, GError **error);
void rt_json_document_free (RtJsonDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtJsonDocument, rt_json_document_free)

/* Reads a JSON document member by member and remembers the first thing that is wrong, with file and
 * place. After a failure every reader answers with nothing, so callers need to look only at the
 * end. */
typedef struct
{
  const char *file;
  const RtJsonDocument *document; /* for the lines; nullable */
  GString *place;
  GError *error;
} RtJsonCheck;

void rt_json_check_init (RtJsonCheck *check, const char *file);
void rt_json_check_init_document (RtJsonCheck *check, const RtJsonDocument *document);
gboolean rt_json_check_finish (RtJsonCheck *check, GError **error);
void rt_json_check_fail (RtJsonCheck *check, const char *format, ...) G_GNUC_PRINTF (2, 3);
gsize rt_json_check_enter (RtJsonCheck *check, const char *format, ...) G_GNUC_PRINTF (2, 3);
void rt_json_check_leave (RtJsonCheck *check, gsize mark);

JsonNode *rt_json_check_load (const char *path, GError **error);
const char *
rt_json_text (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required);
gboolean rt_json_number (
    RtJsonCheck *check, JsonObject *object, const char *name, gboolean required, double *value);
int rt_json_integer (
    RtJsonCheck *check, JsonObject *object, const char *name, gboolean required, int otherwise);
gboolean
rt_json_boolean (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required);
JsonArray *
rt_json_array (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required);
JsonObject *
rt_json_object (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required);
JsonObject *rt_json_element (RtJsonCheck *check, JsonArray *array, guint index);
char **rt_json_texts (RtJsonCheck *check, JsonObject *object, const char *name, gboolean required);
gboolean rt_json_only (RtJsonCheck *check, JsonObject *object, const char *const *known);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-check.h"

/* An error of the knowledge remembers the line of the file it was found on. */
typedef struct
{
  guint line;
} RtKnowledgeErrorPrivate;

static void
rt_knowledge_error_private_init (RtKnowledgeErrorPrivate *self)
{
  self->line = 0;
}

static void
rt_knowledge_error_private_copy (const RtKnowledgeErrorPrivate *from, RtKnowledgeErrorPrivate *to)
{
  *to = *from;
}

static void
rt_knowledge_error_private_clear (RtKnowledgeErrorPrivate *self)
{
  self->line = 0;
}

G_DEFINE_EXTENDED_ERROR (RtKnowledgeError, rt_knowledge_error)

/** rt_knowledge_error_line: Returns: the line the error was found on; 0 when it has none. */
guint
rt_knowledge_error_line (const GError *error)
{
  const RtKnowledgeErrorPrivate *details = rt_knowledge_error_get_private (error);

  return details != NULL ? details->line : 0;
}

/**
 * rt_knowledge_set_error:
 * @error: (nullable): where it goes
 * @line: of the file, 0 for the file as a whole
 * @format: the message
 */
void
rt_knowledge_set_error (GError **error, RtKnowledgeError code, guint line, const char *format, ...)
{
  va_list values;
  GError *made;

  va_start (values, format);
  made = g_error_new_valist (RT_KNOWLEDGE_ERROR, (int)code, format, values);
  va_end (values);
  rt_knowledge_error_get_private (made)->line = line;
  g_propagate_error (error, made);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "json-scan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json-check.h"

/* Walks over a JSON text (RFC 8259) before it is parsed: what a parser would take in silence (a
 * member named twice) or follow too deep is refused with its line. The walk also finds the line a
 * place such as items[3].score stands on. */
typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint depth;
  GString *place;
  const char *wanted; /* the place whose line is asked for; nullable */
  guint found;        /* its line, or that of the closest place around it */
  const char *reason; /* what is wrong; NULL while all is well */
} Scan;

static gboolean scan_value (Scan *scan);

static gboolean
fail (Scan *scan, const char *reason)
{
  if (scan->reason == NULL)
    scan->reason = reason;
  return FALSE;
}

static void
skip_blanks (Scan *scan)
{
  while (scan->at < scan->end && strchr (" \t\r\n", *scan->at) != NULL && *scan->at != '\0')
    {
      if (*scan->at == '\n')
        scan->line++;
      scan->at++;
    }
}

static gboolean
take (Scan *scan, char wanted)
{
  skip_blanks (scan);
  if (scan->at >= scan->end || *scan->at != wanted)
    return FALSE;
  scan->at++;
  return TRUE;
}

/* A text in quotation marks; @text gets what is between them, escapes as they are. */
static gboolean
scan_text (Scan *scan, char **text)
{
  const char *start;

  if (!take (scan, '"'))
    return fail (scan, _ ("A text in quotation marks is expected here."));
  start = scan->at;
  while (scan->at < scan->end && *scan->at != '"')
    {
      if ((guchar)*scan->at < 0x20)
        return fail (scan, _ ("A text must end on the line it begins on."));
      scan->at += *scan->at == '\\' && scan->at + 1 < scan->end ? 2 : 1;
    }
  if (scan->at >= scan->end)
    return fail (scan, _ ("A text has no end."));
  if (text != NULL)
    *text = g_strndup (start, (gsize)(scan->at - start));
  scan->at++;
  return TRUE;
}

static gboolean
scan_member (Scan *scan, GHashTable *names)
{
  char *name = NULL;
  gsize mark = scan->place->len;
  gboolean good;

  if (!scan_text (scan, &name))
    return FALSE;
  if (g_hash_table_contains (names, name))
    {
      g_free (name);
      return fail (scan, _ ("The object has two members of this name."));
    }
  g_hash_table_add (names, name);
  if (!take (scan, ':'))
    return fail (scan, _ ("A colon is expected here."));
  g_string_append_printf (scan->place, "%s%s", mark > 0 ? "." : "", name);
  good = scan_value (scan);
  g_string_truncate (scan->place, mark);
  return good;
}

static gboolean
scan_object (Scan *scan)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (take (scan, '}'))
    return TRUE;
  do
    if (!scan_member (scan, names))
      return FALSE;
  while (take (scan, ','));
  return take (scan, '}') || fail (scan, _ ("A comma or } is expected here."));
}

static gboolean
scan_list (Scan *scan)
{
  gsize mark = scan->place->len;
  guint index = 0;

  if (take (scan, ']'))
    return TRUE;
  do
    {
      g_string_append_printf (scan->place, "[%u]", index++);
      if (!scan_value (scan))
        return FALSE;
      g_string_truncate (scan->place, mark);
    }
  while (take (scan, ','));
  return take (scan, ']') || fail (scan, _ ("A comma or ] is expected here."));
}

/* A number or one of the words true, false and null; the parser checks which. */
static gboolean
scan_bare (Scan *scan)
{
  const char *start = scan->at;

  while (scan->at < scan->end && (g_ascii_isalnum (*scan->at) || strchr ("+-.", *scan->at) != NULL)
         && *scan->at != '\0')
    scan->at++;
  return scan->at > start || fail (scan, _ ("A value is expected here."));
}

/* The deepest place on the way to the wanted one wins, so that a missing member gets its object. */
static void
note_place (Scan *scan)
{
  if (scan->wanted == NULL)
    return;
  if (g_str_has_prefix (scan->wanted, scan->place->str)
      && strchr (".[", scan->wanted[scan->place->len]) != NULL)
    scan->found = scan->line;
}

static gboolean
scan_value (Scan *scan)
{
  gboolean good;

  skip_blanks (scan);
  note_place (scan);
  if (scan->at >= scan->end)
    return fail (scan, _ ("The file ends too early."));
  if (*scan->at == '"')
    return scan_text (scan, NULL);
  if (*scan->at != '{' && *scan->at != '[')
    return scan_bare (scan);
  if (scan->depth >= RT_JSON_DEEPEST)
    return fail (scan, _ ("The file is nested too deeply."));
  scan->depth++;
  good = *scan->at++ == '{' ? scan_object (scan) : scan_list (scan);
  scan->depth--;
  return good;
}

static gboolean
scan_all (Scan *scan)
{
  if (!scan_value (scan))
    return FALSE;
  skip_blanks (scan);
  return scan->at == scan->end || fail (scan, _ ("The file goes on after its end."));
}

/**
 * rt_json_scan:
 * @name: of the file, for the message
 * @text: its contents
 * @length: in bytes
 *
 * Returns: whether @text is JSON without a member named twice and not nested deeper than
 *   %RT_JSON_DEEPEST; the error says file, line and reason.
 */
gboolean
rt_json_scan (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GString) place = g_string_new (NULL);
  Scan scan = { .at = text, .end = text + length, .line = 1, .place = place };

  if (scan_all (&scan))
    return TRUE;
  /* Translators: file, number of a line, reason as a sentence. */
  g_set_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_UNREADABLE, _ ("%s, line %u: %s"),
               name, scan.line, scan.reason);
  return FALSE;
}

/**
 * rt_json_scan_line:
 * @place: such as items[3].score
 *
 * Returns: the line the value at @place begins on, or that of the object around it when it has no
 *   such member.
 */
guint
rt_json_scan_line (const char *text, gsize length, const char *place)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (place);
  Scan scan = { .at = text, .end = text + length, .line = 1, .place = path, .found = 1 };

  /* A list in a list of names is entered as "name.[0]". */
  g_string_replace (wanted, ".[", "[", 0);
  scan.wanted = wanted->str;
  scan_all (&scan);
  return scan.found;
}

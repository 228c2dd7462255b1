/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quick-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "patient-text.h"
#include "record-words.h"

/**
 * rt_quick_language:
 *
 * Returns: (transfer none): the language people write in, as BCP 47 without a region
 */
const char *
rt_quick_language (void)
{
  static char language[4];
  const char *name = g_get_language_names ()[0];
  guint n = 0;

  while (n < 3 && g_ascii_islower (name[n]))
    n++;
  if (n < 2 || g_ascii_isalnum (name[n]))
    return "en";
  memcpy (language, name, n);
  language[n] = '\0';
  return language;
}

/**
 * rt_quick_action_text:
 *
 * Returns: (transfer none): what a line is about
 */
const char *
rt_quick_action_text (RtQuickAction action)
{
  switch (action)
    {
    case RT_QUICK_CHANGE:
      return _ ("Changes");
    case RT_QUICK_STOP:
      return _ ("Stops");
    case RT_QUICK_PAUSE:
      return _ ("Pauses");
    case RT_QUICK_RESUME:
      return _ ("Goes on");
    case RT_QUICK_START:
    default:
      return _ ("What");
    }
}

/**
 * rt_quick_what_text:
 *
 * Returns: (transfer full): what it is called, its kind, whether the catalogue knows it
 */
char *
rt_quick_what_text (const RtQuickEntry *entry)
{
  const RtIntervention *draft = entry->draft;
  g_autofree char *name = draft->name != NULL ? rt_text_visible (draft->name) : NULL;
  const char *kind = draft->exposure ? _ ("exposure") : rt_intervention_kind_text (draft->kind);

  if (name == NULL)
    return g_strdup ("");
  if (draft->catalogue_id == NULL && draft->ingredients->len == 0)
    /* Translators: a name. */
    return g_strdup_printf (_ ("%s, not recognised"), name);
  /* Translators: a name and its kind. */
  return g_strdup_printf (_ ("%s, %s"), name, kind);
}

/**
 * rt_quick_not_understood_text:
 *
 * Returns: (transfer full): the words nothing was made of
 */
char *
rt_quick_not_understood_text (const RtQuickEntry *entry)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entry->not_understood->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *)g_ptr_array_index (entry->not_understood, i));
  return g_string_free_and_steal (text);
}

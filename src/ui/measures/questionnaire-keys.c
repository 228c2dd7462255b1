/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/questionnaire-keys.h"

#include <glib/gi18n.h>

/**
 * rt_questionnaire_keys_control:
 * @keyval: a key of GDK
 * @key: (out): what it does
 *
 * Returns: whether the key does something other than answer
 */
gboolean
rt_questionnaire_keys_control (guint keyval, RtEntryKey *key)
{
  static const struct
  {
    guint keyval;
    RtEntryKey key;
  } controls[] = {
    { GDK_KEY_Up, RT_ENTRY_KEY_UP },         { GDK_KEY_KP_Up, RT_ENTRY_KEY_UP },
    { GDK_KEY_Down, RT_ENTRY_KEY_DOWN },     { GDK_KEY_KP_Down, RT_ENTRY_KEY_DOWN },
    { GDK_KEY_Home, RT_ENTRY_KEY_HOME },     { GDK_KEY_End, RT_ENTRY_KEY_END },
    { GDK_KEY_Delete, RT_ENTRY_KEY_DELETE }, { GDK_KEY_BackSpace, RT_ENTRY_KEY_BACKSPACE },
    { GDK_KEY_Return, RT_ENTRY_KEY_ENTER },  { GDK_KEY_KP_Enter, RT_ENTRY_KEY_ENTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    if (controls[i].keyval == keyval)
      {
        *key = controls[i].key;
        return TRUE;
      }
  return FALSE;
}

/**
 * rt_questionnaire_keys_refusal:
 * @entry: where one stands
 * @character: a character that answers nothing there
 *
 * Returns: (transfer full): a sentence that says which keys would
 */
char *
rt_questionnaire_keys_refusal (const RtQuestionnaireEntry *entry, gunichar character)
{
  guint current = rt_questionnaire_entry_current (entry);
  char typed[7] = { 0 }, first[7] = { 0 }, last[7] = { 0 };
  guint n_options;

  if (current >= rt_questionnaire_entry_n_items (entry))
    return g_strdup (_ ("Every item is passed. Press Enter to finish, or Backspace to go back."));
  n_options = rt_questionnaire_entry_n_options (entry, current);
  g_unichar_to_utf8 (character, typed);
  g_unichar_to_utf8 (rt_questionnaire_entry_key (entry, current, 0), first);
  g_unichar_to_utf8 (rt_questionnaire_entry_key (entry, current, n_options - 1), last);
  if (n_options == 11 && g_str_equal (first, "0"))
    /* Translators: %s is the key that was typed. */
    return g_strdup_printf (_ ("“%s” is no answer here. The keys go from 0 to 9, and - is ten."),
                            typed);
  /* Translators: the key that was typed, the first and the last key that mean something. */
  return g_strdup_printf (_ ("“%s” is no answer here. The keys go from %s to %s."), typed, first,
                          last);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "patient-text.h"

#include <glib/gi18n.h>

#include "date-format.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/* Marks that change the direction of what follows: in a name they could hide what is there. */
static gboolean
changes_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* The picture of a control character, U+2400 and on; one sign for all others. */
static gunichar
picture_of (gunichar c)
{
  if (c < 0x20)
    return 0x2400 + c;
  if (c == 0x7f)
    return 0x2421;
  return 0xfffd;
}

/**
 * rt_text_visible:
 * @text: (nullable): any text of a record
 *
 * Returns: (transfer full): the same text on one line, valid UTF-8, with control characters and
 *   direction overrides replaced by signs that can be seen.
 */
char *
rt_text_visible (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *visible = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029)
        c = ' ';
      else if (g_unichar_iscntrl (c) || changes_direction (c))
        c = picture_of (c);
      g_string_append_unichar (visible, c);
    }
  return g_string_free (visible, FALSE);
}

/**
 * rt_text_isolate:
 * @text: (nullable): a name or other text that may be written in the other direction
 *
 * Returns: (transfer full): rt_text_visible() of @text between marks that keep its direction to
 *   itself.
 */
char *
rt_text_isolate (const char *text)
{
  g_autofree char *visible = rt_text_visible (text);

  return g_strconcat (FIRST_STRONG_ISOLATE, visible, POP_DIRECTIONAL_ISOLATE, NULL);
}

/**
 * rt_sex_text:
 *
 * Returns: (transfer none): the word for @sex; "" for unknown.
 */
const char *
rt_sex_text (RtSex sex)
{
  switch (sex)
    {
    case RT_SEX_FEMALE:
      return _ ("female");
    case RT_SEX_MALE:
      return _ ("male");
    case RT_SEX_OTHER:
      /* Translators: sex as recorded, neither female nor male. */
      return _ ("sex: other");
    default:
      return "";
    }
}

/**
 * rt_patient_text_name: The name as the practice writes it, with the preferred name where there is
 * one.
 *
 * Returns: (transfer full): "Almstedt, Runa (Ru)", each name kept to its own direction.
 */
char *
rt_patient_text_name (const RtPatient *patient)
{
  g_autofree char *name = rt_text_isolate (patient->name);
  g_autofree char *preferred = NULL;

  if (patient->preferred_name == NULL || patient->preferred_name[0] == '\0'
      || g_str_equal (patient->preferred_name, patient->name))
    return g_steal_pointer (&name);
  preferred = rt_text_isolate (patient->preferred_name);
  /* Translators: a person's name and, in brackets, the name they prefer. */
  return g_strdup_printf (_ ("%s (%s)"), name, preferred);
}

/**
 * rt_patient_text_facts: What tells one patient from another besides the name.
 * @on: the day for the age
 *
 * Returns: (transfer full): "born 1955 · male · 57 or 58 years · record T-0001"; what is not known
 *   is left out.
 */
char *
rt_patient_text_facts (const RtPatient *patient, RtCalendarDate on)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  if (patient->has_birth_date)
    {
      g_autofree char *born = rt_date_format (patient->birth_date);

      /* Translators: date of birth. */
      g_ptr_array_add (facts, g_strdup_printf (_ ("born %s"), born));
    }
  if (rt_sex_text (patient->sex)[0] != '\0')
    g_ptr_array_add (facts, g_strdup (rt_sex_text (patient->sex)));
  if (patient->has_birth_date)
    {
      char *age = rt_date_format_age (patient->birth_date, on);

      if (age != NULL)
        g_ptr_array_add (facts, age);
    }
  if (patient->record_number != NULL && patient->record_number[0] != '\0')
    {
      g_autofree char *number = rt_text_isolate (patient->record_number);

      /* Translators: number of the patient's record. */
      g_ptr_array_add (facts, g_strdup_printf (_ ("record %s"), number));
    }
  g_ptr_array_add (facts, NULL);
  return g_strjoinv (" · ", (char **)facts->pdata);
}

/**
 * rt_patient_text_header: Name and facts on one line, for windows and lists.
 *
 * Returns: (transfer full): the line.
 */
char *
rt_patient_text_header (const RtPatient *patient, RtCalendarDate on)
{
  g_autofree char *name = rt_patient_text_name (patient);
  g_autofree char *facts = rt_patient_text_facts (patient, on);

  if (facts[0] == '\0')
    return g_steal_pointer (&name);
  return g_strconcat (name, " · ", facts, NULL);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "taper-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dose-timing-words.h"
#include "quantity-format.h"

#define MOST_PARTS 100

static gboolean
read_parts (const char *text, int *parts, GError **error)
{
  guint64 number = 0;
  g_autofree char *clean = g_strstrip (g_strdup (text));

  if (!g_ascii_string_to_unsigned (clean, 10, 1, MOST_PARTS, &number, NULL))
    {
      g_set_error (error, RT_TAPER_ERROR, RT_TAPER_ERROR_IMPOSSIBLE,
                   _ ("“%s” does not say into how many equal parts it can be divided. Write 2 for "
                      "halves, 4 for quarters."),
                   clean);
      return FALSE;
    }
  *parts = (int)number;
  return TRUE;
}

/**
 * rt_taper_strengths_read:
 * @line: strengths between semicolons, each perhaps with "/" and a number of parts
 * @strengths: (element-type RtTaperStrength): gets what was read
 *
 * Returns: whether all of it was read; the error says what could not be
 */
gboolean
rt_taper_strengths_read (const char *line, GArray *strengths, GError **error)
{
  g_auto (GStrv) words = g_strsplit (line, ";", -1);

  for (char **word = words; *word != NULL; word++)
    {
      RtTaperStrength strength = { .parts = 1 };
      char *slash = NULL;

      g_strstrip (*word);
      if (**word == '\0')
        continue;
      slash = strchr (*word, '/');
      if (slash != NULL)
        {
          *slash = '\0';
          if (!read_parts (slash + 1, &strength.parts, error))
            return FALSE;
          g_strchomp (*word);
        }
      if (!rt_rational_parse_entered (*word, &strength.amount, error))
        return FALSE;
      g_array_append_val (strengths, strength);
    }
  return TRUE;
}

/**
 * rt_taper_counts_text:
 * @strengths: (element-type RtTaperStrength): what the plan was made of
 *
 * Returns: (transfer full) (nullable): how a dose is put together: "1 of 50 mg and 0.5 of 25 mg";
 *   NULL without strengths
 */
char *
rt_taper_counts_text (const RtTaperStep *step, const GArray *strengths, const char *unit)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *unit_text = rt_quantity_unit_text (unit);

  for (guint i = 0; i < MIN (step->counts->len, strengths->len); i++)
    {
      RtRational count = g_array_index (step->counts, RtRational, i);
      g_autofree char *number = rt_rational_format (count);
      g_autofree char *amount =
          rt_rational_format (g_array_index (strengths, RtTaperStrength, i).amount);

      if (count.numerator > 0)
        /* Translators: how many, and of how much each: "2 of 25 mg". */
        g_ptr_array_add (words,
                         g_strdup_printf (_ ("%s of %s\u00a0%s"), number, amount, unit_text));
    }
  return words->len > 0 ? rt_words_joined (words) : NULL;
}

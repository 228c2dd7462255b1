/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "instrument-parts.h"

static const char *const operations[] = { NULL, "sum", "mean", "difference", "ratio" };

static void
read_formula (RtJsonCheck *check, JsonObject *object, RtInstrumentSubscale *subscale)
{
  static const char *const known[] = { "op", "of", NULL };
  const char *word = rt_json_text (check, object, "op", TRUE);
  guint n;

  rt_json_only (check, object, known);
  for (guint i = 1; word != NULL && i < G_N_ELEMENTS (operations); i++)
    if (g_str_equal (operations[i], word))
      subscale->derivation = (RtDerivation)i;
  if (word != NULL && subscale->derivation == RT_DERIVE_NONE)
    rt_json_check_fail (check, _ ("“op” is sum, mean, difference or ratio."));
  g_strfreev (subscale->derived_from);
  subscale->derived_from = rt_json_texts (check, object, "of", TRUE);
  n = g_strv_length (subscale->derived_from);
  if (n < 2 || (subscale->derivation >= RT_DERIVE_DIFFERENCE && n != 2))
    rt_json_check_fail (check, _ ("“of” names two subscales; a sum or a mean may have more."));
}

static void
read_education_point (RtJsonCheck *check, JsonObject *object, RtInstrumentSubscale *subscale)
{
  static const char *const known[] = { "from", "years_at_most", "points", NULL };
  const char *from = rt_json_text (check, object, "from", TRUE);

  rt_json_only (check, object, known);
  subscale->education_years = rt_json_integer (check, object, "years_at_most", TRUE, 0);
  rt_json_number (check, object, "points", TRUE, &subscale->education_points);
  g_strfreev (subscale->derived_from);
  subscale->derivation = RT_DERIVE_EDUCATION_POINT;
  subscale->derived_from = g_strdupv ((char *[]){ (char *)(from != NULL ? from : ""), NULL });
}

/* How a score follows from others, and points for a short education. */
void
rt_instrument_read_derivation (RtJsonCheck *check,
                               JsonObject *object,
                               RtInstrumentSubscale *subscale)
{
  JsonObject *formula = rt_json_object (check, object, "derive", FALSE);
  JsonObject *points = rt_json_object (check, object, "education_point", FALSE);

  subscale->derived_from = g_new0 (char *, 1);
  if (formula != NULL)
    {
      gsize mark = rt_json_check_enter (check, "derive");

      read_formula (check, formula, subscale);
      rt_json_check_leave (check, mark);
    }
  if (points != NULL)
    {
      gsize mark = rt_json_check_enter (check, "education_point");

      read_education_point (check, points, subscale);
      rt_json_check_leave (check, mark);
    }
  if (subscale->derivation != RT_DERIVE_NONE && subscale->method != RT_METHOD_DERIVED
      && subscale->method != RT_METHOD_ENTERED)
    rt_json_check_fail (check, _ ("Only a derived or entered score is computed from others."));
}

static guint
index_of (const RtInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);

      if (g_str_equal (subscale->id, id))
        return i;
    }
  return G_MAXUINT;
}

/* Scores that are known once all they need is known, over and over until nothing is added: what
 * then is left needs itself. @known has a place for each subscale. */
static gboolean
add_known (const RtInstrument *instrument, gboolean *known)
{
  gboolean added = FALSE;

  for (guint i = 0; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);
      gboolean all = TRUE;

      for (char **id = subscale->derived_from; *id != NULL; id++)
        all = all && known[index_of (instrument, *id)];
      if (all && !known[i])
        known[i] = added = TRUE;
    }
  return added;
}

/* What scores are derived from exists, and no score is derived from itself, however long the way.
 */
gboolean
rt_instrument_check_derived (RtJsonCheck *check, const RtInstrument *instrument)
{
  g_autofree gboolean *known = g_new0 (gboolean, instrument->subscales->len + 1);

  for (guint i = 0; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);

      for (char **id = subscale->derived_from; *id != NULL; id++)
        if (index_of (instrument, *id) == G_MAXUINT)
          {
            gsize mark = rt_json_check_enter (check, "subscales[%u].derive", i);

            rt_json_check_fail (check, _ ("There is no subscale “%s”."), *id);
            rt_json_check_leave (check, mark);
            return FALSE;
          }
    }
  while (add_known (instrument, known))
    ;
  for (guint i = 0; i < instrument->subscales->len; i++)
    if (!known[i])
      {
        gsize mark = rt_json_check_enter (check, "subscales[%u].derive", i);

        rt_json_check_fail (check, _ ("The score is derived from itself."));
        rt_json_check_leave (check, mark);
        return FALSE;
      }
  return check->error == NULL;
}

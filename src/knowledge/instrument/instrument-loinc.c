/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "instrument-parts.h"

/* LOINC codes end in a check digit (mod 10, the digits weighted from the right). */
static gboolean
loinc_holds (const char *code)
{
  const char *dash = strchr (code, '-');
  int sum = 0;
  gboolean doubled = TRUE;

  if (dash == NULL || dash == code || !g_ascii_isdigit (dash[1]) || dash[2] != '\0')
    return FALSE;
  for (const char *c = dash - 1; c >= code; c--, doubled = !doubled)
    {
      int digit = *c - '0';

      if (!g_ascii_isdigit (*c))
        return FALSE;
      if (doubled)
        digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += digit;
    }
  return (10 - sum % 10) % 10 == dash[1] - '0';
}

static char *
read_code (RtJsonCheck *check, JsonObject *object, const char *name)
{
  const char *code = rt_json_text (check, object, name, FALSE);

  if (code != NULL && !loinc_holds (code))
    rt_json_check_fail (check, _ ("%s is not a LOINC code: its check digit does not fit."), code);
  return g_strdup (code);
}

/* The LOINC codes, where they are confirmed; their check digits must fit. */
gboolean
rt_instrument_read_loinc (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  gsize mark = rt_json_check_enter (check, "loinc");
  JsonObject *loinc = rt_json_object (check, root, "loinc", FALSE);
  JsonObject *items = loinc != NULL ? rt_json_object (check, loinc, "items", FALSE) : NULL;
  g_autoptr (GList) names = items != NULL ? json_object_get_members (items) : NULL;

  instrument->loinc_certainty = RT_CERTAINTY_RECALLED;
  if (loinc != NULL)
    {
      instrument->loinc_panel = read_code (check, loinc, "panel");
      instrument->loinc_score = read_code (check, loinc, "score");
      if (rt_json_text (check, loinc, "conf", FALSE) != NULL)
        instrument->loinc_certainty = rt_instrument_read_certainty (check, loinc);
    }
  for (GList *l = names; l != NULL; l = l->next)
    g_free (read_code (check, items, l->data));
  rt_json_check_leave (check, mark);
  return check->error == NULL;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scoring-fixture.h"

static RtCatalogue *loaded;

void
load_catalogue (void)
{
  g_autoptr (GError) error = NULL;

  loaded = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
}

RtCatalogue *
catalogue (void)
{
  return loaded;
}

int
end_tests (void)
{
  int status = g_test_run ();

  rt_catalogue_unref (loaded);
  return status;
}

const RtInstrument *
instrument (const char *id)
{
  const RtInstrument *found = rt_catalogue_instrument (loaded, id);

  if (found == NULL)
    g_error ("There is no instrument %s.", id);
  return found;
}

GArray *
answers_from_text (const char *text)
{
  GArray *answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      RtItemAnswer answer = { .item = (int)i + 1, .answered = *parts[i] != '\0' };

      answer.score = g_ascii_strtod (parts[i], NULL);
      g_array_append_val (answers, answer);
    }
  return answers;
}

RtScoreResult *
score_text (const char *id, const char *answers)
{
  g_autoptr (GArray) given = answers_from_text (answers);
  g_autoptr (GError) error = NULL;
  RtScoreResult *result = rt_score (instrument (id), given, &error);

  g_assert_no_error (error);
  return result;
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "answer-place.h"
#include "measures/instrument-form.h"
#include "number-text.h"
#include "measures/questionnaire-entry.h"
#include "measures/score-words.h"
#include "scoring-vector.h"

/* Every known case is typed into the form by its keys, and what the form then says is compared with
 * what is known to be right. */

#define CLOSE 1e-9

typedef struct
{
  const RtInstrumentForm *form;
  const RtScoreVector *vector;
  const char *name; /* for whoever reads a failure */
} Case;

static gboolean
find_number (const GPtrArray *numbers, const char *name, double *value)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      const RtExpectedNumber *number = g_ptr_array_index (numbers, i);

      if (g_str_equal (number->name, name))
        {
          *value = number->value;
          return number->has_value;
        }
    }
  return FALSE;
}

/* What the case answers at a place of the instrument. */
static gboolean
given (const Case *here, int number, double *value)
{
  g_auto (GStrv) items =
      g_strsplit (here->vector->items != NULL ? here->vector->items : "", ",", -1);
  RtAnswerPlace place;

  g_assert_true (rt_answer_place (here->form->instrument, number, &place));
  if (place.kind == RT_PLACE_FACT)
    return find_number (here->vector->facts, place.fact->id, value);
  if (place.kind == RT_PLACE_SCORE)
    return find_number (here->vector->entered, place.subscale->id, value);
  return (guint)number <= g_strv_length (items) && *items[number - 1] != '\0'
         && rt_number_parse (items[number - 1], '.', value, NULL);
}

static guint
option_of (const Case *here, const RtFormItem *item, double score)
{
  for (guint i = 0; i < item->scores->len; i++)
    if (g_array_index (item->scores, double, i) == score)
      return i;
  g_error ("%s: item %d offers no answer of %g", here->name, item->number, score);
}

/* Types the answers by the keys beside the options; what is left out is passed by. */
static void
type_items (const Case *here, RtAssessment *assessment)
{
  g_autoptr (RtQuestionnaireEntry) entry = rt_questionnaire_entry_new ();
  const GPtrArray *items = here->form->items;

  for (guint i = 0; i < items->len; i++)
    {
      const RtFormItem *item = g_ptr_array_index (items, i);

      rt_questionnaire_entry_add_item (entry, (const double *)(void *)item->scores->data,
                                       item->scores->len);
    }
  for (guint i = 0; i < items->len; i++)
    {
      const RtFormItem *item = g_ptr_array_index (items, i);
      double score = 0;

      if (!given (here, item->number, &score))
        continue;
      rt_questionnaire_entry_go_to (entry, i);
      g_assert_cmpint (
          rt_questionnaire_entry_character (
              entry, rt_questionnaire_entry_key (entry, i, option_of (here, item, score))),
          ==, RT_ENTRY_ANSWERED);
    }
  for (guint i = 0; i < items->len; i++)
    {
      double score = 0;

      if (rt_questionnaire_entry_answer (entry, i, NULL, &score))
        rt_assessment_set_answer (
            assessment, ((const RtFormItem *)g_ptr_array_index (items, i))->number, score);
    }
}

static RtAssessment *
fill (const Case *here)
{
  RtAssessment *assessment = rt_assessment_new ();

  type_items (here, assessment);
  for (guint i = 0; i < here->form->values->len; i++)
    {
      const RtFormValue *field = g_ptr_array_index (here->form->values, i);
      double value = 0;

      if (given (here, field->number, &value))
        rt_assessment_set_answer (assessment, field->number, value);
    }
  return assessment;
}

static const char *
band_of (const RtScoreVector *vector, const char *name)
{
  for (guint i = 0; i < vector->bands->len; i++)
    {
      const RtExpectedWord *band = g_ptr_array_index (vector->bands, i);

      if (g_str_equal (band->name, name))
        return band->word;
    }
  return NULL;
}

/* The line on screen holds the score and the band, or none. */
static void
compare_line (const Case *here,
              const RtExpectedNumber *expected,
              const RtSubscaleScore *score,
              const RtScoreLine *line)
{
  const char *band = band_of (here->vector, expected->name);
  g_autofree char *number = rt_number_format_shortest (expected->value, 2);

  if (score->has_value != expected->has_value
      || (score->has_value && fabs (score->value - expected->value) > CLOSE))
    g_error ("%s, %s: %s on the form, not %g", here->name, expected->name, line->value,
             expected->value);
  if (expected->has_value && !g_str_has_prefix (line->value, number))
    g_error ("%s, %s: “%s” does not begin with %s", here->name, expected->name, line->value,
             number);
  if ((band == NULL) != (score->band == NULL)
      || (band != NULL && (line->band == NULL || !g_str_has_prefix (line->band, band))))
    g_error ("%s, %s: the band “%s”, not “%s”", here->name, expected->name, line->band, band);
}

static void
compare (const Case *here, const RtScoreResult *result)
{
  g_autoptr (GPtrArray) lines = rt_score_words_lines (result);

  for (guint i = 0; i < here->vector->scores->len; i++)
    {
      const RtExpectedNumber *expected = g_ptr_array_index (here->vector->scores, i);
      gboolean found = FALSE;

      for (guint j = 0; j < result->scores->len; j++)
        {
          const RtSubscaleScore *score = &g_array_index (result->scores, RtSubscaleScore, j);

          if (!g_str_equal (score->subscale->id, expected->name))
            continue;
          compare_line (here, expected, score, g_ptr_array_index (lines, j));
          found = TRUE;
        }
      if (!found)
        g_error ("%s: the form does not show %s", here->name, expected->name);
    }
}

static guint
run_file (RtCatalogue *catalogue, const RtVectorFile *file)
{
  g_autoptr (RtInstrumentForm) form = rt_instrument_form_new (catalogue, file->instrument_id, 0);

  for (guint i = 0; i < file->scores->len; i++)
    {
      const RtScoreVector *vector = g_ptr_array_index (file->scores, i);
      g_autofree char *name = g_strdup_printf ("%s, case %u", file->instrument_id, i + 1);
      Case here = { form, vector, name };
      g_autoptr (RtAssessment) assessment = fill (&here);
      g_autoptr (GError) error = NULL;
      g_autoptr (RtScoreResult) result =
          rt_score_assessment_with (form->instrument, assessment, &vector->person, &error);

      g_assert_no_error (error);
      compare (&here, result);
    }
  return file->scores->len;
}

static void
test_all (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (&error);
  g_autoptr (GPtrArray) files = NULL;
  guint n = 0;

  g_assert_no_error (error);
  files = rt_vector_files_load (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++)
    n += run_file (catalogue, g_ptr_array_index (files, i));
  g_test_message ("%u cases of %u instruments", n, files->len);
  g_assert_cmpuint (files->len, ==, rt_catalogue_instruments (catalogue)->len);
  g_assert_cmpuint (n, >, files->len);
}

int
main (int argc, char *argv[])
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-vectors/all", test_all);
  return g_test_run ();
}

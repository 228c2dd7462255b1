/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "laboratory-list.h"

#include <glib/gi18n.h>

#include "json-list.h"
#include "text-fold.h"
#include "within-person.h"

#define FORMAT 1

static void
interval_free (gpointer data)
{
  RtLaboratoryInterval *own = data;

  g_free (own->analyte_id);
  g_free (own->specimen);
  g_free (own->method);
  rt_reference_interval_free (own->interval);
  g_free (own->cv_source);
  g_free (own);
}

/** rt_laboratory_list_free: frees the list. */
void
rt_laboratory_list_free (RtLaboratoryList *list)
{
  if (list == NULL)
    return;
  g_free (list->id);
  g_free (list->laboratory);
  g_ptr_array_unref (list->intervals);
  g_free (list);
}

/* Capitals, accents and spaces around make no difference. */
static gboolean
same_words (const char *a, const char *b)
{
  g_autofree char *folded_a = a != NULL ? rt_text_fold (a) : NULL;
  g_autofree char *folded_b = b != NULL ? rt_text_fold (b) : NULL;

  if (folded_a == NULL || folded_b == NULL)
    return folded_a == folded_b;
  return g_str_equal (g_strstrip (folded_a), g_strstrip (folded_b));
}

/* Reading ------------------------------------------------------------------------------------- */

/* How much the laboratory's measurements vary; a figure nobody stands for is not taken. */
static void
read_cv (RtJsonCheck *check, JsonObject *object, RtLaboratoryInterval *own)
{
  gboolean has_cv = rt_json_number (check, object, "cv", FALSE, &own->cv);

  own->cv_source = g_strdup (rt_json_text (check, object, "cv_source", FALSE));
  if (has_cv && !rt_variation_is_percent (own->cv))
    rt_json_check_fail (check, _ ("“cv” is more than 0 and at most 100 percent."));
  if (has_cv != (own->cv_source != NULL))
    rt_json_check_fail (check, _ ("“cv” and “cv_source”, who says so, stand together."));
}

static RtLaboratoryInterval *
read_interval (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "analyte",  "specimen",  "method",    "sex",
                                       "age_from", "age_below", "low",       "high",
                                       "unit",     "certainty", "source",    "condition",
                                       "note",     "cv",        "cv_source", NULL };
  static const char *const conditions[] = { "AM", "PM", "supine", "upright", NULL };
  RtLaboratoryInterval *own = g_new0 (RtLaboratoryInterval, 1);

  rt_json_only (check, object, known);
  own->analyte_id = g_strdup (rt_json_text (check, object, "analyte", TRUE));
  own->specimen = g_strdup (rt_json_text (check, object, "specimen", TRUE));
  own->method = g_strdup (rt_json_text (check, object, "method", FALSE));
  own->interval = rt_reference_interval_read_own (check, object);
  read_cv (check, object, own);
  if (own->interval->condition != NULL && !g_strv_contains (conditions, own->interval->condition))
    rt_json_check_fail (check, _ ("“condition” is AM, PM, supine or upright."));
  return own;
}

/* Whether both say how much the same measurement varies, and differ. */
static gboolean
contradicts (const RtLaboratoryInterval *a, const RtLaboratoryInterval *b)
{
  return a->cv > 0 && b->cv > 0 && a->cv != b->cv && g_str_equal (a->analyte_id, b->analyte_id)
         && g_str_equal (a->specimen, b->specimen) && same_words (a->method, b->method);
}

/* Whether both could be about the same result of the same person. */
static gboolean
overlap (const RtLaboratoryInterval *a, const RtLaboratoryInterval *b)
{
  const RtReferenceInterval *one = a->interval, *other = b->interval;

  return g_str_equal (a->analyte_id, b->analyte_id) && g_str_equal (a->specimen, b->specimen)
         && same_words (a->method, b->method) && one->sex == other->sex
         && g_strcmp0 (one->condition, other->condition) == 0
         && (!one->has_from || !other->has_below || one->from < other->below)
         && (!other->has_from || !one->has_below || other->from < one->below);
}

static void
check_overlap (RtJsonCheck *check, const RtLaboratoryList *list, const RtLaboratoryInterval *own)
{
  for (guint i = 0; check->error == NULL && i < list->intervals->len; i++)
    if (overlap (g_ptr_array_index (list->intervals, i), own))
      rt_json_check_fail (check,
                          _ ("The file has two intervals of “%s” in “%s” for the same persons."),
                          own->analyte_id, own->specimen);
}

static void
check_cv (RtJsonCheck *check, const RtLaboratoryList *list, const RtLaboratoryInterval *own)
{
  for (guint i = 0; check->error == NULL && i < list->intervals->len; i++)
    if (contradicts (g_ptr_array_index (list->intervals, i), own))
      rt_json_check_fail (check,
                          _ ("The file has two different “cv” of “%s” in “%s” by the same method."),
                          own->analyte_id, own->specimen);
}

static void
take_interval (RtJsonCheck *check, JsonObject *object, gpointer user_data)
{
  RtLaboratoryList *list = user_data;
  RtLaboratoryInterval *own = read_interval (check, object);

  check_overlap (check, list, own);
  check_cv (check, list, own);
  g_ptr_array_add (list->intervals, own);
}

static void
read_intervals (RtJsonCheck *check, JsonObject *root, RtLaboratoryList *list)
{
  rt_json_each (check, root, "intervals", TRUE, take_interval, list);
  if (check->error == NULL && list->intervals->len == 0)
    rt_json_check_fail (check, _ ("The list of intervals is empty."));
}

static void
read_valid_from (RtJsonCheck *check, JsonObject *root, RtLaboratoryList *list)
{
  const char *text = rt_json_text (check, root, "valid_from", FALSE);
  gsize mark = rt_json_check_enter (check, "valid_from");

  list->has_valid_from = text != NULL;
  if (text != NULL && !rt_calendar_date_parse (text, &list->valid_from, NULL))
    rt_json_check_fail (check, _ ("“%s” is not a day such as 2026-01-31."), text);
  rt_json_check_leave (check, mark);
}

/**
 * rt_laboratory_list_read:
 * @root: of the file of a laboratory's intervals
 *
 * Returns: (transfer full): the list; with what is wrong in @check.
 */
RtLaboratoryList *
rt_laboratory_list_read (RtJsonCheck *check, JsonObject *root)
{
  static const char *const known[] = { "format",     "id",        "version", "laboratory",
                                       "valid_from", "intervals", NULL };
  RtLaboratoryList *list = g_new0 (RtLaboratoryList, 1);

  list->intervals = g_ptr_array_new_with_free_func (interval_free);
  rt_json_only (check, root, known);
  if (rt_json_integer (check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (check, _ ("This program reads format %d."), FORMAT);
  list->id = g_strdup (rt_json_text (check, root, "id", TRUE));
  list->version = rt_json_integer (check, root, "version", TRUE, 0);
  list->laboratory = g_strdup (rt_json_text (check, root, "laboratory", TRUE));
  read_valid_from (check, root, list);
  read_intervals (check, root, list);
  return list;
}

/* Choosing ------------------------------------------------------------------------------------ */

/** rt_laboratory_list_is_of: Returns: whether the list is that laboratory's, however it is typed.
 */
gboolean
rt_laboratory_list_is_of (const RtLaboratoryList *list, const char *laboratory)
{
  return same_words (list->laboratory, laboratory);
}

/** rt_laboratory_list_holds: Returns: whether it says anything of an analyte in a specimen. */
gboolean
rt_laboratory_list_holds (const RtLaboratoryList *list,
                          const char *analyte_id,
                          const char *specimen)
{
  for (guint i = 0; i < list->intervals->len; i++)
    {
      const RtLaboratoryInterval *own = g_ptr_array_index (list->intervals, i);

      if (g_str_equal (own->analyte_id, analyte_id) && g_str_equal (own->specimen, specimen))
        return TRUE;
    }
  return FALSE;
}

static int
first_day (const RtLaboratoryList *list)
{
  return list->has_valid_from ? list->valid_from.day_number : G_MININT;
}

/* The last list that had begun on the day of collection. */
static const RtLaboratoryList *
list_in_force (const GPtrArray *lists, const RtLaboratoryQuestion *question)
{
  const RtLaboratoryList *found = NULL;

  for (guint i = 0; i < lists->len; i++)
    {
      const RtLaboratoryList *list = g_ptr_array_index (lists, i);

      if (first_day (list) <= question->collected.day_number
          && (found == NULL || first_day (list) > first_day (found))
          && rt_laboratory_list_holds (list, question->analyte_id, question->specimen)
          && rt_laboratory_list_is_of (list, question->laboratory))
        found = list;
    }
  return found;
}

/* An interval for a method is about results of that method; where the report names none, only when
 * the list knows no other. */
static gboolean
method_fits (const RtLaboratoryList *list,
             const RtLaboratoryInterval *own,
             const RtLaboratoryQuestion *question)
{
  if (own->method == NULL || question->method != NULL)
    return own->method == NULL || same_words (own->method, question->method);
  for (guint i = 0; i < list->intervals->len; i++)
    {
      const RtLaboratoryInterval *other = g_ptr_array_index (list->intervals, i);

      if (g_str_equal (other->analyte_id, own->analyte_id)
          && g_str_equal (other->specimen, own->specimen)
          && !same_words (other->method, own->method))
        return FALSE;
    }
  return TRUE;
}

/**
 * rt_laboratory_list_choose:
 * @lists: (element-type RtLaboratoryList): of a practice
 * @question: whose result it is
 * @chosen: (out) (transfer none): the list the answer is from; %NULL for none
 *
 * Of the lists of the laboratory that wrote the report, the last one that had begun on the day of
 * collection speaks. An interval for the method comes before one for all methods; else they are
 * chosen like those of the program.
 *
 * Returns: (transfer none) (nullable): the interval to judge by.
 */
const RtReferenceInterval *
rt_laboratory_list_choose (const GPtrArray *lists,
                           const RtLaboratoryQuestion *question,
                           const RtLaboratoryList **chosen)
{
  const RtLaboratoryList *list =
      question->laboratory != NULL ? list_in_force (lists, question) : NULL;
  const RtReferenceInterval *found = NULL;

  *chosen = NULL;
  for (guint with_method = 2; list != NULL && found == NULL && with_method > 0; with_method--)
    {
      g_autoptr (GPtrArray) fitting = g_ptr_array_new ();

      for (guint i = 0; i < list->intervals->len; i++)
        {
          const RtLaboratoryInterval *own = g_ptr_array_index (list->intervals, i);

          if (g_str_equal (own->analyte_id, question->analyte_id)
              && g_str_equal (own->specimen, question->specimen)
              && (own->method != NULL) == (with_method == 2) && method_fits (list, own, question))
            g_ptr_array_add (fitting, own->interval);
        }
      found = rt_reference_interval_choose (fitting, question->sex, question->has_age,
                                            question->age, question->condition);
    }
  if (found != NULL)
    *chosen = list;
  return found;
}

/**
 * rt_laboratory_list_choose_cv:
 * @lists: (element-type RtLaboratoryList): of a practice
 * @question: which measurement it is; who the person is makes no difference
 * @chosen: (out) (transfer none): the list the answer is from; %NULL for none
 *
 * Returns: (transfer none) (nullable): the line that states how much such measurements vary: of the
 * list in force on the day of collection, one for the method before one for all methods.
 */
const RtLaboratoryInterval *
rt_laboratory_list_choose_cv (const GPtrArray *lists,
                              const RtLaboratoryQuestion *question,
                              const RtLaboratoryList **chosen)
{
  const RtLaboratoryList *list =
      question->laboratory != NULL ? list_in_force (lists, question) : NULL;
  const RtLaboratoryInterval *found = NULL;

  for (guint i = 0; list != NULL && i < list->intervals->len; i++)
    {
      const RtLaboratoryInterval *own = g_ptr_array_index (list->intervals, i);

      if (own->cv > 0 && g_str_equal (own->analyte_id, question->analyte_id)
          && g_str_equal (own->specimen, question->specimen) && method_fits (list, own, question)
          && (found == NULL || (found->method == NULL && own->method != NULL)))
        found = own;
    }
  *chosen = found != NULL ? list : NULL;
  return found;
}

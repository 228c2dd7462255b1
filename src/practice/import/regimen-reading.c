/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-reading.h"

#include <glib/gi18n.h>
#include <string.h>

#include "clock.h"
#include "name-match.h"
#include "regimen-check.h"
#include "regimen-merge.h"

/* From rows to interventions, by way of the questions. */

/** rt_regimen_reject: Says of a line why it is left out. */
void
rt_regimen_reject (const RtRegimenReading *reading, guint line, const char *reason)
{
  RtImportRejection *rejection = g_new0 (RtImportRejection, 1);

  rejection->file = g_strdup (reading->order->source);
  rejection->line = line;
  rejection->reason = g_strdup (reason);
  g_ptr_array_add (reading->import->rejected, rejection);
}

static void
reject_rows (const RtRegimenReading *reading, const GPtrArray *rows, const char *reason)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const RtRegimenRow *row = g_ptr_array_index (rows, i);

      rt_regimen_reject (reading, row->line, row->problem != NULL ? row->problem : reason);
    }
}

/* ---- questions ---- */

static void
choice_free (gpointer data)
{
  RtRegimenChoice *choice = data;

  g_free (choice->answer);
  g_free (choice->title);
  g_free (choice);
}

static void
add_choice (RtRegimenQuestion *question, const char *answer, const char *title)
{
  RtRegimenChoice *choice = g_new0 (RtRegimenChoice, 1);

  choice->answer = g_strdup (answer);
  choice->title = g_strdup (title);
  g_ptr_array_add (question->choices, choice);
}

static const char *
answer_to (const RtRegimenReading *reading, const char *id)
{
  return reading->order->answers != NULL ? g_hash_table_lookup (reading->order->answers, id) : NULL;
}

static RtRegimenQuestion *
ask (const RtRegimenReading *reading, const char *id, guint line, const char *sentence)
{
  RtRegimenQuestion *question = g_new0 (RtRegimenQuestion, 1);

  question->id = g_strdup (id);
  question->line = line;
  question->sentence = g_strdup (sentence);
  question->choices = g_ptr_array_new_with_free_func (choice_free);
  g_ptr_array_add (reading->import->questions, question);
  return question;
}

static void
add_kinds (RtRegimenQuestion *question, const RtRegimenRow *row)
{
  static const char *const titles[] = {
    N_ ("As written, not recognised: a dietary precursor"),
    N_ ("As written, not recognised: a nutritional cofactor"),
    N_ ("As written, not recognised: a lifestyle factor"),
    N_ ("As written, not recognised: a targeted therapeutic"),
  };

  for (guint kind = 0; kind < G_N_ELEMENTS (titles); kind++)
    {
      g_autofree char *answer =
          g_strconcat ("as:", rt_intervention_kind_to_string ((RtInterventionKind)kind), NULL);

      if (!row->has_kind || row->kind == (RtInterventionKind)kind)
        add_choice (question, answer, _ (titles[kind]));
    }
}

static void
ask_name (const RtRegimenReading *reading, const char *id, const RtRegimenRow *row)
{
  RtRegimenQuestion *question = ask (reading, id, row->line, row->question);

  for (guint i = 0; i < row->choices->len; i++)
    {
      const RtNameMatch *match = g_ptr_array_index (row->choices, i);

      add_choice (question, match->catalogue_id != NULL ? match->catalogue_id : match->title,
                  match->title);
    }
  add_kinds (question, row);
  add_choice (question, "leave", _ ("Leave it out"));
}

/* ---- names ---- */

static gboolean
choose_for_all (const RtRegimenReading *reading, const GPtrArray *rows, const char *answer)
{
  for (guint i = 0; i < rows->len; i++)
    if (!rt_regimen_row_choose (g_ptr_array_index (rows, i), reading->catalogue, answer))
      return FALSE;
  return TRUE;
}

/* Returns whether the name of the rows is known now. */
static gboolean
settle_name (const RtRegimenReading *reading, const GPtrArray *rows)
{
  const RtRegimenRow *first = g_ptr_array_index (rows, 0);
  g_autofree char *id = g_strdup_printf ("%u/name", first->line);
  const char *answer = answer_to (reading, id);
  g_autofree char *kept = NULL;

  if (!first->name_open)
    return TRUE;
  if (g_strcmp0 (answer, "leave") == 0)
    {
      reject_rows (reading, rows, _ ("Left out, as it was answered."));
      return FALSE;
    }
  /* What is like nothing in the catalogue is kept as written. */
  if (answer == NULL && first->choices->len == 0 && first->has_kind)
    answer = kept = g_strconcat ("as:", rt_intervention_kind_to_string (first->kind), NULL);
  if (answer != NULL && choose_for_all (reading, rows, answer))
    return TRUE;
  ask_name (reading, id, first);
  return FALSE;
}

/* ---- groups ---- */

/* Rows of one substance, in the order of the table. */
static GPtrArray *
group (GPtrArray *rows)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      RtRegimenRow *row = g_ptr_array_index (rows, i);
      char *key = rt_regimen_row_key (row);
      GPtrArray *list = g_hash_table_lookup (by_key, key);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_ptr_array_add (groups, list);
          g_hash_table_insert (by_key, g_steal_pointer (&key), list);
        }
      g_free (key);
      g_ptr_array_add (list, row);
    }
  return groups;
}

static gboolean
has_problem (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const RtRegimenRow *)g_ptr_array_index (rows, i))->problem != NULL)
      return TRUE;
  return FALSE;
}

/* A history with a hole in it would be a wrong one: all rows of the substance wait. */
static gboolean
reject_problems (const RtRegimenReading *reading, const GPtrArray *rows)
{
  if (!has_problem (rows))
    return FALSE;
  reject_rows (reading, rows,
               _ ("Another row of the same substance cannot be read, and without it the history "
                  "would have a gap."));
  return TRUE;
}

/* The rows that have a name. */
static GPtrArray *
name_rows (const RtRegimenReading *reading, GPtrArray *rows)
{
  g_autoptr (GPtrArray) groups = group (rows);
  GPtrArray *named = g_ptr_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *list = g_ptr_array_index (groups, i);

      if (!((RtRegimenRow *)g_ptr_array_index (list, 0))->name_open
          || (!reject_problems (reading, list) && settle_name (reading, list)))
        g_ptr_array_extend (named, list, NULL, NULL);
    }
  return named;
}

/* ---- items ---- */

/* Returns whether an answer says that it stands beside what is recorded. */
static gboolean
settle_record (const RtRegimenReading *reading, const RtRegimenItem *item)
{
  g_autofree char *id = g_strdup_printf ("%u/record", item->line);
  const char *answer = answer_to (reading, id);
  g_autofree char *sentence = NULL;
  RtRegimenQuestion *question = NULL;

  if (g_strcmp0 (answer, "separate") == 0)
    return TRUE;
  if (g_strcmp0 (answer, "leave") == 0)
    {
      rt_regimen_reject (reading, item->line, _ ("Left out, as it was answered."));
      return FALSE;
    }
  sentence = g_strdup_printf (_ ("“%s” is in the record already, with other doses or days. What is "
                                 "to be done with that of the table?"),
                              item->intervention->name);
  question = ask (reading, id, item->line, sentence);
  add_choice (question, "separate",
              _ ("Record it beside the other, as an intervention of its own"));
  add_choice (question, "leave", _ ("Leave it out"));
  return FALSE;
}

static gboolean
check_item (const RtRegimenReading *reading, RtRegimenItem *item)
{
  g_autoptr (GError) error = NULL;

  item->intervention->patient_id = reading->order->patient_id;
  if (rt_intervention_check (reading->catalogue, item->intervention, rt_clock_today (), &error))
    return TRUE;
  rt_regimen_reject (reading, item->line, error->message);
  return FALSE;
}

static RtRegimenItem *
item_new (const GPtrArray *rows, guint first, guint n)
{
  RtRegimenItem *item = g_new0 (RtRegimenItem, 1);

  item->line = ((const RtRegimenRow *)g_ptr_array_index (rows, first))->line;
  for (guint i = first; i < first + n; i++)
    item->line = MIN (item->line, ((const RtRegimenRow *)g_ptr_array_index (rows, i))->line);
  item->intervention = rt_regimen_rows_merge (rows, first, n);
  return item;
}

static void
add_item (const RtRegimenReading *reading, const GPtrArray *rows, guint first, guint n)
{
  RtRegimenItem *item = item_new (rows, first, n);
  gboolean differs;
  gboolean wanted =
      check_item (reading, item)
      && rt_regimen_item_compare (item, reading->record, &differs, &reading->import->existing)
      && (!differs || settle_record (reading, item));

  if (!wanted)
    {
      rt_intervention_free (item->intervention);
      g_free (item);
      return;
    }
  reading->import->added += item->intervention->steps->len;
  g_ptr_array_add (reading->import->items, item);
}

/* Whether rows that hold at the same time are things of their own. */
static gboolean
settle_overlap (const RtRegimenReading *reading, const GPtrArray *rows, gboolean *separate)
{
  const RtRegimenRow *first = g_ptr_array_index (rows, 0);
  g_autofree char *id = g_strdup_printf ("%u/steps", first->line);
  const char *answer = answer_to (reading, id);
  g_autofree char *sentence = NULL;
  RtRegimenQuestion *question = NULL;

  *separate = g_strcmp0 (answer, "separate") == 0;
  if (*separate)
    return TRUE;
  if (g_strcmp0 (answer, "leave") == 0)
    {
      reject_rows (reading, rows, _ ("Left out, as it was answered."));
      return FALSE;
    }
  sentence = g_strdup_printf (_ ("The table has “%s” more than once for the same time. Is it taken "
                                 "in each of these ways?"),
                              first->entry->draft->name);
  question = ask (reading, id, first->line, sentence);
  add_choice (question, "separate", _ ("Yes: each row is an intervention of its own"));
  add_choice (question, "leave", _ ("No: leave all these rows out, to correct the table"));
  return FALSE;
}

static void
add_group (const RtRegimenReading *reading, GPtrArray *rows)
{
  gboolean separate = FALSE;

  if (reject_problems (reading, rows))
    return;
  if (rt_regimen_rows_overlap (rows) && !settle_overlap (reading, rows, &separate))
    return;
  if (!separate)
    add_item (reading, rows, 0, rows->len);
  for (guint i = 0; separate && i < rows->len; i++)
    add_item (reading, rows, i, 1);
}

/**
 * rt_regimen_groups_read:
 * @rows: (element-type RtRegimenRow): the rows of a list
 *
 * Makes interventions of the rows, as far as the answers reach; what is not answered is asked, and
 * what cannot be stored is rejected with its reason.
 */
void
rt_regimen_groups_read (const RtRegimenReading *reading, GPtrArray *rows)
{
  g_autoptr (GPtrArray) named = name_rows (reading, rows);
  g_autoptr (GPtrArray) groups = group (named);

  for (guint i = 0; i < groups->len; i++)
    add_group (reading, g_ptr_array_index (groups, i));
}

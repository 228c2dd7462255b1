/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "name-match.h"
#include "regimen-row-check.h"
#include "text-fold.h"

#define MOST_SUGGESTIONS 5

/** rt_regimen_row_free: frees it. */
void
rt_regimen_row_free (RtRegimenRow *row)
{
  if (row == NULL)
    return;
  rt_quick_entry_free (row->entry);
  g_clear_pointer (&row->choices, g_ptr_array_unref);
  g_free (row->question);
  g_free (row->problem);
  g_free (row);
}

static gboolean
has_letters (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

static void
add (GString *line, const char *word, const char *text)
{
  g_string_append_printf (line, ", %s%s%s", word, *word != '\0' ? " " : "", text);
}

/* Whether a dose, "50 mg", ends with that unit as a word of its own. */
static gboolean
ends_with_unit (const char *dose, const char *unit)
{
  g_autofree char *folded_dose = rt_text_fold (dose);
  g_autofree char *folded_unit = rt_text_fold (unit);
  gsize length = strlen (folded_dose), unit_length = strlen (folded_unit);

  return g_str_has_suffix (folded_dose, folded_unit)
         && (length == unit_length || !g_ascii_isalpha (folded_dose[length - unit_length - 1]));
}

/* "50" with the unit "mg", or "50 mg" in one cell. */
static void
add_dose (const RtRegimenRowReading *reading, GString *line)
{
  const char *dose = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_DOSE);
  const char *unit = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_UNIT);

  if (dose == NULL)
    return;
  add (line, "", dose);
  if (unit != NULL && !has_letters (dose))
    g_string_append_printf (line, " %s", unit);
  else if (unit != NULL && !ends_with_unit (dose, unit))
    rt_regimen_row_leave_out (
        reading, g_strdup_printf (_ ("The dose “%s” and the unit “%s” do not fit each other. "
                                     "Write the unit once."),
                                  dose, unit));
}

static void
add_as_needed (const RtRegimenRowReading *reading, GString *line)
{
  const char *written = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_AS_NEEDED);
  RtRegimenWord word = RT_REGIMEN_WORD_NO;

  if (written != NULL)
    word = rt_regimen_profile_word (reading->profile, written);
  if (word == RT_REGIMEN_WORD_YES)
    add (line, "", "as needed");
  else if (word == RT_REGIMEN_WORD_UNKNOWN)
    rt_regimen_row_leave_out (
        reading,
        g_strdup_printf (_ ("Whether it is taken as needed is answered with “%s”. Write yes "
                            "or no."),
                         written));
}

/* In the order of the profile; what is no date in figures is left to the words of the reader. */
static char *
date_text (const RtRegimenRowReading *reading, const char *written)
{
  RtCalendarDate date;

  if (rt_calendar_date_parse (written, &date, NULL)
      || rt_calendar_date_parse_order (written, reading->profile->date_order, &date, NULL))
    return rt_calendar_date_to_iso (date);
  return g_strdup (written);
}

static void
add_dates (const RtRegimenRowReading *reading, GString *line)
{
  const char *from = rt_regimen_row_from (reading);
  const char *until = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_UNTIL);
  g_autofree char *from_text = from != NULL ? date_text (reading, from) : NULL;
  g_autofree char *until_text = until != NULL ? date_text (reading, until) : NULL;

  if (from_text != NULL)
    add (line, "from", from_text);
  else
    rt_regimen_row_leave_out (
        reading, g_strdup (_ ("When it began is not said. Write a day, a month or a year.")));
  if (until_text != NULL)
    add (line, "until", until_text);
}

/* What a practitioner would write, without the name. */
static char *
line_of (const RtRegimenRowReading *reading)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *schedule = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_SCHEDULE);
  const char *maximum = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_MAXIMUM);

  add_dose (reading, line);
  if (schedule != NULL)
    add (line, "", schedule);
  add_as_needed (reading, line);
  if (maximum != NULL)
    {
      const char *unit = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_UNIT);
      gboolean bare = unit != NULL && !has_letters (maximum);

      add (line, "maximum", maximum);
      if (bare)
        g_string_append_printf (line, " %s", unit);
    }
  add_dates (reading, line);
  return g_strdup (line->str + (line->len > 2 ? 2 : 0));
}

/* The whole line as one would type it, for a name the catalogue knows. */
static RtQuickEntry *
read_named (const RtRegimenRowReading *reading, const char *name, const char *line)
{
  g_autofree char *whole = g_strdup_printf ("%s, %s", name, line);

  return rt_quick_entry_read (reading->catalogue, reading->profile->language, whole,
                              reading->defaults->today, reading->defaults->zone);
}

/* A name the catalogue does not know is not looked into for words. */
static RtQuickEntry *
read_unknown (const RtRegimenRowReading *reading, const char *name, const char *line)
{
  g_autoptr (RtIntervention) stub = rt_intervention_new ();

  stub->name = g_strdup (name);
  return rt_quick_entry_read_step (reading->catalogue, reading->profile->language, stub, line,
                                   reading->defaults->today, reading->defaults->zone);
}

/* Takes the questions for the name out of the entry's: they are asked once for all its rows. */
static void
take_name_question (RtRegimenRow *made)
{
  for (guint i = made->entry->questions->len; i > 0; i--)
    {
      const RtQuickQuestion *question = g_ptr_array_index (made->entry->questions, i - 1);

      if (question->ask != RT_QUICK_ASK_NAME)
        continue;
      made->name_open = TRUE;
      g_set_str (&made->question, question->sentence);
      g_ptr_array_unref (made->choices);
      made->choices = g_ptr_array_ref (question->choices);
      g_ptr_array_remove_index (made->entry->questions, i - 1);
    }
}

static void
ask_for_unknown (const RtRegimenRowReading *reading, const char *name)
{
  RtRegimenRow *made = reading->made;

  made->name_open = TRUE;
  g_ptr_array_unref (made->choices);
  made->choices = rt_catalogue_search (reading->catalogue, name, MOST_SUGGESTIONS);
  made->question = g_strdup_printf (
      made->choices->len > 0
          ? _ ("Nothing in the catalogue is called “%s”. Is one of these meant?")
          : _ ("Nothing in the catalogue is called “%s”. It can be recorded as written and is "
               "marked as not recognised."),
      name);
}

static void
read_name (const RtRegimenRowReading *reading)
{
  const char *name = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_NAME);
  g_autoptr (GPtrArray) named = rt_catalogue_named (reading->catalogue, name);
  g_autofree char *line = line_of (reading);
  RtRegimenRow *made = reading->made;

  made->entry = read_named (reading, name, line);
  /* "Sertraline 50 mg" may stand in the column of names where no other says the dose. */
  if (named->len > 0
      || (rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_DOSE) == NULL
          && made->entry->draft->catalogue_id != NULL))
    {
      take_name_question (made);
      return;
    }
  rt_quick_entry_free (made->entry);
  made->entry = read_unknown (reading, name, line);
  ask_for_unknown (reading, name);
}

static void
read_kind (const RtRegimenRowReading *reading)
{
  const char *written = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_KIND);
  RtRegimenRow *made = reading->made;

  made->has_kind =
      written != NULL && rt_regimen_profile_kind (reading->profile, written, &made->kind);
  if (made->has_kind || !reading->defaults->has_kind)
    return;
  made->has_kind = TRUE;
  made->kind = reading->defaults->kind;
}

static void
set_from_cell (char **place, const char *written)
{
  if (written != NULL)
    g_set_str (place, written);
}

static void
take_texts (const RtRegimenRowReading *reading)
{
  RtIntervention *draft = reading->made->entry->draft;
  const char *form = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_FORM);

  set_from_cell (&draft->product, rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_PRODUCT));
  set_from_cell (&draft->reason, rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_REASON));
  set_from_cell (&draft->decided_by, rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_DECIDED_BY));
  set_from_cell (&draft->note, rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_NOTE));
  if (form != NULL)
    {
      char *product =
          g_strjoin (" ", draft->product != NULL ? draft->product : draft->name, form, NULL);

      g_free (draft->product);
      draft->product = product;
    }
}

/**
 * rt_regimen_row_read:
 * @row: a row of a table of @profile
 *
 * Puts the cells into the words a practitioner would write and gives them to the reader of such
 * lines, so that a table and a line are understood alike.
 *
 * Returns: (transfer full): what was made of the row.
 */
RtRegimenRow *
rt_regimen_row_read (const RtCatalogue *catalogue,
                     const RtRegimenProfile *profile,
                     const RtRegimenTableRow *row,
                     const RtRegimenDefaults *defaults)
{
  RtRegimenRow *made = g_new0 (RtRegimenRow, 1);
  const RtRegimenRowReading reading = { catalogue, profile, defaults, row, made };

  made->line = row->line;
  made->choices = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_name_match_free);
  if (rt_regimen_row_cell (&reading, RT_REGIMEN_COLUMN_NAME) == NULL)
    {
      rt_regimen_row_leave_out (&reading, g_strdup (_ ("It does not say what is taken or done.")));
      return made;
    }
  read_name (&reading);
  if (made->entry->draft->steps == NULL || made->entry->draft->name == NULL)
    {
      rt_regimen_row_leave_out (&reading, g_strdup (_ ("It does not say what is taken or done.")));
      return made;
    }
  read_kind (&reading);
  take_texts (&reading);
  rt_regimen_row_check (&reading);
  return made;
}

/**
 * rt_regimen_row_choose:
 * @answer: the id or the title of one of the choices, or "as:" and a kind
 *
 * Answers the question for the name.
 *
 * Returns: whether the answer was one.
 */
gboolean
rt_regimen_row_choose (RtRegimenRow *row, const RtCatalogue *catalogue, const char *answer)
{
  RtInterventionKind kind;

  if (g_str_has_prefix (answer, "as:")
      && rt_intervention_kind_from_string (answer + strlen ("as:"), &kind))
    {
      rt_quick_entry_keep_name (row->entry, kind);
      row->name_open = FALSE;
      return TRUE;
    }
  for (guint i = 0; i < row->choices->len; i++)
    {
      const RtNameMatch *match = g_ptr_array_index (row->choices, i);

      if (!g_str_equal (answer, match->catalogue_id != NULL ? match->catalogue_id : match->title))
        continue;
      rt_quick_entry_choose (row->entry, catalogue, match);
      row->name_open = FALSE;
      return TRUE;
    }
  return FALSE;
}

/** rt_regimen_row_key: Returns: (transfer full): what rows of one substance have in common. */
char *
rt_regimen_row_key (const RtRegimenRow *row)
{
  g_autofree char *folded = NULL;

  if (row->entry == NULL || row->entry->draft->name == NULL)
    return g_strdup_printf ("line/%u", row->line);
  if (!row->name_open && row->entry->draft->catalogue_id != NULL)
    return g_strconcat ("id/", row->entry->draft->catalogue_id, NULL);
  folded = rt_text_fold (row->entry->draft->name);
  return g_strconcat ("name/", folded, NULL);
}

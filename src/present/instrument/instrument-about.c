/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instrument-about.h"

#include <glib/gi18n.h>

#include "about-section.h"
#include "certainty-words.h"
#include "number-text.h"

static void
row_free (gpointer data)
{
  RtAboutRow *row = data;

  g_free (row->label);
  g_free (row->text);
  g_free (row);
}

static void
section_free (gpointer data)
{
  RtAboutSection *section = data;

  g_free (section->title);
  g_free (section->note);
  g_ptr_array_unref (section->rows);
  g_free (section);
}

static RtAboutRow *
add_row (RtAboutSection *section, const char *label, char *text)
{
  RtAboutRow *row = g_new0 (RtAboutRow, 1);

  row->label = g_strdup (label);
  row->text = text;
  g_ptr_array_add (section->rows, row);
  return row;
}

/* A row that is no figure; nothing where there is no text. */
void
rt_about_add (RtAboutSection *section, const char *label, const char *text)
{
  if (text != NULL && *text != '\0')
    add_row (section, label, g_strdup (text));
}

/* A figure with how certain it is. @lines: (array zero-terminated=1): those that are empty are left
 * out; the list ends with %NULL. */
void
rt_about_add_figure (RtAboutSection *section,
                     const char *label,
                     RtCertainty certainty,
                     const char *const *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RtAboutRow *row;

  for (const char *const *line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", *line);
  row = add_row (section, label, g_string_free_and_steal (g_steal_pointer (&text)));
  row->has_certainty = TRUE;
  row->certainty = certainty;
}

/* A line of a figure that may be missing. */
const char *
rt_about_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* A figure as it is written for people. */
char *
rt_about_number (double value)
{
  return rt_number_format_shortest (value, 4);
}

/* "at least 10" */
char *
rt_about_comparison (RtComparison op, double value)
{
  g_autofree char *number = rt_about_number (value);

  switch (op)
    {
    case RT_OP_AT_LEAST:
      return g_strdup_printf (_ ("at least %s"), number);
    case RT_OP_AT_MOST:
      return g_strdup_printf (_ ("at most %s"), number);
    case RT_OP_ABOVE:
      return g_strdup_printf (_ ("above %s"), number);
    case RT_OP_BELOW:
      return g_strdup_printf (_ ("below %s"), number);
    case RT_OP_EQUAL:
    default:
      return g_strdup_printf (_ ("exactly %s"), number);
    }
}

/* The name of a subscale by its id. */
char *
rt_about_score_name (const RtInstrument *instrument, const char *subscale)
{
  const RtInstrumentSubscale *found =
      subscale != NULL ? rt_instrument_subscale (instrument, subscale) : NULL;

  return g_strdup (found != NULL ? found->name : instrument->short_name);
}

/**
 * rt_about_row_words:
 *
 * Returns: (transfer full): the text of a row, with how certain it is on a line of its own
 */
char *
rt_about_row_words (const RtAboutRow *row)
{
  return row->has_certainty
             ? g_strdup_printf ("%s\n%s", row->text, rt_certainty_words (row->certainty))
             : g_strdup (row->text);
}

/* Which figures are not confirmed: what the file itself doubts, then every figure that was not read
 * in its source, by name. */
static void
add_unconfirmed (RtAboutSection *section, const RtInstrument *instrument, const GPtrArray *others)
{
  for (char **doubt = instrument->uncertain; doubt != NULL && *doubt != NULL; doubt++)
    rt_about_add (section, _ ("Doubt"), *doubt);
  for (guint i = 0; i < others->len; i++)
    {
      const RtAboutSection *other = g_ptr_array_index (others, i);

      for (guint j = 0; j < other->rows->len; j++)
        {
          const RtAboutRow *row = g_ptr_array_index (other->rows, j);
          g_autofree char *label = NULL;

          if (!row->has_certainty || row->certainty == RT_CERTAINTY_VERIFIED)
            continue;
          /* Translators: what kind of figure, which one. */
          label = g_strdup_printf (_ ("%s: %s"), other->title, row->label);
          rt_about_add (section, label, rt_certainty_words (row->certainty));
        }
    }
  if (section->rows->len == 0)
    rt_about_add (section, _ ("All figures"), _ ("Every figure was read in its source."));
}

static const struct
{
  const char *id;
  const char *title;
  const char *note; /* nullable */
  void (*fill) (RtAboutSection *section, const RtInstrument *instrument);
} parts[] = {
  { "identity", N_ ("What It Is"), NULL, rt_about_identity },
  { "items", N_ ("What It Asks"), NULL, rt_about_items },
  { "scoring", N_ ("How It Is Scored"), NULL, rt_about_scoring },
  { "bands", N_ ("Bands"), N_ ("A band says where a score lies; it is no diagnosis."),
    rt_about_bands },
  { "cutoffs", N_ ("Cut-Offs"),
    N_ ("A cut-off of a screen says for whom a closer look was worth while in a study; it is no "
        "diagnosis."),
    rt_about_cutoffs },
  { "rules", N_ ("Decision Rules"), NULL, rt_about_rules },
  { "risks", N_ ("Answers That Call for Attention"), NULL, rt_about_risks },
  { "reliability", N_ ("Reliability"), NULL, rt_about_reliability },
  { "change", N_ ("Change, Response, Remission"), NULL, rt_about_change },
  { "norms", N_ ("Norms"), N_ ("Norms belong to the group they were taken from."), rt_about_norms },
  { "codes", N_ ("Codes"), NULL, rt_about_codes },
  { "licence", N_ ("Licence"), NULL, rt_about_licence },
  { "sources", N_ ("Sources"), NULL, rt_about_sources },
};

static RtAboutSection *
section_new (const char *id, const char *title, const char *note)
{
  RtAboutSection *section = g_new0 (RtAboutSection, 1);

  section->id = id;
  section->title = g_strdup (title);
  section->note = g_strdup (note);
  section->rows = g_ptr_array_new_with_free_func (row_free);
  return section;
}

/**
 * rt_instrument_about:
 * @instrument: a questionnaire or test
 *
 * Returns: (transfer full) (element-type RtAboutSection): what it is, which figures are not
 *   confirmed, then everything else; sections without anything are left out
 */
GPtrArray *
rt_instrument_about (const RtInstrument *instrument)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (section_free);
  RtAboutSection *unconfirmed = section_new ("unconfirmed", _ ("What Is Not Confirmed"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      RtAboutSection *section = section_new (parts[i].id, _ (parts[i].title),
                                             parts[i].note != NULL ? _ (parts[i].note) : NULL);

      parts[i].fill (section, instrument);
      if (section->rows->len > 0)
        g_ptr_array_add (sections, section);
      else
        section_free (section);
    }
  add_unconfirmed (unconfirmed, instrument, sections);
  g_ptr_array_insert (sections, 1, unconfirmed);
  return sections;
}

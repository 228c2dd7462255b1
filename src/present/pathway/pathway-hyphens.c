/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pathway-drawing.h"

/* Names of compounds and enzymes are long words made of parts. Where one does not fit, it is parted
 * with a hyphen before one of these, as chemists do, and nowhere else. */
static const char *const parts[] = {
  "acetaldehyde", "acetic",         "aldehyde",     "amino",        "aminobutyric",
  "anthranilic",  "boxazid",        "butyric",      "carboxy",      "carboxylase",
  "choline",      "cyclohydrolase", "cypromine",    "cysteine",     "dehydrogenase",
  "dioxygenase",  "droxylase",      "ethanolamine", "folate",       "formamide",
  "glutaric",     "glycol",         "glyoxal",      "homocysteine", "hydroxy",
  "indole",       "kynurenine",     "malonic",      "mandelic",     "melatonin",
  "methoxy",      "methyl",         "muconate",     "nephrine",     "oxidase",
  "oxygenase",    "phenidate",      "phenyl",       "phosphate",    "phosphoribosyl",
  "pterin",       "pyruvoyl",       "reductase",    "ribosyl",      "semialdehyde",
  "serotonin",    "synthase",       "tetrahydro",   "transferase",  "transporter",
  "tryptophan",   "tryptophol",     "tyramine",
};

/* Fewer letters before a hyphen are no help to the eye. */
#define LEAST_LETTERS 4

static gboolean
fits (const RtPathwayDrawing *drawing,
      const char *word,
      gsize length,
      const char *end,
      double factor,
      gboolean bold,
      double width)
{
  g_autofree char *own = g_strndup (word, length);
  g_autofree char *ended = g_strconcat (own, end, NULL);
  PangoLayout *layout = rt_board_lines (drawing->board, ended, factor, bold, 0);
  double wide = rt_text_size (layout).width;

  g_object_unref (layout);
  return wide <= width;
}

static gboolean
begins_part (const char *word, gsize at, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strlen (parts[i]) <= length - at
        && g_ascii_strncasecmp (word + at, parts[i], strlen (parts[i])) == 0)
      return TRUE;
  return FALSE;
}

/* The last place at which what stands before it fits; 0 when there is none. */
static gsize
find_place (const RtPathwayDrawing *drawing,
            const char *word,
            gsize length,
            double factor,
            gboolean bold,
            double width)
{
  for (gsize at = length > LEAST_LETTERS ? length - LEAST_LETTERS : 0; at >= LEAST_LETTERS; at--)
    if (begins_part (word, at, length) && fits (drawing, word, at, "-", factor, bold, width))
      return at;
  return 0;
}

static void
append_word (GString *text,
             const RtPathwayDrawing *drawing,
             const char *word,
             gsize length,
             double factor,
             gboolean bold,
             double width)
{
  while (length > 2 * LEAST_LETTERS && !fits (drawing, word, length, "", factor, bold, width))
    {
      gsize at = find_place (drawing, word, length, factor, bold, width);

      if (at == 0)
        break;
      g_string_append_len (text, word, (gssize)at);
      g_string_append_c (text, '-');
      word += at;
      length -= at;
    }
  g_string_append_len (text, word, (gssize)length);
}

/**
 * rt_board_hyphenated: Parts the words of a name that are wider than @width between the parts they
 * are made of.
 * @factor: of the text size
 *
 * Returns: (transfer full): the name, the same when every word fits
 */
char *
rt_board_hyphenated (
    const RtPathwayDrawing *drawing, const char *name, double factor, gboolean bold, double width)
{
  GString *text = g_string_new (NULL);

  while (*name != '\0')
    {
      gsize length = strcspn (name, " -/(),.:;\n");

      append_word (text, drawing, name, length, factor, bold, width);
      name += length;
      length = strspn (name, " -/(),.:;\n");
      g_string_append_len (text, name, (gssize)length);
      name += length;
    }
  return g_string_free_and_steal (text);
}

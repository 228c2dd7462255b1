/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/print-settings.h"

/* Wide enough for the holes of a binder, points: 25 mm. */
#define BINDER_MARGIN 71

/**
 * rt_print_settings_paper:
 * @settings: the settings
 *
 * Returns: the paper that was set, else the one of the locale
 */
RtPaper
rt_print_settings_paper (GSettings *settings)
{
  g_autofree char *word = g_settings_get_string (settings, "paper");
  RtPaper paper;

  return rt_paper_from_string (word, &paper) ? paper : rt_paper_for_locale ();
}

/**
 * rt_print_settings_set_paper:
 * @settings: the settings
 * @paper: a paper
 *
 * Remembers it.
 */
void
rt_print_settings_set_paper (GSettings *settings, RtPaper paper)
{
  g_settings_set_string (settings, "paper", paper == RT_PAPER_LETTER ? "letter" : "a4");
}

/**
 * rt_print_settings_style:
 * @settings: the settings
 *
 * Returns: how a page looks with the paper and the colours that were set
 */
RtPageStyle
rt_print_settings_style (GSettings *settings)
{
  RtPageStyle style = rt_page_style_new (rt_print_settings_paper (settings),
                                         g_settings_get_boolean (settings, "print-monochrome"));

  if (g_settings_get_enum (settings, "print-margins") == 1)
    /* Where a page begins; pages from right to left are laid out like the others and mirrored. */
    style.margin_left = BINDER_MARGIN;
  return style;
}

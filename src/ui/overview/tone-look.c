/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overview/tone-look.h"

static const struct
{
  const char *icon;  /* NULL: none */
  const char *style; /* of ui/style.css */
} looks[] = {
  [RT_FIGURE_PLAIN] = { NULL, "dimmed" },
  [RT_FIGURE_BETTER] = { "object-select-symbolic", "rt-better" },
  [RT_FIGURE_WORSE] = { "dialog-warning-symbolic", "rt-worse" },
  [RT_FIGURE_NOTICE] = { "dialog-information-symbolic", "rt-notice" },
};

/**
 * rt_tone_look_apply:
 * @tone: what the words say
 * @sign: hidden where there is no sign for it
 * @coloured: what gets its colour
 *
 * Sets words off by a sign and a colour; neither is ever alone.
 */
void
rt_tone_look_apply (RtFigureTone tone, GtkImage *sign, GtkWidget *coloured)
{
  gtk_widget_set_visible (GTK_WIDGET (sign), looks[tone].icon != NULL);
  if (looks[tone].icon != NULL)
    gtk_image_set_from_icon_name (sign, looks[tone].icon);
  gtk_widget_add_css_class (coloured, looks[tone].style);
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "key-figures.h"

/* A card with one key figure: the last value and what it means for this patient. */
#define RT_TYPE_FIGURE_CARD (rt_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (RtFigureCard, rt_figure_card, RT, FIGURE_CARD, AdwBin)

RtFigureCard *rt_figure_card_new (const RtKeyFigure *figure);
void rt_figure_cards_show (GtkFlowBox *box, GPtrArray *figures);

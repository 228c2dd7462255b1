/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

/* How a figure's verdict is set off; never by colour alone, the words say it too. */
typedef enum
{
  RT_FIGURE_PLAIN,  /* within noise, or nothing can be said */
  RT_FIGURE_BETTER, /* better, beyond noise */
  RT_FIGURE_WORSE,  /* worse, beyond noise */
  RT_FIGURE_NOTICE, /* something to look at that is neither */
} RtFigureTone;

/* One card: a last value with what it means for this patient. All texts are translated and safe to
 * print; nullable ones are absent when there is nothing to say. */
typedef struct
{
  char *measure_id; /* nullable: a card that is not about one measure */
  char *title;
  char *value;    /* with unit or "none" */
  char *when;     /* nullable: date of the value */
  char *band;     /* nullable: word of the official scheme */
  char *goal;     /* nullable: "goal at most 9" */
  char *was;      /* nullable: "was 18 at baseline" */
  char *verdict;  /* in words, never NULL */
  char *basis;    /* nullable: what the verdict rests on */
  char *coverage; /* nullable: of a daily rating, "rated on 41 of 49 days" */
  RtFigureTone tone;
  double last; /* the value as a number; meaningless without measure_id */
  gboolean prorated;
  gboolean at_goal; /* meaningless without goal */
} RtKeyFigure;

GPtrArray *rt_key_figures_new (const RtRecord *record,
                               RtCatalogue *catalogue,
                               const char *const *measure_ids,
                               guint max);
RtKeyFigure *rt_key_figure_new_for_measure (const RtRecord *record,
                                            RtCatalogue *catalogue,
                                            const char *measure_id);
RtKeyFigure *rt_key_figure_new_for_side_effects (const RtRecord *record);
gboolean rt_key_figure_meets (const RtKeyFigure *figure, const RtGoal *goal);
void rt_key_figure_free (RtKeyFigure *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtKeyFigure, rt_key_figure_free)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"

/* Everything of an instrument that a person fills in has a number: first its items, then the facts
 * its rules ask for, then the scores that are typed in, each in the order of the file. The answers
 * of an assessment are stored by these numbers. */
typedef enum
{
  RT_PLACE_ITEM,
  RT_PLACE_FACT,
  RT_PLACE_SCORE,
} RtPlaceKind;

typedef struct
{
  int number; /* from 1 */
  RtPlaceKind kind;
  const RtInstrumentItem *item;         /* of an item, else NULL */
  const RtInstrumentFact *fact;         /* of a fact, else NULL */
  const RtInstrumentSubscale *subscale; /* of a score, else NULL */
} RtAnswerPlace;

int rt_answer_n_places (const RtInstrument *instrument);
gboolean rt_answer_place (const RtInstrument *instrument, int number, RtAnswerPlace *place);
gboolean rt_answer_place_takes (const RtAnswerPlace *place, double value);

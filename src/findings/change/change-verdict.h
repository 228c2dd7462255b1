/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"

/* Whether a change of a score is more than the noise of measuring it. */
typedef enum
{
  RT_VERDICT_BETTER, /* better beyond noise */
  RT_VERDICT_WORSE,  /* worse beyond noise */
  RT_VERDICT_WITHIN_NOISE,
  RT_VERDICT_CANNOT_BE_SHOWN, /* it started too close to the end of the scale to show improvement */
  RT_VERDICT_NO_BASIS,        /* neither spread and reliability nor a published limit is known */
} RtVerdict;

typedef struct
{
  RtVerdict verdict;
  double change;                      /* now minus then */
  double limit;                       /* changes beyond it are reliable, 95 % */
  const RtReliableChangeBasis *basis; /* of the instrument; nullable */
} RtChangeVerdict;

RtChangeVerdict rt_change_verdict (const RtInstrument *instrument,
                                   const RtInstrumentSubscale *subscale,
                                   double before,
                                   double now);

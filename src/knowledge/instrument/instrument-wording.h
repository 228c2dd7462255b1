/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"

/* The labels a wording gives to one set of options, in the order of its options. */
typedef struct
{
  const RtInstrumentOptionSet *set; /* of the instrument */
  char **labels;
} RtOptionWording;

/* The sentences of an instrument in one language, as a practice that may use them has added them.
 * The instrument must outlive it. */
typedef struct
{
  const RtInstrument *instrument;
  char *language;     /* BCP 47 */
  char *title;        /* nullable */
  char *instructions; /* nullable */
  char *licence;      /* where the practice has the right to use it from */
  char **items;       /* a sentence for each item, in their order */
  GPtrArray *options; /* (element RtOptionWording) for each set of options */
} RtInstrumentWording;

/* Finds the instrument a wording is for. */
typedef const RtInstrument *(*RtInstrumentFind) (gconstpointer data, const char *id);

RtInstrumentWording *rt_instrument_wording_parse (const char *name,
                                                  const char *text,
                                                  gsize length,
                                                  RtInstrumentFind find,
                                                  gconstpointer find_data,
                                                  GError **error);
void rt_instrument_wording_free (RtInstrumentWording *wording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtInstrumentWording, rt_instrument_wording_free)

const char *rt_instrument_wording_item (const RtInstrumentWording *wording, int number);
const char *rt_instrument_wording_option (const RtInstrumentWording *wording,
                                          const RtInstrumentItem *item,
                                          guint position);

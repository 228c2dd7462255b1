/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "catalogue.h"

/* One item as it stands on the screen. */
typedef struct
{
  int number;        /* of its place in the instrument, from 1 */
  char *topic;       /* what it is about, for the person who enters */
  GArray *scores;    /* (element double) of the options, in the order in which they are printed */
  GPtrArray *labels; /* (element utf8) of the options, same order */
} RtFormItem;

/* A number that is typed in: a score, or a fact with a unit. */
typedef struct
{
  int number; /* of its place */
  char *title;
  char *unit;         /* nullable */
  gboolean has_range; /* a score */
  double minimum;
  double maximum;
} RtFormValue;

/* A questionnaire as it stands on the screen. */
typedef struct
{
  char *id;
  char *name;
  char *short_name;
  char *recall;        /* nullable: "the last 14 days" */
  char *scoring_notes; /* nullable: what the score does not say, one note a line */
  char *licence;       /* nullable: what the owner of the instrument allows, in words */
  RtRater rater;
  char *language;         /* nullable: of the wording the items stand in; NULL for topics */
  char *instructions;     /* nullable: of the wording */
  GPtrArray *items;       /* (element RtFormItem) also facts that are answered with yes or no */
  GPtrArray *values;      /* (element RtFormValue) what is typed in */
  gboolean has_wording;   /* a patient may be asked by it: the practice has added its wording */
  gboolean is_own;        /* an instrument of ours: its words are its own, not topics */
  RtCatalogue *catalogue; /* nullable: keeps the instrument */
  const RtInstrument *instrument; /* nullable: without it no item is skipped */
} RtInstrumentForm;

GPtrArray *rt_instrument_form_list (RtCatalogue *catalogue);
RtInstrumentForm *
rt_instrument_form_new (RtCatalogue *catalogue, const char *instrument_id, int version);
RtInstrumentForm *
rt_instrument_form_new_for_patient (RtCatalogue *catalogue, const char *instrument_id, int version);
RtInstrumentForm *rt_instrument_form_of (const RtInstrument *instrument);
void rt_instrument_form_free (RtInstrumentForm *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtInstrumentForm, rt_instrument_form_free)

/* Whether the questionnaire's own rule leaves an item unasked. */
gboolean
rt_instrument_form_skips (const RtInstrumentForm *form, const GArray *answers, guint index);

/* Whether a patient may be asked by the words of the form. */
gboolean rt_instrument_form_is_for_patients (const RtInstrumentForm *form);

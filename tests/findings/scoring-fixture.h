/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "scoring.h"

/* The catalogue the program comes with, and scores of answers written as text. */
void load_catalogue (void);
RtCatalogue *catalogue (void);
int end_tests (void);
const RtInstrument *instrument (const char *id);
GArray *answers_from_text (const char *text);
RtScoreResult *score_text (const char *id, const char *answers);

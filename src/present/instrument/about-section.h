/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument-about.h"

/* The parts of what is said about an instrument; each fills a section with rows. */
void rt_about_add (RtAboutSection *section, const char *label, const char *text);
void rt_about_add_figure (RtAboutSection *section,
                          const char *label,
                          RtCertainty certainty,
                          const char *const *lines);
const char *rt_about_or_empty (const char *text);
char *rt_about_number (double value);
char *rt_about_comparison (RtComparison op, double value);
char *rt_about_score_name (const RtInstrument *instrument, const char *subscale);

void rt_about_identity (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_items (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_scoring (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_bands (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_cutoffs (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_rules (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_risks (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_reliability (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_change (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_norms (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_codes (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_licence (RtAboutSection *section, const RtInstrument *instrument);
void rt_about_sources (RtAboutSection *section, const RtInstrument *instrument);

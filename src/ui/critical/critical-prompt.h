/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "assessment.h"
#include "practice.h"

/* Asks about critical answers while a questionnaire is being entered, each answer once. */
GHashTable *rt_critical_prompt_new_list (void);
void rt_critical_prompt_skip (RtPractice *practice,
                              const RtAssessment *assessment,
                              GHashTable *prompted);
void rt_critical_prompt (RtPractice *practice,
                         const RtAssessment *assessment,
                         GHashTable *prompted,
                         GtkWidget *parent);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pathway-values.h"

/* The words of the pathway board, shown and spoken. */
const char *rt_board_page_name (const RtBoardPage *page);
const char *rt_board_page_short_name (const RtBoardPage *page);
char *rt_cofactor_short_name (const char *id);
char *rt_cofactors_text (const RtPathwayStep *step);
char *rt_pathway_value_text (const RtPathwayValues *values, const RtPathwayValue *value);
char *rt_pathway_sample_text (const RtPathwayValues *values, const GPtrArray *results);
char *rt_pathway_value_spoken (const RtPathwayValues *values, const RtPathwayValue *value);
const char *rt_pathway_action_text (RtPathwayAction action);
char *rt_pathway_effect_text (const RtPathwayEffect *effect);
char *rt_pathway_effect_spoken (const RtPathwayEffect *effect);
char *rt_pathway_compound_spoken (const RtPathwayValues *values, const RtPathwayCompound *compound);
char *rt_pathway_step_spoken (const RtPathwayValues *values, const RtPathwayStep *step);
char *rt_pathway_elsewhere_text (const RtPathwayValues *values);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring.h"

RtRuleOutcome rt_rule_evaluate (const RtRuleNode *node,
                                const GArray *answers,
                                const RtScoreResult *scores,
                                GHashTable *facts);
char *rt_rule_name (const RtInstrumentRule *rule);

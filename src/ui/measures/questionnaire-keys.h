/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "measures/questionnaire-entry.h"

/* What the keys of a keyboard mean while a questionnaire is answered. */
gboolean rt_questionnaire_keys_control (guint keyval, RtEntryKey *key);
char *rt_questionnaire_keys_refusal (const RtQuestionnaireEntry *entry, gunichar character);

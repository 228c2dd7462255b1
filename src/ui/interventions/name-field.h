/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "name-match.h"

/* A field for the name of what is taken or done. While typing it offers what the catalogue has by
 * any name; a misspelt name suggests and is never changed by itself; a name that means several
 * things asks; one that nothing has is kept and said to be not recognised.
 *
 * Signals: chosen (pointer match): a name means exactly this RtNameMatch. changed (). */
#define RT_TYPE_INTERVENTION_NAME_FIELD (rt_intervention_name_field_get_type ())
G_DECLARE_FINAL_TYPE (
    RtInterventionNameField, rt_intervention_name_field, RT, INTERVENTION_NAME_FIELD, AdwBin)

void rt_intervention_name_field_set_catalogue (RtInterventionNameField *self,
                                               RtCatalogue *catalogue);
void rt_intervention_name_field_set (RtInterventionNameField *self,
                                     const char *name,
                                     const char *catalogue_id);
char *rt_intervention_name_field_name (RtInterventionNameField *self);
const char *rt_intervention_name_field_catalogue_id (RtInterventionNameField *self);
gboolean rt_intervention_name_field_is_settled (RtInterventionNameField *self);
void rt_intervention_name_field_focus (RtInterventionNameField *self);

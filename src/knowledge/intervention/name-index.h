/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "name-fold.h"

/* All names of a catalogue made comparable once, so that looking for one costs comparisons only. */
typedef struct _RtNameIndex RtNameIndex;

RtNameIndex *rt_name_index_new (void);
void rt_name_index_free (RtNameIndex *index);
void rt_name_index_add (RtNameIndex *index, char *name);
void rt_name_index_add_all (RtNameIndex *index, char *name, char **synonyms);
const RtNameFold *rt_name_index_fold (const RtNameIndex *index, const char *name);
gboolean rt_name_index_has (const RtNameIndex *index, const char *joined);

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

/* What became of the cases the program comes with when this build computed them. */
typedef struct
{
  guint n_instruments;
  guint n_scores;      /* cases of answers */
  guint n_changes;     /* cases of two scores */
  guint n_by_hand;     /* of all: published, or worked out by hand */
  guint n_failed;      /* cases with a figure that disagrees */
  GPtrArray *failures; /* (element utf8) one sentence for each such figure */
} RtSelfTest;

RtSelfTest *rt_self_test_run (const RtCatalogue *catalogue, GError **error);
void rt_self_test_free (RtSelfTest *test);
char *rt_self_test_summary (const RtSelfTest *test);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtSelfTest, rt_self_test_free)

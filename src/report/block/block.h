/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page-text.h"
#include "report-page.h"

/* Least and most height of a block, points. most may be INFINITY. */
typedef struct
{
  double least;
  double most;
} RtBlockExtent;

typedef struct _RtBlock RtBlock;

/* What a kind of block can do. */
typedef struct
{
  RtBlockExtent (*measure) (RtBlock *block, double width);
  /* Keeps in the block what fits into height and returns the rest; NULL when nothing would fit.
   * Only called when the block does not fit as a whole. A NULL member: cannot be split. */
  RtBlock *(*split) (RtBlock *block, double width, double height);
  void (*place) (RtBlock *block, RtPage *page, double x, double y, double width, double height);
  void (*finalize) (RtBlock *block); /* frees the members, not the block; nullable */
} RtBlockClass;

/* A piece of a document that is laid out as a whole: the members every kind begins with. */
struct _RtBlock
{
  const RtBlockClass *klass;
  RtPageStyle style;
  double space_before; /* points; ignored at the top of a page or column */
  gboolean keep_with_next;
  gboolean new_page;      /* begins one, unless the one before is still half empty */
  gboolean beside_others; /* left out rather than alone, or with its like, on a page of their own */
  int stretch; /* 0: keeps its least height; otherwise free height goes to 1 first, then 2 … */
};

gpointer rt_block_alloc (gsize size, const RtBlockClass *klass, const RtPageStyle *style);
void rt_block_free (RtBlock *block);
RtBlockExtent rt_block_measure (RtBlock *block, double width);

/* Blocks one below the other. */
GPtrArray *rt_flow_new (void);
double rt_flow_least_height (GPtrArray *flow, double width);
GPtrArray *rt_flow_split (GPtrArray *flow, double width, double height);
void rt_flow_place (GPtrArray *flow, RtPage *page, double x, double y, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtBlock, rt_block_free)

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene.h"

/* What a thing on a page is; the dump and the geometry tests name it. */
typedef enum
{
  RT_PAGE_TEXT,
  RT_PAGE_RULE,  /* straight line */
  RT_PAGE_PANEL, /* quiet background of a card */
  RT_PAGE_CHART,
  RT_PAGE_GLYPH,
  RT_PAGE_PICTURE,
} RtPageItemKind;

/* One thing to paint: its box in points from the upper left corner of the page. */
typedef struct
{
  RtPageItemKind kind;
  RtPaletteRole role;
  double x;
  double y;
  double width;
  double height;
  PangoLayout *layout;      /* text; owned */
  RtScene *scene;           /* chart; owned */
  RtMarkerShape shape;      /* glyph */
  cairo_surface_t *picture; /* owned */
  gboolean watermark;       /* slanting over everything, darkening only */
} RtPageItem;

/* One page: its items in order of painting, and the headings that a reader can jump to. */
typedef struct
{
  GPtrArray *items;    /* (element RtPageItem) */
  GPtrArray *headings; /* (element utf8) */
} RtPage;

RtPage *rt_page_new (void);
void rt_page_free (RtPage *page);
RtPageItem *
rt_page_add_text (RtPage *page, PangoLayout *layout, RtPaletteRole role, double x, double y);
RtPageItem *rt_page_add_rule (
    RtPage *page, RtPaletteRole role, double x, double y, double length, double thickness);
RtPageItem *rt_page_add_panel (
    RtPage *page, RtPaletteRole role, double x, double y, double width, double height);
RtPageItem *rt_page_add_chart (RtPage *page, RtScene *scene, double x, double y);
RtPageItem *rt_page_add_glyph (
    RtPage *page, RtMarkerShape shape, RtPaletteRole role, double x, double y, double size);
RtPageItem *rt_page_add_picture (
    RtPage *page, cairo_surface_t *picture, double x, double y, double width, double height);
void rt_page_mirror (RtPage *page, double page_width);
void rt_page_dump (const RtPage *page, GString *dump);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPage, rt_page_free)

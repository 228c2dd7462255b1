/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-measure.h"

#include <math.h>

/* Labels change little between frames; this many are kept laid out. */
#define CACHE_SIZE 1024

typedef struct
{
  const char *font;
  char *text;
  int size;      /* Pango units */
  int max_width; /* Pango units, -1 = none */
  int max_lines;
  guint8 bold;
  guint8 align;
  guint8 right_to_left;
} TextKey;

/* Of one thread: a context without hinting, so that a text is equally wide on every surface. */
typedef struct
{
  PangoContext *context;
  GHashTable *layouts; /* TextKey → PangoLayout */
  GHashTable *fonts;   /* TextKey of font, size, weight → PangoFontDescription */
} TextCache;

static void
text_cache_free (TextCache *cache)
{
  g_clear_object (&cache->context);
  g_clear_pointer (&cache->layouts, g_hash_table_unref);
  g_clear_pointer (&cache->fonts, g_hash_table_unref);
  g_free (cache);
}

static GPrivate thread_cache = G_PRIVATE_INIT ((GDestroyNotify)text_cache_free);

static guint
key_hash (gconstpointer data)
{
  const TextKey *key = data;

  return g_str_hash (key->text) * 31 + (guint)key->size * 7 + (guint)key->max_width * 3
         + (guint)key->max_lines + key->bold;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const TextKey *left = a;
  const TextKey *right = b;

  return left->size == right->size && left->max_width == right->max_width
         && left->max_lines == right->max_lines && left->bold == right->bold
         && left->align == right->align && left->right_to_left == right->right_to_left
         && left->font == right->font && g_str_equal (left->text, right->text);
}

static void
key_free (TextKey *key)
{
  g_free (key->text);
  g_free (key);
}

static PangoContext *
new_context (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static TextCache *
get_cache (void)
{
  TextCache *cache = g_private_get (&thread_cache);

  if (cache == NULL)
    {
      cache = g_new0 (TextCache, 1);
      cache->context = new_context ();
      cache->layouts =
          g_hash_table_new_full (key_hash, key_equal, (GDestroyNotify)key_free, g_object_unref);
      cache->fonts = g_hash_table_new_full (key_hash, key_equal, (GDestroyNotify)key_free,
                                            (GDestroyNotify)pango_font_description_free);
      g_private_set (&thread_cache, cache);
    }
  return cache;
}

static const PangoFontDescription *
get_font (TextCache *cache, const TextKey *wanted)
{
  TextKey key = {
    .font = wanted->font, .text = (char *)"", .size = wanted->size, .bold = wanted->bold
  };
  PangoFontDescription *font = g_hash_table_lookup (cache->fonts, &key);

  if (font != NULL)
    return font;
  font = pango_font_description_new ();
  pango_font_description_set_family (font, key.font);
  pango_font_description_set_weight (font, key.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_size (font, key.size);
  key.text = g_strdup ("");
  g_hash_table_insert (cache->fonts, g_memdup2 (&key, sizeof key), font);
  return font;
}

static gboolean
has_letters (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* A name or number broken inside gains no hyphen: none is in the record, and Pango lets it stand
 * beyond the width asked for. */
static void
set_no_hyphens (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
make_layout (TextCache *cache, const TextKey *key)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
                                               PANGO_ALIGN_RIGHT };
  PangoLayout *layout = NULL;
  PangoDirection base = PANGO_DIRECTION_LTR;

  /* Numbers and their signs read from left to right in every script. */
  if (key->right_to_left && has_letters (key->text))
    base = PANGO_DIRECTION_RTL;
  pango_context_set_base_dir (cache->context, base);
  layout = pango_layout_new (cache->context);
  pango_layout_set_font_description (layout, get_font (cache, key));
  pango_layout_set_auto_dir (layout, TRUE);
  pango_layout_set_alignment (layout, alignments[key->align]);
  pango_layout_set_text (layout, key->text, -1);
  if (key->max_width >= 0)
    {
      pango_layout_set_width (layout, key->max_width);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      set_no_hyphens (layout);
      if (key->max_lines > 0)
        {
          pango_layout_set_height (layout, -key->max_lines);
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
        }
    }
  return layout;
}

/**
 * rt_text_layout: Lays out @text. Every text of every chart and page is made here, so that its
 * width is the same on screen, image, PDF and SVG.
 *
 * Returns: (transfer full): shared with later calls for the same text and style: not to be changed.
 *   Belongs to the calling thread
 */
PangoLayout *
rt_text_layout (const char *text, const RtTextStyle *style)
{
  TextCache *cache = get_cache ();
  TextKey key = {
    .font = g_intern_string (style->font != NULL ? style->font : "Cantarell"),
    .text = (char *)(text != NULL ? text : ""),
    .size = (int)lround (CLAMP (style->size, 0.5, 2000) * PANGO_SCALE),
    .max_width = style->max_width > 0 ? (int)ceil (MIN (style->max_width, 1e5) * PANGO_SCALE) : -1,
    .max_lines = style->max_lines,
    .bold = style->bold != FALSE,
    .align = (guint8)CLAMP ((int)style->align, 0, 2),
    .right_to_left = style->right_to_left != FALSE,
  };
  PangoLayout *layout = g_hash_table_lookup (cache->layouts, &key);

  if (layout != NULL)
    return g_object_ref (layout);
  if (g_hash_table_size (cache->layouts) >= CACHE_SIZE)
    g_hash_table_remove_all (cache->layouts);
  key.text = g_utf8_make_valid (key.text, -1);
  layout = make_layout (cache, &key);
  g_hash_table_insert (cache->layouts, g_memdup2 (&key, sizeof key), g_object_ref (layout));
  return layout;
}

/**
 * rt_text_size: The logical size of @layout in points. With a maximum width the width is that of
 * the longest line.
 */
RtTextSize
rt_text_size (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (RtTextSize){ .width = logical.width / (double)PANGO_SCALE,
                       .height = logical.height / (double)PANGO_SCALE,
                       .baseline = pango_layout_get_baseline (layout) / (double)PANGO_SCALE };
}

/**
 * rt_text_is_cut: Whether an ellipsis stands for a part of the text.
 */
gboolean
rt_text_is_cut (PangoLayout *layout)
{
  return pango_layout_is_ellipsized (layout);
}

/**
 * rt_text_cache_clear: Forgets the calling thread's laid out texts: for the moment a practice is
 * locked, since they are words of a record.
 */
void
rt_text_cache_clear (void)
{
  TextCache *cache = g_private_get (&thread_cache);

  if (cache != NULL)
    g_hash_table_remove_all (cache->layouts);
}

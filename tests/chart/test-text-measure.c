/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "text-measure.h"

static const RtTextStyle plain = { .font = "Cantarell", .size = 12 };

static cairo_status_t
discard_cb (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* The width of a text laid out again for a surface, as its painter sees it. */
static double
width_on (cairo_surface_t *surface, double scale, const char *text)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = NULL;
  double width = 0;

  cairo_scale (cr, scale, scale);
  rt_text_cache_clear ();
  layout = rt_text_layout (text, &plain);
  pango_cairo_show_layout (cr, layout);
  pango_cairo_update_layout (cr, layout);
  width = rt_text_size (layout).width;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return width;
}

static void
test_same_width_everywhere (void)
{
  static const char *const texts[] = { "moderately severe", "−12.5 nmol/mmol",
                                       "Wiederaufnahmehemmer, Fähigkeit", "AVAVAV To Wa 1,711" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double width = width_on (cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 9, 9), 1, texts[i]);
      const double scales[] = { 1, 4.0 / 3, 2, 3.7 };

      g_assert_cmpfloat (width, >, 30);
      for (guint j = 0; j < G_N_ELEMENTS (scales); j++)
        {
          cairo_surface_t *surfaces[] = {
            cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 9, 9),
            cairo_pdf_surface_create_for_stream (discard_cb, NULL, 99, 99),
            cairo_svg_surface_create_for_stream (discard_cb, NULL, 99, 99),
            cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL)
          };

          for (guint k = 0; k < G_N_ELEMENTS (surfaces); k++)
            g_assert_cmpfloat_with_epsilon (width_on (surfaces[k], scales[j], texts[i]), width,
                                            0.05);
        }
    }
}

static void
test_size_follows_style (void)
{
  RtTextStyle style = plain;
  g_autoptr (PangoLayout) small = rt_text_layout ("baseline", &style);
  g_autoptr (PangoLayout) large = NULL;
  g_autoptr (PangoLayout) bold = NULL;

  style.size = 24;
  large = rt_text_layout ("baseline", &style);
  g_assert_cmpfloat_with_epsilon (rt_text_size (large).width, 2 * rt_text_size (small).width, 0.1);
  g_assert_cmpfloat_with_epsilon (rt_text_size (large).height, 2 * rt_text_size (small).height,
                                  0.1);
  style.bold = TRUE;
  bold = rt_text_layout ("baseline", &style);
  g_assert_cmpfloat (rt_text_size (bold).width, >, rt_text_size (large).width);
  g_assert_cmpfloat (rt_text_size (small).baseline, <, rt_text_size (small).height);
}

static void
test_wraps_and_cuts (void)
{
  RtTextStyle style = plain;
  const char *text = "Selective serotonin and norepinephrine reuptake inhibitor, slow release";
  g_autoptr (PangoLayout) whole = rt_text_layout (text, &style);
  g_autoptr (PangoLayout) cut = NULL;
  g_autoptr (PangoLayout) wrapped = NULL;

  style.max_width = 120;
  style.max_lines = 2;
  cut = rt_text_layout (text, &style);
  g_assert_true (rt_text_is_cut (cut));
  g_assert_false (rt_text_is_cut (whole));
  g_assert_cmpint (pango_layout_get_line_count (cut), ==, 2);
  g_assert_cmpfloat (rt_text_size (cut).width, <=, 120.01);
  style.max_lines = 0;
  wrapped = rt_text_layout (text, &style);
  g_assert_false (rt_text_is_cut (wrapped));
  g_assert_cmpint (pango_layout_get_line_count (wrapped), >, 2);
}

static void
test_odd_texts (void)
{
  g_autoptr (PangoLayout) none = rt_text_layout (NULL, &plain);
  g_autoptr (PangoLayout) invalid = rt_text_layout ("caf\xe9", &plain);

  g_assert_cmpfloat (rt_text_size (none).width, ==, 0);
  g_assert_true (g_utf8_validate (pango_layout_get_text (invalid), -1, NULL));
}

/* A number keeps its sign in front in right-to-left text. */
static void
test_numbers_right_to_left (void)
{
  RtTextStyle style = plain;
  g_autoptr (PangoLayout) number = NULL;
  PangoRectangle minus;
  PangoRectangle digit;

  style.right_to_left = TRUE;
  number = rt_text_layout ("−2", &style);
  pango_layout_index_to_pos (number, 0, &minus);
  pango_layout_index_to_pos (number, 3, &digit);
  g_assert_cmpint (minus.x, <, digit.x);
}

static void
test_caches (void)
{
  g_autoptr (PangoLayout) first = rt_text_layout ("once", &plain);
  g_autoptr (PangoLayout) second = rt_text_layout ("once", &plain);
  g_autoptr (PangoLayout) third = NULL;

  g_assert_true (first == second);
  rt_text_cache_clear ();
  third = rt_text_layout ("once", &plain);
  g_assert_true (first != third);
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      g_autoptr (PangoLayout) layout = rt_text_layout (text, &plain);

      g_assert_cmpstr (pango_layout_get_text (layout), ==, text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/text-measure/same-width", test_same_width_everywhere);
  g_test_add_func ("/chart/text-measure/style", test_size_follows_style);
  g_test_add_func ("/chart/text-measure/wrap", test_wraps_and_cuts);
  g_test_add_func ("/chart/text-measure/odd", test_odd_texts);
  g_test_add_func ("/chart/text-measure/right-to-left", test_numbers_right_to_left);
  g_test_add_func ("/chart/text-measure/cache", test_caches);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-panel.h"
#include "palette.h"

static double
contrast (RtPaletteId id, RtPaletteRole over, RtPaletteRole under)
{
  const RtPalette *palette = rt_palette_get (id);

  return rt_colour_contrast (rt_palette_colour (palette, over), rt_palette_colour (palette, under));
}

static void
assert_contrast (RtPaletteId id, RtPaletteRole over, RtPaletteRole under, double least)
{
  double found = contrast (id, over, under);

  if (found < least)
    g_test_message ("%s: %s (%d) on %s (%d) has %.2f", rt_palette_name (id),
                    rt_palette_role_name (over), over, rt_palette_role_name (under), under, found);
  g_assert_cmpfloat (found, >=, least);
}

static void
test_black_on_white (void)
{
  RtColour black = { 0, 0, 0, 1 };
  RtColour white = { 1, 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (rt_colour_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_colour_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_colour_contrast (white, white), 1, 1e-9);
}

/* Every colour that text is set in, on what lies below it: 4.5 to 1, high contrast 7 to 1. */
static void
test_text_can_be_read (void)
{
  for (int id = 0; id < RT_N_PALETTES; id++)
    {
      double least =
          id == RT_PALETTE_HIGH_CONTRAST_LIGHT || id == RT_PALETTE_HIGH_CONTRAST_DARK ? 7 : 4.5;

      assert_contrast (id, RT_ROLE_INK, RT_ROLE_BACKGROUND, least);
      assert_contrast (id, RT_ROLE_INK_QUIET, RT_ROLE_BACKGROUND, least);
      assert_contrast (id, RT_ROLE_INK_QUIET, RT_ROLE_PLOT, least);
      assert_contrast (id, RT_ROLE_PHASE_INK, RT_ROLE_PHASE, least);
      assert_contrast (id, RT_ROLE_ALERT, RT_ROLE_BACKGROUND, least);
      assert_contrast (id, RT_ROLE_BUBBLE_INK, RT_ROLE_BUBBLE, least);
      for (int i = 0; i < 8; i++)
        assert_contrast (id, RT_ROLE_SERIES_0 + i, RT_ROLE_BACKGROUND, least);
      for (int i = 0; i < 5; i++)
        {
          assert_contrast (id, RT_ROLE_KIND_0 + i, RT_ROLE_PLOT, least);
          assert_contrast (id, RT_ROLE_INK, RT_ROLE_KIND_FILL_0 + i, 4.5);
        }
    }
}

/* On a printer without colour grey letters are dots: what is read is black, on light grey. */
static void
test_letters_on_grey_paper_are_black (void)
{
  static const RtPaletteRole read[] = { RT_ROLE_INK,        RT_ROLE_INK_QUIET,  RT_ROLE_PHASE_INK,
                                        RT_ROLE_ALERT,      RT_ROLE_EVENT,      RT_ROLE_KIND_0,
                                        RT_ROLE_KIND_0 + 1, RT_ROLE_KIND_0 + 2, RT_ROLE_KIND_0 + 3,
                                        RT_ROLE_KIND_0 + 4 };

  for (gsize i = 0; i < G_N_ELEMENTS (read); i++)
    {
      assert_contrast (RT_PALETTE_PRINT_GREY, read[i], RT_ROLE_BACKGROUND, 20.9);
      assert_contrast (RT_PALETTE_PRINT_GREY, read[i], RT_ROLE_PHASE, 16);
      assert_contrast (RT_PALETTE_PRINT_GREY, read[i], RT_ROLE_ALERT_TINT, 16);
      assert_contrast (RT_PALETTE_PRINT_GREY, read[i], RT_ROLE_TINT_9, 16);
    }
}

/* Lines and marks on every tint: 3 to 1, as for graphics. */
static void
test_marks_can_be_seen (void)
{
  for (int id = 0; id < RT_N_PALETTES; id++)
    for (int tint = 0; tint < 10; tint++)
      {
        for (int i = 0; i < 8; i++)
          assert_contrast (id, RT_ROLE_SERIES_0 + i, RT_ROLE_TINT_0 + tint, 3);
        assert_contrast (id, RT_ROLE_ALERT, RT_ROLE_TINT_0 + tint, 3);
        assert_contrast (id, RT_ROLE_MARKER_LINE, RT_ROLE_TINT_0 + tint, 2.5);
        assert_contrast (id, RT_ROLE_SCATTER, RT_ROLE_TINT_0 + tint, 2);
      }
}

/* Severity grows away from the background, so that the order is seen without colour. */
static void
test_severity_has_an_order (void)
{
  for (int id = 0; id < RT_N_PALETTES; id++)
    for (int level = 0; level < 5; level++)
      g_assert_cmpfloat (contrast (id, RT_ROLE_TINT_0 + level + 1, RT_ROLE_BACKGROUND), >,
                         contrast (id, RT_ROLE_TINT_0 + level, RT_ROLE_BACKGROUND));
}

static void
test_grey_is_grey (void)
{
  const RtPalette *palette = rt_palette_get (RT_PALETTE_PRINT_GREY);

  for (int role = 0; role < RT_N_PALETTE_ROLES; role++)
    {
      RtColour colour = rt_palette_colour (palette, role);

      g_assert_cmpfloat (colour.red, ==, colour.green);
      g_assert_cmpfloat (colour.green, ==, colour.blue);
      g_assert_cmpfloat (colour.alpha, ==, 1);
    }
}

static void
test_accents_differ (void)
{
  for (int id = 0; id < RT_PALETTE_PRINT_GREY; id++)
    for (int i = 0; i < 8; i++)
      for (int j = 0; j < i; j++)
        {
          RtColour a = rt_palette_colour (rt_palette_get (id), RT_ROLE_SERIES_0 + i);
          RtColour b = rt_palette_colour (rt_palette_get (id), RT_ROLE_SERIES_0 + j);
          double apart = ABS (a.red - b.red) + ABS (a.green - b.green) + ABS (a.blue - b.blue);

          g_assert_cmpfloat (apart, >, 0.15);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/palette/grey-letters", test_letters_on_grey_paper_are_black);
  g_test_add_func ("/chart/palette/contrast", test_black_on_white);
  g_test_add_func ("/chart/palette/text", test_text_can_be_read);
  g_test_add_func ("/chart/palette/marks", test_marks_can_be_seen);
  g_test_add_func ("/chart/palette/severity", test_severity_has_an_order);
  g_test_add_func ("/chart/palette/grey", test_grey_is_grey);
  g_test_add_func ("/chart/palette/accents", test_accents_differ);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/wording-language.h"

/* The language of the window is found in the list, however its locale writes it. */
static void
test_of_window (void)
{
  static const char *const cases[][2] = {
    { "de_CH.UTF-8", "de" }, { "pt_BR", "pt-BR" },   { "pt_PT", "pt" },
    { "zh_CN", "zh-Hans" },  { "zh_TW", "zh-Hant" }, { "zh_HK.UTF-8", "zh-Hant" },
    { "zh", "zh-Hans" },     { "nb_NO", "nb" },      { "no_NO", "nb" },
    { "nn_NO", "nn" },       { "sr_RS", "sr" },      { "sr_RS@latin", "sr-Latn" },
    { "iw_IL", "he" },       { "xx_XX", "en" },      { "xx:nn:de", "nn" },
  };
  g_autoptr (RtWordingLanguages) languages = rt_wording_languages_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *tag;

      g_setenv ("LANGUAGE", cases[i][0], TRUE);
      tag = rt_wording_language_of_window ();
      g_assert_cmpstr (tag, ==, cases[i][1]);
      g_assert_cmpuint (rt_wording_languages_find (languages, tag), !=, GTK_INVALID_LIST_POSITION);
    }
}

/* Every tag is the language it means, and stands there once. */
static void
test_list (void)
{
  g_autoptr (RtWordingLanguages) languages = rt_wording_languages_new ("tlh");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (languages->names)), ==,
                    languages->tags->len);
  for (guint i = 0; i < languages->tags->len; i++)
    g_assert_true (g_hash_table_add (seen, g_ptr_array_index (languages->tags, i)));
  g_assert_cmpuint (rt_wording_languages_find (languages, "tlh"), ==, languages->tags->len - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-language/of-window", test_of_window);
  g_test_add_func ("/wording-language/list", test_list);
  return g_test_run ();
}

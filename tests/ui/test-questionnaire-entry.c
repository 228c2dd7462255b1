/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "measures/questionnaire-entry.h"

static RtQuestionnaireEntry *
entry_new (guint n_items, double first_score, guint n_options)
{
  RtQuestionnaireEntry *entry = rt_questionnaire_entry_new ();
  double scores[RT_ENTRY_MAX_OPTIONS];

  for (guint i = 0; i < n_options; i++)
    scores[i] = first_score + i;
  for (guint i = 0; i < n_items; i++)
    rt_questionnaire_entry_add_item (entry, scores, n_options);
  return entry;
}

static void
test_nine_keys (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (9, 0, 4);
  const char *keys = "012301230";

  for (guint i = 0; i < 9; i++)
    {
      double score = -1;

      g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, i);
      g_assert_cmpint (rt_questionnaire_entry_character (entry, (gunichar)keys[i]), ==,
                       RT_ENTRY_ANSWERED);
      g_assert_true (rt_questionnaire_entry_answer (entry, i, NULL, &score));
      g_assert_cmpfloat (score, ==, keys[i] - '0');
    }
  g_assert_cmpuint (rt_questionnaire_entry_n_answered (entry), ==, 9);
  g_assert_cmpuint (rt_questionnaire_entry_first_open (entry), ==, 9);
  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_ENTER), ==,
                   RT_ENTRY_FINISHED);
}

static void
test_wrong_key_never_advances (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (3, 0, 4);
  const gunichar wrong[] = { '4', '9', '-', 'a', 'x', ' ', 0x0663 /* Arabic three */, '+' };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_cmpint (rt_questionnaire_entry_character (entry, wrong[i]), ==, RT_ENTRY_NOTHING);
      g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 0);
      g_assert_cmpuint (rt_questionnaire_entry_n_answered (entry), ==, 0);
    }
}

static void
test_nothing_after_the_last (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (1, 0, 4);

  g_assert_cmpint (rt_questionnaire_entry_character (entry, '2'), ==, RT_ENTRY_ANSWERED);
  g_assert_cmpint (rt_questionnaire_entry_character (entry, '1'), ==, RT_ENTRY_NOTHING);
  g_assert_true (rt_questionnaire_entry_answer (entry, 0, NULL, NULL));
  g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 1);
}

static void
test_keys_of_eleven_options (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (2, 0, 11);
  double score = -1;

  g_assert_cmpuint (rt_questionnaire_entry_key (entry, 0, 0), ==, '0');
  g_assert_cmpuint (rt_questionnaire_entry_key (entry, 0, 9), ==, '9');
  g_assert_cmpuint (rt_questionnaire_entry_key (entry, 0, 10), ==, '-');
  g_assert_cmpint (rt_questionnaire_entry_character (entry, '-'), ==, RT_ENTRY_ANSWERED);
  g_assert_true (rt_questionnaire_entry_answer (entry, 0, NULL, &score));
  g_assert_cmpfloat (score, ==, 10);
}

static void
test_keys_from_one (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (1, 1, 4);
  double score = -1;

  g_assert_cmpuint (rt_questionnaire_entry_key (entry, 0, 0), ==, '1');
  g_assert_cmpint (rt_questionnaire_entry_character (entry, '0'), ==, RT_ENTRY_NOTHING);
  g_assert_cmpint (rt_questionnaire_entry_character (entry, '4'), ==, RT_ENTRY_ANSWERED);
  g_assert_true (rt_questionnaire_entry_answer (entry, 0, NULL, &score));
  g_assert_cmpfloat (score, ==, 4);
}

/* The key is the position, whatever the option scores. */
static void
test_keys_are_positions (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = rt_questionnaire_entry_new ();
  const double scores[] = { 0, 2, 4, 8 };
  double score = -1;

  rt_questionnaire_entry_add_item (entry, scores, G_N_ELEMENTS (scores));
  g_assert_cmpint (rt_questionnaire_entry_character (entry, '8'), ==, RT_ENTRY_NOTHING);
  g_assert_cmpint (rt_questionnaire_entry_character (entry, '3'), ==, RT_ENTRY_ANSWERED);
  g_assert_true (rt_questionnaire_entry_answer (entry, 0, NULL, &score));
  g_assert_cmpfloat (score, ==, 8);
}

static void
test_backspace (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (3, 0, 4);

  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_BACKSPACE), ==,
                   RT_ENTRY_NOTHING);
  rt_questionnaire_entry_character (entry, '1');
  rt_questionnaire_entry_character (entry, '2');
  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_BACKSPACE), ==,
                   RT_ENTRY_CLEARED);
  g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 1);
  g_assert_false (rt_questionnaire_entry_answer (entry, 1, NULL, NULL));
  g_assert_true (rt_questionnaire_entry_answer (entry, 0, NULL, NULL));
  g_assert_cmpint (rt_questionnaire_entry_character (entry, '3'), ==, RT_ENTRY_ANSWERED);
  g_assert_cmpuint (rt_questionnaire_entry_n_answered (entry), ==, 2);
}

static void
test_arrows_and_delete (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (3, 0, 4);

  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_UP), ==, RT_ENTRY_NOTHING);
  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_DOWN), ==, RT_ENTRY_MOVED);
  g_assert_cmpint (rt_questionnaire_entry_character (entry, '2'), ==, RT_ENTRY_ANSWERED);
  g_assert_cmpuint (rt_questionnaire_entry_first_open (entry), ==, 0);
  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_UP), ==, RT_ENTRY_MOVED);
  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_DELETE), ==,
                   RT_ENTRY_CLEARED);
  g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 1);
  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_DELETE), ==,
                   RT_ENTRY_NOTHING);
  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_END), ==, RT_ENTRY_MOVED);
  g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 2);
  g_assert_cmpint (rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_HOME), ==, RT_ENTRY_MOVED);
  g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 0);
}

static void
test_continued (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (4, 0, 4);

  rt_questionnaire_entry_set_answer (entry, 0, 3);
  rt_questionnaire_entry_set_answer (entry, 1, 0);
  rt_questionnaire_entry_set_answer (entry, 2, 7); /* no option scores 7 */
  g_assert_cmpuint (rt_questionnaire_entry_n_answered (entry), ==, 2);
  g_assert_cmpuint (rt_questionnaire_entry_first_open (entry), ==, 2);
}

/* Skipped items are passed over and not waited for; an answer makes an item an ordinary one. */
static void
test_skipped (void)
{
  g_autoptr (RtQuestionnaireEntry) entry = entry_new (5, 0, 4);

  rt_questionnaire_entry_character (entry, '0');
  g_assert_true (rt_questionnaire_entry_set_skipped (entry, 1, TRUE));
  g_assert_true (rt_questionnaire_entry_set_skipped (entry, 2, TRUE));
  g_assert_false (rt_questionnaire_entry_set_skipped (entry, 2, TRUE));
  g_assert_cmpuint (rt_questionnaire_entry_n_skipped (entry), ==, 2);
  g_assert_cmpuint (rt_questionnaire_entry_first_open (entry), ==, 3);
  rt_questionnaire_entry_pass_skipped (entry);
  g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 3);
  rt_questionnaire_entry_control (entry, RT_ENTRY_KEY_UP);
  g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 2);
  rt_questionnaire_entry_character (entry, '1');
  g_assert_cmpuint (rt_questionnaire_entry_n_skipped (entry), ==, 1);
  rt_questionnaire_entry_character (entry, '1');
  rt_questionnaire_entry_character (entry, '1');
  rt_questionnaire_entry_pass_skipped (entry);
  g_assert_cmpuint (rt_questionnaire_entry_current (entry), ==, 5);
  g_assert_cmpuint (rt_questionnaire_entry_first_open (entry), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/questionnaire-entry/nine-keys", test_nine_keys);
  g_test_add_func ("/questionnaire-entry/wrong-key", test_wrong_key_never_advances);
  g_test_add_func ("/questionnaire-entry/after-the-last", test_nothing_after_the_last);
  g_test_add_func ("/questionnaire-entry/eleven-options", test_keys_of_eleven_options);
  g_test_add_func ("/questionnaire-entry/from-one", test_keys_from_one);
  g_test_add_func ("/questionnaire-entry/positions", test_keys_are_positions);
  g_test_add_func ("/questionnaire-entry/backspace", test_backspace);
  g_test_add_func ("/questionnaire-entry/arrows-and-delete", test_arrows_and_delete);
  g_test_add_func ("/questionnaire-entry/continued", test_continued);
  g_test_add_func ("/questionnaire-entry/skipped", test_skipped);
  return g_test_run ();
}

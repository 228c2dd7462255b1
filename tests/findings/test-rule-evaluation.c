/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rule-evaluation.h"
#include "scoring-fixture.h"

static RtRuleOutcome
outcome (const char *id, const char *answers, const char *rule)
{
  g_autoptr (RtScoreResult) result = score_text (id, answers);

  for (guint i = 0; i < result->rules->len; i++)
    {
      const RtRuleResult *decided = &g_array_index (result->rules, RtRuleResult, i);

      if (g_str_equal (decided->rule->id, rule))
        return decided->outcome;
    }
  g_error ("%s does not compute a rule %s.", id, rule);
}

/* Kroenke 2001: item 1 or 2 at 2 or more, and five symptoms, item 9 from 1. */
static void
test_phq9 (void)
{
  static const struct
  {
    const char *answers;
    RtRuleOutcome major, other;
  } cases[] = {
    { "2,0,2,2,2,0,0,0,1", RT_RULE_MET, RT_RULE_NOT_MET },
    { "1,1,3,3,3,3,3,3,3", RT_RULE_NOT_MET, RT_RULE_NOT_MET },
    { "0,2,2,0,0,0,0,0,0", RT_RULE_NOT_MET, RT_RULE_MET },
    { "2,0,0,0,0,0,0,0,0", RT_RULE_NOT_MET, RT_RULE_NOT_MET },
    { "3,3,3,3,3,0,0,0,0", RT_RULE_MET, RT_RULE_NOT_MET },
    /* Four symptoms are there and one answer is missing: it could be either. */
    { "2,2,2,2,0,0,0,0,", RT_RULE_UNDECIDED, RT_RULE_UNDECIDED },
    /* Whatever the missing answer is, five are there. */
    { "2,2,2,2,2,0,0,0,", RT_RULE_MET, RT_RULE_NOT_MET },
    /* Neither of the first two can be met any more. */
    { "0,1,3,3,3,3,3,3,", RT_RULE_NOT_MET, RT_RULE_NOT_MET },
    { ",,,,,,,,", RT_RULE_UNDECIDED, RT_RULE_UNDECIDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (outcome ("phq9", cases[i].answers, "mds"), ==, cases[i].major);
      g_assert_cmpint (outcome ("phq9", cases[i].answers, "ods"), ==, cases[i].other);
    }
}

/* Provisional diagnosis: one B, one C, two D, two E symptoms at 2 or more. */
static void
test_pcl5 (void)
{
  g_assert_cmpint (outcome ("pcl5", "2,0,0,0,0,2,0,2,2,0,0,0,0,0,2,2,0,0,0,0", "dsm5_provisional"),
                   ==, RT_RULE_MET);
  g_assert_cmpint (outcome ("pcl5", "4,4,4,4,4,1,1,4,4,4,4,4,4,4,4,4,4,4,4,4", "dsm5_provisional"),
                   ==, RT_RULE_NOT_MET);
  g_assert_cmpint (outcome ("pcl5", "2,0,0,0,0,2,0,2,1,0,0,0,0,0,2,2,0,0,0,0", "dsm5_provisional"),
                   ==, RT_RULE_NOT_MET);
  g_assert_cmpint (outcome ("pcl5", "2,0,0,0,0,2,0,2,,0,0,0,0,0,2,2,0,0,0,0", "dsm5_provisional"),
                   ==, RT_RULE_UNDECIDED);
}

static void
test_others (void)
{
  /* ASEX: 18 is below 19, but three items are at 4 or more. */
  g_assert_cmpint (outcome ("asex", "4,4,3,4,3", "dysfunction"), ==, RT_RULE_MET);
  g_assert_cmpint (outcome ("asex", "1,1,1,1,5", "dysfunction"), ==, RT_RULE_MET);
  g_assert_cmpint (outcome ("asex", "3,3,3,4,4", "dysfunction"), ==, RT_RULE_NOT_MET);
  g_assert_cmpint (outcome ("asex", "3,4,4,4,4", "dysfunction"), ==, RT_RULE_MET);
  g_assert_cmpint (outcome ("phq15", "2,2,2,0,0,0,0,0,0,0,0,0,0,0,0", "somatoform"), ==,
                   RT_RULE_MET);
  g_assert_cmpint (outcome ("phq15", "2,2,1,1,1,1,1,1,1,1,1,1,1,1,1", "somatoform"), ==,
                   RT_RULE_NOT_MET);
  /* AIMS: exposure and other causes are not asked by the form. */
  g_assert_cmpint (outcome ("aims", "2,2,0,0,0,0,0,0,0,0,0,0", "schooler_kane"), ==,
                   RT_RULE_UNDECIDED);
  g_assert_cmpint (outcome ("aims", "2,1,1,0,0,0,0,0,0,0,0,0", "schooler_kane"), ==,
                   RT_RULE_NOT_MET);
}

static RtRuleOutcome
hunter (const char *const *signs, double value, double temperature)
{
  static double yes = 1, no = 0;
  const RtInstrument *tested = instrument ("hunter");
  const RtInstrumentRule *last = g_ptr_array_index (tested->rules, tested->rules->len - 1);
  g_autoptr (GHashTable) facts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) none = answers_from_text ("");

  g_assert_cmpstr (last->id, ==, "result");
  for (guint i = 0; value == 0 && i < tested->facts->len; i++)
    g_hash_table_insert (facts, ((RtInstrumentFact *)g_ptr_array_index (tested->facts, i))->id,
                         &no);
  for (guint i = 0; signs[i] != NULL; i++)
    g_hash_table_insert (facts, (gpointer)signs[i], &yes);
  g_hash_table_insert (facts, (gpointer) "temperature_c", &temperature);
  return rt_rule_evaluate (last->expression, none, NULL, facts);
}

/* Dunkley 2003. @value 0: what is not named is absent; otherwise it was not looked at. */
static void
test_hunter (void)
{
  const char *const agent = "serotonergic_agent";

#define SIGNS(...) ((const char *const[]){ agent, __VA_ARGS__, NULL })
  g_assert_cmpint (hunter (SIGNS ("spontaneous_clonus"), 0, 37), ==, RT_RULE_MET);
  g_assert_cmpint (hunter (SIGNS ("inducible_clonus"), 0, 37), ==, RT_RULE_NOT_MET);
  g_assert_cmpint (hunter (SIGNS ("inducible_clonus", "agitation"), 0, 37), ==, RT_RULE_MET);
  g_assert_cmpint (hunter (SIGNS ("ocular_clonus", "diaphoresis"), 0, 37), ==, RT_RULE_MET);
  g_assert_cmpint (hunter (SIGNS ("tremor", "hyperreflexia"), 0, 37), ==, RT_RULE_MET);
  g_assert_cmpint (hunter (SIGNS ("hypertonia", "ocular_clonus"), 0, 38), ==, RT_RULE_NOT_MET);
  g_assert_cmpint (hunter (SIGNS ("hypertonia", "ocular_clonus"), 0, 38.1), ==, RT_RULE_MET);
  /* Not looked at is not the same as absent. */
  g_assert_cmpint (hunter (SIGNS ("tremor"), 1, 37), ==, RT_RULE_UNDECIDED);
#undef SIGNS
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/rule-evaluation/phq9", test_phq9);
  g_test_add_func ("/rule-evaluation/pcl5", test_pcl5);
  g_test_add_func ("/rule-evaluation/others", test_others);
  g_test_add_func ("/rule-evaluation/hunter", test_hunter);
  return end_tests ();
}

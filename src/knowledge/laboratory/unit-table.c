/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "unit-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define FORMAT 1

G_DEFINE_QUARK (rt-unit-error-quark, rt_unit_error)

typedef struct
{
  int kind; /* RtUnitAmount or RtUnitPer */
  int exponent;
} Part;

struct _RtUnitTable
{
  GHashTable *amounts; /* spelling → Part */
  GHashTable *pers;    /* spelling → Part */
  GHashTable *whole;   /* spelling → spelling with a slash */
};

/** rt_unit_table_free: frees the table. */
void
rt_unit_table_free (RtUnitTable *table)
{
  if (table == NULL)
    return;
  g_hash_table_unref (table->amounts);
  g_hash_table_unref (table->pers);
  g_hash_table_unref (table->whole);
  g_free (table);
}

/* Case, spaces, brackets, dots and the two ways to write µ make no difference; there is no unit
 * here whose meaning hangs on them. */
static char *
reduce (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_strdown (plain, -1);
  GString *reduced = g_string_new (NULL);

  for (const char *c = lower; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == 0x2212) /* minus */
        g_string_append_c (reduced, '-');
      else if (letter == 0xd7 || letter == 0x22c5) /* × ⋅ */
        g_string_append_c (reduced, '*');
      else if (!g_unichar_isspace (letter) && letter != 0xb7
               && (letter >= 0x80 || strchr ("(){}[]._", (int)letter) == NULL))
        g_string_append_unichar (reduced, letter);
    }
  return g_string_free_and_steal (reduced);
}

static int
read_kind (RtJsonCheck *check, JsonObject *object, const char *name, const char *const *kinds)
{
  const char *word = rt_json_text (check, object, name, TRUE);

  for (int i = 0; word != NULL && kinds[i] != NULL; i++)
    if (g_str_equal (kinds[i], word))
      return i;
  rt_json_check_fail (check, _ ("“%s” is none of the kinds a unit has."), name);
  return 0;
}

static void
add_spelling (RtJsonCheck *check,
              GHashTable *spellings,
              const char *spelling,
              gconstpointer value,
              gsize size)
{
  char *reduced = reduce (spelling);
  gpointer known = g_hash_table_lookup (spellings, reduced);

  if (known != NULL && memcmp (known, value, size) != 0)
    rt_json_check_fail (check, _ ("The spelling “%s” has two meanings."), spelling);
  g_hash_table_insert (spellings, reduced, g_memdup2 (value, size));
}

static void
read_part (RtJsonCheck *check, JsonObject *object, const char *member, GHashTable *spellings)
{
  static const char *const amounts[] = { "mass", "molar", "activity", NULL };
  static const char *const pers[] = { "volume",           "day",       "creatinine_mass",
                                      "creatinine_moles", "platelets", NULL };
  gboolean per = g_str_equal (member, "per");
  const char *ucum = rt_json_text (check, object, "ucum", TRUE);
  g_auto (GStrv) texts = rt_json_texts (check, object, "spellings", TRUE);
  Part part = { read_kind (check, object, member, per ? pers : amounts),
                rt_json_integer (check, object, "exponent", TRUE, 0) };

  for (char **text = texts; *text != NULL; text++)
    add_spelling (check, spellings, *text, &part, sizeof part);
  if (ucum != NULL)
    add_spelling (check, spellings, ucum, &part, sizeof part);
}

static void
read_whole (RtJsonCheck *check, JsonObject *object, RtUnitTable *table)
{
  const char *ucum = rt_json_text (check, object, "ucum", TRUE);
  g_auto (GStrv) texts = rt_json_texts (check, object, "spellings", TRUE);

  for (char **text = texts; ucum != NULL && *text != NULL; text++)
    add_spelling (check, table->whole, *text, ucum, strlen (ucum) + 1);
}

static void
read_list (
    RtJsonCheck *check, JsonObject *root, const char *name, const char *member, RtUnitTable *table)
{
  JsonArray *array = rt_json_array (check, root, name, TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "%s[%u]", name, i);
      JsonObject *object = rt_json_element (check, array, i);

      if (object != NULL && member == NULL)
        read_whole (check, object, table);
      else if (object != NULL)
        read_part (check, object, member,
                   g_str_equal (member, "per") ? table->pers : table->amounts);
      rt_json_check_leave (check, mark);
    }
}

/**
 * rt_unit_table_load:
 * @path: the file of spellings
 *
 * Returns: (transfer full): the table; %NULL with a sentence with file, place and reason.
 */
RtUnitTable *
rt_unit_table_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtUnitTable) table = NULL;
  JsonObject *root;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  table = g_new0 (RtUnitTable, 1);
  table->amounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  table->pers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  table->whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  root = json_node_get_object (node);
  rt_json_check_init (&check, name);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  read_list (&check, root, "amounts", "amount", table);
  read_list (&check, root, "pers", "per", table);
  read_list (&check, root, "whole", NULL, table);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&table) : NULL;
}

static gboolean
parse_parts (const RtUnitTable *table, const char *amount, const char *per, RtUnit *unit)
{
  const Part *counted = g_hash_table_lookup (table->amounts, amount);
  const Part *counted_in = g_hash_table_lookup (table->pers, per);

  if (counted == NULL || counted_in == NULL)
    return FALSE;
  unit->amount = (RtUnitAmount)counted->kind;
  unit->exponent = counted->exponent;
  unit->per = (RtUnitPer)counted_in->kind;
  unit->per_exponent = counted_in->exponent;
  return TRUE;
}

static gboolean
parse_at (const RtUnitTable *table, const char *text, gsize length, gsize gap, RtUnit *unit)
{
  g_autofree char *amount = g_strndup (text, length);

  return parse_parts (table, amount, text + length + gap, unit);
}

/* nmol L-1: the exponent stands for the slash. */
static gboolean
parse_exponent (const RtUnitTable *table, const char *text, RtUnit *unit)
{
  gsize length = strlen (text);
  g_autofree char *rest = NULL;

  if (!g_str_has_suffix (text, "-1") || length < 4)
    return FALSE;
  rest = g_strndup (text, length - (text[length - 3] == '^' ? 3 : 2));
  for (gsize i = 1; rest[i] != '\0'; i++)
    if (parse_at (table, rest, i, 0, unit)
        || (rest[i] == '*' && parse_at (table, rest, i, 1, unit)))
      return TRUE;
  return FALSE;
}

static gboolean
parse_reduced (const RtUnitTable *table, const char *reduced, RtUnit *unit)
{
  const char *slash = strchr (reduced, '/');
  const char *word = strstr (reduced, "per");

  if (slash != NULL)
    return parse_at (table, reduced, (gsize)(slash - reduced), 1, unit);
  if (word != NULL && parse_at (table, reduced, (gsize)(word - reduced), 3, unit))
    return TRUE;
  return parse_exponent (table, reduced, unit);
}

/**
 * rt_unit_parse:
 * @text: a unit as a laboratory or a person writes it: "µg/g Cr", "mg/24h", "nmol/L", "ng/mL"
 * @unit: (out): what it is
 *
 * Returns: whether it is a unit laboratory results are given in; the error says what is
 * understood.
 */
gboolean
rt_unit_parse (const RtUnitTable *table, const char *text, RtUnit *unit, GError **error)
{
  g_autofree char *reduced = reduce (text);
  const char *whole = g_hash_table_lookup (table->whole, reduced);

  if (whole != NULL)
    {
      g_free (reduced);
      reduced = reduce (whole);
    }
  if (parse_reduced (table, reduced, unit))
    return TRUE;
  g_set_error (
      error, RT_UNIT_ERROR, RT_UNIT_ERROR_UNKNOWN,
      _ ("“%s” is not a unit of laboratory results that is understood. Write an amount and "
         "what it is counted in, such as nmol/L, mg/24h or µg/g creatinine."),
      text);
  return FALSE;
}

static const char *
prefix (int exponent)
{
  switch (exponent)
    {
    case 3:
      return "k";
    case 0:
      return "";
    case -1:
      return "d";
    case -3:
      return "m";
    case -6:
      return "u";
    case -9:
      return "n";
    case -12:
    default:
      return "p";
    }
}

/** rt_unit_to_ucum: Returns: (transfer full): the unit as UCUM writes it, such as ug/g{creat}. */
char *
rt_unit_to_ucum (RtUnit unit)
{
  static const char *const amounts[] = { "g", "mol", "[IU]" };
  const char *base = unit.per == RT_UNIT_PER_CREATININE_MOLES ? "mol" : "g";
  g_autofree char *counted = g_strconcat (prefix (unit.exponent), amounts[unit.amount], NULL);

  switch (unit.per)
    {
    case RT_UNIT_PER_VOLUME:
      return g_strdup_printf ("%s/%sL", counted, prefix (unit.per_exponent));
    case RT_UNIT_PER_DAY:
      return g_strdup_printf ("%s/(24.h)", counted);
    case RT_UNIT_PER_PLATELETS:
      return g_strdup_printf ("%s/(10*%d)", counted, unit.per_exponent);
    case RT_UNIT_PER_CREATININE_MASS:
    case RT_UNIT_PER_CREATININE_MOLES:
    default:
      return g_strdup_printf ("%s/%s%s{creat}", counted, prefix (unit.per_exponent), base);
    }
}

static const char *
shown_prefix (int exponent)
{
  return exponent == -6 ? "µ" : prefix (exponent);
}

/**
 * rt_unit_to_text:
 *
 * Returns: (transfer full): the unit as people read it, translated: "µg/g creatinine", "mg/24 h".
 */
char *
rt_unit_to_text (RtUnit unit)
{
  static const char *const amounts[] = { "g", "mol", "IU" };
  const char *base = unit.per == RT_UNIT_PER_CREATININE_MOLES ? "mol" : "g";
  g_autofree char *counted = g_strconcat (shown_prefix (unit.exponent), amounts[unit.amount], NULL);

  switch (unit.per)
    {
    case RT_UNIT_PER_VOLUME:
      return g_strdup_printf ("%s/%sL", counted, shown_prefix (unit.per_exponent));
    case RT_UNIT_PER_DAY:
      /* Translators: an amount in 24 hours, such as mg/24 h. */
      return g_strdup_printf (_ ("%s/24 h"), counted);
    case RT_UNIT_PER_PLATELETS:
      /* Translators: an amount, a power of ten: ng/10^9 platelets. */
      return g_strdup_printf (_ ("%s/10^%d platelets"), counted, unit.per_exponent);
    case RT_UNIT_PER_CREATININE_MASS:
    case RT_UNIT_PER_CREATININE_MOLES:
    default:
      /* Translators: an amount, prefix, g or mol: µg/g creatinine. */
      return g_strdup_printf (_ ("%s/%s%s creatinine"), counted, shown_prefix (unit.per_exponent),
                              base);
    }
}

/** rt_unit_equal: Returns: whether the two are the same unit. */
gboolean
rt_unit_equal (RtUnit a, RtUnit b)
{
  return a.amount == b.amount && a.exponent == b.exponent && a.per == b.per
         && a.per_exponent == b.per_exponent;
}

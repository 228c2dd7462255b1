/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "knowledge-packs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "assessment-store.h"
#include "practice-file-store.h"
#include "practice-private.h"

#define PREFIX "pack/"
/* What a questionnaire's file held before it was changed: version/ID.VERSION.json. */
#define EARLIER "version/"

/** rt_pack_entry_free: frees the entry. */
void
rt_pack_entry_free (RtPackEntry *entry)
{
  g_free (entry->file);
  g_free (entry->instrument_id);
  g_free (entry->language);
  g_free (entry->title);
  g_free (entry->problem);
  g_free (entry);
}

typedef struct
{
  const char *name;          /* with the prefix */
  GBytes *content;           /* to store; NULL removes */
  const char *questionnaire; /* that must not have been used; nullable */
  const char *prefix;        /* of what is listed */
  GPtrArray *files;          /* when listed */
  char *earlier_name;        /* under which what it replaces is kept; nullable */
  GBytes *earlier;           /* what it replaces */
} PackJob;

static gboolean
list_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  PackJob *job = data;

  job->files = rt_practice_file_store_list (database, job->prefix, error);
  return job->files != NULL;
}

static gboolean
put_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const PackJob *job = data;

  if (job->earlier_name != NULL
      && !rt_practice_file_store_put (database, job->earlier_name, "application/json", job->earlier,
                                      error))
    return FALSE;
  return rt_practice_file_store_put (database, job->name,
                                     rt_knowledge_pack_is_wording (job->name) ? "text/plain"
                                                                              : "application/json",
                                     job->content, error);
}

/* The versions of a questionnaire that is not there any more. */
static gboolean
remove_earlier (RtDatabase *database, const char *questionnaire, GError **error)
{
  g_autofree char *prefix = g_strconcat (EARLIER, questionnaire, ".", NULL);
  g_autoptr (GPtrArray) files = rt_practice_file_store_list (database, prefix, error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    if (!rt_practice_file_store_remove (
            database, ((RtPracticeFile *)g_ptr_array_index (files, i))->name, error))
      return FALSE;
  return files != NULL;
}

static gboolean
remove_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const PackJob *job = data;
  gboolean used = FALSE;

  if (job->questionnaire != NULL
      && !rt_assessment_store_uses (database, job->questionnaire, 0, &used, error))
    return FALSE;
  if (!used)
    return (job->questionnaire == NULL || remove_earlier (database, job->questionnaire, error))
           && rt_practice_file_store_remove (database, job->name, error);
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                       _ ("This questionnaire has been answered; its answers could not be read "
                          "without it. It stays."));
  return FALSE;
}

static GPtrArray *
read_files_of (RtPractice *practice, const char *prefix, GError **error)
{
  PackJob job = { .prefix = prefix };

  return rt_practice_read (practice, list_job, &job, NULL, error) ? job.files : NULL;
}

static GPtrArray *
read_files (RtPractice *practice, GError **error)
{
  return read_files_of (practice, PREFIX, error);
}

static gboolean
add_to_catalogue (RtCatalogue *catalogue, const RtPracticeFile *file, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (file->content, &length);

  return rt_knowledge_pack_add (catalogue, file->name + strlen (PREFIX), text != NULL ? text : "",
                                length, error);
}

/* Questionnaires come before the wordings of them. */
static void
add_all (RtCatalogue *catalogue, const GPtrArray *files, GHashTable *problems)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < files->len; i++)
      {
        const RtPracticeFile *file = g_ptr_array_index (files, i);
        g_autoptr (GError) error = NULL;

        if (rt_knowledge_pack_is_wording (file->name) == (pass == 1)
            && !add_to_catalogue (catalogue, file, &error))
          g_hash_table_insert (problems, g_strdup (file->name), g_strdup (error->message));
      }
}

/* An earlier version that cannot be read any more is left out: its answers then count as answers to
 * a version that was not kept, and say so. */
static gboolean
add_earlier (RtPractice *practice, RtCatalogue *catalogue, GError **error)
{
  g_autoptr (GPtrArray) files = read_files_of (practice, EARLIER, error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const RtPracticeFile *file = g_ptr_array_index (files, i);
      const char *name = file->name + strlen (EARLIER);
      g_autofree char *plain = g_strdup_printf ("%.*s.json", (int)strcspn (name, "."), name);
      gsize length;
      const char *text = g_bytes_get_data (file->content, &length);

      rt_knowledge_pack_add_earlier (catalogue, plain, text != NULL ? text : "", length, NULL);
    }
  return files != NULL;
}

static GHashTable *
problems_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * rt_practice_load_packs:
 *
 * Makes the practice's catalogue anew, with its packs. A pack that is not right any more does not
 * keep the practice from opening; rt_practice_list_packs() says what is wrong with it.
 *
 * Returns: whether the catalogue was made.
 */
gboolean
rt_practice_load_packs (RtPractice *practice, GError **error)
{
  g_autoptr (GPtrArray) files = read_files (practice, error);
  g_autoptr (GHashTable) problems = problems_new ();
  RtCatalogue *catalogue;

  if (files == NULL)
    return FALSE;
  if (files->len == 0 && !rt_practice_has_packs (practice))
    return TRUE;
  catalogue = rt_catalogue_load_default (error);
  if (catalogue == NULL)
    return FALSE;
  add_all (catalogue, files, problems);
  if (!add_earlier (practice, catalogue, error))
    {
      rt_catalogue_unref (catalogue);
      return FALSE;
    }
  rt_practice_take_catalogue (practice, catalogue, files->len > 0);
  return TRUE;
}

/* Whether a new or changed file is right beside all others; a changed questionnaire that has been
 * answered needs another version. */
static gboolean
check_beside_others (
    RtPractice *practice, const char *file, const char *text, gsize length, GError **error)
{
  g_autoptr (GPtrArray) files = read_files (practice, error);
  g_autoptr (RtCatalogue) catalogue = files != NULL ? rt_catalogue_load_default (error) : NULL;
  g_autoptr (GHashTable) problems = problems_new ();

  if (catalogue == NULL)
    return FALSE;
  for (guint i = files->len; i > 0; i--)
    {
      const RtPracticeFile *other = g_ptr_array_index (files, i - 1);

      if (g_str_equal (other->name + strlen (PREFIX), file))
        g_ptr_array_remove_index (files, i - 1);
    }
  for (guint i = 0; i < files->len; i++)
    if (!rt_knowledge_pack_is_wording (((RtPracticeFile *)g_ptr_array_index (files, i))->name))
      add_to_catalogue (catalogue, g_ptr_array_index (files, i), NULL);
  return rt_knowledge_pack_add (catalogue, file, text, length, error);
}

/* Reads one pack as it was added; NULL with an error when there is none of that name. */
static GBytes *
find_pack (RtPractice *practice, const char *file, GError **error)
{
  g_autoptr (GPtrArray) files = read_files (practice, error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const RtPracticeFile *one = g_ptr_array_index (files, i);

      if (g_str_equal (one->name + strlen (PREFIX), file))
        return g_bytes_ref (one->content);
    }
  if (files != NULL)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                         _ ("The practice has no pack of that name."));
  return NULL;
}

typedef struct
{
  const char *instrument_id;
  int version;
  gboolean used;
} UsesJob;

static gboolean
uses_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  UsesJob *job = data;

  return rt_assessment_store_uses (database, job->instrument_id, job->version, &job->used, error);
}

/* What the practice's file of a version holds; NULL when that was not kept. */
static GBytes *
definition_of (RtPractice *practice, const char *file, const RtInstrument *old, int version)
{
  g_autofree char *kept = g_strdup_printf (EARLIER "%s.%d.json", old->id, version);
  g_autoptr (GPtrArray) files = NULL;

  if (version == old->version)
    return find_pack (practice, file, NULL);
  files = read_files_of (practice, kept, NULL);
  return files != NULL && files->len == 1
             ? g_bytes_ref (((RtPracticeFile *)g_ptr_array_index (files, 0))->content)
             : NULL;
}

/* Whether answers were given to a version that @text would define in another way. */
static gboolean
redefines_answers (RtPractice *practice,
                   const char *file,
                   GBytes *content,
                   const RtInstrument *old,
                   int version,
                   gboolean *redefines,
                   GError **error)
{
  g_autoptr (GBytes) definition = definition_of (practice, file, old, version);
  UsesJob job = { old->id, version, FALSE };

  *redefines = FALSE;
  if (definition == NULL || g_bytes_equal (definition, content))
    return TRUE;
  if (!rt_practice_read (practice, uses_job, &job, NULL, error))
    return FALSE;
  *redefines = job.used;
  return TRUE;
}

/* A questionnaire that has been answered stays as it was answered: a change of it is a new version.
 * @job gets what is to be kept of the one before. */
static gboolean
check_version (RtPractice *practice, const char *file, PackJob *job, GError **error)
{
  g_autofree char *id = g_strndup (file, strcspn (file, "."));
  const RtInstrument *old = rt_catalogue_instrument (rt_practice_catalogue (practice), id);
  g_autoptr (GBytes) stored = find_pack (practice, file, NULL);
  g_autoptr (RtCatalogue) fresh = NULL;
  const RtInstrument *changed;
  gsize length;
  const char *text = g_bytes_get_data (job->content, &length);
  gboolean redefines = FALSE;
  gboolean lower = FALSE;

  if (stored == NULL || old == NULL || !old->is_added || rt_knowledge_pack_is_wording (file)
      || g_bytes_equal (stored, job->content))
    return TRUE;
  fresh = rt_catalogue_load_default (error);
  if (fresh == NULL || !rt_knowledge_pack_add (fresh, file, text, length, error))
    return FALSE;
  changed = rt_catalogue_instrument (fresh, id);
  if (changed == NULL)
    return TRUE;
  if (!redefines_answers (practice, file, job->content, old, changed->version, &redefines, error)
      || (changed->version < old->version
          && !redefines_answers (practice, file, job->content, old, old->version, &lower, error)))
    return FALSE;
  if (redefines || lower)
    {
      g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                   _ ("This questionnaire has been answered as version %d. Give the changed one a "
                      "higher version."),
                   redefines ? changed->version : old->version);
      return FALSE;
    }
  if (changed->version != old->version)
    {
      job->earlier_name = g_strdup_printf (EARLIER "%s.%d.json", id, old->version);
      job->earlier = g_bytes_ref (stored);
    }
  return TRUE;
}

/**
 * rt_practice_put_pack:
 * @file: ID.json or INSTRUMENT.LANGUAGE.txt; a file of that name is replaced
 * @text: its contents
 * @length: in bytes
 *
 * Returns: whether the file is right, was stored, and is part of the practice's catalogue now. The
 *   error says file, line and reason.
 */
gboolean
rt_practice_put_pack (
    RtPractice *practice, const char *file, const char *text, gsize length, GError **error)
{
  g_autofree char *name = g_strconcat (PREFIX, file, NULL);
  g_autoptr (GBytes) content = g_bytes_new (text, length);
  PackJob job = { .name = name, .content = content };
  gboolean put = check_beside_others (practice, file, text, length, error)
                 && check_version (practice, file, &job, error)
                 && rt_practice_write (practice, "knowledge.add", put_job, &job, NULL, error)
                 && rt_practice_load_packs (practice, error);

  g_free (job.earlier_name);
  g_clear_pointer (&job.earlier, g_bytes_unref);
  if (put)
    rt_practice_announce (practice, 0);
  return put;
}

/**
 * rt_practice_add_pack:
 * @path: a file on disk
 *
 * Returns: rt_practice_put_pack() of what it holds.
 */
gboolean
rt_practice_add_pack (RtPractice *practice, const char *path, GError **error)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                           _ ("The file could not be read."));
      return FALSE;
    }
  return rt_practice_put_pack (practice, file, text, length, error);
}

static RtPackKind
kind_of_content (const char *file, GBytes *content)
{
  gsize length;
  const char *text = g_bytes_get_data (content, &length);

  return rt_knowledge_pack_kind (file, text != NULL ? text : "", length);
}

/** rt_practice_read_pack: Returns: (transfer full): the text of a pack; %NULL with an error. */
char *
rt_practice_read_pack (RtPractice *practice, const char *file, GError **error)
{
  g_autoptr (GBytes) content = find_pack (practice, file, error);
  gsize length;
  const char *text = content != NULL ? g_bytes_get_data (content, &length) : NULL;

  return text != NULL ? g_strndup (text, length) : NULL;
}

/**
 * rt_practice_remove_pack:
 * @file: a pack of the practice
 *
 * Returns: whether it was removed. A questionnaire that has been answered is kept, because its
 * answers could not be read without it.
 */
gboolean
rt_practice_remove_pack (RtPractice *practice, const char *file, GError **error)
{
  g_autoptr (GBytes) content = find_pack (practice, file, error);
  g_autofree char *name = g_strconcat (PREFIX, file, NULL);
  g_autofree char *id = g_strndup (file, strcspn (file, "."));
  PackJob job = { .name = name };

  if (content == NULL)
    return FALSE;
  if (kind_of_content (file, content) == RT_PACK_QUESTIONNAIRE)
    job.questionnaire = id;
  if (!rt_practice_write (practice, "knowledge.remove", remove_job, &job, NULL, error)
      || !rt_practice_load_packs (practice, error))
    return FALSE;
  rt_practice_announce (practice, 0);
  return TRUE;
}

/* What a file about laboratories is listed as; NULL for other files. */
static const char *
laboratory_title (const RtCatalogue *catalogue, RtPackKind kind, const char *id)
{
  const RtLaboratoryKnowledge *laboratory = rt_catalogue_laboratory (catalogue);
  const RtLabPanel *panel = kind == RT_PACK_PANEL ? rt_laboratory_panel (laboratory, id) : NULL;
  const RtLaboratoryList *list =
      kind == RT_PACK_INTERVALS ? rt_laboratory_list (laboratory, id) : NULL;

  if (list != NULL)
    return list->laboratory;
  return panel != NULL ? panel->name : NULL;
}

static RtPackEntry *
describe_file (const RtCatalogue *catalogue, const RtPracticeFile *file, GHashTable *problems)
{
  RtPackEntry *entry = g_new0 (RtPackEntry, 1);
  const char *plain = file->name + strlen (PREFIX);
  g_autofree char *id = g_strndup (plain, strcspn (plain, "."));
  const RtInstrument *instrument = rt_catalogue_instrument (catalogue, id);

  entry->file = g_strdup (plain);
  entry->kind = kind_of_content (plain, file->content);
  entry->problem = g_strdup (g_hash_table_lookup (problems, file->name));
  if (entry->problem != NULL)
    return entry;
  entry->title = g_strdup (laboratory_title (catalogue, entry->kind, id));
  if (entry->title != NULL || instrument == NULL)
    return entry;
  entry->instrument_id = g_strdup (id);
  entry->title = g_strdup (instrument->name);
  entry->language = entry->kind == RT_PACK_WORDING
                        ? g_strndup (plain + strlen (id) + 1,
                                     strlen (plain) - strlen (id) - strlen (".") - strlen (".txt"))
                        : g_strdup (instrument->language);
  return entry;
}

/**
 * rt_practice_list_packs:
 *
 * Returns: (transfer full) (element-type RtPackEntry): the packs by name, each with what is wrong
 * with it under this version of the program; %NULL with an error.
 */
GPtrArray *
rt_practice_list_packs (RtPractice *practice, GError **error)
{
  g_autoptr (GPtrArray) files = read_files (practice, error);
  g_autoptr (RtCatalogue) catalogue = files != NULL ? rt_catalogue_load_default (error) : NULL;
  g_autoptr (GHashTable) problems = problems_new ();
  GPtrArray *entries;

  if (catalogue == NULL)
    return NULL;
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_pack_entry_free);
  add_all (catalogue, files, problems);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (entries, describe_file (catalogue, g_ptr_array_index (files, i), problems));
  return entries;
}

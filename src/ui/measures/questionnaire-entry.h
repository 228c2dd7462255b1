/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define RT_ENTRY_MAX_OPTIONS 36

/* The hands' side of answering a questionnaire: where one stands, what each key means and what has
 * been answered. It knows no widget and no store.
 *
 * The key of an option is its position: counted from 0 where the first option scores 0, else
 * from 1. After 9 comes "-" for ten. A key that is no option's never moves on. */
typedef struct _RtQuestionnaireEntry RtQuestionnaireEntry;

/* What a key did. */
typedef enum
{
  RT_ENTRY_NOTHING,  /* not a key of this item: nothing changed, and it is said so */
  RT_ENTRY_ANSWERED, /* the item that was current got an answer; the next one is current */
  RT_ENTRY_CLEARED,  /* the item that is current now lost its answer */
  RT_ENTRY_MOVED,    /* another item is current */
  RT_ENTRY_FINISHED, /* Enter: everything the person wanted to answer is answered */
} RtEntryOutcome;

/* The keys that are not options. */
typedef enum
{
  RT_ENTRY_KEY_UP,
  RT_ENTRY_KEY_DOWN,
  RT_ENTRY_KEY_BACKSPACE,
  RT_ENTRY_KEY_DELETE,
  RT_ENTRY_KEY_HOME,
  RT_ENTRY_KEY_END,
  RT_ENTRY_KEY_ENTER,
} RtEntryKey;

RtQuestionnaireEntry *rt_questionnaire_entry_new (void);
void rt_questionnaire_entry_free (RtQuestionnaireEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtQuestionnaireEntry, rt_questionnaire_entry_free)

void
rt_questionnaire_entry_add_item (RtQuestionnaireEntry *entry, const double *scores, guint n_scores);
guint rt_questionnaire_entry_n_items (const RtQuestionnaireEntry *entry);
guint rt_questionnaire_entry_n_options (const RtQuestionnaireEntry *entry, guint item);
guint rt_questionnaire_entry_n_answered (const RtQuestionnaireEntry *entry);
guint rt_questionnaire_entry_current (const RtQuestionnaireEntry *entry);
void rt_questionnaire_entry_go_to (RtQuestionnaireEntry *entry, guint item);
gunichar rt_questionnaire_entry_key (const RtQuestionnaireEntry *entry, guint item, guint option);
gboolean rt_questionnaire_entry_answer (const RtQuestionnaireEntry *entry,
                                        guint item,
                                        guint *option,
                                        double *score);
void rt_questionnaire_entry_set_answer (RtQuestionnaireEntry *entry, guint item, double score);
void rt_questionnaire_entry_choose (RtQuestionnaireEntry *entry, guint item, guint option);
gboolean
rt_questionnaire_entry_set_skipped (RtQuestionnaireEntry *entry, guint item, gboolean skipped);
guint rt_questionnaire_entry_n_skipped (const RtQuestionnaireEntry *entry);
void rt_questionnaire_entry_pass_skipped (RtQuestionnaireEntry *entry);
guint rt_questionnaire_entry_first_open (const RtQuestionnaireEntry *entry);
RtEntryOutcome rt_questionnaire_entry_character (RtQuestionnaireEntry *entry, gunichar character);
RtEntryOutcome rt_questionnaire_entry_control (RtQuestionnaireEntry *entry, RtEntryKey key);

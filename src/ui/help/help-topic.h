/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * RtHelpTopic:
 * @title: what it is about; to be translated when shown
 * @summary: one line below the title in the list of topics
 * @paragraphs: what there is to say, ended by %NULL
 *
 * A page of the help.
 */
typedef struct
{
  const char *title;
  const char *summary;
  const char *const *paragraphs;
} RtHelpTopic;

const RtHelpTopic *rt_help_topics (gsize *n_topics);

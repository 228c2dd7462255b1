/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/error-question.h"

#include <glib/gi18n.h>

/**
 * rt_error_question_new:
 * @heading: a question, translated: "Was This Step Entered in Error?"
 *
 * Asks before something is marked as entered in error. Who agrees, answers with the response
 * "mark".
 *
 * Returns: (transfer floating): the question
 */
AdwAlertDialog *
rt_error_question_new (const char *heading)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (heading, _ ("It is no longer counted, drawn or printed. What was "
                                        "entered stays in the history.")));

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "mark", _ ("Entered in _Error"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "mark", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
  return alert;
}

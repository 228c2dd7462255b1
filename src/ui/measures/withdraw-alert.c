/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/withdraw-alert.h"

#include <glib/gi18n.h>

/**
 * rt_withdraw_alert_new:
 *
 * Returns: (transfer floating): the question whether a questionnaire is to be withdrawn; the answer
 *   that does it is "withdraw"
 */
AdwAlertDialog *
rt_withdraw_alert_new (void)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (_ ("Withdraw This Questionnaire?"),
                            _ ("Its answers leave the record and every course. The history keeps "
                               "that they were entered and withdrawn.")));

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "withdraw", _ ("_Withdraw"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "withdraw", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
  return alert;
}
